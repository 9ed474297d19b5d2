import Diagnostics
import Insights
import Journal

/// How far applications get, where they end, and what chance has to do with it.
struct WhereItStopsSection: PageSection {
  let id = "where-it-stops"
  let heading = "Where it stops"

  private static let nearMisses = 3

  func elements(for findings: Findings) -> [Element] {
    let numbers =
      StagesPart.reached(findings) + EndsPart.elements(findings)
      // Its heading would be one more than such a short text needs.
      + DrySpellPart.elements(findings).filter { !$0.isHeading }
    return numbers + tooEarly(findings) + wider(findings) + nearMisses(findings)
  }

  private func tooEarly(_ findings: Findings) -> [Element] {
    if Gate.intervals.isOpen(findings) { return [] }
    let days = findings.journal.settings.quietAfter.of("day")
    let count = findings.eligible.count
    let had =
      count == 0
      ? "No application has yet" : count.of("application has", "applications have") + " so far"
    return [
      .paragraph(
        "\(had) had \(days) for an answer; from \(Gate.intervals.rawValue) on, this says where they end."
      )
    ]
  }

  private func wider(_ findings: Findings) -> [Element] {
    guard case .wider(let group, let evidence, _) = findings.widerSearch.verdict else { return [] }
    return [.paragraph(WiderSection.reason(group, evidence, findings))]
  }

  /// Those that said no at the very end, the latest first: they are no sign of something wrong.
  private func nearMisses(_ findings: Findings) -> [Element] {
    let journal = findings.journal
    let near = journal.applications.filter { application in
      application.outcome == .rejected && application.stage >= .final
        && !application.info.isPrivate
    }.sorted { a, b in
      let days = (a.endedOn?.number ?? .min, b.endedOn?.number ?? .min)
      return days.0 != days.1 ? days.0 > days.1 : a.info.path.pathBytes < b.info.path.pathBytes
    }
    return near.prefix(WhereItStopsSection.nearMisses).map { application in
      let day = application.endedOn.map { " on \($0.spoken(on: journal.newestDay))" } ?? ""
      return .paragraph(
        "A near miss: \(application.label) said no\(day), after \(application.stage.withArticle). Getting that far means that the application worked."
      )
    }
  }
}

extension Element {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}
