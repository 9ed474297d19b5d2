package import Insights
package import Journal
package import TextKit

/// A format that `onward export` writes. A new one is a file in this folder and an entry in `all`.
package struct ExportFormat: Sendable {
  /// The word on the command line.
  package let name: String
  /// What it is for.
  package let meaning: String
  /// The beginning of its files. Only a file that begins like this is ever replaced.
  package let mark: String
  /// Whether it can be written without the names and words of the notes.
  package let isRedactable: Bool
  private let write: @Sendable (_ insights: Insights, _ options: Options) -> Export

  init(
    _ name: String, _ meaning: String, mark: String, isRedactable: Bool = false,
    write: @escaping @Sendable (_ insights: Insights, _ options: Options) -> Export
  ) {
    (self.name, self.meaning, self.mark) = (name, meaning, mark)
    (self.isRedactable, self.write) = (isRedactable, write)
  }

  package static let all: [ExportFormat] = [
    .json, .csv, .calendar, .contacts, .sankeyMATIC, .mermaid,
  ]

  /// - Parameters:
  ///   - isRedacted: Whether names and words are left out, which only a redactable format can do.
  ///   - textOfNote: The text of a note's file, for the formats that have its words; `nil` if it cannot be read.
  package func export(
    _ insights: Insights, isRedacted: Bool = false,
    textOfNote: (NoteInfo) -> String? = { _ in nil }
  ) -> Export {
    withoutActuallyEscaping(textOfNote) {
      write(insights, Options(isRedacted: isRedacted, textOfNote: $0))
    }
  }

  struct Options {
    let isRedacted: Bool
    let textOfNote: (NoteInfo) -> String?
  }
}

/// What an export consists of.
package struct Export: Sendable {
  package let content: Content
  /// The number of things in it, and what one and several of them are called: `application`, `applications`.
  package let count: Int
  package let unit: String
  package let units: String
  /// The private notes that would be in it otherwise.
  package let privateCount: Int
  /// What else is missing in it, and why; `nil` if nothing is.
  package let remark: String?

  package enum Content: Sendable {
    case text(String)
    case json(JSON)
  }

  init(
    _ content: Content, of count: Int, _ unit: String, _ units: String, privateCount: Int,
    remark: String? = nil
  ) {
    (self.content, self.count, self.unit, self.units) = (content, count, unit, units)
    (self.privateCount, self.remark) = (privateCount, remark)
  }
}
