/// A command line while it is typed: the part before the word that a shell is to complete.
struct TypedLine {
  /// The words after the command that are not options. They name a note.
  private(set) var words: [String] = []
  /// The folder after `--journal`; `nil` if the option is not used.
  private(set) var journal: String?
  /// The beginning of the word that is to be completed.
  let beginning: String

  /// - Parameters:
  ///   - typed: the words as the shell splits the line, with quotes and backslashes. The first two are
  ///     `onward` and a command.
  ///   - index: the index of the word to complete.
  init(_ typed: [String], completing index: Int, beginning: String) {
    self.beginning = TypedLine.unquoted(beginning)
    var option: String?
    for raw in typed.prefix(max(index, 0)).dropFirst(2) {
      // bash splits --journal=folder into three words.
      if raw == "=", option != nil { continue }
      let word = TypedLine.unquoted(raw)
      if let named = option {
        if named == "--journal" { journal = word }
        option = nil
      } else if word.hasPrefix("--journal=") {
        journal = String(word.dropFirst("--journal=".count))
      } else if word.hasPrefix("--") {
        option = TypedLine.flags.contains(word) || word.contains("=") ? nil : word
      } else if !word.isEmpty {
        words.append(word)
      }
    }
    if let named = journal, named == "~" || named.hasPrefix("~/"), let home = getenv("HOME") {
      journal = String(cString: home) + named.dropFirst()
    }
  }

  /// Removes and returns the first of the words that name a note; `nil` if there is none.
  mutating func takeFirst() -> String? { words.isEmpty ? nil : words.removeFirst() }

  /// The options of the completed commands that take no value.
  private static let flags: Set = ["--", "--no-edit", "--dry-run", "--help"]

  private static func unquoted(_ word: String) -> String {
    var result = ""
    var quote: Character?
    var isEscaped = false
    for character in word {
      if isEscaped {
        result.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if character == quote {
        quote = nil
      } else if quote == nil, character == "'" || character == "\"" {
        quote = character
      } else {
        result.append(character)
      }
    }
    return result
  }
}
