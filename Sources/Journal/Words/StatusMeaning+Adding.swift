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
