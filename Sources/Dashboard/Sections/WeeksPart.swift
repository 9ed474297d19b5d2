import Charts
import Diagnostics
import Insights
import Journal
import PageModel
import TextKit

/// What was done on each day, how the days felt, and what became of the goals, on one axis of weeks.
enum WeeksPart {
  static func elements(_ insights: Insights) -> [Element] {
    let (activity, mood, goals) = (
      ActivityRow(insights), MoodRow(insights), GoalRows(insights)
    )
    let hidden = goals == nil ? insights.journal.goals.count : 0
    let inPrivate: [Element] =
      hidden == 0
      ? []
      : [.paragraph(Text("\(hidden.pluralized("goal stands", "goals stand")) in private notes."))]
    // A goal may have been set for a time before the search, which the axis does not show.
    let first = [activity?.first, mood?.first].compactMap(\.self).min() ?? goals?.first
    guard activity != nil || mood != nil || goals != nil, let lastWeek = insights.activity.lastWeek
    else { return inPrivate }
    let scale = WeekScale(
      from: first ?? lastWeek, lastWeek: lastWeek, most: Thresholds.activityWeeks)
    let marks = WeekMarks(on: scale)
    let rows =
      [activity?.row(marks), mood?.row(marks)].compactMap(\.self) + (goals?.rows(marks) ?? [])
    let lines = [mood?.line].compactMap(\.self) + (goals?.lines ?? [])
    let weeks = Weeks(
      Text(
        [activity?.sentence, goals?.sentence, mood?.sentence(isAlone: rows.count == 1)]
          .compactMap(\.self).joined(separator: " ")),
      columns: ["What", "Week by week", "Now"], axis: scale.axis,
      key: WeekMarks.key(of: rows, moodWindow: Thresholds.moodWindow), rows: rows,
      below: goals?.plans ?? [],
      twins: [activity?.twin, mood?.twin, goals?.twin].compactMap(\.self),
      characters: marks.characters(activity?.weeks ?? [], mood?.entries ?? []),
      inText: lines.isEmpty ? [] : [.list(lines)])
    return [.heading("Week by week"), .weeks(weeks)] + inPrivate
  }
}

/// The days on which something was done for the search.
private struct ActivityRow {
  let weeks: [Activity.WeekOfEfforts]
  private let recentDays: Int
  private let leavesOutPause: Bool
  private let page: Day

  private static let fewestSent = 5

  /// `nil` on the first days, when a calendar would be empty.
  init?(_ insights: Insights) {
    let activity = insights.activity
    if activity.isEmpty || insights.counts.applications < ActivityRow.fewestSent { return nil }
    weeks = activity.weeks
    recentDays = activity.recentDays
    leavesOutPause = activity.leavesOutPause
    page = insights.journal.today
  }

  var first: Day? { weeks.first { $0.efforts.contains { ($0 ?? 0) > 0 } }?.start }

  var sentence: String {
    // An empty month is not remarked on: why it is empty is the user's affair.
    recentDays == 0
      ? "A square for each day, darker where more was done."
      : "Active on \(recentDays) of the last \(Thresholds.paceDays) days\(leavesOutPause ? " outside your pause" : ""): something sent, asked, tried, talked about or looked back at."
  }

  func row(_ marks: WeekMarks) -> Weeks.Row {
    let days = weeks.first.map { week in
      (0..<7).map { [0, 2, 4].contains($0) ? String((week.start + $0).weekdayName.prefix(3)) : "" }
    }
    return .init(
      .calendar, "What you did", levels: days ?? [], marks.calendar(weeks),
      said: "A square for each day and a column for each week, darker where more was done.")
  }

  var twin: Weeks.Twin {
    // As far back as the drawing.
    let shown = weeks.drop { $0.start < first ?? $0.start }
    let rows = shown.reversed().map { week -> [Text] in
      let efforts = week.efforts.compactMap(\.self)
      let active = efforts.count { $0 > 0 }
      return [
        Text(week.start.spoken(on: page)),
        Text(efforts.map(String.init).joined(separator: " ")),
        Text(active == 0 ? "a quiet week" : active.pluralized("day")),
        Text(String(efforts.reduce(0, +))),
      ]
    }
    let columns: [Table.Column] = [
      .init("Week from"), .init("Day by day"), .init("Active on"),
      .init("Things done", isNumber: true),
    ]
    return .init(
      "What you did, day by day: \(shown.count.pluralized("week"))",
      Table("Activity by week", columns, rows), saysMore: false)
  }
}

