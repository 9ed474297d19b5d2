// The parts after a dash, a comma, a bracket, a slash or an arrow.
extension StatusGrammar {
  func adding(
    _ segments: [StatusWords.Segment], to core: StatusMeaning, _ text: String,
    _ place: Place, of front: [StatusWords.Word]? = nil
  ) -> StatusMeaning? {
    var meaning = core
    var segments = segments[...]
    // `round 1: phone screen`, `round 1 (HR)`
    if let front, isOnlyNumber(front), let named = segments.first,
      let whole = round((named.words + front)[...])
    {
      meaning = whole.meaning
      meaning.note = nil
      segments.removeFirst()
    }
    let isDone = front.map { contains([.done, .judging, .judgment], $0[...], .all) } ?? false
    while let segment = segments.popFirst() {
      // `interview done, next: final`
      if let named = segments.first, named.separator == .colon, isPlanned(segment.words[...]),
        let whole = round((segment.words + named.words)[...]),
        let next = meaning.adding(whole.meaning, after: segment.separator)
      {
        meaning = next
        segments.removeFirst()
        continue
      }
      if let named = segments.first, named.separator == .colon,
        let next = adding(segment, beforeDay: named, to: meaning, text, place, isDone: isDone)
      {
        meaning = next
        segments.removeFirst()
        continue
      }
      guard var next = adding(segment, to: meaning, text, place, isDone: isDone) else {
        return nil
      }
      // `pending - interview`
      if core.term == .open, next.isMeeting, next.day == nil, let stage = next.reachedStage,
        let front, isPlanned(front[...]) || has(.waiting, front[...], .all)
      {
        next = planning(stage, note: next.note)
      }
      meaning = next
    }
    return meaning
  }

  /// The meaning with a part that names what is on the day after its colon: `interview done (next: 2026-04-01)`,
  /// `rejected, applied: 2026-03-01`. `nil` if the part is something else.
  private func adding(
    _ segment: StatusWords.Segment, beforeDay named: StatusWords.Segment,
    to before: StatusMeaning, _ text: String, _ place: Place, isDone: Bool
  ) -> StatusMeaning? {
    guard let date = named.words.first?.date, named.words.count == 1,
      let first = segment.words.first, let last = named.words.last
    else { return nil }
    var meaning = before
    if isDone, let stage = before.reachedStage, isPlanned(segment.words[...]) {
      // Another meeting is on that day.
      (meaning.planned, meaning.ahead) = (stage, nil)
      meaning.take(date)
    } else if let other = head(segment.words[...])?.meaning, other.planned == nil {
      var dated = other
      dated.take(date)
      guard let both = meaning.adding(dated, after: segment.separator) else { return nil }
      meaning = both
    } else {
      return nil
    }
    meaning.note = joined(
      before.note, note(in: text, first.range.lowerBound, last.range.upperBound))
    return meaning
  }

