import TextKit

/// What the words beside a stage state about it: `interview (canceled)`, `interview — rejected on the spot`.
enum Aftermath: Equatable {
  /// The meeting did not take place.
  case off
  /// The application ended.
  case end(StatusMeaning)
  /// The meeting is to come, on the day of the meaning if it has one.
  case planned(StatusMeaning)
  /// The meeting was only an exercise.
  case rehearsal
  /// The stage itself is not certain: `offer (expected)`.
  case doubtful
  /// It led to an offer: `final round: offer!`
  case offer(StatusMeaning)
  /// The words begin like an end, or like another day for the meeting, and are not understood.
  case unclear
}

extension StatusGrammar {
  /// Returns `nil` if the words are only a note, as nearly always.
  ///
  /// - Parameter text: The bracket or the note after the stage.
  func aftermath(of stage: Stage, in text: String) -> Aftermath? {
    let mayEnd = AftermathWords.ends.mayBegin(in: text)
    guard mayEnd || AftermathWords.plans.mayBegin(in: text) else { return nil }
    let words = StatusWords(text, readsDates: true, order: order)
    for (number, segment) in words.segments.enumerated() {
      let part = segment.words[...]
      // `next: second interview, 2 April` is about the next meeting.
      if number == 0, words.segments.count > 1, ComingTimes.next.contains(key(part)) { continue }
      if let found = aftermath(of: stage, part, text, isFirst: number == 0, mayEnd: mayEnd) {
        // What is quoted is what someone said, and not always what happened.
        return words.hasQuestionMark || text.isQuoted ? .unclear : found
      }
    }
    return nil
  }

  /// Whether the bracket or the note after an end or an offer states that it no longer holds, or never did.
  func takesBack(_ text: String, _ meaning: StatusMeaning) -> Bool {
    guard AftermathWords.returns.mayBe(in: text) else { return false }
    return StatusWords(text, readsDates: true, order: order).segments.contains {
      takesBack(withoutThen($0.words[...]).0, meaning)
    }
  }

  private func aftermath(
    of stage: Stage, _ part: Words, _ text: String, isFirst: Bool, mayEnd: Bool
  ) -> Aftermath? {
    let words = withoutThen(part).0
    guard let first = words.first else { return nil }
    let isMeeting = (Stage.screen..<Stage.offer).contains(stage)
    if isMeeting {
      if isOff(words, isFirst: isFirst) || stage == .screen && isUnanswered(words) { return .off }
      if has(.failure, words, .all) { return .end(StatusMeaning(.outcome(.rejected))) }
      if isFirst, isRehearsal(words) { return .rehearsal }
      if isFirst, let planned = planned(stage, words) { return .planned(planned) }
      if isFirst, let moved = moved(stage, words) { return moved }
    } else if stage == .offer, contains([.reversal], words.prefix(4), .all) {
      return .unclear
    }
    if isFirst, stage >= .screen, isDoubt(words) { return .doubtful }
    if !mayEnd { return nil }
    if let core = core(Array(words), text, .history) {
      if isMeeting, core.term == .stage(.offer), core.planned == nil { return .offer(core) }
      // `closed with questions`
      if !core.term.isEnding || core.note != nil && StatusGrammar.everyday.contains(first.text) {
        return nil
      }
      if isOfPast(words) { return .unclear }
      if core.term == .outcome(.rejected), core.note != nil, let about = partOfMeeting(words) {
        return about
      }
      // `interview (declined)`: by whom is not said.
      if isMeeting, AftermathWords.refusals.contains(key(words)) { return .unclear }
      // `declined to answer`
      if core.term == .declined, core.note != nil { return isFirst ? .unclear : nil }
      let both = StatusMeaning(.stage(stage)).adding(core, after: .dash)
      return both.map { $0.term.isEnding } ?? false ? .end(core) : .unclear
    }
    guard isFirst, !StatusGrammar.everyday.contains(first.text) else { return nil }
    return isUnclearEnd(words) ? .unclear : nil
  }

  /// Whether the words only state that something is not certain, or is to come: `expected`, `probably next week`.
  private func isDoubt(_ words: Words) -> Bool {
    var rest = words
    var isDoubtful = false
    while let first = rest.first {
      if let (count, _) = longest([.doubt, .planned], at: rest) {
        isDoubtful = true
        rest = rest.dropFirst(count)
      } else if let count = longest(AftermathWords.comingDays, in: rest)
        ?? longest([.article, .auxiliary, .note], at: rest)?.count
      {
        rest = rest.dropFirst(count)
      } else if first.date != nil || wordRoles.isOfCalendar(first.text) {
        rest = rest.dropFirst()
      } else {
        return false
      }
    }
    return isDoubtful
  }

