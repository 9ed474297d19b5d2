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

  /// A whole phrase that a language lists.
  struct Phrase: Sendable {
    /// `nil` if the phrase has two meanings.
    fileprivate(set) var term: StatusTerm?
    /// The stage that the phrase states to be planned.
    fileprivate(set) var planned: Stage?
    fileprivate(set) var languages: Languages
    fileprivate(set) var use: Use

    var meaning: StatusMeaning? {
      guard let term else { return nil }
      var meaning = StatusMeaning(term)
      meaning.planned = planned
      return meaning
    }

    /// Adds what the same phrase means in another list.
    fileprivate mutating func add(_ other: Phrase) {
      if term != other.term || planned != other.planned { (term, planned) = (nil, nil) }
      if other.use != .anywhere { use = other.use }
      languages.formUnion(other.languages)
    }
  }

  enum Use: Sendable, Hashable {
    case anywhere
    /// Too short or too common to be understood outside the field `status`.
    case statusOnly
    /// It states that no answer has come. As an item of a history, it is understood, but gives no stage.
    case waiting
  }

  private(set) var phrases: [String: Phrase] = [:]
  /// The phrases that are looked up in another form than the one in which they are listed, each with that form:
  /// `take-home` is looked up as `take home`.
  private var keysOfListed: [String: String] = [:]

  /// The phrases of all languages.
  static let shared = Lexicon(Language.all)

  init(_ languages: [Language]) {
    // Most are listed once, so that the table does not grow step by step.
    phrases.reserveCapacity(
      languages.reduce(0) { $0 + $1.statuses.reduce(0) { $0 + $1.phrases.count } })
    for (number, language) in languages.enumerated() {
      add(language, Languages(rawValue: 1 << UInt16(number)))
    }
    // A phrase with two meanings within one language, or in two languages, is not understood.
    for phrase in languages.lazy.flatMap(\.unclear) {
      let unclear = Phrase(term: nil, languages: .all, use: .anywhere)
      StatusWords.forEachSpelling(of: phrase) { phrases[$0] = unclear }
    }
  }

  private mutating func add(_ language: Language, _ number: Languages) {
    let listed = { (term: StatusTerm, use: Use) in Phrase(term: term, languages: number, use: use) }
    for (term, words) in language.statuses { add(words, listed(term, .anywhere)) }
    add(language.waiting, listed(.stage(.applied), .waiting))
    for (term, words) in language.statusOnly { add(words, listed(term, .statusOnly)) }
    add(language.misfits, listed(.outcome(.rejected), .anywhere))
    for (stage, words) in language.planned {
      var phrase = listed(.stage(.acknowledged), .anywhere)
      phrase.planned = stage
      add(words, phrase)
    }
    add(language.conversations.interviews, listed(.stage(.interview), .anywhere))
  }

  private mutating func add(_ words: [String], _ phrase: Phrase) {
    for word in words {
      let spellings = StatusWords.spellings(word)
      if spellings.plain != word { keysOfListed[word] = spellings.plain }
      phrases[spellings.plain, default: phrase].add(phrase)
      if let other = spellings.withUmlauts { phrases[other, default: phrase].add(phrase) }
    }
  }

  /// A phrase as it is looked up, or as people write it: `take home`, `take-home`.
  func listed(_ text: String) -> Phrase? {
    phrases[text] ?? keysOfListed[text].flatMap { phrases[$0] }
  }

  /// The phrases of all languages in one of their lists, in the forms in which they are looked up.
  static func phrases(_ list: (Language) -> [String]) -> Set<String> {
    var phrases: Set<String> = []
    for phrase in Language.all.lazy.flatMap(list) {
      StatusWords.forEachSpelling(of: phrase) { phrases.insert($0) }
    }
    return phrases
  }
}

/// How many words the phrases of a table have.
struct PhraseLengths: Sendable {
  /// The number of words of the longest phrase that begins with a word.
  private let most: [String: Int]
  let longest: Int

  // Only a text that is not a phrase as a whole needs these.
  static let ofLexicon = PhraseLengths(of: Lexicon.shared.phrases.keys)
  static let ofRoles = PhraseLengths(of: WordRoles.shared.roles.keys)

  init(of phrases: some Sequence<String>) {
    var most: [String: Int] = [:]
    // Several phrases begin with the same word.
    most.reserveCapacity(phrases.underestimatedCount / 4)
    for phrase in phrases {
      var length = 1
      var bytesOfFirst = 0
      for byte in phrase.utf8 {
        if byte == .space { length += 1 } else if length == 1 { bytesOfFirst += 1 }
      }
      let word = length == 1 ? phrase : String(phrase[...].prefix(bytes: bytesOfFirst))
      if let known = most[word], known >= length { continue }
      most[word] = length
    }
    self.most = most
    longest = most.values.max() ?? 1
  }

  /// The number of words of the longest phrase that begins with the word, or 0 if none does.
  func most(from word: String) -> Int { most[word] ?? 0 }
}

/// The parts that the words of all languages can have in a status of several words.
struct WordRoles: Sendable {
  enum Role: Sendable, Hashable, CaseIterable {
    case interview, call, test, round
    case screenKind, interviewKind, finalKind, otherKind, ordinal
    case planned, done
    case note, after, toward, then, byUser, byEmployer, article, auxiliary, application, job
    case waiting, result, appointment
    case negation, doubt
    case failure, reversal, reopening, contrast, regret, news, again
    case party, topic, mention, possessive
    case label, medium, employer, applicant, object, tense, receiving, giving, choosing,
      otherCandidate, deciding,
      judging, judgment, degree
    case sameDay, pastDay, activity, document, recipient, purpose

