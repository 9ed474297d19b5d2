import Journal

/// A regular expression for keys or words that are read without regard to case and to what stands
/// between their letters. JSON Schema knows no flags, so each letter stands in both cases.
struct KeyPattern {
  private let alternatives: [String]
  private let between: String
  private let excluded: String?

  /// Keys: blanks, `-` and `_` may stand anywhere, a `?` at the end.
  ///
  /// - Parameter excluded: the one spelling that is not meant.
  init(keys: [String], butNot excluded: String? = nil) {
    alternatives = keys.map(FieldName.folded)
    between = "[ _-]*"
    self.excluded = excluded
  }

  /// Words: any sign may stand between them.
  init(words: [String]) {
    alternatives = words.map(foldedWords)
    between = ""
    excluded = nil
  }

  var text: String {
    let all = alternatives.map { word in
      word.map { character -> String in
        if character == " " { return "[^A-Za-z0-9]+" }
        let (lower, upper) = (character.lowercased(), character.uppercased())
        return lower == upper || upper.count > 1 ? KeyPattern.escaped(lower) : "[\(lower)\(upper)]"
      }.joined(separator: between)
    }
    let end = between.isEmpty ? "\\s*$" : between + "\\??$"
    let start = "^" + (excluded.map { "(?!\($0)$)" } ?? "")
    return start + (between.isEmpty ? "\\s*" : between) + "(" + all.joined(separator: "|") + ")"
      + end
  }

  private static func escaped(_ text: String) -> String {
    text.contains { "\\^$.|?*+()[]{}/".contains($0) } ? "\\" + text : text
  }
}
