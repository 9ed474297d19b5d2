import TextKit

// One clause of a status that is written in half sentences.
extension StatusGrammar {
  /// The longest phrase at the start of some words, or one word that is not known.
  struct Piece {
    var count = 1
    var cues: WordCues = []
    var roles = WordRoles.OfPhrase()
    var entry: Entry?
    var time: Time?
    var isWeekday = false

    /// Whether it is a word that no list has.
    var isUnknown = true

    /// Whether it joins two clauses: `and`, `but`. Not if it is a small word of another language, as the Dutch `en`.
    var isLink: Bool { roles[.then] != nil && roles[.applicant] == nil && roles[.note] == nil }

    func has(_ role: WordRoles.Role) -> Bool { roles[role] != nil }

    /// Whether it is part of the name of a round, and not only `next` or `done`.
    var isName: Bool { isNoun || has(.otherKind) || has(.ordinal) || isKind }
    var isKind: Bool { has(.screenKind) || has(.interviewKind) || has(.finalKind) }
    var isNoun: Bool {
      [.interview, .call, .test, .round].contains { has($0) } || isListedStage && !isKind
    }
    /// Whether it is a stage by itself.
    var isListedStage: Bool {
      guard let meaning = entry?.meaning, meaning.planned == nil,
        case .stage(let stage) = meaning.term
      else { return false }
      return (Stage.screen..<Stage.offer).contains(stage)
    }
  }

  func piece(at words: Words) -> Piece {
    guard let first = words.first, first.date == nil else { return Piece() }
    let cues = WordCueTable.shared
    let most = min(
      words.count,
      max(
        wordRoles.mostWords(at: words), lengths.most(from: first.text),
        cues.lengths.most(from: first.text), 4))
    let timed = TimeTable.shared.listed(words, self)
    for count in stride(from: most, through: 1, by: -1) {
      let key = key(words.prefix(count))
      var piece = Piece(count: count)
      piece.cues = cues.cues[key] ?? []
      piece.roles = wordRoles.roles[key] ?? WordRoles.OfPhrase()
      piece.entry = entry(words.prefix(count))
      if let timed, timed.count == count { piece.time = timed.time }
      piece.isWeekday = wordRoles.weekdays.contains(key)
      let isKnown = !piece.cues.isEmpty || wordRoles.roles[key] != nil || piece.entry != nil
      if isKnown || piece.time != nil || piece.isWeekday {
        piece.isUnknown = false
        return piece
      }
    }
    return Piece()
  }

  /// What the pieces of a clause add up to.
  private struct Clause {
    var cues: WordCues = []
    /// The words of the name of a round, with those for who it is with.
    var name: [StatusWords.Word] = []
    var hasNoun = false
    var hasTest = false
    /// The stage of who it is with: `the recruiter`.
    var kind: Stage?
    /// The stage of a kind that is one by itself: `panel`.
    var namedKind: Stage?
    var isFailed = false
    var isWaiting = false
    /// Whether what is missing is an answer: `haven't heard`.
    var isUnanswered = false
    /// Whether a word for sending may mean something else: `dropped`.
    var isWeak = false
    /// Whether it begins with the name of a round.
    var beginsWithName = false
    /// Whether only an article is between the word before a topic and what comes next: `about the`.
    var isAfterTopic = false
    /// The words since which no answer has come: `no news since`.
    var isSince = false
    /// Whether it begins with a small word: `since May rejected`.
    var beginsWithSmall = false
    /// Whether only small words are between a verb of the past and what comes next: `had the`.
    var isAfterVerb = false
    /// Words for how it went, with a verb: `went well`.
    var isPast = false
    /// The same without one: `ok`.
    var isJudged = false
    /// A time to come.
    var isPlanned = false
    var ahead: TimeAhead?
    /// A weekday or a time of the day.
    var isOnWeekday = false
    /// A time that may be past or ahead: `this week`.
    var isOpenTime = false
    var date: DateMention?
    var ends: [StatusMeaning] = []
    /// The other phrases that are listed, each with the number of its words.
    var listed: [(meaning: StatusMeaning, count: Int)] = []
    var hasUnknown = false
    /// Whether it has a phrase with two meanings.
    var isUnclear = false
    /// Whether only small words are before the first word of an offer.
    var beginsWithOffer = false