/// How the days felt; shown, and not judged.
private struct MoodRow {
  /// The entries of half a year, as of the activity; `stats` has all entries.
  let entries: [NotedMood]
  private let missing: Int
  private let page: Day

  /// The number of newest entries on the page of plain text. The drawing and its table have all of them.
  private static let limit = 5

  init?(_ insights: Insights) {
    page = insights.journal.today
    let start = page + -7 * Thresholds.activityWeeks
    entries = insights.mood.entries.filter { $0.day > start }
    missing = Thresholds.moodsBeforeMedian - insights.mood.entries.count
    if entries.isEmpty { return nil }
  }

  var first: Day? { entries.first?.day }

  private static let range =
    "from \(Rating.range.lowerBound) (low) to \(Rating.range.upperBound) (high)"

  /// - Parameter isAlone: Whether the page has no other row, whose sentence would say what is drawn.
  func sentence(isAlone: Bool) -> String? {
    let what = isAlone ? "How the days felt, \(MoodRow.range), as you wrote it down." : nil
    let line =
      missing > 0
      ? "After \(missing.pluralized("more entry", "more entries")) a line also shows the middle of the last \(Thresholds.moodWindow) entries."
      : nil
    let all = [what, line].compactMap(\.self)
    return all.isEmpty ? nil : all.joined(separator: " ")
  }

  private var median: String? { entries.last?.median.map(MoodRow.spoken) }

  func row(_ marks: WeekMarks) -> Weeks.Row {
    .init(
      .mood, "How the days felt", levels: ["high", "", "", "", "low"], marks.mood(entries),
      said: "A dot for each entry, higher for a better day, and a line for their middle.",
      words: median.map { "the middle of the last \(Thresholds.moodWindow) entries is \($0)" } ?? ""
    )
  }

  var twin: Weeks.Twin {
    let rows = entries.reversed().map { entry -> [Text] in
      let dots =
        String(repeating: "●", count: entry.mood)
        + String(repeating: "○", count: max(0, 5 - entry.mood))
      return [
        Text(entry.day.spoken(on: page)), Text("\(dots) \(entry.mood)"),
        Text(entry.median.map(MoodRow.spoken) ?? ""),
      ]
    }
    let columns: [Table.Column] = [
      .init("Day"), .init("Mood"), .init("Middle of the last \(Thresholds.moodWindow)"),
    ]
    return .init(
      "How the days felt: \(entries.count.pluralized("entry", "entries"))",
      Table("Mood, the newest first", columns, rows), saysMore: false)
  }

  /// The newest entries in a line of text.
  var line: Text {
    let newest = entries.suffix(MoodRow.limit).reversed().map {
      "\($0.day.spoken(on: page)) \($0.mood)"
    }
    let rest = entries.count - newest.count
    let before = rest > 0 ? "; and \(rest) before that" : ""
    let middle =
      median.map { " The middle of the last \(Thresholds.moodWindow) entries is \($0)." } ?? ""
    return Text(
      "How the days felt, \(MoodRow.range), the newest first: \(newest.joined(separator: ", "))\(before).\(middle)"
    )
  }

  /// A median of whole numbers: `3` or `2.5`.
  private static func spoken(_ median: Double) -> String {
    median == median.rounded() ? String(Int(median)) : "\(Int(median)).5"
  }
}

/// The goals, their progress, and the plans for them in the user's own words.
private struct GoalRows {
  private let journal: Journal
  private let goals: [GoalProgress.GoalState]
  private let page: Day

  /// The number of goals that are drawn, which is more than anyone pursues at once. The table has all of them.
  private static let drawnLimit = 12

  /// After an accepted offer, a goal is what became of it, and no more is asked.
  private let isConcluded: Bool

