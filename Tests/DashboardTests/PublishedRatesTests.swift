import Diagnostics
import Journal
import Markdown
import PageModel
import Templates
import Testing

@testable import Dashboard

private let ours = PublishedRate.all(
  in: SourceFile(path: "published-rates.yml", bytes: Template.publishedRates))

private func elements(_ rates: [PublishedRate]) async -> [Element] {
  PublishedRatesPart.elements(
    for: await Journal(
      reading: [], settings: Settings(), hasSettings: true, on: Day(number: 20_672),
      publishedRates: rates))
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
  let elements = await elements(ours.rates)
  guard elements.count == 2, case .heading(let heading) = elements[0],
    case .table(let table) = elements[1]
  else {
    Issue.record("expected a heading and a table, found \(elements)")
    return
  }
  #expect(heading == "What others report")
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
  #expect(await elements([]).isEmpty)
}
