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
    let rest = (date?.rest ?? text[...]).drop {
      $0.isBlank || EventText.isDash($0) || $0 == "-" || $0 == ":"
    }
    guard let end = EventText.stageEnd(in: rest) else {
      (stage, label, note) = (rest, nil, nil)
      return
    }
    stage = rest[..<end]
    let tail = rest[end...]
    switch tail.first {
    case "(":
      let close = tail.firstIndex(of: ")") ?? tail.endIndex
      label = EventText.filled(tail[..<close].dropFirst())
      note = EventText.filled(tail[close...].dropFirst())
    case ":":
      let content = tail.dropFirst()
      let dash = EventText.dash(in: content) ?? content.endIndex
      label = EventText.filled(content[..<dash])
      note = EventText.filled(content[dash...])
    default:
      label = nil
      note = EventText.filled(tail)
    }
  }

  /// Where the words of the stage end: at `(`, `:`, or a dash that stands between blanks.
  private static func stageEnd(in text: Substring) -> Substring.Index? {
    let sign = text.firstIndex { $0 == "(" || $0 == ":" } ?? text.endIndex
    let dash = dash(in: text) ?? text.endIndex
    let end = min(sign, dash)
    return end == text.endIndex ? nil : end
  }

  private static func dash(in text: Substring) -> Substring.Index? {
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      if isDash(character) { return index }
      // A hyphen is a dash only between blanks: `on-site` is one word.
      if character == "-", index > text.startIndex, text[text.index(before: index)].isBlank {
        let next = text[index...].drop { $0 == "-" }.first
        if next == nil || next?.isBlank == true { return index }
      }
      index = text.index(after: index)
    }
    return nil
  }

  private static func isDash(_ character: Character) -> Bool {
    character == "—" || character == "–"
  }

  private static func filled(_ text: Substring) -> String? {
    let content = String(text.drop { $0.isBlank || isDash($0) || $0 == "-" || $0 == ":" }).trimmed
    return content.isEmpty ? nil : content
  }
}
