import Diagnostics
import Journal

extension Uncounted {
  /// How much could not be read, in a sentence or two; `nil` where everything could.
  var sentence: String? {
    let parts = [
      notes == 0
        ? nil
        : "\(notes.of("note")) could not be read and \(notes == 1 ? "is" : "are") not counted.",
      folders == 0
        ? nil
        : "\(folders.of("folder")) could not be read, so nothing in \(folders == 1 ? "it" : "them") is counted.",
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
