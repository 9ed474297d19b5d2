import Insights
import Journal
import Testing

private let acme = "history: [2026-07-01 applied, 2026-07-10 screen, 2026-08-12 10:00 final]"

private func note(
  _ name: String, of application: String, on day: String, _ round: String, _ body: String,
  isPrivate: Bool = false
) -> (String, String) {
  (
    "interviews/\(name).md",
    "---\napplication: \"[[\(application)]]\"\ndate: \(day)\nround: \(round)\n\(isPrivate ? "private: true\n" : "")---\n\(body)"
  )
}

private func reflection(_ name: String, of application: String, _ lessons: [String])
  -> (String, String)
{
  (
    "reflections/\(name).md",
    "---\napplication: \"[[\(application)]]\"\ndate: 2026-07-15\nlessons: [\(lessons.map { "\"\($0)\"" }.joined(separator: ", "))]\n---\n"
  )
}

private func preparation(
  _ applications: [String: String], _ notes: [(String, String)] = [], of name: String? = nil,
  today: String = "2026-08-07"
) async -> Preparation? {
  let all = await insights(
    applications, Dictionary(notes) { $1 }, today: today)
  let application = all.journal.applications.first { $0.company == name }
  return Preparation(for: application, all)
}

@Test func `without a name, the next planned conversation is meant`() async throws {
  let found = await preparation([
    "later": "history: [2026-07-01 applied, 2026-08-20 interview]", "acme": acme,
    "sent": "history: [2026-08-09 applied]", "due": "applied: 2026-07-01\nfollow_up: 2026-08-08",
    "hidden": "private: true\nhistory: [2026-07-01 applied, 2026-08-08 interview]",
    "over": "history: [2026-07-01 applied, 2026-08-10 interview, 2026-08-05 rejected]",
  ])
  #expect(try #require(found).application.company == "acme")
  #expect(found?.event?.time == "10:00")
  #expect(await preparation(["a": "applied: 2026-07-01"]) == nil)
}

@Test func `lessons in several notes come first, then those of the stage, then the newest`()
  async throws
{
  let notes = [
    reflection("r1", of: "no", ["often", "of interviews"]), reflection("r2", of: "no2", ["Often!"]),
    reflection("r3", of: "early", ["before any answer"]),
    note("i1", of: "other", on: "2026-06-01", "final", "- next time: of finals\n"),
    note("i2", of: "other", on: "2026-08-01", "screen", "- next time: newest\n"),
    note("i3", of: "other", on: "2026-08-02", "screen", "- next time: private\n", isPrivate: true),
  ]
  let ended = "history: [2026-05-01 applied, 2026-05-20 interview, 2026-07-01 rejected]"
  let all = [
    "acme": acme, "no": ended, "no2": ended, "other": ended,
    "early": "applied: 2026-05-01\nstatus: rejected",
    "saved": "status: saved",
  ]
  let found = try #require(await preparation(all, notes))
  #expect(found.lessons.map(\.text) == ["often", "of finals", "newest", "of interviews"])
  let saved = try #require(await preparation(all, notes, of: "saved"))
  #expect(saved.isBeforeSending)
  #expect(saved.lessons.map(\.text) == ["before any answer"])
  #expect(saved.questions.isEmpty)
}

@Test func `at most five lessons`() async throws {
  let body = (1...9).map { "- next time: number \($0)" }.joined(separator: "\n")
  let found = try #require(
    await preparation(["acme": acme], [note("i", of: "acme", on: "2026-07-10", "screen", body)]))
  #expect(found.lessons.count == 5)
}

