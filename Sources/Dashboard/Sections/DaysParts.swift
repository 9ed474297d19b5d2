import Charts
import Diagnostics
import Insights
import Journal
import PageModel
import Redaction
import TextKit

/// The goals, their progress, and the plans for them in the user's own words.
enum GoalsPart {
  static let later: Text =
    "A small goal, by the week or the month: a note in \(code: "goals/") with \(code: "measure:"), \(code: "target:") and \(code: "per:")."

  /// The number of goals that are drawn, which is more than anyone pursues at once. The table has all of them.
  private static let drawnLimit = 12

  static func elements(_ insights: Insights) -> [Element] {
    let goals = insights.goals.goals
    let hidden = insights.journal.goals.count - goals.count
    if goals.isEmpty, hidden > 0 {
      return [
        .paragraph(Text("\(hidden.pluralized("goal stands", "goals stand")) in private notes."))
      ]
    }
    if goals.isEmpty { return [] }
    let rows = goals.map { state -> [Text] in
      [
        "\(state.goal.title, of: state.goal.info)", now(state, insights.journal.today),
        Text(state.earlier.map(short).joined(separator: " · ")),
      ]
    }
    let columns: [Table.Column] = [
      .init("Goal"), .init("Now"), .init("Before, oldest first"),
    ]
    let plans = goals.filter { $0.phase == .underWay }.compactMap(plan)
    let bars = bars(goals.prefix(drawnLimit), insights)
    let figure = Figure(
      .goals, "Goals", caption: Text(sentence(goals)), GoalBars.drawing(of: bars),
      narrow: NarrowGoalBars.drawing(of: bars),
      Table("Goals", columns, rows))
    return [.heading("Goals"), .figure(figure)]
      + (plans.isEmpty ? [] : [.paragraph("When and where, in your words:"), .list(plans)])
  }

  static let noneUnderWay = "No goal is under way right now."

  private static func sentence(_ goals: [GoalProgress.GoalState]) -> String {
    let current = goals.filter { $0.phase == .underWay }
    let resting = current.count { $0.current?.isRest ?? false }
    let underWay = current.count - resting
    let rest = resting == 0 ? "" : " \(resting.pluralized("goal rests", "goals rest")) right now."
    let hasEarlier = goals.contains { !$0.earlier.isEmpty }
    let earlier = hasEarlier ? " The times before are shown with the oldest first." : ""
    let drawn =
      goals.count > drawnLimit
      ? " The first \(drawnLimit) of \(goals.count) are drawn; the table has them all." : ""
    return underWay == 0
      ? "\(noneUnderWay)\(rest)\(drawn)"
      : "\(underWay.pluralized("goal is", "goals are")) under way. A smaller week is a week as well.\(rest)\(earlier)\(drawn)"
  }

  private static func bars(
    _ goals: ArraySlice<GoalProgress.GoalState>, _ insights: Insights
  ) -> [GoalBars.Row] {
    goals.map { state in
      .init(
        title: state.goal.title, progress: now(state, insights.journal.today).plain,
        state: state)
    }
  }

  /// `2 of 3 this week`.
  static func now(_ state: GoalProgress.GoalState, _ page: Day) -> Text {
    let goal = state.goal
    switch state.phase {
    case .toCome: return Text("from \(goal.from?.spoken(on: page) ?? "later") on")
    case .over:
      let end = goal.until ?? goal.by
      return Text(end.map { "over since \($0.spoken(on: page))" } ?? "over")
    case .underWay: break
    }
    guard let current = state.current else { return "" }
    let unit = goal.period.map { "this \($0.rawValue)" }
    if current.isRest { return Text("a \(goal.period?.rawValue ?? "week") for rest") }
    let number = goal.target.map { "\(current.done) of \($0)" } ?? "\(current.done)"
    let end = goal.by.map { "by \($0.spoken(on: page))" }
    return Text(([number] + [unit, end].compactMap(\.self)).joined(separator: " "))
  }

