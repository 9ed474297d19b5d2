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
    let rows = zip(ReplyTimes.days, times.answeredBy).compactMap { days, share -> [Text]? in
      guard let share else { return nil }
      return [
        Text("after \(days) days"), Text("about \(share.share.percent)"),
        Text(share.interval?.words ?? ""),
      ]
    }
    if rows.isEmpty { return [] }
    let columns: [Table.Column] = [
      .init("When"), .init("Answered by then", isNumber: true), .init("Likely range"),
    ]
    return [
      .paragraph(sentence(times)),
      .table(Table("How long answers take", columns, rows)),
    ]
  }

  private static func sentence(_ times: ReplyTimes) -> Text {
    let half =
      times.median.map { "Half of the applications have an answer after \($0.of("day")). " }
      ?? "Fewer than half of the applications get an answer at all, as far as the notes go. "
    let leftOut =
      switch times.leftOut {
      case 0: ""
      case 1: " One answer without a known day is left out."
      default: " \(times.leftOut) answers without a known day are left out."
      }
    return
      "\(half)This counts a no as an answer, and every application that is still waiting as one that takes longer than until now.\(leftOut)"
  }
}
