package import PageModel

/// Every application as a column, in the order of sending: the taller, the further it got. A hollow cell on top of a
/// column is an application that is still open.
package struct Towers {
  package struct Column {
    /// The number of the highest row that it reached.
    package let row: Int
    package let isOpen: Bool
    /// The tooltip.
    package let title: String
    /// The path of the note that a click opens; `nil` for a private one.
    package let note: String?

    package init(row: Int, isOpen: Bool, title: String, note: String?) {
      self.row = row
      self.isOpen = isOpen
      self.title = title
      self.note = note
    }
  }

  /// The name of a column: in the row that it reached, or above the hollow cell of one with a date ahead.
  package struct Landmark {
    package let column: Int
    package let name: String
    /// The date ahead; `nil` without one.
    package let date: String?

    package init(column: Int, name: String, date: String? = nil) {
      self.column = column
      self.name = name
      self.date = date
    }
  }

  /// The column with which a month begins.
  package struct Tick {
    package let column: Int
    /// The name of the month, and its year if that is not plain: `Mar`, `Jan 2026`.
    package let text: String

    /// Whether it names its year.
    package var hasYear: Bool { text.last?.isNumber ?? false }

    /// `2026` for `Jan 2026`.
    package var shortText: String { hasYear ? String(text.suffix(4)) : text }

    package init(column: Int, text: String) {
      self.column = column
      self.text = text
    }
  }

  /// Columns in a row that the page says something about.
  package struct Run {
    package let columns: ClosedRange<Int>
    package let text: String

    package init(columns: ClosedRange<Int>, text: String) {
      self.columns = columns
      self.text = text
    }
  }

  /// The rows of cells, from the lowest up.
  private let rows: [CountedPart]
  private let ticks: [Tick]
  private var sheet: Sheet
  /// The number of places; a few columns do not fill the width.
  private var places: Int

  /// The measures of a sheet.
  private struct Sheet {
    let width: Double
    let rowHeight: Double
    /// From the labels and their counts to the first column.
    let left: Double
    /// The room for month names below the columns.
    let axisHeight = 22.0
    let baseHeight: Double
    let widestCell: Double
    /// The room above the highest row for a name of a column that reached it.
    var headroom = 0.0
  }

  /// Fewer columns than this do not fill the width, since their cells would be wider than high.
  private static let leastPlaces = 12
  /// With fewer columns than this, the last ones have places for a name on their right, if it has no other.
  private static let leastOfFullWidth = 30
  private static let placesForName = 3
  /// Fewer weeks, months or years than this do not fill the width.
  private static let leastPeriods = 10
  /// The narrowest places of the two sheets: with more room, the columns are wider, and no name touches another. Keep in
  /// sync with `.plot` in figures.css.
  package static let wideWidth = 520.0
  private static let wide = (width: wideWidth, rowHeight: 40.0)
  private static let narrow = (width: Drawing.narrowWidth, rowHeight: 28.0)
  /// What all rows above the lowest are high together, at least: a picture with one or two of them is one to look at,
  /// too. A row itself is at most twice as high as usual.
  private static let leastHeight = 120.0
  private static let gap = 2.0
  /// Room for the line around a hollow cell.
  private static let margin = 1.0
  /// A cell is higher than wide, also in a short search. Bars of periods are as wide as they have room.
  private static let widestCell = 18.0
  private static let widestBar = 36.0
  /// The longest name, in letters.
  private static let longestName = 26
  /// A shorter name than this may be the first word of many companies.
  private static let shortestName = 5
  /// More names would hide the picture.
  private static let mostNames = 3
  private static let headroom = 18.0
  /// A narrower cell has no room for a line on each side and something between them.
  private static let narrowestHollow = 3.0

  private static let explanation =
    "A column for each application, in the order of sending; the taller, the further it got."

  /// - Parameter baseHeight: The height of the lowest row; `nil` for that of the others.
  private init(
    _ rows: [CountedPart], _ ticks: [Tick], columns: Int, baseHeight: Double?, isNarrow: Bool
  ) {
    let (width, usual) = isNarrow ? Towers.narrow : Towers.wide
    let rowHeight = max(usual, min(2 * usual, Towers.leastHeight / Double(max(rows.count - 1, 1))))
    let labels = rows.map(\.label.drawnWidth).max() ?? 0
    let counts = rows.map { String($0.count).drawnWidth }.max() ?? 0
    self.rows = rows
    self.ticks = ticks
    // Only a row of applications is lower where every column is in it.
    let isOfPeriods = baseHeight == nil
    places = max(columns, isOfPeriods ? Towers.leastPeriods : Towers.leastPlaces)
    sheet = Sheet(
      width: width, rowHeight: rowHeight, left: (labels + counts + 24).rounded(.up),
      baseHeight: baseHeight ?? rowHeight,
      widestCell: isOfPeriods ? Towers.widestBar : Towers.widestCell)
  }

  /// - Parameter landmarks: The most important first. Those without a free place beside their columns are left out,
  ///   and all of them on a narrow sheet. Of those with a date ahead, only the first that has a place is named.
  package static func drawing(
    of columns: [Column], _ rows: [CountedPart], _ ticks: [Tick], _ landmarks: [Landmark] = [],
    run: Run? = nil, isNarrow: Bool = false
  ) -> Drawing {
    var towers = Towers(rows, ticks, columns: columns.count, baseHeight: 14, isNarrow: isNarrow)
    if !isNarrow, towers.names(of: landmarks, columns).contains(where: { $0.label.bounds.top < 0 })
    {
      towers.sheet.headroom = Towers.headroom
    }
    if !isNarrow, columns.count < Towers.leastOfFullWidth,
      !towers.areNamed(landmarks, by: towers.names(of: landmarks, columns))
    {
      towers.places = max(towers.places, columns.count + Towers.placesForName)
    }
    let shapes = columns.enumerated().map { towers.shape(of: $1, at: $0) }
    let names = isNarrow ? [] : towers.names(of: landmarks, columns).map(\.label)
    let bracket = run.map { towers.bracket(below: $0) } ?? []
    return towers.drawing(
      shapes + names.map(Drawing.Shape.label) + bracket,
      roomBelow: run == nil ? 0 : Towers.bracketHeight)
  }
}

