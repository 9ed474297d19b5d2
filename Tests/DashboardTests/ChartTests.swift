import Charts
import Insights
import Journal
import PageModel
import Redaction
import Testing

@testable import Dashboard

@Test(arguments: [0, 7, 700, 10_009, 1_000_000])
func `numbers have enough space, however large they are`(count: Int) async {
  let goals = await GoalProgress.GoalState.weekly
  #expect(goals.first?.earlier.isEmpty == false)
  let words = "\(count) of \(count) by 31 December 2026"
  let drawing = GoalBars.drawing(of: goals.map { .init(title: "g", progress: words, state: $0) })
  #expect(drawing.shapes.labels.contains(words))
  #expect(hasRoomForItsWords(drawing) && fits(drawing))
  let narrow = NarrowGoalBars.drawing(
    of: goals.map { .init(title: "g", progress: words, state: $0) })
  #expect(narrow.shapes.labels.contains(words))
  #expect(hasRoomForItsWords(narrow) && fits(narrow))
}

@Test func `half a year of days is drawn, each past day once and no future day, in fixed shades`()
  async
{
  let journal = await journal([
    "applications/a.md": "---\ncompany: A\nrole: R\napplied: 2026-08-05\n---\n"
  ])
  let drawing = HeatMap.drawing(
    of: Activity(journal, ActivityLog(journal, ContactLog(journal))).weeks)
  // The boxes without a title are the legend below.
  let squares = drawing.shapes.boxes.filter { $0.title != nil }
  #expect(
    drawing.shapes.boxes.filter { $0.title == nil }.map(\.tone) == [
      .heat0, .heat1, .heat2, .heat3, .heat4,
    ])
  // 25 whole weeks, and Monday to Friday, 7 August 2026.
  #expect(squares.count == 25 * 7 + 5)
  #expect(Set(squares.map { "\($0.x) \($0.y)" }).count == squares.count)
  #expect(squares.count { $0.tone == .heat1 } == 1)
  #expect(squares.filter { $0.tone == .heat1 }.first?.title == "5 August 2026: 1 thing done")
  #expect(hasRoomForItsWords(drawing))
  let narrow = HeatMap.narrowDrawing(
    of: Activity(journal, ActivityLog(journal, ContactLog(journal))).weeks)
  let cells = narrow.shapes.flat.flatMap { shape -> [Drawing.Point] in
    if case .squares(let corners, _, _) = shape { corners } else { [] }
  }
  #expect(cells.count == squares.count)
  #expect(Set(cells.map { "\($0.x) \($0.y)" }).count == squares.count)
  let once = narrow.shapes.flat.contains {
    if case .squares(let corners, _, .heat1) = $0 { corners.count == 1 } else { false }
  }
  #expect(once && fits(narrow) && hasRoomForItsWords(narrow))
  #expect((0...6).map(HeatMap.tone) == [.heat0, .heat1, .heat2, .heat3, .heat3, .heat4, .heat4])
  #expect(fits(drawing))
}

@Test func `moods are at their level and day, and a single one is in the middle`() async throws {
  let first = try #require(Day(iso: "2026-03-01"))
  let entries: [NotedMood] = await Mood(
    journal([
      "days/2026-03-01.md": "---\nmood: 1\n---\n", "days/2026-03-11.md": "---\nmood: 5\n---\n",
      "days/2026-03-21.md": "---\nmood: 3\n---\n",
    ])
  ).entries
  let dots = MoodChart.drawing(of: entries, on: first).shapes.dots
  #expect(dots.map(\.title) == ["1 March 2026: 1", "11 March 2026: 5", "21 March 2026: 3"])
  #expect(abs(dots[1].center.x - (dots[0].center.x + dots[2].center.x) / 2) < 1e-9)
  #expect(abs(dots[2].center.y - (dots[0].center.y + dots[1].center.y) / 2) < 1e-9)
  let one = MoodChart.drawing(of: Array(entries.prefix(1)), on: first)
  #expect(one.shapes.dots.count == 1 && fits(one))
  #expect(MoodChart.drawing(of: [], on: first).shapes.isEmpty)
  let narrow = MoodChart.drawing(of: entries, on: first, in: .narrow)
  #expect(narrow.shapes.dots.map(\.title) == dots.map(\.title))
  #expect(narrow.width == Drawing.narrowWidth && fits(narrow))
}

