import Journal

/// The words of a `log` command as they were probably meant, if some of them are mistyped.
struct MistypedLine {
  /// The whole line: the name, the stage, its note and the day.
  let words: [String]

  /// Returns `nil` if no word is near to a stage or a day, or the line would not be written either.
  ///
  /// - Parameters:
  ///   - rest: The words after the name.
  ///   - day: The words of the day, if they were understood.
  init?(name: [String], rest: [String], day: [String], _ vocabulary: Vocabulary) {
    let terms = vocabulary.statusTerms
    var (rest, day) = (rest, day)
    if day.isEmpty {
      for count in (1...3).reversed() where count < rest.count {
        let typed = rest.suffix(count).joined(separator: " ")
        guard
          let near = MistypedDay(
            typed, on: vocabulary.today, order: vocabulary.settings.dateOrder)?.suggestion
        else { continue }
        (rest, day) = (rest.dropLast(count), near.words)
        break
      }
    }
    for count in rest.indices.reversed().map({ $0 + 1 }) {
      let typed = rest.prefix(count).joined(separator: " ")
      let note = Array(rest.dropFirst(count))
      let isKnown = terms.meaning(ofStatus: typed)?.isPlain ?? false
      guard note.first.map(terms.beginsNote) ?? true,
        let stage = terms.withoutTypingErrors(typed) ?? terms.suggestion(for: typed)
          ?? (isKnown ? typed : nil)
      else { continue }
      let line = name + stage.words + note
      if !note.isEmpty, WordsAfterStage(line, terms)?.note(vocabulary) == nil { continue }
      words = line + day
      return
    }
    return nil
  }
}

extension String {
  fileprivate var words: [String] { split(separator: " ").map(String.init) }
}
