import Dashboard
import Diagnostics
import Insights
import Journal
import PageModel
import Testing

private let unread = ["applications/z.md": "---\ncompany: Z\n<<<<<<< HEAD\n---\n"]

private func advice(_ journal: Journal) async -> [String] {
  NextAdvice(await Insights(journal), limit: nil).steps.map(\.plain)
}

private func sentences(_ journal: Journal) async -> String {
  Brief.page(for: await Insights(journal))["where-it-stands"].flatMap(\.words).joined(
    separator: "\n")
}

@Test func `if no note can be read, the first step is to find out why`() async {
  let journal = await journal(unread)
  let said = "1 note could not be read and is not counted."
  #expect(await advice(journal).first == "\(said) onward check says where, and what helps.")
  #expect(await sentences(journal) == "\(said) Nothing else is written down yet.")
  #expect(
    !Brief.page(for: await Insights(journal)).words.contains {
      $0.contains("None has been sent")
    })
}

@Test func `the page does not promise a quiet day if a note is not counted`() async {
  let sent = ["applications/a.md": "---\ncompany: A\nrole: R\napplied: 2026-08-05\n---\n"]
  let whole = await journal(sent)
  #expect(await advice(whole).first?.hasPrefix("Nothing is due today") == true)
  #expect(await !sentences(whole).contains("not counted"))
  let partly = await journal(sent.merging(unread) { $1 })
  #expect(await advice(partly).first?.contains("onward check") == true)
  #expect(await sentences(partly).contains("1 note could not be read and is not counted."))
}

@Test func `a folder that could not be read is reported like a note`() async {
  let journal = await Journal(
    reading: [], settings: Settings(), hasSettings: true, on: Day(number: 20_672),
    alsoReporting: [
      Diagnostic("applications", .start, .unreadableFolder("permission denied")),
      Diagnostic("wins/a.md", .start, .unreadableFile("permission denied")),
      Diagnostic("other/a.md", .start, .unreadableFile("permission denied")),
    ])
  #expect(
    await dashboard(journal).state.plain
      == "1 note could not be read and is not counted. 1 folder could not be read, so nothing in it is counted. Nothing else is written down yet."
  )
}

@Test(arguments: [
  (
    ["applied: 2026-01-01\nstatus: withdrawn"],
    "One application was withdrawn by you on a day that its note does not give, so it has no place in the rates."
  ),
  (
    ["history: [2026-01-01 applied, 2026-01-05 withdrawn]"],
    "One application was withdrawn by you before it had 21 days for an answer, so it has no place in the rates."
  ),
  (
    [
      "applied: 2026-01-01\nstatus: withdrawn",
      "history: [2026-01-01 applied, 2026-01-05 withdrawn]",
    ],
    "2 applications were withdrawn by you before they had 21 days for an answer, or on a day that their notes do not give, so they have no place in the rates."
  ),
])
func `an application withdrawn on an unknown day is not called an early one`(
  lines: [String], sentence: String
) async {
  // With fewer than five, the page has no numbers.
  var files = applications(5) { "role: R\napplied: \(ago($0))" }
  for (number, lines) in lines.enumerated() {
    files["applications/\(number).md"] = "---\ncompany: A\(number)\nrole: R\n\(lines)\n---\n"
  }
  let page = await dashboard(await journal(files))
  #expect(page.words.contains { $0.contains(sentence) })
}

@Test func `an unclear acceptance is not a job yet`() async {
  let history = "history: [2026-07-01 applied, 2026-07-20 offer, 2026-07-22 accepted"
  let page = await Dashboard.page(
    for: Insights(
      await journal([
        "applications/a.md": "---\ncompany: A\nrole: R\n\(history)]\n---\n",
        "applications/b.md":
          "---\ncompany: B\nrole: R\n\(history), 2026-07-28 they took it back]\n---\n",
      ])))
  #expect(
    page.state.plain.contains("You start at A.") && !page.state.plain.contains("B"),
    "\(page.state.plain)")
}
