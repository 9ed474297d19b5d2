package import PageModel

/// How far applications get, and where they end: the stages along the upper edge, and below each one what did not go on
/// from there.
///
/// The stream that goes on stays at the top, so no streams cross, and nothing passes through a stage without coming to
/// it.
package struct FlowChart {
  /// A stage with those that came there.
  package struct Column {
    package let label: String
    package let count: Int
    package let tone: Drawing.Tone
    /// What did not go on to the next stage. They end in the column of the next stage.
    package let ends: [CountedPart]
    /// What is decided at this stage; `nil` if nothing ended there by a decision.
    package let remark: String?

    package init(
      label: String, count: Int, tone: Drawing.Tone, ends: [CountedPart], remark: String? = nil
    ) {
      self.label = label
      self.count = count
      self.tone = tone
      self.ends = ends
      self.remark = remark
    }
  }

  package static let explanation =
    "The stages from left to right, as thick as the number of applications that came there; below each, what ended there."

  /// What depends on the width of the page.
  private struct Sheet {
    /// From one stage to the next.
    let columnStep: Double
    /// The room for a label at the right of the last column.
    let labelRoom: Double
    /// The width of the words below the ends of a stage, in letters of average width. They have more room where the next
    /// column ends above them.
    let remarkWidth: Int
    let wideRemarkWidth: Int
    let greatestHeight: Double
  }

  private static let wide = Sheet(
    columnStep: 180, labelRoom: 172, remarkWidth: 20, wideRemarkWidth: 42, greatestHeight: 185)
  /// No wider than the words of the ends need.
  private static func medium(_ stages: [Column]) -> Sheet {
    let widest = stages.flatMap(\.ends).map { words(of: $0).drawnWidth }.max() ?? 0
    let step = max(126, widest + nodeWidth + 14)
    return Sheet(
      columnStep: step, labelRoom: step, remarkWidth: 14, wideRemarkWidth: 29, greatestHeight: 150)
  }

  private static func words(of end: CountedPart) -> String { "\(end.label) \(end.count)" }
  private static let nodeWidth = 10.0
  private static let top = 34.0
  private static let thickestApplication = 16.0
  /// The thinnest part, so that one of ten thousand is still seen.
  private static let thinnest = 2.0
  private static let lineHeight = 18.0
  /// From one end to the next, if the labels leave it.
  private static let gap = 12.0
  private static let gapBelowStage = 26.0

  private let stages: [Column]
  private let sheet: Sheet
  /// The thickness of one application.
  private let unit: Double
  /// The top of each column's first end. The ends of a stage are in the column after it.
  private let endTops: [Double]
  /// The lines of each stage's remark. Breaking them is most of the work, and each is measured many times.
  private let remarks: [Remark]

  private struct Remark {
    let lines: [String]
    let wideLines: [String]
  }

  package static func drawing(of stages: [Column]) -> Drawing { FlowChart(stages, wide).drawing }

  /// The place for a sentence on a wide page: the lower right corner, from this far from the left. It is empty if little
  /// ends at the later stages. Keep in sync with `.corner` in figures.css.
  package static let corner = (left: 800.0, height: 96.0)

  /// Whether nothing is drawn in the corner.
  package static func hasFreeCorner(_ drawing: Drawing) -> Bool {
    let corner = Drawing.Rect(
      left: corner.left, right: .infinity, top: drawing.height - corner.height,
      bottom: drawing.height)
    return !drawing.shapes.contains { $0.touches(corner) }
  }

  /// The widest sheet that paper and a small window show at about full size. Keep in sync with `.flow` in figures.css.
  package static let widestMedium = 785.0

  /// The same on a sheet that paper and a small window show at full size; `nil` if its words need more room.
  package static func mediumDrawing(of stages: [Column]) -> Drawing? {
    let drawing = FlowChart(stages, medium(stages)).drawing
    return drawing.width > widestMedium ? nil : drawing
  }

  private init(_ stages: [Column], _ sheet: Sheet) {
    let total = Double(max(stages.first?.count ?? 0, 1))
    let remarks = stages.map { stage in
      let lines = { (width: Int) in stage.remark.map { $0.lines(6, ofWidth: width) } ?? [] }
      return Remark(lines: lines(sheet.remarkWidth), wideLines: lines(sheet.wideRemarkWidth))
    }
    self.init(
      stages, sheet, unit: min(sheet.greatestHeight / total, FlowChart.thickestApplication),
      endTops: [], remarks)
    // From the last stage to the first: the ends of a stage are below the streams of the next one.
    var tops: [Double] = []
    for index in stages.indices.reversed() {
      let next = FlowChart(
        stages, sheet, unit: unit, endTops: Array(repeating: 0, count: index + 1) + tops, remarks)
      tops.insert(next.lowestFreeTop(ofEndsAt: index), at: 0)
    }
    self.init(stages, sheet, unit: unit, endTops: tops, remarks)
  }

  private init(
    _ stages: [Column], _ sheet: Sheet, unit: Double, endTops: [Double], _ remarks: [Remark]
  ) {
    self.remarks = remarks
    self.stages = stages
    self.sheet = sheet
    self.unit = unit
    self.endTops = endTops
  }

  private func thickness(_ count: Int) -> Double {
    count == 0 ? 0 : max(Double(count) * unit, FlowChart.thinnest)
  }
  private func x(_ column: Int) -> Double { Double(column) * sheet.columnStep }
  private func continued(at index: Int) -> Int {
    index + 1 < stages.count ? stages[index + 1].count : 0
  }

  /// The thickness of a stage: its parts, none of which is invisible.
  private func height(of index: Int) -> Double {
    guard stages.indices.contains(index) else { return 0 }
    let parts = stages[index].ends.map { thickness($0.count) }.reduce(0, +)
    return max(height(of: index + 1) + parts, FlowChart.thinnest)
  }

  /// The top of each end of a stage, where the first one has the given top.
  private func tops(ofEndsAt index: Int, from first: Double) -> [Double] {
    var top = first
    return stages[index].ends.map { end in
      defer { top += max(thickness(end.count), FlowChart.lineHeight) + FlowChart.gap }
      return top
    }
  }

  /// The lowest y of the column after a stage, below its ends and the words about them.
  private func bottom(ofEndsAt index: Int, from first: Double) -> Double {
    endsBottom(at: index, from: first)
      + Double(remarkLines(index, from: first).count) * FlowChart.lineHeight + 8
  }

  private func endsBottom(at index: Int, from first: Double) -> Double {
    let last = Array(zip(tops(ofEndsAt: index, from: first), stages[index].ends)).last
    return last.map { top, end in top + max(thickness(end.count), FlowChart.lineHeight) } ?? first
  }

  /// The first place below the next stage where no stream of it goes through the ends of this one or their labels.
  private func lowestFreeTop(ofEndsAt index: Int) -> Double {
    var top = FlowChart.top
    if index + 1 < stages.count { top += height(of: index + 1) + FlowChart.gapBelowStage }
    let streams = index + 1 < stages.count ? self.streams(from: index + 1).map(\.ribbon) : []
    while true {
      let words = labels(ofEndsAt: index, from: top).map(\.bounds)
      if !streams.contains(where: { stream in words.contains { stream.touches($0) } }) {
        return top
      }
      top += 6
    }
  }
}

