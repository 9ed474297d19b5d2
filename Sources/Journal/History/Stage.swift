/// How far an application got: the furthest point reached, whatever came of it.
package enum Stage: String, Sendable, CaseIterable, Comparable {
  /// Not sent yet.
  case saved
  case applied
  /// A receipt, often automatic; nobody has judged anything yet.
  case acknowledged
  case screen
  case assessment
  case interview
  case final
  case offer

  package static func < (a: Stage, b: Stage) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .saved: 0
    case .applied: 1
    case .acknowledged: 2
    case .screen: 3
    case .assessment: 4
    case .interview: 5
    case .final: 6
    case .offer: 7
    }
  }

  /// Somebody wanted to know more: a screen or anything beyond it.
  package var isPositive: Bool { self >= .screen }
}

/// How an application ended.
package enum Outcome: String, Sendable, CaseIterable {
  /// An offer, taken.
  case accepted
  /// An offer, not taken.
  case declined
  /// They said no.
  case rejected
  /// Ended by the person.
  case withdrawn
  /// The person's own word for an answer that never came; silence alone is never called so.
  case ghosted
  /// Cancelled, frozen or filled.
  case closed
  /// Saved and let go, never sent.
  case notPursued = "not_pursued"

  /// The least an application must have reached to end like this.
  package var impliedStage: Stage {
    switch self {
    case .accepted, .declined: .offer
    case .rejected, .withdrawn, .ghosted: .applied
    case .closed, .notPursued: .saved
    }
  }
}

/// What one event of an application's story means.
package enum Milestone: Sendable, Hashable {
  case stage(Stage)
  case outcome(Outcome)

  /// As a person writes it into a note.
  package var word: String { self == .outcome(.notPursued) ? "not pursued" : name }

  /// As JSON names it.
  package var name: String {
    switch self {
    case .stage(let stage): stage.rawValue
    case .outcome(let outcome): outcome.rawValue
    }
  }
}
