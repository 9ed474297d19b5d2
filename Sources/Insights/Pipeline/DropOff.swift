import Diagnostics
package import Journal
package import Statistics
import TextKit

/// Where applications end: before any answer, after a screen, after interviews, or at the very end.
///
/// It counts only applications whose note states how far they got, with a history or with a stage beyond
/// `applied`. A bare `status: rejected` may have had three interviews before it.
package struct DropOff: Sendable {
  /// Every phase in chronological order, even if no application ended in it.
  package let phases: [Phase]

  package struct Phase: Sendable {
    package let point: Point
    /// Applications that ended here with a rejection or as `ghosted`, out of those that reached this phase
    /// and are no longer in it.
    package let ended: Proportion
  }

  package enum Point: Int, Sendable, CaseIterable, Comparable {
    case beforeAnyAnswer, afterScreen, afterInterviews, atTheEnd

    init(_ stage: Stage) {
      switch stage {
      case .saved, .applied, .acknowledged: self = .beforeAnyAnswer
      case .screen, .assessment: self = .afterScreen
      case .interview: self = .afterInterviews
      case .final, .offer: self = .atTheEnd
      }
    }

    package static func < (a: Point, b: Point) -> Bool { a.rawValue < b.rawValue }
  }

  /// The applications that were rejected at the very end, the latest first. Private ones are left out.
  package let nearMisses: [Application]

  package init(_ journal: Journal) {
    let known = journal.applications.filter { application in
      application.isSent && (application.hasHistory || application.stage > .applied)
    }
    let points = known.map { (point: Point($0.stage), outcome: $0.outcome) }
    nearMisses = DropOff.nearMisses(journal)
    phases = Point.allCases.map { point in
      let ended = points.count {
        $0.point == point && ($0.outcome == .rejected || $0.outcome == .ghosted)
      }
      let through = points.count {
        $0.point > point || ($0.point == point && $0.outcome != nil)
      }
      return Phase(point: point, ended: Proportion(ended, of: through))
    }
  }

  private static func nearMisses(_ journal: Journal) -> [Application] {
    journal.visibleApplications.filter {
      $0.isSent && $0.outcome == .rejected && $0.stage >= .final
    }

    .sorted { a, b in
      let days = (a.endedOn?.number ?? .min, b.endedOn?.number ?? .min)
      return days.0 != days.1
        ? days.0 > days.1 : a.info.path.pathBytes < b.info.path.pathBytes
    }
  }

  /// The number of applications that ended in one of the phases.
  package var ended: Int { phases.reduce(0) { $0 + $1.ended.count } }

  /// The phase in which most applications ended, the earlier one of a tie; `nil` if none ended.
  package var most: Phase? {
    let most = phases.map(\.ended.count).max() ?? 0
    return most == 0 ? nil : phases.first { $0.ended.count == most }
  }
}
