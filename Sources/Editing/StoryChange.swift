import Diagnostics
import Journal

/// What is to change in the story that a note tells.
package enum StoryChange: Sendable {
  case event(NewEvent)
  /// A status that says nothing about what happened: `archived`, or a word of the person's own.
  case status(String)

  var event: NewEvent? { if case .event(let event) = self { event } else { nil } }

  /// The canonical word, or the person's.
  var word: String {
    switch self {
    case .event(let event): event.milestone.word
    case .status(let text): text
    }
  }

  /// The old status is the new one with a slip of the hand: nothing is lost with it.
  func corrects(_ before: String, _ words: StatusWords) -> Bool {
    guard let meant = words.suggestion(for: before), words.status(meant) == words.status(word)
    else { return false }
    // A longer text that only begins with the word says more than it.
    return nearest(to: foldedWords(before), among: [meant], within: 2) != nil
  }

  var isEnding: Bool { if case .outcome? = event?.milestone { true } else { false } }
}
