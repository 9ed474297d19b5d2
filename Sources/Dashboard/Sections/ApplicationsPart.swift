import Insights
import Journal
import PageModel
import TextKit

/// Every application, the latest sent first.
enum ApplicationsPart {
  /// The part with the table.
  static let id = "applications"
  /// The section with it, for a link to it that works in both pages: in Markdown only a heading has an address.
  static let section = "all"

  /// The number of applications; `nil` if there is none yet.
  static func count(_ insights: Insights) -> Int? {
    let count = insights.journal.applications.count
    return count == 0 ? nil : count
  }

  static func elements(_ insights: Insights) -> [Element] {
    let journal = insights.journal
    if journal.applications.isEmpty { return [] }
    let applications = journal.applications
    let days: [Int] = applications.map { $0.applied?.number ?? .min }
    // Applications are in path order, so the index orders those of one day by path.
    let ordered = applications.indices.sorted { a, b in
      days[a] != days[b] ? days[a] > days[b] : a < b
    }
    let year = journal.today.year
    let isAnySent = applications.contains { !$0.isSaved }
    let columns: [Table.Column] = [
      .init("Company"), .init("Role"), .init("Channel"), .init("Sent", yearOfDays: year),
      .init("Reached", order: Stage.allCases.sorted().map(\.displayText)),
      .init("How it stands", synonyms: Outcome.allCases.compactMap(\.synonym)),
      .init("Last word", yearOfDays: year),
    ]
    return [
      .table(
        Table(
          "All applications, the latest sent first", columns,
          ordered.map { row(for: applications[$0], isReached: isAnySent, on: journal.today) },
          isSearchable: true
        ).withoutEmptyColumns(from: 1))
    ]
  }

  /// - Parameter isReached: Whether the row has what was reached. If nothing was sent, that is the state of each.
  private static func row(
    for application: Application, isReached: Bool, on today: Day
  ) -> [Text] {
    let day = { (day: Day?) in Text(day?.spoken(on: today) ?? "") }
    let shown = application.visible
    return [
      "\(application.companyLabel, of: application.info)",
      shown.map(role) ?? "",
      Text(shown?.channel ?? ""),
      day(application.applied),
      Text(isReached ? application.history.knownStage?.displayText ?? "" : ""),
      Text(application.progress),
      day(application.lastActivity),
    ]
  }

  /// The role, linked to the job posting if the note has its address.
  private static func role(of application: Application) -> Text {
    let role = application.role ?? ""
    guard let address = application.url.flatMap({ WebAddress($0.trimmed) }) else {
      return Text(role)
    }
    return Text([.web(role.isEmpty ? "posting" : role, address)])
  }
}

extension Outcome {
  /// `nil` if the page's words contain the word of the notes.
  fileprivate var synonym: Table.Column.Synonym? {
    let inNotes = Milestone.outcome(self).word
    return displayText.contains(inNotes) ? nil : .init(onPage: displayText, inNotes: inNotes)
  }
}
