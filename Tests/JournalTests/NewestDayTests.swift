import Journal
import Testing

/// A note of each kind that records the day on which something happened.
private let dated: [(path: String, text: String)] = [
  ("applications/b.md", "---\ncompany: B\nrole: R\napplied: 2026-02-01\n---\n"),
  ("reflections/b.md", "---\napplication: \"[[a]]\"\ndate: 2026-02-01\n---\n"),
  ("wins/b.md", "---\ndate: 2026-02-01\n---\n"),
  ("days/2026-02-01.md", "---\nmood: 3\n---\n"),
]

private let old = "---\ncompany: A\nrole: R\napplied: 2025-11-03\n---\n"

@Test(arguments: dated.indices)
func `the newest day is the latest one in any note`(index: Int) async {
  let notes = ["applications/a.md": old, dated[index].path: dated[index].text]
  #expect(await journal(notes).newestDay == Day(iso: "2026-02-01"))
}

@Test func `a planned day is not the newest day, and without notes the newest day is today`() async
{
  let planned =
    "---\ncompany: A\nrole: R\nhistory:\n  - 2025-11-03 applied\n  - 2026-09-01 interview\n---\n"
  #expect(await journal(["applications/a.md": planned]).newestDay == Day(iso: "2025-11-03"))
  #expect(await journal([:]).newestDay == Day(iso: "2026-08-07"))
}