extension GoalProgress.GoalState {
  /// Two applications a week: one in the current week, a rest week before it, and three before that.
  fileprivate static var weekly: [GoalProgress.GoalState] {
    get async {
      await Insights(
        journal([
          "goals/g.md":
            "---\ntitle: Two a week\nmeasure: applications\ntarget: 2\nper: week\nfrom: 2026-07-20\nrest: [2026-W31]\n---\n",
          "applications/a.md": "---\ncompany: A\nrole: R\napplied: 2026-08-03\n---\n",
          "applications/b.md": "---\ncompany: B\nrole: R\napplied: 2026-07-20\n---\n",
          "applications/c.md": "---\ncompany: C\nrole: R\napplied: 2026-07-21\n---\n",
          "applications/d.md": "---\ncompany: D\nrole: R\napplied: 2026-07-22\n---\n",
        ])
      ).goals.goals
    }
  }
}

@Test func `a goal's bar ends at its target, and a rest week has its own tone`() async {
  let drawing = GoalBars.drawing(
    of: await GoalProgress.GoalState.weekly.map {
      .init(title: $0.goal.title, progress: "1 of 2", state: $0)
    })
  let boxes = drawing.shapes.boxes
  // The current week: half of the bar. Then the week from 20 July, full with three of two; then rest.
  #expect(boxes.map(\.tone) == [.track, .fill, .track, .fill, .rest])
  #expect(boxes[1].width == boxes[0].width / 2)
  #expect(boxes[3].height == boxes[2].height)
  #expect(fits(drawing))
}

@Test(arguments: [
  ("short", ["short"]), ("two short lines", ["two short", "lines"]),
  ("words that need more than two lines", ["words that", "need more …"]),
  ("Unterbrechungslos weiter", ["Unterbrec…"]), ("", [""]),
])
func `long text is broken into lines, and shortened if it is too long`(
  words: String, lines: [String]
) {
  #expect(words.lines(2, ofWidth: 10) == lines)
}

@Test func `a goal's title may have two lines, and past periods are beside or below`() async {
  let goals = await GoalProgress.GoalState.weekly
  let rows = { (words: String) in
    NarrowGoalBars.drawing(
      of: goals.map {
        .init(title: "a goal with a title of two lines", progress: words, state: $0)
      }
    )
  }
  let (beside, below) = (rows("1 of 2"), rows("1 of 2 this week by 31 December 2026"))
  #expect(beside.shapes.boxes.map(\.tone) == [.track, .fill, .track, .fill, .rest])
  #expect(beside.height < below.height)
  let left = { (drawing: Drawing) in drawing.shapes.boxes.last?.x ?? 0 }
  #expect(left(beside) > 100 && left(below) < 100)
  #expect(fits(beside) && fits(below))
}

@Test(arguments: [
  ("iOS Engineer", "iOS Engineer"),
  ("a name of twenty-five letters", "a name of twenty-five lette…"),
  // Fewer wide letters fit, and fewer of those that are twice as wide.
  ("WWWWWWWWWWWWWWWWWWWW", "WWWWWWWWWWWWW…"), ("日本電気株式会社東京本社人事部", "日本電気株式会社東京本…"),
])
func `a name that is too wide is shortened`(name: String, shown: String) {
  #expect(Drawing.Label(name, at: .init(0, 0), atMost: 24).text == shown)
}

@Test func `the calendar in characters has a line for each day of the week, and the months`()
  async
{
  var notes = applications(2) { _ in "applied: 2026-08-05" }
  notes["applications/first.md"] = "---\ncompany: F\nrole: R\napplied: 2026-07-07\n---\n"
  let journal = await journal(notes)
  let lines = HeatMap.characters(
    of: Activity(journal, ActivityLog(journal, ContactLog(journal))).weeks)
  #expect(lines.map { $0.prefix(3) } == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "   "])
  // 26 weeks: the last column is this week, and 7 July is four weeks before it.
  #expect(lines[2] == "Wed  " + String(repeating: " ", count: 25) + "▒")
  #expect(lines[1] == "Tue  " + String(repeating: " ", count: 21) + "░")
  #expect(lines[0] == "Mon" && lines[6] == "Sun")
  #expect(lines[7].hasSuffix("Jul"))
}
