import Charts
import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// How far applications get and where they end: a picture once some went on, and a sentence before that.
enum FlowFigure {
  static func elements(_ insights: Insights) -> [Element] {
    let stages = insights.stageEnds.stages
    if !isDrawn(insights) { return stages.flatMap { sentence($0, insights.counts) } }
    let drawn = chartStages(stages, insights)
    let title = "How far they get, and where they end"
    let drawing = FlowChart.drawing(of: drawn)
    return [
      .heading(insights.journal.isConcluded ? title : finding(insights.counts) ?? title),
      .figure(
        Figure(
          .flow, title, caption: finding(stages, insights),
          captionInText: Text(), drawing, hasFreeCorner: FlowChart.hasFreeCorner(drawing),
          medium: FlowChart.mediumDrawing(of: drawn), narrow: FlowChart.narrowDrawing(of: drawn),
          table(title, insights),
          streams: streams(drawn, title),
          notes: NoteLists(
            foldSummary(insights.counts),
            lists(of: stages, insights.counts) + lists(ofRates: insights)))),
    ]
  }

  /// Whether any went on, so that there is something to draw.
  static func isDrawn(_ insights: Insights) -> Bool { insights.stageEnds.stages.count > 1 }

  private static func foldSummary(_ counts: Counts) -> String {
    let wentOn = "The \(counts.positive) that went on"
    return counts.positive == counts.applications ? wentOn : "\(wentOn), and where the others ended"
  }

  /// How many came to each stage beyond the first step, which the state of the search does not say; `nil` if none did.
  /// Never how many ended: on a bad day a heading about that hurts, and the drawing shows it.
  private static func finding(_ counts: Counts) -> String? {
    let reached = [Stage.interview, .final, .offer].map { ($0, counts.reached($0)) }
      .filter { $0.1 > 0 }
    guard !reached.isEmpty else { return nil }
    let parts = reached.enumerated().map { index, stage in
      "\(stage.1) \(index == 0 ? "came " : "")to \(stage.0.withArticle)"
    }
    return parts.spokenList
  }

  /// What the heading and the state of the search do not say: how many of the ends were before any talk, which says
  /// little about the person.
  private static func finding(_ stages: [StageEnds.Reached], _ insights: Insights) -> Text {
    let ended = stages.map { stage in
      stage.ends.filter { ![.open, .accepted].contains($0.end) }
        .map(\.applications.count).reduce(0, +)
    }
    let all = ended.reduce(0, +)
    let accepted = insights.counts[.accepted]
    if accepted > 0 {
      return
        "Of \(insights.counts.applications) sent, \(accepted) \(accepted == 1 ? "was" : "were") accepted."
    }
    if all == 0 { return "None of them has ended yet." }
    let isTalk = insights.counts.areConversations
    let isMostlyEarly = 2 * ended[0] >= all
    let count = isMostlyEarly ? ended[0] : all - ended[0]
    let how =
      switch (isMostlyEarly, isTalk) {
      case (true, true): "ended before anyone had spoken with you"
      case (true, false): "ended before anyone had seen more than the application"
      case (false, true): "had become a conversation before"
      case (false, false): "had gone on before"
      }
    return all == 1
      ? "The one whose end is known \(how)."
      : "Of the \(all) whose end is known, \(count == all ? "all" : String(count)) \(how)."
  }

  /// How they are while none went on. Nothing if the state of the search has said it: all are open, or all were answered.
  private static func sentence(_ stage: StageEnds.Reached, _ counts: Counts) -> [Element] {
    let all = stage.applications.count
    let parts = stage.ends.map { end, applications in end.inSentence(applications.count, of: all) }
    guard let first = stage.ends.first?.end, parts.count > 1 || ![.open, .rejected].contains(first)
    else { return [] }
    let text = "Of \(all.pluralized("application")), \(parts.spokenList)."
    return [.paragraph(Text(text))]
      + NoteLists("The \(all), by what became of them", lists(of: [stage], counts)).elements
  }

  private static func lists(of stages: [StageEnds.Reached], _ counts: Counts) -> [NoteLists.List] {
    stages.flatMap { stage in
      let (row, number) = (stage.stage.reachedText(counts), "stages.\(stage.stage.rawValue)")
      return [NoteLists.List(row, "went on", in: number, of: stage.wentOn)]
        + stage.ends.map { .init(row, $0.displayText, in: number, of: $1) }
    }
  }
}

extension FlowFigure {
  /// The ends whose share the last columns of the table have.
  private static func lists(ofRates insights: Insights) -> [NoteLists.List] {
    guard SampleSizeThreshold.intervals.isReached(by: insights) else { return [] }
    let had = "came there at least \(insights.journal.settings.cohortAfter.pluralized("day")) ago"
    return insights.conversion.transitions.flatMap { step in
      NoteLists.List.parts(
        step.from.reachedText(insights.counts), in: "conversion.\(step.to.rawValue).of",
        step.reached,
        wentOn: { $0.stage >= step.to },
        ("\(had) and went on", "\(had) and did not go on"))
    }
  }

