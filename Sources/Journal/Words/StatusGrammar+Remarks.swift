import TextKit

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

  /// What a rejection is about that was not passed at a part of the meeting only: `unsuccessful at question 3`.
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
      word.date == nil && word.text.utf8.count == 4 && word.text.isFigures
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

  /// The meaning of `moved to next week`: the meeting is planned. Where it is not said until when, it is not known
  /// whether it took place. `moved to the next round` is not about a day.
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
        wordRoles.isOfCalendar($0.text) || $0.text.isFigures || $0.text == "next"
      }
    return isTime ? .planned(meaning) : nil
  }
}