    var isDangerous: Bool {
      isUnclear || isWeak || !cues.isDisjoint(with: [.danger, .negation])
    }
    var isAgreed: Bool {
      isPlanned || cues.contains(.agreed) || listed.contains { $0.meaning.planned != nil }
    }
    var isHeld: Bool { isPast || cues.contains(.past) || cues.contains(.talk) }
  }

  /// - Parameter sum: What the clauses before it state.
  func told(_ words: [StatusWords.Word], _ text: String, before sum: ClauseSum) -> ClauseMeaning? {
    let whole = entry(words[...])
    let cues = WordCueTable.shared.cues[key(words[...])] ?? []
    if cues.contains(.remark) { return .remark }
    if cues.contains(.givingUp) { return .givenUp }
    // `interview (canceled)` is about the interview, and not about the job. So is `declined interview`.
    if isOff(words[...], isFirst: false) || whole == nil && isRefusalOfMeeting(words[...]) {
      return nil
    }
    if let state = head(words[...]), state.use == .waiting, let stage = state.meaning.reachedStage {
      return stage > .applied ? .silenceAfter(stage) : .silence(isWhole: true)
    }
    // `Next: offer`
    if isPlanned(words[...]) { return .announcement }
    if whole?.use != .statusOnly, let known = core(words, text, .status) {
      if known.isPlain, known.isMeeting, !contains([.done], words[...], .all),
        let stage = known.reachedStage
      {
        return .named(stage)
      }
      // `rejected in 2024`, `rejected by Yew`
      if known.term.isEnding, isOfPast(words[...]) || party(words[...], in: text) != nil {
        return nil
      }
      var meaning = known
      meaning.note = nil
      return .meaning(meaning)
    }
    if isRefusalToDo(words[...]) { return nil }
    return told(clause(words, text), words[...], text, before: sum)
  }

  /// `declined to interview`: by whom is not said.
  private func isRefusalToDo(_ words: Words) -> Bool {
    words.indices.dropFirst().contains { index in
      has(.recipient, words[index...index], .all)
        && entry(words[(index - 1)..<index])?.meaning?.term == .declined
    }
  }

  private func clause(_ words: [StatusWords.Word], _ text: String) -> Clause {
    var clause = Clause()
    var rest = words[...]
    var previous: Piece?
    while let first = rest.first {
      if let date = first.date {
        clause.date = clause.date ?? date
        rest = rest.dropFirst()
        previous = nil
        continue
      }
      let piece = piece(at: rest)
      if isClock(rest, after: previous, in: text) { clause.isOnWeekday = true }
      add(piece, rest, after: previous, words[..<rest.startIndex], to: &clause)
      previous = piece
      rest = rest.dropFirst(piece.count)
    }
    return clause
  }

  private func add(
    _ piece: Piece, _ rest: Words, after previous: Piece?, _ front: Words, to clause: inout Clause
  ) {
    let part = rest.prefix(piece.count)
    var cues = piece.cues
    if piece.has(.failure) {
      clause.isFailed = true
      cues.subtract([.danger, .negation])
    }
    if cues.isSuperset(of: [.sending, .danger]) {
      clause.isWeak = true
      cues.remove(.danger)
    }
    if front.isEmpty {
      clause.beginsWithSmall = piece.has(.note) || piece.has(.after)
      clause.beginsWithName = piece.isName
      if cues.contains(.after) { cues.insert(.past) }
    }
    // Not `waiting until after the interview`.
    if clause.isWaiting || clause.isUnanswered, !clause.hasNoun, piece.has(.after),
      !(previous?.has(.note) ?? false)
    {
      clause.isSince = true
    }
    if piece.has(.result) { cues.insert(.hearing) }
    if cues.contains(.hearing) {
      // `the answer was no` is one.
      let isAnyOrder = part.first?.text.first?.isWrittenWithoutSpaces ?? false
      if isAnyOrder || !clause.cues.union(cues).isDisjoint(with: [.negation, .notYet]) {
        clause.isUnanswered = true
      }
    }
    if !cues.isDisjoint(with: [.offered, .offer]), clause.cues.isDisjoint(with: .offer) {
      clause.beginsWithOffer = !clause.hasUnknown && !clause.hasNoun
    }
    clause.cues.formUnion(cues)
    if piece.has(.waiting) || piece.entry?.use == .waiting { clause.isWaiting = true }
    addTime(piece, rest, front.last, to: &clause)
    addName(piece, part, to: &clause)
    let isVerb = !cues.isDisjoint(with: [.past, .talk])
    if isVerb || !(piece.isName || piece.has(.article)) { clause.isAfterVerb = isVerb }
    if piece.has(.judgment) {
      clause.isJudged = true
      if let previous, previous.has(.judging) || previous.has(.degree) { clause.isPast = true }
    }
    if piece.isUnknown, !(part.first?.text.isAllDigits ?? false) { clause.hasUnknown = true }
    addListed(piece, rest, to: &clause)
    if piece.has(.topic) || !piece.has(.article) { clause.isAfterTopic = piece.has(.topic) }
  }

