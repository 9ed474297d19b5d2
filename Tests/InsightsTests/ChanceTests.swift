import Insights
import Journal
import Statistics
import Testing

@Test func `the dry spell is the last run without a positive answer, in the order of sending`()
  async
{
  let spell = await insights([
    "c": "applied: 2026-03-03", "b": "history: [2026-03-02 applied, 2026-03-20 rejected]",
    "a": "history: [2026-03-01 applied, 2026-03-09 screen]", "young": "applied: 2026-08-01",
  ]).drySpell
  #expect(spell.length == 2)
  #expect(spell.since == day("2026-03-02"))
  // Of the orders yes-no-no, no-yes-no and no-no-yes, two contain a run of two.
  #expect(abs((spell.probability ?? 0) - 2.0 / 3) < 1e-12)
}

@Test func `there is no chance to state without a run or without a positive answer`() async {
  let talking = await insights(["a": "history: [2026-03-01 applied, 2026-03-09 screen]"]).drySpell
  #expect(talking.length == 0)
  #expect(talking.since == nil)
  #expect(talking.probability == nil)
  let silent = await insights(["a": "applied: 2026-03-01"]).drySpell
  #expect(silent.length == 1)
  #expect(silent.probability == nil)
}

@Test func `a recent application that went on ends the run`() async {
  var notes = ["a": "history: [2026-03-01 applied, 2026-03-09 screen]"]
  for index in 2...9 { notes["\(index)"] = "applied: 2026-03-0\(index)" }
  #expect(await insights(notes).drySpell.length == 8)
  notes["recent"] = "history: [2026-08-01 applied, 2026-08-05 screen]"
  let ended = await insights(notes).drySpell
  #expect(ended.length == 0)
  #expect(ended.verdict == .endedByRecent)
  #expect(ended.since == nil && ended.probability == nil)
  // It counts in no rate.
  #expect((ended.positive.count, ended.positive.total) == (1, 9))
}

@Test func `a run of one application is not judged`() async {
  let spell = await insights([
    "a": "history: [2026-03-01 applied, 2026-03-09 screen]", "b": "applied: 2026-03-02",
  ]).drySpell
  #expect(spell.length == 1)
  #expect(spell.verdict == .single)
  #expect(spell.probability == nil)
}

@Test func `a change is a value that most applications of the run have, and most before did not`()
  async
{
  let before = "channel: Referral\nresume: v1\nindustry: Health\nhistory: [2026-03-0"
  let spell = await insights([
    "a": before + "1 applied, 2026-03-09 screen]", "b": before + "2 applied, 2026-03-09 screen]",
    "c": "industry: health\nresume: v1\nchannel: Fair\nprivate: true\napplied: 2026-03-03",
    "d": "industry: health\nresume: v2\nchannel: fair\napplied: 2026-03-04",
    "e": "resume: v3\nchannel: fair\napplied: 2026-03-05",
    "f": "resume: v3\napplied: 2026-03-06",
  ]).drySpell
  // Three of four came from the fair. Two of four is not most, so neither v3 nor health is a change.
  #expect(
    spell.changedDimensions.map { "\($0.dimension.rawValue): \($0.before), \($0.since)" } == [
      "channel: Referral, fair"
    ])
}

@Test func `a change never shows words that only private notes contain`() async {
  let spell = await insights([
    "a": "channel: referral\nhistory: [2026-03-01 applied, 2026-03-09 screen]",
    "b": "channel: secret\nprivate: true\napplied: 2026-03-02",
  ]).drySpell
  #expect(spell.length == 1)
  #expect(spell.changedDimensions.isEmpty)
}

@Test func `without a positive answer the forecast has only the chance of at least one`() async {
  // Without any application both would only be the prior.
  let none = await insights([:]).forecast
  #expect(none.probabilityOfAtLeastOne == nil)
  #expect(none.range == nil)
  var notes: [String: String] = [:]
  for index in 0..<6 { notes["\(index)"] = "applied: 2026-03-02" }
  // Beta(1, 10): 10/20.
  let six = await insights(notes).forecast
  #expect(abs((six.probabilityOfAtLeastOne ?? 0) - 0.5) < 1e-12)
  #expect(six.range == nil)
}

@Test func `the forecast is the smallest range with at most a tenth below it and a tenth above it`()
  async
{
  let forecast = await insights(["a": "history: [2026-03-02 applied, 2026-03-09 screen]"]).forecast
  // Beta(2, 4): P(k) = (k + 1)(13 - k)(12 - k)(11 - k) / 18018. P(0) = 1716/18018 = 0.095, with P(1) 0.24;
  // P(8...10) = 846/18018 = 0.047, with P(7) 1806/18018 = 0.1002.
  #expect(forecast.range == 1...7)
  #expect(abs((forecast.probabilityOfAtLeastOne ?? 0) - 16302.0 / 18018) < 1e-12)
}

@Test func `a run is of applications that had the usual wait of the search`() async {
  // Ten answers after 60 days, and then ten applications that wait for a month.
  var notes: [String: String] = [:]
  for index in 0..<10 {
    notes["y\(index)"] = "history: [2026-03-0\(index / 2 + 1) applied, 2026-05-10 screen]"
    notes["w\(index)"] = "applied: 2026-07-01"
  }
  let slow = await insights(notes)
  #expect(slow.drySpell.verdict == .noRun)
  #expect((slow.drySpell.days, slow.drySpell.positive.total) == (69, 10))
  #expect((slow.rateCohort.days, slow.rateCohort.count) == (21, 20))
  // With quick answers, it is a run of ten.
  let quick = await insights(notes.mapValues { $0.replacing("2026-05-10", with: "2026-03-12") })
  #expect((quick.drySpell.days, quick.drySpell.length) == (21, 10))
}

@Test func `nothing is forecast from applications that were selected by what became of them`() async
{
  let whole = await journal(["a": "history: [2026-03-01 applied, 2026-03-09 screen]"])
  let part = await Insights(whole.part(.byCourse) { _ in true })
  #expect(part.forecast.range == nil)
  #expect(part.forecast.probabilityOfAtLeastOne == nil)
  #expect(part.drySpell.verdict == .notJudged)
  #expect(await Insights(whole.part { _ in true }).forecast.range != nil)
}
