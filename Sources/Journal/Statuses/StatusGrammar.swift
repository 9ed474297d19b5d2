import TextKit

/// Reads the text of a status by a small grammar: a known phrase or the name of a round, and after it a note.
///
/// What the grammar does not cover is unclear, and never guessed.
struct StatusGrammar: Sendable {
  /// Where the text comes from.
  enum Place { case status, history }

  var lexicon: Lexicon { .shared }
  /// The words from the settings. They take precedence over everything else.
  let own: [String: StatusMeaning]
  let order: DateOrder?
  /// The names of the company and of its people, in the words of a text. Each means the company.
  var names: [[String]] = []
  /// Only needed for a text that is not a phrase as a whole.
  var wordRoles: WordRoles { .shared }
  /// Only needed for such a text as well.
  var lengths: PhraseLengths { .ofLexicon }

  /// - Returns: The meaning, or `nil` if the text is unclear.
  func meaning(of text: String, in place: Place) -> StatusMeaning? {
    if place == .status, let form = DateForms(startOf: text[...], order: order) {
      // `2026-03-24 rejected`
      var meaning = self.meaning(of: String(form.rest), in: .history)
      if case .day(let day) = form.reading { meaning?.day = day }
      return meaning
    }
    var words = words(of: text)
    if words.hasQuestionMark || words.hasEmptyBox || isShare(words, text) { return nil }
    if place == .status {
      words.correctSpelling(except: own)
      if isUnfilledList(words.segments, text) { return nil }
    }
    guard let first = words.segments.first else { return nil }
    guard
      let meaning = meaning(of: words.segments, text, place)
        ?? withoutNumber(words.segments, text, place)
    else { return nil }
    if words.hasCross, !meaning.term.isEnding, first.separator == .start { return nil }
    if isUnsettled(words.segments, meaning, text) { return nil }
    var settled = givenUp(words.segments, meaning) ?? meaning
    if place == .status { settled.bareYear = bareYear(in: words.segments) }
    return settled
  }

  /// The words of a text, in which each of the names is one word that means the company.
  func words(of text: String) -> StatusWords {
    var words = StatusWords(text, readsDates: true, order: order)
    words.replace(names, with: "company")
    return words
  }

  /// Whether a text begins with a percentage: `90% rejected` is how likely something is.
  func isShare(_ words: StatusWords, _ text: String) -> Bool {
    guard let first = words.segments.first?.words.first, first.text.isAllDigits else {
      return false
    }
    return text[first.range.upperBound...].first { !$0.isBlank } == "%"
  }

  /// Reads the text without a number at its start: `1 - Applied`.
  func withoutNumber(
    _ segments: [StatusWords.Segment], _ text: String, _ place: Place
  ) -> StatusMeaning? {
    guard let first = segments.first, let number = first.words.first?.text else { return nil }
    // A ticked box, `[x]`, counts as one as well.
    let isBox = first.separator == .bracket && first.words.count == 1 && number == "x"
    guard isBox || (number.isAllDigits && number.utf8.count <= 2) else { return nil }
    var segments = segments
    if first.words.count == 1 {
      segments.removeFirst()
    } else {
      segments[0].words.removeFirst()
    }
    if segments.isEmpty { return nil }
    return meaning(of: segments, text, place)
  }

  func meaning(
    of segments: [StatusWords.Segment], _ text: String, _ place: Place
  ) -> StatusMeaning? {
    guard let first = segments.first else { return nil }
    // `Interview (2nd) scheduled`: what follows the bracket belongs to what is before it.
    let continued = segments.dropFirst().filter { $0.separator == .closing }.flatMap(\.words)
    let rest = segments.dropFirst().filter { $0.separator != .closing }
    if !continued.isEmpty, let whole = core(first.words + continued, text, place) {
      return adding(rest, to: whole, text, place)
    }
    if !continued.isEmpty, longest([.note], at: continued[...]) == nil { return nil }
    // `Phone: rejected` is an answer by phone, and not a call and an answer.
    if rest.first?.separator == .colon, has(.medium, first.words[...], .all),
      let answer = labeled(segments, text, place), answer.term.isEnding || answer.claimsOffer
    {
      return answer
    }
    guard let core = core(first.words, text, place) ?? sequence(first.words, text, place) else {
      return labeled(segments, text, place)
    }
    if rest.isEmpty { return core }
    guard var meaning = adding(rest, to: core, text, place, of: first.words) else { return nil }
    meaning.note = noteAsTyped(meaning.note, core, first, rest, text)
    return meaning
  }

