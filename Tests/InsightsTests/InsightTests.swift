import Journal
import Testing

@testable import Insights

@Test func `counts separate how far applications got from how they ended`() async {
  let counts = Counts(
    await journal([
      "a": "history: [2026-03-02 applied]",
      "b": "history: [2026-03-02 applied, 2026-03-09 rejected]",
      "c": "history: [2026-03-02 applied, 2026-03-09 interview, 2026-03-20 rejected]",
      "d": "history: [2026-03-02 applied, 2026-03-09 offer]\nstatus: declined",
      "e": "status: saved",
      "f": "status: not pursued", "g": "status: ghosted", "h": "status: withdrawn",
      "i": "applied: 2026-03-02\nstatus: closed", "j": "applied: 2026-09-01",
    ]))
  #expect(counts.applications == 7)
  #expect((counts.open, counts.saved, counts.notPursued) == (1, 2, 1))
  #expect(
    counts.byOutcome == [.rejected: 2, .declined: 1, .ghosted: 1, .withdrawn: 1, .closed: 1])
  #expect(counts.byStage == [.applied: 5, .interview: 1, .offer: 1])
  #expect((counts.reached(.applied), counts.reached(.screen), counts.reached(.final)) == (7, 2, 1))
  #expect(counts.byStageAndOutcome[.init(.interview, .rejected)] == 1)
  let parts = counts.open + counts.byOutcome.values.reduce(0, +)
  #expect(parts == counts.applications)
}

@Test func `every application takes one path through the flow`() async throws {
  let flow = Flow(
    await journal([
      "a":
        "channel: referral\nhistory: [2026-03-02 applied, 2026-03-09 screen, 2026-03-12 interview]",
      "b":
        "channel: Referral\nhistory: [2026-03-02 applied, 2026-03-03 acknowledged, 2026-03-09 rejected]",
      "c": "history: [2026-03-02 applied, 2026-03-12 interview, 2026-03-20 rejected]",
      "d": "channel: referral\nstatus: saved",
    ]))
  #expect(flow.total == 3)
  let referral = Flow.Node.channel(
    flow.nodes.contains(.channel("referral")) ? "referral" : "Referral")
  let expected: [(Flow.Node, Flow.Node, [String])] = [
    (referral, .stage(.applied), ["a", "b"]), (.channel(nil), .stage(.applied), ["c"]),
    (.stage(.applied), .stage(.screen), ["a"]), (.stage(.applied), .stage(.interview), ["c"]),
    (.stage(.applied), .end(.outcome(.rejected)), ["b"]),
    (.stage(.screen), .stage(.interview), ["a"]), (.stage(.interview), .end(.waiting), ["a"]),
    (.stage(.interview), .end(.outcome(.rejected)), ["c"]),
  ]
  #expect(flow.edges.count == expected.count)
  for (edge, (from, to, names)) in zip(flow.edges, expected) {
    #expect(edge.from == from && edge.to == to)
    #expect(edge.applications.map(\.info.name) == names)
  }
}

@Test func `the flow into a stage equals the flow out of it, and small channels are joined`() async
{
  var notes: [String: String] = [:]
  for index in 0..<40 {
    notes["c\(index)"] =
      "channel: channel \(index % 9)\napplied: 2026-03-\(10 + index % 20)\nstatus: \(["rejected", "interview", "ghosted", ""][index % 4])"
  }
  let flow = Flow(await journal(notes))
  #expect(flow.total == 40)
  for node in flow.nodes {
    guard case .stage = node else { continue }
    let arriving = flow.edges.filter { $0.to == node }.reduce(0) { $0 + $1.count }
    let leaving = flow.edges.filter { $0.from == node }.reduce(0) { $0 + $1.count }
    #expect(arriving == leaving)
  }
  #expect(flow.nodes.contains(.otherChannels))
  let channels = flow.nodes.filter { if case .channel = $0 { true } else { $0 == .otherChannels } }
  #expect(channels.count == Flow.channelLimit)
}

@Test func `a channel that only private notes give is called private, and not unknown`() async {
  let flow = Flow(
    await journal([
      "a": "channel: fair\napplied: 2026-03-01", "b": "applied: 2026-03-01",
      "c": "channel: secret\nprivate: true\napplied: 2026-03-01",
      "d": "channel: Fair\nprivate: true\napplied: 2026-03-01",
    ]))
  let sources = flow.edges.filter { $0.to == .stage(.applied) }.map { ($0.from, $0.count) }
  #expect(sources.map(\.0) == [.channel("fair"), .privateChannel, .channel(nil)])
  #expect(sources.map(\.1) == [2, 1, 1])
}

