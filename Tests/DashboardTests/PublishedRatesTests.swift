import Diagnostics
import Insights
import Journal
import Markdown
import PageModel
import Templates
import Testing

@testable import Dashboard

private let ours = PublishedRate.all(
  in: SourceFile(path: "published-rates.yml", bytes: Template.publishedRates))

private func published(_ page: Page) -> [Element] {
  page.sections.flatMap(\.parts).filter { $0.id == "published-rates" }.flatMap(\.elements)
}

@Test func `the built-in rates are complete`() {
  #expect(ours.diagnostics == [])
  #expect(
    ours.rates.map { "\($0.source), \($0.year)" } == [
      "CareerBuilder survey, 2012", "Greenhouse survey, 2024",
      "Federal Reserve Bank of St. Louis, 2023", "Talent Board, 2022",
    ])
}

@Test func `a rate appears with its source, year, denominator and caveat`() async throws {
  let elements = PublishedRatesPart.elements(ours.rates)
  guard elements.count == 1, case .fold(let fold) = elements[0],
    case .table(let table) = fold.elements[0]
  else {
    Issue.record("expected a fold with a table, found \(elements)")
    return
  }
  #expect(fold.summary == "What others report: 4 published numbers")
  #expect(
    table.columns.map(\.heading) == [
      "What was found", "Who found it, and when", "Of whom", "What to keep in mind",
    ])
  #expect(table.rows.count == 4)
  #expect(
    table.rows[1].map(\.plain) == [
      "61% heard nothing more after an interview", "Greenhouse survey, 2024",
      "about 2,500 workers", "self-selected survey; people, not interviews",
    ])
}

@Test func `without rates there is nothing, not even a heading`() async {
  #expect(PublishedRatesPart.elements([]).isEmpty)
}

/// Numbers of others say little to someone who has just begun.
@Test(arguments: [(11, 0), (12, 1)])
func `published rates are on the page of a search of twelve`(sent: Int, folds: Int) async {
  let journal = await Journal(
    reading: applications(sent) { "applied: \(ago(30 + $0))" }.map {
      SourceFile(path: $0.key, bytes: Array($0.value.utf8))
    }, settings: Settings(), hasSettings: true, on: Day(number: 20_672), publishedRates: ours.rates)
  #expect(published(Dashboard.page(for: await Insights(journal))).count == folds)
}