extension FlowChart {
  private typealias Stream = (ribbon: Drawing.Ribbon, tone: Drawing.Tone)

  private var drawing: Drawing {
    let streams = stages.indices.flatMap(streams)
    let tones = Drawing.Tone.allCases.compactMap { tone -> Drawing.Shape? in
      let ribbons = streams.filter { $0.tone == tone }.map(\.ribbon)
      return ribbons.isEmpty ? nil : .ribbons(ribbons, tone)
    }
    let bottoms = stages.indices.map { bottom(ofEndsAt: $0, from: endTops[$0]) }
    let height = max(FlowChart.top + height(of: 0), bottoms.max() ?? 0)
    let hasEndsAtLast = !(stages.last?.ends.isEmpty ?? true)
    return Drawing(
      width: x(stages.count - (hasEndsAtLast ? 0 : 1)) + sheet.labelRoom, height: height,
      explanation: FlowChart.explanation,
      shapes: [.group("links", tones)] + stages.indices.flatMap(nodes))
  }

  /// The stream that goes on, and below it those that end, in one order on both sides.
  private func streams(from index: Int) -> [Stream] {
    var y = FlowChart.top
    func stream(_ count: Int, _ thickness: Double, to top: Double, _ tone: Drawing.Tone) -> Stream {
      defer { y += thickness }
      return (
        Drawing.Ribbon(
          from: .init(x(index) + FlowChart.nodeWidth, y + thickness / 2),
          to: .init(x(index + 1), top + thickness / 2), thickness: thickness), tone
      )
    }
    let onward = height(of: index + 1)
    let goesOn =
      continued(at: index) == 0
      ? [] : [stream(continued(at: index), onward, to: FlowChart.top, stages[index + 1].tone)]
    return goesOn
      + zip(stages[index].ends, tops(ofEndsAt: index, from: endTops[index])).map { end, top in
        stream(end.count, thickness(end.count), to: top, end.tone)
      }
  }

