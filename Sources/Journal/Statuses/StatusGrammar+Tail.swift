import TextKit

// What follows a phrase.
extension StatusGrammar {
  /// The meaning of a phrase with more words after it, or `nil` if they may change it.
  func meaning(
    _ head: Head, before tail: Words, _ text: String, _ place: Place
  ) -> StatusMeaning? {
    var meaning = head.meaning
    let languages = head.languages
    let start = tail.first?.range.lowerBound ?? text.endIndex
    let end = tail.last?.range.upperBound ?? text.endIndex
    meaning.note = joined(meaning.note, note(in: text, start, end))
    if let by = ended(byWhom: tail, languages, meaning) { return by }
    if dates(tail, text, &meaning) { return meaning }
    // `take-home due Friday`, `to apply next week`
    if meaning.planned != nil, tail.allSatisfy({ wordRoles.weekdays.contains($0.text) }) {
      return meaning
    }
    if meaning.term == .stage(.saved),
      comingTime(at: tail) == tail.count || AftermathWords.comingDays.contains(key(tail))
    {
      return meaning
    }
    for count in stride(from: wordRoles.mostWords(at: tail), through: 1, by: -1) {
      let (small, rest) = (tail.prefix(count), tail.dropFirst(count))
      if has(.after, small, languages), let stage = stage(rest) ?? kind(rest, after: small) {
        return adding(stage, before: meaning)
      }
      if meaning.isEnd, has(.after, small, languages),
        let dated = adding(datedStage: rest, before: meaning)
      {
        return dated
      }
      if meaning.term == .outcome(.accepted), has(.toward, small, languages), let next = next(rest)
      {
        return planning(next, note: meaning.note)
      }
      if has(.note, small, languages) {
        return withNote(head, meaning, before: tail, beginning: small, text, place)
      }
    }
    return isRemark(tail, on: meaning) ? meaning : nil
  }

  /// The meaning of a phrase before a note, or `nil` if the note may change it.
  ///
  /// - Parameters:
  ///   - meaning: That of the phrase, with the tail as its note.
  ///   - small: The word that begins the note: `with`.
  private func withNote(
    _ head: Head, _ meaning: StatusMeaning, before tail: Words, beginning small: Words,
    _ text: String, _ place: Place
  ) -> StatusMeaning? {
    var meaning = meaning
    let rest = tail.dropFirst(small.count)
    if let limited = limited(head, meaning, small, rest) { return limited.flatMap { $0 } }
    // `declined to continue`: by whom is not said.
    if meaning.term == .declined, has(.recipient, small, .all) { return nil }
    let isName = rest.first.map { AmbiguousName.isName($0.text, after: key(small)) } ?? false
    if isName, dates(rest.dropFirst(), text, &meaning) { return meaning }
    if dates(rest, text, &meaning) { return meaning }
    // `role filled with meetings`
    if meaning.term == .outcome(.closed), AmbiguousName.before.contains(key(small)),
      !has(.party, small, .all), !isSomeone(rest)
    {
      return nil
    }
    // `offer to follow` and `hired from within` are not what they begin with.
    if meaning.claimsOffer { return isRemark(tail, on: meaning) ? meaning : nil }
    if contains([.doubt], tail, head.languages) { return nil }
    // `rejected with no feedback` is still a rejection, and `不採用ではない` says that there was no rejection.
    if contains([.negation], tail, head.languages),
      !meaning.term.isEnding || has(.negation, tail, head.languages)
    {
      return nil
    }
    if isName, rest.count == 1 { return meaning }
    if rest.isEmpty || rest.allSatisfy({ wordRoles.weekdays.contains($0.text) }) {
      // `interview on Friday` may be ahead.
      let isSettled = meaning.term.isEnding || meaning.planned != nil
      return rest.isEmpty || !isSettled ? nil : meaning
    }
    if head.use == .waiting, !isForAnswer(rest, head, small, text) {
      var open = StatusMeaning(.open)
      open.note = meaning.note
      return open
    }
    return considering(rest, of: tail, head, meaning, text, place)
  }

  /// The meaning of a phrase before the last day of what it states: `offer until 2026-04-01`.
  ///
  /// - Returns: `nil` if the small word is another one. `.some(nil)` if it is not certain what the day means.
  private func limited(
    _ head: Head, _ meaning: StatusMeaning, _ small: Words, _ rest: Words
  ) -> StatusMeaning?? {
    guard longest(LastDays.before, in: small) == small.count else { return nil }
    if head.isWait {
      // `waiting until after the interview`
      if stageNamed(in: rest) != nil { return nil }
      // Until then, nothing is known but that the user waits.
      var open = StatusMeaning(.open)
      open.note = meaning.note
      return .some(open)
    }
    var after = rest
    while let (count, _) = longest([.article, .note], at: after), count < after.count {
      after = after.dropFirst(count)
    }
    guard let date = after.first?.date else { return nil }
    var limited = meaning
    switch meaning.term {
    case .stage(.offer), .stage(.saved): limited.lastDay = date.day
    case .stage(.applied) where head.use != .waiting: return .some(nil)
    case .stage(.applied), .open: break
    case _ where meaning.isEnd: break
    case .stage, .archived, .outcome, .declined, .endedByUser, .declinedByUser: return nil
    }
    return .some(limited)
  }

