import Journal
import Markdown

// What the fields that hold a status are to say.
extension StoryPlan {
  /// A field that holds a status, and what it is to say.
  struct Status {
    let key: String
    /// One word as a rule; a list may have several.
    let wordsBefore: [String]
    let after: String

    var before: String { wordsBefore.joined(separator: ", ") }
  }

  /// Many trackers keep a stage and a result apart; each is then told its own part.
  static func statuses(
    _ change: StoryChange, _ fields: [Field], _ words: StatusWords
  ) -> [Status] {
    let result = fields.count > 1 ? fields.first { $0.isResult || $0.isEnding(words) } : nil
    let stage = fields.first { $0.key.text != result?.key.text }
    let word = change.word
    var wanted: [(Field?, String)] = [(change.isEnding ? result ?? stage : stage ?? result, word)]
    if !change.isEnding, change.event != nil, let result, result.isEnding(words) {
      // It goes on, so it has not ended; that it had stands in the history now.
      wanted.append((result, ""))
    }
    return wanted.compactMap { field, after in
      let before = field?.value.texts.map(\.text) ?? []
      return before == [after]
        ? nil : Status(key: field?.key.text ?? "status", wordsBefore: before, after: after)
    }
  }
}

extension Field {
  /// Its key speaks of how it ended.
  fileprivate var isResult: Bool {
    ["result", "outcome", "response"].contains(FieldName.folded(key.text))
  }

  fileprivate func isEnding(_ words: StatusWords) -> Bool {
    value.texts.contains {
      switch words.status($0.text) {
      case .outcome, .declined: true
      default: false
      }
    }
  }
}
