import Insights
import Journal
import Testing

private let late =
  "---\ncompany: Acme\nrole: Cook\nhistory:\n  - 2026-02-01 applied\n  - 2026-03-01 interview\n  - 2026-03-10 rejected\n---\n"

private func isOffered(_ more: [String: String] = [:], today: String) async -> Bool {
  ValuesOffer.isDue(
    in: await journal(["applications/Acme.md": late].merging(more) { $1 }, today: today))
}

@Test func `values are offered in the days after a late rejection`() async {
  #expect(await isOffered(today: "2026-03-10"))
  #expect(await isOffered(today: "2026-03-13"))
  #expect(await !isOffered(today: "2026-03-14"))
  #expect(await !isOffered(today: "2026-03-09"))
  let early = late.replacing("  - 2026-03-01 interview\n", with: "")
  #expect(await !isOffered(["applications/Acme.md": early], today: "2026-03-10"))
}

@Test func `values are offered once in four weeks, and not if they were written in that time`()
  async
{
  let other = late.replacing("Acme", with: "Bolt")
  let before = other.replacing("2026-03-10", with: "2026-03-01")
  #expect(await !isOffered(["applications/Bolt.md": before], today: "2026-03-10"))
  let longBefore = other.replacing("2026-03-10", with: "2026-02-10")
    .replacing("2026-03-01", with: "2026-02-05")
  #expect(await isOffered(["applications/Bolt.md": longBefore], today: "2026-03-10"))
  #expect(
    await !isOffered(["values/2026-02-20.md": "---\nchosen: [x]\n---\n"], today: "2026-03-10"))
  #expect(await isOffered(["values/2026-02-09.md": "---\nchosen: [x]\n---\n"], today: "2026-03-10"))
}
