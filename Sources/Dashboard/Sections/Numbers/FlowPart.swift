import Insights
import Journal

/// The ways that applications take, drawn and as a table.
enum FlowPart {
  static func elements(_ findings: Findings) -> [Element] {
    guard Gate.intervals.isOpen(findings) else { return [] }
    let flow = findings.flow
    let rows = flow.links.map { link -> [Text] in
      [Text(link.from.words), Text(link.to.words), Text(String(link.count))]
    }
    return [
      .flow(
        FlowChart(
          caption: caption(findings.counts), sankey: Sankey(flow),
          table: Table(
            "The ways that applications take",
            [.init("From"), .init("To"), .init("Applications", isNumber: true)], rows)))
    ]
  }

  private static func caption(_ counts: Counts) -> String {
    let interviews = counts.reached(.interview)
    let far =
      interviews == 0
      ? "none reached an interview yet" : "\(interviews) reached an interview or further"
    return
      "Of \(counts.applications) applications, \(far), and \(counts.open) \(counts.open == 1 ? "is" : "are") still open."
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
