import ArgumentParser
import Diagnostics
import Journal

/// What a word on the command line says happened to an application.
struct LoggedStage {
  let milestone: Milestone

  /// Throws where the word does not say what happened, or may say two things.
  ///
  /// - Parameter application: `nil` where its note cannot be read; then the word is believed.
  init(_ word: String, _ meaning: StatusWord, _ application: Application?) throws {
    let stage = application?.stage ?? .offer
    switch meaning {
    case .stage(let stage): milestone = .stage(stage)
    case .outcome(.declined) where stage < .offer:
      throw LoggedStage.undecided(word)
    // What was sent was pursued: then the person ended it.
    case .outcome(.notPursued) where application?.isSent ?? false: milestone = .outcome(.withdrawn)
    case .outcome(let outcome): milestone = .outcome(outcome)
    case .declined:
      // The person can decline an offer; without one, who declined?
      guard stage == .offer else { throw LoggedStage.undecided(word) }
      milestone = .outcome(.declined)
    case .open, .housekeeping:
      throw ValidationError("'\(word.visible)' says where the note stands, not what happened.")
    }
  }

  private static func undecided(_ word: String) -> ValidationError {
    ValidationError(
      "There is no offer to decline yet. If they said no, write 'rejected'; if you ended it, 'withdrawn'; if there was an offer, log that first."
    )
  }
}

extension StatusWord {
  /// It says where the note stands, and nothing that happened.
  var isStanding: Bool { self == .open || self == .housekeeping }
}
