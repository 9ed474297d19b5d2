/// How far an application got: the furthest point reached, whatever the outcome.
package enum Stage: String, Sendable, CaseIterable, Comparable {
  /// Not sent yet.
  case saved
  case applied
  /// A receipt, often automatic; no one has judged the application yet.
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

  /// Whether someone wanted to know more: a screen or any later stage.
  package var isPositive: Bool { self >= .screen }
}

/// How an application ended.
package enum Outcome: String, Sendable, CaseIterable {
  /// An offer that the user accepted.
  case accepted
  /// An offer that the user declined.
  case declined
  /// Rejected by the company.
  case rejected
  /// Ended by the user.
  case withdrawn
  /// The user's own word for an answer that never came. Silence alone does not lead to this outcome.
  case ghosted
  /// The position was canceled, frozen or filled.
  case closed
  /// Saved, but never sent.
  case notPursued = "not_pursued"

  /// The earliest stage that an application with this outcome must have reached.
  package var impliedStage: Stage {
    switch self {
    case .accepted, .declined: .offer
    case .rejected, .withdrawn, .ghosted: .applied
    case .closed, .notPursued: .saved
    }
  }
}

/// The meaning of an event: a stage or an outcome.
package enum Milestone: Sendable, Hashable {
  case stage(Stage)
  case outcome(Outcome)

  /// Whether it is something that the user takes part in.
  package var isAppointment: Bool {
    switch self {
    case .stage(.screen), .stage(.assessment), .stage(.interview), .stage(.final): true
    case .stage, .outcome: false
    }
  }

  /// The word for it in a note.
  package var word: String { self == .outcome(.notPursued) ? "not pursued" : name }

  /// The name for it in JSON.
  package var name: String {
    switch self {
    case .stage(let stage): stage.rawValue
    case .outcome(let outcome): outcome.rawValue
    }
  }

  package var isEnd: Bool { if case .outcome = self { true } else { false } }
}