  /// - Parameter isDone: Whether the part before states that its stage took place. What is awaited then comes after it.
  func adding(
    _ segment: StatusWords.Segment, to before: StatusMeaning, _ text: String, _ place: Place,
    isDone: Bool
  ) -> StatusMeaning? {
    let words = segment.words[...]
    guard let first = words.first, let last = words.last else { return before }
    var meaning = before
    meaning.note = joined(
      meaning.note, note(in: text, first.range.lowerBound, last.range.upperBound))
    if let date = first.date, words.count > 1, let other = head(words.dropFirst())?.meaning {
      // `applied, 8 Oct interview`
      var dated = other
      dated.take(date)
      return meaning.adding(dated, after: segment.separator)
    }
    if dates(words, text, &meaning) { return meaning }
    if let by = ended(byWhom: words, .all, meaning) { return by.flatMap { $0 } }
    if meaning.term == .stage(.offer), let day = lastDay(in: words) {
      meaning.lastDay = day
      return meaning
    }
    if meaning.isMeeting, let time = timing(of: words) {
      return isDone ? meaning : adding(time, to: meaning, place)
    }
    if let stage = afterStage(words) { return adding(stage, before: meaning) }
    if let planned = planned(words, meaning) { return isDone ? meaning : planned }
    if let stage = notDone(words, meaning) { return planning(stage, note: meaning.note) }
    if case .stage(let stage) = meaning.term, (Stage.screen..<Stage.offer).contains(stage) {
      // `interview - canceled by them`
      if isOff(words, isFirst: true) || isRehearsal(words) { return nil }
      // `interview: failed`
      if meaning.planned == nil, has(.failure, words, .all) {
        return meaning.adding(StatusMeaning(.outcome(.rejected)), after: segment.separator)
      }
    }
    let known = head(words)
    // `rejected, no feedback after the interview`
    if let known, known.use == .waiting, meaning.isEnd, case .stage(let stage) = known.meaning.term,
      stage > .applied
    {
      return adding(stage, before: meaning)
    }
    // `test submitted, pending review`
    if isDone, known == nil, longest([.planned, .waiting], at: words) != nil { return meaning }
    // `interview (canceled)`, `offer (probably)`
    if let flag = longest([.doubt, .negation], at: words), known?.use != .waiting {
      let isDoubt = has(.doubt, words.prefix(flag.count), .all)
      if isDoubt || (!meaning.term.isEnding && words.count <= 2) { return nil }
    }
    let (rest, link) = withoutThen(words)
    if takesBack(rest, meaning) { return nil }
    guard
      let other = known?.meaning ?? head(rest)?.meaning ?? ending(rest, text, place)
        ?? dated(rest, text, place) ?? regretted(words, text, place)
    else {
      if place == .status, mayHoldNews(words, link, segment.separator, about: meaning, text) {
        return nil
      }
      return adding(remark: words, rest, link, to: meaning, segment.separator)
    }
    if place == .status, meaning.isEnd, isResumption(other, words, link) { return nil }
    // `applied (rejected in 2024)`, `applied (rejected by Yew)`
    if other.term.isEnding, !meaning.term.isEnding, isOfPast(rest) || party(rest, in: text) != nil {
      return nil
    }
    if link == .later, let reopened = reopening(with: other, after: meaning) { return reopened }
    if link == .none, let stage = stage(of: words, other, besideEnd: meaning) {
      return adding(stage, before: meaning)
    }
    return meaning.adding(other, after: segment.separator)
  }

  /// The last day that a part about an offer gives: `until 2026-04-01`, `answer by 2026-04-01`.
  private func lastDay(in words: Words) -> Day? {
    guard let date = words.last?.date, words.count > 1 else { return nil }
    let front = words.dropLast()
    return front.indices.contains {
      longest(LastDays.inParts, in: front[$0...]) == front[$0...].count
    }
      ? date.day : nil
  }

  /// The stage that a part beside an end names: `rejected (interview stage)`. `nil` if it may be the way by which the end
  /// came: `rejected (phone)`.
  private func stage(
    of words: Words, _ other: StatusMeaning, besideEnd end: StatusMeaning
  ) -> Stage? {
    guard end.stageBefore == nil, other.isPlain, other.isMeeting else { return nil }
    switch end.term {
    case .outcome(.rejected), .outcome(.withdrawn), .outcome(.ghosted), .outcome(.closed): break
    default: return nil
    }
    let name = key(words)
    return has(.medium, words, .all) || StatusGrammar.waysToMeet.contains(name)
      ? nil : other.reachedStage
  }

  private static let waysToMeet = Lexicon.phrases(\.waysToMeet)

  /// The stage that the bracket or the note after an end names, and nothing else: `interview stage`.
  func stage(in text: String, besideEnd end: StatusTerm) -> Stage? {
    let segments = words(of: text).segments
    guard segments.count == 1, let words = segments.first?.words[...],
      let head = head(words), head.use == .anywhere
    else { return nil }
    return stage(of: words, head.meaning, besideEnd: StatusMeaning(end))
  }

  /// The meaning of an end after words of regret: `unfortunately rejected`, `still a no`.
  private func regretted(_ words: Words, _ text: String, _ place: Place) -> StatusMeaning? {
    guard let (count, _) = longest([.regret], at: words), count < words.count else { return nil }
    let rest = words.dropFirst(count)
    if place == .status, let short = head(rest), short.use == .statusOnly,
      short.meaning.term.isEnding
    {
      return short.meaning
    }
    return ending(rest, text, place) ?? regretted(rest, text, place)
  }