extension Towers {
  private var height: Double { baseTop + sheet.baseHeight + sheet.axisHeight }
  /// The top of the lowest row. It is lower than the others where every column is in it.
  private var baseTop: Double { top(of: 0) }
  private var step: Double { (sheet.width - sheet.left) / Double(places) }
  private var cellWidth: Double { min(step * 0.76, sheet.widestCell) }

  private func left(of column: Int) -> Double { sheet.left + Double(column) * step }
  private func top(of row: Int) -> Double {
    Towers.margin + sheet.headroom + Double(rows.count - 1 - row) * sheet.rowHeight
  }
  private func height(of row: Int) -> Double {
    (row == 0 ? sheet.baseHeight : sheet.rowHeight) - Towers.gap
  }

  /// The sheet with the rows' labels and counts at the left, and the months below.
  private func drawing(_ shapes: [Drawing.Shape], roomBelow: Double = 0) -> Drawing {
    Drawing(
      width: sheet.width, height: height + roomBelow, explanation: Towers.explanation,
      stretchedFrom: sheet.left,
      shapes: rows.indices.flatMap(scale) + shapes + monthLabels)
  }

  private func scale(of row: Int) -> [Drawing.Shape] {
    let bottom = top(of: row) + height(of: row)
    let middle = top(of: row) + height(of: row) / 2 + 4.5
    return [
      .line(
        from: .init(sheet.left, bottom + Towers.gap / 2),
        to: .init(sheet.width, bottom + Towers.gap / 2), .grid),
      .label(.init(rows[row].label, at: .init(0, middle), .start, .scale)),
      .label(.init(String(rows[row].count), at: .init(sheet.left - 12, middle), .end, .figure)),
    ]
  }

  /// The room for a bracket and its words below the months.
  private static let bracketHeight = 26.0

