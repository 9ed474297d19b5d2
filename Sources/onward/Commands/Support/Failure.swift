import Diagnostics
import Editing

/// The reason why a command could not do its job, in one sentence, and what to do about it. Exit code 2.
struct Failure: Error {
  let problem: String
  let remedy: String
  /// Lines below the remedy, such as choices or text to type.
  let details: [String]

  init(_ problem: String, remedy: String, details: [String] = []) {
    self.problem = problem
    self.remedy = remedy
    self.details = details
  }
}

extension Failure {
  /// The sentence above the lines to type.
  static let manualInstructions = manualInstructions("between the dashes")

  private static func manualInstructions(_ place: String) -> String {
    "To write it in an editor, put this \(place):"
  }

  /// The end of a remedy, if the user may have meant another note.
  static let nameAnotherNote = "If you mean another note, name its path."

  /// The failure for an edit that was refused. Nothing was written.
  init(_ error: EditError, in file: String) {
    let place = error.line.map { "\(file):\($0)" } ?? file
    let lines = error.textLine.map { [$0] } ?? error.manualInstructions
    let own =
      error.textLine != nil
      ? Failure.manualInstructions("in place of the line")
      : lines.isEmpty
        ? nil
        : lines.first == "---"
          ? Failure.manualInstructions("at the top of the note")
          : Failure.manualInstructions
    self.init(
      "\(place): \(error.reason). Nothing was written",
      remedy: [error.remedy, own].compactMap(\.self).joined(separator: " "),
      details: lines)
  }

  /// The failure for a note that cannot be read.
  ///
  /// - Parameter words: the words that may mean the note; `nil` if it was named exactly.
  init(
    _ problem: Diagnostic, shown file: String, _ manualInstructions: [String],
    maybeFrom words: String?,
    hasOthers: Bool
  ) {
    let place =
      words.map { "'\($0)' may mean \(file), which is not read" }
      ?? (manualInstructions.isEmpty ? "\(file) is not read" : "\(file) cannot be edited")
    self.init(
      "\(place): line \(problem.position.line): \(problem.message.text)",
      remedy: [
        problem.message.remedy, hasOthers ? Failure.nameAnotherNote : nil,
        manualInstructions.isEmpty ? nil : Failure.manualInstructions,
      ].compactMap(\.self).joined(separator: " "),
      details: manualInstructions)
  }
}
