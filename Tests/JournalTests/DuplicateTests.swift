import Diagnostics
import Journal
import Testing

/// An application at Acme, sent on a day.
private func note(_ applied: String) -> String {
  "---\ncompany: Acme\nrole: Engineer\napplied: \(applied)\n---\n"
}

@Test(arguments: [
  // 2 March + 90 days = 31 May.
  ("2026-03-02", "2026-05-30", true), ("2026-03-02", "2026-05-31", true),
  ("2026-03-02", "2026-06-01", false), ("2026-05-31", "2026-03-02", true),
  ("2026-06-01", "2026-03-02", false), ("2026-03-02", "2026-03-02", true),
])
func `the same job sent again within 90 days may be a duplicate, after 91 days it is not`(
  first: String, second: String, isHinted: Bool
) async {
  let journal = await journal([
    "applications/a.md": note(first), "applications/b.md": note(second),
  ])
  let hints = journal.diagnostics.filter { $0.message.id == .duplicateApplication }
  #expect(hints.map(\.path) == (isHinted ? ["applications/b.md"] : []))
}

@Test func `if a job was sent several times, each is compared with all earlier ones`() async {
  let journal = await journal([
    "applications/a.md": note("2025-06-01"), "applications/b.md": note("2026-03-02"),
    "applications/c.md": note("2026-05-31"),
  ])
  let hints = journal.diagnostics.filter { $0.message.id == .duplicateApplication }
  #expect(hints.map(\.path) == ["applications/c.md"])
}
