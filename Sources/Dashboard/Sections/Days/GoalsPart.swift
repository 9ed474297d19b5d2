import Diagnostics
import Insights
import Journal

/// What the person means to do, how far it has come, and the plan for it in their own words.
enum GoalsPart {
  /// So many of the first are drawn: more than anybody pursues at once. The table has all.
  private static let drawnLimit = 12

  static func elements(_ findings: Findings) -> [Element] {
    let goals = findings.goals.goals
    let hidden = findings.journal.goals.count - goals.count
    if goals.isEmpty, hidden > 0 {
      return [.paragraph(Text("\(hidden.of("goal stands", "goals stand")) in private notes."))]
    }
    if goals.isEmpty {
      return [
        .paragraph(
          "A small goal, by the week or the month, will stand here: a note in \(code: "goals/") with \(code: "measure:"), \(code: "target:") and \(code: "per:")."
        )
      ]
    }
    let rows = goals.map { standing -> [Text] in
      [
        "\(standing.goal.title, of: standing.goal.info)", now(standing, findings.journal.newestDay),
        Text(standing.earlier.map(short).joined(separator: " · ")),
      ]
    }
    let columns: [Table.Column] = [
      .init("Goal"), .init("Now"), .init("Before, oldest first"),
    ]
    let plans = goals.filter { $0.phase == .underWay }.compactMap(plan)
    let bars = bars(goals.prefix(drawnLimit), findings)
    let figure = Figure(
      .goals, "Goals", caption: Text(sentence(goals)), GoalBars.drawing(of: bars),
      narrow: NarrowGoalBars.drawing(of: bars),
      Table("Goals", columns, rows))
    return [.figure(figure)]
      + (plans.isEmpty ? [] : [.paragraph("When and where, in your words:"), .list(plans)])
  }

  private static func sentence(_ goals: [GoalProgress.Standing]) -> String {
    let current = goals.filter { $0.phase == .underWay }
    let resting = current.count { $0.current?.isRest ?? false }
    let underWay = current.count - resting
    let rest = resting == 0 ? "" : " \(resting.of("goal rests", "goals rest")) right now."
    let hasEarlier = goals.contains { !$0.earlier.isEmpty }
    let earlier = hasEarlier ? " The small bars are the times before, oldest first." : ""
    let drawn =
      goals.count > drawnLimit
      ? " The first \(drawnLimit) of \(goals.count) are drawn; the table has them all." : ""
    return underWay == 0
      ? "No goal is under way right now.\(rest)\(drawn)"
      : "\(underWay.of("goal is", "goals are")) under way. A smaller week is a week as well.\(rest)\(earlier)\(drawn)"
  }

  private static func bars(
    _ goals: ArraySlice<GoalProgress.Standing>, _ findings: Findings
  ) -> [GoalBars.Row] {
    goals.map { standing in
      .init(
        title: standing.goal.title, words: now(standing, findings.journal.newestDay).plain,
        standing: standing)
    }
  }

  /// `2 of 3 this week`.
  static func now(_ standing: GoalProgress.Standing, _ page: Day) -> Text {
    let goal = standing.goal
    switch standing.phase {
    case .toCome: return Text("from \(goal.from?.spoken(on: page) ?? "later") on")
    case .over:
      let end = goal.until ?? goal.by
      return Text(end.map { "over since \($0.spoken(on: page))" } ?? "over")
    case .underWay: break
    }
    guard let current = standing.current else { return "" }
    let unit = goal.period.map { "this \($0.rawValue)" }
    if current.isRest { return Text("a \(goal.period?.rawValue ?? "week") for rest") }
    let number = goal.target.map { "\(current.done) of \($0)" } ?? "\(current.done)"
    let end = goal.by.map { "by \($0.spoken(on: page))" }
    return Text(([number] + [unit, end].compactMap(\.self)).joined(separator: " "))
  }

  private static func short(_ period: GoalProgress.Period) -> String {
    period.isRest ? "rest" : String(period.done)
  }

  private static func plan(_ standing: GoalProgress.Standing) -> Text? {
    let goal = standing.goal
    let words = [goal.plan, goal.ifThen].compactMap(\.self)
    return words.isEmpty ? nil : "\(goal.title): \(words.sentences)"
  }
}
