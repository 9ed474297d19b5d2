import Statistics

// The page's words for shares and chances: counts first, and percent only if the counts are large enough.

extension Proportion {
  /// `7 of 9`.
  package var displayText: String { "\(count) of \(total)" }
}

extension ConfidenceInterval {
  /// `12% to 36%`.
  package var displayText: String { "\(low.percent) to \(high.percent)" }
}

extension Double {
  /// `12%`. Only a share of exactly 0 or 1 is shown as 0% or 100%.
  package var percent: String {
    if self > 0, self < 0.005 { return "under 1%" }
    if self < 1, self >= 0.995 { return "over 99%" }
    return "\(Int((self * 100).rounded()))%"
  }

  /// A chance as a number of searches, in the largest number that is easy to picture: `about 4 of 10`,
  /// `about 1 of 40`, `nearly all`.
  package var ofManySearches: String {
    switch self {
    case 0.95...: "nearly all"
    case 0.2...: "about \(Int((self * 10).rounded())) of 10"
    case 0.001...: "about 1 of \(Int((1 / self).rounded()))"
    default: "fewer than 1 of 1,000"
    }
  }
}
