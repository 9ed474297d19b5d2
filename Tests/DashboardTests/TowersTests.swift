import Charts
import Insights
import Journal
import PageModel
import Testing

@testable import Dashboard

private let rows: [CountedPart] = [
  .init(label: "sent", count: 4, tone: .step1), .init(label: "went on", count: 2, tone: .step2),
  .init(label: "interview", count: 1, tone: .step3),
]

private func column(_ row: Int, isOpen: Bool = false) -> Towers.Column {
  .init(row: row, isOpen: isOpen, title: "row \(row)", note: "a/\(row).md")
}

/// The cells of each column from below, without the area that can be clicked.
private func cells(of drawing: Drawing) -> [[Drawing.Box]] {
  drawing.shapes.compactMap { shape in
    guard case .link(_, _, let shapes) = shape else { return nil }
    return shapes.boxes.filter { $0.tone != .clickArea }
  }
}

private func landmarks(of drawing: Drawing) -> [Drawing.Label] {
  drawing.shapes.placedLabels.filter { $0.role == .ahead || $0.role == .name }
}

@Test func `a column has a cell for each row that it reached, and a hollow one if it is open`() {
  let drawing = Towers.drawing(
    of: [column(0), column(1), column(1, isOpen: true), column(2, isOpen: true)], rows, [])
  let cells = cells(of: drawing)
  #expect(
    cells.map { $0.map(\.tone) } == [
      [.step1], [.step1, .step2], [.step1, .step2, .alive],
      // There is no row above the highest, so the line is around its own cell.
      [.step1, .step2, .alive, .step3],
    ])
  #expect(cells[1][1].y < cells[1][0].y && cells[2][2].y < cells[2][1].y)
  // Cells of one row are in one line.
  #expect(Set(cells.map { $0[0].y }).count == 1 && cells[1][1].y == cells[2][1].y)
  let lefts = cells.map { $0[0].x }
  #expect(abs((lefts[2] - lefts[1]) - (lefts[1] - lefts[0])) < 1e-9 && lefts[0] < lefts[1])
  #expect(drawing.shapes.labels == ["sent", "4", "went on", "2", "interview", "1"])
  #expect(fits(drawing) && hasRoomForItsWords(drawing))
}

