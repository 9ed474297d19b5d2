import Diagnostics
import Insights
import Journal

/// How far applications get and how they flow.
struct NumbersSection: PageSection {
  let id = "numbers"
  let heading = "What the numbers say"

  /// Below this many sent applications a picture says less than a list.
  private static let barGate = 5
  private static let flowGate = 12

  func elements(for journal: Journal) -> [Element] {
    let counts = Counts(journal)
    if counts.applications < NumbersSection.barGate {
      let missing = NumbersSection.barGate - counts.applications
      return [
        .paragraph(
          "After \(missing.of("more application")) this shows how far they get and how they end.")
      ]
    }
    return [.bars(reached(counts)), .table(endings(counts))] + flow(journal, counts)
  }

  private func reached(_ counts: Counts) -> Bars {
    let talked = counts.reached(.screen)
    return Bars(
      "\(talked) of \(counts.applications) applications led to a conversation or further.",
      of: counts.applications,
      Flow.stages.map { stage in
        .init(label: stage.orFurther, count: counts.reached(stage))
      })
  }

  private func endings(_ counts: Counts) -> Table {
    let ends: [Outcome?] = [nil, .accepted, .declined, .rejected, .ghosted, .withdrawn, .closed]
    let stages: [Stage] = [
      .applied, .acknowledged, .screen, .assessment, .interview, .final, .offer,
    ]
    let shown = stages.filter { counts.byStage[$0] != nil }
    let rows = ends.compactMap { end -> [Text]? in
      let cells = shown.map { counts.byStageAndOutcome[.init($0, end)] ?? 0 }
      let total = cells.reduce(0, +)
      if total == 0 { return nil }
      let numbers = (cells + [total]).map { Text($0 == 0 ? "–" : String($0)) }
      return [Text(end?.words ?? "open")] + numbers
    }
    let columns = [Table.Column("How it stands")] + shown.map { .init($0.words, isNumber: true) }
    return Table(
      "How applications stand, by the furthest point that they reached",
      columns + [.init("in all", isNumber: true)], rows)
  }

  private func flow(_ journal: Journal, _ counts: Counts) -> [Element] {
    if counts.applications < NumbersSection.flowGate {
      let missing = NumbersSection.flowGate - counts.applications
      return [
        .paragraph(
          "After \(missing.of("more application")) this also draws the ways that they take.")
      ]
    }
    let flow = Flow(journal)
    let rows = flow.links.map { link -> [Text] in
      [Text(link.from.words), Text(link.to.words), Text(String(link.count))]
    }
    return [
      .flow(
        FlowChart(
          caption: caption(counts), sankey: Sankey(flow),
          table: Table(
            "The ways that applications take",
            [.init("From"), .init("To"), .init("Applications", isNumber: true)],
            rows)))
    ]
  }

  private func caption(_ counts: Counts) -> String {
    let interviews = counts.reached(.interview)
    let far =
      interviews == 0
      ? "none reached an interview yet" : "\(interviews) reached an interview or further"
    return
      "Of \(counts.applications) applications, \(far), and \(counts.open) \(counts.open == 1 ? "is" : "are") still open."
  }
}

extension Stage {
  /// At least this far: `screen or further`.
  fileprivate var orFurther: String {
    switch self {
    case .applied: "sent"
    case .offer: "offer"
    default: "\(words) or further"
    }
  }
}

extension Flow.Node {
  var words: String {
    switch self {
    case .channel(let name): name ?? "channel not noted"
    case .otherChannels: "other channels"
    case .stage(.applied): "sent"
    case .stage(let stage): stage.words
    case .end(.waiting): "waiting"
    case .end(.outcome(let outcome)): outcome.words
    }
  }
}
