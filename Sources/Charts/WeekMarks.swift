import Diagnostics
package import Insights
import Journal
package import PageModel
import TextKit

/// The marks of days and weeks: what was done, how it felt, and what became of a goal.
package struct WeekMarks {
  let scale: WeekScale

  package init(on scale: WeekScale) { self.scale = scale }

  /// A square for each day that is not ahead, a row for each day of the week, darker where more was done.
  package func calendar(_ weeks: [Activity.WeekOfEfforts]) -> [Weeks.Mark] {
    weeks.flatMap { week in
      week.efforts.enumerated().compactMap { row, efforts -> Weeks.Mark? in
        guard let efforts, let place = scale.box(of: week.start...week.start + 6) else {
          return nil
        }
        return .box(
          .init(
            x: place.x, y: (Double(row) + 0.08) / 7, width: place.width, height: 0.84 / 7,
            WeekMarks.tone(efforts),
            title: "\((week.start + row).spokenWithYear): \(efforts.pluralized("thing")) done"))
      }
    }
  }

  /// The shade for this many things done on a day.
  package static func tone(_ efforts: Int) -> Drawing.Tone {
    switch efforts {
    case ..<1: .heat0
    case 1: .heat1
    case 2: .heat2
    case 3, 4: .heat3
    default: .heat4
    }
  }

  /// A dot for each entry, higher for a better day, and a line through their rolling median.
  package func mood(_ entries: [NotedMood]) -> [Weeks.Mark] {
    let shown = entries.filter { $0.day >= scale.start && $0.day < scale.end }
    let line = shown.compactMap { entry in entry.median.map { place(entry.day, $0) } }
    let dots = shown.map { entry -> Weeks.Mark in
      .dot(
        place(entry.day, Double(entry.mood)),
        title: "\(entry.day.spokenWithYear): \(entry.mood)")
    }
    return zip(line, line.dropFirst()).map { .line(from: $0, to: $1) } + dots
  }

  /// Each of the five levels has the same room.
  private func place(_ day: Day, _ mood: Double) -> Drawing.Point {
    .init(scale.middle(of: day), (5.5 - mood) / 5)
  }

  /// A box for each week or month, filled as far as the goal was met. The present one has an outline of its own.
  ///
  /// - Parameter isConcluded: Whether an offer was accepted. Then nothing is left to reach in the present one.
  package func goal(
    _ state: GoalProgress.GoalState, isConcluded: Bool = false
  ) -> [Weeks.Mark] {
    // Without a number to reach, nothing can be met.
    if (state.goal.target ?? 0) == 0 { return [] }
    let past = state.past.flatMap { boxes(of: $0, state.goal, isPresent: false) }
    if isConcluded { return past }
    return past + (state.current.map { boxes(of: $0, state.goal, isPresent: true) } ?? [])
  }

  private func boxes(
    of period: GoalProgress.PeriodProgress, _ goal: Goal, isPresent: Bool
  ) -> [Weeks.Mark] {
    guard let place = scale.box(of: period.days) else { return [] }
    let share =
      period.isRest ? 0 : min(1, Double(max(period.done, 0)) / Double(max(goal.target ?? 1, 1)))
    let tone: Drawing.Tone =
      period.isRest ? .rest : isPresent && share < 1 ? .alive : share < 1 ? .track : .fill
    let done = period.isRest ? "rest" : "\(period.done)"
    let title = "\(period.days.lowerBound.spokenWithYear): \(done)"
    return WeekMarks.box(
      x: place.x, width: place.width, share, tone, title: title, fillsAcross: goal.period == nil)
  }

  /// A box, and in it the part that is filled: from below, or across a box for the whole time of a goal, which would look
  /// met if it were full over its whole length.
  private static func box(
    x: Double, width: Double, _ share: Double, _ tone: Drawing.Tone, title: String?,
    fillsAcross: Bool = false
  ) -> [Weeks.Mark] {
    let (top, height) = (0.12, 0.76)
    let box = Weeks.Mark.box(
      .init(x: x, y: top, width: width, height: height, tone, title: title))
    if share <= 0 || share >= 1 { return [box] }
    let part = Weeks.Mark.box(
      fillsAcross
        ? .init(x: x, y: top, width: share * width, height: height, .fill)
        : .init(x: x, y: top + (1 - share) * height, width: width, height: share * height, .fill))
    return [box, part]
  }
}

