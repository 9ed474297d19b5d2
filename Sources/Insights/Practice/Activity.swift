package import Journal

/// The days on which the user did something for the search, over the last half year.
package struct Activity: Sendable {
  /// The last `Thresholds.activityWeeks` weeks, oldest first, each with its seven days. The last one is the week of
  /// today.
  package let weeks: [WeekOfEfforts]
  /// Days with any effort among the last `Thresholds.paceDays`, including today. The days of a pause are left out, and as
  /// many before it are looked at.
  package let recentDays: Int
  /// Whether some of the days since the first of them are in a pause.
  package let leavesOutPause: Bool
  /// The pause that ended a few days ago, if nothing was done for the search since.
  package let returningFrom: Pause?

  package struct WeekOfEfforts: Sendable {
    package let start: Day
    /// The number of efforts on each day; `nil` for days in the future.
    package let efforts: [Int?]
  }

  package init(_ journal: Journal, _ efforts: ActivityLog) {
    let today = journal.today
    let thisWeek = today.startOfWeek(startingOn: journal.settings.weekStarts)
    weeks = (0..<Thresholds.activityWeeks).reversed().map { back in
      let start = thisWeek + -7 * back
      return WeekOfEfforts(
        start: start,
        efforts: (0..<7).map { start + $0 <= today ? efforts.count(on: start + $0) : nil })
    }
    let recent = journal.start(ofLast: Thresholds.paceDays)...today
    recentDays = efforts.activeDays(in: recent)
    leavesOutPause = journal.pausedDays(in: recent) > 0
    returningFrom =
      journal.isPaused(on: today)
      ? nil
      : journal.pauses.last { pause in
        guard let last = pause.last, last < today else { return false }
        return today.days(since: last) <= Thresholds.daysOfReturn
          && efforts.activeDays(in: last + 1...today) == 0
      }
  }

  /// The first day of the week of today.
  package var lastWeek: Day? { weeks.last?.start }

  /// Whether there was no effort in all these weeks.
  package var isEmpty: Bool { weeks.allSatisfy { $0.efforts.allSatisfy { ($0 ?? 0) == 0 } } }
}
