import Dashboard
import Diagnostics
import Journal
import TextKit

extension Journal {
  /// How many files were read, and what they are. It states that every file was understood only if all are notes.
  /// - Parameter hasProblems: whether a note has an error or a warning that is shown.
  func readingSummary(hasProblems: Bool) -> String {
    let read = "\(fileCount.pluralized("file")) read, \(noteCount.pluralized("note"))"
    if let near = nearApplicationsSentence { return "\(read); \(near)" }
    if hasProblems { return read }
    let others = fileCount - noteCount
    return others <= 0
      ? "\(read), every one understood"
      : "\(read), every one of them understood; \(others.pluralized("other file is not a note", "other files are not notes"))"
  }
}
