package import Journal
package import Statistics

/// Whether the search should be wider, and where to: said only when the evidence carries it.
package struct WiderSearch: Sendable {
  package let verdict: Verdict

  package enum Verdict: Sendable {
    /// It is too early to tell: until this day; `nil` where no start of the search is known.
    case tooEarly(until: Day?)
    /// Too few eligible applications: so many more are needed.
    case tooFew(missing: Int)
    /// The search is spread over several roles or industries already.
    case spread
    /// Too few notes name a role or an industry.
    case notNoted
    /// Most of it is in one group, and nothing says that this group gets nowhere.
    case carries(GroupRates.Group)
    /// Most of it is in one group, and that one gets somewhere rarely.
    case wider(from: GroupRates.Group, because: Evidence, [Suggestion])
  }

  package enum Evidence: Sendable {
    /// The upper end of the interval of its positive answers lies below a quarter.
    case rarelyPositive(Interval)
    /// Another group gets further, by more than chance usually makes.
    case comparison(GroupRates.Comparison)
  }

  package static let leastWeeks = 8
  package static let leastEligible = 15
  /// Of the eligible applications, in one role or industry.
  package static let narrowShare = 0.7
  package static let rarely = 0.25

  package init(_ journal: Journal, _ eligible: Eligible, _ rates: GroupRates) {
    verdict = WiderSearch.verdict(journal, eligible, rates)
  }

  private static func verdict(
    _ journal: Journal, _ eligible: Eligible, _ rates: GroupRates
  ) -> Verdict {
    guard let start = journal.searchStart else { return .tooEarly(until: nil) }
    let day = start + 7 * leastWeeks
    if day > journal.today { return .tooEarly(until: day) }
    if eligible.count < leastEligible { return .tooFew(missing: leastEligible - eligible.count) }
    let narrow = (rates.named(.role) + rates.named(.industry)).filter {
      Double($0.positive.total) >= narrowShare * Double(eligible.count)
    }
    if narrow.isEmpty {
      let isNoted = [rates.named(.role), rates.named(.industry)].contains { groups in
        Double(groups.reduce(0) { $0 + $1.positive.total }) >= narrowShare * Double(eligible.count)
      }
      return isNoted ? .spread : .notNoted
    }
    for group in narrow {
      if let evidence = evidence(against: group, rates) {
        return .wider(
          from: group, because: evidence,
          Suggestions(journal, rates, besides: narrow).all)
      }
    }
    return .carries(narrow[0])
  }

  private static func evidence(against group: GroupRates.Group, _ rates: GroupRates) -> Evidence? {
    if let comparison = rates.comparisons.first(where: { $0.isClear && $0.other == group }) {
      return .comparison(comparison)
    }
    guard let interval = group.positive.interval, interval.high < rarely else { return nil }
    return .rarelyPositive(interval)
  }
}
