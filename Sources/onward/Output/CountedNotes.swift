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
  let place: Place
  let notes: [any NoteKind]

  enum Place {
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
    return note.info.isPrivate ? "a private note" : note.info.name
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
    let table = TextTable(
      ["note", "path", "stage", "outcome"],
      notes.map { note in
        let application = note as? Application
        return [
          label(note), note.info.isPrivate ? "" : note.info.path,
          application?.history.knownStage?.rawValue ?? "", application?.outcome?.rawValue ?? "",
        ]
      })
    return "\(name.escapedForTerminal): \(notes.count)\n\(meaning)\n"
      + (notes.isEmpty ? "" : "\n" + table.text)
  }
}
