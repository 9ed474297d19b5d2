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
    let rows = grouped(shown).map { row(for: $0, journal) }
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

  /// The places that one row names of those with the same problem.
  private static let placesInRow = 3

  /// The problems, those with the same words and the same remedy together, in the order of the first of each.
  private static func grouped(_ diagnostics: [Diagnostic]) -> [[Diagnostic]] {
    var places: [String: Int] = [:]
    return diagnostics.reduce(into: []) { groups, diagnostic in
      let words = "\(diagnostic.message.text)\n\(diagnostic.message.remedy)"
      if let place = places[words] {
        groups[place].append(diagnostic)
      } else {
        places[words] = groups.count
        groups.append([diagnostic])
      }
    }
  }

  /// A row for the same problem at one or several places. Of a private note, neither the place nor a value is shown.
  private static func row(for group: [Diagnostic], _ journal: Journal) -> [Text] {
    let message = group[0].message
    let visible = group.filter { journal.visiblePath($0.path) != nil }
    if visible.isEmpty {
      return [
        Text(group.count == 1 ? "a private note" : "\(group.count) private notes"),
        Text(message.id.rawValue), "\(code: "onward check") shows the place.",
      ]
    }
    let places = visible.prefix(placesInRow).map { diagnostic in
      Text([.note("\(diagnostic.path):\(diagnostic.position.line)", path: diagnostic.path)])
    }
    let rest = group.count - places.count
    let more = rest > 0 ? ["\(rest) more, which \(code: "onward check") lists" as Text] : []
    return [
      (Array(places) + more).inSentence, Text(message.text.sentence), Text(message.remedy),
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
