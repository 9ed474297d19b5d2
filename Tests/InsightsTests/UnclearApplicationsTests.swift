import Insights
import Journal
import Testing

/// An application with a status that is not understood, whatever else its note states.
private let unclear = [
  "dead": "status: Dead\napplied: 2026-05-01",
  "far": "status: Dead\nhistory: [2026-05-01 applied, 2026-05-20 interview, 2026-06-01 rejected]",
  "unsent": "status: Dead",
]
private let clear = [
  "open": "applied: 2026-05-02", "no": "history: [2026-05-01 applied, 2026-05-11 rejected]",
  "saved": "status: saved",
]

@Test func `an unclear application is in no number except its own`() async {
  let all = await insights(clear.merging(unclear) { $1 })
  let without = await insights(clear)
  #expect(all.counts.unclear == 3 && without.counts.unclear == 0)
  #expect(all.counts.applications == 2 && all.counts.saved == 1 && all.counts.open == 1)
  #expect(all.counts.byStageAndOutcome == without.counts.byStageAndOutcome)
  let flows = [all, without].map { insights in
    insights.flow.edges.map { "\($0.from) \($0.to) \($0.count)" }
  }
  #expect(flows[0] == flows[1] && all.flow.total == without.flow.total)
  #expect(
    all.rateCohort.applications.map(\.company) == without.rateCohort.applications.map(\.company))
  #expect(all.rateCohort.undated.isEmpty && all.rateCohort.tooRecent == 0)
  #expect(all.replyTimes.known.count == without.replyTimes.known.count)
  #expect(all.replyTimes.leftOut.count == without.replyTimes.leftOut.count)
  #expect(all.dropOff.firstStep.wentOn == without.dropOff.firstStep.wentOn)
  #expect(all.dropOff.laterSteps.map(\.ended) == without.dropOff.laterSteps.map(\.ended))
  #expect(all.dropOff.nearMisses.isEmpty)
  #expect(all.openApplications.applications.map(\.application.company) == ["open"])
  #expect(all.reflections.applications.map(\.company) == ["no"])
  #expect(all.lessons.latestRejection?.company == "no")
  #expect(all.wins.all.isEmpty)
  let efforts = [all, without].map { $0.activity.weeks.flatMap(\.efforts) }
  #expect(efforts[0] == efforts[1])
}

@Test func `a search does not begin with an unclear application`() async {
  let earlier = ["dead": "status: Dead\napplied: 2026-01-02"]
  let begun = await journal(earlier.merging(["open": "applied: 2026-05-02"]) { $1 })
  #expect(begun.searchStart == day("2026-05-02"))
  #expect(await journal(earlier).searchStart == nil)
}

@Test func `a test alone is not a conversation`() async {
  let test = await insights(["a": "applied: 2026-05-01\nstatus: Online assessment"])
  #expect(!test.counts.areConversations)
  let both = await insights([
    "a": "history: [2026-05-01 applied, 2026-05-09 screen, 2026-05-12 assessment]"
  ])
  #expect(both.counts.areConversations)
  let mixed = await insights([
    "a": "history: [2026-05-01 applied, 2026-05-09 screen]",
    "b": "history: [2026-05-01 applied, 2026-05-12 assessment]",
  ])
  #expect(!mixed.counts.areConversations)
}
