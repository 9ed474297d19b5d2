import Charts
import Dashboard
import Insights
import Journal
import PageModel
import Testing

private let today = Day(iso: "2026-08-07") ?? Day(number: 0)
/// The Monday of that week.
private let monday = Day(iso: "2026-08-03") ?? Day(number: 0)

extension [Weeks.Mark] {
  fileprivate var boxes: [Weeks.Box] {
    compactMap { if case .box(let box) = $0 { box } else { nil } }
  }
  fileprivate var dots: [(place: Drawing.Point, title: String)] {
    compactMap { if case .dot(let place, let title) = $0 { (place, title) } else { nil } }
  }
  fileprivate var lines: [(from: Drawing.Point, to: Drawing.Point)] {
    compactMap { if case .line(let from, let to) = $0 { (from, to) } else { nil } }
  }
}

extension [Element] {
  fileprivate var weeks: Weeks? {
    lazy.compactMap { if case .weeks(let weeks) = $0 { weeks } else { nil } }.first
  }
}

private func weeks(_ notes: [String: String]) async -> Weeks? {
  await dashboard(await journal(notes))["days"].weeks
}

private let weekly =
  "---\ntitle: Two a week\nmeasure: applications\ntarget: 2\nper: week\nfrom: 2026-07-20\nrest: [2026-W31]\n---\n"

// MARK: The axis

@Test(arguments: [
  // The week of 3 August, the one before it, and so on.
  ("2026-08-07", 4), ("2026-07-13", 4), ("2026-07-12", 5), ("2026-07-06", 5), ("2026-03-02", 23),
  ("2026-02-09", 26), ("2026-02-08", 26), ("2019-01-01", 26),
])
func `the axis begins with the first week that has something, and has half a year at most`(
  first: String, count: Int
) throws {
  let scale = WeekScale(from: try #require(Day(iso: first)), lastWeek: monday, most: 26)
  #expect(scale.count == count)
  #expect(scale.start == monday + -7 * (count - 1) && scale.end == monday + 7)
  // Few weeks do not fill the width.
  #expect(scale.columns == max(count, 20))
  #expect(scale.axis.today == Double(count) / Double(max(count, 20)))
}

@Test func `days and the boxes of weeks are at their places on one scale`() {
  let scale = WeekScale(from: today + -400, lastWeek: monday, most: 26)
  let week = 1.0 / 26
  #expect(abs(scale.middle(of: monday) - (25 + 0.5 / 7) * week) < 1e-9)
  #expect(abs(scale.middle(of: scale.start) - 0.5 / 7 * week) < 1e-9)
  for column in 0..<26 {
    let start = scale.start + 7 * column
    let box = scale.box(of: start...start + 6)
    // Each has the middle of its column, and a gap to the next one.
    #expect(abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - (Double(column) + 0.5) * week) < 1e-9)
    #expect(abs((box?.width ?? 0) - 0.84 * week) < 1e-9)
  }
  // A month reaches over its weeks, and only what is on the axis is drawn.
  let long = scale.box(of: scale.start + -100...scale.start + 13)
  #expect(abs((long?.width ?? 0) - 1.84 * week) < 1e-9)
  #expect(scale.box(of: scale.start + -9...scale.start + -1) == nil)
  #expect(scale.box(of: scale.end...scale.end + 6) == nil)
  // A single day has a width.
  #expect((scale.box(of: monday...monday)?.width ?? 0) > 0)
}

@Test
func `months have names above their first weeks, and none meets the next or the word for today`() {
  for offset in 0..<366 {
    for count in [4, 5, 9, 20, 23, 26] {
      let last = monday + 7 * offset
      let scale = WeekScale(from: last + -7 * (count - 1), lastWeek: last, most: 26)
      let axis = scale.axis
      for (months, room) in [(axis.months, 260.0), (axis.months + axis.monthsIfWide, 520.0)] {
        let ends = months.sorted { $0.place < $1.place }.map { month in
          (from: month.place * room, to: month.place * room + month.text.drawnWidth)
        }
        let end = axis.today * room - Lane.todayText.drawnWidth
        #expect(zip(ends, ends.dropFirst()).allSatisfy { $0.to < $1.from })
        #expect(ends.allSatisfy { $0.from >= 0 && $0.to < end })
      }
      for month in axis.months + axis.monthsIfWide {
        let week = scale.start + 7 * Int((month.place * Double(scale.columns)).rounded())
        // The week has a day of that month.
        #expect((week + 6).monthName.hasPrefix(month.text))
      }
    }
  }
}

// MARK: The rows

@Test func `half a year of days is drawn, each past day once and no future day, in fixed shades`()
  async
{
  let journal = await journal([
    "applications/a.md": "---\ncompany: A\nrole: R\napplied: 2026-08-05\n---\n"
  ])
  let scale = WeekScale(from: today + -400, lastWeek: monday, most: 26)
  let squares = WeekMarks(on: scale).calendar(
    Activity(journal, ActivityLog(journal, ContactLog(journal))).weeks
  ).boxes
  // 25 whole weeks, and Monday to Friday, 7 August 2026.
  #expect(squares.count == 25 * 7 + 5)
  #expect(Set(squares.map { "\($0.x) \($0.y)" }).count == squares.count)
  #expect(squares.count { $0.tone == .heat0 } == squares.count - 1)
  let active = squares.filter { $0.tone == .heat1 }
  #expect(active.map(\.title) == ["5 August 2026: 1 thing done"])
  // A Wednesday in the last column.
  #expect(active.allSatisfy { $0.x > 25.0 / 26 && $0.y > 2.0 / 7 && $0.y + $0.height < 3.0 / 7 })
  #expect(
    squares.allSatisfy { $0.x >= 0 && $0.y >= 0 && $0.x + $0.width <= 1 && $0.y + $0.height <= 1 })
  #expect(
    (0...6).map(WeekMarks.tone) == [.heat0, .heat1, .heat2, .heat3, .heat3, .heat4, .heat4])
}

