import TextKit

/// The phrases of all languages, arranged for looking them up.
struct Lexicon: Sendable {
  /// A set of languages.
  struct Languages: OptionSet, Sendable, Hashable {
    let rawValue: UInt16
    static let all = Languages(rawValue: .max)

    /// Each language by itself.
    var each: [Languages] {
      (0..<UInt16.bitWidth).map { Languages(rawValue: 1 << $0) }.filter(contains)
    }
  }

  /// A whole phrase.
  struct Entry: Sendable {
    /// `nil` if the phrase has two meanings.
    var meaning: StatusMeaning?
    var languages: Languages
    var use = Use.anywhere
  }

  enum Use: Sendable, Hashable {
    case anywhere
    /// Too short or too common to be understood outside the field `status`.
    case statusOnly
    /// As an item of a history, it is understood, but gives no stage.
    case state
  }

  private(set) var phrases: [String: Entry] = [:]
  /// The phrases that are looked up in another form than the one in which they are listed, each with that form:
  /// `take-home` is looked up as `take home`.
  private(set) var keysOfListed: [String: String] = [:]
  private(set) var longestPhrase = 1
  /// The number of words of the longest phrase that begins with a word.
  private(set) var mostWords: [String: Int] = [:]

  /// The phrases of all languages.
  static let shared = Lexicon(Language.all)

  init(_ languages: [Language]) {
    for (number, language) in languages.enumerated() {
      add(language, Languages(rawValue: 1 << UInt16(number)))
    }
    // A phrase with two meanings within one language, or in two languages, is not understood.
    for language in languages {
      for phrase in language.unclear {
        for key in Lexicon.spellings(phrase) {
          phrases[key] = Entry(meaning: nil, languages: .all)
        }
      }
    }
    mostWords = Lexicon.mostWords(in: phrases.keys)
    longestPhrase = mostWords.values.max() ?? 1
  }

  private mutating func add(_ language: Language, _ number: Languages) {
    for (term, words) in language.statuses { add(words, StatusMeaning(term), number) }
    add(language.waiting, StatusMeaning(.stage(.applied)), number, .state)
    for (term, words) in language.statusOnly {
      add(words, StatusMeaning(term), number, .statusOnly)
    }
    add(language.misfits, StatusMeaning(.outcome(.rejected)), number)
    for (stage, words) in language.planned {
      var meaning = StatusMeaning(.stage(.acknowledged))
      meaning.planned = stage
      add(words, meaning, number)
    }
    add(language.conversations.interviews, StatusMeaning(.stage(.interview)), number)
  }

  private mutating func add(
    _ words: [String], _ meaning: StatusMeaning, _ language: Languages, _ use: Use = .anywhere
  ) {
    for word in words {
      let keys = Lexicon.spellings(word)
      if keys[0] != word { keysOfListed[word] = keys[0] }
      for key in keys {
        guard var known = phrases[key] else {
          phrases[key] = Entry(meaning: meaning, languages: language, use: use)
          continue
        }
        if known.meaning != meaning { known.meaning = nil }
        if use != .anywhere { known.use = use }
        known.languages.formUnion(language)
        phrases[key] = known
      }
    }
  }

  /// The phrases of all languages in one of their lists, in the forms in which they are looked up.
  static func phrases(_ list: (Language) -> [String]) -> Set<String> {
    Set(Language.all.flatMap(list).flatMap(spellings))
  }

  /// The forms in which a phrase is looked up: with plain letters, and with `ae` for `ä`.
  static func spellings(_ phrase: String) -> [String] {
    let plain = folded(phrase)
    // `Ä`, `ä` and the others begin with the same byte.
    guard phrase.utf8.contains(0xC3), phrase.contains(where: { umlauts[$0] != nil }) else {
      return [plain]
    }
    return [plain, folded(phrase.lowercased().map { umlauts[$0] ?? String($0) }.joined())]
  }

  /// The same as `StatusWords.folded`. Most phrases consist of plain letters; without the two shortcuts, the start of
  /// the program takes several times as long.
  private static func folded(_ phrase: String) -> String {
    if isPlain(phrase) { return phrase }
    let plain = foldingDiacritics(phrase)
    return isPlain(plain) ? plain : StatusWords.folded(phrase)
  }

  private static func isPlain(_ phrase: String) -> Bool {
    phrase.utf8.allSatisfy { $0.isASCIILowercase || $0 == .space }
  }

  private static let umlauts: [Character: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "ae", "Ö": "oe", "Ü": "ue",
  ]