  /// A bracket below the columns of a run, and its words below the middle of it, or as near as the sheet allows.
  private func bracket(below run: Run) -> [Drawing.Shape] {
    let left = self.left(of: run.columns.lowerBound)
    // Half of the line would be outside at the edge.
    let right = min(self.left(of: run.columns.upperBound + 1), sheet.width - 0.5)
    let y = height + 7
    let half = run.text.drawnWidth / 2
    let middle = max(half, min((left + right) / 2, sheet.width - half))
    return [
      .path(
        [.init(left, y - 5), .init(left, y), .init(right, y), .init(right, y - 5)], .tick),
      .label(.init(run.text, at: .init(middle, y + 15), .middle, .scale)),
    ]
  }

  /// How far a name may be from its tick.
  private static let farthestName = 8.0
  /// The same for one with a year, which is never left out at the edge.
  private static let farthestYear = 44.0
  /// How far a name may be before its tick, at the right edge.
  private static let farthestAtEdge = 24.0
  private static let gapOfNames = 4.0

  /// The names of months: all of them, or every second, third and so on if there is no room for all. A year is named
  /// either way.
  private var monthLabels: [Drawing.Shape] {
    let y = baseTop + sheet.baseHeight
    let marks = ticks.map { tick -> Drawing.Shape in
      let x = left(of: tick.column)
      return .line(from: .init(x, y), to: .init(x, y + 5), .tick)
    }
    let all = Array(zip(ticks, ticks.map(\.text)))
    let areYears = ticks.allSatisfy(\.hasYear)
    let shown = areYears && placed(all).count < ticks.count ? everyOther : everyFewMonths
    return marks
      + shown.map { .label(.init($0.text, at: .init($0.left, y + 17), .start, .scale)) }
  }

  /// The last year, and every other one before it, if there is no room for all. Of very many, every third and so on.
  private var everyOther: [(text: String, left: Double)] {
    let room = "2000".drawnWidth + Towers.gapOfNames
    let last = ticks.count - 1
    return ticks.enumerated().reversed().reduce(into: []) { names, tick in
      let x = min(left(of: tick.element.column) + 3, sheet.width - room + Towers.gapOfNames)
      if tick.offset == last || x + room <= (names.first?.left ?? 0) {
        names.insert((tick.element.shortText, x), at: 0)
      }
    }
  }

  /// As many names of months as have room at equal distances, counted from the latest year. A year alone is in place of
  /// its first month if that has no room.
  private var everyFewMonths: [(text: String, left: Double)] {
    let origin = ticks.lastIndex(where: \.hasYear) ?? 0
    var best: [(text: String, left: Double)] = []
    for distance in [1, 2, 3, 4, 6] {
      let shown = ticks.enumerated().filter { index, tick in
        tick.hasYear || (index - origin).isMultiple(of: distance)
      }.map(\.element)
      for name in [\Tick.text, \.shortText] {
        best = placed(shown.map { ($0, $0[keyPath: name]) })
        if best.count == shown.count { return best }
      }
    }
    return best
  }

  /// The names with their left edges. Those with a year have their places first. One that would touch another, or the
  /// edge, is moved a little or left out.
  private func placed(_ all: [(Tick, String)]) -> [(text: String, left: Double)] {
    var placed: [(text: String, left: Double)] = []
    for (tick, name) in all.filter({ $0.0.hasYear }) + all.filter({ !$0.0.hasYear }) {
      let place = place(
        of: name, besideTickAt: left(of: tick.column),
        atMost: tick.hasYear ? Towers.farthestYear : Towers.farthestName, placed)
      if let place { placed.append((name, place)) }
    }
    return placed.sorted { $0.left < $1.left }
  }

  /// The left edge of a name; `nil` if there is no room for it near its tick.
  private func place(
    of name: String, besideTickAt x: Double, atMost farthest: Double,
    _ others: [(text: String, left: Double)]
  ) -> Double? {
    let width = name.drawnWidth
    let others = others.map { other in
      (left: other.left, end: other.left + other.text.drawnWidth + Towers.gapOfNames)
    }
    func isFree(_ left: Double) -> Bool {
      left + width <= sheet.width && left - x - 3 <= farthest
        && x + 3 - left <= max(farthest, Towers.farthestAtEdge)
        && others.allSatisfy { left >= $0.end || left + width + Towers.gapOfNames <= $0.left }
    }
    let usual = min(x + 3, sheet.width - width)
    return ([usual] + others.map(\.end).filter { $0 > usual }.sorted()).first(where: isFree)
  }

