import TextKit

/// What a remedy would write, if the problem alone determines it. `ProblemFix` carries it out.
package struct Correction: Sendable, Hashable {
  package enum Change: Sendable, Hashable {
    /// Writes one text in place of another, which begins at the place of the problem.
    case replace(String, by: String)
    /// The same for a text that may be further on in the line.
    case replaceInLine(String, by: String)
    /// Puts the whole value on the line into quotes.
    case quoteValue
    /// Writes a space after the colon of the key.
    case separateKey
    /// Writes a line of dashes below the last field.
    case closeFrontMatter
    /// Writes a line of dashes above the first field.
    case openFrontMatter
    /// Writes lines of dashes in place of the lines around the fields.
    case ordinaryFences
    /// Moves the fields, with the lines around them, above the text that is above them.
    case moveFieldsUp
    /// Writes straight quotes around the value in place of typographic ones, or none if it needs none.
    case straightQuotes
    /// Writes double quotes around a value in single ones that contains apostrophes.
    case doubleQuotes
    /// Writes the hyphen of YAML in place of the character with which the item begins.
    case hyphen
    /// Writes ordinary spaces in place of no-break ones, before the text of the line and after a dash or a colon.
    case ordinarySpaces
    /// Writes an ordinary colon in place of a full-width one.
    case ordinaryColon
    /// Writes two spaces in place of each tab before an item of a list.
    case spacesForTabs
    /// Removes the line if it repeats this one.
    case removeRepetition(ofLine: Int)
    /// Writes a field below the last one.
    case addField(String, String)
  }

  package let change: Change
  /// What it does, as an editor offers it and a command reports it.
  package let title: String
  /// Whether it is what the user meant, as far as anyone can know. The others are choices that only the user can make.
  package let isSafe: Bool

  private init(_ change: Change, _ title: String, isSafe: Bool) {
    (self.change, self.title, self.isSafe) = (change, title, isSafe)
  }

  static func rename(_ word: String, to other: String) -> Correction {
    Correction(
      .replace(word, by: other), "Write '\(other)' instead of '\(word.shortened)'", isSafe: true)
  }

  /// One of several words that the user may have meant.
  static func write(_ other: String, insteadOf word: String) -> Correction {
    Correction(
      .replace(word, by: other), "Write '\(other)' instead of '\(word.shortened)'", isSafe: false)
  }

  static func write(
    _ other: String, inLineInsteadOf word: String, isSafe: Bool = false
  ) -> Correction {
    Correction(
      .replaceInLine(word, by: other), "Write '\(other)' instead of '\(word.shortened)'",
      isSafe: isSafe)
  }

  static func removeRepetition(ofLine line: Int) -> Correction {
    Correction(
      .removeRepetition(ofLine: line), "Remove the line, which repeats line \(line)", isSafe: true)
  }

  static func add(_ key: String, _ value: String) -> Correction {
    Correction(.addField(key, value), "Add the line '\(key): \(value.shortened)'", isSafe: true)
  }

  static func link(to name: String, insteadOf target: String) -> Correction {
    Correction(.replaceInLine(target, by: name), "Link to '\(name.shortened)'", isSafe: false)
  }

  static let quoteValue = Correction(.quoteValue, "Put the value in quotes", isSafe: true)
  static let separateKey = Correction(.separateKey, "Write a space after the colon", isSafe: true)
  static let closeFrontMatter = Correction(
    .closeFrontMatter, "Add '---' after the last field", isSafe: true)
  static let openFrontMatter = Correction(
    .openFrontMatter, "Add '---' above the first field", isSafe: true)
  static let ordinaryFences = Correction(
    .ordinaryFences, "Write '---' above and below the fields", isSafe: true)
  static let moveFieldsUp = Correction(
    .moveFieldsUp, "Move the fields to line 1", isSafe: true)
  static let straightQuotes = Correction(
    .straightQuotes, "Replace the typographic quotes", isSafe: true)
  static let doubleQuotes = Correction(
    .doubleQuotes, "Put the value in double quotes", isSafe: true)
  static let hyphen = Correction(.hyphen, "Begin the item with a hyphen", isSafe: true)
  static let ordinarySpaces = Correction(.ordinarySpaces, "Write ordinary spaces", isSafe: true)
  static let ordinaryColon = Correction(.ordinaryColon, "Write an ordinary colon", isSafe: true)
  static let spacesForTabs = Correction(
    .spacesForTabs, "Write spaces instead of tabs", isSafe: true)

  /// What can be wrong with a line that is not valid YAML, the smallest change first.
  static let ofInvalidYAML: [Correction] = [
    ordinaryColon, ordinarySpaces, hyphen, spacesForTabs, straightQuotes, doubleQuotes, separateKey,
    quoteValue,
  ]
}