  init?(_ insights: Insights) {
    goals = insights.goals.goals
    journal = insights.journal
    page = insights.journal.today
    isConcluded = insights.journal.isConcluded
    if goals.isEmpty { return nil }
  }

  var first: Day? {
    goals.prefix(GoalRows.drawnLimit).compactMap { state in
      (state.past + [state.current].compactMap(\.self)).first?.days.lowerBound
    }.min()
  }

  var sentence: String? {
    if isConcluded { return nil }
    let current = goals.filter { $0.phase == .underWay }
    let resting = current.count { $0.current?.isRest ?? false }
    let underWay = current.count - resting
    let rest = resting == 0 ? "" : " \(resting.pluralized("goal rests", "goals rest")) right now."
    let drawn =
      goals.count > GoalRows.drawnLimit
      ? " The first \(GoalRows.drawnLimit) of \(goals.count) are drawn; the table has them all."
      : ""
    return underWay == 0
      ? "\(GoalsPart.noneUnderWay)\(rest)\(drawn)"
      : "\(underWay.pluralized("goal is", "goals are")) under way. A smaller week is a week as well.\(rest)\(drawn)"
  }

  func rows(_ marks: WeekMarks) -> [Weeks.Row] {
    goals.prefix(GoalRows.drawnLimit).map { state in
      .init(
        .goal, journal.linkedTitle(of: state.goal), marks.goal(state, isConcluded: isConcluded),
        said: said(state),
        words: now(state))
    }
  }

  private func now(_ state: GoalProgress.GoalState) -> Text {
    isConcluded ? "" : GoalsPart.now(state, page)
  }

  /// What the boxes show.
  private func said(_ state: GoalProgress.GoalState) -> String {
    guard let period = state.goal.period else { return "A box, as full as the goal is met." }
    return "A box for each \(period.rawValue), as full as the goal was met."
  }

  var twin: Weeks.Twin {
    let rows = goals.map { state -> [Text] in
      [
        journal.linkedTitle(of: state.goal), now(state),
        Text(numbers(state.past)),
      ]
    }
    let columns: [Table.Column] = [
      .init("Goal"), .init("Now"), .init("Before, oldest first"),
    ]
    return .init(
      "\(goals.count.pluralized("goal")), now and before",
      Table("Goals", columns, rows).withoutEmptyColumns(from: 1), saysMore: true)
  }

  /// Empty if nothing was done in any of them: a row of zeros says only that.
  private func numbers(_ periods: [GoalProgress.PeriodProgress]) -> String {
    if periods.allSatisfy({ $0.isRest || $0.done == 0 }) { return "" }
    return periods.map { $0.isRest ? "rest" : String($0.done) }.joined(separator: " · ")
  }

  /// The plans for the goals under way.
  var plans: [Element] {
    if isConcluded { return [] }
    let plans = goals.compactMap { state in
      GoalRows.plan(state).map {
        "\(journal.ownWords(state.goal.title)): \(journal.ownWords($0))" as Text
      }
    }
    return plans.isEmpty ? [] : [.paragraph("When and where, in your words:"), .list(plans)]
  }

  private static func plan(_ state: GoalProgress.GoalState) -> String? {
    let sentences = [state.goal.plan, state.goal.ifThen].compactMap(\.self)
    return state.phase != .underWay || sentences.isEmpty ? nil : sentences.sentences
  }

  /// Every goal in a line of text, with its plan.
  var lines: [Text] {
    goals.map { state in
      let before = numbers(state.earlier)
      if isConcluded {
        let told = before.isEmpty ? "" : ": oldest first, \(before)"
        return "\(journal.linkedTitle(of: state.goal))\(told)"
      }
      let earlier = before.isEmpty ? "" : " (before that, oldest first: \(before))"
      let plan: Text = GoalRows.plan(state).map { ". In your words: \(journal.ownWords($0))" } ?? ""
      return
        "\(journal.linkedTitle(of: state.goal)): \(GoalsPart.now(state, page))\(earlier)\(plan)"
    }
  }
}

extension Journal {
  /// The goal's title in the user's words, with a link to its note.
  func linkedTitle(of goal: Goal) -> Text { ownWords(goal.title, of: goal.info) }
}