  private func nodes(of index: Int) -> [Drawing.Shape] {
    let stage = stages[index]
    let box = { (x: Double, y: Double, height: Double, tone: Drawing.Tone) in
      Drawing.Shape.box(
        .init(x: x, y: y, width: FlowChart.nodeWidth, height: height, radius: 1.5, tone: tone))
    }
    let ends = zip(stage.ends, tops(ofEndsAt: index, from: endTops[index])).map { end, top in
      box(x(index + 1), top, thickness(end.count), end.tone)
    }
    return [box(x(index), FlowChart.top, height(of: index), stage.tone)]
      + FlowChart.heading(of: stage, at: .init(x(index), 22)) + ends
      + labels(ofEndsAt: index, from: endTops[index]).map(Drawing.Shape.label)
  }

  /// The number of a stage in large digits, and its name.
  private static func heading(of stage: Column, at point: Drawing.Point) -> [Drawing.Shape] {
    let count = String(stage.count)
    return [
      .label(.init(count, at: point, .start, .total)),
      .label(.init(stage.label, at: .init(point.x + 8 + count.drawnWidth * 1.5, point.y))),
    ]
  }

  /// The words at the right of each end, and what is decided at the stage below them.
  private func labels(ofEndsAt index: Int, from first: Double) -> [Drawing.Label] {
    let x = x(index + 1) + FlowChart.nodeWidth + 8
    let names = zip(stages[index].ends, tops(ofEndsAt: index, from: first)).map { end, top in
      Drawing.Label(
        FlowChart.words(of: end), at: .init(x, top + thickness(end.count) / 2 + 4.5), .start,
        end.tone == .now ? .ahead : .name)
    }
    let below = bottom(ofEndsAt: index, from: first) - 8
    let lines = remarkLines(index, from: first)
    let remarks = lines.enumerated().map { number, line in
      Drawing.Label(
        line,
        at: .init(
          self.x(index + 1), below - Double(lines.count - number - 1) * FlowChart.lineHeight - 2),
        .start, .scale)
    }
    return names + remarks
  }

  private func remarkLines(_ index: Int, from first: Double) -> [String] {
    // The column of the last stage that has ends is the last, and has no room at its right.
    let later = stages.indices.filter { $0 > index && !stages[$0].ends.isEmpty }
    let top = endsBottom(at: index, from: first)
    let isFree =
      !later.isEmpty && later.allSatisfy { bottom(ofEndsAt: $0, from: endTops[$0]) <= top }
    return isFree ? remarks[index].wideLines : remarks[index].lines
  }
}