@Test func `moods are at their level and day, with the line of their middle`() async {
  let notes = (0..<15).map { index in
    ("days/\(ago(9 * index)).md", "---\nmood: \([1, 5, 3][index % 3])\n---\n")
  }
  let entries = await Mood(journal(Dictionary(uniqueKeysWithValues: notes))).entries
  let scale = WeekScale(from: today + -400, lastWeek: monday, most: 26)
  let marks = WeekMarks(on: scale).mood(entries)
  #expect(
    marks.dots.map(\.title).suffix(3) == [
      "20 July 2026: 3", "29 July 2026: 5", "7 August 2026: 1",
    ])
  #expect(zip(marks.dots, entries).allSatisfy { $0.place.x == scale.middle(of: $1.day) })
  // The best day is at the top, and each level has the same room.
  #expect(marks.dots.suffix(3).map(\.place.y).map { ($0 * 10).rounded() } == [5, 1, 9])
  let medians = entries.compactMap { entry in entry.median.map { (entry.day, $0) } }
  #expect(medians.count > 2 && marks.lines.count == medians.count - 1)
  for (line, (day, median)) in zip(marks.lines, medians) {
    #expect(line.from == Drawing.Point(scale.middle(of: day), (5.5 - median) / 5))
  }
  // A single entry has no line.
  let one = WeekMarks(on: scale).mood(Array(entries.prefix(1)))
  #expect(one.dots.count == 1 && one.lines.isEmpty)
}

