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
    let rows = activity.weeks.reversed().map { week -> [Text] in
      let efforts = week.efforts.compactMap(\.self)
      let active = efforts.count { $0 > 0 }
      return [
        Text(week.start.spoken(on: findings.journal.newestDay)),
        Text(week.efforts.compactMap { $0.map(String.init) }.joined(separator: " ")),
        Text(active == 0 ? "a quiet week" : active.of("day")), Text(String(efforts.reduce(0, +))),
      ]
    }
    let columns: [Table.Column] = [
      .init("Week from"), .init("Day by day"), .init("Active on"),
      .init("Things done", isNumber: true),
    ]
    let figure = Figure(
      .calendar, "Activity, day by day", caption: Text(sentence),
      HeatMap.drawing(of: activity.weeks), narrow: HeatMap.narrowDrawing(of: activity.weeks),
      Table("Activity by week", columns, rows))
    return [.heading("Activity"), .figure(figure)]
  }
}
