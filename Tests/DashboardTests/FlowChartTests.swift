import Charts
import Insights
import Journal
import PageModel
import Testing

@testable import Dashboard

private func stage(_ label: String, _ count: Int, _ ends: [(String, Int)]) -> FlowChart.Column {
  .init(
    label: label, count: count, tone: .step2,
    ends: ends.map { .init(label: $0, count: $1, tone: $0 == "still open" ? .now : .ended) },
    remark: "decided here: what a few people look for who have read very many letters")
}

/// A few, very many, a thin stage among thick ones, and every end at every stage.
private let searches: [[FlowChart.Column]] = [
  [stage("sent", 2, [("they said no", 1)]), stage("went on", 1, [("still open", 1)])],
  [
    stage("sent", 48, [("still open", 8), ("closed", 2), ("ghosted", 3), ("they said no", 17)]),
    stage(
      "went on", 18, [("still open", 2), ("ended by me", 2), ("ghosted", 1), ("they said no", 5)]),
    stage("interview", 8, [("still open", 2), ("they said no", 4)]),
    stage("final round", 2, [("they said no", 1)]), stage("offer", 1, [("ended by me", 1)]),
  ],
  [
    stage("sent", 10_000, [("ghosted", 1), ("they said no", 9_000)]),
    stage("went on", 999, [("they said no", 1)]), stage("interview", 998, [("they said no", 997)]),
    stage("final round", 1, [("still open", 1)]),
  ],
  [
    stage(
      "sent", 30,
      [
        ("still open", 1), ("accepted", 1), ("ended by me", 1), ("closed", 1), ("ghosted", 1),
        ("they said no", 1),
      ]),
    stage(
      "went on", 24,
      [
        ("still open", 1), ("accepted", 1), ("ended by me", 1), ("closed", 1), ("ghosted", 1),
        ("they said no", 1),
      ]),
    stage(
      "interview", 18,
      [
        ("still open", 1), ("accepted", 1), ("ended by me", 1), ("closed", 1), ("ghosted", 1),
        ("they said no", 13),
      ]),
  ],
]

extension Drawing {
  fileprivate var streams: [Ribbon] {
    shapes.flat.flatMap { shape -> [Ribbon] in
      if case .ribbons(let ribbons, _) = shape { ribbons } else { [] }
    }
  }
}

@Test(arguments: searches.indices, [false, true])
func `no streams cross, no words are on a stream or on other words, and all is on the sheet`(
  index: Int, isMedium: Bool
) throws {
  let drawing =
    try isMedium
    ? #require(FlowChart.mediumDrawing(of: searches[index]))
    : FlowChart.drawing(of: searches[index])
  // On A4 paper its letters are hardly smaller than their own size.
  #expect(!isMedium || drawing.width <= 785)
  let streams = drawing.streams
  #expect(
    streams.count == searches[index].map(\.ends.count).reduce(0, +) + searches[index].count - 1)
  for (number, a) in streams.enumerated() {
    for b in streams.dropFirst(number + 1) where a.from.x == b.from.x {
      #expect((a.from.y < b.from.y) == (a.to.y < b.to.y))
    }
  }
  let words = drawing.shapes.placedLabels.map(\.bounds)
  let sheet = Drawing.Rect(left: 0, right: drawing.width, top: 0, bottom: drawing.height)
  for (number, word) in words.enumerated() {
    #expect(word.isInside(sheet))
    #expect(streams.allSatisfy { !$0.touches(word) })
    #expect(words.dropFirst(number + 1).allSatisfy { !$0.overlaps(word) })
  }
  #expect(fits(drawing))
}

@Test(arguments: searches.indices)
func `a stage is as thick as its streams, and every part is as thick as its number`(index: Int) {
  let stages = searches[index]
  let drawing = FlowChart.drawing(of: stages)
  let lefts = Set(drawing.streams.map(\.from.x)).sorted()
  for (number, left) in lefts.enumerated() {
    let streams = drawing.streams.filter { $0.from.x == left }
    let node = drawing.shapes.boxes.filter { $0.y == 34 && $0.x < left }.max { $0.x < $1.x }
    #expect(abs((node?.height ?? 0) - streams.map(\.thickness).reduce(0, +)) < 1e-6)
    let unit = min(185 / Double(stages[0].count), 16)
    for (end, stream) in zip(stages[number].ends, streams.suffix(stages[number].ends.count)) {
      // One of very many is drawn thicker than it is, so that it is seen.
      #expect(
        stream.thickness >= 2
          && (stream.thickness == 2 || abs(stream.thickness - unit * Double(end.count)) < 1e-6)
      )
    }
  }
}

