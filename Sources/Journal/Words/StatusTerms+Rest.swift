import TextKit

// The words of a phrase that its stage does not state. An edit that writes onward's own word for the stage keeps them.
extension StatusTerms {
  /// What a phrase for a stage says beyond it: which one of several, as in `interview 2`, or a note, as in
  /// `interview went well`.
  package func rest(of phrase: String) -> (label: String?, note: String?) {
    guard case .stage(let stage)? = term(ofStatus: phrase), !isListed(phrase) else {
      return (nil, nil)
    }
    let words = phrase.split(whereSeparator: \.isBlank).map(String.init)
    guard let named = listedRun(in: words, of: stage) else {
      return (qualifier(of: phrase) ?? phrase, nil)
    }
    let label = words[..<named.lowerBound].drop(while: isSmall).joined(separator: " ")
    let after = words[named.upperBound...].joined(separator: " ")
    let labels = label.isEmpty ? [] : [label]
    if after.isEmpty { return (labels.first, nil) }
    return isNumber(words[named.upperBound...], of: stage) || term(ofStatus: after) == .stage(stage)
      ? ((labels + [after]).joined(separator: ", "), nil) : (labels.first, after)
  }

  /// Whether a phrase says only that a stage is planned: `phone screen scheduled`.
  func isOnlyPlan(_ phrase: String, _ meaning: StatusMeaning) -> Bool {
    let words = phrase.split(whereSeparator: \.isBlank).map(String.init)
    guard let stage = meaning.planned, let named = listedRun(in: words, of: stage) else {
      return false
    }
    return (words[..<named.lowerBound] + words[named.upperBound...]).allSatisfy {
      WordRoles.shared.roles[StatusWords.folded($0)]?[.planned] != nil
    }
  }

  /// Whether a phrase is known as a whole, so that it says no more than its meaning.
  func isListed(_ phrase: String) -> Bool {
    ownMeaning(of: phrase) != nil || grammar.listed(phrase) != nil
      || grammar.listed(StatusWords.folded(phrase)) != nil
  }

  /// The longest run of words that names the stage alone.
  private func listedRun(in words: [String], of stage: Stage) -> Range<Int>? {
    for count in (1...words.count).reversed() {
      for start in 0...(words.count - count) {
        let run = words[start..<start + count].joined(separator: " ")
        if isListed(run), term(ofStatus: run) == .stage(stage) { return start..<start + count }
      }
    }
    return nil
  }

  /// Whether a word before a stage adds nothing to it: `had an interview`.
  private func isSmall(_ word: String) -> Bool {
    let small: [WordRoles.Role] = [
      .article, .auxiliary, .tense, .receiving, .giving, .possessive, .applicant, .employer, .done,
    ]
    let roles = WordRoles.shared.roles[StatusWords.folded(word)]
    return small.contains { roles?[$0] != nil } && roles?[.ordinal] == nil
  }

  /// Whether words after a stage count its rounds: `2`, `no. 2`, `second`, `round 2`.
  private func isNumber(_ words: ArraySlice<String>, of stage: Stage) -> Bool {
    let isRound = [.screen, .assessment, .interview, .final].contains(stage)
    return isRound && words.count <= 2
      && words.contains { word in
        let figures = word.filter(\.isNumber)
        let isOrdinal = WordRoles.shared.roles[StatusWords.folded(word)]?[.ordinal] != nil
        return isOrdinal || figures.count == 1 && !word.contains("%")
      }
  }
}