  private func shape(of column: Column, at index: Int) -> Drawing.Shape {
    let x = left(of: index) + (step - cellWidth) / 2
    let cell = { (row: Int, tone: Drawing.Tone) in
      Drawing.Shape.box(
        .init(
          x: x, y: top(of: row), width: cellWidth, height: height(of: row),
          radius: min(2, cellWidth / 4), tone: tone))
    }
    var cells = (0...column.row).map { cell($0, rows[$0].tone) }
    // An open application hopes for the row above. At the top there is none, and the line is around
    // the highest cell itself.
    let highest = highestRow(of: column)
    if column.isOpen {
      if highest == column.row { cells.removeLast() }
      cells.append(hollowCell(at: x, highest))
      // What was reached is seen inside of it.
      if highest == column.row { cells.append(innerCell(at: x, highest)) }
    }
    // The whole column can be clicked, also between its cells.
    let area = Drawing.Box(
      x: left(of: index), y: top(of: highest), width: step,
      height: baseTop + sheet.baseHeight - top(of: highest), tone: .clickArea)
    return .link(note: column.note, title: column.title, [.box(area)] + cells)
  }

  private func innerCell(at x: Double, _ row: Int) -> Drawing.Shape {
    let inset = min(3, cellWidth / 4)
    return .box(
      .init(
        x: x + inset, y: top(of: row) + inset, width: cellWidth - 2 * inset,
        height: height(of: row) - 2 * inset, radius: min(1, cellWidth / 4), tone: rows[row].tone))
  }

  private func hollowCell(at x: Double, _ row: Int) -> Drawing.Shape {
    hollow(at: x, top: top(of: row), height: height(of: row), radius: min(1.5, cellWidth / 4))
  }

  /// A cell, or a part of a bar, with the line around it inside, so that it is as large as a filled one. A line would fill
  /// a narrow one, which is light instead.
  private func hollow(
    at x: Double, top: Double, height: Double, radius: Double = 0
  ) -> Drawing.Shape {
    if cellWidth < Towers.narrowestHollow {
      return .box(.init(x: x, y: top, width: cellWidth, height: height, tone: .hope))
    }
    let inset = min(0.75, height / 4)
    return .box(
      .init(
        x: x + inset, y: top + inset, width: cellWidth - 2 * inset, height: height - 2 * inset,
        radius: radius, tone: .alive))
  }

  private typealias Name = (landmark: Landmark, label: Drawing.Label)

  /// Each landmark at the first place where no cell and no other name is.
  private func names(of landmarks: [Landmark], _ columns: [Column]) -> [Name] {
    var names: [Name] = []
    for landmark in landmarks where columns.indices.contains(landmark.column) {
      let isSaid = names.contains { name in
        name.landmark.column == landmark.column
          || name.landmark.date != nil && landmark.date != nil
      }
      if isSaid || names.count == Towers.mostNames { continue }
      let column = landmark.column
      let free = Towers.texts(of: landmark).lazy.flatMap { text in
        places(of: text, at: column, columns[column], isAhead: landmark.date != nil)
      }.first { label, row in
        let bounds = label.bounds
        return bounds.left >= sheet.left && bounds.right <= sheet.width
          && !names.contains { $0.label.bounds.overlaps(bounds) }
          && !isCovered(bounds, at: row, columns, besides: column)
      }
      if let free { names.append((landmark, free.label)) }
    }
    return names
  }

  /// Whether each landmark without a date has its name, and one of the others.
  private func areNamed(_ landmarks: [Landmark], by names: [Name]) -> Bool {
    let named = Set(names.map(\.landmark.column))
    let (dated, others) = (
      landmarks.filter { $0.date != nil }, landmarks.filter { $0.date == nil }
    )
    return others.allSatisfy { named.contains($0.column) }
      && (dated.isEmpty || dated.contains { named.contains($0.column) })
  }

