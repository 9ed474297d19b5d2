import Journal
import Testing

@Test(arguments: [
  ("- 2026-02-10 applied\n  - 2026-03-20 interview\n  - 2026-03 rejected", "rejected"),
  ("- 2026-02 applied\n  - 2026-03 rejected\n  - 2026-03-20 interview", "open"),
  ("- 2026-03 applied\n  - 2026-03-02 screen\n  - 2026-03-01 rejected", "open"),
  ("- ~2026-03-02 applied\n  - 2026-03-20 rejected", "rejected"),
])
func `an event whose day is approximate keeps its place among those that it may have followed`(
  history: String, outcome: String
) async throws {
  let (read, _) = await application("history:\n  \(history)")
  #expect(try #require(read).outcome?.rawValue ?? "open" == outcome)
}

@Test func `a day in two places counts once, and the exact one is used`() async throws {
  for (applied, item) in [
    ("2026-03", "2026-03-12"), ("2026-03-12", "2026-03"), ("~2026-03-10", "2026-03-12"),
  ] {
    let (read, _) = await application(
      "applied: \(applied)\nhistory: [\(item) applied, 2026-03-24 rejected]")
    let events = try #require(read).history.events
    #expect(events.map(\.milestone) == [.stage(.applied), .outcome(.rejected)])
    #expect(events[0].day.map { "\($0)" } == "2026-03-12")
  }
}

@Test func `no delay is calculated from an approximate day`() async throws {
  for history in [
    "~2026-03-02 applied, 2026-03-24 rejected", "2026-03-02 applied, ~2026-03-24 rejected",
    "2026-03 applied, 2026-04-02 screen",
  ] {
    let (read, _) = await application("history: [\(history)]")
    let answer = try #require(read?.answer)
    #expect(answer.day != nil)
    #expect(answer.delay == nil)
  }
}

@Test func `a month ends with its last day where it is a limit, and has begun with its first`()
  async throws
{
  let (read, _) = await application("applied: 2026-03\ndeadline: 2026-02")
  #expect(try #require(read).applied == Day(iso: "2026-03-01"))
  #expect(try #require(read).deadline == Day(iso: "2026-02-28"))
}

@Test func `days may be the same if they are close enough for what is known of them`() throws {
  let exact = try #require(Day(iso: "2026-03-12"))
  let month = try #require(Day(year: 2026, month: 3))
  #expect(month.mayBe(exact) && exact.mayBe(month))
  #expect(!month.mayBe(try #require(Day(iso: "2026-04-01"))))
  #expect((exact + 5).approximate.mayBe(exact))
  #expect(!(exact + 8).approximate.mayBe(exact))
  #expect(!exact.mayBe(exact + 1))
}
