import Insights
import Journal
import PageModel
import Testing

@testable import Dashboard

// The page on days on which a wrong word hurts most.

private let today = "2026-08-07"

/// Applications that were refused nine days after they were sent, one a week.
private func refused(_ count: Int) -> [String: String] {
  applications(count) { index in
    "role: R\nhistory: [\(ago(170 - 7 * index)) applied, \(ago(161 - 7 * index)) rejected]"
  }
}

private func page(_ notes: [String: String]) async -> Page {
  await dashboard(await journal(notes, today: today))
}

@Test func `with nothing but rejections, the page says calmly that each has its answer`()
  async throws
{
  let page = await page(refused(24))
  #expect(page.state.plain == "24 applications since 18 February; every one has its answer.")
  #expect(page.sections.first?.id == "now")
  // The picture is one quiet row.
  let towers = try #require(page["towers"].lazy.compactMap(\.figure).first)
  #expect(towers.table.rows.map { $0[0].plain } == ["sent"])
  let said = page.words.joined(separator: "\n")
  #expect(!said.contains(#/(?i)24 (?:rejections )?have no reflection|no conversation|none went/#))
}

@Test func `on the evening of a rejection after a final round, the plan made for it is there`()
  async
{
  var notes = refused(12)
  notes["applications/Quay.md"] =
    "---\ncompany: Quay\nrole: R\nsetback_plan: Ring Jo.\nhistory: [2026-06-10 applied, 2026-06-20 screen, 2026-07-20 final round, 2026-08-07 rejected]\n---\n"
  let page = await page(notes)
  // A rejection never opens the page: the first section has what went well.
  #expect(
    page["win"].flatMap(\.words)[0].hasPrefix("Latest win, 20 July: the first time as far as"))
  #expect(!page.state.plain.contains("said no"))
  let lessons = page["lessons"].flatMap(\.words)
  #expect(
    lessons[0].hasPrefix("Quay, R said no on 7 August, after a final round. Getting that far"))
  #expect(lessons[1] == "Ring Jo.")
}

@Test func `an empty month is no reproach`() async {
  let page = await page(
    applications(14) { "role: R\nhistory: [\(ago(160 - 7 * $0)) applied]" })
  let said = page.words.joined(separator: "\n")
  #expect(said.contains("Four quiet weeks; rest counts too."))
  #expect(!said.contains(#/(?i)nothing was sent|only 0|no application this/#))
}

@Test func `in a week with offers they come first, with their days`() async {
  var notes = refused(10)
  for (name, day) in [("Hale", "2026-08-12"), ("Ferrow", "2026-08-10")] {
    notes["applications/\(name).md"] =
      "---\ncompany: \(name)\nrole: R\ndeadline: \(day)\nhistory: [2026-06-10 applied, 2026-07-02 interview, 2026-08-05 offer]\n---\n"
  }
  let page = await page(notes)
  #expect(page.state.plain.hasPrefix("Two offers to answer, by 10 and 12 August. 12 applications"))
  let next = page["next"].flatMap(\.agenda)
  #expect(next.prefix(2).map(\.day) == ["10 August", "12 August"])
  #expect(next[0].text.plain == "Answer the offer from Ferrow, R")
}

@Test func `on the day of the job the page says so first, names who helped, and asks for nothing`()
  async
{
  var notes = refused(10)
  notes["applications/Tram.md"] =
    "---\ncompany: Copperfield Transit\nrole: R\nhistory: [2026-06-10 applied, 2026-07-02 interview, 2026-08-03 offer, 2026-08-07 accepted]\n---\n"
  notes["applications/Open.md"] =
    "---\ncompany: Open\nrole: R\nhistory: [2026-04-10 applied, 2026-05-02 interview]\n---\n"
  notes["people/Jule.md"] = "---\nname: Jule\nhelps_with: [listening]\nevery: 1w\n---\n"
  notes["goals/g.md"] = "---\nmeasure: applications\ntarget: 3\nper: week\n---\n# Three\n"
  let page = await page(notes)
  #expect(page.state.plain.hasPrefix("You start at Copperfield Transit. 12 applications since"))
  #expect(page["this-week"].isEmpty)
  let next: [String] = page["next"].flatMap(\.words)
  #expect(next == ["Nothing asks for you now. With you on the way: Jule."])
  let lessons: [String] = page["lessons"].flatMap(\.words)
  #expect(!lessons.contains { $0.contains("two lines") })
}

extension Element {
  fileprivate var agenda: [AgendaItem] { if case .agenda(let items) = self { items } else { [] } }
  fileprivate var figure: Figure? { if case .figure(let figure) = self { figure } else { nil } }
}
