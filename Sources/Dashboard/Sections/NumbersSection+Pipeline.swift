import Charts
import Diagnostics
import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// How far applications get: counts, and the conversion from each stage to the next.
enum StagesPart {
  static func elements(_ insights: Insights) -> [Element] {
    guard SampleSizeThreshold.counts.isReached(by: insights) else { return [] }
    let counts = insights.counts
    let counted = reached(insights) + [.table(stagesByOutcome(counts))]
    return SampleSizeThreshold.intervals.isReached(by: insights)
      ? counted + [.table(conversion(insights))] : counted
  }

  /// The number of applications that reached each stage, as bars.
  static func reached(_ insights: Insights) -> [Element] {
    SampleSizeThreshold.counts.isReached(by: insights)
      ? [.figure(figure(bars(insights.counts)))] : []
  }

  private static func bars(_ counts: Counts) -> Bars {
    let talked = counts.conversations
    return Bars(
      "\(talked) of \(counts.applications) applications \(counts.positiveVerbOrFurther).",
      of: counts.applications,
      Flow.stages.map { stage in
        .init(label: stage.orFurther, count: counts.reached(stage))
      })
  }

  private static func figure(_ bars: Bars) -> Figure {
    let columns: [Table.Column] = [
      .init("What"), .init("How many", isNumber: true), .init("Of", isNumber: true),
    ]
    let rows = bars.bars.map { [Text($0.label), Text(String($0.count)), Text(String(bars.total))] }
    return Figure(
      .bars, "How far applications get", caption: Text(bars.caption), BarChart.drawing(of: bars),
      narrow: BarChart.narrowDrawing(of: bars),
      Table("How far applications get", columns, rows), bars: bars)
  }

  private static func stagesByOutcome(_ counts: Counts) -> Table {
    let ends: [Outcome?] = [nil, .accepted, .declined, .rejected, .ghosted, .withdrawn, .closed]
    let shown = Stage.allCases.filter { $0 >= .applied && counts.byStage[$0] != nil }
    let rows = ends.compactMap { end -> [Text]? in
      let cells = shown.map { counts.byStageAndOutcome[.init($0, end)] ?? 0 }
      let total = cells.reduce(0, +)
      if total == 0 { return nil }
      let numbers = (cells + [total]).map { Text($0 == 0 ? "–" : String($0)) }
      return [Text(end?.displayText ?? "open")] + numbers
    }
    let columns =
      [Table.Column("How it stands")] + shown.map { .init($0.displayText, isNumber: true) }
    return Table(
      "How applications stand, by the furthest point that they reached",
      columns + [.init("in all", isNumber: true)], rows)
  }

  private static func conversion(_ insights: Insights) -> Table {
    let days = insights.journal.settings.quietAfter
    let rows = insights.conversion.transitions.filter { $0.wentOn.total > 0 }.map {
      transition -> [Text] in
      [
        Text(transition.from.orFurther), Text(transition.to.orFurther),
        Text(transition.wentOn.displayText),
        Text(transition.wentOn.interval?.displayText ?? ""),
      ]
    }
    return Table(
      "From one stage to the next, of those that have had \(days.pluralized("day")) for an answer",
      [.init("From"), .init("To"), .init("Went on", isNumber: true), .init("Likely range")], rows)
  }
}

extension Stage {
  /// At least this stage: `screen or further`.
  var orFurther: String {
    switch self {
    case .applied: "sent"
    case .offer: "offer"
    default: "\(displayText) or further"
    }
  }
}

/// The paths of applications, drawn and as a table.
enum FlowPart {
  /// With this many sent applications, including recent ones, a column of dots is too high to take in. A flow
  /// only counts, so its applications need not have had time for an answer.
  private static let leastForFlow = 12
  /// A flow longer than this goes down on every page, since its letters would get too small. It has very many
  /// stages.
  private static let longestToTheRight = 1260.0

  static func elements(_ insights: Insights) -> [Element] {
    guard SampleSizeThreshold.counts.isReached(by: insights) else { return [] }
    return [.figure(isFlow(insights) ? flow(insights) : dots(insights))]
  }

  /// Whether the applications are drawn as a flow, once they are drawn at all.
  static func isFlow(_ insights: Insights) -> Bool { insights.flow.total >= leastForFlow }

