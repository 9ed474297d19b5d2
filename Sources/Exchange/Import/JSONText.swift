import TextKit

extension RecordLayout {
  /// JSON with a list of objects, or an object with one under `applications`, `jobs`, `data` or `items`.
  static let json = RecordLayout(
    name: "json",
    matches: { text, _ in
      let start = text.first { !$0.isWhitespace }
      return start == "{" || start == "["
    },
    tables: { text, _ throws(ForeignTable.Obstacle) in
      var reader = JSONText(text)
      let value = try reader.wholeValue()
      let entries = value.records.map { line, fields in
        ForeignTable.Entry(
          line: line, fields: fields.map { ($0.key, $0.value.cell) },
          items: Dictionary(fields.compactMap { key, value in value.items.map { (key, $0) } }) {
            first, _ in first
          })
      }
      if entries.isEmpty { throw .noRecords }
      return [ForeignTable(entries, value.otherRecords.map { [$0] } ?? [])]
    })
}

/// A value of JSON with the order of its fields and the line on which each object begins.
private indirect enum JSONPart {
  case text(String)
  case list([JSONPart])
  case object(line: Int, [(key: String, value: JSONPart)])

  var records: [(line: Int, fields: [(key: String, value: JSONPart)])] {
    switch self {
    case .text: []
    case .list(let parts):
      parts.compactMap { part in
        if case .object(let line, let fields) = part { (line, fields) } else { nil }
      }
    case .object(_, let fields):
      JSONPart.keysOfRecords.lazy.compactMap { name in
        fields.first { $0.key.lowercased() == name }?.value.records
      }.first ?? []
    }
  }

  private static let keysOfRecords = ["applications", "jobs", "data", "items"]

  /// The lists of objects beside the applications, which are not imported; `nil` if there are none.
  var otherRecords: ForeignTable.Remark? {
    guard case .object(_, let fields) = self,
      fields.contains(where: { $0.key.lowercased() == JSONPart.keysOfRecords[0] })
    else { return nil }
    let others = fields.compactMap { key, value -> String? in
      guard !JSONPart.keysOfRecords.contains(key.lowercased()) else { return nil }
      let count = value.records.count
      return count == 0 ? nil : "\(key) (\(count))"
    }
    if others.isEmpty { return nil }
    return ForeignTable.Remark(
      line: 0,
      "left out, because only applications are imported: \(others.joined(separator: ", "))")
  }

  /// The value as the text of a cell. An event of onward's own export is an item of a history.
  var cell: String {
    switch self {
    case .text(let text): return text
    case .list(let parts):
      let isOfObjects = parts.contains { if case .object = $0 { true } else { false } }
      // What follows a planned day without a day of its own is not announced by its own words.
      let isAfterPlanned = parts.indices.map { index in
        parts[..<index].last { $0.value("date") != nil }?.value("planned") == "true"
      }
      return parts.indices.map { index in
        let (part, next) = (parts[index], parts.dropFirst(index + 1).first)
        let isToCome = part.isToCome && !isAfterPlanned[index]
        // The invitation before it states what it is for.
        let before = index > 0 ? parts[index - 1] : nil
        if isToCome, before?.value("stage") == "acknowledged" { return "" }
        return part.event(before: next, isToCome: isToCome) ?? part.cell
      }
      .filter { !$0.isEmpty }.joined(separator: isOfObjects ? "\n" : "; ")
    case .object: return event(before: nil, isToCome: isToCome) ?? ""
    }
  }

  /// The texts of a list; `nil` for anything else.
  var items: [String]? {
    guard case .list(let parts) = self else { return nil }
    var items: [String] = []
    for part in parts {
      guard case .text(let text) = part else { return nil }
      if !text.isEmpty { items.append(text) }
    }
    return items
  }

  fileprivate func value(_ key: String) -> String? {
    guard case .object(_, let fields) = self else { return nil }
    return fields.first { $0.key == key }.map(\.value.cell).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Whether it is an event that is planned for a day that is not known.
  private var isToCome: Bool { value("planned") == "true" && value("date") == nil }

  /// An object as an item of a history; `nil` for anything else.
  ///
  /// - Parameters:
  ///   - next: What follows it. An invitation and what it is for are one item.
  ///   - isToCome: Whether its words state that it is planned.
  private func event(before next: JSONPart?, isToCome: Bool) -> String? {
    guard case .object = self else { return nil }
    var words = value("stage")?.replacing("_", with: " ")
    if words == "acknowledged", let next, next.isToCome, let stage = next.value("stage") {
      words = "invited to \(stage)"
    } else if isToCome, let stage = words {
      words = "\(stage) scheduled"
    } else if words == "declined" {
      // Without an offer before it, `declined` can be their decision.
      words = "offer declined"
    }
    let note = value("note").map { words == nil ? $0 : "— \($0)" }
    let parts = [value("date"), value("time"), words, value("label").map { "(\($0))" }, note]
    return parts.compactMap(\.self).joined(separator: " ").replacing("\n", with: " ")
  }
}

/// Reads JSON by bytes. Nesting is limited, so that no file can exhaust the stack.
struct JSONText {
  private let bytes: [UInt8]
  private var index = 0
  private var line = 1
  private static let deepest = 50

  init(_ text: String) { bytes = Array(text.utf8) }

  private var invalid: ForeignTable.Obstacle { .invalidJSON(line: line) }

  /// The text of a field of an object; `nil` if the text is not an object with one.
  static func field(_ name: String, of text: String) -> String? {
    var reader = JSONText(text)
    guard let value = try? reader.wholeValue() else { return nil }
    return value.value(name)
  }

  fileprivate mutating func wholeValue() throws(ForeignTable.Obstacle) -> JSONPart {
    let value = try value(depth: 0)
    skipSpace()
    if index < bytes.count { throw invalid }
    return value
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index].isBlank {
      if bytes[index] == .lineFeed { line += 1 }
      index += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(ForeignTable.Obstacle) -> JSONPart {
    skipSpace()
    guard index < bytes.count, depth < JSONText.deepest else { throw invalid }
    switch bytes[index] {
    case .openingBrace: return try object(depth: depth)
    case .openingBracket: return try list(depth: depth)
    case .doubleQuote: return .text(try string())
    default: return .text(try word())
    }
  }

  private mutating func list(depth: Int) throws(ForeignTable.Obstacle) -> JSONPart {
    index += 1
    var parts: [JSONPart] = []
    if take(.closingBracket) { return .list(parts) }
    repeat { parts.append(try value(depth: depth + 1)) } while take(.comma)
    guard take(.closingBracket) else { throw invalid }
    return .list(parts)
  }

  private mutating func object(depth: Int) throws(ForeignTable.Obstacle) -> JSONPart {
    let start = line
    index += 1
    var fields: [(key: String, value: JSONPart)] = []
    if take(.closingBrace) { return .object(line: start, fields) }
    repeat {
      skipSpace()
      guard index < bytes.count, bytes[index] == .doubleQuote else { throw invalid }
      let key = try string()
      guard take(.colon) else { throw invalid }
      fields.append((key, try value(depth: depth + 1)))
    } while take(.comma)
    guard take(.closingBrace) else { throw invalid }
    return .object(line: start, fields)
  }

  /// A number, `true` or `false`; empty for `null`.
  private mutating func word() throws(ForeignTable.Obstacle) -> String {
    let start = index
    while index < bytes.count, bytes[index].isASCIIWord || "+-.".utf8.contains(bytes[index]) {
      index += 1
    }
    if start == index { throw invalid }
    let word = String(decoding: bytes[start..<index], as: UTF8.self)
    return word == "null" ? "" : word
  }

  private mutating func string() throws(ForeignTable.Obstacle) -> String {
    index += 1
    var text: [UInt16] = []
    var start = index
    var result = ""
    func flush(_ end: Int) {
      if start < end { result += String(decoding: bytes[start..<end], as: UTF8.self) }
    }
    while index < bytes.count {
      switch bytes[index] {
      case .doubleQuote:
        flush(index)
        index += 1
        return result
      case .backslash:
        flush(index)
        text = []
        // Two halves of one character follow each other.
        while index + 1 < bytes.count, bytes[index] == .backslash { text += try escape() }
        result += String(decoding: text, as: UTF16.self)
        start = index
      case .lineFeed: throw invalid
      default: index += 1
      }
    }
    throw invalid
  }

  private mutating func escape() throws(ForeignTable.Obstacle) -> [UInt16] {
    let kind = bytes[index + 1]
    index += 2
    switch kind {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"): return []
    case UInt8(ascii: "u"):
      let digits = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
      guard digits.utf8.count == 4, let unit = UInt16(digits, radix: 16) else { throw invalid }
      index += 4
      return [unit]
    default: return [UInt16(kind)]
    }
  }
}
