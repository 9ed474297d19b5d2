import Diagnostics
import Markdown

/// One thing that happened to an application, or is planned to.
package struct Event: Sendable, Hashable {
  /// `nil` where nobody wrote it down.
  package var day: Day?
  /// `10:30`, where it was written.
  package var time: String?
  /// `nil` for a day on which something happened that is no stage.
  package var milestone: Milestone?
  /// Which one: `system design` in `interview (system design)`.
  package var label: String?
  package var note: String?
  package var line: Int
  /// It lies after the day for which the journal is read.
  package var isPlanned = false

  package init(
    day: Day?, milestone: Milestone?, line: Int, label: String? = nil, note: String? = nil
  ) {
    self.day = day
    self.milestone = milestone
    self.line = line
    self.label = label
    self.note = note
  }
}

/// `[DATE[ TIME]] STAGE[ (which one)][ — note]`, taken apart.
struct EventText {
  let date: DateForms?
  let stage: Substring
  let label: String?
  let note: String?

  init(_ text: String, order: DateOrder?) {
    date = DateForms(startOf: text[...], order: order)
    let rest = EventText.withoutSeparator(date?.rest ?? text[...])
    let end = EventText.firstSeparator(in: rest, alsoAt: "(:")
    stage = rest[..<end]
    let tail = rest[end...]
    switch tail.utf8.first {
    case UInt8(ascii: "("):
      let close = tail.utf8.firstIndex(of: UInt8(ascii: ")")) ?? tail.endIndex
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