  static func mostWords(in keys: some Sequence<String>) -> [String: Int] {
    keys.reduce(into: [:]) { most, key in
      let end = key.utf8.firstIndex(of: .space) ?? key.endIndex
      let first = String(key[..<end])
      most[first] = max(most[first] ?? 0, 1 + key.utf8[end...].count { $0 == .space })
    }
  }
}

/// The parts that the words of all languages can have in a status of several words.
struct WordRoles: Sendable {
  enum Role: Sendable, Hashable, CaseIterable {
    case interview, call, test, round
    case screenKind, interviewKind, finalKind, otherKind, ordinal
    case planned, done
    case note, after, toward, then, byUser, byEmployer, article, auxiliary, application
    case waiting, result
    case negation, doubt
    case failure, reversal, reopening, contrast
    case party, topic, mention, possessive
    case label, way, employer, applicant, object, tense, receiving, giving, judging, judgment,
      degree
    case sameDay, pastDay, activity, document, recipient, purpose

    /// What may be a part of the name of a round.
    static let partsOfRound: [Role] = [
      .interview, .call, .test, .round, .screenKind, .interviewKind, .finalKind, .otherKind,
      .ordinal, .planned, .done, .article,
    ]
  }

  private(set) var roles: [String: [Role: Lexicon.Languages]] = [:]
  /// The number of words of the longest phrase that begins with a word.
  private var mostWords: [String: Int] = [:]
  private(set) var weekdays: Set<String> = []
  private(set) var months: Set<String> = []

  /// The words of all languages.
  static let shared = WordRoles(Language.all)

  init(_ languages: [Language]) {
    for (number, language) in languages.enumerated() {
      add(language, Lexicon.Languages(rawValue: 1 << UInt16(number)))
    }
    mostWords = Lexicon.mostWords(in: roles.keys)
  }

  /// The number of words that a phrase at the start of the words can have, or 0 if none begins so.
  ///
  /// The words of one language make much longer phrases than those of another, and each length is a search.
  func mostWords(at words: ArraySlice<StatusWords.Word>) -> Int {
    min(words.count, words.first.flatMap { mostWords[$0.text] } ?? 0)
  }

  /// Whether a word is the name of a month or of a weekday.
  func isOfCalendar(_ word: String) -> Bool { months.contains(word) || weekdays.contains(word) }

  private mutating func add(_ language: Language, _ number: Lexicon.Languages) {
    let (rounds, small) = (language.conversations, language.smallWords)
    let sentences = language.sentences
    let parts: [(Role, [String])] = [
      (.interview, rounds.interviews), (.call, rounds.calls), (.test, rounds.tests),
      (.round, rounds.rounds), (.screenKind, rounds.screenKinds),
      (.interviewKind, rounds.interviewKinds), (.finalKind, rounds.finalKinds),
      (.otherKind, rounds.otherKinds), (.ordinal, rounds.ordinals), (.planned, rounds.planned),
      (.done, rounds.done), (.note, small.note), (.after, small.after), (.toward, small.toward),
      (.then, small.then), (.byUser, small.byUser), (.byEmployer, small.byEmployer),
      (.article, small.articles), (.auxiliary, small.auxiliaries),
      (.application, small.application), (.waiting, small.waiting), (.result, small.results),
      (.negation, small.negations), (.doubt, small.doubts), (.failure, small.failures),
      (.reversal, small.reversals), (.reopening, small.reopenings), (.contrast, small.contrasts),
      (.party, small.parties), (.topic, small.topics), (.mention, small.mentions),
      (.possessive, small.possessives), (.label, sentences.labels), (.way, sentences.ways),
      (.employer, sentences.employers), (.applicant, sentences.applicants),
      (.object, sentences.objects), (.tense, sentences.tenses), (.receiving, sentences.receiving),
      (.giving, sentences.giving), (.judging, sentences.judging),
      (.judgment, sentences.judgments), (.degree, sentences.degrees),
      (.sameDay, sentences.sameDay), (.pastDay, language.pastDays),
      (.activity, sentences.activities), (.document, sentences.documents),
      (.recipient, sentences.recipients), (.purpose, sentences.purposes),
    ]
    for (role, words) in parts {
      for word in words {
        for key in Lexicon.spellings(word) {
          roles[key, default: [:]][role, default: []].formUnion(number)
        }
      }
    }
    for name in language.weekdays.joined() { weekdays.formUnion(Lexicon.spellings(name)) }
    for name in language.months.joined() { months.formUnion(Lexicon.spellings(name)) }
  }
}
