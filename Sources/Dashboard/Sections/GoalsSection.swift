import Diagnostics
import Insights
import Journal

/// What the person means to do, what they did, and how the days felt.
struct GoalsSection: PageSection {
  let id = "goals"
  let heading = "Goals and days"

  /// The newest entries; the drawing has all of them.
  private static let moodLimit = 10

  func elements(for findings: Findings) -> [Element] {
    goals(findings) + activity(findings) + mood(findings)
  }

  private func goals(_ findings: Findings) -> [Element] {
    let goals = findings.goals.goals
    if goals.isEmpty {
      return [
        .paragraph(
          "A small goal, by the week or the month, will stand here: a note in \(code: "goals/") with \(code: "measure:"), \(code: "target:") and \(code: "per:")."
        )
      ]
    }
    let rows = goals.map { standing -> [Text] in
      [
        "\(standing.goal.title, of: standing.goal.info)", now(standing, findings.journal.today),
        Text(standing.earlier.map(GoalsSection.short).joined(separator: " · ")),
      ]
    }
    let columns: [Table.Column] = [
      .init("Goal"), .init("Now"), .init("Before, oldest first"),
    ]
    let plans = goals.filter { $0.phase == .underWay }.compactMap(plan)
    let figure = Figure(
      .goals, "Goals", caption: sentence(goals), GoalBars.drawing(of: bars(goals, findings)),
      Table("Goals", columns, rows))
    return [.figure(figure)]
      + (plans.isEmpty ? [] : [.paragraph("When and where, in your words:"), .list(plans)])
  }

  private func sentence(_ goals: [GoalProgress.Standing]) -> String {
    let underWay = goals.count { $0.phase == .underWay }
    return underWay == 0
      ? "No goal is under way right now."
      : "\(underWay.of("goal is", "goals are")) under way. A smaller week is a week as well. The small bars are the times before, oldest first."
  }

  private func bars(
    _ goals: [GoalProgress.Standing], _ findings: Findings
  ) -> [GoalBars.Row] {
    goals.map { standing in
      .init(
        title: standing.goal.title, words: now(standing, findings.journal.today).plain,
        standing: standing)
    }
  }

  /// `2 of 3 this week`.
  private func now(_ standing: GoalProgress.Standing, _ today: Day) -> Text {
    let goal = standing.goal
    switch standing.phase {
    case .toCome: return Text("from \(goal.from?.spoken(on: today) ?? "later") on")
    case .over:
      let end = goal.until ?? goal.by
      return Text(end.map { "over since \($0.spoken(on: today))" } ?? "over")
    case .underWay: break
    }
    guard let current = standing.current else { return "" }
    let unit = goal.period.map { "this \($0.rawValue)" }
    if current.isRest { return Text("a \(goal.period?.rawValue ?? "week") for rest") }
    let number = goal.target.map { "\(current.done) of \($0)" } ?? "\(current.done)"
    let end = goal.by.map { "by \($0.spoken(on: today))" }
    return Text(([number] + [unit, end].compactMap(\.self)).joined(separator: " "))
  }

  private static func short(_ period: GoalProgress.Period) -> String {
    period.isRest ? "rest" : String(period.done)
  }

  private func plan(_ standing: GoalProgress.Standing) -> Text? {
    let goal = standing.goal
    let words = [goal.plan, goal.ifThen].compactMap(\.self)
    return words.isEmpty ? nil : "\(goal.title): \(words.joined(separator: ". "))"
  }

  private func activity(_ findings: Findings) -> [Element] {
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
        Text(week.start.spoken(on: findings.journal.today)),
        Text(week.efforts.map(GoalsSection.mark).joined()),
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

  private func mood(_ findings: Findings) -> [Element] {
    let entries = findings.mood.entries
    if entries.isEmpty { return [] }
    let shown = entries.suffix(GoalsSection.moodLimit).reversed()
    let rows = shown.map { entry -> [Text] in
      let dots =
        String(repeating: "●", count: entry.mood)
        + String(repeating: "○", count: max(0, 5 - entry.mood))
      return [
        Text(entry.day.spoken(on: findings.journal.today)), Text("\(dots) \(entry.mood)"),
        Text(entry.median.map(GoalsSection.spoken) ?? ""),
      ]
    }
    let missing = Mood.least - entries.count
    let running =
      missing > 0
      ? "After \(missing.of("more entry", "more entries")) a line also shows the middle of the last \(Mood.window)."
      : "The line is the middle of the last \(Mood.window) entries."
    let figure = Figure(
      .mood, "How the days felt",
      caption: "From 1 (low) to 5 (high), as you wrote it down. \(running)",
      MoodChart.drawing(of: entries, on: findings.journal.today),
      Table(
        "The newest entries",
        [.init("Day"), .init("Mood"), .init("Middle of the last \(Mood.window)")], rows))
    return [.heading("How the days felt"), .figure(figure)]
  }

  /// A median of whole numbers: `3` or `2.5`.
  private static func spoken(_ median: Double) -> String {
    median == median.rounded() ? String(Int(median)) : "\(Int(median)).5"
  }
}
