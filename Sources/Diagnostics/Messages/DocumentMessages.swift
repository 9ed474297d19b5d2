/// What is said about the text of a file before it is known what it means.
extension Diagnostic.Message {
  package static let conflictMarker = Self(
    .conflictMarker, .error, "a merge was left unfinished here; the note is not counted",
    remedy:
      "Keep the lines that are right (all items of a history; of two statuses, that of the latest event), delete the markers (<<<<<<<, =======, >>>>>>>), and save."
  )

  package static let unclosedFrontMatter = Self(
    .unclosedFrontMatter, .error,
    "the front matter that starts here is never closed; the note is not counted",
    remedy: "Add a line with just '---' after the last field.")

  package static func frontMatterTooLarge(kilobytes: Int) -> Self {
    .init(
      .frontMatterTooLarge, .error,
      "the front matter is over \(kilobytes) KB; the note is not counted",
      remedy: "Move the long texts below the second '---'.")
  }

  /// - Parameter problem: libyaml's own words; they never quote the note.
  package static func invalidYAML(_ problem: String, remedy: String) -> Self {
    .init(
      .invalidYAML, .error,
      "the front matter is not valid YAML here: \(problem); what can be read line by line counts",
      remedy: remedy)
  }

  package static func refusedYAML(_ construct: String) -> Self {
    .init(
      .refusedYAML, .error,
      "\(construct) is not read in a note; what can be read line by line counts",
      remedy: "Write the value itself; put it in quotes if it starts with &, * or !.")
  }

  package static func duplicateKey(_ key: String, firstLine: Int) -> Self {
    .init(
      .duplicateKey, .warning, "'\(key)' stands here again; the one on line \(firstLine) counts",
      remedy: remedyForTwo(key))
  }

  /// A merge whose markers are gone leaves a status or a history twice, and the two are not of equal worth.
  private static func remedyForTwo(_ key: String) -> String {
    switch key.lowercased() {
    case "status": "Keep one of the two: the status of the latest event."
    case "history": "Keep one of the two, with the items of both below it."
    default: "Keep one of the two."
    }
  }

  package static func cutByComment(_ key: String) -> Self {
    .init(
      .cutByComment, .warning,
      "YAML takes what follows ' #' as a comment, so part of '\(key)' is not read",
      remedy: "Put the whole value in quotes.")
  }
}
