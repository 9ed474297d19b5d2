import Diagnostics
import Insights
package import Journal
import PageModel
import TextKit

/// Everything that was not understood or not counted, so that no note is left out silently.
enum ProblemsPart {
  private static let heading = "Notes that need a hand"

  static func elements(_ insights: Insights) -> [Element] {
    let journal = insights.journal
    let shown = journal.diagnostics.filter { $0.severity < .hint }
    let near = journal.nearApplicationsSentence.map {
      Element.paragraph(
        "\($0) and \(journal.nearApplications.count == 1 ? "is" : "are") not counted; \(code: "onward check") shows which."
      )
    }
    if shown.isEmpty {
      if let near { return [.heading(heading), near] }
      let unnamed = journal.notes.count { type(of: $0).isAlwaysPrivate }
      let all = (journal.noteCount - unnamed).pluralized("note")
      return !journal.hasBegun
        ? [] : [.paragraph(Text("Every note was read and understood: \(all) in all."))]
    }
    let rows = shown.map { row(for: $0, at: journal.visiblePath($0.path)) }
    return [
      .heading(heading),
      .paragraph(
        "\(shown.count.pluralized("place")) could not be read as meant. Each row says what became of it; everything else is counted."
      ),
      .table(
        Table(
          "What could not be read as meant", [.init("Where"), .init("What"), .init("What helps")],
          rows)),
    ] + (near.map { [$0] } ?? [])
  }

  /// - Parameter path: `nil` if the note is private. Then its values are not shown either.
  private static func row(for diagnostic: Diagnostic, at path: String?) -> [Text] {
    guard let path else {
      return [
        "a private note", Text(diagnostic.message.id.rawValue),
        "\(code: "onward check") shows the place.",
      ]
    }
    let place = "\(path):\(diagnostic.position.line)"
    return [
      Text([.note(place, path: path)]), Text(diagnostic.message.text.sentence),
      Text(diagnostic.message.remedy),
    ]
  }
}

extension String {
  /// The string with a capital letter and a period.
  fileprivate var sentence: String {
    upperFirst + (isEmpty || hasSuffix("?") || hasSuffix(".") ? "" : ".")
  }
}

extension SkippedFiles {
  /// How much could not be read, in one or two sentences; `nil` if everything could.
  var sentence: String? {
    let parts = [
      notes == 0
        ? nil
        : "\(notes.pluralized("note")) could not be read and \(notes == 1 ? "is" : "are") not counted.",
      folders == 0
        ? nil
        : "\(folders.pluralized("folder")) could not be read, so nothing in \(folders == 1 ? "it" : "them") is counted.",
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension Journal {
  /// `3 more notes look like applications`; `nil` if none does.
  package var nearApplicationsSentence: String? {
    switch nearApplications.count {
    case 0: nil
    case 1: "1 more note looks like an application"
    case let count: "\(count) more notes look like applications"
    }
  }
}
