import Insights
import Journal
import Statistics

/// Questions that the numbers raise, behind the same gates as on the dashboard.
enum EvidenceQuestions {
  static func whereItStops(_ findings: Findings) -> Text? {
    let ends = findings.whereItStops
    guard Gate.intervals.isOpen(findings), let most = ends.most else { return nil }
    let reason =
      "\(most.ended.count) of \(ends.ended) that ended with a no or in silence ended \(most.point.rawValue)."
    return "\(strong: most.point.question) \(reason)"
  }

  static func widerSearch(_ findings: Findings) -> Text? {
    guard case .wider(let group, let evidence, let suggestions) = findings.widerSearch.verdict
    else {
      return nil
    }
    let names = suggestions.compactMap(\.direction)
    let directions =
      names.isEmpty ? "" : " The notes themselves point to \(names.joined(separator: " and "))."
    return
      "\(strong: "Is it time to look wider, and where?") \(WiderSection.reason(group, evidence, findings))\(directions)"
  }

  /// Only where the run is longer than chance explains.
  static func drySpell(_ findings: Findings) -> Text? {
    let spell = findings.drySpell
    guard Gate.intervals.isOpen(findings), let chance = spell.chance, chance < 0.05,
      let since = spell.since
    else { return nil }
    return
      "\(strong: "What is different since \(since.spoken(on: findings.journal.newestDay))?") The last \(spell.length) applications that had time for an answer led to no conversation, which is longer than chance usually makes."
  }
}

extension WhereItStops.Point {
  /// About what an applicant has a hand in there.
  fileprivate var question: String {
    switch self {
    case .beforeAnyAnswer:
      "What could the first page show sooner, and which postings are worth an application?"
    case .afterScreen: "How does the short version of who this is sound to somebody else?"
    case .afterInterviews: "Which question from the last interviews is worth practising together?"
    case .atTheEnd: "Who of the near misses is worth staying in touch with?"
    }
  }
}

extension Suggestion {
  /// What it names to look at.
  fileprivate var direction: String? {
    switch self {
    case .group(let group): group.name
    case .direction(let direction): direction.name
    case .channel(let group, _): group.name.map { "\($0) as the way in" }
    case .untriedChannel(let name): "\(name) as the way in"
    }
  }
}
