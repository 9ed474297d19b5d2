import Insights
import Journal
import PageModel
import Statistics

/// What the counts show: how far applications get, where they end, how long answers take, which groups get
/// somewhere, and how much of it chance explains.
struct NumbersSection: PageSection {
  let id = "numbers"
  let heading = "What the numbers say"

  /// The parts in reading order. A new part is a new file beside this one and one entry here.
  private static let parts: [@Sendable (Insights) -> [Element]] = [
    StagesPart.elements, FlowPart.elements, DropOffPart.elements, ReplyTimesPart.elements,
    GroupsPart.elements, DrySpellPart.elements, ForecastPart.elements, MonthsPart.elements,
  ]

  func elements(for insights: Insights) -> [Element] {
    let said = NumbersSection.parts.flatMap { $0(insights) }
    let more = [SampleSizeThreshold.next(insights), withoutSentDate(insights)].compactMap {
      $0.map(Element.paragraph)
    }
    return said + more + PublishedRatesPart.elements(for: insights.journal)
  }

  /// The number of applications that the rates leave out, so that none is left out silently.
  private func withoutSentDate(_ insights: Insights) -> Text? {
    let count = insights.rateCohort.withoutSentDate
    if count == 0 { return nil }
    let number =
      count == 1 ? "One application that was sent has" : "\(count) applications that were sent have"
    return
      "\(number) no day of sending and no place in the rates; \(code: "applied:") with a date brings \(count == 1 ? "it" : "them") in."
  }
}

/// The months in which applications were sent, side by side.
enum MonthsPart {
  static func elements(_ insights: Insights) -> [Element] {
    guard SampleSizeThreshold.months.isOpen(insights) else { return [] }
    let months = insights.months.all.map { ($0.start.spokenMonth, $0.positive, $0.answered) }
    return [.table(SharesTable.table("By the month of sending", heading: "Sent in", months))]
  }
}

/// Published rates, so that this search's numbers have something to compare with. Part of a section.
enum PublishedRatesPart {
  /// Empty if there are no rates. The page does not mention a list that the user emptied.
  static func elements(for journal: Journal) -> [Element] {
    if journal.publishedRates.isEmpty { return [] }
    let columns: [Table.Column] = [
      .init("What was found"), .init("Who found it, and when"), .init("Of whom"),
      .init("What to keep in mind"),
    ]
    let rows = journal.publishedRates.map { rate -> [Text] in
      [Text(rate.sentence), "\(rate.source), \(rate.year)", Text(rate.of), Text(rate.caveat)]
    }
    return [
      .heading("What others report"),
      .table(Table("What others have found out about looking for a job", columns, rows)),
    ]
  }
}

/// Groups of applications with their results: counts first, and the likely range of the share.
enum SharesTable {
  static func table(
    _ caption: String, heading: String,
    _ rows: [(name: String, positive: Proportion, answered: Proportion)]
  ) -> Table {
    let columns: [Table.Column] = [
      .init(heading), .init("Led to a conversation", isNumber: true), .init("Likely range"),
      .init("Answered", isNumber: true),
    ]
    return Table(
      caption, columns,
      rows.map { row in
        [
          Text(row.name), Text(row.positive.displayText),
          Text(row.positive.interval?.displayText ?? ""),
          Text(row.answered.displayText),
        ]
      })
  }
}
