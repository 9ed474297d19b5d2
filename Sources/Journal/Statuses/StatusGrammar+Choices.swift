// A list of statuses of which none is chosen, as a template has it: `Applied / Interviewing / Rejected`.
extension StatusGrammar {
  /// Whether a text is such a list.
  ///
  /// Several words that tell a story, like `applied → interview → rejected`, have an arrow, a day or a linking word between
  /// them, begin with another stage, or are written in small letters.
  func isUnfilledList(_ segments: [StatusWords.Segment], _ text: String) -> Bool {
    guard segments.count > 1, let isChoice = areChoices(segments.dropFirst(), text) else {
      return false
    }
    var meanings: [StatusMeaning] = []
    var unknown = 0
    for segment in segments {
      if segment.words.contains(where: { $0.date != nil || $0.text.isAllDigits }) { return false }
      if let meaning = head(segment.words[...])?.meaning, meaning.note == nil {
        meanings.append(meaning)
      } else if isChoice, segment.words.count <= 2 {
        unknown += 1
      } else {
        return false
      }
    }
    guard let first = meanings.first, let last = meanings.last else { return false }
    if segments.count == 2 {
      // `Applied/Rejected`, and not `Offer/Accepted`
      return isChoice && unknown == 0 && first.isBeforeAnswer && last.isEnd
    }
    let terms = Set(meanings.map(\.term))
    guard terms.count > 2, unknown < terms.count,
      meanings.contains(where: { $0.isEnd || $0.claimsOffer })
    else { return false }
    if isChoice || StatusGrammar.contradict(terms) { return true }
    return terms.count == segments.count && first.isBeforeAnswer
      && (last.isEnd || last.claimsOffer)
      && segments.allSatisfy { $0.words.first.map { isCapitalized($0, in: text) } ?? false }
  }

  /// Whether slashes or bars are between the parts, and not commas, brackets or the like. `nil` if there is a
  /// character of a story, like an arrow.
  private func areChoices(_ parts: ArraySlice<StatusWords.Segment>, _ text: String) -> Bool? {
    var isChoice = true
    for part in parts {
      let sign = text[part.start]
      switch part.separator {
      case .slash where "/|／｜".contains(sign): break
      case .arrow where sign == ">" && !isArrow(before: part.start, in: text): isChoice = false
      case .comma, .bracket, .dash: isChoice = false
      case .start, .closing, .colon, .slash, .arrow: return nil
      }
    }
    return isChoice
  }

  /// Whether a `>` is the head of an arrow: `->`, `=>`.
  private func isArrow(before index: String.Index, in text: String) -> Bool {
    index > text.startIndex && "-=".contains(text[text.index(before: index)])
  }

  /// Whether no application can have all of these: two ends, or an offer and a rejection.
  private static func contradict(_ terms: Set<StatusTerm>) -> Bool {
    let ends = terms.filter(\.isEnding)
    return ends.count > 1 || terms.contains(.stage(.offer)) && ends.contains(.outcome(.rejected))
  }
}

extension StatusMeaning {
  /// Whether it is a state before anyone has answered.
  fileprivate var isBeforeAnswer: Bool {
    switch term {
    case .open: true
    case .stage(let stage): stage <= .applied && planned == nil
    default: false
    }
  }
}
