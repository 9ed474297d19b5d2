import Insights
import Journal
import Statistics
import Testing

/// `all` applications for a role, the first `positive` of them with a screen and the others silent. The earliest was
/// sent on 6 February, 26 weeks before 7 August.
private func sent(
  _ role: String, _ positive: Int, of all: Int, on screen: String = "2026-03-30", more: String = ""
) -> [String: String] {
  Dictionary(
    uniqueKeysWithValues: (0..<all).map { index in
      let end = index < positive ? ", \(screen) screen" : ""
      let lines = "role: \(role)\nhistory: [2026-02-\(10 + index % 19) applied\(end)]\n\(more)"
      return ("\(role) \(100 + index)", lines)
    })
}

/// An application for a role that was sent on 6 February.
private func first(_ role: String) -> [String: String] {
  ["\(role) 099": "role: \(role)\nhistory: [2026-02-06 applied]"]
}

private func + (a: [String: String], b: [String: String]) -> [String: String] {
  a.merging(b) { $1 }
}

private func verdict(
  _ notes: [String: String], _ others: [String: String] = [:], today: String = "2026-08-07"
) async -> String {
  switch await insights(notes, others, today: today).widerSearch.verdict {
  case .concluded: "concluded"
  case .partOfSearch: "part of a search"
  case .tooEarly(let day): "too early, until \(day?.description ?? "-")"
  case .tooFew(let missing): "\(missing) missing"
  case .broad: "spread"
  case .missingFields: "not noted"
  case .narrow(let group): "carries \(group.name ?? "-")"
  case .offer(let group, _, _, _): "offer besides \(group.name ?? "-")"
  case .finding(let pair, _): "\(pair.better.name ?? "-") before \(pair.other.name ?? "-")"
  }
}

@Test func `a wider search is offered after 26 weeks`() async {
  let enough = first("Clerk") + sent("Clerk", 0, of: 39)
  #expect(await verdict(enough, today: "2026-08-06") == "too early, until 2026-08-07")
  #expect(await verdict(enough) == "offer besides Clerk")
  #expect(await verdict([:]) == "too early, until -")
  // The profile states a later beginning: 7 February + 182 days = 8 August.
  let profile = ["profile.md": "---\ntype: profile\nsearching_since: 2026-02-07\n---\n"]
  #expect(await verdict(enough, profile) == "too early, until 2026-08-08")
}

@Test func `a wider search is offered once its one direction is half a year old`() async {
  let profile = ["profile.md": "---\ntype: profile\nsearching_since: 2025-09-01\n---\n"]
  // The earliest is of 10 February, and the search is older.
  let recent = sent("Clerk", 0, of: 40)
  #expect(await verdict(recent, profile, today: "2026-08-10") == "too early, until 2026-08-11")
  #expect(await verdict(recent, profile, today: "2026-08-11") == "offer besides Clerk")
}

@Test func `a part of a search is not judged for its direction`() async {
  let whole = await journal(first("Clerk") + sent("Clerk", 0, of: 39))
  for part in [whole.part { _ in true }, whole.part(.byCourse) { _ in true }] {
    let insights = await Insights(part)
    guard case .partOfSearch = insights.widerSearch.verdict else {
      Issue.record("judged")
      continue
    }
  }
  guard case .offer = await Insights(whole).widerSearch.verdict else {
    Issue.record("not offered")
    return
  }
}

@Test func `a wider search is offered from thirty applications in the cohort`() async {
  #expect(await verdict(first("Clerk") + sent("Clerk", 0, of: 28)) == "1 missing")
  #expect(await verdict(first("Clerk") + sent("Clerk", 0, of: 29)) == "offer besides Clerk")
}