  /// Whether a part that is not understood may change what came before it. Nothing is guessed in a status.
  private func mayHoldNews(
    _ words: Words, _ link: LinkWord, _ separator: StatusWords.Separator,
    about meaning: StatusMeaning, _ text: String
  ) -> Bool {
    if meaning.isEnd {
      // `rejected, but they asked me to interview for another team`
      let namesStage = contains(StatusGrammar.ofStage, words, .all) || namesOffer(words)
      return namesStage && (link != .none || contains([.again], words, .all))
        || head(words.prefix(1))?.meaning.term == .stage(.offer)
    }
    if meaning.reachedStage == .saved || separator == .bracket { return false }
    if meaning.claimsOffer {
      // `hired (someone else)`
      if contains([.otherCandidate], words, .all) { return true }
      // `offer at 52,000 EUR`
      let isFigure = words.first?.text.isAllDigits ?? false
      return separator == .comma && !isFigure && !isRemark(words, on: meaning)
        && !isName(words, text)
    }
    if link == .contrast || contains([.negation, .failure, .reversal, .regret, .news], words, .all)
    {
      return true
    }
    return words.indices.contains { start in
      (1...min(4, words.endIndex - start)).contains { length in
        entry(words[start..<start + length]).map { entry in
          entry.use == .anywhere && (entry.meaning?.term.isEnding ?? false)
        } ?? false
      }
    }
  }

  /// Whether a stage beside an end may have come after it: `rejected, interviewed again`.
  private func isResumption(_ other: StatusMeaning, _ words: Words, _ link: LinkWord) -> Bool {
    guard let stage = other.planned ?? other.reachedStage, stage >= .screen else { return false }
    if link == .later { return false }
    return link == .contrast || other.planned != nil || contains([.again], words, .all)
  }

  private static let ofStage: [WordRoles.Role] = [.interview, .call, .test, .round]

  /// The meaning of `rejected, then invited again`: what came later is the newest state.
  private func reopening(
    with other: StatusMeaning, after end: StatusMeaning
  ) -> StatusMeaning? {
    switch end.term {
    case .outcome(.rejected), .outcome(.withdrawn), .outcome(.ghosted), .outcome(.closed): break
    default: return nil
    }
    guard case .stage(let stage) = other.planned.map(StatusTerm.stage) ?? other.term,
      (.screen..<Stage.offer).contains(stage)
    else { return nil }
    var meaning = other
    meaning.reopens = true
    meaning.note = end.note
    return meaning
  }

  /// The meaning of `interview, in 3 days`. In a status, `interview (Monday)` may be ahead; an event has a day of its own.
  private func adding(_ time: Time, to meaning: StatusMeaning, _ place: Place) -> StatusMeaning? {
    switch time {
    case .coming(let ahead): planning(meaning, ahead)
    case .open, .ofDay: place == .status ? nil : meaning
    }
  }

  /// Whether the words state that an end or an offer no longer holds, or never did: `reopened`, `was a mistake`.
  func takesBack(_ words: Words, _ meaning: StatusMeaning) -> Bool {
    guard meaning.isEnd || meaning.claimsOffer else { return false }
    if meaning.isEnd, contains([.reopening], words, .all) || isCallback(words) { return true }
    // `accepted (not signed)`
    if meaning.term == .outcome(.accepted), areUncertain(words) { return true }
    if meaning.claimsOffer, contains([.reversal, .otherCandidate], words, .all) { return true }
    guard let count = longest(AftermathWords.mistakes, in: words) else { return false }
    let rest = words.dropFirst(count)
    return rest.isEmpty || longest([.byEmployer], at: rest) != nil
  }

  /// Whether the words state that a job is not certain yet: `contract not signed`.
  func areUncertain(_ words: Words) -> Bool {
    words.indices.contains { longest(AftermathWords.unsigned, in: words[$0...]) != nil }
  }

  /// The meaning with a part that states neither a stage nor an end. `nil` if the part may change the meaning.
  ///
  /// - Parameter rest: The words without a linking word like `then`.
  private func adding(
    remark words: Words, _ rest: Words, _ link: LinkWord, to meaning: StatusMeaning,
    _ separator: StatusWords.Separator
  ) -> StatusMeaning? {
    switch link {
    // What came after an end may have changed it.
    case .later where meaning.isEnd || meaning.claimsOffer: return nil
    case .contrast where meaning.claimsOffer: return nil
    default: break
    }
    if separator == .slash || separator == .arrow { return nil }
    // `applied (rejected once before)`
    if !meaning.term.isEnding, !StatusGrammar.everyday.contains(rest.first?.text ?? ""),
      isUnclearEnd(rest)
    {
      return nil
    }
    return stageReached(in: words, meaning).map { adding($0, before: meaning) } ?? meaning
  }

  /// How the first word of a part links it to the part before.
  enum LinkWord { case none, later, contrast }

