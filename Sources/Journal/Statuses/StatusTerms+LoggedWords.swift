import TextKit

// The words of a phrase that its stage does not state. An edit that writes onward's own word for the stage keeps them.
extension StatusTerms {
  /// What a phrase for a stage says beyond it: which one of several, as in `interview 2`, or a note, as in
  /// `interview went well`.
  package func rest(of phrase: String) -> (label: String?, note: String?) {
    guard case .stage(let stage)? = term(ofStatus: phrase) else { return (nil, nil) }
    if isListed(phrase) { return (stage == .interview ? kindOfInterview(in: phrase) : nil, nil) }
    let words = phrase.split(whereSeparator: \.isBlank).map(String.init)
    guard let named = listedRun(in: words, of: stage) else {
      return (qualifier(of: phrase) ?? phrase, nil)
    }
    let label = words[..<named.lowerBound].drop(while: isSmall).joined(separator: " ")
    let kind = stage == .interview ? kindOfInterview(in: words[named].joined(separator: " ")) : nil
    let labels = [label, kind].compactMap(\.self).filter { !$0.isEmpty }
    var after = words[named.upperBound...].joined(separator: " ")
    // `technical interview`: the first word is the kind, and the second is only the stage once more. A phone interview
    // is a screen.
    let again = term(ofStatus: after)
    if isListed(after), kindOfInterview(in: after) == nil,
      again == .stage(stage) || stage == .screen && again == .stage(.interview)
    {
      after = ""
    }
    let isLabel =
      isNumber(words[named.upperBound...], of: stage) || term(ofStatus: after) == .stage(stage)
    let all = labels + (isLabel && !after.isEmpty ? [after] : [])
    return (
      all.isEmpty ? nil : all.joined(separator: ", "), isLabel || after.isEmpty ? nil : after
    )
  }

  /// The kind that a listed phrase names: `technical`, the `technical` of `technical interview`. `nil` for a word of the
  /// settings, which is the user's own for the stage.
  private func kindOfInterview(in phrase: String) -> String? {
    guard ownMeaning(of: phrase) == nil else { return nil }
    let words = phrase.split(whereSeparator: \.isBlank).map(String.init)
    for count in (1...max(1, words.count)).reversed() where count <= words.count {
      let kind = words.prefix(count).joined(separator: " ")
      if WordRoles.shared.roles[StatusWords.folded(kind)]?[.interviewKind] != nil { return kind }
    }
    return nil
  }

  /// Whether words name what only an application has, an interview or an offer, and not a talk with a person.
  package func isOnlyOfApplications(_ words: String) -> Bool {
    let stages: [Stage] = [.screen, .assessment, .interview, .final, .offer]
    return StatusWords.folded(words).split(separator: " ").contains { word in
      WordRoles.shared.roles[String(word)]?[.interview] != nil
        || stages.contains { $0.rawValue == word }
    }
  }

  /// Whether a word begins a note about the stage before it: `with`, `via`, `by`.
  package func beginsNote(_ word: String) -> Bool {
    WordRoles.shared.roles[StatusWords.folded(word)]?[.note] != nil
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

  /// Whether a listed phrase is a short word for its meaning, which says no more: `no answer`. A sentence like `I said no`
  /// is the user's own, and so is the reason in `accepted elsewhere`.
  func isLabel(_ phrase: String, _ meaning: StatusMeaning) -> Bool {
    if ownMeaning(of: phrase) != nil { return true }
    if phrase.contains(where: \.isWrittenWithoutSpaces) { return phrase.count <= 3 }
    let words = normalizedWords(phrase).split(separator: " ")
    if words.count < 2 { return true }
    guard words.count == 2 else { return false }
    guard meaning.term.isEnding else { return true }
    return words.contains { grammar.listed(String($0))?.meaning?.term == meaning.term }
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
