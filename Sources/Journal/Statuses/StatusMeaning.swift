/// Everything that the text of a status or of a history item states.
package struct StatusMeaning: Sendable, Hashable {
  package var term: StatusTerm
  /// The stage that came before the end: `interview` in `rejected after interview`.
  package var stageBefore: Stage?
  /// The day of that stage, if the text gives it: `rejected after interview 2026-02-20`.
  var dayBefore: Day?
  /// The stage that is planned: `interview` in `interview scheduled`. Then `term` is what has been reached.
  package var planned: Stage?
  /// The day in the text, if there is one: `rejected 2026-03-24`.
  package var day: Day?
  /// The days that a day without a year can be, if the text has one: `interview on 2 Dec`.
  package var ofYear: [DayOfYear] = []
  /// The last day to answer an offer, or to send the application: `offer until 2026-04-01`.
  package var lastDay: Day?
  /// Whether the text has a day that cannot be read by itself: it has no year, or can be two days.
  package var isOnUnreadDay = false
  /// Whether the stage came after an end that the text states as well: `rejected, then invited again`.
  var reopens = false
  /// The year that a status gives without a day, which may be that of another application: `hired 2019`.
  var bareYear: Int?
  /// How far ahead the planned stage is from the day of the text: `interview in 3 days`.
  var ahead: TimeAhead?
  /// Whether it is written in half sentences, of which the note is the whole text.
  var isHalfSentence = false
  /// The rest of the text: `by HR` in `rejected (by HR)`.
  package var note: String?

  package init(_ term: StatusTerm) { self.term = term }

  /// Whether the text consists of a known word or phrase, and nothing else.
  package var isPlain: Bool { self == StatusMeaning(term) }
}

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

extension StatusTerm {
  /// Whether the outcome depends on whether there was an offer.
  var isUndecided: Bool {
    switch self {
    case .declined, .endedByUser, .declinedByUser: true
    case .stage, .outcome, .open, .archived: false
    }
  }
}

// Two statuses in one text.
extension StatusMeaning {
  /// The meaning together with a second status, or `nil` if it is not certain what the two mean.
  ///
  /// - Parameter separator: What is between them.
  func adding(_ other: StatusMeaning, after separator: StatusWords.Separator) -> StatusMeaning? {
    let isNote = separator != .slash && separator != .arrow
    switch (term, other.term) {
    case _ where term == other.term && other.planned == planned: return self
    case (.outcome(.closed), .outcome(.rejected)), (.archived, .outcome), (.archived, .declined):
      return with(other.term)
    case (.outcome(.rejected), .outcome(.closed)), (.outcome(.declined), .outcome(.rejected)):
      return self
    case (.outcome(.rejected), .outcome(.ghosted)), (.outcome(.withdrawn), .outcome(.ghosted)),
      (.outcome(.withdrawn), .endedByUser):
      return isNote ? self : nil
    case (.outcome(.ghosted), .outcome(.rejected)), (.outcome(.ghosted), .outcome(.withdrawn)):
      // News after all.
      return replaced(by: other, stageBefore: stageBefore ?? other.stageBefore)
    case (.outcome(.rejected), .stage(let stage)), (.outcome(.withdrawn), .stage(let stage)),
      (.outcome(.ghosted), .stage(let stage)), (.outcome(.closed), .stage(let stage)):
      return isNote && stage < .offer ? self : nil
    case (.stage(let stage), .outcome(.rejected)), (.stage(let stage), .outcome(.withdrawn)),
      (.stage(let stage), .outcome(.ghosted)), (.stage(let stage), .outcome(.closed)),
      (.stage(let stage), .declined), (.stage(let stage), .endedByUser):
      return ended(by: other, after: stage)
    case (.stage(.offer), .outcome(.accepted)), (.stage(.offer), .outcome(.declined)):
      return with(other.term)
    case (.stage(let stage), .stage(let further)):
      return continued(from: stage, by: other, to: further, after: separator)
    // `position on hold, rejected`
    case (.open, .outcome(.rejected)), (.open, .outcome(.withdrawn)), (.open, .outcome(.ghosted)),
      (.open, .outcome(.closed)):
      return separator == .slash ? nil : replaced(by: other, stageBefore: other.stageBefore)
    // `in progress - interview`
    case (.open, .stage(let stage)) where stage > .saved || other.planned != nil:
      return isNote && stage < .offer ? replaced(byStage: other) : nil
    case (.stage, .open), (.open, .stage), (.stage, .archived), (.open, .open):
      return isNote ? self : nil
    default: return nil
    }
  }

  private func with(_ term: StatusTerm) -> StatusMeaning {
    var meaning = self
    meaning.term = term
    return meaning
  }

  private func replaced(by other: StatusMeaning, stageBefore: Stage?) -> StatusMeaning {
    var meaning = with(other.term)
    meaning.stageBefore = stageBefore
    meaning.takeDay(of: other)
    return meaning
  }

  private func replaced(byStage other: StatusMeaning) -> StatusMeaning {
    var meaning = with(other.term)
    (meaning.planned, meaning.ahead) = (other.planned, other.ahead)
    meaning.takeDay(of: other)
    return meaning
  }

  /// An end after a stage: `interview, rejected`.
  private func ended(by end: StatusMeaning, after stage: Stage) -> StatusMeaning? {
    if end.term == .outcome(.rejected), stage == .offer { return nil }
    var meaning = with(end.term)
    if end.day != nil || end.isOnUnreadDay || day != nil { meaning.takeDay(of: end) }
    let before = [stage, end.stageBefore].compactMap(\.self).max() ?? stage
    meaning.stageBefore = before > .acknowledged ? before : nil
    meaning.planned = nil
    return meaning
  }

  /// Two stages: `phone screen, interview on 2 March`.
  private func continued(
    from stage: Stage, by other: StatusMeaning, to further: Stage,
    after separator: StatusWords.Separator
  ) -> StatusMeaning? {
    if stage == .saved || further == .saved { return stage == further ? self : nil }
    var meaning = self
    if other.day != nil || other.isOnUnreadDay, further > stage, further >= .screen,
      further < .offer, other.planned == nil
    {
      // It has a day of its own, which may be ahead.
      meaning.planned = further
      meaning.takeDay(of: other)
      return meaning
    }
    // A bracket names the round.
    if separator == .bracket || further <= stage, other.planned == nil {
      return separator == .slash && further != stage ? nil : self
    }
    // `final round: offer`
    if further >= .offer, separator != .arrow, separator != .colon { return nil }
    meaning.term = .stage(max(stage, further))
    if stage < .screen || other.planned != nil { meaning.planned = other.planned }
    if other.planned != nil { meaning.takeDay(of: other) }
    return meaning
  }
}