@Test func `a goal has a box for each week, as full as it was met, and a week of rest its own`()
  async
{
  let sent = ["2026-07-20", "2026-07-21", "2026-07-22", "2026-08-03"]
  var notes = [
    "goals/g.md": weekly, "goals/none.md": weekly.replacing("rest: [2026-W31]", with: ""),
  ]
  for (index, day) in sent.enumerated() {
    notes["applications/\(index).md"] = "---\ncompany: A\nrole: R\napplied: \(day)\n---\n"
  }
  let goals = await Insights(journal(notes)).goals.goals
  let scale = WeekScale(from: today + -400, lastWeek: monday, most: 26)
  let boxes = WeekMarks(on: scale).goal(goals[0]).boxes
  // Three of two are no more than full; then a week of rest; then half of this week.
  #expect(boxes.map(\.tone) == [.fill, .rest, .alive, .fill])
  #expect(
    boxes.map(\.title) == [
      "20 July 2026: 3", "27 July 2026: rest", "3 August 2026: 1", nil,
    ])
  #expect(boxes[3].height == boxes[2].height / 2)
  #expect(boxes[3].y + boxes[3].height == boxes[2].y + boxes[2].height)
  for (box, column) in zip(boxes, [23, 24, 25, 25]) {
    #expect(box.x > Double(column) / 26 && box.x + box.width < Double(column + 1) / 26)
  }
  // A week in which nothing came of it is an empty box.
  #expect(WeekMarks(on: scale).goal(goals[1]).boxes.map(\.tone) == [.fill, .track, .alive, .fill])
}

@Test func `a goal by the month has a box for each month, and one with an end a single box`() async
{
  let notes = [
    "applications/a.md": "---\ncompany: A\nrole: R\napplied: 2026-05-04\n---\n",
    "goals/a.md": "---\nmeasure: applications\ntarget: 2\nper: month\nfrom: 2026-05-01\n---\n",
    "goals/b.md": "---\nprogress: 3\ntarget: 4\nfrom: 2026-07-06\nby: 2026-08-31\n---\n",
    "goals/c.md": "---\nmeasure: applications\ntarget: 2\nper: week\nfrom: 2026-09-01\n---\n",
  ]
  let goals = await Insights(journal(notes)).goals.goals
  let scale = WeekScale(from: today + -400, lastWeek: monday, most: 26)
  let months = WeekMarks(on: scale).goal(goals[0]).boxes
  #expect(months.map(\.tone) == [.track, .fill, .track, .track, .alive])
  #expect(months.allSatisfy { $0.x + $0.width <= 1 })
  let single = WeekMarks(on: scale).goal(goals[1]).boxes
  #expect(single.map(\.tone) == [.alive, .fill])
  #expect(abs(single[0].x * 26 - 21.08) < 1e-9 && single[1].width == single[0].width * 3 / 4)
  // What has not begun has no box.
  #expect(goals[2].phase == .toCome && WeekMarks(on: scale).goal(goals[2]).isEmpty)
}

@Test func `the key has what some row has, and nothing else`() async throws {
  let few = applications(4) { _ in "applied: 2026-08-05" }
  let days = ["days/2026-08-06.md": "---\nmood: 3\n---\n"]
  let moods = try #require(await weeks(few.merging(days) { $1 }))
  #expect(moods.key.map(\.meaning) == ["a day's mood"])
  let goals = try #require(await weeks(few.merging(["goals/g.md": weekly]) { $1 }))
  #expect(goals.key.map(\.meaning) == ["a goal met", "not met", "rest"])
  let calendar = try #require(await weeks(applications(5) { _ in "applied: 2026-08-05" }))
  #expect(
    calendar.key.map(\.meaning) == [
      "nothing", "1", "2", "3–4", "5 or more things done on a day",
    ])
}

// MARK: The page

@Test func `a row without notes is absent, and below five applications the calendar`() async {
  let days = ["days/2026-08-06.md": "---\nmood: 3\n---\n"]
  let goal = ["goals/g.md": weekly]
  func kinds(_ count: Int, _ notes: [String: String]) async -> [Weeks.Kind]? {
    await weeks(applications(count) { _ in "applied: 2026-08-05" }.merging(notes) { $1 })?.rows
      .map(\.kind)
  }
  #expect(await kinds(4, [:]) == nil)
  #expect(await kinds(5, [:]) == [.calendar])
  #expect(await kinds(4, days) == [.mood])
  #expect(await kinds(0, goal) == [.goal])
  #expect(await kinds(5, days.merging(goal) { $1 }) == [.calendar, .mood, .goal])
}

