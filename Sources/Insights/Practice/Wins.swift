import Diagnostics
package import Journal
import TextKit

/// Wins: those that the user wrote down, and those that the notes prove.
package struct Wins: Sendable {
  /// Newest first.
  package let all: [DatedWin]

  package init(_ journal: Journal) {
    let written = journal.wins.visible.filter { $0.date <= journal.today }
      .map { DatedWin(day: $0.date, kind: .written($0)) }
    let feedback = journal.feedback.visible.compactMap { feedback -> DatedWin? in
      guard feedback.status(on: journal.today) == .received,
        let day = feedback.received
      else { return nil }
      return DatedWin(day: day, kind: .feedbackReceived(feedback))
    }
    let jobs = journal.applications.compactMap { application -> DatedWin? in
      guard application.outcome == .accepted, !application.isUnclear, !application.isDoubtful,
        let visible = application.visible, let day = application.endedOn, day <= journal.today
      else { return nil }
      return DatedWin(day: day, kind: .job(visible))
    }
    let proven = Wins.furthest(journal.applications)
    all = (written + feedback + proven + jobs).sorted { a, b in
      if a.day != b.day { return a.day > b.day }
      // Of one day, a job comes first.
      return a.isJob != b.isJob ? a.isJob : a.path.pathBytes < b.path.pathBytes
    }
  }

  /// Each day on which a stage beyond every earlier one was reached, and each offer.
  private static func furthest(_ applications: [Application]) -> [DatedWin] {
    var steps: [(day: Day, stage: Stage, application: Application)] = []
    // A stage reached on an unknown day may have been the first of all.
    var furthest = Stage.acknowledged
    for application in applications where !application.isUnclear {
      for reached in application.history.milestones {
        guard let stage = reached.stage, stage.isPositive else { continue }
        if let day = reached.day {
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
    var found: [DatedWin] = []
    for step in steps {
      let isFirst = furthest == .acknowledged
      let isFurther = step.stage > furthest
      furthest = max(furthest, step.stage)
      // A private one counts, so that nothing later is called the first, but it is not shown.
      guard isFurther || step.stage == .offer, let application = step.application.visible
      else { continue }
      let kind: WinKind =
        if !isFurther {
          .offer(application)
        } else if isFirst {
          .firstInterest(step.stage, application)
        } else {
          .furthestYet(step.stage, application)
        }
      found.append(DatedWin(day: step.day, kind: kind))
    }
    return found
  }
}

package struct DatedWin: Sendable {
  package let day: Day
  package let kind: WinKind
  package var isJob: Bool { if case .job = kind { true } else { false } }
  /// The path of the note with the win, for ordering and for links.
  package var path: String { note.info.path }

  /// The note with the win.
  package var note: any NoteKind {
    switch kind {
    case .written(let win): win
    case .feedbackReceived(let feedback): feedback
    case .firstInterest(_, let application), .furthestYet(_, let application),
      .offer(let application), .job(let application):
      application
    }
  }
}

/// What went well.
package enum WinKind: Sendable {
  /// In the user's own words.
  case written(Win)
  /// The first positive answer. A rejection is an answer too, but not a win.
  case firstInterest(Stage, Application)
  /// The first time at this stage, further than ever before.
  case furthestYet(Stage, Application)
  case feedbackReceived(Feedback)
  /// An offer that was not the first one.
  case offer(Application)
  /// An offer that was accepted.
  case job(Application)
}
