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

  static func write(_ other: String, inLineInsteadOf word: String) -> Correction {
    Correction(
      .replaceInLine(word, by: other), "Write '\(other)' instead of '\(word.shortened)'",
      isSafe: false)
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
}