@Test func `a goal is missed on the page until there is one`() async {
  let notes = applications(5) { _ in "applied: 2026-08-05" }
  func later(_ notes: [String: String]) async -> Bool {
    await dashboard(await journal(notes))["later"].flatMap(\.words).contains {
      $0.hasPrefix("A small goal, by the week or the month")
    }
  }
  #expect(await later(notes))
  #expect(await !later(notes.merging(["goals/g.md": weekly]) { $1 }))
  let hidden = ["goals/g.md": "---\nmeasure: applications\nprivate: true\n---\n# Zyxw\n"]
  let page = await dashboard(await journal(notes.merging(hidden) { $1 }))
  #expect(page["days"].flatMap(\.words).contains("1 goal stands in private notes."))
  #expect(!page.words.joined().contains("Zyxw") && !page["days"].isEmpty)
}

@Test func `every number of the three drawings is in a table, and the first goals are drawn`()
  async throws
{
  var notes = applications(5) { _ in "applied: 2026-08-05" }
  for index in 10..<25 { notes["goals/\(index).md"] = weekly.replacing("Two", with: "G\(index)") }
  notes["days/2026-08-06.md"] = "---\nmood: 3\n---\n"
  let weeks = try #require(await weeks(notes))
  #expect(weeks.rows.count { $0.kind == .goal } == 12)
  #expect(weeks.caption.plain.contains("The first 12 of 15 are drawn; the table has them all."))
  #expect(
    weeks.twins.map(\.table.caption) == ["Activity by week", "Mood, the newest first", "Goals"])
  #expect(weeks.twins.map(\.table.rows.count) == [1, 1, 15])
  #expect(weeks.twins[0].table.rows[0].map(\.plain) == ["3 August", "0 0 5 0 0", "1 day", "5"])
  #expect(weeks.twins[1].table.rows[0].map(\.plain) == ["6 August", "●●●○○ 3", ""])
  #expect(
    weeks.twins[2].table.rows[0].map(\.plain) == ["G10 a week", "5 for a goal of 2 this week"])
}

@Test func `the table of goals has every week that is drawn, and the text eight`() async throws {
  var notes = applications(60) { "applied: \(ago(3 * $0))" }
  notes["goals/g.md"] = "---\nmeasure: applications\ntarget: 3\nper: week\n---\n# Three\n"
  let weeks = try #require(await weeks(notes))
  let goal = try #require(weeks.rows.last)
  let drawn = goal.marks.boxes.count { $0.title != nil }
  let numbers = try #require(weeks.twins.last?.table.rows.first?.last).plain.split(separator: " · ")
  // All but this week.
  #expect(drawn == 26 && numbers.count == 25)
  let text = await markdown(await journal(notes))
  let line = try #require(text.split(separator: "\n").last { $0.hasPrefix("- [Three]") })
  #expect(line.split(separator: " · ").count == 8)
}

@Test func `a goal from a time before the search does not begin the axis`() async throws {
  var notes = applications(6) { _ in "applied: 2026-07-21" }
  notes["goals/g.md"] =
    "---\nmeasure: applications\ntarget: 3\nper: week\nfrom: 2026-03-02\n---\n# Three\n"
  let axis = try #require(await weeks(notes)).axis
  // From the week of 20 July on, and four weeks at least.
  #expect(axis.today == 4.0 / 20)
}

// MARK: Characters