extension FlowChart {
  private static let barHeight = 16.0

  /// The same for narrow places: for each stage a bar of its parts, and their numbers below it. All bars have one scale:
  /// that of the first stage fills the width.
  package static func narrowDrawing(of stages: [Column]) -> Drawing {
    var shapes: [Drawing.Shape] = []
    var y = 0.0
    for (index, stage) in stages.enumerated() {
      let next = index + 1 < stages.count ? stages[index + 1] : nil
      shapes += heading(of: stage, at: .init(0, y + 17))
      y += 25
      shapes += bar(of: stage, next, ofAll: stages[0].count, at: y)
      y += barHeight + 17
      for line in partLines(of: stage, next) {
        var x = 0.0
        for part in line {
          shapes += label(of: part, next, at: .init(x, y))
          x += widthOfLabel(part) + gapOfParts
        }
        y += lineHeight
      }
      for line in stage.remark?.lines(3, ofWidth: 33) ?? [] {
        shapes.append(.label(.init(line, at: .init(0, y), .start, .scale)))
        y += lineHeight
      }
      y += 8
    }
    return Drawing(
      width: Drawing.narrowWidth, height: max(y - 8, 1), explanation: explanation, shapes: shapes)
  }

  private static func bar(
    of stage: Column, _ next: Column?, ofAll all: Int, at y: Double
  ) -> [Drawing.Shape] {
    let parts = parts(of: stage, next)
    let total = Double(max(parts.map(\.count).reduce(0, +), 1))
    let least = thinnest * Double(parts.count)
    let length = max(Drawing.narrowWidth * Double(stage.count) / Double(max(all, 1)), least)
    var x = 0.0
    return parts.map { part in
      // The least width for each, so that one of ten thousand is still seen; what is left is shared by their numbers.
      let width = thinnest + (length - least) * Double(part.count) / total
      defer { x += width }
      return .box(
        .init(
          x: x, y: y, width: width - 1.25, height: barHeight, radius: 1.5, tone: part.tone))
    }
  }

  /// The applications that went on to the next stage, and the ends.
  private static func parts(of stage: Column, _ next: Column?) -> [CountedPart] {
    (next.map { [CountedPart(label: $0.label, count: $0.count, tone: $0.tone)] } ?? []) + stage.ends
  }

  private static let dotRadius = 4.0
  /// From the dot to the words after it.
  private static let gapAfterDot = 5.0
  private static let gapOfParts = 10.0

  private static func words(ofPart part: CountedPart) -> String { "\(part.count) \(part.label)" }

  private static func widthOfLabel(_ part: CountedPart) -> Double {
    2 * dotRadius + gapAfterDot + words(ofPart: part).drawnWidth
  }

  /// The parts of a stage in lines, each part whole.
  private static func partLines(of stage: Column, _ next: Column?) -> [[CountedPart]] {
    var room = -1.0
    return parts(of: stage, next).reduce(into: []) { lines, part in
      let width = widthOfLabel(part)
      if width <= room { lines[lines.count - 1].append(part) } else { lines.append([part]) }
      room = (width <= room ? room : Drawing.narrowWidth) - width - gapOfParts
    }
  }

  /// A dot in the color of its part of the bar, and the words.
  private static func label(
    of part: CountedPart, _ next: Column?, at point: Drawing.Point
  ) -> [Drawing.Shape] {
    let role: Drawing.Label.TextRole =
      part.tone == .now ? .ahead : part.tone == next?.tone ? .figure : .scale
    return [
      .dot(
        .init(
          center: .init(point.x + dotRadius, point.y - 4.5), radius: dotRadius, tone: part.tone)),
      .label(
        .init(
          words(ofPart: part), at: .init(point.x + 2 * dotRadius + gapAfterDot, point.y), .start,
          role)),
    ]
  }
}
