import Insights
import Journal

/// A few applications, a dot each, in a row below the furthest stage that it reached: for a place too
/// narrow for columns.
enum DotRows {
  private static let headHeight = 30.0
  /// A finger needs the room of 24 for each.
  private static let rowHeight = 28.0
  private static let gap = 8.0
  private static let width = Drawing.narrowWidth
  private static let standingLeft = 168.0

  static func drawing(of applications: [Application]) -> Drawing {
    var y = 0.0
    let shapes = Flow.stages.flatMap { stage -> [Drawing.Shape] in
      let reached = applications.filter { $0.isDrawn(at: stage) }
      let head = head(Flow.Node.stage(stage).words, reached.count, at: y)
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
      explanation:
        "A dot for each application below the stage that it reached, linked to its note; a ring where it is open.",
      shapes: shapes)
  }

  private static func head(_ words: String, _ count: Int, at y: Double) -> [Drawing.Shape] {
    [
      .label(.init(words, at: .init(0, y + 17))),
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
          application.standing, at: .init(standingLeft, middle + 4.5), .start, .scale, atMost: 13)),
    ]
  }
}