@Test func `questions are ordered by the reason to think about them`() async throws {
  let notes = [
    note(
      "1", of: "other", on: "2026-06-01", "screen",
      "- Q: Twice?\n- Q: With a story?\n  A: [[The fox]] — landed\n- Q: Old?\n- Q: Failed?\n  A: x — did not land\n"
    ),
    note(
      "2", of: "other", on: "2026-06-20", "interview", "- Q: twice\n  A: yes\n- Q: With a story?\n"),
    note("3", of: "acme", on: "2026-07-10", "screen", "- Q: Theirs?\n"),
    note("4", of: "other", on: "2026-07-20", "interview", "- Q: New?\n"),
    note("5", of: "other", on: "2026-07-21", "interview", "- Q: Hidden?\n", isPrivate: true),
    ("stories/The fox.md", "---\nshows: [release notes]\n---\n"),
    ("stories/Hidden.md", "---\nprivate: true\n---\n"),
  ]
  let all = [
    "acme": acme + "\nskills: [Release management]",
    "other": "history: [2026-05-01 applied, 2026-08-01 rejected]",
  ]
  let found = try #require(await preparation(all, notes))
  #expect(
    found.questions.map(\.text)
      == ["twice", "Theirs?", "Failed?", "With a story?", "New?", "Old?"])
  #expect(found.questions.map(\.count) == [2, 1, 1, 2, 1, 1])
  #expect(found.questions.map(\.lacksStory) == [true, false, false, false, false, false])
  #expect(found.questions[0].answer == "yes")
  #expect(found.conversations == 4)
  let story = try #require(found.stories.first)
  #expect(found.stories.count == 1)
  #expect((story.told, story.landed, story.didNotLand) == (1, 1, 0))
  #expect(story.fitting == ["release notes"])
  #expect(!story.isKnownThere)
}

@Test func `what the notes do not know is a question to ask`() async throws {
  let bare = try #require(await preparation(["acme": acme]))
  #expect(
    bare.unknowns == [.answerDay, .money, .people, .place, .firstMonths, .reasonForOpening])
  let full =
    acme
    + "\nsalary: 60,000\ncontacts: Ann\nlocation: Leipzig\nanswer_by: 2026-08-20\nskills: [Swift, SQL]"
  let known = try #require(
    await preparation(
      ["acme": full], [("profile.md", "---\ntype: profile\nskills: [sql, Ruby]\n---\n")]))
  #expect(known.unknowns == [.share(of: "sql"), .firstMonths, .reasonForOpening])
  let wishes = "---\ntype: profile\nlooking_for: [a calm team, four days]\n---\n"
  let wished = try #require(await preparation(["acme": acme], [("profile.md", wishes)]))
  #expect(
    wished.unknowns.prefix(3) == [.answerDay, .lookedFor("a calm team"), .money])
}

@Test func `the day of the conversation is not a promise of an answer`() async throws {
  let notes = [
    note("i", of: "acme", on: "2026-07-10", "screen", "- they: the last round is on 12 August\n")
  ]
  let found = try #require(await preparation(["acme": acme], notes))
  #expect(found.unknowns.contains(.answerDay))
}

@Test func `other applications at the company are known, and no private one`() async throws {
  let all = [
    "acme": acme,
    "acme before": "company: Acme!\nstatus: rejected\napplied: 2026-01-02",
  ]
  let journal = await journal(
    all,
    [
      "applications/old.md":
        "---\ncompany: Acme\nrole: Baker\nhistory: [2026-01-02 applied, 2026-02-01 rejected]\n---\n",
      "applications/secret.md":
        "---\ncompany: acme\nrole: Cook\nprivate: true\nhistory: [2026-01-02 applied]\n---\n",
    ])
  let found = try #require(Preparation(for: nil, await Insights(journal)))
  #expect(found.otherApplications.map(\.role) == ["Baker"])
}

@Test func `a story counts by whatever name it is linked`() async throws {
  let found = await preparation(
    ["acme": acme, "other": "history: [2026-05-01 applied, 2026-05-20 interview]"],
    [
      ("stories/tale.md", "---\ntitle: The Great Tale\n---\n"),
      note(
        "i1", of: "other", on: "2026-06-01", "interview",
        """
        - Q: One?
          - A: [[tale]]
        - Q: Two?
          - A: told [[stories/tale|the tale]] \u{2014} landed
        - Q: Three?
          - A: [[The great tale]]
        - Q: Four?
          - A: so [it was](../stories/tale.md), see https://example.com and [this](https://example.com/tale)

        """),
    ])
  let story = try #require(found?.stories.first)
  #expect(story.told == 4)
}