    /// What may be a part of the name of a round.
    static let partsOfRound: [Role] = [
      .interview, .call, .test, .round, .screenKind, .interviewKind, .finalKind, .otherKind,
      .ordinal, .planned, .done, .article,
    ]
  }

  /// The roles of one phrase. Nearly all have one or two.
  struct OfPhrase: Sendable {
    private var all: [(role: Role, languages: Lexicon.Languages)] = []

    /// The languages in which the phrase has the role, or `nil` if it has it in none.
    subscript(role: Role) -> Lexicon.Languages? { all.first { $0.role == role }?.languages }

    func contains(where isWanted: (Role) -> Bool) -> Bool { all.contains { isWanted($0.role) } }

    /// Whether the phrase has one of the roles. This is asked for every phrase, a few times in each run.
    func has(oneOf roles: [Role]) -> Bool {
      for (role, _) in all {
        for wanted in roles where role == wanted { return true }
      }
      return false
    }

    fileprivate mutating func add(_ role: Role, _ language: Lexicon.Languages) {
      for index in 0..<all.count where all[index].role == role {
        all[index].languages.formUnion(language)
        return
      }
      all.append((role, language))
    }
  }

  private(set) var roles: [String: OfPhrase] = [:]
  private(set) var weekdays: Set<String> = []
  private(set) var months: Set<String> = []

  /// The words of all languages.
  static let shared = WordRoles(Language.all)

  init(_ languages: [Language]) {
    for (number, language) in languages.enumerated() {
      add(language, Lexicon.Languages(rawValue: 1 << UInt16(number)))
    }
  }

  /// The number of words that a phrase at the start of the words can have, or 0 if none begins so.
  ///
  /// Each length costs a lookup, and some languages have much longer phrases than others.
  func mostWords(at words: ArraySlice<StatusWords.Word>) -> Int {
    min(words.count, words.first.map { PhraseLengths.ofRoles.most(from: $0.text) } ?? 0)
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
      (.application, small.application), (.job, small.jobs), (.waiting, small.waiting),
      (.result, small.results), (.appointment, small.appointments),
      (.negation, small.negations), (.doubt, small.doubts), (.failure, small.failures),
      (.reversal, small.reversals), (.reopening, small.reopenings), (.contrast, small.contrasts),
      (.regret, small.regrets), (.news, small.news), (.again, small.again),
      (.party, small.parties), (.topic, small.topics), (.mention, small.mentions),
      (.possessive, small.possessives), (.label, sentences.labels), (.medium, sentences.media),
      (.employer, sentences.employers), (.applicant, sentences.applicants),
      (.object, sentences.objects), (.tense, sentences.tenses), (.receiving, sentences.receiving),
      (.giving, sentences.giving), (.choosing, sentences.choosing),
      (.otherCandidate, sentences.otherCandidates),
      (.deciding, sentences.deciding),
      (.judging, sentences.judging),
      (.judgment, sentences.judgments), (.degree, sentences.degrees),
      (.sameDay, sentences.sameDay), (.pastDay, language.pastDays),
      (.activity, sentences.activities), (.document, sentences.documents),
      (.recipient, sentences.recipients), (.purpose, sentences.purposes),
    ]
    for (role, words) in parts {
      for word in words {
        StatusWords.forEachSpelling(of: word) { roles[$0, default: OfPhrase()].add(role, number) }
      }
    }
    WordRoles.add(language.weekdays, to: &weekdays)
    WordRoles.add(language.months, to: &months)
  }

  private static func add(_ names: [[String]], to known: inout Set<String>) {
    for name in names.joined() {
      StatusWords.forEachSpelling(of: name) { known.insert($0) }
    }
  }
}

/// The words of a text that may be left out without changing what it means: articles, auxiliary verbs and the like.
///
/// They are looked up once for a text, because each language and each of their roles is tried.
struct OptionalWords {
  private static let roles: [WordRoles.Role] = [.article, .auxiliary, .application, .job]

  /// What begins at each word, the longest first.
  private var found: [[(count: Int, roles: WordRoles.OfPhrase)]] = []
  /// The languages that have one of the words.
  private(set) var languages = Lexicon.Languages()

  init(in words: StatusGrammar.Words, _ grammar: StatusGrammar) {
    for index in words.indices {
      let rest = words[index...]
      let most = grammar.wordRoles.mostWords(at: rest)
      var here: [(count: Int, roles: WordRoles.OfPhrase)] = []
      for count in stride(from: most, through: 1, by: -1) {
        guard let roles = grammar.wordRoles.roles[grammar.key(rest.prefix(count))] else { continue }
        let known = OptionalWords.roles.compactMap { roles[$0] }
        if known.isEmpty { continue }
        for language in known { languages.formUnion(language) }
        here.append((count, roles))
      }
      found.append(here)
    }
  }

  func has(_ role: WordRoles.Role) -> Bool {
    found.contains { $0.contains { $0.roles[role] != nil } }
  }

  /// The other words, and whether one of those that are left out makes a stage planned: `got`.
  func removed(
    _ roles: [WordRoles.Role], of language: Lexicon.Languages, from words: StatusGrammar.Words
  ) -> (kept: [StatusWords.Word], isInvited: Bool) {
    var kept: [StatusWords.Word] = []
    var isInvited = false
    var number = 0
    while number < found.count {
      let removed = found[number].first { part in
        roles.contains { !(part.roles[$0]?.isDisjoint(with: language) ?? true) }
      }
      if let removed {
        let isPlanned = !(removed.roles[.planned]?.isDisjoint(with: language) ?? true)
        if isPlanned, removed.roles[.done]?.isDisjoint(with: language) ?? true { isInvited = true }
        number += removed.count
      } else {
        kept.append(words[words.startIndex + number])
        number += 1
      }
    }
    return (kept, isInvited)
  }
}
