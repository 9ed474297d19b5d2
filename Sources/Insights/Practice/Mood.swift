import Diagnostics
package import Journal
import Statistics
import TextKit

/// How the days felt, as the user recorded it. It is shown, never judged.
package struct Mood: Sendable {
  /// By day, oldest first; several notes of one day stay separate.
  package let entries: [Entry]

  package struct Entry: Sendable {
    package let day: Day
    /// From 1 (low) to 5 (high).
    package let mood: Int
    /// The median of this entry and the six before it; `nil` before the tenth entry.
    package let median: Double?
  }

  /// The number of entries that the rolling median covers.
  package static let window = 7
  /// The number of entries from which there is a rolling median.
  package static let least = 10

  /// The number of days, including today, whose entries are recent.
  package static let recent = 7

  /// Whether the last days were low: the last seven days have at least two entries, with a median of 2 or
  /// less.
  package let isLow: Bool

  package init(_ journal: Journal) {
    let days = journal.days
      .compactMap { note in note.mood.map { (day: note.date, mood: $0, path: note.info.path) } }
      .filter { $0.day <= journal.today }
      .sorted { ($0.day.number, $0.path.pathBytes) < ($1.day.number, $1.path.pathBytes) }
    let medians = RollingMedian.values(
      for: days.map { Double($0.mood) }, window: Mood.window, minimumCount: Mood.least)
    entries = zip(days, medians).map { Entry(day: $0.day, mood: $0.mood, median: $1) }
    let recent = days.filter { journal.today.days(since: $0.day) < Mood.recent }.map(\.mood)
      .sorted()
    // If their number is even, the upper one of the two middle values is used: a good day counts.
    isLow = recent.count >= 2 && recent[recent.count / 2] <= 2
  }
}
