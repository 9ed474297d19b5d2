package import Journal

extension Application {
  /// The day on which it first went on, or `nil` if it did not or the day is unknown.
  private var firstPositiveDay: Day? {
    history.firstDay(from: .screen)
  }

  /// Whether it had gone on by this day. If the day of going on is unknown, it had.
  package func wentOn(by day: Day) -> Bool {
    isPositive && (firstPositiveDay.map { $0 <= day } ?? true)
  }

  /// Whether it went on within some days of sending. If one of the two days is unknown, it did.
  package func wentOn(within days: Int) -> Bool {
    guard isPositive else { return false }
    guard let first = firstPositiveDay, let applied else { return true }
    return first.days(since: applied) <= days
  }

  /// The days from sending until it first went on; `nil` if it did not, or if one of the two days is unknown or
  /// approximate.
  var waitToGoOn: Int? {
    guard isPositive, let first = firstPositiveDay, let applied, first.isExact, applied.isExact,
      first >= applied
    else { return nil }
    return first.days(since: applied)
  }

  /// Whether it was not closed before anyone answered.
  var wasDecided: Bool { outcome != .closed || answer != nil || isPositive }

  /// Whether the user withdrew it, or it was closed, fewer than some days after this one. If one of the two days is
  /// unknown, so is whether it had its time, and it counts as ended before.
  func isCensored(within days: Int, after start: Day?) -> Bool {
    guard outcome == .withdrawn || outcome == .closed else { return false }
    guard let start, let endedOn else { return true }
    return endedOn.days(since: start) < days
  }
}
