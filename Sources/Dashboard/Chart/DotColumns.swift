import Insights
import Journal

/// A few applications, a dot each, in a column for the furthest stage that it reached.
enum DotColumns {
  private static let columnWidth = 106.0
  private static let dotStep = 26.0
  private static let left = 20.0
  private static let axisHeight = 46.0

  static func drawing(of applications: [Application]) -> Drawing {
    let stages = Flow.stages
    let columns = stages.map { stage in
      applications.filter { $0.stage == stage || ($0.stage == .acknowledged && stage == .applied) }
    }
    let highest = columns.map(\.count).max() ?? 0
    let bottom = 16 + Double(max(highest, 1)) * dotStep
    let shapes = columns.enumerated().flatMap { index, column -> [Drawing.Shape] in
      let x = left + (Double(index) + 0.5) * columnWidth
      let name = stages[index] == .applied ? "sent" : stages[index].words
      return [
        .label(.init(name, at: .init(x, bottom + 20), .middle)),
        .label(.init("\(column.count)", at: .init(x, bottom + 38), .middle, .figure)),
      ]
        + column.enumerated().map { row, application in
          .dot(dot(application, at: .init(x, bottom - (Double(row) + 0.5) * dotStep)))
        }
    }
    let line = Drawing.Shape.line(
      from: .init(left, bottom + 2), to: .init(left + 6 * columnWidth, bottom + 2), .grid)
    return Drawing(
      width: 2 * left + Double(stages.count) * columnWidth, height: bottom + axisHeight,
      shapes: [line] + shapes)
  }

  private static func dot(_ application: Application, at point: Drawing.Point) -> Drawing.Dot {
    Drawing.Dot(
      center: point, radius: 9, tone: tone(application),
      title: "\(application.label): \(application.standing)",
      note: application.info.isPrivate ? nil : application.info.path)
  }

  private static func tone(_ application: Application) -> Drawing.Tone {
    switch application.outcome {
    case nil: .waiting
    case .accepted, .declined: .offer
    case .rejected: .answer
    default: .neutral
    }
  }
}
