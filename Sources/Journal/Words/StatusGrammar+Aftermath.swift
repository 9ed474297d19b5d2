import TextKit

/// What the words beside a stage state about it: `interview (cancelled)`, `interview — rejected on the spot`.
enum Aftermath: Equatable {
  /// The meeting did not take place.
  case off
  /// The application ended.
  case end(StatusMeaning)
  /// The meeting is to come, on the day of the meaning if it has one.
  case planned(StatusMeaning)
  /// The words begin like an end, and are not understood.
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
      let found = aftermath(
        of: stage, segment.words[...], text, isFirst: number == 0, mayEnd: mayEnd)
      if let found { return words.hasQuestionMark ? .unclear : found }
    }
    return nil
  }

  private func aftermath(
    of stage: Stage, _ part: Words, _ text: String, isFirst: Bool, mayEnd: Bool
  ) -> Aftermath? {
    let words = withoutThen(part).0
    guard let first = words.first else { return nil }
    let isMeeting = (Stage.screen..<Stage.offer).contains(stage)
    if isMeeting {
      if isOff(words, isFirst: isFirst) { return .off }
      if has(.failure, words, .all) { return .end(StatusMeaning(.outcome(.rejected))) }
      if isFirst, let planned = planned(stage, words) { return .planned(planned) }
    } else if stage == .offer, contains([.reversal], words.prefix(4), .all) {
      return .unclear
    }
    if !mayEnd { return nil }
    if let core = core(Array(words), text, .history) {
      // `closed with questions`
      if !core.term.isEnding || core.note != nil && StatusGrammar.everyday.contains(first.text) {
        return nil
      }
      // `declined to answer`
      if core.term == .declined, core.note != nil { return isFirst ? .unclear : nil }
      let both = adding(core, to: StatusMeaning(.stage(stage)), .dash)
      return both.map { $0.term.isEnding } ?? false ? .end(core) : .unclear
    }
    guard isFirst, !StatusGrammar.everyday.contains(first.text) else { return nil }
    let beginsLikeEnd = (1...min(4, words.count)).contains { length in
      head(words.prefix(length)).map { $0.use == .anywhere && $0.meaning.term.isEnding } ?? false
    }
    return beginsLikeEnd ? .unclear : nil
  }

  /// Whether the words state that a meeting did not take place: `cancelled by them`, `no show`.
  ///
  /// - Parameter isFirst: Whether they directly follow the stage. Further on, only words about the meeting may follow.
  func isOff(_ words: Words, isFirst: Bool) -> Bool {
    var words = words
    while let (count, _) = longest([.article, .auxiliary], at: words), count < words.count {
      words = words.dropFirst(count)
    }
    if own[key(words)] != nil { return false }
    for count in stride(from: min(5, words.count), through: 1, by: -1)
    where AftermathWords.off.contains(key(words.prefix(count))) {
      let rest = words.dropFirst(count)
      guard let next = rest.first else { return true }
      if next.date != nil || has(.byUser, rest, .all)
        || longest([.byEmployer, .note, .auxiliary], at: rest) != nil
      {
        return true
      }
      // `cancelled my holiday` and `missed two questions` are about something else.
      let isOfOther = AftermathWords.mayBeOfOther.contains(words.first?.text ?? "")
      return isFirst && !isOfOther && longest([.article], at: rest) == nil
    }
    return false
  }

  /// The meaning of `scheduled` or `moved to 2026-12-01` beside a stage.
  private func planned(_ stage: Stage, _ words: Words) -> StatusMeaning? {
    guard let (count, _) = longest([.planned], at: words) else { return nil }
    var rest = words.dropFirst(count)
    var meaning = planning(stage, note: nil)
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
  static let off = Set(
    Language.all.flatMap(\.smallWords.cancellations).flatMap(Lexicon.spellings))

  /// The words of `off` that are as often about a part of the meeting.
  static let mayBeOfOther: Set = ["missed", "skipped"]

  /// The phrases that a meeting is off, was failed, or that the application ended.
  static let ends = PhraseStarts(
    Lexicon.shared.phrases.lazy.filter {
      $0.value.use == .anywhere && $0.value.meaning?.term.isEnding ?? false
    }.map(\.key) + off + phrases(of: [.failure, .reversal]))

  static let plans = PhraseStarts(phrases(of: [.planned]))

  static func phrases(of roles: Set<WordRoles.Role>) -> [String] {
    WordRoles.shared.roles.filter { $0.value.keys.contains(where: roles.contains) }.map(\.key)
  }

  /// Whether a text states only that a meeting did not take place: `cancelled by them`.
  static func isOff(_ text: String, _ grammar: StatusGrammar) -> Bool {
    guard ends.mayBegin(in: text) else { return false }
    let segments = StatusWords(text, readsDates: true, order: grammar.order).segments
    return segments.first.map { grammar.isOff($0.words[...], isFirst: false) } ?? false
  }
}
