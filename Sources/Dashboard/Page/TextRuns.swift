extension Text {
  /// Words where links to notes were.
  var withoutNoteLinks: Text {
    Text(
      runs.map { run in
        if case .words(let words, let style, .note?) = run {
          .words(words, style, to: nil)
        } else {
          run
        }
      })
  }

  /// Words where links of either sort were.
  var withoutLinks: Text {
    Text(
      runs.map { run in
        if case .words(let words, let style, _?) = run {
          .words(words, style, to: nil)
        } else {
          run
        }
      })
  }

  /// The same with other words in place of some, as they read across all runs: what is put in takes the
  /// style in which the words that it replaces begin.
  /// - Parameter replacements: for ranges of the characters of `plain`, in order and apart.
  func replacing(_ replacements: [(range: Range<Int>, words: String)]) -> Text {
    if replacements.isEmpty { return self }
    var result: [Run] = []
    var rest = replacements[...]
    var place = 0
    for (run, characters) in zip(runs, charactersOfRuns) {
      var words = ""
      for character in characters {
        while let first = rest.first, first.range.upperBound <= place { rest = rest.dropFirst() }
        if let first = rest.first, first.range.contains(place) {
          if place == first.range.lowerBound { words += first.words }
        } else {
          words.append(character)
        }
        place += 1
      }
      if run == .lineBreak {
        if words == "\n" {
          result.append(run)
        } else if !words.isEmpty {
          result.append(.plain(words))
        }
      } else if !words.isEmpty {
        result.append(run.with(words))
      }
    }
    return Text(result)
  }

  /// The characters of `plain`, each with the run in which it begins: a letter in one run and its accent
  /// in the next are read as one.
  private var charactersOfRuns: [[Character]] {
    var ends: [Int] = []
    for run in runs {
      ends.append((ends.last ?? 0) + Text([run]).plain.unicodeScalars.count)
    }
    var result = runs.map { _ in [Character]() }
    var run = 0
    var scalars = 0
    for character in plain {
      while run + 1 < ends.count, scalars >= ends[run] { run += 1 }
      result[run].append(character)
      scalars += character.unicodeScalars.count
    }
    return result
  }
}
