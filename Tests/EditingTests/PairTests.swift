import Diagnostics
import Editing
import Journal
import Markdown
import Testing

private let vocabulary = Vocabulary(settings: Settings(), on: Day(iso: "2026-04-01")!)

private func note(_ lines: [String]) -> SourceFile {
  SourceFile(
    path: "applications/a.md",
    text: (["---", "company: Acme"] + lines + ["---", ""]).joined(separator: "\n"))
}

/// The lines below `history:` after an event was logged.
private func history(
  _ lines: [String], status: String = "screen", _ day: String, _ milestone: Milestone,
  note text: String? = nil
) throws -> [String] {
  let edit = try HistoryEdit(
    .event(NewEvent(day: Day(iso: day)!, milestone: milestone, note: text)),
    in: note(["status: \(status)", "history:"] + lines), vocabulary, hasSettings: true)
  return String(decoding: edit.note.source.bytes, as: UTF8.self).split(separator: "\n").map(
    String.init
  ).dropFirst(4).dropLast()
}

@Test func `a new pair is inserted in the order of the days`() throws {
  let latestFirst = ["  2026-03-11: screen # Dana", "  2026-03-02: applied"]
  #expect(
    try history(latestFirst, "2026-03-24", .outcome(.rejected))
      == ["  2026-03-24: rejected"] + latestFirst)
  #expect(
    try history(latestFirst, "2026-03-05", .stage(.acknowledged)) == [
      latestFirst[0], "  2026-03-05: acknowledged", latestFirst[1],
    ])
  let oldestFirst = ["    2026-03-02: applied", "    2026-03-11: screen", "      # with Dana"]
  #expect(
    try history(oldestFirst, "2026-03-05", .stage(.acknowledged))
      == [oldestFirst[0], "    2026-03-05: acknowledged"] + oldestFirst[1...])
  #expect(
    try history(oldestFirst, "2026-03-24", .outcome(.rejected))
      == oldestFirst + ["    2026-03-24: rejected"])
}

@Test func `a second event on a day becomes a pair with a different key`() throws {
  let first = ["  2026-03-02: applied", "  2026-03-24: screen"]
  let second = try history(first, "2026-03-24", .outcome(.rejected), note: "too: far")
  #expect(second == first + ["  2026-03-24 rejected: \"— too: far\""])
  // A third event follows one without a value.
  let plain = try history(first, "2026-03-24", .stage(.interview))
  #expect(plain == first + ["  2026-03-24 interview:"])
  #expect(
    try history(plain, status: "interview", "2026-03-24", .outcome(.rejected))
      == plain + ["  2026-03-24 rejected:"])
}

@Test func `an event without a day becomes a pair as well`() throws {
  #expect(
    try history(["  2026-03-02: applied"], status: "interview", "2026-03-24", .outcome(.rejected))
      == ["  2026-03-02: applied", "  interview:", "  2026-03-24: rejected"])
}

@Test func `the manual instructions for pairs that cannot be edited are pairs`() {
  let refusal = #expect(throws: EditError.self) {
    try HistoryEdit(
      .event(NewEvent(day: Day(iso: "2026-03-24")!, milestone: .outcome(.rejected))),
      in: note(["status: screen", "history: {2026-03-24: screen}"]), vocabulary, hasSettings: true)
  }
  #expect(
    refusal?.manualEdit?.lines == [
      "status: rejected", "history:", "  2026-03-24: screen", "  2026-03-24 rejected:",
    ])
}

@Test func `a field with the user's own keys takes no items`() {
  #expect(throws: EditError.self) {
    try FieldEdit(
      .addition("Swift"), of: "skills", in: note(["role: R", "skills:", "  strong: SQL"]),
      as: Application.self, vocabulary)
  }
}
