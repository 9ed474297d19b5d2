import Editing
package import Journal
package import LanguageServer
import Markdown
import TextKit

/// The line "Log what happened" above the history of an application, and what it leads to.
package enum LogLens {
  /// The command that a client sends back, with the address of the note and optionally a stage.
  package static let command = "onward.log"

  /// The lens of a note; none if it is not an application.
  package static func lenses(in text: NoteText, uri: String) -> [CodeLens] {
    guard text.note is Application else { return [] }
    let history = text.document.frontMatter.fields.first {
      text.fieldName($0.key.text) === ApplicationField.history
    }
    let place = history.map { text.range($0.key.bytes) } ?? NoteReferences.start
    return [CodeLens(place, Command("Log what happened", command, [uri]))]
  }

  /// The words to choose from: what can happen to an application, without being saved or left.
  package static let choices: [String] = StatusTerms.ours.filter {
    $0 != Milestone.stage(.saved).word && $0 != Milestone.outcome(.notPursued).word
  }

  /// The milestone of one of the choices.
  package static func milestone(_ word: String) -> Milestone? {
    (Stage.allCases.map(Milestone.stage) + Outcome.allCases.map(Milestone.outcome)).first {
      $0.word == word
    }
  }
}
