/// `[DATE[ TIME]] STAGE[ (which one)][ — note]`, taken apart.
struct EventText {
  let date: DateForms?
  /// What stands where a date should and is none: `2026-02-30`.
  let impossibleDate: String?
  let stage: Substring
  let label: String?
  let note: String?

  init(_ text: String, order: DateOrder?) {
    date = DateForms(startOf: text[...], order: order)
    impossibleDate = date == nil ? EventText.leadingFigures(of: text) : nil
    let afterDate = date?.rest ?? text.dropFirst(impossibleDate?.count ?? 0)
    let rest = EventText.withoutSeparator(afterDate)
    let end = EventText.firstSeparator(in: rest, alsoAt: "(:")
    stage = rest[..<end]
    let tail = rest[end...]
    switch tail.utf8.first {
    case UInt8(ascii: "("):
      let close = EventText.closingBracket(in: tail)
      label = EventText.filled(tail[..<close].dropFirst())
      note = EventText.filled(tail[close...].dropFirst())
    case UInt8(ascii: ":"):
      let dash = EventText.firstSeparator(in: tail, alsoAt: "")
      label = EventText.filled(tail[..<dash])
      note = EventText.filled(tail[dash...])
    default:
      label = nil
      note = EventText.filled(tail)
    }
  }

  /// A first word of figures with dashes, dots or slashes between them.
  private static func leadingFigures(of text: String) -> String? {
    let word = text.prefix { !$0.isBlank && $0 != ":" }
    let isFigures = word.utf8.allSatisfy { (UInt8(ascii: "-")...UInt8(ascii: "9")).contains($0) }
    let separators = word.utf8.count { $0 < UInt8(ascii: "0") }
    return isFigures && separators >= 2 && word.utf8.count >= 6 ? String(word) : nil
  }

  /// The bracket that closes the first one; the end where none does.
  private static func closingBracket(in text: Substring) -> Substring.Index {
    var depth = 0
    for index in text.utf8.indices {
      if text.utf8[index] == UInt8(ascii: "(") { depth += 1 }
      if text.utf8[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return index }
    }
    return text.endIndex
  }

  /// Where a dash stands, or one of the signs. A hyphen is a dash only between blanks: `on-site` is
  /// one word.
  private static func firstSeparator(
    in text: Substring, alsoAt signs: StaticString
  ) -> Substring.Index {
    let bytes = text.utf8
    var index = bytes.startIndex
    var previous: UInt8 = 0
    while index < bytes.endIndex {
      let byte = bytes[index]
      if signs.withUTF8Buffer({ $0.contains(byte) }) || isLongDash(bytes[index...]) { return index }
      if byte == UInt8(ascii: "-"), previous == UInt8(ascii: " ") {
        let next = bytes[index...].first { $0 != UInt8(ascii: "-") }
        if next == nil || next == UInt8(ascii: " ") { return index }
      }
      previous = byte
      bytes.formIndex(after: &index)
    }
    return bytes.endIndex
  }

  /// `—` or `–`.
  private static func isLongDash(_ bytes: Substring.UTF8View) -> Bool {
    bytes.first == 0xE2 && (bytes.starts(with: "—".utf8) || bytes.starts(with: "–".utf8))
  }

  /// The text behind dashes, colons and blanks.
  private static func withoutSeparator(_ text: Substring) -> Substring {
    var rest = text
    while let byte = rest.utf8.first {
      if isLongDash(rest.utf8) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "\t")
      {
        rest.removeFirst()
      } else {
        break
      }
    }
    return rest
  }

  private static func filled(_ text: Substring) -> String? {
    let content = String(withoutSeparator(text)).trimmed
    return content.isEmpty ? nil : content
  }
}
