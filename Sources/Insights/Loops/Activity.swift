package import Journal

/// On which days the person did something for the search, over the last half year.
package struct Activity: Sendable {
  /// The last 26 weeks, oldest first, each with its seven days; the last ends with the week of today.
  package let weeks: [Week]
  /// Days with any effort among the last 28, today included.
  package let recentDays: Int

  package struct Week: Sendable {
    package let start: Day
    /// How much was done on each of its days; `nil` for days to come.
    package let efforts: [Int?]
  }

  package static let weekCount = 26
  /// What `recentDays` looks back at.
  package static let recent = 28

  package init(_ journal: Journal, _ efforts: Efforts) {
    let today = journal.today
    let thisWeek = today.startOfWeek(startingOn: journal.settings.weekStarts)
    weeks = (0..<Activity.weekCount).reversed().map { back in
      let start = thisWeek + -7 * back
      return Week(
        start: start,
        efforts: (0..<7).map { start + $0 <= today ? efforts.count(on: start + $0) : nil })
    }
    recentDays = efforts.activeDays(in: today + (1 - Activity.recent)...today)
  }

  /// Whether anything was done in all these weeks.
  package var isEmpty: Bool { weeks.allSatisfy { $0.efforts.allSatisfy { ($0 ?? 0) == 0 } } }
}

extension Day {
  /// - Parameter weekday: 1 for Monday to 7 for Sunday.
  func startOfWeek(startingOn weekday: Int) -> Day { self + -((self.weekday - weekday + 7) % 7) }
}
