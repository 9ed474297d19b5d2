import TextKit

// Words before a colon or a dash that announce an answer: `Email: rejection`.
extension StatusGrammar {
  /// Whether the words are a label: what the answer is, how it came, or who it is from.
  func isLabel(_ words: Words) -> Bool {
    guard words.count <= 6 else { return false }
    var rest = words
    var isNamed = false
    while !rest.isEmpty {
      let roles: [WordRoles.Role] = [.label, .medium, .employer, .article, .note, .auxiliary]
      guard let (count, _) = longest(roles + [.application], at: rest) else { return false }
      let part = rest.prefix(count)
      if has(.label, part, .all) || has(.medium, part, .all) || has(.application, part, .all) {
        isNamed = true
      }
      rest = rest.dropFirst(count)
    }
    return isNamed
  }

  /// Whether a label only announces an answer: `Result`, `status update`.
  func isAnswer(_ words: Words) -> Bool {
    var rest = words
    while let (count, _) = longest([.label, .article, .auxiliary, .application], at: rest) {
      rest = rest.dropFirst(count)
    }
    return rest.isEmpty
  }

  /// The meaning of the parts after a label. In `HR: interview`, it includes the label, which is the kind of the round.
  func labeled(
    _ segments: [StatusWords.Segment], _ text: String, _ place: Place
  ) -> StatusMeaning? {
    guard let split = withoutLabel(segments) else { return nil }
    guard var meaning = meaning(of: split.rest, text, place) else { return nil }
    if let range = split.label, !isAnswer(segments[0].words[...]) {
      meaning.note = joined(String(text[range]), meaning.note)
    }
    return meaning
  }

  /// Splits a text into its label and the parts after it. `nil` if it does not begin with a label.
  func withoutLabel(
    _ segments: [StatusWords.Segment]
  ) -> (label: Range<String.Index>?, rest: [StatusWords.Segment])? {
    guard segments.count > 1, let first = segments.first?.words, let start = first.first,
      let end = first.last
    else { return nil }
    // `Unfortunately, rejected`
    let isAnnounced = segments[1].separator == .comma && isAnswer(first[...])
    guard isAnnounced || [.colon, .dash, .bracket, .arrow].contains(segments[1].separator) else {
      return nil
    }
    var rest = Array(segments.dropFirst())
    // `Next: onsite`
    let isPlanned = isPlanned(first[...]) && segments[1].separator == .colon
    guard
      isAnnounced || isLabel(first[...]) || isPlanned && round((first + rest[0].words)[...]) != nil
    else {
      return nil
    }
    if !first.contains(where: { $0.date != nil }), round((first + rest[0].words)[...]) != nil {
      rest[0] = StatusWords.Segment(
        separator: .start, start: segments[0].start, words: first + rest[0].words)
      return (nil, rest)
    }
    rest[0] = StatusWords.Segment(
      separator: .start, start: rest[0].start, words: rest[0].words)
    // Not up to the start of the rest, because `Email (rejected)` has a bracket there.
    return (start.range.lowerBound..<end.range.upperBound, rest)
  }

  /// The label of a text and what follows it, as they are typed: `Email`, `rejection — form letter`.
  func withoutLabel(_ text: String) -> (label: String?, rest: String)? {
    let segments = words(of: text).segments
    guard let (label, rest) = withoutLabel(segments), let first = rest.first?.words.first else {
      return nil
    }
    guard let label else {
      // The kind of the round is the label.
      let kind = segments[0].words.lastEnd(in: text)
      guard let start = segments[1].words.first?.range.lowerBound else { return nil }
      return (nil, text[..<kind] + " " + text[start...])
    }
    return (String(text[label]), String(text[first.range.lowerBound...]))
  }
}

// Lines that are not an event.
extension StatusGrammar {
  /// The end or the stage that a text mentions anywhere, if any. An end is preferred.
  func mention(in text: String) -> StatusTerm? {
    var found: StatusTerm?
    for segment in words(of: text).segments {
      let words = segment.words[...]
      for index in words.indices {
        let most = min(words.endIndex - index, lengths.most(from: words[index].text))
        // `phone` begins many lines, and `phone screen` does not.
        let least = StatusGrammar.everyday.contains(words[index].text) ? 2 : 1
        for length in stride(from: most, through: least, by: -1) {
          guard let entry = entry(words[index..<index + length]), entry.use == .anywhere,
            let term = entry.meaning?.term
          else { continue }
          if term.isEnding { return term }
          if case .stage(let stage) = entry.meaning?.planned.map(StatusTerm.stage) ?? term,
            stage >= .screen
          {
            found = further(found, .stage(stage))
          }
          break
        }
      }
    }
    return found
  }

  private func further(_ found: StatusTerm?, _ other: StatusTerm) -> StatusTerm {
    if case .stage(let first)? = found, case .stage(let second) = other, first >= second {
      return .stage(first)
    }
    return other
  }

  /// Whether a text is about something that the user did on the way, and mentions no end and no offer: `sent thank-you
  /// note after the interview`.
  func isActivity(_ text: String) -> Bool {
    guard var words = words(of: text).segments.first?.words[...] else { return false }
    while let (count, _) = longest([.article, .auxiliary, .applicant], at: words),
      count < words.count, longest([.activity], at: words) == nil
    {
      words = words.dropFirst(count)
    }
    return longest([.activity], at: words) != nil && mentionsStageAtMost(text)
  }

  /// Whether a text has a word that makes it about something beside a stage, and mentions no end and no offer:
  /// `interview questions`.
  func isAboutStage(_ text: String) -> Bool {
    words(of: text).segments.contains { segment in
      segment.words.contains { StatusGrammar.aboutTheStage.contains($0.text) }
    } && mentionsStageAtMost(text)
  }

  private func mentionsStageAtMost(_ text: String) -> Bool {
    switch mention(in: text) {
    case nil: true
    case .stage(let stage): stage < .offer
    default: false
    }
  }
}
