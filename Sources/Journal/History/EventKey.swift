package import Markdown
import TextKit

/// The event that a key of the note means: `interview_date`, `rejected`, `dateRejected`.
struct EventKey {
  let meaning: StatusMeaning
  /// The words of the key that mean it.
  let phrase: String
  /// The word for it in a history.
  let word: String
  /// Whether a plain `yes` is enough. For an interview it is not, because one that took place has a day.
  let mayBeFlag: Bool
  /// Whether it asks for a day: `interview_date`, `rejected_on`.
  let isAboutDay: Bool
  /// Whether it is one of onward's own words, and not only a phrase that means the same.
  let isOwnWord: Bool

  /// Returns `nil` if the key means no event, or one that other notes have as well: `sent`, `received`, `closed`.
  init?(_ key: String, _ terms: StatusTerms) {
    // A sentence cannot be a key.
    guard (5...40).contains(key.utf8.count) || EventKey.short.contains(key.lowercased()) else {
      return nil
    }
    let words = EventKey.words(of: key)
    // Without the words for the day, and with them: the `on` of `interview_on` is one, and that of `on_site` is not.
    let bare = words.filter { !EventKey.fillers.contains($0) }
    guard
      let (meaning, phrase) = EventKey.meaning(of: bare, terms)
        ?? (bare == words ? nil : EventKey.meaning(of: words, terms)),
      meaning.stageBefore == nil, meaning.day == nil, meaning.note == nil
    else { return nil }
    (self.meaning, self.phrase) = (meaning, phrase)
    isAboutDay =
      EventKey.dayBeforeEvent.contains(where: key.lowercased().contains)
      || words.contains(where: EventKey.dayWords.contains)
    isOwnWord = EventKey.ownWords.contains(phrase)
    if let stage = meaning.planned {
      (word, mayBeFlag) = (stage.rawValue, false)
      return
    }
    switch meaning.term {
    case .stage(let stage):
      guard stage > .acknowledged || stage == .acknowledged && isOwnWord else { return nil }
      (word, mayBeFlag) = (stage.rawValue, false)
    case .outcome(let outcome):
      switch outcome {
      case .rejected, .withdrawn, .ghosted: mayBeFlag = true
      case .accepted, .declined:
        guard isOwnWord else { return nil }
        mayBeFlag = false
      case .closed, .notPursued: return nil
      }
      word = Milestone.outcome(outcome).word
    case .declined: (word, mayBeFlag) = ("declined", false)
    case .open, .endedByUser, .declinedByUser, .archived: return nil
    }
  }

  /// The end whose reason a key gives: `rejection_reason`, `reason for rejection`. Only an application that has
  /// ended has one.
  static func end(ofReason key: String, _ terms: StatusTerms) -> Milestone? {
    guard (8...40).contains(key.utf8.count), reasons.contains(where: key.lowercased().contains)
    else { return nil }
    var words = EventKey.words(of: key).flatMap { word -> [String] in
      // `Absagegrund`
      guard let reason = reasons.first(where: { word.hasSuffix($0) && word != $0 }) else {
        return [word]
      }
      return [String(word.dropLast(reason.count))]
    }
    words.removeAll { reasons.contains($0) || fillers.contains($0) || reasonFillers.contains($0) }
    guard let (meaning, _) = EventKey.meaning(of: words, terms) else { return nil }
    switch meaning.term {
    case .outcome(.rejected), .outcome(.withdrawn), .outcome(.declined):
      return MeantEvents.milestone(meaning.term)
    default: return nil
    }
  }

  private static let reasons = lowercased(\.keys.reasons)
  private static let reasonFillers = Set(lowercased(\.keys.besideReasons))

  private static func lowercased(_ list: (Language) -> [String]) -> [String] {
    Language.all.flatMap(list).map { $0.lowercased() }
  }

  private static func meaning(
    of words: [String], _ terms: StatusTerms
  ) -> (StatusMeaning, phrase: String)? {
    guard !words.isEmpty, words.count <= 4, !words.contains(where: aboutTheStage.contains) else {
      return nil
    }
    let phrase = runTogether[words.joined()] ?? words.joined(separator: " ")
    // A single word has to be a listed one, because the keys of other programs are single words too.
    if words.count > 1 { return terms.meaning(ofEvent: phrase).map { ($0, phrase) } }
    if let meaning = terms.listedMeaning(ofEvent: phrase) { return (meaning, phrase) }
    // `Absagedatum`, `面接日`
    for ending in dayEndings where phrase.hasSuffix(ending) && phrase != ending {
      let event = String(phrase.dropLast(ending.count))
      if let meaning = terms.listedMeaning(ofEvent: event) { return (meaning, event) }
    }
    return nil
  }

  /// The words of a key in lower case. A number at the end of a word is one of its own: `interview2`.
  private static func words(of key: String) -> [String] {
    var words: [String] = [""]
    var last: Character = "-"
    for character in key {
      if !character.isLetter, !character.isNumber {
        words.append("")
      } else {
        if character.isUppercase && last.isLowercase || character.isNumber && last.isLetter {
          words.append("")
        }
        words[words.count - 1] += character.lowercased()
      }
      last = character
    }
    return words.filter { !$0.isEmpty }
  }

  private static let short = Set(lowercased(\.keys.shortEvents))

  /// The words of a key that do not change which event it means: those for its day, and small ones.
  private static let fillers = Set(lowercased(\.keys.besideEvents) + dayWords)

  private static let dayWords = lowercased(\.dayWords)
  private static let dayBeforeEvent = lowercased(\.keys.dayBeforeEvent)

  /// The words for the day that can be the end of a longer word.
  private static let dayEndings = dayWords.filter {
    $0.utf8.count >= 4 || $0.utf8.contains { $0 >= 0xE3 }
  }

  private static let aboutTheStage = Set(lowercased(\.keys.aboutEvents))
  private static let ownWords = Set(lowercased(\.keys.events))

  /// Keys in lower case without a separator: `interviewdate`, `phonescreen`.
  private static let runTogether: [String: String] = {
    var phrases: [String: String] = [:]
    for language in Language.all {
      let keys = language.keys
      for phrase in keys.events.map({ $0.lowercased() }) {
        let joined = phrase.filter { $0 != " " }
        phrases[joined] = phrase
        for word in keys.dayBeforeEvent { phrases[word.lowercased() + joined] = phrase }
        for word in keys.dayAfterEvent { phrases[joined + word.lowercased()] = phrase }
      }
    }
    return phrases
  }()
}

extension Vocabulary {
  /// The fields that state an end without a day: `rejected: true`.
  package func tickedEnds(among fields: [Field]) -> [Field] {
    let table = table(of: Application.self)
    return fields.filter { field in
      guard case .text(let scalar) = field.value, EventFlag(scalar.text) == .happened,
        table[field.key.text] == nil
      else { return false }
      return EventKey(field.key.text, statusTerms)?.mayBeFlag ?? false
    }
  }
}
