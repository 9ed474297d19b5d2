import Insights
import Journal
import Statistics
import Testing

@Test
func `an application counts from exactly quiet_after days after sending, answered or not`()
  async
{
  // 7 August - 21 days = 17 July.
  let eligible = await findings([
    "old": "applied: 2026-07-17",
    "young": "applied: 2026-07-18",
    "young and answered": "history: [2026-07-18 applied, 2026-07-20 interview]",
    "old and answered": "history: [2026-07-16 applied, 2026-07-20 rejected]",
    "saved": "status: saved",
    "planned": "applied: 2026-09-01",
  ]).eligible
  #expect(eligible.applications.map(\.company) == ["old and answered", "old"])
  #expect(eligible.young == 2)
  #expect((eligible.answered.count, eligible.positive.count) == (1, 0))
}

@Test func `the setting quiet_after changes when an application joins the rate cohort`() async {
  var settings = Settings()
  settings.quietAfter = 3
  // 7 August - 3 days = 4 August.
  let eligible = await findings(
    ["in": "applied: 2026-08-04", "out": "applied: 2026-08-05"], settings: settings
  ).eligible
  #expect(eligible.applications.map(\.company) == ["in"])
}

@Test
func `an application without a sent date is left out, since only an answer could bring it in`()
  async
{
  let eligible = await findings([
    "silent": "applied: true", "answered": "applied: true\nstatus: interview",
    "dated": "applied: 2026-03-02",
  ]).eligible
  #expect(eligible.applications.map(\.company) == ["dated"])
  #expect(eligible.undated == 2)
}

@Test func `applications of one day are in the order of their paths`() async {
  let eligible = await findings([
    "c": "applied: 2026-03-02", "a": "applied: 2026-03-02", "b": "applied: 2026-03-01",
  ]).eligible
  #expect(eligible.applications.map(\.company) == ["b", "a", "c"])
}
