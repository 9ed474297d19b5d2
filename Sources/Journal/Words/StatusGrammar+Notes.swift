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
    // `waiting for the offer`
    if head.use == .state, namesOffer(note) { return nil }
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

  private func namesOffer(_ note: Words) -> Bool {
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
      return isName(front.dropLast(), text) || isWay(tail[..<(index - 1)])
    }
    return isName(front, text) || isWay(tail[..<index])
  }

  private func isName(_ words: Words, _ text: String) -> Bool {
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
        return .some(adding(news, to: meaning, .arrow))
      }
      guard let length = newsLength(at: part) else { continue }
      let isLast = part.count == length
      if StatusGrammar.everyday.contains(part.first?.text ?? ""), !isLast { continue }
      let front = note[..<index]
      guard isBeforeNews(front, of: tail, text), let end = ending(part, text, place),
        end.stageBefore == nil
      else { return .some(nil) }
      return .some(adding(end, to: meaning, .dash))
    }
    return nil
  }

  /// Whether the words between a small word and an end only name someone or the way. A script without spaces needs
  /// no such words: `最終面接で不採用`.
  private func isBeforeNews(_ front: Words, of tail: Words, _ text: String) -> Bool {
    if front.isEmpty { return tail.first?.text.first?.isWrittenWithoutSpaces ?? false }
    return isName(front, text) || isWay(tail[..<front.endIndex])
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
