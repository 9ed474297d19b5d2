// The parts after a dash, a comma, a bracket, a slash or an arrow.
extension StatusGrammar {
  func adding(
    _ segments: [StatusWords.Segment], to core: StatusMeaning, _ text: String,
    _ place: Place, of front: [StatusWords.Word]? = nil
  ) -> StatusMeaning? {
    var meaning = core
    var segments = segments[...]
    // `round 1: phone screen`, `round 1 (HR)`
    if let front, isOnlyNumber(front), let named = segments.first,
      let whole = round((named.words + front)[...])
    {
      meaning = whole.meaning
      meaning.note = nil
      segments.removeFirst()
    }
    for segment in segments {
      guard let next = adding(segment, to: meaning, text, place) else { return nil }
      meaning = next
    }
    return meaning
  }

  func adding(
    _ segment: StatusWords.Segment, to before: StatusMeaning, _ text: String, _ place: Place
  ) -> StatusMeaning? {
    let words = segment.words[...]
    guard let first = words.first, let last = words.last else { return before }
    var meaning = before
    meaning.note = joined(
      meaning.note, note(in: text, first.range.lowerBound, last.range.upperBound))
    if dates(words, text, &meaning) { return meaning }
    if let by = ended(byWhom: words, .all, meaning) { return by.flatMap { $0 } }
    if let stage = afterStage(words) { return adding(stage, before: meaning) }
    if let planned = planned(words, meaning) { return planned }
    // `interview (cancelled)`, `offer (probably)`
    if let flag = longest([.doubt, .negation], at: words) {
      let isDoubt = has(.doubt, words.prefix(flag.count), .all)
      if isDoubt || (!meaning.term.isEnding && words.count <= 2) { return nil }
    }
    guard let other = head(words)?.meaning ?? ending(words, text, place) else {
      return segment.separator == .slash || segment.separator == .arrow ? nil : meaning
    }
    return adding(other, to: meaning, segment.separator)
  }

  /// Whether the words state only which round it is: `round 2`.
  private func isOnlyNumber(_ words: [StatusWords.Word]) -> Bool {
    words.allSatisfy {
      $0.text.isFigures || has(.ordinal, [$0], .all) || has(.round, [$0], .all)
    }
  }

  /// The meaning of `applied but rejected`: two statuses with a small word between them.
  func sequence(
    _ words: [StatusWords.Word], _ text: String, _ place: Place
  ) -> StatusMeaning? {
    for index in words.indices.dropFirst().dropLast() {
      guard let (count, _) = longest([.then], at: words[index...]), index + count < words.count,
        let first = core(Array(words[..<index]), text, place),
        let second = core(Array(words[(index + count)...]), text, place)
      else { continue }
      return adding(second, to: first, .arrow)
    }
    return nil
  }

  /// The end in `interview - rejected by HR`. Other words in a note are only a part of it.
  private func ending(_ words: Words, _ text: String, _ place: Place) -> StatusMeaning? {
    guard let meaning = core(Array(words), text, place) else { return nil }
    switch meaning.term {
    case .outcome(.rejected), .outcome(.withdrawn), .outcome(.ghosted), .declined, .endedByUser:
      return meaning
    case .outcome, .stage, .open, .archived, .declinedByUser: return nil
    }
  }

  /// The stage in `after the interview`.
  func afterStage(_ words: Words) -> Stage? {
    for length in stride(
      from: min(words.count - 1, wordRoles.mostWords(at: words)), through: 1, by: -1)
    where has(.after, words.prefix(length), .all) {
      if let stage = stage(words.dropFirst(length)) { return stage }
    }
    return nil
  }

  /// The meaning of `interview (scheduled)`.
  func planned(_ words: Words, _ meaning: StatusMeaning) -> StatusMeaning? {
    guard case .stage(let stage) = meaning.term, (Stage.screen..<Stage.offer).contains(stage),
      let (count, _) = longest([.planned], at: words), count == words.count
    else { return nil }
    return planning(stage, note: meaning.note)
  }

  /// The meaning of a second status in the same text.
  func adding(
    _ other: StatusMeaning, to meaning: StatusMeaning, _ separator: StatusWords.Separator
  ) -> StatusMeaning? {
    var meaning = meaning
    let isNote = separator != .slash && separator != .arrow
    switch (meaning.term, other.term) {
    case _ where meaning.term == other.term && other.planned == meaning.planned: return meaning
    case (.outcome(.closed), .outcome(.rejected)), (.archived, .outcome), (.archived, .declined):
      meaning.term = other.term
      return meaning
    case (.outcome(.rejected), .outcome(.closed)), (.outcome(.declined), .outcome(.rejected)),
      (.outcome(.rejected), .outcome(.ghosted)) where isNote:
      return meaning
    case (.outcome(.rejected), .stage(let stage)), (.outcome(.withdrawn), .stage(let stage)),
      (.outcome(.ghosted), .stage(let stage)), (.outcome(.closed), .stage(let stage)):
      return isNote && stage < .offer ? meaning : nil
    case (.stage(let stage), .outcome(.rejected)), (.stage(let stage), .outcome(.withdrawn)),
      (.stage(let stage), .outcome(.ghosted)), (.stage(let stage), .outcome(.closed)),
      (.stage(let stage), .declined), (.stage(let stage), .endedByUser):
      meaning.term = other.term
      if meaning.term == .outcome(.rejected), stage == .offer { return nil }
      let before = [stage, other.stageBefore].compactMap(\.self).max() ?? stage
      meaning.stageBefore = before > .acknowledged ? before : nil
      meaning.planned = nil
      return meaning
    case (.stage(.offer), .outcome(.accepted)), (.stage(.offer), .outcome(.declined)):
      meaning.term = other.term
      return meaning
    case (.stage(let stage), .stage(let further)):
      if stage == .saved || further == .saved { return stage == further ? meaning : nil }
      // A bracket says which one it was.
      if separator == .bracket || further <= stage, other.planned == nil {
        return separator == .slash && further != stage ? nil : meaning
      }
      if further >= .offer, separator != .arrow { return nil }
      meaning.term = .stage(max(stage, further))
      if stage < .screen || other.planned != nil { meaning.planned = other.planned }
      return meaning
    case (.stage, .open), (.open, .stage), (.stage, .archived), (.open, .open):
      return isNote ? meaning : nil
    default: return nil
    }
  }
}