  /// Whether what the user waits for shows that the application was sent: an answer, the company, a round, a person.
  /// `waiting for my portfolio` does not, and neither does `no reply to my cold email`.
  private func isForAnswer(_ words: Words, _ head: Head, _ small: Words, _ text: String) -> Bool {
    guard head.isWait else {
      return !has(.recipient, small, .all) || !contains([.medium], words, .all)
        || contains([.application], words, .all)
    }
    var rest = words
    while let (count, _) = longest([.article, .possessive], at: rest), count < rest.count {
      rest = rest.dropFirst(count)
    }
    let roles: [WordRoles.Role] = [
      .result, .employer, .medium, .appointment, .application, .interview, .call, .test, .round,
    ]
    return contains(roles, rest, head.languages) || isName(rest, text)
      || rest.contains {
        $0.date != nil || $0.text.first?.isNumber ?? false || wordRoles.isOfCalendar($0.text)
          || StatusGrammar.spansOfTime.contains($0.text)
      }
      || rest.indices.contains { index in
        guard let meaning = entry(rest[index...index])?.meaning else { return false }
        return meaning.isEnd || meaning.reachedStage ?? .saved > .saved
      }
  }

  /// Whether the words name someone, or state that something is missing: `another candidate`, `no feedback`.
  private func isSomeone(_ words: Words) -> Bool {
    let roles: [WordRoles.Role] = [.otherCandidate, .employer, .medium, .negation, .result]
    return words.isEmpty || contains(roles, words, .all)
      || words.contains { StatusGrammar.hired.contains($0.text) }
  }

  private static let hired = Lexicon.phrases(\.sentences.candidates)

  /// - Returns: `nil` if the words do not name who it was. `.some(nil)` if that makes it unclear.
  func ended(
    byWhom words: Words, _ languages: Lexicon.Languages, _ meaning: StatusMeaning
  ) -> StatusMeaning?? {
    var meaning = meaning
    if has(.byUser, words, languages) {
      switch meaning.term {
      case .outcome(.declined), .outcome(.withdrawn), .outcome(.notPursued), .endedByUser: break
      case .declined: meaning.term = .declinedByUser
      case .outcome(.rejected): meaning.term = .endedByUser
      case .outcome(.ghosted), .outcome(.closed): meaning.term = .outcome(.withdrawn)
      case .stage(.applied), .stage(.saved): break
      case .outcome(.accepted), .stage, .open, .archived, .declinedByUser: return .some(nil)
      }
      return meaning
    }
    for count in stride(from: wordRoles.mostWords(at: words), through: 1, by: -1)
    where has(.byEmployer, words.prefix(count), languages) {
      let rest = words.dropFirst(count)
      switch meaning.term {
      case .declined: meaning.term = .outcome(.rejected)
      case .outcome(.withdrawn), .outcome(.declined), .outcome(.accepted), .outcome(.notPursued),
        .endedByUser, .declinedByUser, .stage(.offer):
        return .some(nil)
      case .outcome, .stage, .open, .archived: break
      }
      if rest.isEmpty { return meaning }
      // `refusé par eux puis entretien`
      if longest([.then], at: rest) != nil { return .some(nil) }
      for length in 1...rest.count where has(.after, rest.prefix(length), languages) {
        if let stage = stage(rest.dropFirst(length)) { return adding(stage, before: meaning) }
      }
      return contains([.doubt], rest, languages) ? .some(nil) : .some(meaning)
    }
    return nil
  }

  /// Reads a day at the start of the words into the meaning, and what became of it on that day.
  func dates(_ words: Words, _ text: String, _ meaning: inout StatusMeaning) -> Bool {
    let rest = words.drop { $0.date == nil && wordRoles.weekdays.contains($0.text) }
    guard let date = rest.first?.date else {
      // Other figures: `10/14`.
      return words.count >= 2 && words.contains { $0.text.isAllDigits }
        && words.allSatisfy {
          $0.text.first?.isNumber == true || wordRoles.months.contains($0.text)
        }
    }
    let after = rest.dropFirst()
    var dated = meaning
    dated.take(date)
    if let other = head(after) {
      // `interview 2 Dec canceled`
      guard let both = dated.adding(other.meaning, after: .comma) else { return false }
      dated = both
    } else if meaning.isEnd, let both = adding(afterStageIn: after, before: dated) {
      // `rejected 2026-03-03 after interview`
      dated = both
    } else if contains([.doubt, .negation, .reversal, .failure], after, .all) {
      return false
    }
    meaning = dated
    return true
  }

