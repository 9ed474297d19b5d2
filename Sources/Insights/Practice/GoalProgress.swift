import Diagnostics
package import Journal
import TextKit

/// The progress of goals in this week or month and in earlier ones, with the weeks meant for rest.
package struct GoalProgress: Sendable {
  /// The goals under way first, then the coming ones, then the past ones; ties by path.
  package let goals: [GoalState]

  package struct GoalState: Sendable {
    package let goal: Goal
    package let phase: Phase
    /// Whether this week is meant for rest, whatever the goal's period is.
    package let isResting: Bool
    /// The present week or month, or for a goal with an end, the time since its start. `nil` if the goal is
    /// not under way.
    package let current: PeriodProgress?
    /// The periods before the present one, oldest first: those of the weeks that are drawn, and eight at least if there
    /// are as many. Empty for a goal without a week or month.
    package let past: [PeriodProgress]
    /// Up to eight of them, the newest, for a text.
    package var earlier: [PeriodProgress] { past.suffix(GoalProgress.earlierCount) }
  }

  package enum Phase: Int, Sendable {
    case underWay, toCome, over
  }

  package struct PeriodProgress: Sendable {
    package let days: ClosedRange<Day>
    package let done: Int
    /// Whether every week of the period is meant for rest.
    package let isRest: Bool
  }

  package static let earlierCount = 8

  package init(_ journal: Journal, _ efforts: ActivityLog) {
    goals = journal.goals.visible
      .map { GoalState($0, journal, efforts) }
      .sorted {
        ($0.phase.rawValue, $0.goal.info.path.pathBytes)
          < ($1.phase.rawValue, $1.goal.info.path.pathBytes)
      }
  }
}

extension GoalProgress.GoalState {
  fileprivate init(_ goal: Goal, _ journal: Journal, _ efforts: ActivityLog) {
    let today = journal.today
    self.goal = goal
    let end = goal.until ?? goal.by
    phase =
      if let from = goal.from, from > today {
        .toCome
      } else if let end, end < today {
        .over
      } else {
        .underWay
      }
    let weekStarts = journal.settings.weekStarts
    let rests = { (days: ClosedRange<Day>) in
      journal.rests(in: days) || goal.rests(in: days, weekStarts)
    }
    let isPaused = journal.isPaused(on: today)
    isResting = isPaused || rests(Goal.Period.week.days(around: today, weekStarts))
    let period = { (days: ClosedRange<Day>) in
      GoalProgress.PeriodProgress(
        days: days, done: goal.done(in: days, upTo: end, efforts),
        isRest: goal.period != nil && (isPaused && days.contains(today) || rests(days)))
    }
    guard let unit = goal.period else {
      let from = goal.from ?? journal.searchStart ?? today
      current = phase == .underWay && from <= today ? period(from...today) : nil
      past = []
      return
    }
    let now = unit.days(around: today, weekStarts)
    current = phase == .underWay ? period(now) : nil
    // A goal that is over shows its own last weeks, not the empty ones since.
    var last = phase == .underWay ? now.lowerBound : (end ?? today) + 1
    if phase == .toCome { last = today }
    let begin = goal.from ?? journal.searchStart ?? today
    let thisWeek = Goal.Period.week.days(around: today, weekStarts).lowerBound
    let firstDrawn = thisWeek + 7 * (1 - Thresholds.activityWeeks)
    var past: [GoalProgress.PeriodProgress] = []
    // A goal that the user counts has one number, and it is unknown when it grew.
    while phase != .toCome, goal.measure != .manual, last > begin,
      past.count < GoalProgress.earlierCount || last > firstDrawn
    {
      let days = unit.days(around: last + -1, weekStarts)
      past.insert(period(days), at: 0)
      last = days.lowerBound
    }
    self.past = past
  }
}

extension Goal {
  /// The progress within some days, of which only those from the goal's first day to its last one count. Goals that
  /// are not measured by the notes are counted by the user.
  fileprivate func done(in days: ClosedRange<Day>, upTo end: Day?, _ efforts: ActivityLog) -> Int {
    let first = max(days.lowerBound, from ?? days.lowerBound)
    let last = min(days.upperBound, end ?? days.upperBound)
    guard first <= last else { return measure == .manual ? progress ?? 0 : 0 }
    let days = first...last
    return switch measure {
    case .applications: efforts.count(.applications, in: days)
    case .reflections: efforts.count(.reflections, in: days)
    case .feedback: efforts.count(.feedback, in: days)
    case .conversations: efforts.count(.conversations, in: days)
    case .activeDays: efforts.activeDays(in: days)
    case .manual: progress ?? 0
    }
  }

  /// Whether every week that begins in these days is one for rest. A day in `rest` means its whole week.
  fileprivate func rests(in days: ClosedRange<Day>, _ weekStarts: Int) -> Bool {
    // A week belongs to the period that contains its middle day, as in ISO 8601.
    let middles = stride(from: 3, to: days.upperBound.days(since: days.lowerBound) + 1, by: 7)
      .map { days.lowerBound + $0 }
    return !middles.isEmpty
      && middles.allSatisfy { middle in
        let start = middle.startOfWeek(startingOn: weekStarts)
        return restWeeks.contains(middle.isoWeek)
          || restDays.contains { $0.startOfWeek(startingOn: weekStarts) == start }
      }
  }
}

extension Journal {
  /// Whether most of the days are in a pause, so that a goal of this week or month rests.
  fileprivate func rests(in days: ClosedRange<Day>) -> Bool {
    let all = days.upperBound.days(since: days.lowerBound) + 1
    return pausedDays(in: days) * 2 > all
  }
}

extension Goal.Period {
  fileprivate func days(around day: Day, _ weekStarts: Int) -> ClosedRange<Day> {
    switch self {
    case .week:
      let start = day.startOfWeek(startingOn: weekStarts)
      return start...start + 6
    case .month:
      let start = day + (1 - day.dayOfMonth)
      let inNext = start + 31
      return start...inNext + -inNext.dayOfMonth
    }
  }
}