  private func addName(_ piece: Piece, _ part: Words, to clause: inout Clause) {
    guard piece.isName else {
      // `the agency`
      if piece.has(.employer), piece.count > 1, let last = part.last {
        addName(self.piece(at: [last][...]), [last][...], to: &clause)
      }
      return
    }
    clause.name += part
    // `had the panel`
    if piece.isNoun || piece.isListedStage && clause.isAfterVerb { clause.hasNoun = true }
    // `met the team`
    if piece.isListedStage, TimeTable.pastVerbs.contains(part.first?.text ?? "") {
      clause.cues.insert(.past)
    }
    let listed = piece.isListedStage ? piece.entry?.meaning?.reachedStage : nil
    if piece.has(.test) || listed == .assessment { clause.hasTest = true }
    guard piece.isKind else { return }
    let stage: Stage =
      piece.has(.finalKind) ? .final : piece.has(.interviewKind) ? .interview : .screen
    clause.kind = max(stage, clause.kind ?? stage)
    if let listed { clause.namedKind = max(listed, clause.namedKind ?? listed) }
  }

  private func addListed(_ piece: Piece, _ rest: Words, to clause: inout Clause) {
    guard let entry = piece.entry else { return }
    let part = rest.prefix(piece.count)
    guard let meaning = entry.meaning else {
      // A phrase with two meanings, unless it has another use here.
      let isSymbol = !piece.cues.isEmpty || piece.isName || piece.has(.result)
      if !isSymbol, !piece.has(.judgment) { clause.isUnclear = true }
      return
    }
    if meaning.term.isEnding {
      let isWeak =
        entry.use == .statusOnly || StatusGrammar.everyday.contains(key(part))
        || isAboutOther(rest.dropFirst(piece.count), after: part) || clause.isAfterTopic
      if isWeak { clause.isUnclear = true } else { clause.ends.append(meaning) }
    } else if !piece.isName, entry.use == .anywhere {
      clause.listed.append((meaning, piece.count))
    }
  }

  private func addTime(
    _ piece: Piece, _ rest: Words, _ previous: StatusWords.Word?, to clause: inout Clause
  ) {
    let next = rest.dropFirst(piece.count).first
    if piece.has(.pastDay) { clause.cues.insert(.past) }
    if piece.has(.sameDay) { clause.isOpenTime = true }
    if let (_, time) = piece.time.map({ (piece.count, $0) }) ?? timing(at: rest, after: previous) {
      switch time {
      case .coming(let ahead):
        clause.isPlanned = true
        clause.ahead = clause.ahead ?? ahead
      case .open: if !piece.isWeekday { clause.isOpenTime = true }
      case .ofDay: clause.isOpenTime = true
      }
    }
    guard piece.isWeekday else { return }
    let beside = [previous, next].compactMap { $0?.text }
    let isCharacter = next?.text.first?.isWrittenWithoutSpaces ?? false
    if beside.contains(where: ComingTimes.next.contains) {
      clause.isPlanned = true
      clause.ahead = clause.ahead ?? timeAhead(in: rest.prefix(piece.count))
    } else if (isCharacter ? Array(beside.dropLast()) : beside).contains(
      where: TimeTable.last.contains)
    {
      clause.cues.insert(.past)
    } else if isWeekday(rest.prefix(piece.count), piece, after: previous) {
      clause.isOnWeekday = true
      clause.ahead = clause.ahead ?? timeAhead(in: rest.prefix(piece.count))
    }
  }

