import Markdown
import TextKit

/// The words that people use for the status of an application: those of all languages, and the user's own.
package struct StatusTerms: Sendable {
  private(set) var grammar: StatusGrammar
  /// The user's own words in lower case, as they are written in the settings: `offer?`, `❌`.
  private let exact: [String: StatusMeaning]

  /// - Parameters:
  ///   - own: The words from the settings, each with its meaning. They override all others.
  ///   - order: How a day like `3/2/2026` is read.
  init(own: [(word: String, meaning: StatusMeaning)] = [], order: DateOrder? = nil) {
    var meanings: [String: StatusMeaning] = [:]
    var exact: [String: StatusMeaning] = [:]
    for (word, meaning) in own {
      exact[word.trimmed.lowercased()] = meaning
      // A question mark is a part of the word, and a symbol is not a word at all.
      let words = StatusWords(word)
      if words.hasQuestionMark || words.segments.isEmpty { continue }
      meanings[StatusWords.folded(word)] = meaning
      meanings[normalizedWords(word)] = meaning
    }
    self.exact = exact
    grammar = StatusGrammar(own: meanings, order: order)
  }

  /// The terms of a note, in whose texts each of the names means the company.
  func naming(_ names: [String]) -> StatusTerms {
    var terms = self
    terms.grammar.names = names.flatMap(StatusTerms.forms).sorted { $0.count > $1.count }
    return terms
  }

  /// The words of a name, and its first word if that is not a word of a status as well: `Acme` of `Acme GmbH`.
  private static func forms(of name: String) -> [[String]] {
    let words = StatusWords(name).segments.flatMap(\.words).map(\.text)
    guard words.count > 1, let first = words.first, first.count >= 3,
      !wordsOfStatuses.contains(first[...])
    else { return words.isEmpty ? [] : [words] }
    return [words, [first]]
  }

  /// The result of reading a `status:`, which may also be empty or unclear.
  package func reading(ofStatus text: String) -> StatusReading {
    if let meaning = meaning(ofStatus: text) {
      return .known(grammar.told(text, after: meaning) ?? meaning)
    }
    if BlankText.matches(text) { return .blank }
    // A phrase with two meanings has them in half sentences as well.
    let isListed = (grammar.listed(text) ?? entry(ofPlainWords: text)) != nil
    if !isListed, let told = grammar.told(text), !isReviewByHelper(told, text) {
      return .known(told)
    }
    return .unclear(suggestion: suggestion(for: text))
  }

  /// What the words of a `status:` mean for the application, or `nil` if one of them is unclear, or all are missing.
  ///
  /// A status that is written in half sentences has no such meaning: it is not a word for a stage.
  package func term(ofStatus text: String) -> StatusTerm? { meaning(ofStatus: text)?.term }

  /// Everything that the words of a `status:` state, or `nil` if one of them is unclear, or all are missing.
  package func meaning(ofStatus text: String) -> StatusMeaning? {
    if let meaning = ownMeaning(of: text) { return meaning }
    if let found = grammar.listed(text) { return found.meaning }
    // After the listed words, because `?` or `N/A` may be one of them.
    if BlankText.matches(text) { return nil }
    if let found = entry(ofPlainWords: text)?.meaning { return found }
    return grammar.meaning(of: text, in: .status).flatMap {
      isReviewByHelper($0, text) ? nil : $0
    }
  }

  /// Whether it is the user's own draft that is under review, so that nothing is known about an answer.
  private func isReviewByHelper(_ meaning: StatusMeaning, _ text: String) -> Bool {
    meaning.term == .stage(.acknowledged) && meaning.planned == nil
      && grammar.isReviewByHelper(text)
  }

  /// What the words of a history item mean for the application, or `nil` if it is unclear.
  func term(ofEvent text: some StringProtocol) -> StatusTerm? { meaning(ofEvent: text)?.term }

  /// Everything that the words between the date and the note of a history item state, or `nil` if it is unclear.
  func meaning(ofEvent text: some StringProtocol) -> StatusMeaning? {
    let text = String(text)
    if let meaning = ownMeaning(of: text) { return meaning }
    if let found = grammar.listed(text) ?? entry(ofPlainWords: text), found.use == .anywhere {
      return found.meaning
    }
    return grammar.meaning(of: text, in: .history)
  }

  /// Whether the bracket or the note beside a stage states what became of it, like `rejected on the spot`.
  package func statesAftermath(_ text: String, of stage: Stage) -> Bool {
    aftermath(of: stage, in: text) != nil
  }

  /// What the bracket or the note beside a stage states about it.
  func aftermath(of stage: Stage, in text: String) -> Aftermath? {
    grammar.aftermath(of: stage, in: text)
  }

  /// Whether the bracket or the note after an end or an offer states that it no longer holds, or never did: `reopened`.
  func takesBack(_ text: String, _ meaning: StatusMeaning) -> Bool {
    grammar.takesBack(text, meaning)
  }

  /// The stage of a meeting that did not take place: `interview canceled`.
  package func canceledStage(in text: some StringProtocol) -> Stage? {
    let text = String(text)
    // A longer text is a sentence about several things.
    return text.utf8.count <= 80 ? grammar.canceledStage(in: text) : nil
  }

  /// Splits `Email: rejection` into the label `Email` and the answer `rejection`. Returns `nil` if there is no label, as in
  /// `HR: interview`, which is the name of a round.
  func withoutLabel(_ text: String) -> (label: String?, rest: String)? {
    grammar.withoutLabel(text)
  }

  /// Whether a phrase states that nothing has come yet: `no response`.
  func isWaiting(_ text: String) -> Bool {
    grammar.listed(StatusWords.folded(text))?.use == .waiting
  }

  /// Whether a text is about waiting after a stage, so that nothing happened on its day: `waiting for feedback after the
  /// interview`.
  package func isWaitingAfterStage(_ text: String) -> Bool {
    guard case .stage(let stage)? = term(ofStatus: text), stage > .applied else { return false }
    return term(ofEvent: text) == .open
  }

  /// Whether a phrase for an application that was sent says more than that: `followed up twice`.
  func saysMoreThanSent(_ text: String) -> Bool {
    guard term(ofStatus: text) == .stage(.applied) else { return false }
    if isActivity(text) { return true }
    if case .stage? = mention(in: text) { return true }
    return false
  }

  /// Whether the words before a colon are a label.
  func isLabel(_ text: String) -> Bool {
    grammar.words(of: text).segments.allSatisfy { grammar.isLabel($0.words[...]) }
  }

  /// Whether a label announces an answer without its sender or medium: `Result`, but not `Email`.
  func isAnswer(_ label: String) -> Bool {
    grammar.words(of: label).segments.allSatisfy { grammar.isAnswer($0.words[...]) }
  }

  /// Whether a text is only a medium: `Phone`, `Email`.
  func isMedium(_ text: some StringProtocol) -> Bool {
    guard text.utf8.count <= 20 else { return false }
    return WordRoles.shared.roles[StatusWords.folded(String(text))]?[.medium] != nil
  }

  /// Whether a text names a time by which a meeting without a day may be ahead: `interview tonight`.
  func mayBeAhead(_ text: String) -> Bool {
    grammar.mayBeAhead(grammar.words(of: text).segments)
  }

  /// Whether a text ends with a word for a day: `rejected yesterday`.
  func endsWithDay(_ text: some StringProtocol) -> Bool { grammar.endsWithDay(String(text)) }

  /// Whether a status is a rejection after the application was sent, but the user's own decision before: `not a fit`.
  package static func isMisfit(_ text: String) -> Bool {
    misfits.contains(StatusWords.folded(text))
  }

  private static let misfits = Lexicon.phrases(\.misfits)

  /// Whether a text states that the time to apply is over. That does not end an application that was sent.
  static func isMissedDeadline(_ text: some StringProtocol) -> Bool {
    missedDeadlines.contains(StatusWords.folded(String(text)))
  }

  private static let missedDeadlines = Lexicon.phrases(\.missedDeadlines)

  /// Whether a status is a list of words of which none is chosen, like the one of a template.
  package func isUnfilledList(_ text: String) -> Bool {
    guard ownMeaning(of: text) == nil, grammar.listed(text) == nil else { return false }
    return grammar.isUnfilledList(grammar.words(of: text).segments, text)
  }

  /// The stage that the bracket or the note after an end names: `interview stage` after `rejected`.
  func stage(in text: String?, besideEnd end: StatusTerm) -> Stage? {
    guard let text, text.utf8.count <= 40 else { return nil }
    return grammar.stage(in: text, besideEnd: end)
  }

  /// The stage or the end that a text mentions, whether or not it is an event.
  func mention(in text: String) -> StatusTerm? { grammar.mention(in: text) }

  /// Whether a text is about something that the user did between two stages: `sent thank-you note`.
  func isActivity(_ text: String) -> Bool { grammar.isActivity(text) }

  /// The part of a round's name that is not in its stage: `second` in `second interview`. `nil` for a phrase that is
  /// listed as a whole, like `phone screen`.
  package func qualifier(of word: String) -> String? {
    guard listedMeaning(ofEvent: normalizedWords(word)) == nil else { return nil }
    return grammar.qualifier(of: word)
  }

  /// Whether a text is about a stage without being an event: `interview questions`.
  func isAboutStage(_ text: String) -> Bool { grammar.isAboutStage(text) }

  /// Whether a text states only that a meeting did not take place: `canceled by them`.
  func isOff(_ text: some StringProtocol) -> Bool { AftermathWords.isOff(String(text), grammar) }

  /// Whether a text states only that a meeting was not passed: `failed`.
  func isFailure(_ text: some StringProtocol) -> Bool {
    grammar.aftermath(of: .interview, in: String(text)) == .end(StatusMeaning(.outcome(.rejected)))
  }

  /// Whether the name of a round is that of a later one than a text is about: `second` beside `1st interview with Bob`.
  package func isLaterRound(_ name: String, than text: String) -> Bool {
    guard let number = RoundNumbers.number(in: name) else { return false }
    return number > (RoundNumbers.number(in: text) ?? 1)
  }

  /// The names of people in a text: words in capitals after `with` or the like.
  func namesOfPeople(in text: String) -> [String] { grammar.namesOfPeople(in: text) }

  /// The meaning that the settings give exactly this text.
  func ownMeaning(of text: String) -> StatusMeaning? {
    exact.isEmpty ? nil : exact[text.trimmed.lowercased()]
  }

  /// The entry for a text of plain words, whatever its case and punctuation.
  private func entry(ofPlainWords text: String) -> StatusGrammar.Entry? {
    var last = UInt8.space
    for byte in text.utf8 {
      switch byte {
      case UInt8.lowercaseLetters, UInt8.uppercaseLetters,
        UInt8.digits, .singleQuote, .exclamationMark,
        .underscore:
        break
      // A hyphen between two letters joins them. Otherwise it is a dash.
      case .space, .dash: if last == .dash { return nil }
      default: return nil
      }
      if byte == .dash, last == .space { return nil }
      last = byte
    }
    return grammar.listed(normalizedWords(text))
  }

  /// The meaning of a history item in lower case if it is listed as a whole, without the grammar.
  func listedMeaning(ofEvent phrase: String) -> StatusMeaning? {
    let isPlain = phrase.utf8.allSatisfy { $0.isASCII }
    guard
      let found = grammar.listed(phrase)
        ?? (isPlain ? nil : grammar.listed(StatusWords.folded(phrase))),
      found.use == .anywhere
    else { return nil }
    return found.meaning
  }

  /// Onward's own word for each stage and outcome, in order.
  package static let ours =
    (Stage.allCases.map(Milestone.stage) + Outcome.allCases.map(Milestone.outcome)).map(\.word)
}

/// The result of reading the text of a status.
package enum StatusReading: Sendable, Hashable {
  case known(StatusMeaning)
  /// The text is empty, or one that people and programs write in an empty field.
  case blank
  /// The text is not understood. Nothing is guessed.
  ///
  /// - Parameter suggestion: A known word that the user may have meant, and that does no harm if not.
  case unclear(suggestion: String?)
}
