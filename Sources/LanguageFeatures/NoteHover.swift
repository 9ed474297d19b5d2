import Journal
package import LanguageServer
import Markdown
import TextKit

/// What an editor shows about the place at the pointer: what a field means, or the note that a link leads to.
package struct NoteHover {
  package let hover: Hover

  /// Returns `nil` if there is nothing to show.
  package init?(at position: TextPosition, in text: NoteText) {
    let cursor = text.lines.offset(of: position, text.encoding)
    if let (note, place) = text.target(at: cursor) {
      hover = Hover(note.story(on: text.journal.today), text.range(place))
      return
    }
    let line = text.lines.line(of: cursor)
    if text.fieldLines?.contains(line) ?? false {
      let typed = FieldLineText(line, in: text)
      if let key = typed.keyRange, key.lowerBound <= cursor, cursor <= key.upperBound,
        let field = typed.key.flatMap(text.fieldName)
      {
        hover = Hover(field.explanation, text.range(key))
        return
      }
    }
    // The first line, the values of the fields that name the note, and its heading are about the note itself.
    guard let note = text.note, line == 0 || NoteHover.namesNote(line, cursor, in: text) else {
      return nil
    }
    hover = Hover(note.story(on: text.journal.today), nil)
  }

  private static func namesNote(_ line: Int, _ cursor: Int, in text: NoteText) -> Bool {
    let range = text.lines.range(ofLine: line)
    guard let fields = text.fieldLines, fields.contains(line) else {
      return text.source.bytes[range].starts(with: [.hash, .space])
    }
    let typed = FieldLineText(line, in: text)
    guard let field = typed.key.flatMap(text.fieldName) else { return false }
    return [ApplicationField.company, ApplicationField.role, ApplicationField.status].contains {
      $0 === field
    }
  }
}

extension FieldName {
  /// What the field means, an example, and the other keys for it.
  fileprivate var explanation: String {
    let keys = aliases.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
    let more = aliases.count > 8 ? " …" : ""
    return "**\(name)**: \(meaning)\n\n`\(example)`"
      + (keys.isEmpty ? "" : "\n\nOther keys for it: \(keys)\(more)")
  }
}

extension NoteKind {
  /// The note in one line, beside its name.
  var summary: String {
    let kind = type(of: self).name
    guard let application = self as? Application else {
      let title = names.first { $0 != info.name }
      return [kind, title].compactMap(\.self).joined(separator: ": ")
    }
    return "\(kind): \(application.stateInWords)"
  }

  /// The note in a few lines of Markdown.
  ///
  /// - Parameter today: what is later has not happened yet.
  func story(on today: Day) -> String {
    if let application = self as? Application { return application.fiveLines(on: today) }
    let values = values(on: today)
    let shown = type(of: self).columns.compactMap { name -> String? in
      guard let value = values[name]?.plain, !value.isEmpty else { return nil }
      return "\(name.replacing("_", with: " ")): \(value.shortenedForHover)"
    }
    return (["**\(names.first ?? info.name)** (\(type(of: self).name))"] + shown.prefix(4))
      .joined(separator: "  \n")
  }
}

extension Application {
  /// How far the application got, or how it ended.
  fileprivate var stateInWords: String {
    if isUnclear { return "unclear" }
    if let outcome {
      return Milestone.outcome(outcome).word + (endedOn.map { " on \($0)" } ?? "")
    }
    return Milestone.stage(stage).word
  }

  /// Who and what, the state, the sending, the last event, and what is next.
  fileprivate func fiveLines(on today: Day) -> String {
    let title = [company, role].compactMap(\.self).joined(separator: " — ")
    let sent =
      applied.map { "sent on \($0)" } ?? (isSent ? "sent, the day is not known" : "not sent")
    let way = channel.map { ", \($0)" } ?? ""
    let last = Array(history.happened).last { $0.day != nil && $0.milestone != .stage(.applied) }
    let next = history.events.first { $0.isPlanned && $0.day != nil }
    var lines = ["**\(title)**", stateInWords, sent + way]
    if let last { lines.append("last: \(last.inWords.shortenedForHover)") }
    if let next {
      lines.append("next: \(next.inWords.shortenedForHover)")
    } else if isOpen, let answerBy {
      lines.append("they said they would answer by \(answerBy)")
    } else if isOpen, let followUp {
      lines.append("follow up on \(followUp)")
    } else if isOpen, let lastActivity {
      let days = today.days(since: lastActivity)
      if days > 0 { lines.append("\(days.pluralizedDays) without news") }
    }
    return lines.joined(separator: "  \n")
  }
}

extension Event {
  fileprivate var inWords: String {
    [
      day.map { "\($0)" }, self.time, milestone?.word, label.map { "(\($0))" },
      note.map { "— \($0)" },
    ]
    .compactMap(\.self).joined(separator: " ")
  }
}

extension Int {
  fileprivate var pluralizedDays: String { self == 1 ? "1 day" : "\(self) days" }
}

extension String {
  /// The first line, short enough for a small window.
  fileprivate var shortenedForHover: String {
    let first = split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return first.count > 120 ? first.prefix(119) + "…" : first
  }
}
