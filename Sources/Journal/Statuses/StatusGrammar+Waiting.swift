// Words for waiting: for an answer after a stage, or for the stage itself.
extension StatusGrammar {
  /// The stage beside words for waiting.
  ///
  /// `awaiting feedback from HR after the interview` and `interview no answer` come after it, and `waiting for an
  /// interview date` before it.
  func awaited(_ words: Words) -> Head? {
    guard let wait = wait(words) else { return unanswered(words) }
    let languages = wait.languages
    func reached(_ stage: Stage) -> Head {
      Head(meaning: StatusMeaning(.stage(stage)), languages: languages, use: .waiting)
    }
    if let stage = stagePassed(in: wait.rest) { return reached(stage) }
    if let stage = stageOfResult(wait), stage < .offer { return reached(stage) }
    if isForAppointment(wait.rest), let stage = stageNamed(in: wait.rest) {
      return Head(meaning: planning(stage, note: nil), languages: languages)
    }
    if wait.isForAnswer { return nil }
    if isBeforeSending(wait.rest) {
      return Head(meaning: StatusMeaning(.stage(.saved)), languages: languages)
    }
    if let stage = stageAwaited(wait.rest), stage < .offer {
      return Head(meaning: planning(stage, note: nil), languages: languages)
    }
    return nil
  }

  /// The words after those for waiting.
  private struct Wait {
    let languages: Lexicon.Languages
    let rest: Words
    /// Whether the words for waiting are about an answer themselves: `no reply`.
    let isForAnswer: Bool
  }

  private func wait(_ words: Words) -> Wait? {
    var rest = words
    while !rest.isEmpty {
      if let (count, languages) = longest([.waiting], at: rest) {
        return Wait(languages: languages, rest: rest.dropFirst(count), isForAnswer: false)
      }
      if let (count, languages) = state(at: rest), count < rest.count {
        return Wait(languages: languages, rest: rest.dropFirst(count), isForAnswer: true)
      }
      guard let (count, _) = longest([.auxiliary, .article, .applicant], at: rest) else {
        return nil
      }
      rest = rest.dropFirst(count)
    }
    return nil
  }

  /// The longest phrase at the start that is listed for an application without an answer.
  private func state(at words: Words) -> (count: Int, languages: Lexicon.Languages)? {
    guard let first = words.first, WaitingWords.starts.contains(first.text) else { return nil }
    for count in stride(
      from: min(words.count, lengths.most(from: first.text)), through: 1, by: -1)
    {
      if let entry = entry(words.prefix(count)), entry.use == .waiting {
        return (count, entry.languages)
      }
    }
    return nil
  }

  /// The stage after which something is awaited, whatever is between: `the decision of the team after the interview`.
  func stagePassed(in words: Words) -> Stage? {
    words.indices.compactMap { index in
      // `until after the interview` is before it, and so is `invito al colloquio`.
      let isBefore =
        index > words.startIndex && longest([.note], at: words[(index - 1)...(index - 1)]) != nil
      return isBefore || has(.toward, words[index...index], .all)
        ? nil : afterStage(words[index...])
    }.max()
  }

  /// The stage of which the result is awaited: `interview feedback`, `feedback from HR on the interview`.
  private func stageOfResult(_ wait: Wait) -> Stage? {
    var rest = wait.rest
    while let (small, _) = longest([.article], at: rest), small < rest.count,
      longest([.result], at: rest) == nil
    {
      rest = rest.dropFirst(small)
    }
    for length in stride(from: rest.count, through: 1, by: -1) {
      let result = rest.suffix(length)
      guard has(.result, result, wait.languages) else { continue }
      let name = rest.dropLast(length)
      if name.isEmpty { return wait.isForAnswer ? nil : .applied }
      // `等面试通知`
      if !isForAppointment(result) || name.last.map({ has(.done, [$0], .all) }) ?? false {
        return stage(name)
      }
    }
    if isForAppointment(rest) { return nil }
    // `results of the test`, `verdict of the panel on my case study`
    let isResult = wait.isForAnswer || contains([.result], rest, .all)
    guard isResult, let start = rest.indices.last(where: { isSmall(rest[$0...]) }) else {
      return nil
    }
    var name = rest[start...]
    while let (small, _) = longest([.article, .note], at: name), small < name.count {
      name = name.dropFirst(small)
    }
    return isNamedByNoun(name) ? stage(name) : nil
  }

