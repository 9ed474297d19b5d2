import TextKit

// What the note after a small word states about the stage before it: `interview with Dana rejected`.
extension StatusGrammar {
  /// The meaning of a stage or an end with the note that follows it, or `nil` if the note may change it.
  ///
  /// - Parameters:
  ///   - note: What follows the small word.
  ///   - tail: The same with the small word.
  func considering(
    _ note: Words, of tail: Words, _ head: Head, _ meaning: StatusMeaning, _ text: String,
    _ place: Place
  ) -> StatusMeaning? {
    var meaning = meaning
    if head.use == .waiting {
      // `waiting for the offer`
      if namesOffer(note) { return nil }
      // `waiting until after the interview`
      if stageNamed(in: note) != nil { return nil }
    }
    if meaning.isMeeting {
      if let stage = meaning.reachedStage, hasComingTime(tail) {
        return planning(stage, note: meaning.note)
      }
      if endsWithWeekday(note) || note.first.map({ endsWithWeekday([$0][...]) }) ?? false {
        return nil
      }
    }
    if let index = note.indices.first(where: { note[$0].date != nil }) {
      if isDayOfEvent(index, in: note, after: tail, text), dates(note[index...], text, &meaning) {
        return meaning
      }
      if meaning.isMeeting, place == .status { return nil }
    }
    if meaning.term.isEnding {
      return stageReached(in: tail, meaning).map { adding($0, before: meaning) } ?? meaning
    }
    guard mayHaveNews(meaning.note ?? text, note) else { return meaning }
    return adding(newsIn: note, of: tail, to: meaning, text, place) ?? meaning
  }

  private func mayHaveNews(_ typed: String, _ note: Words) -> Bool {
    AftermathWords.ends.mayBe(in: typed)
      || note.contains { wordRoles.roles[$0.text]?[.then] != nil }
  }

  func namesOffer(_ note: Words) -> Bool {
    note.indices.contains {
      entry(note[$0...])?.meaning?.term == .stage(.offer)
    }
  }

  /// Whether the date is that of the event, and not of what the note is about: `with Dana on 12 March`, `via email 12
  /// March`.
  private func isDayOfEvent(
    _ index: Int, in note: Words, after tail: Words, _ text: String
  ) -> Bool {
    let front = note[..<index]
    if let last = front.last, StatusGrammar.beforeDay.contains(last.text) {
      return isName(front.dropLast(), text) || isMedium(tail[..<(index - 1)])
    }
    return isName(front, text) || isMedium(tail[..<index])
  }

  func isName(_ words: Words, _ text: String) -> Bool {
    !words.isEmpty && words.allSatisfy { isCapitalized($0, in: text) }
  }

  private static let beforeDay = Lexicon.phrases(\.dayWords)

  /// Adds what a note goes on with: `with Dana then rejected`.
  ///
  /// - Returns: `nil` if the note has nothing like that. `.some(nil)` if it is not certain what it is about.
  private func adding(
    newsIn note: Words, of tail: Words, to meaning: StatusMeaning, _ text: String, _ place: Place
  ) -> StatusMeaning?? {
    for index in note.indices {
      let part = note[index...]
      if let (count, _) = longest([.then], at: part), count < part.count,
        withoutThen(part).1 != .none, let news = core(Array(part.dropFirst(count)), text, place),
        MeantEvents.milestone(news.term) != nil
      {
        return .some(meaning.adding(news, after: .arrow))
      }
      guard let length = newsLength(at: part) else { continue }
      let isLast = part.count == length
      if StatusGrammar.everyday.contains(part.first?.text ?? ""), !isLast { continue }
      let front = note[..<index]
      guard isBeforeNews(front, of: tail, text), let end = ending(part, text, place),
        end.stageBefore == nil
      else { return .some(nil) }
      return .some(meaning.adding(end, after: .dash))
    }
    return nil
  }

  /// Whether the words between a small word and an end only name someone or the way. A script without spaces needs
  /// no such words: `最終面接で不採用`.
  private func isBeforeNews(_ front: Words, of tail: Words, _ text: String) -> Bool {
    if front.isEmpty { return tail.first?.text.first?.isWrittenWithoutSpaces ?? false }
    return isName(front, text) || isMedium(tail[..<front.endIndex])
  }

