/// The meaning of a status. Some words mean less than a stage: the events decide what follows from them.
package enum StatusTerm: Sendable, Hashable {
  case stage(Stage)
  case outcome(Outcome)
  /// `open`, `in progress`: the application has not ended, but may not have been sent.
  case open
  /// `declined`: by the company or by the user, depending on whether there was an offer.
  case declined
  /// `rejected by me`: the user declined the offer, or withdrew if there was none.
  case endedByUser
  /// `declined by me`: the user declined the offer. If there was none, it is not understood.
  case declinedByUser
  /// `archived`: describes the note, not how the application ended.
  case archived

  /// The outcome, if the term is one or the events make it one.
  ///
  /// - Parameter hadOffer: Whether the application reached the offer.
  package func outcome(hadOffer: Bool) -> Outcome? {
    switch self {
    case .outcome(let outcome): outcome
    case .declined: hadOffer ? .declined : .rejected
    case .endedByUser: hadOffer ? .declined : .withdrawn
    case .declinedByUser: hadOffer ? .declined : nil
    case .stage, .open, .archived: nil
    }
  }

  /// Whether the term means that the application has ended.
  package var isEnding: Bool {
    switch self {
    case .outcome, .declined, .endedByUser, .declinedByUser: true
    case .stage, .open, .archived: false
    }
  }
}

/// Everything that the text of a status or of a history item states.
package struct StatusMeaning: Sendable, Hashable {
  package var term: StatusTerm
  /// The stage that came before the end: `interview` in `rejected after interview`.
  package var stageBefore: Stage?
  /// The stage that is planned: `interview` in `interview scheduled`. Then `term` is what has been reached.
  package var planned: Stage?
  /// The day in the text, if there is one: `rejected 2026-03-24`.
  package var day: Day?
  /// The rest of the text: `by HR` in `rejected (by HR)`.
  package var note: String?

  package init(_ term: StatusTerm) { self.term = term }

  /// Whether the text consists of a known word or phrase, and nothing else.
  package var isPlain: Bool { self == StatusMeaning(term) }
}

/// The result of reading the text of a status.
package enum StatusReading: Sendable, Hashable {
  case known(StatusMeaning)
  /// The text is empty, or one that people and programs write in an empty field.
  case blank
  /// The text is not understood. Nothing is guessed.
  ///
  /// - Parameter suggestion: A known word that the user may have meant, and that does no harm if not.
  case unclear(suggestion: String?)
}
