import Diagnostics
import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// The notes that one number of `stats` counts. They are those that the insights keep, so their count is the number.
struct CountedNotes {
  /// The name on the command line, like `counts.open` or `rates.role.Engineer`.
  let name: String
  /// What the number means, in a sentence. docs/stats.md contains the same ones.
  let meaning: String
  /// The place of the number in the JSON output.
  let place: NumberPlace
  let notes: [any NoteKind]

  enum NumberPlace {
    /// The names that lead to it.
    case field([String])
    /// The row of the list under these names, and the name of the number in it.
    case row([String], Int, String)
    /// The list under this name: the number is that of its rows.
    case rows(String)
  }
}

extension CountedNotes {
  /// Nothing of a private note is shown.
  private func label(_ note: any NoteKind) -> String {
    if let application = note as? Application { return application.label }
    return note.visible?.info.name ?? "a private note"
  }

  private func standing(_ note: any NoteKind) -> [String] {
    let application = note as? Application
    return [
      application?.history.knownStage?.rawValue ?? "", application?.outcome?.rawValue ?? "",
    ]
  }

  /// Private notes, with one row for all that look the same.
  private var privateRows: [[String]] {
    var counts: [[String]: Int] = [:]
    var order: [[String]] = []
    for note in notes where note.visible == nil {
      let key = [note is Application ? "application" : "note"] + standing(note)
      if counts[key] == nil { order.append(key) }
      counts[key, default: 0] += 1
    }
    return order.map { key in
      let count = counts[key] ?? 0
      let label = count == 1 ? "a private \(key[0])" : "\(count) private \(key[0])s"
      return [label, ""] + key.dropFirst()
    }
  }

  private var rows: [[JSON]] {
    notes.map { note in
      let application = note as? Application
      return [
        .path(note.info), .text(label(note)), .optional(application?.history.knownStage?.rawValue),
        .optional(application?.outcome?.rawValue),
      ]
    }
  }

  var report: Report {
    .fields([
      ("version", .value(.number(StatisticsReport.version))), ("name", .value(.text(name))),
      ("meaning", .value(.text(meaning))), ("count", .number(notes.count)),
      ("notes", .rows(["path", "label", "stage", "outcome"], rows)),
    ])
  }

  /// For a person: the number, what it means, and the notes.
  var text: String {
    let shown = notes.compactMap { note in
      note.info.visiblePath.map { path in [label(note), path] + standing(note) }
    }
    let table = TextTable(["note", "path", "stage", "outcome"], shown + privateRows)
    return "\(name.escapedForTerminal): \(notes.count)\n\(meaning)\n"
      + (notes.isEmpty ? "" : "\n" + table.text)
  }
}
