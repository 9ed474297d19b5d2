import Diagnostics
import Insights
import Journal

/// How the days felt; shown, and not judged.
enum MoodPart {
  /// So many of the newest entries stand on the page of plain text; the drawing and its table have all.
  private static let limit = 10

  static func elements(_ findings: Findings) -> [Element] {
    let start = findings.journal.today + -7 * Activity.weekCount
    // Half a year, as the activity above; `stats` has all of it.
    let entries = findings.mood.entries.filter { $0.day > start }
    if entries.isEmpty { return [] }
    let rows = entries.reversed().map { entry -> [Text] in
      let dots =
        String(repeating: "●", count: entry.mood)
        + String(repeating: "○", count: max(0, 5 - entry.mood))
      return [
        Text(entry.day.spoken(on: findings.journal.newestDay)), Text("\(dots) \(entry.mood)"),
        Text(entry.median.map(spoken) ?? ""),
      ]
    }
    let missing = Mood.least - findings.mood.entries.count
    let running =
      missing > 0
      ? "After \(missing.of("more entry", "more entries")) a line also shows the middle of the last \(Mood.window)."
      : "The line is the middle of the last \(Mood.window) entries."
    let figure = Figure(
      .mood, "How the days felt",
      caption: "From 1 (low) to 5 (high), as you wrote it down. \(running)",
      MoodChart.drawing(of: entries, on: findings.journal.newestDay),
      narrow: MoodChart.drawing(of: entries, on: findings.journal.newestDay, in: .narrow),
      Table(
        "Mood, the newest first",
        [.init("Day"), .init("Mood"), .init("Middle of the last \(Mood.window)")], rows),
      rowsInText: limit)
    return [.heading("How the days felt"), .figure(figure)]
  }

  /// A median of whole numbers: `3` or `2.5`.
  private static func spoken(_ median: Double) -> String {
    median == median.rounded() ? String(Int(median)) : "\(Int(median)).5"
  }
}
