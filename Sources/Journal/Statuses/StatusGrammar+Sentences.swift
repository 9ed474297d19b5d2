import TextKit

// Sentences around a stage or an end, of which every word is understood: `they have rejected me`, `interview went well`.
extension StatusGrammar {
  /// Who the subject of a sentence is.
  private enum Subject { case employer, applicant, none }

  /// The meaning of a sentence that has one stage or end, and else only words that do not change it.
  ///
  /// Only for texts that are not understood otherwise.
  func sentence(_ words: Words, _ text: String, _ place: Place) -> StatusMeaning? {
    // `yesterday rejected`
    if let waiting = waitingSince(words, text, place) { return waiting }
    let start = longest([.sameDay, .pastDay], at: words)?.count ?? 0
    var (front, isOfSameDay) = withoutEnd(words.dropFirst(start))
    if start > 0 { isOfSameDay = isOfSameDay || has(.sameDay, words.prefix(start), .all) }
    if front.isEmpty { front = words }
    guard var meaning = head(front).map({ self.meaning($0, in: place) }) ?? clause(front) else {
      return nil
    }
    // `interview today` may be ahead.
    if isOfSameDay, place == .status, meaning.isMeeting { return nil }
    if front.count == words.count { return head(front) == nil ? meaning : nil }
    let end = words[front.endIndex...]
    // `withdrawn by them`
    if meaning.term.isEnding, meaning.term != .outcome(.rejected), hasMedium(end) { return nil }
    if let first = end.first {
      meaning.note = joined(
        meaning.note, note(in: text, first.range.lowerBound, words.lastEnd(in: text)))
    }
    return meaning
  }

  /// The meaning of words for waiting after the time that it has taken: `for 3 weeks no answer`, `seit März keine Antwort`.
  private func waitingSince(_ words: Words, _ text: String, _ place: Place) -> StatusMeaning? {
    var rest = words
    func dropSmallWords() {
      while let (count, _) = longest([.note, .after, .article, .auxiliary], at: rest),
        count < rest.count
      {
        rest = rest.dropFirst(count)
      }
    }
    dropSmallWords()
    let start = rest.startIndex
    while let word = rest.first, rest.count > 1,
      word.date != nil || word.text.isAllDigits || wordRoles.isOfCalendar(word.text)
        || StatusGrammar.spansOfTime.contains(word.text)
    {
      rest = rest.dropFirst()
    }
    guard rest.startIndex > start else { return nil }
    dropSmallWords()
    guard let head = head(rest), head.use == .waiting else { return nil }
    var meaning = self.meaning(head, in: place)
    if let first = words.first, let last = words[..<rest.startIndex].last {
      meaning?.note = note(in: text, first.range.lowerBound, last.range.upperBound)
    }
    return meaning
  }

  /// The words without those at their end for the day or the way: `yesterday`, `by email`.
  private func withoutEnd(_ words: Words) -> (Words, isOfSameDay: Bool) {
    var front = words
    var isOfSameDay = false
    while let start = front.indices.dropFirst().first(where: { isEnd(front[$0...]) }) {
      isOfSameDay = isOfSameDay || contains([.sameDay], front[start...], .all)
      front = front[..<start]
    }
    return (front, isOfSameDay)
  }

  private func isEnd(_ words: Words) -> Bool {
    if words.count <= 3, words.contains(where: { $0.text.isAllDigits }) {
      // `2 weeks ago`
      let pattern = words.map { $0.text.isAllDigits ? "0" : $0.text }.joined(separator: " ")
      if wordRoles.roles[pattern]?[.pastDay] != nil { return true }
    }
    if let (count, _) = longest([.sameDay, .pastDay], at: words), count == words.count {
      return true
    }
    return isMedium(words)
  }

  /// Whether a text ends with a word for a day: `rejected yesterday`.
  func endsWithDay(_ text: String) -> Bool {
    let words = words(of: text).segments.last?.words[...] ?? []
    return words.indices.contains { start in
      longest([.sameDay, .pastDay], at: words[start...]).map { start + $0.count == words.endIndex }
        ?? false
    }
  }

  private func hasMedium(_ words: Words) -> Bool {
    words.indices.contains { isMedium(words[$0...]) }
  }

  /// Whether the words are `by email`, `via LinkedIn`, `over the phone` or `from the company`.
  func isMedium(_ words: Words) -> Bool {
    guard let (count, _) = longest([.note], at: words) else { return false }
    var rest = words.dropFirst(count)
    while let (count, _) = longest([.article], at: rest) { rest = rest.dropFirst(count) }
    return longest([.medium], at: rest).map { $0.count == rest.count } ?? false
  }