  /// The note on a status from its first word to the end of the text, with all symbols between.
  private func noteAsTyped(
    _ note: String?, _ core: StatusMeaning, _ first: StatusWords.Segment,
    _ rest: [StatusWords.Segment], _ text: String
  ) -> String? {
    guard let note, note != core.note, let end = first.words.last?.range.upperBound else {
      return note
    }
    let start: String.Index?
    if let front = core.note, note.hasPrefix(front) {
      start = text.index(end, offsetBy: -front.count, limitedBy: text.startIndex)
    } else {
      start =
        rest.first { segment in
          segment.words.first.map { note.hasPrefix(text[$0.range]) } ?? false
        }?.start
    }
    guard let start else { return note }
    let typed = String(
      text[start...].drop { !$0.isLetter && !$0.isNumber && !"(\"“„«€$£".contains($0) }
    )
    .trimmed
    guard typed.first == "(", typed.last == ")", typed.count(where: { $0 == "(" }) == 1 else {
      return typed
    }
    return String(typed.dropFirst().dropLast()).trimmed
  }

}

// The first part of a text: a phrase, and the small words after it.
extension StatusGrammar {
  typealias Words = ArraySlice<StatusWords.Word>

  /// A phrase that is listed or in the settings.
  struct Entry {
    /// `nil` if the phrase has two meanings.
    let meaning: StatusMeaning?
    let languages: Lexicon.Languages
    let use: Lexicon.Use

    fileprivate init(_ own: StatusMeaning) {
      (meaning, languages, use) = (own, .all, .anywhere)
    }

    fileprivate init(_ phrase: Lexicon.Phrase) {
      (meaning, languages, use) = (phrase.meaning, phrase.languages, phrase.use)
    }
  }

  /// A phrase and the languages that it may be from.
  struct Head {
    var meaning: StatusMeaning
    var languages: Lexicon.Languages
    var use = Lexicon.Use.anywhere
    /// Whether it states that the user waits, and not that no answer has come: `waiting`.
    var isWait = false
  }

  func core(
    _ words: [StatusWords.Word], _ text: String, _ place: Place
  ) -> StatusMeaning? {
    untimed(words, text, place).flatMap { considering(timeIn: words[...], $0, place) }
  }

  /// The meaning without regard to a time that may still be ahead.
  private func untimed(
    _ words: [StatusWords.Word], _ text: String, _ place: Place
  ) -> StatusMeaning? {
    let all = words[...]
    if let entry = entry(all) {
      if entry.meaning == nil { return nil }
    } else if isRefusalOfMeeting(all) {
      return nil
    }
    if let whole = head(all) { return meaning(whole, in: place) }
    if let offer = withoutAmount(all, text) { return offer }
    for length in stride(from: words.count - 1, through: 1, by: -1) {
      let (front, tail) = (all.prefix(length), all.dropFirst(length))
      guard var head = head(front), head.use != .statusOnly || isLost(head, tail, place),
        head.meaning.term != .stage(.applied) || !isOtherSending(front, tail, in: text)
      else { continue }
      head.isWait = head.use == .waiting && has(.waiting, front, .all)
      guard let meaning = meaning(head, before: tail, text, place) else { continue }
      return self.meaning(
        Head(meaning: meaning, languages: head.languages, use: head.use), in: place)
    }
    return sentence(all, text, place)
  }

  /// Whether a short word for an end is followed by the stage that it came after: `turned down after final round`.
  private func isLost(_ head: Head, _ tail: Words, _ place: Place) -> Bool {
    place == .status && head.meaning.term.isEnding
      && (afterStage(tail).map { $0 < .offer } ?? false)
  }

  func meaning(_ head: Head, in place: Place) -> StatusMeaning? {
    guard place == .history else { return head.meaning }
    switch head.use {
    case .anywhere: return head.meaning
    case .statusOnly: return nil
    case .waiting:
      // Nothing happens while someone waits. What is awaited may show what happened before.
      var meaning = StatusMeaning(.open)
      meaning.note = head.meaning.note
      if case .stage(let stage) = head.meaning.term, stage > .applied {
        meaning.stageBefore = stage
      }
      return meaning
    }
  }

  /// A phrase that is known as a whole: listed, listed without its articles, or the name of a round.
  func head(_ words: Words) -> Head? {
    if let entry = entry(words) {
      return entry.meaning.map { Head(meaning: $0, languages: entry.languages, use: entry.use) }
    }
    return withoutAuxiliaries(words) ?? failure(words) ?? round(words) ?? call(words)
      ?? awaited(words) ?? choice(words) ?? ofUser(words)
  }

  /// `failed the coding test`, `second interview not passed`: the stage and then a rejection.
  private func failure(_ words: Words) -> Head? {
    func rejected(after name: Words, _ languages: Lexicon.Languages) -> Head? {
      guard let stage = stage(name), stage < .offer else { return nil }
      var meaning = StatusMeaning(.outcome(.rejected))
      meaning.stageBefore = stage
      return Head(meaning: meaning, languages: languages)
    }
    if let (count, languages) = longest([.failure], at: words), count < words.count,
      let head = rejected(after: words.dropFirst(count), languages)
    {
      return head
    }
    for length in stride(from: min(4, words.count - 1), through: 1, by: -1)
    where has(.failure, words.suffix(length), .all) {
      if let head = rejected(after: words.dropLast(length), .all) { return head }
    }
    return nil
  }