  /// Adds the stage that the application had reached: `rejected after interview`, `no answer after interview`.
  func adding(_ stage: Stage, before meaning: StatusMeaning) -> StatusMeaning? {
    var meaning = meaning
    switch meaning.term {
    case .outcome(.rejected), .outcome(.withdrawn), .outcome(.ghosted), .outcome(.closed),
      .declined,
      .endedByUser:
      meaning.stageBefore = stage
    // `interested in the offer`
    case .stage(.saved): break
    case .stage(let own) where own < .offer && meaning.planned == nil:
      meaning.term = .stage(max(own, stage))
    // `on hold after interview`
    case .open where stage < .offer: meaning.stageBefore = stage
    case .outcome, .stage, .open, .archived, .declinedByUser: return nil
    }
    return meaning
  }

  /// Adds the stage after a small word, with its day or without one, to an end.
  private func adding(afterStageIn words: Words, before end: StatusMeaning) -> StatusMeaning? {
    if let stage = afterStage(words) { return adding(stage, before: end) }
    for length in stride(
      from: min(words.count - 1, wordRoles.mostWords(at: words)), through: 1, by: -1)
    where has(.after, words.prefix(length), .all) {
      if let dated = adding(datedStage: words.dropFirst(length), before: end) { return dated }
    }
    return nil
  }

  /// Adds a stage with its day to an end: `interview 2026-02-20`. `nil` if there is no day.
  private func adding(datedStage words: Words, before end: StatusMeaning) -> StatusMeaning? {
    guard let day = words.last?.date?.day, let stage = stage(words.dropLast()),
      var both = adding(stage, before: end)
    else { return nil }
    both.dayBefore = day
    return both
  }

  /// The stage that the words name, with a note after it at most.
  func stage(_ words: Words) -> Stage? {
    if let own = entry(words)?.meaning, case .stage(let stage) = own.term, own.isPlain,
      stage >= .screen
    {
      return stage
    }
    if let stage = round(words, isBare: true)?.reached { return stage }
    if let stage = withoutAuxiliaries(words)?.reached ?? head(words)?.reached { return stage }
    for length in stride(from: words.count - 1, through: 1, by: -1) {
      let (front, tail) = (words.prefix(length), words.dropFirst(length))
      guard let head = round(front, isBare: true) ?? head(front), let stage = head.reached,
        longest([.note], at: tail).map({ !$0.languages.isDisjoint(with: head.languages) }) ?? false
      else { continue }
      return stage
    }
    return nil
  }

  /// The stage of which the text names only the round: `rejected after HR`.
  ///
  /// - Parameter small: The words before it. `at HR` is a place.
  func kind(_ words: Words, after small: Words) -> Stage? {
    guard small.first.map({ $0.text.count > 2 }) ?? false else { return nil }
    var stage: Stage?
    var rest = words
    while !rest.isEmpty {
      guard
        let (count, _) = longest([.article, .screenKind, .interviewKind, .finalKind], at: rest)
      else { return nil }
      let named = rest.prefix(count)
      if has(.finalKind, named, .all) {
        stage = .final
      } else if has(.interviewKind, named, .all) {
        stage = max(stage ?? .interview, .interview)
      } else if has(.screenKind, named, .all) {
        stage = stage ?? .screen
      }
      rest = rest.dropFirst(count)
    }
    return stage
  }

  /// The stage that the words name as the next one.
  func next(_ words: Words) -> Stage? {
    guard let head = round(words, isBare: true) ?? head(words) else { return nil }
    if let planned = head.meaning.planned { return planned }
    if case .stage(let stage) = head.meaning.term, stage >= .screen, stage < .offer { return stage }
    return nil
  }

  func planning(_ stage: Stage, note: String?) -> StatusMeaning {
    var meaning = StatusMeaning(.stage(.acknowledged))
    meaning.planned = stage
    meaning.note = note
    return meaning
  }

  func note(in text: String, _ start: String.Index, _ end: String.Index) -> String? {
    let note = String(text[start..<end]).trimmed
    return note.isEmpty ? nil : note
  }

  func joined(_ first: String?, _ second: String?) -> String? {
    guard let first, let second else { return first ?? second }
    return first + " " + second
  }
}

/// The words before the last day of something, in all languages.
enum LastDays {
  /// Directly after what it is the last day of: `offer until 2026-04-01`.
  static let before = Lexicon.phrases(\.smallWords.until).union(
    Lexicon.phrases(\.smallWords.by))
  /// In a part of its own: `offer (expires 2026-04-01)`.
  static let inParts = before.union(Lexicon.phrases(\.smallWords.beforeLastDay))
}

extension StatusGrammar.Head {
  /// The stage, if it is one after the application was sent that has been reached.
  var reached: Stage? {
    guard case .stage(let stage) = meaning.term, meaning.planned == nil, use != .waiting else {
      return nil
    }
    return stage >= .screen ? stage : nil
  }
}
