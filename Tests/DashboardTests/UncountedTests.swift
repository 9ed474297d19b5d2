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

private func standing(_ journal: Journal) async -> String {
  Brief.page(for: await Insights(journal))["where-it-stands"].flatMap(\.words).joined(
    separator: "\n")
}

@Test func `if no note can be read, the first step is to find out why`() async {
  let journal = await journal(unread)
  let said = "1 note could not be read and is not counted."
  #expect(await advice(journal).first == "\(said) onward check says where, and what helps.")
  #expect(await standing(journal) == "\(said) Nothing else is written down yet.")
  #expect(
    !Brief.page(for: await Insights(journal)).words.contains {
      $0.contains("None has been sent")
    })
}

@Test func `the page does not promise a quiet day if a note is not counted`() async {
  let sent = ["applications/a.md": "---\ncompany: A\nrole: R\napplied: 2026-08-05\n---\n"]
  let whole = await journal(sent)
  #expect(await advice(whole).first?.hasPrefix("Nothing asks for you today") == true)
  #expect(await !standing(whole).contains("not counted"))
  let partly = await journal(sent.merging(unread) { $1 })
  #expect(await advice(partly).first?.contains("onward check") == true)
  #expect(await standing(partly).contains("1 note could not be read and is not counted."))
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