@Test func `open applications are ordered by stage, with what is planned and what is quiet`() async
{
  let open = OpenApplications(
    await journal([
      "old": "applied: 2026-05-01", "new": "applied: 2026-08-01",
      "far": "history: [2026-05-01 applied, 2026-05-10 interview, 2026-08-20 final]",
      "gone": "applied: 2026-08-01\nstatus: rejected", "saved": "status: saved",
    ])
  ).applications
  #expect(open.map(\.application.company) == ["far", "new", "old"])
  #expect(open.map(\.next?.day) == [day("2026-08-20"), nil, nil])
  #expect(open.map(\.quietDays) == [nil, nil, 98])
}

@Test func `at most one reflection a day is suggested`() async {
  let notes = [
    "a": "history: [2026-03-02 applied, 2026-05-09 rejected]",
    "b": "history: [2026-03-02 applied, 2026-04-09 rejected]",
    "c": "history: [2026-03-02 applied, 2026-03-09 rejected]\nreflect: skip",
    "d": "history: [2026-03-02 applied, 2026-03-19 rejected]", "e": "status: rejected",
    "f": "status: ghosted",
  ]
  let other = ["reflections/x.md": "---\napplication: \"[[d]]\"\ndate: 2026-03-20\n---\n"]
  let waiting = PendingReflections(await journal(notes, other))
  #expect(waiting.applications.map(\.company) == ["b", "a", "e"])
  // The latest is still remembered. One without a day is not known to be late.
  #expect(waiting.suggested?.company == "a")
  let undated = PendingReflections(await journal(["e": "status: rejected"]))
  #expect(undated.suggested?.company == "e")
  let today = ["reflections/x.md": "---\napplication: \"[[d]]\"\ndate: 2026-08-07\n---\n"]
  #expect(PendingReflections(await journal(notes, today)).suggested == nil)
}

@Test func `lessons with the same words are grouped, and tries stay open until they are done`()
  async
{
  let notes = [
    "a": "history: [2026-03-02 applied, 2026-05-09 rejected]",
    "b": "history: [2026-03-02 applied, 2026-05-09 interview, 2026-05-09 rejected]",
  ]
  let learned = LessonsLearned(
    await journal(
      notes,
      [
        "reflections/1.md":
          "---\napplication: \"[[a]]\"\ndate: 2026-05-10\n---\n## Lessons\n- Ask first.\n- Other\n\n- [ ] one\n- [x] done ✅ 2026-05-11\n",
        "reflections/2.md":
          "---\napplication: \"[[b]]\"\ndate: 2026-05-12\nlessons: [ask first]\n---\n- [ ] two\n- [x] done later ✅ 2026-06-11\n",
        "reflections/3.md":
          "---\napplication: \"[[b]]\"\nprivate: true\nlessons: [secret]\n---\n- [ ] hidden\n",
      ]))
  #expect(learned.lessons.map(\.text) == ["Ask first.", "Other"])
  #expect(learned.lessons.map(\.count) == [2, 1])
  #expect(learned.openTries.map(\.attempt.text) == ["two", "one"])
  #expect(learned.doneTries.map(\.attempt.text) == ["done later", "done"])
  #expect(learned.latestRejection?.company == "b")
}

@Test func `wins are those written down and those that the notes prove`() async {
  let wins = Wins(
    await journal(
      [
        "a": "history: [2026-03-02 applied, 2026-03-03 acknowledged, 2026-03-09 rejected]",
        "b": "history: [2026-03-02 applied, 2026-03-19 interview]",
        "c": "history: [2026-03-02 applied, 2026-03-25 screen, 2026-04-01 offer, 2026-09-01 final]",
        "d": "private: true\nhistory: [2026-03-01 applied, 2026-03-02 offer]",
      ],
      ["wins/2026-05-01 walk.md": "# A walk\n", "wins/2026-09-01 later.md": "# Not yet\n"])
  ).all
  let words = wins.map { win in
    let what =
      switch win.kind {
      case .written(let win): win.title
      case .firstInterest(let stage, let application): "first \(stage) \(application.company)"
      case .furthestYet(let stage, let application): "\(stage) \(application.company)"
      case .feedbackReceived: "feedback"
      case .offer(let application): "another offer \(application.company)"
      case .job(let application): "job \(application.company)"
      }
    return "\(win.day) \(what)"
  }
  #expect(
    words == [
      // A private offer came earlier: the later answers were not the first, and the later offer is another one.
      "2026-05-01 A walk", "2026-04-01 another offer c",
    ])
}