  /// The meaning of a subject, verbs that do not matter, and a stage or an end: `they sent me a rejection`.
  private func clause(_ words: Words) -> StatusMeaning? {
    var rest = words
    let (subject, isByMedium) = subject(takenFrom: &rest)
    let (kept, verbs) = withoutVerbs(rest)
    guard !kept.isEmpty, kept.count < words.count, let known = head(kept[...]),
      known.use == .anywhere
    else { return nil }
    let meaning = known.meaning
    switch (subject, meaning.term) {
    case (.employer, .stage(let stage)) where meaning.isMeeting:
      return verbs.isGiven ? planning(stage, note: nil) : meaning
    case (.employer, .stage(let stage)): return stage >= .acknowledged ? meaning : nil
    case (.employer, .outcome(.rejected)), (.employer, .outcome(.ghosted)):
      return meaning
    case (.employer, .declined):
      var rejected = meaning
      rejected.term = .outcome(.rejected)
      return rejected
    case (.applicant, .stage(.offer)): return verbs.isReceived ? meaning : nil
    case (.applicant, .stage), (.applicant, .outcome(.withdrawn)): return meaning
    case (.applicant, .outcome(.rejected)):
      return verbs.isReceived || verbs.isPassive ? meaning : nil
    case (.none, .stage(.offer)):
      return verbs.isReceived || verbs.isGiven || isByMedium ? meaning : nil
    case (.none, .outcome(.rejected)) where isByMedium: return meaning
    case (.none, .stage), (.none, .outcome(.rejected)):
      return verbs.isReceived && !verbs.isGiven && !isByMedium ? meaning : nil
    default: return nil
    }
  }

  /// The subject at the start of a sentence, and whether a medium is there: `Email rejection`. Takes their words away.
  private func subject(takenFrom rest: inout Words) -> (subject: Subject, isByMedium: Bool) {
    var (subject, isByMedium) = (Subject.none, false)
    while let (count, _) = longest([.employer, .applicant, .medium, .tense], at: rest),
      count < rest.count
    {
      let part = rest.prefix(count)
      if has(.applicant, part, .all) {
        subject = .applicant
      } else if has(.employer, part, .all) {
        if subject == .none { subject = .employer }
      } else if has(.medium, part, .all) {
        isByMedium = true
      }
      rest = rest.dropFirst(count)
    }
    return (subject, isByMedium)
  }

  /// What the verbs of a sentence state about its stage or end.
  private struct Verbs {
    var isGiven = false
    var isReceived = false
    var isPassive = false
  }

  /// The words without verbs, objects and articles up to a known phrase.
  private func withoutVerbs(_ words: Words) -> (kept: [StatusWords.Word], verbs: Verbs) {
    let roles: [WordRoles.Role] = [.object, .article, .auxiliary, .tense, .giving, .receiving]
    var verbs = Verbs()
    var kept: [StatusWords.Word] = []
    var rest = words
    while let word = rest.first {
      if entry(rest) != nil { return (kept + rest, verbs) }
      guard let (count, _) = longest(roles, at: rest) else {
        kept.append(word)
        rest = rest.dropFirst()
        continue
      }
      let part = rest.prefix(count)
      if has(.giving, part, .all) { verbs.isGiven = true }
      // `had rejected` is what the user did.
      if has(.receiving, part, .all), !has(.done, part, .all) { verbs.isReceived = true }
      if has(.auxiliary, part, .all) { verbs.isPassive = true }
      rest = rest.dropFirst(count)
    }
    return (kept, verbs)
  }

  /// Whether what follows a stage only says how it went, when it was, by what way, or how much was offered: `was great`,
  /// `yesterday`, `by email`, `85k`.
  func isRemark(_ tail: Words, on meaning: StatusMeaning) -> Bool {
    if meaning.claimsOffer {
      return isAmount(tail) || meaning.term == .stage(.offer) && isMedium(tail)
    }
    return meaning.isMeeting && isJudgment(tail)
  }

  /// `was great`, `lief gut`
  private func isJudgment(_ words: Words) -> Bool {
    guard let (verb, _) = longest([.judging], at: words) else { return false }
    var rest = words.dropFirst(verb)
    var isJudged = false
    while let (count, _) = longest([.degree, .judgment], at: rest) {
      if has(.judgment, rest.prefix(count), .all) { isJudged = true }
      rest = rest.dropFirst(count)
      if let (count, _) = longest([.then], at: rest), isJudged { rest = rest.dropFirst(count) }
    }
    return isJudged && (rest.isEmpty || longest([.note], at: rest) != nil)
  }

