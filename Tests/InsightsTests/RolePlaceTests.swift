import Insights
import Journal
import Testing

@Test(arguments: [
  ("role: Baker, shop 12", "Baker"), ("role: \"Baker, Berlin\"", "Baker"),
  ("role: Baker, Quill Bay\nlocation: Quill Bay", "Baker"),
  ("role: \"Engineer, Backend\"", "Engineer, Backend"), ("role: Baker", "Baker"),
  ("role: \"Baker,\"", "Baker,"),
])
func `a role with a place after a comma is the role`(lines: String, name: String) async {
  let journal = await journal(["A": lines])
  #expect(Dimension.role.value(of: journal.applications[0]) == name)
}

@Test func `the shops of one employer are not several roles`() async {
  var notes: [String: String] = [:]
  for number in 10..<41 {
    notes["F\(number)"] =
      "role: Baker, shop \(number)\nstatus: rejected\napplied: 2026-01-\(number % 28 + 1 < 10 ? "0" : "")\(number % 28 + 1)"
  }
  let insights = await insights(notes, today: "2026-11-25")
  if case .broad = insights.widerSearch.verdict { Issue.record("several roles") }
}
