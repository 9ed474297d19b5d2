/// Messages about files that could not be read as text.
extension Diagnostic.Message {
  package static func unreadableFile(_ reason: String) -> Self {
    .init(
      .unreadableFile, .error, "this file could not be read: \(reason)",
      remedy: "Check its permissions and that its disk is connected, then run the command again.")
  }

  package static func unreadableFolder(_ reason: String) -> Self {
    .init(
      .unreadableFolder, .error,
      "this folder could not be read: \(reason); notes in it are not counted",
      remedy: "Check its permissions, or list it under 'ignore:' in onward.yml.")
  }

  /// - Parameter command: The shell command that renames the file or folder.
  package static func misnamed(isFolder: Bool, renamedBy command: String) -> Self {
    let message: Self =
      isFolder
      ? .unreadableFolder("its name is not UTF-8 text")
      : .unreadableFile("its name is not UTF-8 text")
    return .init(message.id, message.severity, message.text, remedy: "Rename it: \(command)")
  }

  package static let notAFile = Self(
    .notAFile, .warning, "this is not a regular file (a pipe, socket or device); it was not opened",
    remedy: "Move it out of the journal, or rename it so that it does not end in .md.")

  package static let linkedFolder = Self(
    .linkedFolder, .hint, "this is a link to a folder; links to folders are not followed",
    remedy: "If the folder contains notes, move the folder itself into the journal.")

  package static func fileTooLarge(megabytes: Int) -> Self {
    .init(
      .fileTooLarge, .error, "this file is over \(megabytes) MB; it was not read",
      remedy: "Split it, or list it under 'ignore:' in onward.yml.")
  }

  package static func notDownloaded(_ name: String) -> Self {
    .init(
      .notDownloaded, .warning, "'\(name)' is still in the cloud; this is only its placeholder",
      remedy: "Open the file once, or set the sync program to keep it on this machine.")
  }

  package static let conflictCopy = Self(
    .conflictCopy, .warning,
    "this is a copy that a sync program made because of a conflict; it is not counted",
    remedy: "Copy anything that the original lacks into the original, then delete this copy.")

  package static func notUTF8(byte offset: Int) -> Self {
    .init(
      .notUTF8, .error,
      "this file is not UTF-8 text: byte \(offset) is not valid; it is not counted",
      remedy: "Open it in an editor and save it with the encoding UTF-8.")
  }

  package static func nulByte(at offset: Int) -> Self {
    .init(
      .nulByte, .error,
      "this file contains a NUL byte (byte \(offset)), as damaged files do; it is not counted",
      remedy: "Restore it from git or a backup, or save it again as plain text.")
  }

  package static let utf16 = Self(
    .utf16, .error,
    "this file is UTF-16 or UTF-32 text, but notes must be UTF-8; it is not counted",
    remedy: "Open it in an editor and save it with the encoding UTF-8.")
}

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
    remedy: "Add a line with only '---' after the last field."
  )
  .corrected(by: .closeFrontMatter)

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
    let message = Self(
      .misplacedFrontMatter, severity,
      problem + (isCounted ? "" : "; the note is not counted"), remedy: remedy)
    return switch reason {
    case .unopened: message.corrected(by: .openFrontMatter)
    case .otherFence: message.corrected(by: .ordinaryFences)
    case .belowFirstLine: message.corrected(by: .moveFieldsUp)
    case .second, .toml, .codeBlock: message
    }
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
      remedy: remedy
    )
    .corrected(by: Correction.ofInvalidYAML)
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
      remedy: remedyForTwo(key)
    )
    .corrected(by: .removeRepetition(ofLine: firstLine))
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
      remedy: "Put the whole value in quotes."
    )
    .corrected(by: .quoteValue)
  }
}