@Test func `today's appointment counts as reached nowhere until the note says that it is over`()
  async
{
  let journal = await journal([
    "ahead": "history: [2026-07-01 applied, 2026-07-20 interview, 2026-08-07 14:00 final]",
    "over": "history: [2026-07-01 applied, 2026-08-07 interview]\nstatus: interview",
    "ended": "history: [2026-07-01 applied, 2026-08-07 final, 2026-08-07 rejected]",
    "alone": "history: [2026-08-07 screen]",
  ])
  let insights = await Insights(journal)
  let stages = Dictionary(
    uniqueKeysWithValues: journal.applications.map { ($0.company, $0.stage) })
  #expect(stages == ["ahead": .interview, "over": .interview, "ended": .final, "alone": .applied])
  #expect(insights.sentApplications.rows.map(\.count) == [4, 3, 3, 1])
  #expect(insights.counts.reached(.final) == 1)
  #expect(insights.stageEnds.stages.map(\.applications.count) == [4, 3, 3, 1])
  #expect(insights.wins.all.map(\.day.description) == ["2026-08-07", "2026-07-20"])
  let ahead = journal.applications.first { $0.company == "ahead" }
  #expect(ahead?.lastActivity?.description == "2026-07-20")
  #expect(
    insights.upcomingEvents.entries.map(\.application.company).sorted() == ["ahead", "alone"])
  // It counts from tomorrow on.
  let tomorrow = ApplicationHistory(ahead?.history.events ?? [], on: journal.today + 1)
  #expect(tomorrow.stage == .final)
}

@Test func `the next steps are ordered by usefulness, and what is put off is left out`() async {
  let notes = [
    "talk": "history: [2026-07-01 applied, 2026-07-10 screen, 2026-08-09 interview]",
    "due": "applied: 2026-07-01\nfollow_up: 2026-08-05",
    "later": "applied: 2026-07-01\nfollow_up: 2026-08-20",
    "silent": "history: [2026-07-01 applied, 2026-07-10 interview]",
    "offer": "history: [2026-07-01 applied, 2026-08-01 offer]\ndeadline: 2026-08-08",
    "far": "history: [2026-07-01 applied, 2026-07-10 screen, 2026-09-09 interview]",
    "no": "history: [2026-03-02 applied, 2026-04-09 rejected]",
    "no one answers": "applied: 2026-06-01",
  ]
  let steps = await insights(notes).nextSteps.steps.map { step in
    switch step {
    case .prepare(let entry): "prepare \(entry.application.company)"
    case .decide(let applications): "decide \(applications[0].company)"
    case .followUp(let application, _, _): "follow up \(application.company)"
    case .askForNews(let application, _): "ask \(application.company)"
    case .tellHowItWent(let application, _, _): "tell \(application.company)"
    case .reflect(let application): "reflect \(application.company)"
    case .expectAnswer, .askAfterPromise, .seekCompany, .sendRequest, .askForFeedback, .tryOut,
      .keepInTouch, .askAgain, .goal, .widen, .apply,
      .recordEnds, .explainStatus:
      "\(step)"
    }
  }
  #expect(steps == ["decide offer", "prepare talk", "follow up due", "reflect no", "ask silent"])
}

@Test func `feedback is grouped by its state, and its words stay hidden if it is put off`() async {
  let requests = FeedbackRequests(
    await journal(
      ["a": "applied: 2026-03-02"],
      [
        "feedback/1.md": "---\napplication: \"[[a]]\"\nreceived: 2026-05-01\n---\n",
        "feedback/2.md": "---\napplication: \"[[a]]\"\nreceived: 2026-06-01\n---\n",
        "feedback/3.md":
          "---\napplication: \"[[a]]\"\nreceived: 2026-05-01\nread_when_ready: true\n---\n",
        "feedback/4.md":
          "---\napplication: \"[[a]]\"\nreceived: 2026-05-01\nread_when_ready: 2026-08-08\n---\n",
        "feedback/5.md":
          "---\napplication: \"[[a]]\"\nreceived: 2026-04-01\nread_when_ready: 2026-08-07\n---\n",
        "feedback/6.md": "---\napplication: \"[[a]]\"\nasked: 2026-05-02\n---\n",
        "feedback/7.md": "---\napplication: \"[[a]]\"\n---\n",
        "feedback/8.md": "---\napplication: \"[[a]]\"\nstatus: no reply\n---\n",
        "feedback/9.md": "---\napplication: \"[[a]]\"\nprivate: true\nstatus: asked\n---\n",
      ]))
  #expect(requests.received.map(\.info.name) == ["2", "1", "5"])
  #expect(requests.postponed.map(\.info.name) == ["3", "4"])
  #expect(requests.asked.map(\.info.name) == ["6"])
  #expect(requests.drafted.map(\.info.name) == ["7"])
  #expect(requests.noReply.map(\.info.name) == ["8"])
  #expect(requests.declined.isEmpty)
}

