package import Insights
package import Journal
package import PageModel

/// The mood of each day: a dot for each entry, and a line for the rolling median.
package enum MoodChart {
  package struct Sheet {
    package let width: Double
    package let height: Double
    package let left: Double
    package let right: Double
    package let radius: Double

    fileprivate let top = 16.0
    fileprivate let bottom = 34.0

    package static let wide = Sheet(width: 640, height: 210, left: 70, right: 20, radius: 5)
    package static let narrow = Sheet(
      width: Drawing.narrowWidth, height: 190, left: 56, right: 2, radius: 4)
  }

  private static let explanation =
    "A dot for each entry, higher for a better day, and a line for their middle."

  package static func drawing(of entries: [NotedMood], on page: Day, in sheet: Sheet = .wide)
    -> Drawing
  {
    guard let first = entries.first?.day, let last = entries.last?.day else {
      return Drawing(
        width: sheet.width, height: sheet.height, explanation: explanation, shapes: [])
    }
    let place = { (day: Day, mood: Double) in sheet.place(day, mood, from: first, to: last) }
    let line = entries.compactMap { entry in entry.median.map { place(entry.day, $0) } }
    let dots = entries.map { entry in
      Drawing.Shape.dot(
        .init(
          center: place(entry.day, Double(entry.mood)), radius: sheet.radius, tone: .neutral,
          title: "\(entry.day.spokenWithYear): \(entry.mood)"))
    }
    let median: [Drawing.Shape] = line.count > 1 ? [.path(line, .stage)] : []
    return Drawing(
      width: sheet.width, height: sheet.height, explanation: explanation,
      shapes: [.group("axis", sheet.axes(first, last, page))] + median + dots)
  }
}

extension MoodChart.Sheet {
  /// The position of an entry. The axes go from the first entry to the last, and from mood 1 to 5.
  fileprivate func place(
    _ day: Day, _ mood: Double, from first: Day, to last: Day
  ) -> Drawing.Point {
    let days = Double(max(last.days(since: first), 1))
    let share = last == first ? 0.5 : Double(day.days(since: first)) / days
    return .init(
      left + 8 + share * (width - left - right - 16),
      height - bottom - (mood - 1) / 4 * (height - top - bottom))
  }

  fileprivate func axes(_ first: Day, _ last: Day, _ page: Day) -> [Drawing.Shape] {
    let levels = (1...5).flatMap { level -> [Drawing.Shape] in
      let y = place(first, Double(level), from: first, to: last).y
      let label = [1: "1 low", 5: "5 high"][level] ?? "\(level)"
      return [
        .line(from: .init(left, y), to: .init(width - right, y), .grid),
        .label(.init(label, at: .init(left - 10, y + 4), .end, .scale)),
      ]
    }
    let start = Drawing.Shape.label(
      .init(first.spoken(on: page), at: .init(left, height - 10), .start, .scale))
    let end = Drawing.Shape.label(
      .init(last.spoken(on: page), at: .init(width - right, height - 10), .end, .scale))
    return levels + (first == last ? [start] : [start, end])
  }
}
