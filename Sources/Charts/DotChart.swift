import Insights
package import Journal
package import PageModel

/// What the dots show, for a reader who cannot see them.
private func explanation(isBelow: Bool) -> String {
  "A dot for each application \(isBelow ? "below" : "above") the stage that it reached, linked to its note; a ring where it is open."
}

/// A few applications, each as a dot in the column of the furthest stage that it reached.
package enum DotColumns {
  private static let columnWidth = 124.0
  private static let dotStep = 38.0
  private static let left = 20.0
  private static let axisHeight = 46.0

  package static func drawing(of applications: [Application]) -> Drawing {
    let stages = Flow.stages
    let columns = stages.map { stage in applications.filter { $0.isDrawn(at: stage) } }
    let highest = columns.map(\.count).max() ?? 0
    let bottom = 16 + Double(max(highest, 1)) * dotStep
    let drawn = columns.enumerated().flatMap { index, column -> [Drawing.Shape] in
      let x = left + Double(index) * columnWidth
      let labels: [Drawing.Shape] = [
        .label(.init(Flow.Node.stage(stages[index]).displayText, at: .init(x, bottom + 20))),
        .label(.init("\(column.count)", at: .init(x, bottom + 38), .start, .figure)),
      ]
      let dots = column.enumerated().flatMap { row, application -> [Drawing.Shape] in
        let y = bottom - (Double(row) + 0.5) * dotStep
        return DotColumns.shapes(of: application, at: .init(x + 9, y))
      }
      return labels + dots
    }
    let line = Drawing.Shape.line(
      from: .init(left, bottom + 2),
      to: .init(left + Double(stages.count) * columnWidth, bottom + 2), .grid)
    return Drawing(
      width: 2 * left + Double(stages.count) * columnWidth, height: bottom + axisHeight,
      explanation: explanation(isBelow: false),
      shapes: [line] + drawn)
  }

  /// A dot, with the company and the state beside it. Color alone would not be enough for every reader.
  private static func shapes(of application: Application, at point: Drawing.Point) -> [Drawing
    .Shape]
  {
    [
      application.dot(at: point),
      .label(.init(application.drawnName, at: .init(point.x + 14, point.y - 2), atMost: 13)),
      .label(
        .init(
          application.progress, at: .init(point.x + 14, point.y + 13), .start, .scale, atMost: 14)),
    ]
  }
}

extension Application {
  /// Whether the application appears at this stage. A receipt has no column of its own and counts as `applied`.
  package func isDrawn(at drawn: Stage) -> Bool {
    stage == drawn || (stage == .acknowledged && drawn == .applied)
  }

  package var drawnName: String { visible?.company ?? "private" }

  package func dot(at point: Drawing.Point) -> Drawing.Shape {
    .dot(
      .init(
        center: point, radius: 8, tone: tone, title: "\(label): \(progress)",
        note: info.visiblePath))
  }

  private var tone: Drawing.Tone {
    switch outcome {
    case nil: .ring
    case .accepted, .declined: .offer
    case .rejected: .answer
    default: .neutral
    }
  }
}

/// A few applications, each as a dot in a row below the furthest stage that it reached. For places too narrow
/// for columns.
package enum DotRows {
  private static let headHeight = 30.0
  /// At least 24 for each row, so that a finger can hit its dot.
  private static let rowHeight = 28.0
  private static let gap = 8.0
  private static let width = Drawing.narrowWidth
  private static let progressLeft = 168.0

  package static func drawing(of applications: [Application]) -> Drawing {
    var y = 0.0
    let shapes = Flow.stages.flatMap { stage -> [Drawing.Shape] in
      let reached = applications.filter { $0.isDrawn(at: stage) }
      let head = head(Flow.Node.stage(stage).displayText, reached.count, at: y)
      y += headHeight
      let rows = reached.flatMap { application -> [Drawing.Shape] in
        defer { y += rowHeight }
        return row(application, at: y)
      }
      y += reached.isEmpty ? 0 : gap
      return head + rows
    }
    return Drawing(
      width: width, height: y,
      explanation: explanation(isBelow: true),
      shapes: shapes)
  }

  private static func head(_ title: String, _ count: Int, at y: Double) -> [Drawing.Shape] {
    [
      .label(.init(title, at: .init(0, y + 17))),
      .label(.init("\(count)", at: .init(width, y + 17), .end, .figure)),
      .line(from: .init(0, y + 24), to: .init(width, y + 24), .grid),
    ]
  }

  private static func row(_ application: Application, at y: Double) -> [Drawing.Shape] {
    let middle = y + rowHeight / 2
    return [
      application.dot(at: .init(12, middle)),
      .label(.init(application.drawnName, at: .init(28, middle + 4.5), atMost: 16)),
      .label(
        .init(
          application.progress, at: .init(progressLeft, middle + 4.5), .start, .scale, atMost: 13)),
    ]
  }
}