  /// The number of words of the longest phrase at the start that is an end, or an offer at the end of the text.
  private func newsLength(at words: Words) -> Int? {
    let most = min(words.count, lengths.most(from: words.first?.text ?? ""))
    return stride(from: most, through: 1, by: -1).first { length in
      guard let entry = entry(words.prefix(length)), entry.use == .anywhere,
        let term = entry.meaning?.term
      else { return false }
      return term.isEnding || term == .stage(.offer) && length == words.count
    }
  }
}

// What the words beside a stage are about, if not about the end of the application.
extension StatusGrammar {
  /// Whether the words begin like an end, and go on with words that are not understood and may be about it.
  func isUnclearEnd(_ words: Words) -> Bool {
    let length = (1...min(4, words.count)).first { length in
      head(words.prefix(length)).map { $0.use == .anywhere && $0.meaning.term.isEnding } ?? false
    }
    return length.map { !isAboutOther(words.dropFirst($0), after: words.prefix($0)) } ?? false
  }

  /// Whether what follows an end makes it about something else: `hiring freeze was mentioned`, `rejected my idea`,
  /// `negative vibes`.
  func isAboutOther(_ rest: Words, after end: Words) -> Bool {
    var words = rest
    while let (count, _) = longest([.auxiliary], at: words), count < words.count {
      words = words.dropFirst(count)
    }
    guard let next = words.first else { return false }
    if longest([.mention], at: words) != nil { return true }
    if let (count, _) = longest([.possessive], at: words), let noun = words.dropFirst(count).first {
      return !StatusGrammar.ofApplication.contains(noun.text)
        && !StatusGrammar.spansOfTime.contains(noun.text)
    }
    return end.count == 1 && StatusGrammar.attributive.contains(key(end))
      && longest([.result], at: words) == nil && next.text.first?.isLetter ?? false
  }

  /// What an end means that is only about a part of the meeting: `unsuccessful at question 3`.
  ///
  /// - Returns: `nil` if no part is named.
  func partOfMeeting(_ words: Words) -> Aftermath?? {
    guard
      let index = words.indices.dropFirst().first(where: {
        longest([.note], at: words[$0...]) != nil
      }), let (count, _) = longest([.note], at: words[index...]),
      (1...3).contains(where: { length in
        AftermathWords.partsOfMeeting.contains(key(words[index...].dropFirst(count).prefix(length)))
      })
    else { return nil }
    return StatusGrammar.weakEnds.contains(key(words[..<index])) ? .some(nil) : .unclear
  }

  /// Whether an end names only a year, which may be another one than that of the application: `rejected in 2024`.
  func isOfPast(_ words: Words) -> Bool {
    words.contains { word in
      word.date == nil && word.text.utf8.count == 4 && word.text.isAllDigits
        && (word.text.hasPrefix("20") || word.text.hasPrefix("19"))
    }
  }

  /// Words that describe a noun as often as they are an end.
  private static let attributive = Lexicon.phrases(\.sentences.attributes)

  /// What is rejected when the application is.
  private static let ofApplication = Lexicon.phrases(\.sentences.rejectable)

  /// `rejected a week later` is about the application.
  static let spansOfTime = Lexicon.phrases(\.sentences.spans)

  /// Ends that are as often about a part of a meeting.
  private static let weakEnds = Lexicon.phrases(\.sentences.weakEnds)

  /// Whether the words state that no one answered a call.
  func isUnanswered(_ words: Words) -> Bool {
    guard let count = longest(AftermathWords.unanswered, in: words) else { return false }
    return words.dropFirst(count).allSatisfy { $0.date != nil }
  }

  /// Whether the words state that a meeting was only an exercise: `mock`, `practice with Sam`.
  func isRehearsal(_ words: Words) -> Bool {
    guard let count = longest(AftermathWords.rehearsals, in: words) else { return false }
    let rest = words.dropFirst(count)
    return rest.isEmpty || longest([.note], at: rest) != nil
  }

  /// The number of words of the longest of the phrases that they begin with.
  func longest(_ phrases: Set<String>, in words: Words) -> Int? {
    stride(from: min(5, words.count), through: 1, by: -1).first {
      phrases.contains(key(words.prefix($0)))
    }
  }

