// Words by which a text does not state what the phrase in it means: `not yet rejected`, `filled in the form`.
extension StatusGrammar {
  /// Whether the words of a text take back what was understood of it.
  func isUnsettled(_ segments: [StatusWords.Segment], _ meaning: StatusMeaning, _ text: String)
    -> Bool
  {
    if isObjected(to: meaning, by: segments) { return true }
    return segments.enumerated().contains { number, segment in
      let words = segment.words[...]
      switch meaning.term {
      case .outcome(.closed) where isAboutForm(words): return true
      case .outcome(.withdrawn)
      where isBySomeoneElse(words, from: number == 0 ? 1 : 0) || isMeetingOfUser(words, text):
        return true
      case .outcome(.rejected), .declined:
        // `declined by me after the interview`
        return isByUser(words) || isNotYet(words, meaning, text)
      case .stage(.applied) where number > 0 && isNotSent(words): return true
      case .outcome(.ghosted) where hasPassed(words) || isGhostedByUser(words): return true
      default: return isNotYet(words, meaning, text)
      }
    }
  }

  /// `not yet rejected`, `yet to be rejected`, `pas encore refusé`: neither the end nor its opposite has come.
  private func isNotYet(_ words: Words, _ meaning: StatusMeaning, _ text: String) -> Bool {
    guard meaning.isEnd || meaning.term == .stage(.offer) || meaning.planned != nil else {
      return false
    }
    let hasYet = words.indices.contains {
      longest(UnsettledWords.yets, in: words[$0...]) != nil
    }
    return words.indices.contains { index in
      let rest = words[index...]
      let count =
        longest(UnsettledWords.notYet, in: rest)
        ?? (hasYet ? longest([.negation], at: rest)?.count : nil)
      guard let count else { return false }
      return [rest, rest.dropFirst(count)].contains { part in
        guard !part.isEmpty, let other = core(Array(part), text, .status) else { return false }
        return meaning.isEnd && other.isEnd
          || meaning.planned != nil && other.planned == meaning.planned
          || meaning.term == .stage(.offer) && other.term == meaning.term
      }
    }
  }

  /// The meaning of a wait that the user has ended: `no answer in six weeks, giving up`.
  func givenUp(_ segments: [StatusWords.Segment], _ meaning: StatusMeaning) -> StatusMeaning? {
    guard segments.count > 1, meaning.term == .open || meaning.term == .stage(.applied),
      let first = segments.first,
      segments.dropFirst().contains(where: {
        WordCueTable.shared.cues[key($0.words[...])]?.contains(.givingUp) ?? false
      }), first.words.indices.contains(where: { head(first.words[...$0])?.use == .waiting })
    else { return nil }
    return StatusMeaning(.outcome(.ghosted))
  }

  /// `filled in the form` is not about a job that someone else has got. `filled in March` is.
  private func isAboutForm(_ words: Words) -> Bool {
    words.indices.contains { index in
      let rest = words[index...]
      if longest(UnsettledWords.forms, in: rest) != nil { return true }
      guard let count = longest(UnsettledWords.fillings, in: rest) else { return false }
      guard let next = rest.dropFirst(count).first else { return true }
      return next.date == nil && !wordRoles.isOfCalendar(next.text)
        && !(next.text.first?.isNumber ?? false)
    }
  }

  /// `withdrawn by the council`: neither the user nor the application need be meant.
  ///
  /// - Parameter start: The first word that may begin the phrase: the second one of a text, and the first one of a bracket.
  private func isBySomeoneElse(_ words: Words, from start: Int) -> Bool {
    words.indices.dropFirst(start).contains { index in
      guard let count = longest(UnsettledWords.agents, in: words[index...]) else { return false }
      let rest = words[index...].dropFirst(count)
      guard let next = rest.first, next.date == nil, !wordRoles.isOfCalendar(next.text) else {
        return false
      }
      return longest([.byUser], at: words[index...]) == nil && longest([.medium], at: rest) == nil
    }
  }

  private func isByUser(_ words: Words) -> Bool {
    words.indices.contains { longest([.byUser], at: words[$0...]) != nil }
  }

  /// `applied (draft)`, `applied - not sent yet`
  private func isNotSent(_ words: Words) -> Bool {
    head(words)?.meaning.term == .stage(.saved)
  }

  /// `interview canceled by me`: the meeting is off, and the application may go on.
  private func isMeetingOfUser(_ words: Words, _ text: String) -> Bool {
    words.indices.dropFirst().contains { index in
      guard has(.byUser, words[index...], .all), let first = words.first,
        let last = words[..<index].last
      else { return false }
      return canceledStage(in: String(text[first.range.lowerBound..<last.range.upperBound])) != nil
    }
  }

  /// `I ghosted the recruiter`: it is the user who did not answer.
  private func isGhostedByUser(_ words: Words) -> Bool {
    words.indices.contains { index in
      guard entry(words[index...index])?.meaning?.term == .outcome(.ghosted) else { return false }
      if index > words.startIndex, has(.applicant, words[(index - 1)..<index], .all) { return true }
      var rest = words[(index + 1)...]
      while let (count, _) = longest([.article], at: rest), count < rest.count {
        rest = rest.dropFirst(count)
      }
      return longest([.employer], at: rest) != nil
    }
  }

  /// `ghosted until yesterday`
  private func hasPassed(_ words: Words) -> Bool {
    words.indices.dropFirst().contains {
      longest(UnsettledWords.until, in: words[$0...]) != nil
    }
  }
}

private enum UnsettledWords {
  static let yets = Lexicon.phrases(\.smallWords.yets)
  static let notYet = Lexicon.phrases(\.smallWords.notYet)
  static let fillings = Lexicon.phrases(\.smallWords.fillings)
  static let forms = Lexicon.phrases(\.smallWords.forms)
  static let agents = Lexicon.phrases(\.smallWords.otherAgents)
  static let until = Lexicon.phrases(\.smallWords.until)
}
