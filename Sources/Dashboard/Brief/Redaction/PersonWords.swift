extension String {
  /// What a person may be called for short: the words of a name, or, where it is written without
  /// blanks, the signs that may be its family name and its given one.
  var personWords: [String] {
    let name = withoutTitles
    let words = name.nameWords.filter { !NameTitles.behind.contains($0) }
    guard words.count == 1, let word = words.first, word.isUnspaced else {
      return words.map(\.withoutTitles)
    }
    // `採用担当` is an office and no name.
    return NameWords.offices.contains(where: word.contains) ? [] : word.guessedNameWords
  }

  private var guessedNameWords: [String] {
    let family = prefix(while: \.isHan)
    let given = self[family.endIndex...]
    if !family.isEmpty, !given.isEmpty {
      return given.allSatisfy(\.isKana) ? [String(family), String(given)] : []
    }
    guard !family.isEmpty || allSatisfy(\.isHangul) else { return [] }
    return switch count {
    case 2: [first(1)]
    // `王小明`, `김민수`, `林太郎`, `山田健`.
    case 3: [first(2), last(2), first(1)]
    case 4: [first(2), last(2), first(3)]
    case 5: [first(2), last(3), first(3), last(2)]
    default: []
    }
  }

  private func first(_ count: Int) -> String { String(prefix(count)) }
  private func last(_ count: Int) -> String { String(suffix(count)) }
}
