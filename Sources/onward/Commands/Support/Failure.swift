import Diagnostics
import Editing
import TextKit

/// The reason why a command could not do its job, in one sentence, and what to do about it. Exit code 2.
struct Failure: Error {
  let problem: String
  let remedy: String
  /// Lines below the remedy, such as choices or text to type.
  let details: [String]
  /// A second remedy, with its own lines.
  let second: (remedy: String, details: [String])?

  init(
    _ problem: String, remedy: String, details: [String] = [],
    second: (remedy: String, details: [String])? = nil
  ) {
    self.problem = problem
    self.remedy = remedy
    self.details = details
    self.second = second
  }
}

extension Failure {
  /// The failure for a file or folder that the system did not let this user write.
  ///
  /// - Parameter place: what has to be writable for it.
  init(unwritable path: String, _ error: Int32, toGrant place: String) {
    self.init(
      "\(path) cannot be written: \(errorText(error))",
      remedy: JournalFolder.remedy(for: error, at: place))
  }

  /// What to do once a note is corrected.
  private static let again = "Then run the command again."

  /// The end of a remedy, if the user may have meant another note.
  static let nameAnotherNote = "If you mean another note, name its path."

  /// The failure for an edit that was refused. Nothing was written.
  init(_ error: EditError, in file: String) {
    let place = error.line.map { "\(file):\($0)" } ?? file
    let byHand = "To write it in an editor, "
    var steps: [(remedy: String, details: [String])] = []
    if let line = error.textLine {
      steps.append(("\(byHand)put this in place of the line:", [line]))
    } else if let edit = error.manualEdit {
      if let line = edit.textLine {
        steps.append(("\(byHand)put this in place of line \(line.number):", [line.text]))
      }
      if !edit.lines.isEmpty {
        let place = edit.isAtTop ? "at the top of the note" : "between the dashes"
        let begin = steps.isEmpty ? byHand : "Then "
        steps.append(("\(begin)\(edit.deletionInWords)put this \(place):", edit.lines))
      }
    } else if error.isToBeRepeated {
      steps.append((Failure.again, []))
    }
    self.init(
      "\(place): \(error.reason). Nothing was written",
      remedy: [error.remedy, steps.first?.remedy].compactMap(\.self).joined(separator: " "),
      details: steps.first?.details ?? [], second: steps.dropFirst().first)
  }

  /// The failure for a note that cannot be read.
  ///
  /// - Parameters:
  ///   - words: the words that may mean the note; `nil` if it was named exactly.
  ///   - isToBeChanged: whether the command writes into the note.
  init(
    _ problem: Diagnostic, shown file: String, maybeFrom words: String?, hasOthers: Bool,
    isToBeChanged: Bool
  ) {
    let place =
      words.map { "'\($0)' may mean \(file), which is not read" }
      ?? (isToBeChanged ? "\(file) cannot be edited" : "\(file) is not read")
    self.init(
      "\(place): line \(problem.position.line): \(problem.message.text)",
      remedy: [
        problem.message.remedy,
        isToBeChanged && !problem.message.remedy.hasSuffix("run the command again.")
          ? Failure.again : nil,
        hasOthers ? Failure.nameAnotherNote : nil,
      ].compactMap(\.self).joined(separator: " "))
  }
}

extension ManualEdit {
  /// What to do first, like `delete line 3 and lines 5 to 7, and `; empty if no line is to be deleted.
  fileprivate var deletionInWords: String {
    let places = deletions.map {
      switch $0.count {
      case 1: "line \($0.lowerBound)"
      case 2: "lines \($0.lowerBound) and \($0.upperBound)"
      default: "lines \($0.lowerBound) to \($0.upperBound)"
      }
    }
    guard let last = places.last else { return "" }
    let first = places.dropLast().joined(separator: ", ")
    return first.isEmpty ? "delete \(last) and " : "delete \(first), and \(last), and "
  }
}