  /// `85k`, `of 85,000 EUR a year`
  private func isAmount(_ words: Words) -> Bool {
    var rest = words
    if let (count, _) = longest([.note, .article], at: rest) { rest = rest.dropFirst(count) }
    guard rest.first?.text.isAllDigits ?? false, rest.first?.date == nil else { return false }
    return rest.allSatisfy {
      $0.text.isAllDigits || StatusGrammar.units.contains($0.text) || has(.article, [$0][...], .all)
    }
  }

  /// The meaning of an offer or its end with an amount before it or within it: `85k offer`, `Angebot über 60k erhalten`.
  func withoutAmount(_ words: Words, _ text: String) -> StatusMeaning? {
    guard
      let start = words.indices.first(where: { words[$0].text.isAllDigits && words[$0].date == nil }
      )
    else { return nil }
    let end =
      words[start...].firstIndex {
        !$0.text.isAllDigits && !StatusGrammar.units.contains($0.text) || $0.date != nil
      } ?? words.endIndex
    guard end < words.endIndex, end - start > 1 || words[start].text.utf8.count > 1 else {
      return nil
    }
    var front = words[..<start]
    if let last = front.last, longest([.note, .article], at: [last][...]) != nil {
      front.removeLast()
    }
    let rest = Array(front) + words[end...]
    guard var meaning = head(rest[...])?.meaning, meaning.claimsOffer,
      let first = words[front.endIndex...].first
    else { return nil }
    meaning.note = note(in: text, first.range.lowerBound, words[end - 1].range.upperBound)
    return meaning
  }

  private static let units = Lexicon.phrases(\.sentences.amounts).union([
    "k", "m", "h", "eur", "usd", "gbp", "chf", "pln",
  ])

  /// Whether something was sent for another purpose, or to someone who is not the company: `sent resume to Tom for
  /// review`, `applied for a visa`.
  func isOtherSending(_ head: Words, _ tail: Words, in text: String) -> Bool {
    for index in tail.indices {
      guard let (count, _) = longest([.note], at: tail[index...]) else { continue }
      let rest = tail[index...].dropFirst(count)
      if longest([.purpose], at: rest) != nil { return true }
    }
    guard let (count, _) = longest([.recipient], at: tail),
      contains([.document], head, .all)
    else { return false }
    let rest = tail.dropFirst(count)
    if (1...3).contains(where: { ElsewhereWords.family.contains(key(rest.prefix($0))) }) {
      return true
    }
    let named = rest.prefix { isCapitalized($0, in: text) }
    return !named.isEmpty && !isCommon(named)
  }
}

extension StatusMeaning {
  /// Makes a meeting on a day to come a planned one, so that only the invitation to it has come: `interview on 2 March`.
  mutating func planIfAhead(on today: Day) {
    guard isMeeting, let day, day > today, case .stage(let stage) = term else { return }
    (term, planned) = (.stage(.acknowledged), stage)
  }

  /// Whether it is a meeting or a task that has taken place.
  var isMeeting: Bool {
    if case .stage(let stage) = term {
      planned == nil && stage >= .screen && stage < .offer
    } else {
      false
    }
  }
}

extension Collection<StatusWords.Word> {
  /// The end of the last word in the text.
  func lastEnd(in text: String) -> String.Index {
    reduce(text.startIndex) { Swift.max($0, $1.range.upperBound) }
  }
}

// The choice of someone else: `they went with another candidate`.
extension StatusGrammar {
  /// A rejection in words for who was chosen instead.
  ///
  /// The employer may be its subject, and no one else.
  func choice(_ words: Words) -> Head? {
    var rest = words
    var (isChosen, isOther) = (false, false)
    var languages = Lexicon.Languages.all
    let roles: [WordRoles.Role] = [
      .otherCandidate, .choosing, .deciding, .employer, .auxiliary, .tense, .article,
    ]
    // Nearly all texts begin with another word.
    while !rest.isEmpty {
      guard let (count, found) = longest(roles, at: rest) else { return nil }
      let part = rest.prefix(count)
      if has(.otherCandidate, part, .all) {
        isOther = true
      } else if has(.choosing, part, .all) {
        isChosen = true
      } else if has(.deciding, part, .all) {
        languages = found
      }
      rest = rest.dropFirst(count)
    }
    guard isChosen, isOther else { return nil }
    return Head(meaning: StatusMeaning(.outcome(.rejected)), languages: languages)
  }
}
