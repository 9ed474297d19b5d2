import TextKit

/// Whom the words of an event are about.
enum EventSubject: Equatable {
  case application
  /// Something else: news, another company, private life, a topic.
  case other
  /// It cannot be said. The text names someone, or quotes.
  case unclear
}

extension StatusGrammar {
  /// Whether the words after a stage or an end make it about something else: `hiring freeze in the news`.
  func isElsewhere(_ text: String) -> Bool {
    guard ElsewhereWords.starts.mayBe(in: text) else { return false }
    return StatusWords(text).segments.contains { segment in
      // `they chose the other candidate` is about this application.
      if choice(segment.words[...]) != nil { return false }
      return segment.words.indices.contains {
        longest(ElsewhereWords.phrases, in: segment.words[$0...]) != nil
      }
    }
  }

  /// Whether a meeting was for another job of the same company: `interview for another role`, `interview (other post)`.
  func isForOtherJob(_ text: String) -> Bool {
    guard ElsewhereWords.startsOfOtherJobs.mayBe(in: text) else { return false }
    let segments = StatusWords(text, readsDates: true, order: order).segments
    return segments.enumerated().contains { number, segment in
      segment.words.indices.contains { index in
        let (front, rest) = (segment.words[..<index], segment.words[index...])
        // `interview — they want me for another role` is about this application.
        return longest(ElsewhereWords.otherJobs, in: rest) == rest.count
          && (front.isEmpty || number == 0 && stage(front) != nil)
      }
    }
  }

  /// The name of the company or the person after a word like `by`, as it is written. `nil` if there is none, or one that
  /// every company has: `by HR`.
  func party(_ words: Words, in text: String) -> String? {
    for index in words.indices {
      guard let (count, _) = longest([.party], at: words[index...]),
        longest([.byEmployer, .byUser], at: words[index...]) == nil
      else { continue }
      let rest = words[index...].dropFirst(count)
      let named = rest.prefix { isCapitalized($0, in: text) }
      guard let first = named.first, let last = named.last, !isCommon(named) else { continue }
      if let next = rest.dropFirst(named.count).first, ElsewhereWords.places.contains(next.text) {
        continue
      }
      return String(text[first.range.lowerBound..<last.range.upperBound])
    }
    return nil
  }

  /// The names after a word like `with`, as they are written: `interview with Jane Miller`.
  func namesOfPeople(in text: String) -> [String] {
    guard AmbiguousName.startsOfBefore.mayBe(in: text) else { return [] }
    return StatusWords(text).segments.flatMap { segment -> [String] in
      let words = segment.words[...]
      return words.indices.compactMap { index in
        guard AmbiguousName.before.contains(words[index].text) else { return nil }
        let named = words[(index + 1)...].prefix { isCapitalized($0, in: text) }.prefix(4)
        guard let first = named.first, let last = named.last, !isCommon(named) else { return nil }
        let name = String(text[first.range.lowerBound..<last.range.upperBound])
        // `with the CEO`, `with HR`
        return name.contains(where: \.isLowercase) ? name : nil
      }
    }
  }

  func isCapitalized(_ word: StatusWords.Word, in text: String) -> Bool {
    word.date == nil && text[word.range].first?.isUppercase ?? false
  }

  /// Whether words in capitals are not a name: `HR`, `Email`, `Monday`, `Phone Screen`.
  func isCommon(_ words: Words) -> Bool {
    guard let first = words.first else { return true }
    if wordRoles.isOfCalendar(first.text) { return true }
    return isMediumOrCompany(words) || part(at: words) != nil
      || head(words) != nil
      || longest([.result, .application, .article, .document], at: words) != nil
  }

  /// Whether the first word is a way like `email`, or the company as such: `HR`, `them`.
  private func isMediumOrCompany(_ words: Words) -> Bool {
    longest([.medium, .employer, .sameDay], at: words) != nil
  }

  /// Whether the words name a topic or someone of private life: `panel on AI`, `phone call with mum`.
  func subject(of words: Words) -> EventSubject {
    for index in words.indices.dropFirst() {
      if longest([.note], at: words[index...index]) != nil {
        let rest = words[(index + 1)...]
        let isOfFamily = (1...3).contains { ElsewhereWords.family.contains(key(rest.prefix($0))) }
        if isOfFamily { return .other }
      }
      let front = words[..<index]
      guard front.allSatisfy({ ElsewhereWords.topical.contains($0.text) }),
        let (count, _) = longest([.topic], at: words[index...]),
        let topic = words[index...].dropFirst(count).first, topic.date == nil,
        !topic.text.isAllDigits, !wordRoles.isOfCalendar(topic.text),
        !isMediumOrCompany([topic][...])
      else { continue }
      // `phone call about the role`
      return front.contains { ElsewhereWords.calls.contains($0.text) } ? .unclear : .other
    }
    return .application
  }
}

extension StatusGrammar {
  /// The stage in `interview canceled`, `the onsite was called off`.
  func canceledStage(in text: String) -> Stage? {
    let words = StatusWords(text, readsDates: true, order: order).segments.flatMap(\.words)[...]
    for index in words.indices.dropFirst() where isOff(words[index...], isFirst: false) {
      var front = words[..<index]
      while let last = front.last, has(.auxiliary, [last][...], .all) { front.removeLast() }
      if let stage = stage(front), stage < .offer { return stage }
    }
    return nil
  }
}