  private static func flow(_ insights: Insights) -> Figure {
    let rows = insights.flow.edges.map { edge -> [Text] in
      [Text(edge.from.displayText), Text(edge.to.displayText), Text(String(edge.count))]
    }
    let title = "The ways that applications take"
    let (wide, narrow) = (Sankey(insights.flow), Sankey(insights.flow, .downwards))
    return Figure(
      .flow, title, caption: Text(caption(insights.counts)),
      (wide.length > longestToTheRight ? narrow : wide).drawing,
      narrow: wide.length > longestToTheRight ? nil : narrow.drawing,
      Table(
        title, [.init("From"), .init("To"), .init("Applications", isNumber: true)], rows))
  }

  /// A few applications are drawn as dots. A flow of so few would suggest more than they can show.
  private static func dots(_ insights: Insights) -> Figure {
    let sent = insights.journal.applications.filter(\.isSent)
    let rows = sent.map { application -> [Text] in
      ["\(note: application)", Text(application.stage.displayText), Text(application.progress)]
    }
    let title = "How far each application got"
    return Figure(
      .dots, title, caption: Text(caption(insights.counts)), DotColumns.drawing(of: sent),
      narrow: DotRows.drawing(of: sent),
      Table(title, [.init("Application"), .init("Reached"), .init("How it stands")], rows))
  }

  private static func caption(_ counts: Counts) -> String {
    let interviews = counts.reached(.interview)
    let far =
      interviews == 0
      ? "none reached \(Stage.interview.withArticle) yet"
      : "\(interviews) reached \(Stage.interview.withArticle) or further"
    return
      "Of \(counts.applications) applications, \(far), and \(counts.open) \(counts.open == 1 ? "is" : "are") still open."
  }
}

/// Where applications end, and what is worth a look there.
enum DropOffPart {
  static func elements(_ insights: Insights) -> [Element] {
    let ends = insights.dropOff
    guard SampleSizeThreshold.intervals.isReached(by: insights), let most = ends.most else {
      return []
    }
    let rows = ends.phases.filter { $0.ended.total > 0 }.map { phase -> [Text] in
      [Text(phase.point.displayText), Text(phase.ended.displayText), Text(phase.point.concerns)]
    }
    let columns: [Table.Column] = [
      .init("Where"), .init("Ended there, of those that came there", isNumber: true),
      .init("What is decided there"),
    ]
    return [
      .paragraph(sentence(most, of: ends.ended)),
      .table(Table("Where applications ended with a no or in silence", columns, rows)),
    ]
  }

  private static func sentence(_ most: DropOff.Phase, of ended: Int) -> Text {
    let count = most.ended.count
    if ended == 1 {
      return
        "One application whose course is noted ended with a no or in silence, \(most.point.displayText)."
    }
    let number = count == ended ? "all" : "\(count)"
    return
      "Of \(ended) applications that ended with a no or in silence and whose notes say how far they got, \(number) ended \(most.point.displayText). What is decided there: \(most.point.concerns)."
  }
}

extension DropOff.Point {
  /// The point in a sentence: `after a screen`.
  var displayText: String {
    switch self {
    case .beforeAnyAnswer: "before any answer"
    case .afterScreen: "after \(Stage.screen.withArticle)"
    case .afterInterviews: "after interviews"
    case .atTheEnd: "at the end"
    }
  }

  /// What an applicant can influence at this point.
  fileprivate var concerns: String {
    switch self {
    case .beforeAnyAnswer: "resume, letter, and which postings to answer"
    case .afterScreen: "the short version of who you are"
    case .afterInterviews: "the interview, which can be practised"
    case .atTheEnd: "little: these were near misses"
    }
  }
}

/// The time until an answer, with unanswered applications counted as censored.
enum ReplyTimesPart {
  static func elements(_ insights: Insights) -> [Element] {
    guard SampleSizeThreshold.groups.isReached(by: insights) else { return [] }
    let times = insights.replyTimes
    let answered = times.known + times.leftOut
    if answered == 0 { return [] }
    guard times.isRepresentative else {
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
        Text(estimate.interval?.displayText ?? ""),
      ]
    }
    let columns: [Table.Column] = [
      .init("When"), .init("Answered by then", isNumber: true), .init("Likely range"),
    ]
    let title = "Applications answered, by the days since they were sent"
    return Figure(
      .curve, title, caption: Text(sentence(times)), AnswerCurve.drawing(of: points),
      // In a narrow curve, the ranges of the first days would overlap.
      narrow: IntervalRows.drawing(
        of: points.map { .init(label: "after \($0.day) days", estimate: $0.estimate) }),
      Table(title, columns, rows))
  }

  private static func sentence(_ times: ReplyTimes) -> String {
    let half =
      times.median.map { "Half of the applications have an answer after \($0.pluralized("day")). " }
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