  /// The words without `then` or `but` before them.
  func withoutThen(_ words: Words) -> (Words, LinkWord) {
    guard let (count, _) = longest([.then], at: words), count < words.count else {
      return (words, .none)
    }
    let (link, rest) = (words.prefix(count), words.dropFirst(count))
    if has(.contrast, link, .all) { return (rest, .contrast) }
    return (rest, StatusGrammar.joining.contains(key(link)) ? .none : .later)
  }

  /// The linking words that do not mean that the rest came later: `and`.
  static let joining = Lexicon.phrases(\.sentences.joints)

  /// The stage in a note on a rejection: `rejected, no feedback after the interview`.
  func stageReached(in words: Words, _ meaning: StatusMeaning) -> Stage? {
    guard meaning.stageBefore == nil else { return nil }
    switch meaning.term {
    case .outcome(.rejected), .outcome(.ghosted), .outcome(.closed), .declined: break
    default: return nil
    }
    return words.indices.dropFirst().lazy.compactMap { self.afterStage(words[$0...]) }.first
  }

  /// A second stage with a day of its own: `phone screen done, interview on 3 Dec`.
  private func dated(_ words: Words, _ text: String, _ place: Place) -> StatusMeaning? {
    guard words.contains(where: { $0.date != nil }),
      let meaning = core(Array(words), text, place), meaning.day != nil || meaning.isOnUnreadDay
    else { return nil }
    return meaning
  }

  func isPlanned(_ words: Words) -> Bool {
    longest([.planned], at: words).map { $0.count == words.count } ?? false
  }

  /// The stage in `take-home: not started yet`.
  private func notDone(_ words: Words, _ meaning: StatusMeaning) -> Stage? {
    guard case .stage(let stage) = meaning.term, (Stage.screen..<Stage.offer).contains(stage),
      let (count, _) = longest([.negation], at: words), count < words.count
    else { return nil }
    var rest = words.dropFirst(count)
    while let word = rest.first {
      if StatusGrammar.begun.contains(word.text) {
        rest = rest.dropFirst()
      } else if let (count, _) = longest([.done, .planned], at: rest) {
        rest = rest.dropFirst(count)
      } else {
        return nil
      }
    }
    return stage
  }

  private static let begun = Lexicon.phrases(\.sentences.begun)

  /// Whether the words state only which round it is: `round 2`.
  private func isOnlyNumber(_ words: [StatusWords.Word]) -> Bool {
    words.allSatisfy {
      $0.text.isAllDigits || has(.ordinal, [$0], .all) || has(.round, [$0], .all)
    }
  }

  /// The meaning of `applied but rejected`: two statuses with a small word between them.
  func sequence(
    _ words: [StatusWords.Word], _ text: String, _ place: Place
  ) -> StatusMeaning? {
    for index in words.indices.dropFirst().dropLast() {
      guard let (count, _) = longest([.then], at: words[index...]), index + count < words.count,
        let first = core(Array(words[..<index]), text, place),
        let second = core(Array(words[(index + count)...]), text, place)
      else { continue }
      let link = words[index..<index + count]
      if !StatusGrammar.joining.contains(key(link)), !has(.contrast, link, .all),
        let reopened = reopening(with: second, after: first)
      {
        return reopened
      }
      return first.adding(second, after: .arrow)
    }
    return nil
  }

  /// The end in `interview - rejected by HR`. Other words in a note are only a part of it.
  func ending(_ words: Words, _ text: String, _ place: Place) -> StatusMeaning? {
    guard let meaning = core(Array(words), text, place) else { return nil }
    switch meaning.term {
    case .outcome(.rejected), .outcome(.withdrawn), .outcome(.ghosted), .declined, .endedByUser:
      return meaning
    case .outcome, .stage, .open, .archived, .declinedByUser: return nil
    }
  }

  /// The stage in `after the interview`.
  func afterStage(_ words: Words) -> Stage? {
    for length in stride(
      from: min(words.count - 1, wordRoles.mostWords(at: words)), through: 1, by: -1)
    where has(.after, words.prefix(length), .all) {
      if let stage = stage(words.dropFirst(length)) { return stage }
    }
    return nil
  }

  /// The meaning of `interview (scheduled)`.
  func planned(_ words: Words, _ meaning: StatusMeaning) -> StatusMeaning? {
    guard case .stage(let stage) = meaning.term, (Stage.screen..<Stage.offer).contains(stage),
      let (count, _) = longest([.planned], at: words), count == words.count
    else { return nil }
    return planning(stage, note: meaning.note)
  }
}