@Test func `the calendar in characters has a line for each day of the week, and the months`()
  async
{
  var notes = applications(2) { _ in "applied: 2026-08-05" }
  notes["applications/first.md"] = "---\ncompany: F\nrole: R\napplied: 2026-07-07\n---\n"
  let journal = await journal(notes)
  let scale = WeekScale(from: today + -400, lastWeek: monday, most: 26)
  let weeks = Activity(journal, ActivityLog(journal, ContactLog(journal))).weeks
  let lines = WeekMarks(on: scale).characters(weeks, [])
  #expect(lines.map { $0.prefix(3) } == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "   "])
  // The axis begins with the week that has the first of March.
  #expect(WeekScale(from: Day(iso: "2026-02-23")!, lastWeek: monday, most: 26).count == 24)
  let from = WeekMarks(on: WeekScale(from: Day(iso: "2026-02-23")!, lastWeek: monday, most: 26))
  #expect(from.characters(weeks, [])[7].hasPrefix("     Mar  Apr May  Jun Jul"))
  // 26 weeks: the last column is this week, and 7 July is four weeks before it.
  #expect(lines[2] == "Wed  " + String(repeating: " ", count: 25) + "▒")
  #expect(lines[1] == "Tue  " + String(repeating: " ", count: 21) + "░")
  #expect(lines[0] == "Mon" && lines[6] == "Sun")
  #expect(lines[7].hasSuffix("Jul"))
}

@Test func `the middle mood of a week is a digit in its column, and there are no empty days`() async
{
  let notes = Dictionary(
    uniqueKeysWithValues: [("08-03", 1), ("08-04", 4), ("07-20", 2), ("07-21", 5), ("07-22", 2)]
      .map { ("days/2026-\($0).md", "---\nmood: \($1)\n---\n") })
  let entries = await Mood(journal(notes)).entries
  let scale = WeekScale(from: today + -21, lastWeek: monday, most: 26)
  // Of two middle ones, the better one: a good day counts.
  #expect(WeekMarks(on: scale).characters([], entries) == ["mood  2 4", "     Jul"])
  #expect(WeekMarks(on: scale).characters([], []) == [])
}

@Test func `a day of a month is never below the name of the month before`() throws {
  // The first of October is a Thursday. Its week begins in September.
  let first = try #require(Day(iso: "2026-10-01"))
  let scale = WeekScale(
    from: first, lastWeek: try #require(Day(iso: "2026-11-30")), most: 26)
  #expect(scale.start == first + -3)
  let names = (scale.axis.months + scale.axis.monthsIfWide).sorted { $0.place < $1.place }
  #expect(names.map(\.text) == ["Oct", "Nov"])
  // November begins on a Sunday, so that its name is above the week of 26 October.
  #expect(abs((names.last?.place ?? 0) - 4.0 / Double(scale.columns)) < 1e-9)
}

@Test func `after an accepted offer, nothing is left to reach this week`() async throws {
  var notes = applications(6) { "role: R\nhistory: [\(ago(30 - $0)) applied]" }
  notes["goals/g.md"] = "---\ntitle: Three\nmeasure: applications\ntarget: 3\nper: week\n---\n"
  notes["applications/job.md"] =
    "---\ncompany: J\nrole: R\nhistory: [\(ago(40)) applied, \(ago(9)) offer, \(ago(1)) accepted]\n---\n"
  let weeks = try #require(
    await dashboard(await journal(notes))["days"].lazy.compactMap { element in
      if case .weeks(let weeks) = element { weeks } else { nil }
    }.first)
  let goal = try #require(weeks.rows.first { $0.kind == .goal })
  #expect(!goal.marks.isEmpty)
  #expect(
    goal.marks.allSatisfy { mark in
      if case .box(let box) = mark { box.tone != .alive } else { true }
    })
  #expect(!weeks.key.contains { $0.meaning == "not over yet" })
}

@Test func `a goal that is more than met says so, and not that it was 5 of 3`() async {
  var notes = applications(5) { "role: R\nhistory: [\(ago($0 % 4)) applied]" }
  notes["goals/g.md"] = "---\ntitle: Three\nmeasure: applications\ntarget: 3\nper: week\n---\n"
  let page = await dashboard(await journal(notes))
  let tallies = page["this-week"].flatMap { element -> [String] in
    if case .tallies(let tallies) = element { tallies.map(\.words) } else { [] }
  }
  #expect(tallies == ["5 for a goal of 3"])
  #expect(page["days"].flatMap(\.words).contains("5 for a goal of 3 this week"))
}
