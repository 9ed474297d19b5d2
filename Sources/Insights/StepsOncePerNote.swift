import Diagnostics
package import Journal

extension NextSteps {
  /// Of each note only the most urgent step, so that a few steps are about as many things. What has a day
  /// of its own goes by it; of the others the first counts.
  package var oncePerNote: [Step] {
    var soonest: [PathBytes: Day] = [:]
    for case .prepare(let entry) in steps {
      let path = entry.application.info.path.pathBytes
      soonest[path] = min(soonest[path] ?? entry.day, entry.day)
    }
    var told: Set<PathBytes> = []
    return steps.filter { step in
      guard let path = step.note?.path.pathBytes else { return true }
      if case .prepare(let entry) = step, entry.day != soonest[path] { return false }
      return told.insert(path).inserted
    }
  }
}

extension NextSteps.Step {
  /// The note that it is about; `nil` where it is about none.
  package var note: NoteInfo? {
    switch self {
    case .prepare(let entry): entry.application.info
    case .decide(let application), .followUp(let application, _),
      .askHowItStands(let application, _), .reflect(let application),
      .askForFeedback(let application), .apply(let application):
      application.info
    case .company(let supporter), .keepInTouch(let supporter): supporter.person.info
    case .sendRequest(let feedback): feedback.info
    case .tryOut(let attempt): attempt.reflection.info
    case .goal(let standing): standing.goal.info
    case .widen(let note): note
    }
  }
}
