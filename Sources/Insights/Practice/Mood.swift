package import Journal
package import Statistics
import TextKit

/// How the days felt, as the user recorded it. It is shown, never judged.
package struct Mood: Sendable {
  /// By day, oldest first; several notes of one day stay separate.
  package let entries: [NotedMood]

  /// The low ones among the entries of the last days.
  package let recent: Proportion
  /// Whether the last days were low: enough entries, with a low median.
  package let isLow: Bool

  package init(_ journal: Journal) {
    let days = journal.days
      .compactMap { note in note.mood.map { (day: note.date, mood: $0, path: note.info.path) } }
      .filter { $0.day <= journal.today }
      .sorted { ($0.day.number, $0.path.pathBytes) < ($1.day.number, $1.path.pathBytes) }
    let medians = RollingMedian.values(
      for: days.map { Double($0.mood) }, window: Thresholds.moodWindow,
      minimumCount: Thresholds.moodsBeforeMedian)
    entries = zip(days, medians).map { NotedMood(day: $0.day, mood: $0.mood, median: $1) }
    let recentMoods = days.filter { journal.today.days(since: $0.day) < Thresholds.recentMoodDays }
      .map(\.mood).sorted()
    recent = Proportion(
      recentMoods.count { $0 <= Thresholds.lowMood }, of: recentMoods.count)
    // If their number is even, the upper one of the two middle values is used: a good day counts.
    isLow =
      recentMoods.count >= Thresholds.recentMoods
      && recentMoods[recentMoods.count / 2] <= Thresholds.lowMood
  }
}

package struct NotedMood: Sendable {
  package let day: Day
  /// From 1 (low) to 5 (high).
  package let mood: Int
  /// The median of the last entries up to this one; `nil` while there are too few.
  package let median: Double?
}