extension WeekMarks {
  /// What the marks of these rows mean.
  package static func key(of rows: [Weeks.Row], moodWindow: Int) -> [Weeks.Key] {
    let marks = rows.flatMap { row in row.marks.map { (row.kind, $0) } }
    let goals = Set(marks.compactMap { $0 == .goal ? $1.tone : nil })
    var key: [Weeks.Key] = []
    if rows.contains(where: { $0.kind == .calendar }) { key += shades }
    if rows.contains(where: { $0.kind == .mood }) {
      key.append(.init([.dot(.init(0.5, 0.5), title: "")], "a day's mood"))
    }
    if marks.contains(where: { $1.isLine }) {
      key.append(
        .init(
          [.line(from: .init(0, 0.5), to: .init(1, 0.5))],
          "the middle of the last \(moodWindow) entries"))
    }
    let isPart = marks.contains { kind, mark in kind == .goal && mark.isPart }
    return key
      + [
        (Drawing.Tone.fill, 1.0, "a goal met", marks.contains { $0 == .goal && $1.isWhole(.fill) }),
        (.track, 0.5, "in part", isPart), (.track, 0.0, "not met", goals.contains(.track)),
        (.alive, 0.0, "not over yet", goals.contains(.alive)),
        (.rest, 0.0, "rest", goals.contains(.rest)),
      ].filter(\.3).map { tone, share, meaning, _ in
        .init(box(x: 0.1, width: 0.8, share, tone, title: nil), meaning)
      }
  }

  private static let shades: [Weeks.Key] = [
    (0, "nothing"), (1, "1"), (2, "2"), (3, "3–4"), (5, "5 or more things done on a day"),
  ].map { efforts, meaning in
    .init([.box(.init(x: 0.1, y: 0.12, width: 0.8, height: 0.76, tone(efforts)))], meaning)
  }
}

extension Weeks.Mark {
  fileprivate var tone: Drawing.Tone? { if case .box(let box) = self { box.tone } else { nil } }
  fileprivate var isLine: Bool { if case .line = self { true } else { false } }
  /// The filled part of a box has no tooltip of its own.
  fileprivate var isPart: Bool {
    if case .box(let box) = self { box.title == nil } else { false }
  }
  fileprivate func isWhole(_ tone: Drawing.Tone) -> Bool { self.tone == tone && !isPart }
}

extension WeekMarks {
  /// The days as characters, for a page of plain text: a line for each day of the week, a column for each week, and the
  /// months below. A quiet day and a day ahead are empty. The middle of each week's moods is a line of digits.
  ///
  /// - Parameter weeks: Empty for the moods alone.
  package func characters(_ weeks: [Activity.WeekOfEfforts], _ moods: [NotedMood]) -> [String] {
    let days = weeks.isEmpty ? [] : (0..<7).map { line(of: $0, weeks) }
    let lines = days + (moods.isEmpty ? [] : ["mood " + digits(of: moods)])
    if lines.isEmpty { return [] }
    return (lines + ["     " + months]).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func line(of day: Int, _ weeks: [Activity.WeekOfEfforts]) -> String {
    let squares = (0..<scale.count).map { column -> String in
      let week = weeks.first { $0.start == scale.week(column) }
      return week?.efforts[day].map(character) ?? " "
    }
    return "\((scale.start + day).weekdayName.prefix(3))  " + squares.joined()
  }

  /// Darker where more was done.
  private func character(_ efforts: Int) -> String {
    switch WeekMarks.tone(efforts) {
    case .heat1: "░"
    case .heat2: "▒"
    case .heat3: "▓"
    case .heat4: "█"
    default: " "
    }
  }

  /// The middle mood of each week. Of two middle ones it is the better one, since a good day counts.
  private func digits(of moods: [NotedMood]) -> String {
    (0..<scale.count).map { column in
      let week = scale.week(column)
      let values = moods.filter { $0.day >= week && $0.day < week + 7 }.map(\.mood).sorted()
      return values.isEmpty ? " " : "\(values[values.count / 2])"
    }.joined()
  }

  /// The first month may be over after a week. Its name then gives way to the next.
  private var months: String {
    var line = Array(repeating: Character(" "), count: scale.count)
    var limit = scale.count + 1
    for column in (0..<scale.count).reversed() where scale.beginsMonth(column) {
      let name = scale.lastDay(column).monthName.prefix(3)
      guard column + name.count < limit else { continue }
      line.replaceSubrange(column..<column + name.count, with: name)
      limit = column
    }
    return String(line)
  }
}