  private static func chartStages(
    _ stages: [StageEnds.Reached], _ insights: Insights
  ) -> [FlowChart.Column] {
    let remarks = stages.map { remark($0, insights) }
    return zip(stages, Drawing.Tone.steps).enumerated().map { index, column in
      let (stage, tone) = column
      return FlowChart.Column(
        label: stage.stage.reachedText(insights.counts), count: stage.applications.count,
        tone: tone,
        ends: stage.ends.map { end, applications in
          CountedPart(label: end.displayText, count: applications.count, tone: end.tone)
        },
        // A final round and an offer are decided by the same.
        remark: remarks[..<index].contains(remarks[index]) ? nil : remarks[index])
    }
  }

  /// What is decided at a stage, where something ended by a decision of others. As everything about where most is
  /// decided, it waits until there is enough to tell.
  private static func remark(_ stage: StageEnds.Reached, _ insights: Insights) -> String? {
    guard SampleSizeThreshold.intervals.isReached(by: insights), insights.allowsAdvice,
      stage.ends.contains(where: { [.ghosted, .rejected].contains($0.end) })
    else { return nil }
    let concerns = insights.dropOff.laterSteps
      .first { $0.point == DropOff.EndPoint(at: stage.stage) }?.concerns
    return "decided here: \(concerns ?? DropOff.FirstStep.concerns)"
  }

  /// The parts of each stage, for a diagram of a Markdown viewer.
  private static func streams(_ stages: [FlowChart.Column], _ title: String) -> Table {
    let rows = stages.enumerated().flatMap { index, stage -> [[Text]] in
      let next = stages.dropFirst(index + 1).first
      return (next.map { [(stage.label, $0.label, $0.count)] } ?? [])
        .map { [Text($0.0), Text($0.1), Text(String($0.2))] }
        + stage.ends.map {
          [Text(stage.label), Text("\($0.label), after \(stage.label)"), Text(String($0.count))]
        }
    }
    return Table(title, [.init("From"), .init("To"), .init("Applications", isNumber: true)], rows)
  }

  /// The parts of a stage that did not go on, as columns.
  private static let columns: [(heading: String, ends: [StageEnds.End])] = [
    ("Still open", [.open]), ("Accepted", [.accepted]), ("They said no", [.rejected]),
    ("Ghosted, closed", [.ghosted, .closed]), ("Ended by me", [.endedByMe]),
  ]

  /// A row for each stage, with the parts that it has anywhere. From the first judged numbers on, the last column has the
  /// share of those that had time to go on, with its likely range.
  private static func table(_ title: String, _ insights: Insights) -> Table {
    let stages = insights.stageEnds.stages
    let parts = columns.map { column in
      stages.map { stage in
        stage.ends.filter { column.ends.contains($0.end) }.map(\.applications.count).reduce(0, +)
      }
    }
    let shown = columns.indices.filter { parts[$0].contains { $0 > 0 } }
    let hasRates = SampleSizeThreshold.intervals.isReached(by: insights)
    let rows = stages.enumerated().map { index, stage -> [Text] in
      let counts = [stage.wentOn.count] + shown.map { parts[$0][index] }
      return [
        Text(stage.stage.reachedText(insights.counts)), Text(String(stage.applications.count)),
      ] + counts.map { Text($0 == 0 ? "–" : String($0)) }
        + (hasRates ? [rate(of: stage.stage, insights)] : [])
    }
    let days = insights.journal.settings.cohortAfter
    let headings: [Table.Column] =
      [.init("Stage"), .init("Reached", isNumber: true), .init("Went on", isNumber: true)]
      + shown.map { .init(columns[$0].heading, isNumber: true) }
      + (hasRates ? [.init("Went on, if it had \(days.pluralized("day"))")] : [])
    return Table(title, headings, rows)
  }

  /// `15 of 43, 22% to 50%`.
  private static func rate(of stage: Stage, _ insights: Insights) -> Text {
    guard
      let wentOn = insights.conversion.transitions.first(where: { $0.from == stage })?.wentOn,
      wentOn.total > 0
    else { return "" }
    let range = wentOn.shownInterval.map { ", \($0.displayText)" } ?? ""
    return "\(wentOn.displayText)\(range)"
  }
}

extension StageEnds.End {
  fileprivate var displayText: String {
    switch self {
    case .open: "still open"
    case .accepted: Outcome.accepted.displayText
    case .endedByMe: Outcome.withdrawn.displayText
    case .closed: Outcome.closed.displayText
    case .ghosted: Outcome.ghosted.displayText
    case .rejected: Outcome.rejected.displayText
    }
  }

  /// `4 were ghosted` or `all were closed`; of those who said no, `20 got a no`.
  fileprivate func inSentence(_ count: Int, of all: Int) -> String {
    let number = count == all && all > 1 ? "all" : String(count)
    let verb = count == 1 ? "was" : "were"
    return switch self {
    case .open: "\(number) \(count == 1 ? "is" : "are") still open"
    case .accepted: "\(number) \(verb) accepted"
    case .endedByMe: "\(number) \(verb) withdrawn by you"
    case .closed: "\(number) \(verb) closed"
    case .ghosted: "\(number) \(verb) ghosted"
    case .rejected: "\(number) got a no"
    }
  }

  /// An end has no color of its own; what is open has that of everything alive.
  fileprivate var tone: Drawing.Tone {
    switch self {
    case .open: .now
    case .accepted: .step5
    case .endedByMe: .step1
    case .closed, .ghosted, .rejected: .ended
    }
  }
}