  /// Whether the words state that a meeting did not take place: `canceled by them`, `no show`.
  ///
  /// - Parameter isFirst: Whether they directly follow the stage. Further on, only words about the meeting may follow.
  func isOff(_ words: Words, isFirst: Bool) -> Bool {
    var words = words
    while let (count, _) = longest([.article, .auxiliary], at: words), count < words.count {
      words = words.dropFirst(count)
    }
    if own[key(words)] != nil { return false }
    guard let count = longest(AftermathWords.off, in: words) else { return false }
    let rest = words.dropFirst(count)
    guard let next = rest.first else { return true }
    if next.date != nil || has(.byUser, rest, .all)
      || longest([.byEmployer, .note, .auxiliary], at: rest) != nil
    {
      return true
    }
    // `canceled my holiday`, `canceled lunch` and `missed two questions` are about something else.
    let isOfOther = AftermathWords.mayBeOfOther.contains(words.first?.text ?? "")
    if !isFirst || isOfOther || longest([.article, .possessive], at: rest) != nil {
      return false
    }
    return !AftermathWords.mayHaveObject.contains(key(words.prefix(count)))
      || AftermathWords.adverbEndings.contains(where: next.text.hasSuffix)
      || AftermathWords.ofTime.contains(next.text)
      || next.text.isAllDigits
  }

  /// The meaning of `scheduled` or `moved to 2026-12-01` beside a stage.
  private func planned(_ stage: Stage, _ words: Words) -> StatusMeaning? {
    if case .coming(let ahead)? = timing(of: words) {
      var meaning = planning(stage, note: nil)
      meaning.ahead = ahead
      return meaning
    }
    guard let (count, _) = longest([.planned], at: words) else { return nil }
    var rest = words.dropFirst(count)
    var meaning = planning(stage, note: nil)
    meaning.ahead = timeAhead(in: words)
    if rest.isEmpty { return meaning }
    if let (small, _) = longest([.note], at: rest) { rest = rest.dropFirst(small) }
    guard rest.count == 1, let date = rest.first?.date else { return nil }
    meaning.take(date)
    return meaning
  }
}

/// The words that begin an aftermath, in all languages.
enum AftermathWords {
  /// The phrases for a meeting that did not take place.
  static let off = Lexicon.phrases(\.smallWords.cancellations)

  /// The words of `off` that are as often about a part of the meeting.
  static let mayBeOfOther = Lexicon.phrases(\.smallWords.partlyMissed)
  /// The verbs of `off` that may be followed by what was canceled.
  static let mayHaveObject = Lexicon.phrases(\.smallWords.canceling)
  /// The words that state when it was canceled.
  static let ofTime = Lexicon.phrases(\.smallWords.afterCanceling)
  static let adverbEndings = Language.all.flatMap(\.smallWords.adverbEndings)

  /// The phrases for a call that no one answered.
  static let unanswered = Lexicon.phrases(\.smallWords.unanswered)
  /// The words for a meeting that was only an exercise.
  static let rehearsals = Lexicon.phrases(\.smallWords.rehearsals)
  /// The verbs for another day.
  static let moves = Lexicon.phrases(\.smallWords.moves)
  static let mistakes = Lexicon.phrases(\.smallWords.mistakes)
  /// The people who read a draft, and do not decide.
  static let helpers = Lexicon.phrases(\.smallWords.helpers)
  /// The verbs with which either side refuses a meeting.
  static let refusals = Lexicon.phrases(\.smallWords.refusals)
  /// The phrases beside a job that is not certain yet.
  static let unsigned = Lexicon.phrases(\.smallWords.unsigned)
  /// The phrases that an end or an offer no longer holds, or never did, or is that of someone else.
  static let returns = PhraseStarts(
    mistakes.union(unsigned) + phrases(of: [.reopening, .reversal, .otherCandidate]))
  static let comingDays = Lexicon.phrases(\.smallWords.comingDays)
  static let partsOfMeeting = Lexicon.phrases(\.smallWords.partsOfMeeting)

  /// The phrases that a meeting is off, was failed or led to an offer, or that the application ended.
  static let ends = PhraseStarts(
    Lexicon.shared.phrases.lazy.filter {
      $0.value.use == .anywhere
        && $0.value.term.map { $0.isEnding || $0 == .stage(.offer) } ?? false
    }.map(\.key) + off + phrases(of: [.failure, .reversal]))

  /// The phrases that a meeting is to come or has another day, or that it was none.
  static let plans = PhraseStarts(
    phrases(of: [.planned, .doubt]) + unanswered + rehearsals + moves
      + TimeTable.shared.beginningsOfSpans)

  static func phrases(of roles: [WordRoles.Role]) -> [String] {
    var phrases: [String] = []
    for (phrase, found) in WordRoles.shared.roles where found.has(oneOf: roles) {
      phrases.append(phrase)
    }
    return phrases
  }

  /// Whether a text states only that a meeting did not take place: `canceled by them`.
  static func isOff(_ text: String, _ grammar: StatusGrammar) -> Bool {
    guard ends.mayBegin(in: text) else { return false }
    let segments = StatusWords(text, readsDates: true, order: grammar.order).segments
    return segments.first.map { grammar.isOff($0.words[...], isFirst: false) } ?? false
  }
}
