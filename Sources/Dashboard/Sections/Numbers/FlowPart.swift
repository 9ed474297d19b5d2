import Insights
import Journal

/// The ways that applications take, drawn and as a table.
enum FlowPart {
  /// With so many sent, young ones too, a column of dots gets too high to be looked at. A flow only
  /// counts, so none of them needs to have had time for an answer.
  private static let leastForFlow = 12
  /// A flow of very many stages goes down on every page, for its letters would get too small.
  private static let longestToTheRight = 1260.0

  static func elements(_ findings: Findings) -> [Element] {
    guard Gate.counts.isOpen(findings) else { return [] }
    return [.figure(isFlow(findings) ? flow(findings) : dots(findings))]
  }

  /// Whether the applications are drawn as a flow as soon as they are drawn at all.
  static func isFlow(_ findings: Findings) -> Bool { findings.flow.total >= leastForFlow }

  private static func flow(_ findings: Findings) -> Figure {
    let rows = findings.flow.links.map { link -> [Text] in
      [Text(link.from.words), Text(link.to.words), Text(String(link.count))]
    }
    let title = "The ways that applications take"
    let (wide, narrow) = (Sankey(findings.flow), Sankey(findings.flow, .downwards))
    return Figure(
      .flow, title, caption: Text(caption(findings.counts)),
      (wide.length > longestToTheRight ? narrow : wide).drawing,
      narrow: wide.length > longestToTheRight ? nil : narrow.drawing,
      Table(
        title, [.init("From"), .init("To"), .init("Applications", isNumber: true)], rows))
  }

  /// A few applications are a dot each: a stream of them would promise more than they can say.
  private static func dots(_ findings: Findings) -> Figure {
    let sent = findings.journal.applications.filter(\.isSent)
    let rows = sent.map { application -> [Text] in
      ["\(note: application)", Text(application.stage.words), Text(application.standing)]
    }
    let title = "How far each application got"
    return Figure(
      .dots, title, caption: Text(caption(findings.counts)), DotColumns.drawing(of: sent),
      narrow: DotRows.drawing(of: sent),
      Table(title, [.init("Application"), .init("Reached"), .init("How it stands")], rows))
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
    case .channel(let name?):
      // A way in that is called like a stage stays another point.
      Flow.steps.contains { $0.words == name }
        || Flow.ends.contains { Flow.Node.end($0).words == name }
        ? "\(name) (channel)" : name
    case .channel(nil): "channel not noted"
    case .otherChannels: "other channels"
    case .stage(.applied, _): "sent"
    case .stage(let stage, 1): stage.words
    case .stage(let stage, 2): "2nd \(stage.words)"
    case .stage(let stage, _): "later \(stage.words)"
    case .end(.waiting): "waiting"
    case .end(.outcome(let outcome)): outcome.words
    }
  }
}
