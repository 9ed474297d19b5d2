import Dashboard
import Diagnostics
import Journal
import TextKit

extension Journal {
  /// How many files were read, and what they are. It states that every file was understood only if all are notes.
  var readingSummary: String {
    let read = "\(fileCount.pluralized("file")) read, \(noteCount.pluralized("note"))"
    if let near = nearApplicationsSentence { return "\(read); \(near)" }
    if diagnostics.contains(where: { $0.severity < .hint }) { return read }
    let others = fileCount - noteCount
    return others <= 0
      ? "\(read), every one understood"
      : "\(read), understood; \(others.pluralized("other file is not a note", "other files are not notes"))"
  }
}
