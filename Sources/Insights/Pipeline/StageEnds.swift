package import Journal

/// For each stage that most applications pass, how many came there, how many went on, and what became of the others.
///
/// An application that came to a stage either went on to the next, or its furthest point is here: it is still open, or
/// it ended. So the parts of a stage add up to those that came there, and no application is in two of them.
package struct StageEnds: Sendable {
  /// From sending up to the highest stage that any application reached.
  package let stages: [Reached]

  package struct Reached: Sendable {
    package let stage: Stage
    /// The applications that came at least to this stage.
    package let applications: [Application]
    /// The applications that came at least to the next stage.
    package let wentOn: [Application]
    /// The applications that did not go on, by what became of them, in the order of `End`. Without empty parts.
    package let ends: [(end: End, applications: [Application])]
  }

  /// What became of an application, in the order of drawing: what may still come first, and a rejection last.
  package enum End: Sendable, CaseIterable {
    case open, accepted, endedByMe, closed, ghosted, rejected

    init?(_ application: Application) {
      switch application.outcome {
      case nil: self = .open
      case .accepted: self = .accepted
      case .declined, .withdrawn: self = .endedByMe
      case .closed: self = .closed
      case .ghosted: self = .ghosted
      case .rejected: self = .rejected
      case .notPursued: return nil
      }
    }
  }

  package init(_ journal: Journal) {
    var reached = journal.applications.filter(\.isSent)
    var stages: [Reached] = []
    for (stage, next) in zip(
      Conversion.stages, Conversion.stages.dropFirst().map(Optional.some) + [nil])
    {
      if reached.isEmpty { break }
      let wentOn = next.map { next in reached.filter { $0.stage >= next } } ?? []
      let stopped = Dictionary(
        grouping: reached.filter { application in next.map { application.stage < $0 } ?? true },
        by: End.init)
      stages.append(
        Reached(
          stage: stage, applications: reached, wentOn: wentOn,
          ends: End.allCases.compactMap { end in stopped[end].map { (end, $0) } }))
      reached = wentOn
    }
    self.stages = stages
  }
}
