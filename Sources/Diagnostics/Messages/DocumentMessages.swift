/// Messages about the text of a file, before its meaning is known.
extension Diagnostic.Message {
  package static let conflictMarker = Self(
    .conflictMarker, .error, "a merge was left unfinished here; the note is not counted",
    remedy:
      "Keep the lines that are right (every item of a history; of two statuses, the one of the latest event), "
      + "delete the markers (<<<<<<<, =======, >>>>>>>), and save."
  )

  package static let unclosedFrontMatter = Self(
    .unclosedFrontMatter, .error,
    "the front matter that starts here is never closed; the note is not counted",
    remedy: "Add a line with only '---' after the last field.")

  package static let unclosedComment = Self(
    .unclosedComment, .warning,
    "the '%%' here is never closed, so everything after it is hidden and not read",
    remedy: "Add '%%' where the hidden text ends, or remove the '%%' here.")

  package static let unclosedCode = Self(
    .unclosedCode, .error,
    "the block of code that begins here is never closed, so everything below it is code, and no field in the text is read",
    remedy: "Add a line with the same characters where the code ends, or remove this line.")

  /// Why fields are not read that are meant as front matter.
  package enum MisplacedReason: Sendable {
    /// They begin below the first line.
    case belowFirstLine
    /// They are below the front matter.
    case second
    /// The line above them is this one, and not `---`.
    case otherFence(String)
    case toml
    case codeBlock
    /// There is no line above them, but one below.
    case unopened
  }

  /// - Parameter isCounted: Whether the note counts without these fields.
  package static func misplacedFrontMatter(
    _ reason: MisplacedReason, isCounted: Bool, _ severity: Diagnostic.Severity
  ) -> Self {
    let (problem, remedy) = textAndRemedy(reason)
    return .init(
      .misplacedFrontMatter, severity,
      problem + (isCounted ? "" : "; the note is not counted"), remedy: remedy)
  }

  private static func textAndRemedy(_ reason: MisplacedReason) -> (String, String) {
    switch reason {
    case .belowFirstLine:
      (
        "these fields begin below line 1, so they are not read",
        "Move them to line 1 of the file, with their lines '---'."
      )
    case .second:
      (
        "this is a second block of fields, and only the one that begins in line 1 is read",
        "Move its fields into the first block, and delete its lines '---'."
      )
    case .otherFence(let fence):
      (
        "the line above the fields is '\(fence.shortened)' instead of '---', so they are not read",
        "Write '---' above and below the fields, the first in line 1."
      )
    case .toml:
      (
        "these fields are TOML, which is not read; expected YAML",
        "Write '---' instead of '+++', and 'key: value' instead of 'key = value'."
      )
    case .codeBlock:
      (
        "these fields are in a block of code, so they are not read",
        "Write '---' above and below them instead, the first in line 1."
      )
    case .unopened:
      (
        "there is a line '---' below the fields, but none above them, so they are not read",
        "Add a line '---' above them, in line 1 of the file."
      )
    }
  }

  package static func frontMatterTooLarge(kilobytes: Int) -> Self {
    .init(
      .frontMatterTooLarge, .error,
      "the front matter is over \(kilobytes) KB; the note is not counted",
      remedy: "Move long texts below the second '---'.")
  }

  /// - Parameter problem: A clause that explains the problem. It never quotes the note.
  package static func invalidYAML(_ problem: String, remedy: String) -> Self {
    .init(
      .invalidYAML, .error,
      "the front matter is not valid YAML here: \(problem); lines that can be read on their own still count",
      remedy: remedy)
  }

  package static func refusedYAML(_ construct: String) -> Self {
    .init(
      .refusedYAML, .error,
      "\(construct) is not supported in a note; lines that can be read on their own still count",
      remedy: "Write the value itself; put it in quotes if it starts with &, * or !.")
  }

  package static func duplicateKey(_ key: String, firstLine: Int) -> Self {
    .init(
      .duplicateKey, .warning, "'\(key)' appears here again; the one on line \(firstLine) counts",
      remedy: remedyForTwo(key))
  }

  /// The remedy for a key that appears twice. After a merge that can be a status or a history, and then it matters
  /// what is kept.
  private static func remedyForTwo(_ key: String) -> String {
    switch key.lowercased() {
    case "status": "Keep one of the two: the status of the latest event."
    case "history": "Keep one of the two, and put the items of both below it."
    default: "Keep one of the two."
    }
  }

  package static func cutByComment(_ key: String) -> Self {
    .init(
      .cutByComment, .warning,
      "YAML reads the text after ' #' as a comment, so part of '\(key)' is ignored",
      remedy: "Put the whole value in quotes.")
  }
}
