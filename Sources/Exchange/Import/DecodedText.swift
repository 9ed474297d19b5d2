import TextKit

/// The text of a file that another program wrote, in whichever encoding.
package struct DecodedText: Sendable {
  package let text: String
  package let encoding: Encoding
  /// The lines of UTF-8 with bytes that it does not have. These bytes are read as Latin-1.
  package let damagedLines: [Int]

  package enum Encoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    /// With the characters that Windows has in the place of control characters.
    case latin1 = "Latin-1"
  }

  /// Why a file is not text.
  package enum Obstacle: Error, Equatable {
    case empty
    case spreadsheet, archive, page, document, richText
    /// It contains bytes that are in no text, first on this line.
    case binary(line: Int)
  }

  package init(_ bytes: [UInt8]) throws(Obstacle) {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .spreadsheet }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      throw DecodedText.isWorkbook(bytes) ? .spreadsheet : .archive
    }
    if bytes.starts(with: "%PDF".utf8) { throw .document }
    if bytes.starts(with: "{\\rtf".utf8) { throw .richText }
    // UTF-32, which no tracker writes.
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw .binary(line: 1)
    }
    if let utf16 = DecodedText.utf16(bytes) {
      (text, encoding, damagedLines) = (utf16, .utf16, [])
    } else {
      let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
      if let zero = content.firstIndex(of: 0) {
        throw .binary(line: 1 + content[..<zero].count { $0 == .lineFeed })
      }
      if let utf8 = String(validating: content, as: UTF8.self) {
        (text, encoding, damagedLines) = (utf8, .utf8, [])
      } else if let (utf8, lines) = DecodedText.damagedUTF8(content) {
        (text, encoding, damagedLines) = (utf8, .utf8, lines)
      } else {
        (text, encoding, damagedLines) = (DecodedText.latin1(content), .latin1, [])
      }
    }
    let start = text.prefix(2000).drop { $0.isWhitespace }.lowercased()
    if start.isEmpty { throw .empty }
    if ["<!doctype", "<html", "<head", "<meta", "<table", "<?xml"].contains(where: start.hasPrefix)
    {
      throw .page
    }
  }

  /// Whether the bytes are a workbook, which is an archive that has a list of its contents.
  package static func isWorkbook(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(4096).firstRange(of: Array("[Content_Types].xml".utf8)) != nil
  }

  /// The text of two bytes for most characters; `nil` for any other text. Without a mark of its order, every second byte of a
  /// table is zero.
  private static func utf16(_ bytes: [UInt8]) -> String? {
    let start = bytes.prefix(200)
    let zeros = [0, 1].map { odd in
      start.enumerated().count { $0.offset % 2 == odd && $0.element == 0 }
    }
    let isBig: Bool
    let rest: ArraySlice<UInt8>
    if bytes.starts(with: [0xFE, 0xFF]) {
      (isBig, rest) = (true, bytes[2...])
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      (isBig, rest) = (false, bytes[2...])
    } else if start.count >= 8, zeros[0] > start.count / 3, zeros[1] == 0 {
      (isBig, rest) = (true, bytes[...])
    } else if start.count >= 8, zeros[1] > start.count / 3, zeros[0] == 0 {
      (isBig, rest) = (false, bytes[...])
    } else {
      return nil
    }
    let units = stride(from: rest.startIndex, to: rest.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(rest[index]), UInt16(rest[index + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    return String(decoding: units, as: UTF16.self)
  }

  /// UTF-8 in which some bytes are wrong: programs with different encodings wrote into one file. `nil` if most bytes beyond
  /// ASCII are not UTF-8.
  private static func damagedUTF8(_ bytes: ArraySlice<UInt8>) -> (text: String, lines: [Int])? {
    var text = ""
    var lines: [Int] = []
    var (line, goodCount, badCount) = (1, 0, 0)
    var rest = bytes
    while let first = rest.first {
      let plain = rest.prefix { $0 < 0x80 }
      if !plain.isEmpty {
        text += String(decoding: plain, as: UTF8.self)
        line += plain.count { $0 == .lineFeed }
        rest = rest[plain.endIndex...]
        continue
      }
      let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
      if rest.count >= length,
        let character = String(validating: rest.prefix(length), as: UTF8.self)
      {
        text += character
        goodCount += 1
        rest = rest.dropFirst(length)
      } else {
        text += latin1(rest.prefix(1))
        badCount += 1
        if lines.last != line { lines.append(line) }
        rest = rest.dropFirst()
      }
    }
    return goodCount >= badCount ? (text, lines) : nil
  }

  private static func latin1(_ bytes: ArraySlice<UInt8>) -> String {
    var text = ""
    for byte in bytes {
      let scalar =
        (0x80...0x9F).contains(byte)
        ? windows[Int(byte) - 0x80] : Unicode.Scalar(byte)
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// The characters of Windows-1252 from 0x80 to 0x9F. Five places have none.
  private static let windows: [Unicode.Scalar] = [
    "€", "\u{FFFD}", "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", "\u{FFFD}", "Ž",
    "\u{FFFD}", "\u{FFFD}", "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", "\u{FFFD}",
    "ž", "Ÿ",
  ]
}