  /// The name, and then fewer and fewer words of it, since a cut word reads like a mistake. A single long word is cut. A
  /// date is never left out.
  private static func texts(of landmark: Landmark) -> [String] {
    let date = landmark.date.map { ", \($0)" } ?? ""
    var words = landmark.name.split(separator: " ")
    var names: [String] = []
    while !words.isEmpty {
      let name = words.joined(separator: " ")
      if name.shortened(toWidth: longestName) == name { names.append(name) }
      words.removeLast()
      // `Hollis &` and `Bank of` are not names.
      while let last = words.last, last.count <= 3, last.allSatisfy({ !$0.isUppercase }) {
        words.removeLast()
      }
    }
    let short = names.filter { $0 == landmark.name || $0.count >= shortestName }
    return (short.isEmpty ? [landmark.name.shortened(toWidth: longestName)] : short)
      .map { $0 + date }
  }

  /// The places for the name of a column, the best one first. In a row above, it would be the name of a column that went
  /// further; above the highest row there is none. A date ahead is about the hollow cell, so its name is above that.
  private func places(
    of text: String, at index: Int, _ column: Column, isAhead: Bool
  ) -> [(label: Drawing.Label, row: Int)] {
    let (left, right) = (left(of: index), left(of: index + 1))
    let beside: [(Double, Drawing.Label.Anchor)] = [(right + 4, .start), (left - 4, .end)]
    let above: [(Double, Drawing.Label.Anchor)] = [
      ((left + right) / 2, .middle), (left, .start), (right, .end),
    ]
    let place = { (x: Double, y: Double, anchor: Drawing.Label.Anchor, row: Int) in
      (label: Drawing.Label(text, at: .init(x, y), anchor, isAhead ? .ahead : .name), row: row)
    }
    let (row, highest) = (column.row, highestRow(of: column))
    let top = top(of: row)
    // In the middle of the row, or where another name is, in its upper part.
    let inRow = [top + height(of: row) / 2 + 4.5, top + 13].flatMap { y in
      beside.map { place($0, y, $1, row) }
    }
    if isAhead, highest > row || highest == rows.count - 1 {
      let free = min(highest + 1, rows.count - 1)
      return inRow.prefix(2) + above.map { place($0, self.top(of: highest) - 5, $1, free) }
    }
    return row == rows.count - 1 ? inRow + above.map { place($0, top - 5, $1, row) } : inRow
  }

  /// The row of the highest cell, which may be the one that is hoped for.
  private func highestRow(of column: Column) -> Int {
    min(column.row + (column.isOpen ? 1 : 0), rows.count - 1)
  }

  /// Whether a cell of the row is in the rectangle, or below it above the highest row. The cells of the named column are
  /// not: a name beside it does not touch it.
  private func isCovered(
    _ bounds: Drawing.Rect, at row: Int, _ columns: [Column], besides named: Int
  ) -> Bool {
    columns.enumerated().contains { index, column in
      index != named && highestRow(of: column) >= row && left(of: index) < bounds.right
        && left(of: index + 1) > bounds.left
    }
  }
}

extension Towers {
  /// Applications that were sent in one week or month.
  package struct Period {
    /// The number of applications that reached each row, from the lowest.
    package let counts: [Int]
    /// The number of open applications whose highest row is this one.
    package let open: [Int]
    /// The tooltip.
    package let title: String

    package init(counts: [Int], open: [Int], title: String) {
      self.counts = counts
      self.open = open
      self.title = title
    }
  }

  /// Many applications: bars for each row, with a scale of its own. A row with few of them would have no height on the
  /// scale of those that were sent. The hollow part of a bar is what got no further and is still open.
  package static func drawing(
    of periods: [Period], _ rows: [CountedPart], _ ticks: [Tick], isNarrow: Bool = false
  ) -> Drawing {
    let towers = Towers(rows, ticks, columns: periods.count, baseHeight: nil, isNarrow: isNarrow)
    let largest = rows.indices.map { row in periods.map { $0.counts[row] }.max() ?? 0 }
    return towers.drawing(
      periods.enumerated().map { towers.shape(of: $1, at: $0, largest) })
  }

