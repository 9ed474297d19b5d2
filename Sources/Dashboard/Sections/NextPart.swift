import Diagnostics
import Insights
import Journal
import PageModel
import Redaction
import TextKit

/// At most three things that the user could do now, by their days.
enum NextPart {
  /// After an accepted offer nothing comes next.
  private static let afterwards = "After the search"

  static func elements(_ insights: Insights) -> [Element] {
    let advice = NextAdvice(insights, limit: NextSteps.shown, isBelowState: true)
    let steps: Element =
      if advice.isQuiet {
        .paragraph("\(advice.steps, joinedBy: " ")")
      } else if insights.journal.hasBegun {
        .agenda(advice.items)
      } else {
        // The first steps follow each other.
        .steps(advice.steps)
      }
    let heading = Element.heading(insights.journal.isConcluded ? afterwards : "Next")
    return [heading] + (advice.opening.map { [.paragraph($0)] } ?? []) + [steps]
      + (advice.helpers.isEmpty
        ? [] : [.paragraph(Text(Helpers.introduction)), .list(advice.helpers)])
  }
}

extension [Text] {
  /// `A, B and C`.
  var inSentence: Text {
    guard count > 1, let last else { return first ?? "" }
    return "\(Array(dropLast()), joinedBy: ", ") and \(last)"
  }
}

extension Application {
  /// What names the application in a command: the company's first word, or the path of its note if the word would have
  /// to be quoted, or if it is in the names of other applications too. A private one is not named.
  private func commandName(in journal: Journal) -> String? {
    guard let path = info.visiblePath else { return nil }
    let word = Array(company.lowercased().utf8.prefix { $0 != .space })
    guard word.count > 1, word.allSatisfy(\.isASCIILowercase),
      !journal.applications.contains(where: { other in
        other !== self
          && (other.names + [other.info.path]).contains {
            $0.withBytes { $0.mayContain(letters: word) }
          }
      })
    else { return path.quotedForShell }
    return String(decoding: word, as: UTF8.self)
  }

  /// How a note about the application is begun: by the command, or for a private one by a file in the kind's folder.
  func wayToNote(
    _ kind: String, in journal: Journal, _ command: (String) -> String = { $0 }
  ) -> Text {
    commandName(in: journal).map { "\(code: command("onward new \(kind) \($0)"))" }
      ?? "\(code: "onward new \(kind)")"
  }

  /// How an end is noted: by the command, or for a private one by the line in its note.
  ///
  /// - Parameter command: Completes a command for the journal.
  func wayToLog(
    _ end: String, in journal: Journal, _ command: (String) -> String = { $0 }
  ) -> Text {
    commandName(in: journal).map { "\(code: command("onward log \($0) \(end)"))" }
      ?? "\(code: "status: \(end)") in its note"
  }
}