@Test func `eight of ten in one role or industry are a narrow search`() async {
  // 31 of 40 = 77.5%, 32 of 40 = 80%.
  #expect(
    await verdict(first("Clerk") + sent("Clerk", 0, of: 30) + sent("Cook", 0, of: 9)) == "spread")
  #expect(
    await verdict(first("Clerk") + sent("Clerk", 0, of: 31) + sent("Cook", 0, of: 8))
      == "offer besides Clerk")
  let industry =
    first("Nurse") + sent("Clerk", 0, of: 20, more: "industry: Health")
    + sent("Cook", 0, of: 6) + sent("Nurse", 0, of: 13, more: "industry: health")
  // The first for health was sent on 10 February.
  #expect(await verdict(industry) == "too early, until 2026-08-11")
  #expect(await verdict(industry, today: "2026-08-11") == "offer besides Health")
}

@Test func `a role rarely leads on if the upper end of its interval is below a quarter`() async {
  // Wilson, 4 of 40: 0.2305; 5 of 40: 0.2611.
  #expect(await verdict(first("Clerk") + sent("Clerk", 4, of: 39)) == "offer besides Clerk")
  #expect(await verdict(first("Clerk") + sent("Clerk", 5, of: 39)) == "carries Clerk")
}

@Test func `another role gets further if the difference is clear today and two weeks ago`() async {
  // 8/8 - 7/19 = .63, and Newcombe's low end .63 - sqrt(.32^2 + .22^2) = .24.
  let clerks = sent("Clerk", 7, of: 19)
  #expect(await verdict(clerks + sent("Cook", 8, of: 8)) == "Cook before Clerk")
  // It needs neither half a year nor thirty applications.
  #expect(
    await verdict(clerks + sent("Cook", 8, of: 8), today: "2026-04-20") == "Cook before Clerk")
  // Seven are too few to compare.
  #expect(await verdict(clerks + sent("Cook", 7, of: 7)).hasPrefix("too early"))
  // 14 days before 7 August is 24 July: what came on the 25th was not known then.
  let late = { (day: String) in clerks + sent("Cook", 8, of: 8, on: day) }
  #expect(await verdict(late("2026-07-24")) == "Cook before Clerk")
  #expect(await verdict(late("2026-07-25")).hasPrefix("too early"))
}

@Test func `a small group that gets less far is not a reason to look elsewhere`() async {
  // Most of the search is for cooks, who get further.
  #expect(
    await verdict(sent("Cook", 19, of: 19) + sent("Clerk", 0, of: 8)).hasPrefix("too early"))
}

private let profile =
  "---\ntype: profile\nskills: [filing, typing, C]\nopen_to: [Archivist]\n---\n"

private func suggestions(
  _ notes: [String: String], _ others: [String: String] = [:]
) async -> [String] {
  guard let all = await insights(notes, others).widerSearch.suggestions else {
    return ["no verdict"]
  }
  return all.map { suggestion in
    switch suggestion {
    case .group(let group): "group \(group.name ?? "-")"
    case .direction(let direction):
      switch direction.source {
      case .openTo: "open to \(direction.name)"
      case .savedPosting: "saved \(direction.name)"
      case .person(let person): "\(person.fullName) names \(direction.name)"
      }
    case .channel(let group, let usual): "\(group.name ?? "-") rather than \(usual.name ?? "-")"
    case .untriedChannel(let name): "untried \(name)"
    }
  }
}

@Test
func `at most three suggestions are made, one of each kind, the group that gets further first`()
  async
{
  let notes =
    sent("Clerk", 0, of: 20, more: "channel: job board")
    + sent("Cook", 8, of: 8, more: "channel: referral")
    + ["saved": "role: Archivist\nstatus: saved\nskills: [Filing, Typing]"]
  #expect(
    await suggestions(notes, ["profile.md": profile]) == [
      "group Cook", "open to Archivist", "referral rather than job board",
    ])
  // A difference that chance explains is not a reason for a suggestion.
  let chance =
    first("Clerk") + sent("Clerk", 0, of: 32, more: "channel: job board")
    + sent("Cook", 1, of: 8, more: "channel: event")
  #expect(await suggestions(chance) == ["untried referral"])
}

