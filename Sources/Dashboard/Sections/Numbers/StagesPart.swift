import Diagnostics
import Insights
import Journal
import Statistics

/// How far applications get: counts, and how many go on from one stage to the next.
enum StagesPart {
  static func elements(_ findings: Findings) -> [Element] {
    guard Gate.counts.isOpen(findings) else { return [] }
    let counts = findings.counts
    let standing = reached(findings) + [.table(standings(counts))]
    return Gate.intervals.isOpen(findings)
      ? standing + [.table(conversion(findings))] : standing
  }

  /// How many got how far, a bar for each stage.
  static func reached(_ findings: Findings) -> [Element] {
    Gate.counts.isOpen(findings) ? [.figure(figure(bars(findings.counts)))] : []
  }

  private static func bars(_ counts: Counts) -> Bars {
    let talked = counts.reached(.screen)
    return Bars(
      "\(talked) of \(counts.applications) applications led to a conversation or further.",
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

  private static func standings(_ counts: Counts) -> Table {
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

  private static func conversion(_ findings: Findings) -> Table {
    let days = findings.journal.settings.quietAfter
    let rows = findings.conversion.steps.filter { $0.wentOn.total > 0 }.map { step -> [Text] in
      [
        Text(step.from.orFurther), Text(step.to.orFurther), Text(step.wentOn.words),
        Text(step.wentOn.interval?.words ?? ""),
      ]
    }
    return Table(
      "From one stage to the next, of those that have had \(days.of("day")) for an answer",
      [.init("From"), .init("To"), .init("Went on", isNumber: true), .init("Likely range")], rows)
  }
}

extension Stage {
  /// At least this far: `screen or further`.
  var orFurther: String {
    switch self {
    case .applied: "sent"
    case .offer: "offer"
    default: "\(words) or further"
    }
  }
}
