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
    let counted =
      reached(insights) + [.table(stagesByOutcome(counts))] + notesOfEndings(insights).elements
    // Without one that went on, every row would be the zero that the page has said already.
    return SampleSizeThreshold.intervals.isReached(by: insights) && counts.positive > 0
      ? counted + [.table(conversion(insights))] + steps(insights).elements : counted
  }

  /// The number of applications that reached each stage, as bars.
  static func reached(_ insights: Insights) -> [Element] {
    SampleSizeThreshold.counts.isReached(by: insights)
      ? [.figure(figure(bars(insights.counts), insights))] : []
  }

  /// The stages up to one beyond the furthest. More of them would be rows of zeros. If none went on, the page has said so
  /// already, and only those before a first step are left.
  private static func drawn(_ counts: Counts) -> ArraySlice<Stage> {
    let furthest = Flow.stages.lastIndex { counts.reached($0) > 0 } ?? 0
    return Flow.stages.prefix(furthest + (counts.positive == 0 ? 1 : 2))
  }

  private static func bars(_ counts: Counts) -> Bars {
    return Bars(
      counts.positive == 0
        ? "\(counts.applications.pluralized("application was", "applications were")) sent."
        : "\(counts.positive) of \(counts.applications) applications \(counts.positiveVerb).",
      of: counts.applications,
      drawn(counts).map { stage in
        .init(label: stage.orFurther, count: counts.reached(stage))
      })
  }

  private static func figure(_ bars: Bars, _ insights: Insights) -> Figure {
    let sent = insights.journal.applications.filter(\.isSent)
    let lists = Flow.stages.map { stage in
      NoteLists.List(
        stage.orFurther, in: "stages.\(stage.rawValue)", of: sent.filter { $0.stage >= stage })
    }
    let columns: [Table.Column] = [
      .init("What"), .init("How many", isNumber: true), .init("Of", isNumber: true),
    ]
    let rows = bars.bars.map { [Text($0.label), Text(String($0.count)), Text(String(bars.total))] }
    return Figure(
      .bars, "How far applications get", caption: Text(bars.caption), BarChart.drawing(of: bars),
      narrow: BarChart.narrowDrawing(of: bars),
      Table("How far applications get", columns, rows), bars: bars,
      notes: .applications(lists))
  }

  /// The order of the rows; `nil` is still open.
  private static let ends: [Outcome?] = [
    nil, .accepted, .declined, .rejected, .ghosted, .withdrawn, .closed,
  ]

  /// The applications of each cell of that table.
  private static func notesOfEndings(_ insights: Insights) -> NoteLists? {
    let sent = insights.journal.applications.filter(\.isSent)
    let byEnding = Dictionary(grouping: sent) { Counts.Ending($0.stage, $0.outcome) }
    return .applications(
      ends.flatMap { end in
        Stage.allCases.filter { $0 >= .applied }.map { stage in
          .init(
            end?.displayText ?? "open", stage.displayText,
            in: "standings.\(stage.rawValue).\(end?.rawValue ?? "open")",
            of: byEnding[.init(stage, end)] ?? [])
        }
      })
  }

  private static func stagesByOutcome(_ counts: Counts) -> Table {
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

  /// The applications of each row of the table of steps.
  private static func steps(_ insights: Insights) -> NoteLists? {
    .applications(
      insights.conversion.transitions.flatMap { step in
        NoteLists.List.parts(
          step.from.orFurther, in: "conversion.\(step.to.rawValue).of", step.reached
        ) { $0.stage >= step.to }
      })
  }

  private static func conversion(_ insights: Insights) -> Table {
    let days = insights.journal.settings.cohortAfter
    let rows = insights.conversion.transitions.filter { $0.wentOn.total > 0 }.map {
      transition -> [Text] in
      [
        Text(transition.from.orFurther), Text(transition.to.orFurther),
        Text(transition.wentOn.displayText),
        Text(transition.wentOn.shownInterval?.displayText ?? ""),
      ]
    }
    return Table(
      "From one stage to the next, of those that came there at least \(days.pluralized("day")) ago",
      [
        .init("From"), .init("To"),
        .init("Went on, of those that came at least \(days.pluralized("day")) ago", isNumber: true),
        .init("Likely range"),
      ], rows)
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
        title, [.init("From"), .init("To"), .init("Applications", isNumber: true)], rows),
      notes: .applications(
        insights.flow.edges.map { edge in
          .init(
            edge.from.displayText, "to \(edge.to.displayText)",
            in: "flow.\(edge.from.name).\(edge.to.name)", of: edge.applications)
        }))
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
    let reached =
      interviews == 0
      ? "" : "\(interviews) reached \(Stage.interview.withArticle) or further"
    // The page has said already that none is open, or that no one wanted to know more.
    let open =
      counts.open == 0 ? "" : "\(counts.open) \(counts.open == 1 ? "is" : "are") still open"
    let said = [reached, open].filter { !$0.isEmpty }.joined(separator: ", and ")
    return said.isEmpty
      ? "How each of \(counts.applications) applications ended."
      : "Of \(counts.applications) applications, \(said)."
  }
}

