import Diagnostics
import Insights
import Journal

/// On which days something was done for the search.
enum ActivityPart {
  static func elements(_ findings: Findings) -> [Element] {
    let activity = findings.activity
    if activity.isEmpty { return [] }
    let days = activity.recentDays
    let sentence =
      days == 0
      ? "Four quiet weeks; rest counts too."
      : "Active on \(days) of the last \(Activity.recent) days: something sent, asked, tried, talked about or looked back at."
    // Weeks in which nothing was done yet, before the first one, say nothing.
    let weeks = activity.weeks.drop { $0.efforts.allSatisfy { ($0 ?? 0) == 0 } }
    let rows = weeks.reversed().map { week -> [Text] in
      let efforts = week.efforts.compactMap(\.self)
      let active = efforts.count { $0 > 0 }
      return [
        Text(week.start.spoken(on: findings.journal.newestDay)),
        Text(week.efforts.map(mark).joined()),
        Text(active == 0 ? "a quiet week" : active.of("day")), Text(String(efforts.reduce(0, +))),
      ]
    }
    let columns: [Table.Column] = [
      .init("Week from"), .init("Day by day"), .init("Active on"),
      .init("Things done", isNumber: true),
    ]
    let figure = Figure(
      .calendar, "Activity, day by day", caption: sentence, HeatMap.drawing(of: activity.weeks),
      Table("Activity by week", columns, rows))
    return [.heading("Activity"), .figure(figure)]
  }

  /// One sign a day, darker for more; the steps are those of the drawing.
  private static func mark(_ efforts: Int?) -> String {
    switch efforts {
    case nil: " "
    case 0?: "·"
    case 1?: "░"
    case 2?: "▒"
    case 3?, 4?: "▓"
    default: "█"
    }
  }
}