  private static func short(_ period: GoalProgress.PeriodProgress) -> String {
    period.isRest ? "rest" : String(period.done)
  }

  private static func plan(_ state: GoalProgress.GoalState) -> Text? {
    let goal = state.goal
    let sentences = [goal.plan, goal.ifThen].compactMap(\.self)
    return sentences.isEmpty ? nil : "\(goal.title): \(sentences.sentences)"
  }
}

/// The days on which something was done for the search.
enum ActivityPart {
  private static let fewestSent = 5

  static func elements(_ insights: Insights) -> [Element] {
    let activity = insights.activity
    // On the first days a calendar would be empty.
    if activity.isEmpty || insights.counts.applications < fewestSent { return [] }
    let days = activity.recentDays
    let sentence =
      days == 0
      ? "Four quiet weeks; rest counts too."
      : "Active on \(days) of the last \(Thresholds.paceDays) days: something sent, asked, tried, talked about or looked back at."
    let rows = activity.weeks.reversed().map { week -> [Text] in
      let efforts = week.efforts.compactMap(\.self)
      let active = efforts.count { $0 > 0 }
      return [
        Text(week.start.spoken(on: insights.journal.today)),
        Text(week.efforts.compactMap { $0.map(String.init) }.joined(separator: " ")),
        Text(active == 0 ? "a quiet week" : active.pluralized("day")),
        Text(String(efforts.reduce(0, +))),
      ]
    }
    let columns: [Table.Column] = [
      .init("Week from"), .init("Day by day"), .init("Active on"),
      .init("Things done", isNumber: true),
    ]
    let figure = Figure(
      .calendar, "Activity, day by day", caption: Text(sentence),
      HeatMap.drawing(of: activity.weeks), narrow: HeatMap.narrowDrawing(of: activity.weeks),
      Table("Activity by week", columns, rows), characters: HeatMap.characters(of: activity.weeks))
    return [.heading("Activity"), .figure(figure)]
  }
}

/// How the days felt; shown, and not judged.
enum MoodPart {
  /// The number of newest entries on the page of plain text. The drawing and its table have all of them.
  private static let limit = 5

  static func elements(_ insights: Insights) -> [Element] {
    let start = insights.journal.today + -7 * Thresholds.activityWeeks
    // Half a year, as in the activity above; `stats` has all entries.
    let entries = insights.mood.entries.filter { $0.day > start }
    if entries.isEmpty { return [] }
    let rows = entries.reversed().map { entry -> [Text] in
      let dots =
        String(repeating: "●", count: entry.mood)
        + String(repeating: "○", count: max(0, 5 - entry.mood))
      return [
        Text(entry.day.spoken(on: insights.journal.today)), Text("\(dots) \(entry.mood)"),
        Text(entry.median.map(spoken) ?? ""),
      ]
    }
    let missing = Thresholds.moodsBeforeMedian - insights.mood.entries.count
    let running =
      missing > 0
      ? "After \(missing.pluralized("more entry", "more entries")) a line also shows the middle of the last \(Thresholds.moodWindow)."
      : "The line is the middle of the last \(Thresholds.moodWindow) entries."
    let figure = Figure(
      .mood, "How the days felt",
      caption:
        "From \(Rating.range.lowerBound) (low) to \(Rating.range.upperBound) (high), as you wrote it down. \(running)",
      MoodChart.drawing(of: entries, on: insights.journal.today),
      narrow: MoodChart.drawing(of: entries, on: insights.journal.today, in: .narrow),
      Table(
        "Mood, the newest first",
        [.init("Day"), .init("Mood"), .init("Middle of the last \(Thresholds.moodWindow)")], rows),
      rowsInText: limit)
    return [.heading("How the days felt"), .figure(figure)]
  }

  /// A median of whole numbers: `3` or `2.5`.
  private static func spoken(_ median: Double) -> String {
    median == median.rounded() ? String(Int(median)) : "\(Int(median)).5"
  }
}