  /// Whether what is awaited comes before the sending: `to apply`, `a referral from Kim`. Not `referral call`.
  private func isBeforeSending(_ words: Words) -> Bool {
    var rest = words
    while !rest.isEmpty {
      if let count = longest(WaitingWords.beforeSending, in: rest) {
        let others = rest.dropFirst(count)
        return !contains([.result, .appointment], others, .all) && stageNamed(in: others) == nil
      }
      guard let (count, _) = longest([.article, .auxiliary, .note, .toward, .possessive], at: rest)
      else { return false }
      rest = rest.dropFirst(count)
    }
    return false
  }

  private func isSmall(_ words: Words) -> Bool {
    longest([.article, .note], at: words).map { $0.count < words.count } ?? false
  }

  /// Whether an invitation or a day is awaited, and not an answer.
  private func isForAppointment(_ words: Words) -> Bool { contains([.appointment], words, .all) }

  /// The furthest stage that a noun of the words names: `interview` in `an invitation to the interview`.
  func stageNamed(in words: Words) -> Stage? {
    var found: Stage?
    for index in words.indices {
      for length in stride(from: min(4, words.endIndex - index), through: 1, by: -1) {
        let name = words[index..<index + length]
        // `the interview team`
        let next = words[name.endIndex...].prefix(1)
        guard longest([.medium, .employer], at: next) == nil,
          contains([.interview, .test, .call], name, .all) || part(at: name)?.stage != nil,
          isNamedByNoun(name), let stage = stage(name)
        else { continue }
        found = max(found ?? stage, stage)
        break
      }
    }
    return found
  }

  /// The stage that is awaited itself: `waiting for the second interview`.
  private func stageAwaited(_ words: Words) -> Stage? {
    var rest = words
    while let (count, _) = longest([.article, .toward], at: rest), count < rest.count {
      rest = rest.dropFirst(count)
    }
    guard isNamedByNoun(rest) else { return nil }
    return round(rest, isBare: true)?.reached ?? head(rest)?.reached
  }

  /// Whether the words name a meeting, and not who it was with: `the interview team`.
  private func isNamedByNoun(_ words: Words) -> Bool {
    guard let last = words.last, let first = words.first,
      longest([.medium, .employer], at: [last][...]) == nil
    else { return false }
    // The noun may be first, as in French. In a script without spaces, it has several characters.
    return [[first][...], [last][...], words].contains { words in
      guard let part = part(at: words), part.count == words.count else { return false }
      return part.stage != nil
        || part.roles.contains { [.interview, .call, .test, .round].contains($0) }
    }
  }

  /// A round and words for waiting: `面接結果待ち`, `onsite no response`, `interview done waiting for the decision`.
  private func unanswered(_ words: Words) -> Head? {
    for index in words.indices.dropFirst() {
      let tail = words[index...]
      var name = words[..<index]
      if WaitingWords.starts.contains(words[index].text), let waiting = entry(tail),
        waiting.use == .waiting
      {
        return unanswered(name, tail, waiting.languages)
      }
      guard let (count, languages) = longest([.waiting], at: tail),
        contains([.result], tail.dropFirst(count), languages), stageNamed(in: tail) == nil
      else { continue }
      while let last = name.last, name.count > 1, has(.after, [last][...], .all) {
        name.removeLast()
      }
      guard let stage = stage(name), stage < .offer else { return nil }
      return Head(meaning: StatusMeaning(.stage(stage)), languages: languages, use: .waiting)
    }
    return nil
  }

  /// - Parameters:
  ///   - name: What comes before the words for waiting.
  ///   - tail: The words for waiting.
  private func unanswered(
    _ name: Words, _ tail: Words, _ languages: Lexicon.Languages
  ) -> Head? {
    var name = name
    // `一次面接後の人事の返事待ち`
    if let after = name.indices.dropFirst().first(where: { has(.after, name[$0...$0], .all) }) {
      name = name[..<after]
    } else if has(.appointment, tail, languages), let stage = stage(name), stage < .offer,
      name.last.map({ !has(.done, [$0], .all) }) ?? false
    {
      // `面接の連絡待ち`
      return Head(meaning: planning(stage, note: nil), languages: languages)
    }
    // `phone screen no answer` is a call that was not answered.
    guard let stage = stage(name), stage < .offer, stage > .screen || !isUnanswered(tail) else {
      return nil
    }
    return Head(meaning: StatusMeaning(.stage(stage)), languages: languages, use: .waiting)
  }
}

/// The first words of the phrases for waiting, in all languages.
private enum WaitingWords {
  static let beforeSending = Lexicon.phrases(\.smallWords.beforeSending)
  static let starts = Set(
    Lexicon.shared.phrases.lazy.filter { $0.value.use == .waiting }.map {
      String($0.key.prefix { $0 != " " })
    })
}
