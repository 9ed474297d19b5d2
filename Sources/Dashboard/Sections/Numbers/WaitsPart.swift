import Diagnostics
import Insights
import Journal
import Statistics

/// How long answers take, the unanswered counted as what they are.
enum WaitsPart {
  static func elements(_ findings: Findings) -> [Element] {
    guard Gate.groups.isOpen(findings) else { return [] }
    let times = findings.replyTimes
    let answered = times.known + times.leftOut
    if answered == 0 { return [] }
    guard times.isTelling else {
      return [
        .paragraph(
          "How long answers take will stand here when at least four of five answered applications say on which day the answer came; now \(times.known) of \(answered) do."
        )
      ]
    }
    let points = zip(ReplyTimes.days, times.answeredBy).compactMap { day, share in
      share.map { (day: day, estimate: $0) }
    }
    return points.isEmpty
      ? [] : [.heading("How long answers take"), .figure(figure(points, times))]
  }

  private static func figure(
    _ points: [(day: Int, estimate: KaplanMeier.Estimate)], _ times: ReplyTimes
  ) -> Figure {
    let rows = points.map { day, estimate -> [Text] in
      [
        Text("after \(day) days"), Text("about \(estimate.share.percent)"),
        Text(estimate.interval?.words ?? ""),
      ]
    }
    let columns: [Table.Column] = [
      .init("When"), .init("Answered by then", isNumber: true), .init("Likely range"),
    ]
    let title = "Applications answered, by the days since they were sent"
    return Figure(
      .curve, title, caption: Text(sentence(times)), AnswerCurve.drawing(of: points),
      // The ranges of the first days would stand in each other's way.
      narrow: IntervalRows.drawing(
        of: points.map { .init(label: "after \($0.day) days", estimate: $0.estimate) }),
      Table(title, columns, rows))
  }

  private static func sentence(_ times: ReplyTimes) -> String {
    let half =
      times.median.map { "Half of the applications have an answer after \($0.of("day")). " }
      ?? "When half of them have an answer cannot be told from so few that waited so long. "
    let leftOut =
      switch times.leftOut {
      case 0: ""
      case 1: " One answer without a known day is left out."
      default: " \(times.leftOut) answers without a known day are left out."
      }
    return
      "\(half)This counts a no as an answer, and every application that is still waiting as one that takes longer than until now. The bars are the likely ranges.\(leftOut)"
  }
}