  /// Whether the words only name a meeting and state that someone refused it: `declined interview`. Either side may have.
  func isRefusalOfMeeting(_ words: Words) -> Bool {
    func isMeeting(_ words: Words) -> Bool {
      // `odrzucony po rozmowie`, `colloquio con Marta rifiutato`
      guard !contains([.after, .note], words, .all), let stage = stage(words) else { return false }
      return stage < .offer
    }
    for length in stride(from: min(2, words.count - 1), through: 1, by: -1) {
      if AftermathWords.refusals.contains(key(words.prefix(length))),
        isMeeting(withoutSmallWords(words.dropFirst(length)))
      {
        return true
      }
      guard AftermathWords.refusals.contains(key(words.suffix(length))) else { continue }
      var name = words.dropLast(length)
      while let last = name.last, name.count > 1, has(.auxiliary, [last][...], .all) {
        name.removeLast()
      }
      if isMeeting(withoutSmallWords(name)) { return true }
    }
    return false
  }

  private func withoutSmallWords(_ words: Words) -> Words {
    var rest = words
    while let (count, _) = longest([.article, .auxiliary, .applicant], at: rest), count < rest.count
    {
      rest = rest.dropFirst(count)
    }
    return rest
  }

  /// Whether a review is by someone who helps the user, and not by the employer: `in review by my mentor`.
  func isReviewByHelper(_ text: String) -> Bool {
    words(of: text).segments.enumerated().contains { number, segment in
      let words = segment.words[...]
      return words.indices.contains { index in
        guard longest(AftermathWords.helpers, in: words[index...]) != nil else { return false }
        if words[index].text.first?.isWrittenWithoutSpaces ?? false { return true }
        if number > 0, index <= words.startIndex + 1 { return true }
        return words[..<index].suffix(3).contains { has(.note, [$0][...], .all) }
      }
    }
  }

  /// The meaning of `moved to next week`: the meeting is planned. If the new day is not given, it is not known
  /// whether the meeting took place. `moved to the next round` is not about a day.
  func moved(_ stage: Stage, _ words: Words) -> Aftermath? {
    guard let count = longest(AftermathWords.moves, in: words) else { return nil }
    var rest = words.dropFirst(count)
    if rest.isEmpty { return .unclear }
    if let (small, _) = longest([.note], at: rest), small < rest.count {
      rest = rest.dropFirst(small)
    }
    var meaning = planning(stage, note: nil)
    if let date = rest.first?.date {
      meaning.take(date)
      return .planned(meaning)
    }
    let isTime =
      AftermathWords.comingDays.contains(key(rest))
      || rest.allSatisfy {
        wordRoles.isOfCalendar($0.text) || $0.text.isAllDigits || ComingTimes.next.contains($0.text)
      }
    return isTime ? .planned(meaning) : nil
  }
}

// Texts that are not understood as a whole.
extension StatusGrammar {
  /// Whether the words that follow a stage may change what it means.
  func mayChangeMeaning(_ folded: String) -> Bool {
    let words = StatusWords(folded).segments.flatMap(\.words)[...]
    if words.contains(where: { $0.text.first?.isNumber ?? false }) { return true }
    let changing: [WordRoles.Role] = [
      .negation, .doubt, .failure, .reversal, .reopening, .planned, .byUser, .byEmployer,
    ]
    if contains(changing, words, .all) { return true }
    return words.indices.contains { start in
      (1...min(4, words.count - start)).contains { length in
        entry(words[start..<start + length])?.meaning?.term.isEnding ?? false
      }
    }
  }

  /// Whether a text begins with a stage or an end that a note of another kind would not begin with.
  func beginsLikeEvent(_ text: String) -> Bool {
    guard let segment = StatusWords(text, readsDates: true, order: order).segments.first else {
      return false
    }
    var words = segment.words[...]
    while let (count, _) = longest([.article, .auxiliary], at: words), count < words.count {
      words = words.dropFirst(count)
    }
    guard let first = words.first, !StatusGrammar.everyday.contains(first.text),
      !words.contains(where: { StatusGrammar.aboutTheStage.contains($0.text) })
    else { return false }
    return (1...min(4, words.count)).contains { length in
      guard let head = head(words.prefix(length)), head.use == .anywhere else { return false }
      if head.meaning.term.isEnding { return true }
      return head.meaning.planned != nil || (head.meaning.reachedStage ?? .saved) >= .screen
    }
  }

  /// Words that make a line about something else than the event itself.
  static let aboutTheStage = Lexicon.phrases(\.sentences.aboutStage)

  /// Stages whose first word begins many other lines as well.
  static let everyday = Lexicon.phrases(\.sentences.everyday)
}