@Test(arguments: searches.indices)
func `on a narrow sheet each stage is a bar of its parts, with every number below it`(index: Int) {
  let stages = searches[index]
  let drawing = FlowChart.narrowDrawing(of: stages)
  #expect(fits(drawing) && drawing.width == Drawing.narrowWidth)
  let rows = Dictionary(grouping: drawing.shapes.boxes, by: \.y).sorted { $0.key < $1.key }
  #expect(
    rows.map(\.value.count)
      == stages.enumerated().map { $1.ends.count + ($0 + 1 < stages.count ? 1 : 0) })
  // All bars have one scale, unless the parts of a stage would be too thin to be seen.
  for (stage, row) in zip(stages, rows) {
    let length = row.value.map { $0.x + $0.width }.max() ?? 0
    let share = Double(stage.count) / Double(stages[0].count)
    let least = 2 * Double(row.value.count)
    #expect(abs(length + 1.25 - max(drawing.width * share, least)) < 1e-6)
  }
  let words = drawing.shapes.labels.joined(separator: " ")
  // Each number has a dot in the color of its part.
  let dots = drawing.shapes.dots
  #expect(dots.map(\.tone) == rows.flatMap(\.value).map(\.tone))
  let open = drawing.shapes.placedLabels.filter { $0.text.hasSuffix("still open") }
  #expect(open.allSatisfy { $0.role == .ahead })
  for stage in stages {
    for end in stage.ends { #expect(words.contains("\(end.count) \(end.label)")) }
  }
  let bounds = drawing.shapes.placedLabels.map(\.bounds)
  for (number, word) in bounds.enumerated() {
    #expect(word.right <= drawing.width + 1 && word.bottom <= drawing.height + 1)
    #expect(bounds.dropFirst(number + 1).allSatisfy { !$0.overlaps(word) })
  }
}

@Test func `a sentence is in the corner of a flow only if nothing is drawn there`() {
  // Most of the sample search ends early.
  let early = FlowChart.drawing(of: searches[1])
  #expect(FlowChart.hasFreeCorner(early))
  // Nearly all came to a final round, and ended there in every way.
  let ends = ["still open", "accepted", "ended by me", "closed", "ghosted", "they said no"]
  let late = FlowChart.drawing(of: [
    stage("sent", 30, [("they said no", 1)]), stage("went on", 29, [("they said no", 1)]),
    stage("interview", 28, []), stage("final round", 28, ends.map { ($0, 4) }),
    stage("offer", 4, ends.prefix(4).map { ($0, 1) }),
  ])
  #expect(!FlowChart.hasFreeCorner(late))
  // A few stages are left of it.
  #expect(FlowChart.hasFreeCorner(FlowChart.drawing(of: searches[0])))
}

@Test func `a flow with words too wide for paper has no sheet for it`() {
  let end = [("they said no to \(String(repeating: "x", count: 20))", 1)]
  #expect(
    FlowChart.mediumDrawing(of: [
      stage("sent", 5, end), stage("went on", 4, end), stage("interview", 3, end),
      stage("offer", 2, end),
    ]) == nil)
}

@Test func `the parts of each stage add up to those that came there`() async {
  let paths = [
    "", ", 2026-03-05 rejected", ", 2026-03-05 screen, 2026-03-09 rejected",
    ", 2026-03-05 assessment",
    ", 2026-03-05 interview, 2026-03-20 withdrawn", ", 2026-03-09 offer, 2026-03-20 accepted",
    ", 2026-03-09 offer, 2026-03-20 declined", ", 2026-03-09 ghosted", ", 2026-03-09 closed",
  ]
  var files = Dictionary(
    uniqueKeysWithValues: (0..<90).map { index in
      (
        "applications/\(index).md",
        "---\ncompany: C\nrole: R\(index)\nhistory: [2026-03-02 applied\(paths[index % 9])]\n---\n"
      )
    })
  files["applications/saved.md"] = "---\ncompany: S\nrole: R\nstatus: saved\n---\n"
  let ends = StageEnds(await journal(files))
  #expect(ends.stages.map(\.applications.count) == [90, 50, 30, 20, 20])
  for (stage, next) in zip(ends.stages, ends.stages.dropFirst()) {
    #expect(stage.wentOn.count == next.applications.count)
  }
  for stage in ends.stages {
    #expect(
      stage.wentOn.count + stage.ends.map(\.applications.count).reduce(0, +)
        == stage.applications.count)
  }
  #expect(ends.stages[4].ends.map(\.end) == [.accepted, .endedByMe])
  #expect(
    ends.stages[0].ends.map { ($0.end, $0.applications.count) }.map { "\($0.0) \($0.1)" } == [
      "open 10", "closed 10", "ghosted 10", "rejected 10",
    ])
}

@Test func `where none went on, a sentence says what became of them, and there is no picture`()
  async
{
  let files = Dictionary(
    uniqueKeysWithValues: (0..<24).map { index in
      (
        "applications/\(index).md",
        "---\ncompany: C\nrole: R\(index)\nhistory: [2026-03-02 applied, 2026-03-09 \(index < 20 ? "rejected" : "ghosted")]\n---\n"
      )
    })
  let elements = FlowFigure.elements(await Insights(journal(files)))
  guard case .paragraph(let text)? = elements.first else {
    Issue.record("no sentence")
    return
  }
  #expect(text.plain == "Of 24 applications, 4 were ghosted and 20 got a no.")
  #expect(!elements.contains { if case .figure = $0 { true } else { false } })
}