  /// Whether a name of a weekday is one, and not another short word: `sat`, `mar`, `do`.
  private func isWeekday(
    _ name: Words, _ piece: Piece, after previous: StatusWords.Word?
  ) -> Bool {
    let key = key(name)
    if CalendarWords.ordinals.contains(key) { return false }
    // `with the Tuesday group`
    if let previous, AmbiguousName.before.contains(previous.text),
      !TimeTable.beforeWeekday.contains(previous.text)
    {
      return false
    }
    if ComingTimes.weekdays.contains(key) { return true }
    if key.first?.isWrittenWithoutSpaces ?? false { return key.count > 1 }
    return key.count >= 3 && piece.cues.isEmpty && piece.entry == nil && !piece.isName
      && !piece.has(.done) && !wordRoles.months.contains(key)
  }

  /// Whether a time of the day begins at the words: `2pm`, `14h30`, `at 10`, `10:30`, `14 Uhr`.
  private func isClock(_ words: Words, after previous: Piece?, in text: String) -> Bool {
    guard let word = words.first, let hour = Int(word.text.prefix { $0.isNumber }),
      (0...24).contains(hour)
    else { return false }
    let suffix = word.text.drop { $0.isNumber }
    let isAfterSmall =
      previous?.cues.contains(.beforeHour) ?? false || previous?.isWeekday ?? false
    if suffix.isEmpty {
      if isAfterSmall { return true }
      let rest = text[word.range.upperBound...]
      if rest.first == ":", rest.dropFirst().first?.isNumber ?? false { return true }
      guard let next = words.dropFirst().first?.text else { return false }
      return next != "h" && ComingTimes.ofHours.contains(next)
        || WordCueTable.shared.cues[next]?.contains(.afterHour) ?? false
    }
    let unit = String(suffix.prefix { !$0.isNumber })
    // `2h` is how long it took.
    if unit == "h" { return hour >= 7 || isAfterSmall || suffix != "h" }
    return ComingTimes.ofHours.contains(unit)
      || WordCueTable.shared.cues[unit]?.contains(.afterHour) ?? false
  }
}

// What the clause states.
extension StatusGrammar {
  private func told(
    _ clause: Clause, _ words: Words, _ text: String, before sum: ClauseSum
  ) -> ClauseMeaning? {
    let cues = clause.cues
    if cues.contains(.condition) { return nil }
    if cues.contains(.givingUp) { return .givenUp }
    if let unsent = unsent(clause) { return unsent }
    // `haven't had the interview yet`
    if cues.contains(.notYet), clause.hasNoun { return nil }
    if clause.isFailed { return failed(clause, before: sum) }
    // `interviewed, they will call on Monday` is not one more call.
    if sum.stage.map({ $0 > .screen }) ?? false, isOnlyCall(clause), isFuture(words) {
      return .remark
    }
    if !clause.ends.isEmpty { return ended(clause) }
    if isOffer(clause) { return offered(clause) }
    if clause.hasNoun || !cues.isDisjoint(with: [.talk, .meeting]) && clause.kind != nil {
      return met(clause)
    }
    if clause.isUnclear { return nil }
    if clause.isWaiting || clause.isUnanswered { return .silence(isWhole: !clause.hasUnknown) }
    if let sent = sent(clause, words, text) { return sent }
    // `the answer was no`
    if cues.isSuperset(of: [.hearing, .negation]) { return nil }
    if cues.contains(.contact), !clause.isDangerous, !clause.isAgreed {
      return clause.kind == nil ? .contacted : .meaning(StatusMeaning(.stage(.screen)))
    }
    if !cues.isDisjoint(with: [.remark, .hearing]) { return .remark }
    if clause.isDangerous { return nil }
    if let told = next(clause, before: sum) ?? listed(clause) { return told }
    if clause.isPast || clause.isHeld && !clause.hasUnknown, !clause.isAgreed { return .wentWell }
    return clause.isAgreed || clause.isOnWeekday || clause.isOpenTime ? .time : .nothing
  }