  /// `I applied online`: what the user did is a stage. An end would need to say who decided.
  private func ofUser(_ words: Words) -> Head? {
    guard words.count > 1, wordRoles.roles[words[words.startIndex].text]?[.applicant] != nil,
      let head = head(words.dropFirst()), has(.applicant, words.prefix(1), head.languages)
    else { return nil }
    switch head.meaning.term {
    case .stage(let stage): return stage < .offer && head.meaning.planned == nil ? head : nil
    // `I said no to the offer`: only the user declines one.
    case .outcome(.declined): return head
    default: return nil
    }
  }

  /// A listed phrase, or one from the settings. An entry without a meaning is one with two.
  func entry(_ words: Words) -> Entry? {
    guard words.count <= max(lengths.longest, 12) else { return nil }
    let key = key(words)
    return own[key].map { Entry($0) } ?? lexicon.phrases[key].map { Entry($0) }
  }

  /// The entry for a phrase as it is looked up, or as people write it.
  func listed(_ text: String) -> Entry? {
    own[text].map { Entry($0) } ?? lexicon.listed(text).map { Entry($0) }
  }

  /// A listed phrase with articles, auxiliary verbs or `my application` around it.
  func withoutAuxiliaries(_ words: Words) -> Head? {
    let removable = OptionalWords(in: words, self)
    if removable.languages.isEmpty { return nil }
    var sets: [[WordRoles.Role]] = [
      [.article], [.article, .auxiliary], [.article, .auxiliary, .application],
    ]
    // `toujours pas de nouvelles`
    if removable.has(.article), removable.has(.auxiliary) { sets.insert([.auxiliary], at: 1) }
    if removable.has(.job), begins(words, with: .job) {
      sets.append([.article, .auxiliary, .job])
    }
    for language in removable.languages.each {
      for roles in sets {
        let (kept, isInvited) = removable.removed(roles, of: language, from: words)
        if kept.count == words.count || kept.isEmpty { continue }
        guard let entry = entry(kept[...]), let meaning = entry.meaning, entry.use != .statusOnly,
          entry.languages.contains(language)
        else { continue }
        // `application accepted` is not a job.
        if roles.contains(.application), meaning.claimsOffer { continue }
        // `new job` is not an open one.
        if roles.contains(.job), !meaning.isOfJob { continue }
        // `got an interview` is an invitation.
        if isInvited, meaning.isMeeting { continue }
        return Head(meaning: meaning, languages: entry.languages, use: entry.use)
      }
    }
    return nil
  }

  /// Whether the first word that is not an article has the role.
  func begins(_ words: Words, with role: WordRoles.Role) -> Bool {
    var rest = words
    while let (count, _) = longest([.article], at: rest), count < rest.count {
      rest = rest.dropFirst(count)
    }
    return longest([role], at: rest) != nil
  }

  /// The longest run of words at the start that has one of these roles.
  func longest(
    _ roles: [WordRoles.Role], at words: Words, of wanted: Lexicon.Languages = .all
  ) -> (count: Int, languages: Lexicon.Languages)? {
    for count in stride(from: wordRoles.mostWords(at: words), through: 1, by: -1) {
      guard let found = wordRoles.roles[key(words.prefix(count))] else { continue }
      let languages = roles.reduce(into: Lexicon.Languages()) { $0.formUnion(found[$1] ?? []) }
        .intersection(wanted)
      if !languages.isEmpty { return (count, languages) }
    }
    return nil
  }

  func key(_ words: Words) -> String { words.map(\.text).joined(separator: " ") }

  /// Whether the words as a whole have a role in one of the languages.
  func has(_ role: WordRoles.Role, _ words: Words, _ languages: Lexicon.Languages) -> Bool {
    guard let found = wordRoles.roles[key(words)]?[role] else { return false }
    return !found.isDisjoint(with: languages)
  }

  func contains(_ roles: [WordRoles.Role], _ words: Words, _ languages: Lexicon.Languages)
    -> Bool
  {
    words.indices.contains { index in
      longest(roles, at: words[index...]).map { !$0.languages.isDisjoint(with: languages) } ?? false
    }
  }
}

extension StatusMeaning {
  /// Whether it is an end, as far as the words tell.
  var isEnd: Bool { term.isEnding }

  /// Whether it can be about the job instead of the application: `position on hold`.
  var isOfJob: Bool { term == .open || term == .outcome(.closed) }

  mutating func takeDay(of other: StatusMeaning) {
    (day, ofYear, isOnUnreadDay) = (other.day, other.ofYear, other.isOnUnreadDay)
  }

  /// Whether only a bracket, a dash or a day may follow. To read a job or an offer out of something else is the worst of
  /// all errors.
  var claimsOffer: Bool {
    term == .outcome(.accepted) || term == .outcome(.declined) || term == .stage(.offer)
  }
}
