import Diagnostics
import TextKit

/// Fields in the text of a note that describe something else than the note: one row of a table with named columns, or
/// all field lines and two-column tables in one section.
package struct TextRecord: Sendable {
  package internal(set) var fields: [Field]
  package let isRow: Bool
}

extension Body {
  /// The records, or none if no record can have one of the keys.
  ///
  /// The text is parsed only if one of the keys begins a line or fills a cell of a table. In nearly all notes none does.
  package func records(naming keys: KeyStarts) -> [TextRecord] {
    guard mayName(keys) else { return [] }
    var records: [TextRecord] = []
    var section = TextRecord(fields: [], isRow: false)
    for block in blocksWithLines {
      if case .heading = block.type {
        records.append(section)
        section.fields = []
      }
      guard block.type == .paragraph, !block.isQuote, block.task == nil else { continue }
      let rows = block.tableRows
      if let head = rows.first, head.count > 2 {
        records += rows.dropFirst().map { row in
          TextRecord(
            fields: zip(head, row).map { Field($0, $1, line: block.line) }, isRow: true)
        }
      } else if !rows.isEmpty {
        section.fields += rows.filter { $0.count == 2 }.map {
          Field($0[0], $0[1], line: block.line)
        }
      } else {
        section.fields += block.text.split(separator: "\n").compactMap { line in
          guard let colon = line.firstRange(of: ": ") else { return nil }
          return Field(
            String(line[..<colon.lowerBound]), String(line[colon.upperBound...]), line: block.line)
        }
      }
    }
    return records + [section]
  }

  private func mayName(_ keys: KeyStarts) -> Bool {
    withBytes { bytes in
      var isStart = true
      for index in start..<bytes.count {
        let byte = bytes[index]
        let isCell = byte == .bar
        if isStart || isCell, keys.mayBegin(bytes, isCell ? index + 1 : index, isCell: isCell) {
          return true
        }
        isStart = byte == .lineFeed
      }
      return false
    }
  }
}

/// The keys that name a company, as a text is searched for them: nearly all words are ruled out by their first bytes.
package struct KeyStarts: Sendable {
  private let folded: Set<String>
  private let fold: @Sendable (String) -> String
  /// Whether a key begins with these two bytes, without regard to the case of letters.
  private let starts: [Bool]

  /// - Parameter fold: What makes two spellings of a key equal.
  package init(_ keys: [String], fold: @escaping @Sendable (String) -> String) {
    self.fold = fold
    folded = Set(keys.map(fold))
    var starts = [Bool](repeating: false, count: 1 << 16)
    for key in folded {
      let bytes = Array(key.utf8.prefix(2))
      if bytes.count == 2 { starts[KeyStarts.index(bytes[0], bytes[1])] = true }
    }
    self.starts = starts
  }

  package func contains(_ key: String) -> Bool { folded.contains(fold(key)) }

  /// Whether the text up to the next colon or bar is such a key, without the marks around it.
  ///
  /// - Parameter isCell: Whether the end of the line ends it as well.
  fileprivate func mayBegin(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, isCell: Bool)
    -> Bool
  {
    let end = bytes.count
    var first = start
    while first < end, !KeyStarts.isOfKey(bytes[first]), bytes[first] != .lineFeed { first += 1 }
    // A letter that is not in ASCII may have another lower case.
    guard first + 1 < end,
      !bytes[first].isASCII || starts[KeyStarts.index(bytes[first], bytes[first + 1])]
    else { return false }
    var last = first
    while last < end, bytes[last] != .colon, bytes[last] != .bar {
      if bytes[last] == .lineFeed {
        if isCell { break }
        return false
      }
      last += 1
      if last - first > KeyStarts.longest { return false }
    }
    if last == end { return false }
    while last > first, !KeyStarts.isOfKey(bytes[last - 1]) { last -= 1 }
    return contains(String(decoding: bytes[first..<last], as: UTF8.self))
  }

  private static func index(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first.lowercasedLetter) << 8 | Int(second.isASCII ? second.lowercasedLetter : second)
  }

  private static func isOfKey(_ byte: UInt8) -> Bool { byte.isASCIILetter || !byte.isASCII }
  private static let longest = 40
}

extension Field {
  /// A field whose key and value cannot be edited, because they have no range of bytes in the file.
  fileprivate convenience init(_ key: String, _ value: String, line: Int) {
    let scalar = { (text: String) in
      Scalar(text: text.trimmed, position: Position(line: line), bytes: 0..<0)
    }
    let name = key.trimmed
    self.init(
      key: scalar(name.hasSuffix(":") ? String(name.dropLast()) : name),
      value: .text(scalar(value)), textForm: .withinText)
  }
}
