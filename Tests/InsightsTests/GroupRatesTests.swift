import Insights
import Journal
import Statistics
import Testing

/// `all` applications from one channel, the first `positive` of them positive.
private func group(_ channel: String, _ positive: Int, of all: Int, more: String = "") -> [String:
  String]
{
  Dictionary(
    uniqueKeysWithValues: (0..<all).map { index in
      let end = index < positive ? "screen" : "rejected"
      return (
        "\(channel) \(100 + index)",
        "channel: \(channel)\nhistory: [2026-03-02 applied, 2026-03-09 \(end)]\n\(more)"
      )
    })
}

private func channels(_ notes: [String: String]) async -> [GroupRates.Group] {
  await insights(notes).groupRates.dimensions.first { $0.dimension == .channel }?.groups ?? []
}

@Test func `capitals make no separate group, and the first spelling names it`() async {
  let groups = await channels([
    "a": "channel: Referral\napplied: 2026-03-02", "b": "channel: REFERRAL\napplied: 2026-03-01",
    "c": "applied: 2026-03-01",
  ])
  // In the order of sending, b is first.
  #expect(groups.map(\.name) == ["REFERRAL", nil])
  #expect(groups.map(\.positive.total) == [2, 1])
}

@Test func `C++ and C# stay apart`() async {
  let groups = await channels(group("C++", 1, of: 1).merging(group("C#", 0, of: 1)) { $1 })
  #expect(groups.map(\.name) == ["C++", "C#"])
}

@Test func `a group of private notes only is counted and not named`() async {
  let groups = await channels([
    "a": "channel: Secret\nprivate: true\napplied: 2026-03-02",
    "b": "channel: Fair\nprivate: true\napplied: 2026-03-01",
    "c": "channel: fair\napplied: 2026-03-02",
  ])
  #expect(groups.map(\.name) == ["fair", nil])
  #expect(groups.map(\.positive.total) == [2, 1])
}

@Test func `groups are ordered by their shrinkage estimate`() async {
  // 3 of 13 in all: p0 = 4/18. (1 + 10 p0)/(1 + 10) = 0.293 is above (2 + 10 p0)/(12 + 10) = 0.192.
  let groups = await channels(group("few", 1, of: 1).merging(group("many", 2, of: 12)) { $1 })
  #expect(groups.map(\.name) == ["few", "many"])
  let expected: Double = (1 + 40.0 / 18) / 11
  let shrinkageEstimate = groups.first?.shrinkageEstimate ?? 0
  #expect(abs(shrinkageEstimate - expected) < 1e-12)
}

@Test func `groups of fewer than eight are not compared`() async {
  let seven = group("x", 7, of: 7).merging(group("y", 0, of: 8)) { $1 }
  #expect(await insights(seven).groupRates.comparisons.isEmpty)
  let eight = await insights(group("x", 8, of: 8).merging(group("y", 0, of: 8)) { $1 })
  let pair = eight.groupRates.comparisons.first
  #expect(pair?.better.name == "x")
  #expect(pair?.other.name == "y")
  #expect(pair?.isClear == true)
}

@Test func `a difference is tested against every pair that could have been shown`() async {
  // Newcombe for 6/10 - 1/10 at 95%: Wilson .313-.832 and .018-.404; low end .5 - sqrt(.287^2 + .304^2)
  // = .08 > 0. At 98.3%, one of three pairs: Wilson .266 and .478; .5 - sqrt(.334^2 + .378^2) < 0.
  let two = group("high", 6, of: 10).merging(group("low", 1, of: 10)) { $1 }
  let alone = await insights(two).groupRates.comparisons
  #expect(alone.map(\.isClear) == [true])
  let three = two.merging(group("middle", 3, of: 10)) { $1 }
  let among = await insights(three).groupRates.comparisons
  #expect(among.map(\.isClear) == [false, false, false])
  #expect(among.first?.better.name == "high")
  // Pairs of another dimension count as well: the two resumes are the second of two pairs.
  let resumes = group("high", 6, of: 10, more: "resume: v1").merging(
    group("low", 1, of: 10, more: "resume: v2")
  ) { $1 }
  #expect(await insights(resumes).groupRates.comparisons.count == 2)
}

@Test func `versions count only what went on within the days of the cohort`() async {
  // Of eight with each, four went on: with the old version after 40 days, with the new one after 7.
  func version(_ name: String, after days: String) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: (0..<8).map { index in
        let end = index < 4 ? "\(days) screen" : "2026-03-20 rejected"
        let group = "channel: \(name)\nresume: \(name)"
        return ("\(name) \(index)", "\(group)\nhistory: [2026-03-02 applied, \(end)]")
      })
  }
  let rates = await insights(
    version("old", after: "2026-04-11").merging(version("new", after: "2026-03-09")) { $1 }
  ).groupRates
  #expect(rates.named(.resume).map(\.positive) == [Proportion(4, of: 8), Proportion(0, of: 8)])
  #expect(rates.named(.resume).map(\.name) == ["new", "old"])
  // The order draws both towards the share of all, which is counted alike.
  #expect(rates.named(.resume).last?.shrinkageEstimate == 10 * (5.0 / 21) / 18)
  #expect(rates.named(.channel).map(\.positive) == [Proportion(4, of: 8), Proportion(4, of: 8)])
  let resumes = rates.comparisons.first { $0.better.dimension == .resume }
  #expect(resumes?.better.name == "new" && resumes?.difference.difference == 0.5)
}
