import Journal

/// A regular expression for keys or words that are read without regard to case and to what stands
/// between their letters. JSON Schema knows no flags, so each letter stands in both cases.
struct KeyPattern {
  private let alternatives: [String]
  private let between: String
  private let excluded: String?
  /// What may stand before and behind a word.
  private let around: String

  /// Keys: blanks, `-` and `_` may stand anywhere, a `?` at the end.
  ///
  /// - Parameter excluded: the one spelling that is not meant.
  init(keys: [String], butNot excluded: String? = nil) {
    alternatives = keys.map(FieldName.folded)
    between = "[ _-]*"
    self.excluded = excluded
    around = ""
  }

  /// Words: any sign may stand between them.
  ///
  /// - Parameter isInSigns: and around them, as around a choice; else only blanks.
  init(words: [String], isInSigns: Bool = false) {
    alternatives = words.map(foldedWords)
    between = ""
    excluded = nil
    around = isInSigns ? "[^A-Za-z0-9]*" : "\\s*"
  }

  var text: String {
    let all = alternatives.map { word in
      word.map { $0 == " " ? "[^A-Za-z0-9]+" : KeyPattern.inBothCases($0) }
        .joined(separator: between)
    }
    let end = (between.isEmpty ? around : between + "\\??") + "$"
    let start = "^" + (excluded.map { "(?!\($0)$)" } ?? "") + between + around
    return start + "(" + all.joined(separator: "|") + ")" + end
  }

  /// A letter in either case; any other sign as itself.
  static func inBothCases(_ character: Character) -> String {
    let (lower, upper) = (character.lowercased(), character.uppercased())
    return lower == upper || upper.count > 1 ? escaped(lower) : "[\(lower)\(upper)]"
  }

  private static func escaped(_ text: String) -> String {
    text.contains { "\\^$.|?*+()[]{}/".contains($0) } ? "\\" + text : text
  }
}
