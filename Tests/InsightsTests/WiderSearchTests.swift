import Insights
import Journal
import Statistics
import Testing

/// `all` applications for a role, the first `positive` of them with a positive answer and the others silent.
/// The earliest was sent on 12 June, eight weeks before 7 August.
private func sent(_ role: String, _ positive: Int, of all: Int, more: String = "") -> [String:
  String]
{
  Dictionary(
    uniqueKeysWithValues: (0..<all).map { index in
      let end = index < positive ? ", 2026-07-01 screen" : ""
      let lines = "role: \(role)\nhistory: [2026-06-\(12 + index % 19) applied\(end)]\n\(more)"
      return ("\(role) \(100 + index)", lines)
    })
}

private func + (a: [String: String], b: [String: String]) -> [String: String] {
  a.merging(b) { $1 }
}

private func verdict(
  _ notes: [String: String], _ others: [String: String] = [:], today: String = "2026-08-07"
) async -> String {
  switch await insights(notes, others, today: today).widerSearch.verdict {
  case .tooEarly(let day): "too early, until \(day?.description ?? "-")"
  case .tooFew(let missing): "\(missing) missing"
  case .broad: "spread"
  case .missingFields: "not noted"
  case .narrow(let group): "carries \(group.name ?? "-")"
  case .wider(let group, .rarelyPositive, _): "\(group.name ?? "-") rarely"
  case .wider(let group, .comparison, _): "\(group.name ?? "-") against another"
  }
}

@Test func `there is no verdict before eight weeks of searching`() async {
  let enough = sent("Clerk", 0, of: 19)
  #expect(await verdict(enough, today: "2026-08-06") == "too early, until 2026-08-07")
  #expect(await verdict(enough) == "Clerk rarely")
  #expect(await verdict([:]) == "too early, until -")
  // The profile states a later beginning: 13 June + 56 days = 8 August.
  let profile = ["profile.md": "---\ntype: profile\nsearching_since: 2026-06-13\n---\n"]
  #expect(await verdict(enough, profile) == "too early, until 2026-08-08")
}

@Test func `there is no verdict below fifteen applications in the rate cohort`() async {
  #expect(await verdict(sent("Clerk", 0, of: 14)) == "1 missing")
  #expect(await verdict(sent("Clerk", 0, of: 15)) == "Clerk rarely")
}

@Test func `seven of ten in one role or industry are a narrow search`() async {
  // 13 of 20 = 65%, 14 of 20 = 70%.
  #expect(await verdict(sent("Clerk", 0, of: 13) + sent("Cook", 0, of: 7)) == "spread")
  #expect(await verdict(sent("Clerk", 0, of: 14) + sent("Cook", 0, of: 6)) == "Clerk rarely")
  let industry =
    sent("Clerk", 0, of: 10, more: "industry: Health") + sent("Cook", 0, of: 6)
    + sent("Nurse", 0, of: 4, more: "industry: health")
  #expect(await verdict(industry) == "Health rarely")
}

@Test func `a role is rarely answered if the upper end of its interval is below a quarter`()
  async
{
  // Wilson, 0 of n: z^2/(n + z^2) with z^2 = 3.84: 0.2588 of 11, 0.2425 of 12.
  #expect(await verdict(sent("Clerk", 0, of: 11) + sent("Cook", 0, of: 4)) == "carries Clerk")
  #expect(await verdict(sent("Clerk", 0, of: 12) + sent("Cook", 0, of: 4)) == "Clerk rarely")
  // 1 of 15 has an upper end of 0.298.
  #expect(await verdict(sent("Clerk", 1, of: 15)) == "carries Clerk")
}

@Test func `or if another role gets further by more than chance usually makes`() async {
  // 7/19 reaches up to 0.59; 8/8 - 7/19 = .63, and Newcombe's low end .63 - sqrt(.32^2 + .22^2) = .24.
  #expect(
    await verdict(sent("Clerk", 7, of: 19) + sent("Cook", 8, of: 8)) == "Clerk against another")
  #expect(await verdict(sent("Clerk", 7, of: 19) + sent("Cook", 7, of: 7)) == "carries Clerk")
}

private let profile =
  "---\ntype: profile\nskills: [filing, typing, C]\nopen_to: [Archivist]\n---\n"

private func suggestions(
  _ notes: [String: String], _ others: [String: String] = [:]
) async -> [String] {
  guard case .wider(_, _, let all) = await insights(notes, others).widerSearch.verdict else {
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
    + sent("Cook", 3, of: 5, more: "channel: referral")
    + ["saved": "role: Archivist\nstatus: saved\nskills: [Filing, Typing]"]
  #expect(
    await suggestions(notes, ["profile.md": profile]) == [
      "group Cook", "open to Archivist", "referral rather than job board",
    ])
  // Four in a group or a channel are not enough evidence.
  let fewer =
    sent("Clerk", 0, of: 20, more: "channel: job board")
    + sent("Cook", 3, of: 4, more: "channel: event")
  #expect(await suggestions(fewer) == ["untried referral"])
}

@Test
func `a direction comes from the profile, a saved posting or a person, and shares two skills`()
  async
{
  let clerks = sent("Clerk", 0, of: 15, more: "channel: job board")
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
  let clerks = sent("Clerk", 0, of: 15, more: "channel: job board")
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
func `a group without positive answers is not suggested, nor is a channel if none is recorded`()
  async
{
  let notes = sent("Clerk", 0, of: 23) + sent("Cook", 0, of: 7)
  #expect(await verdict(notes) == "Clerk rarely")
  #expect(await suggestions(notes) == [])
  let said = sent("Clerk", 0, of: 15, more: "channel: referred by a friend")
  #expect(await suggestions(said) == ["untried recruiter"])
}

@Test func `notes without a role are not a varied search`() async {
  let unnamed = Dictionary(
    uniqueKeysWithValues: (0..<20).map { ("x\($0)", "role:\napplied: 2026-06-\(10 + $0 % 20)") })
  #expect(await verdict(sent("Clerk", 0, of: 3) + unnamed) == "not noted")
}