@Test func `a person's last contact comes from their history and from the days with them`() async {
  let people = await Insights(
    journal(
      [:],
      [
        "people/Ann.md":
          "---\nevery: 2w\nhistory:\n  - 2026-05-01 — call\n  - 2026-09-01 — planned\n---\n",
        "people/Bea.md": "---\nevery: 3d\nlast_contact: 2026-08-01\n---\n",
        "people/Cy.md": "---\n---\n",
        "people/Di.md": "---\nevery: 1m\n---\n",
        "days/2026-08-06.md": "---\nwith: \"[[Ann]]\"\n---\n",
        "days/2026-08-08.md": "---\nwith: \"[[Bea]]\"\n---\n",
      ])
  ).contactSchedule.people
  #expect(people.map(\.person.fullName) == ["Bea", "Di", "Ann", "Cy"])
  #expect(people.map(\.lastContact) == [day("2026-08-01"), nil, day("2026-08-06"), nil])
  #expect(people.map(\.next) == [day("2026-08-04"), day("2026-08-07"), day("2026-08-20"), nil])
}

@Test func `an empty journal has empty insights`() async {
  let insights = await insights([:])
  #expect(insights.counts.applications == 0)
  #expect(insights.flow.edges.isEmpty)
  #expect(insights.openApplications.applications.isEmpty)
  #expect(insights.upcomingEvents.entries.isEmpty)
  #expect(insights.rateCohort.count == 0)
  #expect(insights.reflections.suggested == nil)
  #expect(insights.lessons.latestRejection == nil)
  #expect(insights.wins.all.isEmpty)
  #expect(insights.activity.isEmpty)
  #expect(insights.nextSteps.steps.isEmpty)
}

@Test
func `a second and a third interview are nodes of their own, and later ones join the third`()
  async
{
  let flow = Flow(
    await journal([
      "a":
        "history: [2026-03-02 applied, 2026-03-09 interview, 2026-03-12 interview, 2026-03-15 interview, 2026-03-18 interview, 2026-03-20 rejected]"
    ]))
  #expect(
    flow.edges.map(\.to) == [
      .stage(.applied), .stage(.interview), .stage(.interview, round: 2),
      .stage(.interview, round: 3), .end(.outcome(.rejected)),
    ])
}

@Test func `a search does not begin later if a part of it is looked at`() async {
  let whole = await journal([
    "a": "applied: 2026-03-02\nchannel: referral", "b": "applied: 2026-08-01\nchannel: event",
  ])
  #expect(whole.part(since: whole.today).searchStart == day("2026-03-02"))
  #expect(whole.part { $0.channel == "event" }.searchStart == day("2026-03-02"))
  #expect(whole.part { _ in false }.searchStart == day("2026-03-02"))
}

@Test func `an answer is the last activity even if only its own field gives the day`() async {
  let notes = [
    "a": "applied: 2026-05-01\nanswered: 2026-08-01", "b": "applied: 2026-05-01",
    "c": "history: [2026-05-01 applied, 2026-08-03 screen]\nanswered: 2026-08-01",
    "d": "applied: 2026-05-01\nanswered: 2026-09-01",
  ]
  let found = await insights(notes).openApplications.applications
  let last = Dictionary(
    uniqueKeysWithValues: found.map { ($0.application.company, $0.lastActivity) })
  #expect(
    last == [
      "a": day("2026-08-01"), "b": day("2026-05-01"), "c": day("2026-08-03"),
      "d": day("2026-05-01"),
    ])
  #expect(found.filter(\.isLongSilent).map(\.application.company).sorted() == ["b", "d"])
}

@Test func `an exact day of the first sending is exact, whichever note gives an approximate one`()
  async
{
  for (one, other) in [("~2026-03-02", "2026-03-02"), ("2026-03-02", "~2026-03-02")] {
    let start = await journal(["a": "applied: \(one)", "b": "applied: \(other)"]).searchStart
    #expect(start?.description == "2026-03-02")
  }
  let month = await journal(["a": "applied: ~2026-03-02", "b": "applied: 2026-03-03"]).searchStart
  #expect(month?.description == "~2026-03-02")
}

@Test func `whether a search is concluded does not depend on the part that is looked at`() async {
  let ended = await journal([
    "a": "history: [2026-01-02 applied, 2026-07-20 accepted]", "b": "applied: 2026-03-02",
  ])
  let begunAgain = await journal([
    "a": "history: [2026-03-02 applied, 2026-06-10 accepted]\nchannel: referral",
    "b": "applied: 2026-07-02\nchannel: event",
  ])
  #expect(ended.isConcluded && ended.part(since: Day(iso: "2026-01-05")!).isConcluded)
  #expect(!begunAgain.isConcluded && !begunAgain.part { $0.channel == "referral" }.isConcluded)
}