  private func shape(of period: Period, at index: Int, _ largest: [Int]) -> Drawing.Shape {
    let x = left(of: index) + (step - cellWidth) / 2
    let bars = rows.indices.flatMap { row -> [Drawing.Shape] in
      // A count above zero is never invisible.
      let length = { (count: Int) in
        count == 0
          ? 0 : max(1.5, height(of: row) * Double(count) / Double(max(largest[row], 1)))
      }
      let (all, open) = (length(period.counts[row]), length(period.open[row]))
      let top = top(of: row) + height(of: row) - all
      let reached = Drawing.Box(
        x: x, y: top + open, width: cellWidth, height: all - open, tone: rows[row].tone)
      return (all - open > 0 ? [.box(reached)] : [])
        + (open > 0 ? [hollow(at: x, top: top, height: open)] : [])
    }
    let area = Drawing.Box(
      x: left(of: index), y: 0, width: step, height: baseTop + sheet.baseHeight, tone: .clickArea)
    return .link(note: nil, title: period.title, [.box(area)] + bars)
  }
}

extension Towers {
  private static let bars = Array(" ▁▂▃▄▅▆▇█")
  private static let openLabel = "still open"

  /// The columns in characters, a line for each row from the highest, and one for the months: `█` is reached, `░` may
  /// still come.
  package static func characters(
    of columns: [Column], _ rows: [CountedPart], _ ticks: [Tick]
  ) -> [String] {
    lines(rows, ticks) { row in
      columns.map { column in
        if row <= column.row { return "█" }
        return column.isOpen && row == column.row + 1 ? "░" : " "
      }
    }
  }

  /// The periods in characters, as bars on a scale of its own for each row. What is still open has a row above them.
  package static func characters(
    of periods: [Period], _ rows: [CountedPart], _ ticks: [Tick]
  ) -> [String] {
    let open = periods.map { $0.open.reduce(0, +) }
    let openRow = CountedPart(label: openLabel, count: open.reduce(0, +), tone: .alive)
    let all = rows + (openRow.count == 0 ? [] : [openRow])
    return lines(all, ticks) { row in
      let counts = row < rows.count ? periods.map { $0.counts[row] } : open
      let largest = max(counts.max() ?? 0, 1)
      // A count above zero has the lowest bar at least.
      return counts.map { bars[($0 * 8 + largest - 1) / largest] }
    }
  }

  private static func lines(
    _ rows: [CountedPart], _ ticks: [Tick], cells: (Int) -> [Character]
  ) -> [String] {
    let labels = rows.map(\.label.count).max() ?? 0
    let counts = rows.map { String($0.count).count }.max() ?? 0
    let lines = rows.indices.reversed().map { row in
      let (label, count) = (rows[row].label, String(rows[row].count))
      let cells = cells(row)
      let drawn = cells.prefix((cells.lastIndex { $0 != " " } ?? -1) + 1)
      return label + spaces(labels - label.count + 2 + counts - count.count) + count + "  "
        + String(drawn)
    }
    return lines + [spaces(labels + counts + 4) + months(ticks)]
  }

  private static func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

  /// The names of months below their first columns: all of them, or every second, third and so on, so that none touches the
  /// one before. Of years, the first gives way, which may be a few weeks.
  private static func months(_ ticks: [Tick]) -> String {
    if ticks.allSatisfy(\.hasYear) {
      let shown = ticks.reversed().reduce(into: [Tick]()) { shown, tick in
        let end = tick.column + tick.text.count
        if shown.first.map({ end < $0.column }) ?? true { shown.insert(tick, at: 0) }
      }
      return months(shown).line
    }
    for step in [1, 2, 3, 4, 6] {
      let (line, left) = months(
        ticks.enumerated().filter { $0.offset % step == 0 }.map(\.element))
      if left == 0 { return line }
    }
    return months(ticks).line
  }

  /// The line, and how many names had no room in it.
  private static func months(_ ticks: [Tick]) -> (line: String, left: Int) {
    ticks.reduce(into: (line: "", left: 0)) { made, tick in
      guard made.line.isEmpty || made.line.count < tick.column else {
        made.left += 1
        return
      }
      made.line += spaces(tick.column - made.line.count) + tick.text
    }
  }
}