@Test(arguments: [0, 1, 4, 9, 15, 30, 31, 60, 150], [false, true])
func `any number of columns is within the sheet, and none touches its neighbor`(
  count: Int, isNarrow: Bool
) {
  let columns = (0..<count).map { column($0 % 3, isOpen: $0 % 4 == 0) }
  let many = rows.map { CountedPart(label: $0.label, count: count * 1_000, tone: $0.tone) }
  let ticks = stride(from: 0, to: count, by: 2).map { Towers.Tick(column: $0, text: "Mar 2026") }
  let names = (0..<3).map {
    Towers.Landmark(
      column: count - 1 - $0, name: "Ｗ社" + String(repeating: "W", count: 60),
      date: $0 == 0 ? "12 August" : nil)
  }
  let drawing = Towers.drawing(of: columns, many, ticks, names, isNarrow: isNarrow)
  let cells = cells(of: drawing)
  #expect(cells.count == count && fits(drawing))
  for (a, b) in zip(cells, cells.dropFirst()) { #expect(a[0].x + a[0].width < b[0].x) }
  #expect(cells.allSatisfy { $0.allSatisfy { $0.width > 0.3 && $0.height > 0 } })
  let words = drawing.shapes.placedLabels.map(\.bounds)
  let sheet = Drawing.Rect(left: 0, right: drawing.width, top: -1, bottom: drawing.height)
  #expect(words.allSatisfy { $0.isInside(sheet) })
  for (index, word) in words.enumerated() {
    #expect(words.dropFirst(index + 1).allSatisfy { !$0.overlaps(word) })
    #expect(cells.joined().allSatisfy { !$0.bounds.overlaps(word) })
  }
}

@Test func `a name is in the row that its column reached, and never in a row above`() {
  func drawn(_ columns: [Towers.Column], _ text: String = "Acme") -> Drawing {
    let drawing = Towers.drawing(
      of: columns, rows, [], [.init(column: 20, name: text)])
    #expect(fits(drawing))
    return drawing
  }
  func all(_ row: Int) -> [Towers.Column] { (0..<40).map { _ in column(row) } }
  let alone: [Drawing.Label] = landmarks(of: drawn((0..<40).map { column($0 == 20 ? 1 : 0) }))
  #expect(alone.map(\.anchor) == [Drawing.Label.Anchor.start])
  // With cells on both sides there is no name in that row, and one in the row above would be that of another column.
  #expect(landmarks(of: drawn(all(1))).isEmpty)
  #expect(landmarks(of: drawn(all(2))).isEmpty)
  // What is hoped for is not reached: the name is beside the filled cell.
  let open = drawn((0..<40).map { column($0 == 20 ? 1 : 0, isOpen: $0 == 20) }, "A")
  let hoping: [Drawing.Label] = landmarks(of: open)
  let filled: Drawing.Box = cells(of: open)[20][1]
  #expect(hoping.map(\.text) == ["A"])
  #expect(hoping[0].at.y > filled.y && hoping[0].at.y < filled.y + filled.height)
}

@Test func `a name with little room beside its column is above the highest row, or shortened`() {
  let text = "Long Name of a Firm"
  let drawn = { (columns: [Towers.Column]) -> Drawing in
    Towers.drawing(of: columns, rows, [], [.init(column: 20, name: text)])
  }
  // Cells of the row below on both sides, and others of the highest row are far away.
  let near = drawn((0..<40).map { column([19, 20, 21].contains($0) ? 2 : 0) })
  #expect(landmarks(of: near).isEmpty, "it would be above three columns")
  // Whole words are left out, since a cut one reads like a mistake.
  let short = drawn((0..<40).map { column([14, 20, 26].contains($0) ? 2 : 0) })
  #expect(landmarks(of: short).map(\.text) == ["Long Name"])
  #expect(fits(short))
}

@Test func `a name is shortened by whole words, and a single long one is cut`() {
  func drawn(_ name: String) -> [String] {
    landmarks(
      of: Towers.drawing(
        of: (0..<40).map { column($0 == 2 ? 2 : 0) }, rows, [], [.init(column: 2, name: name)])
    ).map(\.text)
  }
  #expect(drawn("Hollis & Southwestern-Northeastern Holding") == ["Hollis"])
  #expect(drawn("The Bank") == ["The Bank"])
  #expect(drawn(String(repeating: "n", count: 40)) == [String(repeating: "n", count: 25) + "…"])
}

@Test func `the next date is above the hollow cell, and with its day`() throws {
  // Interviews all around it, so that there is no room in its own row.
  let columns = (0..<40).map { column($0 == 20 ? 1 : $0 % 2, isOpen: $0 == 20) }
  let dated = { (column: Int, name: String) in
    Towers.Landmark(column: column, name: name, date: "12 August")
  }
  let drawing = Towers.drawing(of: columns, rows, [], [dated(20, "Acme"), dated(4, "Later")])
  #expect(fits(drawing))
  let names: [Drawing.Label] = landmarks(of: drawing)
  #expect(names.map(\.text) == ["Acme, 12 August"] && names[0].role == .ahead)
  let hollow = try #require(cells(of: drawing)[20].last)
  #expect(hollow.tone == .alive && names[0].bounds.bottom <= hollow.y)
  // If the next one has no room, the one after it is named.
  let full = (0..<40).map { column($0 < 20 ? 2 : 1, isOpen: $0 == 10 || $0 == 34) }
  let other = Towers.drawing(of: full, rows, [], [dated(10, "Acme"), dated(34, "Later")])
  #expect(landmarks(of: other).map(\.text) == ["Later, 12 August"])
}

@Test func `a name makes room for another one in its row`() {
  let columns = (0..<40).map { column($0 == 5 ? 3 : 1, isOpen: $0 == 20) }
  let drawing = Towers.drawing(
    of: columns, rows + [.init(label: "final round", count: 1, tone: .step4)], [],
    [
      .init(column: 20, name: "Some Firm Ahead", date: "12 August"),
      .init(column: 5, name: "A Firm That Came Far"),
    ])
  let names: [Drawing.Label] = landmarks(of: drawing)
  #expect(names.map(\.text) == ["Some Firm Ahead, 12 August", "A Firm That Came Far"])
  #expect(fits(drawing) && !names[0].bounds.overlaps(names[1].bounds))
}

private func months(_ columns: [Int], of count: Int = 40) -> [Drawing.Label] {
  let ticks = zip(columns, ["Mar", "Apr", "May", "Jun", "Jul"]).map {
    Towers.Tick(column: $0, text: $1)
  }
  let drawing = Towers.drawing(of: (0..<count).map { _ in column(0) }, rows, ticks)
  let marks = drawing.shapes.filter { if case .line(_, _, .tick) = $0 { true } else { false } }
  #expect(marks.count == ticks.count)
  let names = drawing.shapes.placedLabels.dropFirst(2 * rows.count)
  for (a, b) in zip(names, names.dropFirst()) { #expect(a.bounds.right < b.bounds.left) }
  #expect(names.allSatisfy { $0.bounds.right <= drawing.width })
  return Array(names)
}

@Test func `each month has its name near its first column, or else every second one`() {
  // A name far from its tick would be taken for that of the next month.
  #expect(months([0, 1, 20]).map(\.text) == ["Mar", "May"])
  // The last one is before the edge.
  #expect(months([0, 10, 39]).map(\.text) == ["Mar", "Apr", "May"])
  #expect(months([0, 1, 2, 3, 30]).map(\.text) == ["Mar", "Jun"])
}

/// The corners of the bracket, and its words.
private func bracket(of drawing: Drawing) -> (corners: [Drawing.Point], words: Drawing.Label?) {
  let corners = drawing.shapes.compactMap { shape -> [Drawing.Point]? in
    if case .path(let corners, .tick) = shape { corners } else { nil }
  }
  return (corners.first ?? [], drawing.shapes.placedLabels.first { $0.text.hasPrefix("run") })
}

@Test(arguments: [10...19, 0...1, 38...39, 7...7], [false, true])
func `a bracket is below the columns of a run, and its words are on the sheet`(
  columns: ClosedRange<Int>, isNarrow: Bool
) throws {
  let all = (0..<40).map { column($0 % 2) }
  let ticks = [Towers.Tick(column: 0, text: "Mar"), .init(column: 20, text: "Apr")]
  let run = Towers.Run(columns: columns, text: "run of some words")
  let plain = Towers.drawing(of: all, rows, ticks, isNarrow: isNarrow)
  let drawing = Towers.drawing(of: all, rows, ticks, run: run, isNarrow: isNarrow)
  let (corners, found) = bracket(of: drawing)
  let words = try #require(found)
  let (plainCells, cells) = (cells(of: plain), cells(of: drawing))
  let (first, last) = (cells[columns.lowerBound][0], cells[columns.upperBound][0])
  // From before the first cell to after the last one, and not as far as their neighbors.
  #expect(corners.count == 4 && corners[0].x == corners[1].x && corners[2].x == corners[3].x)
  #expect(corners[0].x < first.x && corners[3].x > last.x + last.width)
  if columns.lowerBound > 0 {
    let before = cells[columns.lowerBound - 1][0]
    #expect(corners[0].x > before.x + before.width)
  }
  if columns.upperBound < 39 { #expect(corners[3].x < cells[columns.upperBound + 1][0].x) }
  // Below the months and above its words.
  let months = drawing.shapes.placedLabels.filter { ["Mar", "Apr"].contains($0.text) }
  #expect(months.allSatisfy { $0.bounds.bottom < corners[0].y })
  #expect(corners[0].y < corners[1].y && corners[1].y < words.bounds.top)
  let sheet = Drawing.Rect(left: 0, right: drawing.width, top: 0, bottom: drawing.height)
  #expect(words.bounds.isInside(sheet))
  // Nothing else moves.
  #expect(drawing.height > plain.height && bracket(of: plain).corners.isEmpty)
  #expect(cells.map { $0[0].y } == plainCells.map { $0[0].y })
}

@Test func `the towers mark a run that is unusual, and no other`() async {
  func marked(_ files: [String: String]) async -> (first: Int, last: Int)? {
    let drawing = TowersFigure.figure(await Insights(journal(files))).drawing
    guard let left = bracket(drawing).first?.x, let right = bracket(drawing).last?.x else {
      return nil
    }
    let inside = cells(of: drawing).indices.filter {
      let cell = cells(of: drawing)[$0][0]
      return cell.x > left && cell.x < right
    }
    return inside.first.flatMap { first in inside.last.map { (first, $0) } }
  }
  func bracket(_ drawing: Drawing) -> [Drawing.Point] {
    drawing.shapes.compactMap { shape -> [Drawing.Point]? in
      if case .path(let corners, .tick) = shape { corners } else { nil }
    }.first ?? []
  }
  // Of 60 applications, the last that went on is the one before the last 50.
  let spell = await marked(VoiceJournals.spell(of: 50))
  #expect(spell?.first == 10 && spell?.last == 59)
  // One too recent to count is after the run.
  let young = ["applications/young.md": "---\ncompany: Y\nrole: R\napplied: \(ago(1))\n---\n"]
  let before = await marked(VoiceJournals.spell(of: 50).merging(young) { $1 })
  #expect(before?.first == 10 && before?.last == 59)
  // A run of 25 turns up in most searches like that.
  #expect(await marked(VoiceJournals.spell(of: 25)) == nil)
  #expect(await marked(VoiceJournals.silent) == nil)
  #expect(await marked(VoiceJournals.talking) == nil)
}

@Test func `weeks are bars on a scale of their own for each row, and one of many is seen`() {
  let periods = [
    Towers.Period(counts: [900, 1, 0], open: [0, 0, 0], title: "a"),
    .init(counts: [450, 0, 0], open: [0, 0, 0], title: "b"),
    .init(counts: [1, 1, 1], open: [0, 0, 0], title: "c"),
  ]
  let bars = cells(of: Towers.drawing(of: periods, rows, []))
  #expect(bars.map(\.count) == [2, 1, 3])
  #expect(bars[0][0].height == 2 * bars[1][0].height)
  #expect(bars[2][0].height >= 1 && bars[0][1].height == bars[2][1].height)
  // All of one row are on one line.
  #expect(Set(bars.map { $0[0].y + $0[0].height }).count == 1)
}

@Test func `what got no further and is still open is the hollow part of its bar`() {
  let periods = [
    Towers.Period(counts: [8, 4, 0], open: [4, 1, 0], title: "a"),
    .init(counts: [4, 4, 1], open: [0, 0, 1], title: "b"),
  ]
  for isNarrow in [false, true] {
    let drawing = Towers.drawing(of: periods, rows, [], isNarrow: isNarrow)
    let bars = cells(of: drawing)
    #expect(
      bars.map { $0.map(\.tone) } == [
        [.step1, .alive, .step2, .alive], [.step1, .step2, .alive],
      ])
    // Half of the eight are open. Both parts are as high, but for the line around the hollow one.
    let (solid, hollow) = (bars[0][0], bars[0][1])
    #expect(abs(solid.height - hollow.height) <= 1.5 && hollow.y < solid.y)
    #expect(abs(bars[1][0].height - solid.height) < 0.001)
    #expect(fits(drawing) && bars.joined().allSatisfy { $0.y >= 0 })
  }
}

@Test(arguments: [9, 12, 15, 24, 48, 150])
func `from nine applications on, the columns use most of the width`(count: Int) throws {
  for isNarrow in [false, true] {
    let drawing = Towers.drawing(
      of: (0..<count).map { column($0 % 3) }, rows, [], isNarrow: isNarrow)
    let edge = try #require(drawing.stretchedFrom)
    let last = try #require(cells(of: drawing).last?.first)
    #expect((last.x + last.width - edge) / (drawing.width - edge) >= (count < 12 ? 0.7 : 0.95))
    // The labels of the rows are left of what is stretched, and nothing else is.
    let left = drawing.shapes.placedLabels.filter { $0.at.x < edge }
    #expect(left.map(\.text) == ["sent", "4", "went on", "2", "interview", "1"])
    #expect(left.allSatisfy { $0.bounds.right <= edge })
    #expect(cells(of: drawing).joined().allSatisfy { $0.x >= edge })
  }
}

@Test func `where the weeks come to another year, it is named, whatever room there is`() throws {
  let weeks = (0..<90).map { _ in Towers.Period(counts: [1, 0, 0], open: [0, 0, 0], title: "") }
  let names = [
    "Aug 2024", "Sep", "Oct", "Nov", "Dec", "Jan 2025", "Feb", "Mar", "Apr", "May", "Jun",
  ]
  let months = (names + ["Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan 2026"]).enumerated().map {
    Towers.Tick(column: $0 * 5, text: $1)
  }
  for isNarrow in [false, true] {
    let drawing = Towers.drawing(of: weeks, rows, months, isNarrow: isNarrow)
    let shown = drawing.shapes.placedLabels.dropFirst(2 * rows.count)
    for year in ["2024", "2025", "2026"] {
      #expect(shown.contains { $0.text.hasSuffix(year) }, "\(shown.map(\.text))")
    }
    let bounds = shown.map(\.bounds)
    for (a, b) in zip(bounds, bounds.dropFirst()) { #expect(a.right < b.left) }
  }
}

@Test func `a search that began in another month than January names its years, too`() async {
  // Nineteen months, and none was sent in January.
  let days =
    (0..<40).map { number -> String in
      let month = 2 + number % 11
      let year = number < 20 ? 2025 : 2026
      return year == 2026 && month > 8
        ? "2025-\(month < 10 ? "0" : "")\(month)-11" : "\(year)-\(month < 10 ? "0" : "")\(month)-10"
    } + (3...12).map { "2024-\($0 < 10 ? "0" : "")\($0)-09" }
  let notes = days.enumerated().map { number, day in
    ("applications/\(number).md", "---\ncompany: C\(number)\nrole: R\napplied: \(day)\n---\n")
  }
  let insights = await Insights(await journal(Dictionary(uniqueKeysWithValues: notes)))
  let words = TowersFigure.figure(insights).drawing.shapes.labels
  for year in ["2024", "2025", "2026"] { #expect(words.contains(year), "\(words)") }
}

@Test(arguments: [5, 9, 12, 20, 40])
func `a cell is higher than wide, also where few were sent`(count: Int) {
  let drawing = Towers.drawing(of: (0..<count).map { column($0 % 3) }, rows, [])
  let upper = cells(of: drawing).joined().filter { $0.tone != .step1 }
  #expect(!upper.isEmpty && upper.allSatisfy { $0.height > 2 * $0.width })
}

@Test func `in characters, each year has its name, and a short first one gives way`() {
  let years = [(0, "2024"), (4, "2025"), (16, "2026")].map {
    Towers.Tick(column: $0.0, text: $0.1)
  }
  let lines = Towers.characters(of: (0..<24).map { _ in column(0) }, rows, years)
  let places = lines.last.map { line in ["2024", "2025", "2026"].map { line.contains($0) } }
  #expect(places == [false, true, true])
}

@Test func `few periods fill the width, and very many stay thin`() {
  func right(_ count: Int) -> (share: Double, width: Double) {
    let periods = (0..<count).map { _ in
      Towers.Period(counts: [3, 1, 1], open: [1, 0, 0], title: "")
    }
    let drawing = Towers.drawing(of: periods, rows, [])
    let last = cells(of: drawing).last?.first
    return ((last.map { $0.x + $0.width } ?? 0) / drawing.width, last?.width ?? 0)
  }
  #expect(right(14).share > 0.97 && right(14).width > 20)
  #expect(right(100).share > 0.97 && right(100).width > 3)
}

@Test func `in characters, every second or third month has its name if not all have room`() {
  let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep"]
  let ticks = months.enumerated().map { Towers.Tick(column: 3 * $0, text: $1) }
  let lines = Towers.characters(of: (0..<27).map { _ in column(0) }, rows, ticks)
  #expect(lines.last?.trimmingPrefix { $0 == " " } == "Jan   Mar   May   Jul   Sep")
}

@Test func `columns of a past year name it, and columns of years are named by them`() async {
  let words = { (days: [String]) -> [String] in
    let notes = days.enumerated().map { number, day in
      ("applications/\(number).md", "---\ncompany: C\(number)\nrole: R\napplied: \(day)\n---\n")
    }
    let journal = await journal(Dictionary(uniqueKeysWithValues: notes))
    return TowersFigure.figure(await Insights(journal)).drawing.shapes.labels
  }
  let past = await words((1...6).map { "2025-03-0\($0)" })
  #expect(past.contains("Mar 2025"))
  let present = await words((1...6).map { "2026-03-0\($0)" })
  #expect(present.contains("Mar"))
  // 160 applications of fourteen years.
  let years = await words((0..<160).map { "\(2013 + $0 % 14)-0\(1 + $0 % 7)-10" })
  #expect(years.contains("2014") && years.contains("2026"))
}

@Test func `in characters, rows are above each other, with the months below`() {
  let ticks = [
    Towers.Tick(column: 0, text: "Mar"), .init(column: 2, text: "Apr"),
    .init(column: 4, text: "May"),
  ]
  let columns = [column(0), column(1), column(2), column(0, isOpen: true), column(0)]
  #expect(
    Towers.characters(of: columns, rows, ticks) == [
      "interview  1    █",
      "went on    2   ██░",
      "sent       4  █████",
      "              Mar May",
    ])
  let periods = [
    Towers.Period(counts: [8, 0, 0], open: [0, 0, 0], title: ""),
    .init(counts: [1, 1, 0], open: [0, 0, 0], title: ""),
  ]
  #expect(
    Towers.characters(of: periods, rows, []).prefix(3) == [
      "interview  1  ", "went on    2   █", "sent       4  █▁",
    ])
  // What is still open has a line of its own.
  let open = [
    Towers.Period(counts: [8, 0, 0], open: [1, 0, 0], title: ""),
    .init(counts: [1, 1, 0], open: [1, 1, 0], title: ""),
  ]
  #expect(Towers.characters(of: open, rows, []).first == "still open  3  ▄█")
}

private func figure(_ count: Int, every days: Int = 1, path: (Int) -> String = { _ in "" }) async
  -> Figure
{
  let first = Day(iso: "2022-01-03") ?? Day(number: 0)
  let files = (0..<count).map { index in
    (
      "applications/\(index).md",
      "---\ncompany: C\(index)\nrole: R\nhistory: [\((first + index * days)) applied\(path(index))]\n---\n"
    )
  }
  return TowersFigure.figure(await Insights(journal(Dictionary(uniqueKeysWithValues: files))))
}

@Test func `one application is a column up to 150, then a week is, and then a month`() async {
  #expect(await cells(of: figure(150).drawing).count == 150)
  // 151 days from a Monday on.
  #expect(await cells(of: figure(151).drawing).count == 22)
  let months = await figure(160, every: 7)
  #expect(cells(of: months.drawing).count == 37)
  #expect(months.caption.plain.contains("month"))
  #expect(months.characters?.first == "Each column is a month.")
  // A page that draws has room for 130 weeks, and a line of characters for 100.
  let weeks = await figure(160, every: 5)
  #expect(cells(of: weeks.drawing).count == 114 && weeks.caption.plain.contains("week"))
  #expect(weeks.characters?.first == "Each column is a month.")
  #expect(weeks.captionInText.plain.contains("month"))
  #expect(await figure(100).characters?.last?.contains("Jan") == true)
  #expect(await figure(101).characters?.first == "Each column is a week.")
}

@Test func `the offer, the final round and the next date are named, and private ones are not`()
  async
{
  func paths(_ isPrivate: Bool) async -> [String] {
    let mark = isPrivate ? "private: true\n" : ""
    let insights = await Insights(
      journal([
        "applications/a.md":
          "---\ncompany: Offerer\nrole: R\n\(mark)history: [2026-03-01 applied, 2026-03-05 offer, 2026-03-09 declined]\n---\n",
        "applications/b.md":
          "---\ncompany: Finalist\nrole: R\n\(mark)history: [2026-04-01 applied, 2026-04-05 final, 2026-04-09 rejected]\n---\n",
        "applications/c.md":
          "---\ncompany: Ahead\nrole: R\n\(mark)history: [2026-06-01 applied, 2026-08-20 interview]\n---\n",
      ]))
    let figure = TowersFigure.figure(insights)
    #expect(figure.narrow.map { landmarks(of: $0).isEmpty } == true)
    return landmarks(of: figure.drawing).map(\.text).sorted()
  }
  #expect(await paths(false) == ["Ahead, 20 August", "Finalist", "Offerer"])
  #expect(await paths(true) == [])
}

@Test func `with two offers both are named, the one with the next day first`() async {
  let offer = { (name: String, day: String) in
    "---\ncompany: \(name)\nrole: R\ndeadline: \(day)\nhistory: [2026-07-08 applied, 2026-07-18 interview, 2026-08-05 offer]\n---\n"
  }
  var notes = applications(12) { "role: R\nhistory: [\(ago(60 - 2 * $0)) applied]" }
  notes["applications/big.md"] = offer("Big", "2026-08-10")
  notes["applications/small.md"] = offer("Small", "2026-08-12")
  let figure = TowersFigure.figure(await Insights(journal(notes)))
  #expect(landmarks(of: figure.drawing).map(\.text) == ["Big, 10 August", "Small"])
}

@Test func `a month begins with the week that has its first day`() async {
  // Wednesdays, from 31 December 2025 on; the first week has the first day of the year.
  let notes = (0..<160).map { index in
    let day = (Day(iso: "2025-12-31") ?? Day(number: 0)) + 7 * (index % 30)
    return ("applications/\(index).md", "---\ncompany: C\(index)\nrole: R\napplied: \(day)\n---\n")
  }
  let insights = await Insights(await journal(Dictionary(uniqueKeysWithValues: notes)))
  let figure = TowersFigure.figure(insights)
  #expect(figure.caption.plain.contains("week"))
  #expect(figure.characters?.last?.trimmingPrefix { $0 == " " }.hasPrefix("Jan") == true)
}

@Test
func `a row that no application reached is not among weeks, whose open part is in its own row`()
  async
{
  let open = applications(160) { "role: R\nhistory: [\(ago(200 - $0)) applied]" }
  let figure = TowersFigure.figure(await Insights(journal(open)))
  #expect(figure.caption.plain.contains("week"))
  #expect(figure.drawing.shapes.labels.prefix(2) == ["sent", "160"])
  #expect(!figure.drawing.shapes.labels.contains("0"))
  #expect(figure.characters?.count { $0.contains("conversation") } == 0)
  #expect(cells(of: figure.drawing).joined().contains { $0.tone == .alive })
}
