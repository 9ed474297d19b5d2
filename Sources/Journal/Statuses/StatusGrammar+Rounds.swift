import TextKit

// The name of a round.
extension StatusGrammar {
  /// What the words of a round add up to.
  private struct Round {
    var isInterview = false
    var isCall = false
    var isTest = false
    var isRound = false
    /// The furthest stage of the phrases that are one by themselves.
    var listed: Stage?
    /// The furthest stage of the kinds that are one by themselves: `onsite`. A noun takes precedence.
    var implied: Stage?
    var hasScreenKind = false
    var hasInterviewKind = false
    var hasFinalKind = false
    var kindCount = 0
    var isQualified = false
    var isPlanned = false
    var isDone = false
    var languages: Lexicon.Languages = []

    mutating func add(_ role: WordRoles.Role) {
      if [.screenKind, .interviewKind, .finalKind].contains(role) { kindCount += 1 }
      switch role {
      case .interview: isInterview = true
      case .call: isCall = true
      case .test: isTest = true
      case .round: isRound = true
      case .screenKind: hasScreenKind = true
      case .interviewKind: hasInterviewKind = true
      case .finalKind: hasFinalKind = true
      case .otherKind, .ordinal: isQualified = true
      case .planned: isPlanned = true
      case .done: isDone = true
      default: break
      }
    }

    /// - Parameter isBare: Whether a call or a test needs no other word.
    func stage(isBare: Bool) -> Stage? {
      let hasKind = hasScreenKind || hasInterviewKind || hasFinalKind
      let isNamed = isBare || hasKind || isQualified || isPlanned || isDone
      let noun: Stage? =
        if isInterview {
          .interview
        } else if isTest {
          isNamed ? .assessment : nil
        } else if isCall {
          isNamed ? .screen : nil
        } else {
          nil
        }
      let weak: Stage? = isRound && (isBare || hasKind || isQualified) ? .interview : nil
      let isStated = isPlanned || isDone || isQualified || kindCount > 1
      let strong = [noun, listed].compactMap(\.self).max()
      guard let base = strong ?? weak ?? (isStated ? implied : nil) else { return nil }
      if isTest, !isInterview { return max(.assessment, listed ?? .assessment) }
      // `interview offer` is an invitation, or an offer after it.
      if base == .offer, isInterview || isCall || isTest { return nil }
      if base >= .final { return base }
      if hasFinalKind { return .final }
      if listed == .assessment, !isInterview { return .assessment }
      if hasInterviewKind { return .interview }
      if hasScreenKind { return .screen }
      return base
    }
  }

  /// Reads the name of a round, like `second technical interview` or `phone screen scheduled`.
  ///
  /// - Parameter isBare: Whether a call or a test needs no other word: `rejected after test`.
  func round(_ words: Words, isBare: Bool = false) -> Head? {
    var round = Round()
    var rest = words
    while !rest.isEmpty {
      guard let (count, roles, stage, languages) = part(at: rest) else { return nil }
      for role in roles { round.add(role) }
      if let stage {
        if roles.isEmpty {
          round.listed = max(stage, round.listed ?? stage)
        } else {
          round.implied = max(stage, round.implied ?? stage)
        }
      }
      round.languages.formUnion(languages)
      rest = rest.dropFirst(count)
    }
    guard let stage = round.stage(isBare: isBare) else { return nil }
    var meaning = StatusMeaning(.stage(stage))
    if round.isPlanned, !round.isDone {
      if stage >= .offer { return nil }
      meaning = planning(stage, note: nil)
    }
    return Head(meaning: meaning, languages: round.languages)
  }

