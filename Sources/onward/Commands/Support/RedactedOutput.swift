import Diagnostics
import Journal
import Redaction
import TextKit

/// What a command does about the names of a page that is made with `--redact`.
enum RedactedOutput {
  /// Throws if the page still contains a name. Such a page is neither written nor printed, because it might be
  /// sent before anyone reads a warning.
  static func refuseNames(
    of journal: Journal, in page: String, excluding replacements: [Replacement]
  ) throws(Failure) {
    let left = RedactionAudit.found(in: page, of: journal, excluding: replacements.map(\.label))
    if left.isEmpty { return }
    let count = left.count == 1 ? "a name" : "\(left.count) names"
    throw Failure(
      "the page would still contain \(count), so nothing was written or printed",
      remedy:
        "Write it differently in the note, or make the page without --redact and remove it by hand.",
      details: left.map { "\($0.name), in: \($0.excerpt.prefix(100))" })
  }

  /// Prints the replaced names on stderr and never on the page: with this list, everything could be restored.
  static func say(_ replacements: [Replacement]) {
    if replacements.isEmpty {
      Terminal.printMessage("no name on the page is in a field of a note, so nothing was replaced")
      return
    }
    Terminal.printMessage("replaced, as far as fields of the notes contain the names:")
    for replacement in replacements {
      let names = replacement.names.map(\.escapedForTerminal).joined(separator: "; ")
      Terminal.printMessage("  \(replacement.label.escapedForTerminal): \(names)")
    }
  }
}
