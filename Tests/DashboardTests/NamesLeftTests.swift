import Charts
import Dashboard
import Insights
import Journal
import PageModel
import Redaction
import Rendering
import Testing

private let notes = [
  "applications/a.md":
    "---\ncompany: 株式会社テスト\nrole: Engineer\nlocation: 京都府\ncontacts: [Kim Lee]\nhistory: [\(ago(30)) applied, \(ago(9)) screen]\n---\n",
  "applications/b.md":
    "---\ncompany: Company\nrole: Engineer\nsource: Link\nlocation: \"May:\"\nhistory: [\(ago(30)) applied, \(ago(9)) screen]\n---\n",
  "people/p.md": "---\nname: Person A\nhelps_with: [knowing テスト and Kim Lee]\n---\n",
  "profile.md": "---\ntype: profile\nname: My Name\n---\n",
]

private func left(in text: String, labels: [String] = []) async -> [String] {
  RedactionAudit.found(in: text, of: await journal(notes), excluding: labels).map(\.name)
}

@Test func `a redacted page contains no name, even if labels contain the letters of one`() async {
  let insights = await Insights(await journal(notes))
  let (page, replacements) = Brief.redactedPage(for: insights)
  let text = MarkdownRenderer(template: PageTemplate(ofAll: page), as: .brief).render(page)
  #expect(await left(in: text, labels: replacements.map(\.label)) == [])
  let open = Brief.page(for: insights)
  let openText = MarkdownRenderer(template: PageTemplate(ofAll: open), as: .brief).render(open)
  #expect(await Set(left(in: openText)).isSuperset(of: ["Kim Lee", "株式会社テスト", "テスト", "Company"]))
}

@Test(arguments: [
  ("with KIM  LEE in it", ["Kim Lee"]), ("**Kim** \\\nLee", ["Kim Lee"]), ("Kim Leeds", []),
  ("彼はテストに", ["テスト"]), ("京都府に", ["京都府"]), ("- Kim\n- Lee", []), ("in May: much", []),
  ("# Kim Lee", ["Kim Lee"]), ("`Kim Lee` said", ["Kim Lee"]),
  ("```\nwith Kim Lee\n```", ["Kim Lee"]),
  ("> - a Kim Lee", ["Kim Lee"]), ("| a | Kim Lee |\n| :-- | :-- |\n| b | c |", ["Kim Lee"]),
  ("Com\u{AD}pany", ["Company"]), ("Company A and company", ["Company"]),
])
func `the audit finds a name that is left in a text`(text: String, names: [String]) async {
  #expect(await left(in: text, labels: ["Company A"]) == names)
}