/// A name in a text that is the company's or that of one of its people.
enum OwnName {
  /// Whether the names begin with the same word, or one consists of the first letters of the other.
  static func matches(_ name: String, _ own: String) -> Bool {
    let (name, own) = (words(of: name), words(of: own))
    guard let first = name.first, !own.isEmpty else { return false }
    let initials = String(own.compactMap(\.first))
    return own.contains(first) || own.count > 1 && first == initials
  }

  private static func words(of name: String) -> [String] {
    StatusWords.folded(name).split(separator: " ").map(String.init)
  }
}

/// The words of all languages for what is about someone else.
enum ElsewhereWords {
  static let phrases = Lexicon.phrases(\.smallWords.elsewhere)
  static let starts = PhraseStarts(phrases)
  static let otherJobs = Lexicon.phrases(\.smallWords.otherJobs)
  static let startsOfOtherJobs = PhraseStarts(otherJobs)
  static let family = Lexicon.phrases(\.smallWords.family)

  /// The words before who decided, and not where.
  static let agents = Lexicon.phrases(\.sentences.agents)

  /// Words after the name of a place: `at the Berlin office`.
  static let places = Lexicon.phrases(\.sentences.places)

  /// Stages whose word begins a topic as often: `panel on AI`.
  static let topical = Lexicon.phrases(\.sentences.topical)

  /// The words that are about an application as often as not, whatever their topic.
  static let calls = Lexicon.phrases(\.sentences.topicalCalls)
}

extension String {
  /// Whether a part of the text is in quotation marks.
  var isQuoted: Bool {
    utf8.contains { $0 == .doubleQuote || !$0.isASCII } && contains { "\"“”„«»".contains($0) }
  }
}

// Whether the words of an event are about this application, or about another one.
extension StatusTerms {
  /// Whom the words of an event are about.
  ///
  /// - Parameters:
  ///   - isInText: Whether they are in the text of a note, which is about many things. A field is about the application,
  ///     unless its words name another company, or state that it happened elsewhere.
  ///   - ownNames: The names of the company and of its people, and in a field those that the note explains.
  ///   - confirmed: What another part of the note means. The same confirms who `rejected by Ines` is about.
  func subject(
    of meaning: StatusMeaning, _ text: ParsedEvent, isInText: Bool, ownNames: () -> [String],
    confirmed: () -> StatusTerm?
  ) -> EventSubject {
    let stage = meaning.planned ?? meaning.reachedStage
    let isByOther: Bool =
      switch meaning.term {
      case .outcome(.rejected), .outcome(.closed), .outcome(.ghosted), .declined: true
      case .outcome(.accepted): !isInText
      default: stage.map { $0 >= .screen } ?? false
      }
    // The clauses of such a status are about this application, or it is unclear.
    guard isByOther, !meaning.isHalfSentence else { return .application }
    if !meaning.isDecisive, grammar.isForOtherJob(text.words) { return .other }
    guard isInText || meaning.isDecisive else { return .application }
    let rest = [meaning.note, text.label, text.note].compactMap(\.self).joined(separator: ", ")
    if !rest.isEmpty, grammar.isElsewhere(rest) { return .other }
    let typed = String(text.stage).trimmed
    if isInText, typed.isQuoted { return .unclear }
    let words = StatusWords(typed, readsDates: true, order: grammar.order).segments.first?.words
    guard let words, words.count > 1 else { return .application }
    if isInText {
      let subject = grammar.subject(of: words[...])
      if subject != .application { return subject }
    } else if !words.contains(where: { WordRoles.shared.roles[$0.text]?[.party] != nil }) {
      return .application
    }
    guard let named = party(in: typed, excluding: ownNames), isInText || isUnknownName(named) else {
      return .application
    }
    guard words.contains(where: { ElsewhereWords.agents.contains($0.text) }) else {
      return .unclear
    }
    // A field that names a person by both names is about someone at the company.
    let isPerson = !isInText && StatusTerms.isFullName(named)
    return isPerson || confirmed() == meaning.term ? .application : .unclear
  }

  /// Whether a name has the form of a person's first and last name, and no word of a company's.
  private static func isFullName(_ name: String) -> Bool {
    let words = name.split(separator: " ").map { $0.lowercased().filter(\.isLetter) }
    return (2...4).contains(words.count)
      && !words.contains { LegalForms.unmistakable.contains($0) || namesOfCompanies.contains($0) }
  }

  private static let namesOfCompanies = Set(Language.all.flatMap(\.nameWords.inCompanies))

  /// Whether a text names a company or a person by whom or where something happened, and none of these.
  ///
  /// - Returns: The name.
  func party(in text: String?, excluding ownNames: () -> [String]) -> String? {
    guard let text else { return nil }
    let segments = StatusWords(text, readsDates: true, order: grammar.order).segments
    return segments.lazy.compactMap { grammar.party($0.words[...], in: text) }.first { name in
      !ownNames().contains { OwnName.matches(name, $0) }
    }
  }
}
