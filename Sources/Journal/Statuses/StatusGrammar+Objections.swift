import TextKit

// Words beside a status by which it is not certain what the user means: `withdrawn (by them)`, `hired (internal)`.
extension StatusGrammar {
  /// Whether a part after the first one makes it uncertain what the first one means.
  func isObjected(to meaning: StatusMeaning, by segments: [StatusWords.Segment]) -> Bool {
    if segments.contains(where: { isEndAhead($0.words[...]) }) { return true }
    guard let first = segments.first, segments.count > 1 else { return false }
    let rest = segments.dropFirst()
    if rest.contains(where: { isCorrection($0.words[...]) }) { return true }
    switch meaning.term {
    case .outcome(.withdrawn): return rest.contains { isOfEmployer($0.words[...]) }
    case .outcome(.accepted):
      if rest.contains(where: { isDeparture($0.words[...]) || isInternal($0.words[...]) }) {
        return true
      }
      // `joined (LinkedIn group)`
      return ObjectionWords.everydayJobs.contains(key(first.words[...]))
        && rest.contains { $0.separator == .bracket && !isAboutJob($0.words[...]) }
    case .declined, .outcome(.rejected): return isMeetingRefused(segments)
    default: return meaning.isMeeting && isMeetingRefused(segments)
    }
  }

  /// `Interview (declined)`, `screen: turned down`: either side may have refused the meeting.
  private func isMeetingRefused(_ segments: [StatusWords.Segment]) -> Bool {
    zip(segments, segments.dropFirst()).contains { before, part in
      guard part.separator == .bracket || part.separator == .colon else { return false }
      var words = part.words[...]
      while let (count, _) = longest([.auxiliary], at: words), count < words.count {
        words = words.dropFirst(count)
      }
      return AftermathWords.refusals.contains(key(words))
        && stage(before.words[...]).map { $0 < .offer } ?? false
    }
  }

  /// Whether the words take back what is before them: `no, wait`.
  private func isCorrection(_ words: Words) -> Bool {
    guard let count = longest(ObjectionWords.corrections, in: words) else { return false }
    return count > 1 || count == words.count
      || words.first?.text.first?.isWrittenWithoutSpaces ?? false
  }

  /// Whether the words name only the employer or the job, so that it may have been theirs to end: `by them`, `position`.
  private func isOfEmployer(_ words: Words) -> Bool {
    if has(.byUser, words, .all) { return false }
    if has(.byEmployer, words, .all) { return true }
    var rest = words
    while let (count, _) = longest([.article, .note], at: rest), count < rest.count {
      rest = rest.dropFirst(count)
    }
    return has(.employer, rest, .all) || has(.job, rest, .all)
  }

  /// Whether the user has left the job again: `hired 2019, left`.
  private func isDeparture(_ words: Words) -> Bool {
    longest(ObjectionWords.departures, in: words) != nil
  }

  /// Whether it may be someone else who has the job: `internal`.
  private func isInternal(_ words: Words) -> Bool {
    var rest = words
    while let (count, _) = longest([.article], at: rest), count < rest.count {
      rest = rest.dropFirst(count)
    }
    return longest(ObjectionWords.insiders, in: rest) == rest.count
  }

  /// Whether a bracket only describes a job: `contract`, `from 2026-04-01`, `45,000`.
  private func isAboutJob(_ words: Words) -> Bool {
    if isMedium(words) || has(.byUser, words, .all) { return true }
    return words.allSatisfy { word in
      word.date != nil || word.text.first?.isNumber ?? false || wordRoles.isOfCalendar(word.text)
        || ObjectionWords.ofJob.contains(word.text)
        || [.note, .article, .auxiliary, .employer, .job, .document, .sameDay].contains {
          has($0, [word][...], .all)
        }
    }
  }

  /// The year that is in the words without a day: `hired 2019`.
  func bareYear(in segments: [StatusWords.Segment]) -> Int? {
    segments.lazy.flatMap(\.words).first { isOfPast([$0][...]) }.flatMap { Int($0.text) }
  }

  /// Whether an end is only to come: `they will reject me`.
  private func isEndAhead(_ words: Words) -> Bool {
    guard words.contains(where: { ObjectionWords.startsOfFuture.contains($0.text) }) else {
      return false
    }
    var isAhead = false
    var rest = words
    while !rest.isEmpty {
      let piece = piece(at: rest)
      if isAhead, let meaning = piece.entry?.meaning, meaning.term.isEnding { return true }
      if piece.entry == nil, let count = longest(ObjectionWords.future, in: rest),
        count >= piece.count
      {
        isAhead = true
      }
      rest = rest.dropFirst(piece.count)
    }
    return false
  }

  /// Whether the words state what someone will do: `they will call`.
  func isFuture(_ words: Words) -> Bool {
    words.indices.contains { longest(ObjectionWords.future, in: words[$0...]) != nil }
  }

  /// Whether a call may be news after an end: `called back`.
  func isCallback(_ words: Words) -> Bool {
    words.indices.contains { longest(ObjectionWords.callbacks, in: words[$0...]) != nil }
  }
}

/// The words of all languages by which a status is not certain.
enum ObjectionWords {
  static let corrections = Lexicon.phrases(\.smallWords.corrections)
  static let departures = Lexicon.phrases(\.smallWords.departures)
  static let insiders = Lexicon.phrases(\.smallWords.insiders)
  static let callbacks = Lexicon.phrases(\.smallWords.callbacks)
  static let future = Lexicon.phrases(\.smallWords.future)
  static let startsOfFuture = Set(
    future.compactMap { $0.split(separator: " ").first.map(String.init) })

  /// The words for a job that are as often about something else that people sign or join.
  static let everydayJobs: Set<String> = Lexicon.phrases(\.evidence.everyday).filter {
    Lexicon.shared.phrases[$0]?.meaning?.term == .outcome(.accepted)
  }

  /// The words that describe a job or its contract.
  static let ofJob = Lexicon.phrases(\.sentences.remarks).union(
    Lexicon.phrases(\.sentences.amounts))
}
