import Charts
import Foundation
import Insights
import Journal
import PageModel
import Statistics
import Testing

@testable import Dashboard

private let incidence = CumulativeIncidence(
  (1...20).map { .init(time: $0 * 4, end: $0 % 3 != 0 ? .event : .censored) })

private func curve(
  until end: Int = 60, half: Int? = nil, waiting: [Int] = [], isNarrow: Bool = false
) -> Drawing {
  AnswerCurve.drawing(
    of: incidence.changes(through: end).map { .init(day: $0.time, estimate: $0.estimate) },
    until: end, half: half, waiting: waiting, isNarrow: isNarrow)
}

private func line(_ drawing: Drawing, _ tone: Drawing.Tone) -> [Drawing.Point] {
  drawing.shapes.flat.compactMap { shape -> [Drawing.Point]? in
    if case .path(let points, tone) = shape { points } else { nil }
  }.first ?? []
}

@Test func `the line steps up on the day of each answer, and ends on the last day that is shown`()
  throws
{
  let drawing = curve()
  let points = line(drawing, .stage)
  let grid = drawing.shapes.flat.compactMap { shape -> (Drawing.Point, Drawing.Point)? in
    if case .line(let from, let to, .grid) = shape { (from, to) } else { nil }
  }
  let (zero, all) = (grid[0].0, grid[2].0)
  // Back from the sheet to days and shares.
  let day = { (point: Drawing.Point) in (point.x - zero.x) / (grid[0].1.x - zero.x) * 60 }
  let share = { (point: Drawing.Point) in (point.y - zero.y) / (all.y - zero.y) }
  #expect(day(points[0]) == 0 && share(points[0]) == 0)
  for (a, b) in zip(points, points.dropFirst()) {
    // Either along or up, never both.
    #expect(b.x >= a.x && b.y <= a.y && (a.x == b.x || a.y == b.y))
  }
  for change in incidence.changes(through: 60) {
    let top = try #require(points.last { abs(day($0) - Double(change.time)) < 1e-9 })
    #expect(abs(share(top) - change.estimate.share) < 1e-9)
  }
  #expect(try abs(day(#require(points.last)) - 60) < 1e-9)
  #expect(try abs(day(#require(line(curve(until: 21), .stage).last)) - 21) < 1e-9)
}

@Test func `the band has the ends of the range around every step`() throws {
  let drawing = curve()
  let (points, band) = (line(drawing, .stage), line(drawing, .range))
  #expect(band.count == 2 * points.count)
  for (index, point) in points.enumerated() {
    let (low, high) = (band[index], band[band.count - 1 - index])
    #expect(low.x == point.x && high.x == point.x && low.y >= point.y && point.y >= high.y)
  }
  // Without a range there is no band.
  let none = AnswerCurve.drawing(of: [], until: 30, half: nil, waiting: [])
  #expect(line(none, .range).isEmpty && line(none, .stage).count == 2)
}

@Test(arguments: [nil, 4, 14, 45, 60], [false, true])
func `every label of the curve is on the sheet and apart from the others`(
  half: Int?, isNarrow: Bool
) {
  // Half are answered on that day.
  let answers = CumulativeIncidence(
    (0..<20).map { .init(time: $0 % 2 == 0 ? half ?? 90 : 90, end: .event) })
  let drawing = AnswerCurve.drawing(
    of: answers.changes(through: 60).map { .init(day: $0.time, estimate: $0.estimate) },
    until: 60, half: half, waiting: [0, 4, 4, 61, 4000], isNarrow: isNarrow)
  let labels = drawing.shapes.placedLabels
  #expect(labels.contains { $0.text == "half by day \(half ?? 0)" } == (half != nil))
  #expect(drawing.shapes.dots.count == (half == nil ? 0 : 1))
  let sheet = Drawing.Rect(left: 0, right: drawing.width, top: 0, bottom: drawing.height)
  for (index, label) in labels.enumerated() {
    #expect(label.bounds.isInside(sheet), "\(label.text)")
    #expect(
      labels.dropFirst(index + 1).allSatisfy { !$0.bounds.overlaps(label.bounds) },
      "\(label.text)")
  }
  #expect(fits(drawing))
}

@Test func `each age of an open application has a tick, and those beyond the axis are counted`() {
  let drawing = curve(waiting: [0, 7, 7, 7, 60, 61, 400])
  let ticks = drawing.shapes.boxes.filter { $0.tone == .now }
  #expect(ticks.map(\.title) == ["day 0: 1 open", "day 7: 3 open", "day 60: 1 open"])
  #expect(ticks[1].height == 3 * ticks[0].height)
  #expect(Set(ticks.map { $0.y + $0.height }).count == 1)
  #expect(drawing.shapes.labels.contains("and 2 older"))
  #expect(!curve().shapes.labels.contains("open"))
}

/// The reply times that Reference/sample.py calculated.
private struct Reference: Decodable {
  let reply_times: Times
  struct Times: Decodable {
    let answered_by: [String: Estimate]
  }
  struct Estimate: Decodable {
    let estimate, low, high: Double
  }
}

@Test func `the line of the sample passes through the numbers that were calculated independently`()
  async throws
{
  let (files, settings) = try shuffledSample()
  let journal = await Journal(
    reading: files, settings: settings, hasSettings: true,
    on: try #require(Day(iso: "2026-08-07")))
  let times = await Insights(journal).replyTimes
  let file = projectRoot.appending(path: "Tests/OnwardTests/Reference/sample.json")
  let reference = try JSONDecoder().decode(Reference.self, from: Data(contentsOf: file))
  let expected = reference.reply_times.answered_by
  #expect(expected.keys.sorted() == ["14", "30", "60", "7"])
  for (name, numbers) in expected {
    let day = try #require(Int(name))
    let step = try #require(times.answeredOverTime.last { $0.day <= day }).estimate
    #expect(abs(step.share - numbers.estimate) < 1e-9)
    #expect(try abs(#require(step.interval).low - numbers.low) < 1e-9)
    #expect(try abs(#require(step.interval).high - numbers.high) < 1e-9)
  }
  #expect(times.lastShownDay == 60 && times.agesOfOpen.allSatisfy { $0 >= 0 })
}

@Test(arguments: [(9, 0), (10, 20), (30, 20)])
func `the line ends where fewer than ten were sent as long ago`(count: Int, last: Int) async {
  // All of them were sent 20 days ago.
  let notes = applications(count) {
    "role: R\nhistory: [\(ago(20)) applied, \(ago($0 % 9)) rejected]"
  }
  #expect(await Insights(journal(notes)).replyTimes.lastShownDay == last)
}