  /// The longest run of words at the start that can be a part of the name of a round.
  func part(
    at words: Words
  ) -> (count: Int, roles: [WordRoles.Role], stage: Stage?, languages: Lexicon.Languages)? {
    let mayStart =
      words.first.map {
        ComingTimes.starts.contains($0.text) || TimeTable.shared.mayBegin(with: $0.text)
      } ?? false
    if mayStart, let count = comingTime(at: words) {
      return (count, [.planned], nil, .all)
    }
    // The phrases of the settings may have any number of words.
    let known =
      own.isEmpty
      ? max(1, wordRoles.mostWords(at: words), lengths.most(from: words.first?.text ?? ""))
      : lengths.longest
    let most = min(words.count, known)
    for count in stride(from: most, through: 1, by: -1) {
      let key = key(words.prefix(count))
      if let meaning = own[key], meaning.isPlain, case .stage(let stage) = meaning.term,
        stage >= .screen
      {
        return (count, [], stage, .all)
      }
      if let found = wordRoles.roles[key] {
        let roles = WordRoles.Role.partsOfRound.filter { found[$0] != nil }
        if !roles.isEmpty {
          let languages = roles.reduce(into: Lexicon.Languages()) { $0.formUnion(found[$1] ?? []) }
          return (count, StatusGrammar.preferred(roles), listedStage(key), languages)
        }
      }
      if let stage = listedStage(key), let entry = lexicon.phrases[key] {
        return (count, [], stage, entry.languages)
      }
    }
    // `at 3 pm tomorrow`
    if !mayStart, let count = comingTime(at: words) { return (count, [.planned], nil, .all) }
    if words.first?.text.isAllDigits == true { return (1, [.ordinal], nil, []) }
    return nil
  }

  /// The stage of a phrase that is one by itself.
  private func listedStage(_ key: String) -> Stage? {
    guard let entry = lexicon.phrases[key], let meaning = entry.meaning, entry.use == .anywhere,
      meaning.planned == nil, case .stage(let stage) = meaning.term, stage >= .screen
    else { return nil }
    return stage
  }

  /// The words of the name of a round that are not the stage itself: `second` in `second interview`.
  func qualifier(of text: String) -> String? {
    guard let words = StatusWords(text).segments.first?.words, words.count > 1,
      let whole = round(words[...])?.meaning, whole.planned == nil,
      let last = words.last, let start = words.first,
      head([last][...])?.meaning.term == whole.term || part(at: [last][...])?.roles == [.interview]
    else { return nil }
    return String(text[start.range.lowerBound..<last.range.lowerBound]).trimmed
  }

  /// `meeting with the hiring manager`: who it was with makes the call a round.
  func call(_ words: Words) -> Head? {
    for index in words.indices.dropFirst().dropLast() {
      let (front, back) = (words[..<index], words[(index + 1)...])
      guard longest([.note], at: words[index...index]) != nil,
        let call = round(front, isBare: true)?.meaning,
        call.planned ?? call.reachedStage == .screen,
        let whole = round((Array(front) + back)[...]), round(Array(back)[...]) == nil
      else { continue }
      return whole
    }
    return nil
  }

  /// A word that is both a kind and a noun, like `screen`, is both. A word that is an article in one
  /// language is that only if it is nothing else.
  private static func preferred(_ roles: [WordRoles.Role]) -> [WordRoles.Role] {
    let others = roles.filter { $0 != .article }
    return others.isEmpty ? roles : others
  }
}

/// The numbers that the ordinals of all languages mean.
enum RoundNumbers {
  /// The number in the name of a round: 2 for `second interview`, `interview 2` and `2nd`.
  static func number(in text: String) -> Int? {
    let words = StatusWords(text).segments.flatMap(\.words).map(\.text)
    for count in [3, 2, 1] where count <= words.count {
      for start in 0...(words.count - count) {
        if let number = ordinals[words[start..<start + count].joined(separator: " ")] {
          return number
        }
      }
    }
    return words.lazy.compactMap { word -> Int? in
      let figures = word.prefix(while: \.isNumber)
      let isOrdinal =
        figures.count == word.count
        || CalendarWords.ordinalEndings.contains(String(word.dropFirst(figures.count)))
      return isOrdinal ? Int(figures).flatMap { (1...9).contains($0) ? $0 : nil } : nil
    }.first
  }

  private static let ordinals = Language.all.reduce(into: [String: Int]()) { known, language in
    for (index, words) in language.conversations.numbers.enumerated() {
      for word in words { StatusWords.forEachSpelling(of: word) { known[$0] = index + 1 } }
    }
  }
}