@Test
func `a direction comes from the profile, a saved posting or a person, and shares two skills`()
  async
{
  let clerks = first("Clerk") + sent("Clerk", 0, of: 39, more: "channel: job board")
  let saved = ["s": "role: Librarian\nstatus: saved\nskills: [filing systems, TYPING]"]
  #expect(
    await suggestions(clerks + saved, ["profile.md": profile])
      == ["saved Librarian", "untried referral"])
  let oneSkill = ["s": "role: Librarian\nstatus: saved\nskills: [filing]"]
  #expect(await suggestions(clerks + oneSkill, ["profile.md": profile]) == ["untried referral"])
  let person = ["people/Ann.md": "---\nname: Ann\n---\nAn archivist needs filing and typing.\n"]
  #expect(
    await suggestions(clerks, person.merging(["profile.md": profile]) { $1 })
      == ["Ann names Archivist", "untried referral"])
}

@Test func `C++ and C# are not the skill C, and each is found in a posting that asks for it`() async
{
  let clerks = first("Clerk") + sent("Clerk", 0, of: 39, more: "channel: job board")
  let saved = { (skills: String) in
    ["s": "role: Coder\nstatus: saved\nskills: [filing, \(skills)]"]
  }
  #expect(
    await suggestions(clerks + saved("C++"), ["profile.md": profile]) == ["untried referral"])
  let sharp = profile.replacing("C]", with: "'C#']")
  #expect(await suggestions(clerks + saved("C++"), ["profile.md": sharp]) == ["untried referral"])
  #expect(
    await suggestions(clerks + saved("'c# (.NET)'"), ["profile.md": sharp])
      == ["saved Coder", "untried referral"])
}

@Test
func `a group that led nowhere is not suggested, nor is a channel if none is recorded`()
  async
{
  let notes = first("Clerk") + sent("Clerk", 0, of: 33) + sent("Cook", 0, of: 8)
  #expect(await verdict(notes) == "offer besides Clerk")
  #expect(await suggestions(notes) == [])
  let said = first("Clerk") + sent("Clerk", 0, of: 39, more: "channel: referred by a friend")
  #expect(await suggestions(said) == ["untried recruiter"])
}

@Test func `notes without a role are not a varied search`() async {
  let unnamed = Dictionary(
    uniqueKeysWithValues: (0..<40).map { ("x\($0)", "role:\napplied: 2026-02-\(10 + $0 % 19)") })
  #expect(await verdict(first("Clerk") + unnamed) == "not noted")
}

@Test func `a day is promised only if enough was sent by then, and if the notes say what for`()
  async
{
  // 7 August is 26 weeks after the first. Sent on 17 July, one has had 21 days then; on the 18th it has not.
  let thirty = { (day: String, role: String) in
    first("Clerk") + sent("Clerk", 0, of: 28)
      + ["last": "role: \(role)\nhistory: [\(day) applied]"]
  }
  #expect(await verdict(thirty("2026-07-17", "Clerk"), today: "2026-08-01").hasSuffix("08-07"))
  #expect(await verdict(thirty("2026-07-18", "Clerk"), today: "2026-08-01").hasSuffix("until -"))
  let unnamed = first("Clerk").merging(
    (0..<39).reduce(into: [:]) { $0["role: \($1)"] = "applied: 2026-02-10\nrole:" }
  ) { $1 }
  #expect(await verdict(unnamed, today: "2026-08-01").hasSuffix("until -"))
}

@Test func `after an accepted offer nothing is suggested, until something is sent again`() async {
  let search = first("Clerk") + sent("Clerk", 0, of: 39)
  let job = ["job": "role: Cook\nhistory: [2026-03-02 applied, 2026-05-01 accepted]"]
  #expect(await verdict(search + job) == "concluded")
  #expect(await verdict(search + ["job": "role: Cook\nstatus: accepted"]) == "concluded")
  let again = ["again": "role: Clerk\napplied: 2026-05-02"]
  #expect(await verdict(search + job + again) == "offer besides Clerk")
  // Neither a step nor a saved posting asks for anything then.
  let saved = ["saved": "status: saved"]
  #expect(await insights(job + saved).nextSteps.steps.isEmpty)
  #expect(await insights(saved).nextSteps.steps.count == 1)
}
