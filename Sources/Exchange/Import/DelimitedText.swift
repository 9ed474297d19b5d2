import TextKit

/// Text with a separator between cells, as defined by RFC 4180, with other separators as well.
///
/// It is read by bytes, because an export can have a hundred thousand rows.
struct DelimitedText {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index: Int
  private var line: Int

  init(_ text: String) {
    bytes = Array(text.utf8)
    (index, line) = (0, 1)
    // The first line that some spreadsheets write: `sep=;`
    if bytes.starts(with: Array("sep=".utf8)), bytes.count > 5 {
      separator = bytes[4]
      index = bytes.firstIndex(of: .lineFeed).map { $0 + 1 } ?? bytes.count
      line = 2
    } else {
      separator = DelimitedText.separator(in: bytes)
    }
  }

  static func table(_ text: String) throws(ForeignTable.Obstacle) -> ForeignTable {
    var reader = DelimitedText(text)
    try ForeignTable.refuseMergeMarkers(reader.bytes)
    return try ForeignTable(reader.rows())
  }

  /// The separator that is most often in the first line with one, outside quotes. Of two that are as frequent, the usual
  /// one.
  private static func separator(in bytes: [UInt8]) -> UInt8 {
    let known: [UInt8] = [.comma, .semicolon, .tab, .bar]
    var counts = [0, 0, 0, 0]
    var isQuoted = false
    for byte in bytes {
      if byte == .doubleQuote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte.isLineEnding, counts.contains(where: { $0 > 0 }) { break }
      if let index = known.firstIndex(of: byte) { counts[index] += 1 }
    }
    let most = counts.max() ?? 0
    return zip(known, counts).first { $0.1 == most }?.0 ?? .comma
  }

  private mutating func rows() throws(ForeignTable.Obstacle) -> [ForeignTable.Row] {
    var rows: [ForeignTable.Row] = []
    while index < bytes.count {
      let start = line
      var cells = [try cell()]
      while index < bytes.count, bytes[index] == separator {
        index += 1
        cells.append(try cell())
      }
      skipLineEnding()
      rows.append(ForeignTable.Row(line: start, cells: cells))
    }
    return rows
  }

  /// The cell at the index, which moves to the separator or line ending after it. What follows its quotes belongs to it:
  /// `"Beta" Inc`.
  private mutating func cell() throws(ForeignTable.Obstacle) -> String {
    while index < bytes.count, isSpace(bytes[index]) { index += 1 }
    var text: [UInt8] = []
    if index < bytes.count, bytes[index] == .doubleQuote {
      text = try quoted()
    }
    let start = index
    while index < bytes.count, bytes[index] != separator, !bytes[index].isLineEnding { index += 1 }
    var end = index
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    text += bytes[start..<end]
    return String(decoding: text, as: UTF8.self)
  }

  /// What is between quotes. Two quotes are one, and each line ending is a line feed.
  private mutating func quoted() throws(ForeignTable.Obstacle) -> [UInt8] {
    let start = line
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case .doubleQuote:
        guard index < bytes.count, bytes[index] == .doubleQuote else { return text }
        index += 1
        text.append(.doubleQuote)
      case .lineFeed, .carriageReturn:
        index -= 1
        skipLineEnding()
        text.append(.lineFeed)
      default: text.append(byte)
      }
    }
    throw .unclosedQuote(line: start)
  }

  private mutating func skipLineEnding() {
    guard index < bytes.count, bytes[index].isLineEnding else { return }
    let isPair =
      bytes[index] == .carriageReturn && index + 1 < bytes.count && bytes[index + 1] == .lineFeed
    index += isPair ? 2 : 1
    line += 1
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == .space || byte == .tab && separator != .tab
  }
}
