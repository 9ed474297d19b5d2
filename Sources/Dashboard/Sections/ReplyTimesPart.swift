import Charts
import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// The time until an answer, with unanswered applications counted as censored.
enum ReplyTimesPart {
  static func elements(_ insights: Insights) -> [Element] {
    guard SampleSizeThreshold.groups.isReached(by: insights) else { return [] }
    let times = insights.replyTimes
    let answered = times.known.count + times.leftOut.count
    if answered == 0 { return [] }
    guard times.isRepresentative else {
      let enough = Thresholds.knownReplyTimes
      return [
        .paragraph(
          "How long answers take will appear here when at least \(enough.count.inWords) of \(enough.total.inWords) answered applications say on which day the answer came; now \(times.known.count) of \(answered) do."
        )
      ]
        + NoteLists(
          "The \(times.known.count) with a known day, and the \(times.leftOut.count) without one",
          [
            .init("day known", in: "reply_times.known", of: times.known),
            .init("day not known", in: "reply_times.left_out", of: times.leftOut),
          ]
        ).elements
    }
    let points = times.answeredBy.compactMap { point in
      point.estimate.map { (day: point.day, estimate: $0) }
    }
    return points.isEmpty
      ? [] : [.heading(finding(times)), .figure(figure(points, times))]
  }

  private static func figure(
    _ points: [(day: Int, estimate: CumulativeIncidence.Estimate)], _ times: ReplyTimes
  ) -> Figure {
    let rows = points.map { day, estimate -> [Text] in
      [
        Text("after \(day) days"), Text(words(for: estimate.share)),
        Text(estimate.interval?.displayText ?? ""),
      ]
    }
    let columns: [Table.Column] = [
      .init("When"), .init("Answered by then", isNumber: true), .init("Likely range"),
    ]
    let title = "Applications answered, by the days since they were sent"
    return Figure(
      .curve, title, caption: Text(sentence(times)), key: key(times), drawing(times),
      narrow: drawing(times, isNarrow: true), Table(title, columns, rows),
      textInPlace: [.paragraph(inWords(points))],
      notes: NoteLists(
        times.leftOut.count.pluralized("answer") + " without a known day",
        [.init("left out", in: "reply_times.left_out", of: times.leftOut)]))
  }

  private static func drawing(_ times: ReplyTimes, isNarrow: Bool = false) -> Drawing {
    AnswerCurve.drawing(
      of: times.answeredOverTime.map { .init(day: $0.day, estimate: $0.estimate) },
      until: times.lastShownDay, half: times.halfAfter, waiting: times.agesOfOpen,
      isNarrow: isNarrow)
  }

  private static func key(_ times: ReplyTimes) -> Text? {
    times.agesOfOpen.isEmpty
      ? nil : "The ticks below are the applications without an answer, at their age."
  }

  /// `Answered by day 7: about 20% (likely 10% to 32%)`, and so on.
  private static func inWords(
    _ points: [(day: Int, estimate: CumulativeIncidence.Estimate)]
  ) -> Text {
    let shares = points.map { day, estimate in
      let range = estimate.interval.map { " (likely \($0.displayText))" } ?? ""
      return "\(day): \(words(for: estimate.share))\(range)"
    }
    return Text("Answered by day \(shares.joined(separator: "; by day ")).")
  }

  private static func sentence(_ times: ReplyTimes) -> String {
    let leftOut =
      switch times.leftOut.count {
      case 0: ""
      case 1: " One answer without a known day is left out."
      case let count: " \(count) answers without a known day are left out."
      }
    return
      "A no counts as an answer. An open application counts as one that takes longer, and a closed posting as one without an answer.\(leftOut)"
  }

  /// When half are answered, or that fewer than half ever are. Before either is known, the last day that is.
  private static func finding(_ times: ReplyTimes) -> String {
    if let days = times.halfAfter {
      return "Half of the applications have an answer after \(days.pluralized("day"))"
    }
    if times.isFewerThanHalf { return "Fewer than half of the applications are ever answered" }
    guard let last = times.answeredBy.last(where: { $0.estimate != nil }),
      let share = last.estimate?.share
    else { return "How long answers take" }
    return share == 0
      ? "After \(last.day) days, none of the applications has an answer"
      : "After \(last.day) days, \(words(for: share)) of the applications have an answer"
  }

  /// `about 54%`. A share of exactly 0% or 100% is not an estimate.
  private static func words(for share: Double) -> String {
    switch share {
    case 0: "none"
    case 1: "all"
    default: share.aboutPercent
    }
  }
}
