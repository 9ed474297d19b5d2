import Diagnostics
package import Journal
import TextKit

/// Small victories: those that the person wrote down, and those that the notes prove.
package struct Wins: Sendable {
  /// Newest first.
  package let all: [Victory]

  package struct Victory: Sendable {
    package let day: Day
    package let kind: Kind
    /// Where it is written; for ordering and for links.
    package let path: String
  }

  package enum Kind: Sendable {
    /// In the person's own words.
    case written(Win)
    /// The first time that somebody wanted to know more. A no is an answer too, and no victory.
    case firstInterest(Stage, Application)
    /// The first time as far as this stage.
    case furthestYet(Stage, Application)
    case feedbackReceived(Feedback)
    /// An offer that was not the first to get that far.
    case offer(Application)
  }

  package init(_ journal: Journal) {
    let written = journal.wins.filter { $0.date <= journal.today && !$0.info.isPrivate }
      .map { Victory(day: $0.date, kind: .written($0), path: $0.info.path) }
    let feedback = journal.feedback.compactMap { feedback -> Victory? in
      guard feedback.standing(on: journal.today) == .received, let day = feedback.received,
        !feedback.info.isPrivate
      else { return nil }
      return Victory(day: day, kind: .feedbackReceived(feedback), path: feedback.info.path)
    }
    let proven = Wins.furthest(journal.applications)
    all = (written + feedback + proven).sorted { a, b in
      a.day != b.day ? a.day > b.day : a.path.pathBytes < b.path.pathBytes
    }
  }

  /// Each day on which a stage beyond every earlier one was reached.
  private static func furthest(_ applications: [Application]) -> [Victory] {
    var steps: [(day: Day, stage: Stage, application: Application)] = []
    // What was reached on a day that nobody knows may have been the first of all.
    var furthest = Stage.acknowledged
    for application in applications {
      for event in application.story.happened {
        guard case .stage(let stage) = event.milestone, stage.isPositive else { continue }
        if let day = event.day {
          steps.append((day, stage, application))
        } else {
          furthest = max(furthest, stage)
        }
      }
    }
    steps.sort { a, b in
      if a.day != b.day { return a.day < b.day }
      return a.stage != b.stage
        ? a.stage < b.stage : a.application.info.path.pathBytes < b.application.info.path.pathBytes
    }
    var found: [Victory] = []
    for step in steps {
      let isFirst = furthest == .acknowledged
      let isFurther = step.stage > furthest
      furthest = max(furthest, step.stage)
      // A private one counts, so that nothing later is called the first, and is not told.
      guard isFurther || step.stage == .offer, !step.application.info.isPrivate else { continue }
      let kind: Kind =
        if !isFurther {
          .offer(step.application)
        } else if isFirst {
          .firstInterest(step.stage, step.application)
        } else {
          .furthestYet(step.stage, step.application)
        }
      found.append(Victory(day: step.day, kind: kind, path: step.application.info.path))
    }
    return found
  }
}