@Test func `two notes about one conversation count once, and what came more often comes first`()
  async throws
{
  let notes = [
    note("1", of: "other", on: "2026-06-01", "screen", "- Q: Three?\n- Q: Four?\n"),
    note("2", of: "other", on: "2026-06-10", "interview", "- Q: Three?\n- Q: Four?\n"),
    note("2b", of: "other", on: "2026-06-10", "interview", "- Q: Three?\n- Q: Pay?\n"),
    note("3", of: "other", on: "2026-06-20", "interview", "- Q: Four?\n- Q: Three?\n"),
    note("4", of: "other", on: "2026-06-25", "interview", "- Q: Four?\n- Q: Last?\n"),
  ]
  let found = try #require(
    await preparation(
      ["acme": acme, "other": "history: [2026-05-01 applied, 2026-08-01 rejected]"], notes))
  #expect(found.conversations == 4)
  #expect(found.questions.map(\.text) == ["Four?", "Three?", "Last?", "Pay?"])
  #expect(found.questions.map(\.count) == [4, 3, 1, 1])
}

@Test func `questions of one note stay in its order, and no story is missed for a fact`()
  async throws
{
  let many = (1...20).map { "- Q: Number \($0)?\n" }.joined()
  let pay = "- Q: What do you expect to earn?\n"
  let found = try #require(
    await preparation(
      ["acme": acme],
      [
        note("1", of: "acme", on: "2026-07-01", "screen", many + pay),
        note("2", of: "acme", on: "2026-07-10", "screen", pay),
      ]))
  #expect(
    found.questions.map(\.text)
      == ["What do you expect to earn?"] + (1...20).map { "Number \($0)?" })
  #expect(found.questions[0].count == 2 && !found.questions[0].lacksStory)
}

@Test func `tries after a rejection by this company come first, then those of this stage`()
  async throws
{
  let attempt = { (name: String, application: String, day: String) in
    (
      "reflections/\(name).md",
      "---\napplication: \"[[\(application)]]\"\ndate: \(day)\n---\n- [ ] \(name)\n"
    )
  }
  let found = try #require(
    await preparation(
      [
        "acme": acme,
        "end": "history: [2026-03-01 applied, 2026-03-09 final, 2026-04-01 rejected]",
        "talk": "history: [2026-03-01 applied, 2026-03-09 screen, 2026-04-01 rejected]",
      ],
      [
        attempt("of a screen", "talk", "2026-07-01"), attempt("of a final", "end", "2026-06-01"),
        attempt("of theirs", "old", "2026-05-01"),
        (
          "applications/old.md",
          "---\ncompany: Acme GmbH\nrole: R\nhistory: [2026-02-01 applied, 2026-02-09 screen, 2026-03-01 rejected]\n---\n"
        ),
      ]))
  #expect(found.tries.map(\.attempt.text) == ["of theirs", "of a final", "of a screen"])
}

@Test
func `an answer to this company that did not land comes first, then what fits the conversation`()
  async throws
{
  let planned =
    "history: [2026-07-01 applied, 2026-07-10 screen, 2026-08-12 final — with the works council]"
  let found = try #require(
    await preparation(
      ["acme": planned, "other": "history: [2026-05-01 applied, 2026-05-20 interview]"],
      [
        note(
          "1", of: "other", on: "2026-06-01", "screen",
          "- Q: Often?\n- Q: And the staff council?\n  A: Lists. — landed\n"),
        note(
          "2", of: "other", on: "2026-06-10", "screen",
          "- Q: Often?\n- Q: Which firm?\n  A: A. — did not land\n"),
        note(
          "3", of: "acme", on: "2026-07-10", "screen",
          "- Q: Which nights?\n  A: All. — did not land\n- Q: Why us?\n  A: So. — landed\n"),
      ]))
  #expect(
    found.questions.map(\.text) == [
      "Which nights?", "Often?", "And the staff council?", "Why us?", "Which firm?",
    ])
}

@Test func `what ended before a job was taken is not looked back at in the next search`() async {
  let before = [
    "no": "history: [2026-05-01 applied, 2026-05-20 interview, 2026-08-05 rejected]",
    "job": "history: [2026-05-01 applied, 2026-07-20 offer, 2026-08-06 accepted]",
    "new": "history: [2026-08-07 applied]",
  ]
  let all = await insights(before, [:], today: "2026-08-10")
  #expect(all.reflections.applications.isEmpty)
  #expect(!all.nextSteps.steps.contains { if case .askForFeedback = $0 { true } else { false } })
  let after = await insights(
    before.merging(["no": "history: [2026-05-01 applied, 2026-08-08 rejected]"]) { $1 }, [:],
    today: "2026-08-10")
  #expect(after.reflections.applications.count == 1)
}
