import Diagnostics
import TextKit

/// One line of what a command did. A reader sees `+ 2026-03-02 applied`, and with `--plain` `added: 2026-03-02 applied`.
enum ReportLine {
  /// The path of the note that the lines below are about.
  case note(String)
  /// A note with the result in the same line.
  case result(note: String, String)
  /// An item of a history, or a line of a note.
  case added(String)
  /// A line of the text, with the mark that it begins with.
  case line(String)
  case takenOut(String)
  case replaced(String, by: String)
  /// A file or folder that was made.
  case path(String)
  /// The earlier value is empty if there was none.
  case field(key: String, before: String, after: String)
  case itemAdded(key: String, String)
  /// The day that was understood.
  case day(String)
  /// A key and a value that are the same in both forms.
  case keyed(key: String, value: String)
  case remark(String)
  case sentence(String)
  case command(String)
  /// A line for `onward.yml`, or a path below a sentence about it.
  case settings(String)
  /// A line that the user wrote.
  case quoted(String)
  /// An item of a list, with its name for `--plain`.
  case item(key: String, String)
  /// A line of the user's, with its place in a file.
  case typed(place: String, String)
  /// A line about what the line above it becomes.
  indirect case below(ReportLine)
  case gap

  /// A note that already says what was to be written.
  static func unchanged(_ path: String) -> ReportLine {
    .result(note: path, "already recorded; nothing changed")
  }

  /// The text of lines for a terminal.
  static func text(_ lines: [ReportLine], isPlain: Bool) -> String {
    isPlain
      ? lines.flatMap(\.plain).map { "\($0.key): \(PlainRecords.oneLine($0.value))\n" }.joined()
      : lines.map { $0.shown.escapedForTerminal + "\n" }.joined()
  }

  private var shown: String {
    switch self {
    case .note(let path): path
    case .result(let path, let result): "\(path): \(result)"
    case .path(let path): "  \(path)"
    case .added(let item): "  + \(item)"
    case .line(let text): "  \(text)"
    case .takenOut(let item): "  - \(item)"
    case .replaced(let before, let after): "  \(before) -> \(after)"
    case .field(let key, let before, let after):
      before.isEmpty ? "  \(key): \(after)" : "  \(key): \(before) -> \(after)"
    case .itemAdded(let key, let item): "  \(key): + \(item)"
    case .day(let day): "  on \(day)"
    case .keyed(let key, let value): "  \(key): \(value)"
    case .remark(let text): "  \(text)"
    case .sentence(let text), .settings(let text): text
    case .command(let text), .quoted(let text): "    \(text)"
    case .item(_, let text): "  - \(text)"
    case .typed(let place, let text): "\(place): \(text)"
    case .below(let line): "  " + line.shown
    case .gap: ""
    }
  }

  private var plain: [(key: String, value: String)] {
    switch self {
    case .note(let path): [("note", path)]
    case .result(let path, let result): [("note", path), ("result", result)]
    case .added(let item), .line(let item): [("added", item)]
    case .takenOut(let item): [("taken out", item)]
    case .path(let path): [("path", path)]
    case .replaced(let before, let after): [("before", before), ("after", after)]
    case .field(let key, let before, let after):
      [(key, after)] + (before.isEmpty ? [] : [("\(key) before", before)])
    case .itemAdded(let key, let item): [("\(key) added", item)]
    case .day(let day): [("day", day)]
    case .keyed(let key, let value): [(key, value)]
    case .remark(let text): [("remark", text)]
    case .sentence(let text): [("message", text)]
    case .settings(let text): [("line", text)]
    case .command(let command): [("command", command)]
    case .quoted(let text): [("words", text)]
    case .item(let key, let text): [(key, text)]
    case .typed(let place, let text): [("from", place), ("line", text)]
    case .below(let line): line.plain
    case .gap: []
    }
  }
}