/// Where applications end, and what is worth a look there.
enum DropOffPart {
  static func elements(_ insights: Insights) -> [Element] {
    guard SampleSizeThreshold.intervals.isReached(by: insights) else { return [] }
    let ends = insights.dropOff
    // After an accepted offer there is nothing to change, and only the counts are left.
    let hasAdvice = insights.allowsAdvice
    let rows = ends.laterSteps.filter { $0.ended.total > 0 }.map { step -> [Text] in
      [Text(step.displayText), Text(step.ended.displayText)]
        + (hasAdvice ? [Text(step.concerns)] : [])
    }
    let columns: [Table.Column] =
      [.init("Where"), .init("Ended there, of those that are through with it", isNumber: true)]
      + (hasAdvice ? [.init("What is decided there")] : [])
    let said = [
      firstStep(ends.firstStep, insights), laterStep(ends, hasAdvice),
    ].compactMap(\.self)
    if said.isEmpty, rows.isEmpty { return [] }
    let paragraphs: [Element] = said.isEmpty ? [] : [.paragraph(Text(said.joined(separator: " ")))]
    return paragraphs
      + (rows.isEmpty
        ? []
        : [
          .table(
            Table("Where those that went on ended with a no or in silence", columns, rows))
        ]) + notes(insights).elements
  }

  private static func notes(_ insights: Insights) -> NoteLists? {
    let ends = insights.dropOff
    let first = NoteLists.List.parts(
      "had time for an answer", in: "where_it_stops.known", ends.firstStep.applications
    ) { $0.wentOn(by: insights.journal.today) }
    let later = ends.laterSteps.flatMap { step in
      NoteLists.List.parts(
        step.displayText, in: "where_it_stops.\(step.point.name).came_there", step.applications,
        wentOn: step.point.isEnd,
        ("ended there", "did not end there"))
    }
    return .applications(first + later)
  }

  /// How many went on at all; `nil` if no note says how far its application got. If none ever did, the page has said so
  /// already, and it is said again only as the ground of the verdict.
  private static func firstStep(_ step: DropOff.FirstStep, _ insights: Insights) -> String? {
    if step.applications.isEmpty { return nil }
    let isWeak = step.isWeak == true && insights.allowsAdvice
    if insights.counts.positive == 0, !isWeak { return nil }
    let fact =
      "Of \(step.wentOn.total.pluralized("application")) that had time for an answer and whose notes say how far they got, \(step.wentOn.count.orNone) went on."
    return isWeak
      ? "\(fact) This first step is where most is decided: \(DropOff.FirstStep.concerns)." : fact
  }

  private static func laterStep(_ ends: DropOff, _ hasAdvice: Bool) -> String? {
    let advice =
      ends.weakest.map { hasAdvice ? " What is decided there: \($0.concerns)." : "" } ?? ""
    return ends.onlyStep.map { only($0, advice) } ?? ends.weakest.map { weakest($0) + advice }
  }

  /// The step that is named. It is about those that the sentence before it says went on.
  private static func weakest(_ step: DropOff.LaterStep) -> String {
    "Of the later steps that at least \(Thresholds.laterStep) of them came to and are through with, the largest share ended \(step.displayText): \(step.ended.displayText)."
  }

  /// The step is compared with nothing, so it is not called the one with the largest share.
  private static func only(_ step: DropOff.LaterStep, _ advice: String) -> String {
    "\(step.ended.total) of them came as far as \(step.reached) and are through with it; \(step.ended.count) ended there.\(advice) Too few came to the other steps to compare them."
  }
}

extension DropOff.FirstStep {
  /// What an applicant can influence at the first step.
  static let concerns = "resume, letter, and which postings to answer"
}

extension DropOff.LaterStep {
  /// The step in a sentence: `after a screen`.
  var displayText: String {
    switch point {
    case .afterScreen: "after \(reached)"
    case .afterInterviews: "after interviews"
    case .atTheEnd: "after \(reached)"
    }
  }

  /// The step as one that was reached: `a screen`. The first of them is of two stages, and names the one that the
  /// applications ended at.
  fileprivate var reached: String {
    switch point {
    case .afterScreen: endStages.map(\.withArticle).joined(separator: " or ")
    case .afterInterviews: Stage.interview.withArticle
    case .atTheEnd: Stage.final.withArticle
    }
  }

  /// What an applicant can influence at this step.
  fileprivate var concerns: String {
    switch point {
    case .afterScreen:
      endStages.map { $0 == .assessment ? "the assessment" : "the short version of who you are" }
        .joined(separator: ", or ")
    case .afterInterviews: "the interview, which can be practised"
    case .atTheEnd: "the choice among a few who could do the job; these were near misses"
    }
  }

  /// The stages of the first of these steps at which applications ended; both if none did.
  var endStages: [Stage] {
    let all: [Stage] = [.screen, .assessment]
    let found = all.filter { stage in applications.contains { $0.stage == stage } }
    return found.isEmpty ? all : found
  }
}