  /// Whether the only meeting that it names is a call, which may be a verb as well.
  private func isOnlyCall(_ clause: Clause) -> Bool {
    !clause.name.isEmpty && clause.name.allSatisfy { has(.call, [$0][...], .all) }
  }

  /// `need to finish cover letter`, `haven't applied yet`
  private func unsent(_ clause: Clause) -> ClauseMeaning? {
    guard !clause.cues.isDisjoint(with: [.task, .notYet]), clause.ends.isEmpty else { return nil }
    if !clause.cues.isDisjoint(with: [.paper, .applying, .sending])
      || clause.listed.contains(where: { $0.meaning.term == .stage(.saved) })
    {
      return .meaning(StatusMeaning(.stage(.saved)))
    }
    guard clause.hasNoun else { return nil }
    // `need to do the coding test`
    return clause.cues.contains(.task) ? stage(of: clause).map(ClauseMeaning.task) : nil
  }

  private func isOffer(_ clause: Clause) -> Bool {
    // `offered an interview`
    if clause.cues.contains(.offered) { return !clause.hasNoun }
    return clause.cues.contains(.offer)
      || clause.listed.contains { $0.meaning.term == .stage(.offer) }
  }

  private func stage(of clause: Clause) -> Stage? {
    let stage =
      clause.hasNoun
      ? round(clause.name[...], isBare: true)?.reached ?? clause.namedKind : clause.kind
    return stage.flatMap { $0 < .offer ? $0 : nil }
  }

  /// `failed the group exercise`
  private func failed(_ clause: Clause, before sum: ClauseSum) -> ClauseMeaning? {
    if clause.isDangerous || clause.isAgreed { return nil }
    let stage = clause.hasNoun ? stage(of: clause) : sum.stage
    guard let stage, stage >= .screen else { return nil }
    var meaning = StatusMeaning(.outcome(.rejected))
    meaning.stageBefore = stage
    return .meaning(meaning)
  }

  /// `sadly turned down by email after the trial shift`
  private func ended(_ clause: Clause) -> ClauseMeaning? {
    // `waiting for the rejection`
    if clause.beginsWithSmall && !clause.hasNoun || clause.isWaiting { return nil }
    // `rejected once before`
    if !clause.name.isEmpty, !clause.hasNoun, clause.kind == nil { return nil }
    guard !clause.isDangerous, !clause.isAgreed, var end = clause.ends.first,
      clause.cues.isDisjoint(with: [.offer, .offered, .applying, .paper])
    else { return nil }
    for other in clause.ends.dropFirst() {
      guard let both = end.adding(other, after: .comma) else { return nil }
      end = both
    }
    if end.claimsOffer || end.term == .declinedByUser { return nil }
    // `role filled with meetings`, `I said no thanks`, `ghosted Yew`
    if clause.hasUnknown,
      [.outcome(.closed), .endedByUser, .outcome(.ghosted)].contains(end.term)
    {
      return nil
    }
    if clause.hasNoun {
      guard let stage = stage(of: clause), let both = adding(stage, before: end) else { return nil }
      end = both
    }
    return .meaning(end)
  }

  /// `offered band 5 post`, `mam ofertę`
  private func offered(_ clause: Clause) -> ClauseMeaning? {
    if clause.isDangerous || clause.isAgreed || clause.isWaiting || clause.hasNoun { return nil }
    let cues = clause.cues
    if cues.contains(.offered), clause.beginsWithOffer {
      return .meaning(StatusMeaning(.stage(.offer)))
    }
    let isNamed = clause.listed.contains { $0.meaning.term == .stage(.offer) && $0.count > 1 }
    // Whose offer it is must be certain: `got an offer from Yew`.
    guard !clause.hasUnknown, isNamed || cues.contains(.having) else { return nil }
    return .meaning(StatusMeaning(.stage(.offer)))
  }

