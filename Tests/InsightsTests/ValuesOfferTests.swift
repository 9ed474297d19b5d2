import Insights
import Journal
import Testing

private func no(_ company: String, on day: String, interview: String = "2026-02-05")
  -> (String, String)
{
  (
    "applications/\(company).md",
    "---\ncompany: \(company)\nrole: Cook\nhistory:\n  - 2026-02-01 applied\n  - \(interview) interview\n  - \(day) rejected\n---\n"
  )
}

private func isOffered(_ notes: [(String, String)], today: String) async -> Bool {
  ValuesOffer.isDue(in: await journal([:], Dictionary(notes) { $1 }, today: today))
}

/// The days of 2026 from 1 March on, 60 of them, on which it is offered.
private func days(_ notes: [(String, String)]) async -> [String] {
  var found: [String] = []
  for number in 0..<60 {
    guard let day = Day(iso: "2026-03-01").map({ $0 + number }) else { continue }
    if await isOffered(notes, today: "\(day)") { found.append("\(day)") }
  }
  return found
}

@Test func `values are offered on the day after a late rejection, and on that day alone`() async {
  #expect(await days([no("Acme", on: "2026-03-10")]) == ["2026-03-11"])
  let early = no("Acme", on: "2026-03-10").1.replacing("  - 2026-02-05 interview\n", with: "")
  #expect(await days([("applications/Acme.md", early)]) == [])
}

@Test func `over sixty days, four weeks are between one offer and the next`() async {
  let notes = [
    no("A", on: "2026-03-04"), no("B", on: "2026-03-05"), no("C", on: "2026-03-06"),
    no("D", on: "2026-03-31"), no("E", on: "2026-04-01"), no("F", on: "2026-04-02"),
    no("G", on: "2026-04-28"), no("H", on: "2026-04-29"),
  ]
  // 2 April is 28 days after 5 March. The one after that would be on 30 April.
  #expect(await days(notes) == ["2026-03-05", "2026-04-02"])
}

@Test func `values are not offered if they were written in four weeks, or in a pause`() async {
  let written = { (day: String) in ("values/\(day).md", "---\nchosen: [x]\n---\n") }
  #expect(await days([no("Acme", on: "2026-03-10"), written("2026-02-20")]) == [])
  #expect(await days([no("Acme", on: "2026-03-10"), written("2026-02-09")]) == ["2026-03-11"])
  #expect(await days([no("Acme", on: "2026-03-10"), written("2026-03-11")]) == [])
  let pause = ("profile.md", "---\npause: 2026-03-09 to 2026-03-12\n---\n")
  #expect(await days([no("Acme", on: "2026-03-10"), pause]) == [])
}
