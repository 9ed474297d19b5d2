/// The parts that the words of all languages can have in a status of several words.
struct WordRoles: Sendable {
  enum Role: Sendable, Hashable, CaseIterable {
    case interview, call, test, round
    case screenKind, interviewKind, finalKind, otherKind, ordinal
    case planned, done
    case note, after, toward, then, byUser, byEmployer, article, auxiliary, application
    case waiting, result
    case negation, doubt

    /// Whether the word may be a part of the name of a round.
    var isPartOfRound: Bool {
      switch self {
      case .interview, .call, .test, .round, .screenKind, .interviewKind, .finalKind, .otherKind,
        .ordinal, .planned, .done, .article:
        true
      case .note, .after, .toward, .then, .byUser, .byEmployer, .auxiliary, .application, .waiting,
        .result, .negation, .doubt:
        false
      }
    }
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

  private mutating func add(_ language: Language, _ number: Lexicon.Languages) {
    let (rounds, small) = (language.conversations, language.smallWords)
    let parts: [(Role, [String])] = [
      (.interview, rounds.interviews), (.call, rounds.calls), (.test, rounds.tests),
      (.round, rounds.rounds), (.screenKind, rounds.screenKinds),
      (.interviewKind, rounds.interviewKinds), (.finalKind, rounds.finalKinds),
      (.otherKind, rounds.otherKinds), (.ordinal, rounds.ordinals), (.planned, rounds.planned),
      (.done, rounds.done), (.note, small.note), (.after, small.after), (.toward, small.toward),
      (.then, small.then), (.byUser, small.byUser), (.byEmployer, small.byEmployer),
      (.article, small.articles), (.auxiliary, small.auxiliaries),
      (.application, small.application), (.waiting, small.waiting), (.result, small.results),
      (.negation, small.negations), (.doubt, small.doubts),
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