  /// A meeting or a task that took place, or is to come.
  private func met(_ clause: Clause) -> ClauseMeaning? {
    let cues = clause.cues
    guard let stage = stage(of: clause), !cues.contains(.applying) else { return nil }
    // `no news since the interview`
    if clause.isSince, !clause.isUnclear, !clause.isAgreed, !cues.contains(.danger) {
      return .silenceAfter(stage)
    }
    if clause.isDangerous { return nil }
    // `sent the task back`
    let isSent = cues.contains(.sending)
    if isSent, !clause.hasTest, stage < .final, !clause.isHeld { return nil }
    // `test sent` may mean that they sent it.
    if isSent, clause.hasTest, !clause.isHeld, !clause.isAgreed {
      return .mentioned(stage, isOver: true)
    }
    let isHeld = clause.isHeld || isSent
    let isAgreed = clause.isAgreed || cues.contains(.offered)
    if isHeld, isAgreed { return nil }
    var meaning = StatusMeaning(.stage(stage))
    if isAgreed {
      meaning = planning(stage, note: nil)
      meaning.ahead = clause.ahead
    }
    if let date = clause.date { meaning.take(date) }
    if isHeld || isAgreed || clause.date != nil { return .meaning(meaning) }
    if clause.isOnWeekday {
      if clause.isJudged || clause.isWaiting { return nil }
      var ahead = planning(stage, note: nil)
      ahead.ahead = clause.ahead
      return .ahead(ahead)
    }
    if clause.isJudged, !clause.isOpenTime { return .meaning(meaning) }
    return .mentioned(stage, isOver: clause.beginsWithName && !clause.isOpenTime)
  }

  /// `posted the form yesterday`
  private func sent(_ clause: Clause, _ words: Words, _ text: String) -> ClauseMeaning? {
    let cues = clause.cues
    guard cues.isDisjoint(with: [.danger, .negation]), !clause.isAgreed,
      cues.contains(.applying) || cues.isSuperset(of: [.sending, .paper]),
      !words.indices.contains(where: { isOtherSending(words[..<$0], words[$0...], in: text) }),
      // `applied by 2026-04-01`
      !zip(words, words.dropFirst()).contains(where: {
        $1.date != nil && LastDays.before.contains($0.text)
      })
    else { return nil }
    var meaning = StatusMeaning(.stage(.applied))
    if let date = clause.date { meaning.take(date) }
    return .meaning(meaning)
  }

  /// `second one next week`, `panel on Friday`
  private func next(_ clause: Clause, before sum: ClauseSum) -> ClauseMeaning? {
    guard clause.isAgreed || clause.isOnWeekday, !clause.isHeld, !clause.isJudged else {
      return nil
    }
    guard
      let stage = clause.namedKind
        ?? (clause.name.isEmpty || clause.kind != nil ? nil : .interview),
      clause.namedKind != nil || sum.stage ?? .saved >= .screen, stage < .offer
    else { return nil }
    var meaning = planning(stage, note: nil)
    meaning.ahead = clause.ahead
    if let date = clause.date { meaning.take(date) }
    return clause.isAgreed ? .meaning(meaning) : .ahead(meaning)
  }

  /// A phrase that is listed, among words that are not known: `got the auto confirmation email`.
  private func listed(_ clause: Clause) -> ClauseMeaning? {
    if clause.isOpenTime || clause.isAgreed,
      !clause.listed.contains(where: { $0.meaning.planned != nil })
    {
      return nil
    }
    guard let (meaning, count) = clause.listed.first, count > 1 || !clause.hasUnknown else {
      return nil
    }
    if clause.listed.contains(where: { $0.meaning.term != meaning.term }) { return nil }
    // `sent LinkedIn message`: what was sent is not the application.
    if meaning.term == .stage(.applied), count == 1, clause.cues.contains(.sending) { return nil }
    switch meaning.term {
    case .stage(let stage) where stage <= .acknowledged: return .meaning(meaning)
    case .open where count > 1 && !clause.hasUnknown: return .meaning(meaning)
    default: return nil
    }
  }
}
