import Diagnostics
import Journal

/// Everything that was not understood or not counted, so that no note is left out silently.
struct NeedAHandSection: PageSection {
  let id = "need-a-hand"
  let heading = "Notes that need a hand"

  func elements(for journal: Journal) -> [Element] {
    let shown = journal.diagnostics.filter { $0.severity < .hint }
    if shown.isEmpty {
      return [
        .paragraph(
          Text("Every note was read and understood: \(journal.noteCount.of("note")) in all."))
      ]
    }
    let rows = shown.map { row(for: $0, isPrivate: journal.isPrivate($0.path)) }
    let errors = shown.count { $0.severity == .error }
    let said =
      errors == 0
      ? "All are counted; a look would make them say more."
      : "Everything else is counted and shown."
    return [
      .paragraph("\(shown.count.of("place")) could not be read as meant. \(said)"),
      .table(
        Table(
          "What could not be read as meant", [.init("Where"), .init("What"), .init("What helps")],
          rows)),
    ]
  }

  private func row(for diagnostic: Diagnostic, isPrivate: Bool) -> [Text] {
    if isPrivate {
      // Its path and its values are words of the note.
      return [
        "a private note", Text(diagnostic.message.id.rawValue),
        "\(code: "onward check") shows the place.",
      ]
    }
    let place = "\(diagnostic.path):\(diagnostic.position.line)"
    return [
      Text([.note(place, path: diagnostic.path)]), Text(diagnostic.message.text.sentence),
      Text(diagnostic.message.remedy),
    ]
  }
}

extension String {
  /// With a capital letter and a full stop.
  fileprivate var sentence: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst() + (hasSuffix("?") || hasSuffix(".") ? "" : ".")
  }
}
