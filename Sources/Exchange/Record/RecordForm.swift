import Diagnostics
import Journal
package import Markdown
import TextKit

/// What an employment office wants to know of each effort, and in which words: the columns of `onward record`.
///
/// It is a file of a few lines, so that anyone can change it. It claims nothing about the law.
package struct RecordForm: Sendable {
  package let title: String
  /// Where the columns come from, and what to ask the office.
  package let source: String?
  package let columns: [Column]
  /// The user's words by onward's own, in lower case: `application: Bewerbung`.
  private let words: [String: String]

  package struct Column: Sendable {
    package let heading: String
    package let content: Content
    /// Whether an office asks for it, so that it is listed where it is missing.
    package let isNeeded: Bool
  }

  package enum Content: String, Sendable, CaseIterable {
    case day
    case timeOfDay = "time"
    case effort, employer, role, way, person, location, address, result
    /// An empty column, to fill in by hand.
    case blank
  }

  /// What is wrong with a form.
  package struct Problem: Error, Equatable {
    package let line: Int
    package let text: String
  }

  package init(_ file: SourceFile) throws(Problem) {
    var problem: Problem?
    let document = FrontMatter(wholeFile: file, unreadable: Diagnostic.Message.unreadableSettings) {
      problem = problem ?? Problem(line: $0.line, text: $1.text)
    }
    if let problem { throw problem }
    var (title, source): (String?, String?)
    var columns: [Column] = []
    var words: [String: String] = [:]
    for field in document.fields {
      switch field.key.text.trimmed.lowercased() {
      case "title": title = field.value.texts.first?.text.trimmed
      case "source": source = field.value.texts.first?.text.trimmed
      case "columns":
        for pair in field.value.allPairs { columns.append(try RecordForm.column(pair)) }
      case "words":
        for pair in field.value.allPairs {
          words[pair.name.text.trimmed.lowercased()] = pair.value.text.trimmed
        }
      default:
        throw Problem(
          line: field.key.position.line,
          text:
            "'\(field.key.text)' is not a part of a form; its parts are title, source, columns and words"
        )
      }
    }
    guard !columns.isEmpty else {
      throw Problem(
        line: 1,
        text: "there are no columns; write 'columns:' and below it lines like '  Date: day'")
    }
    (self.title, self.source, self.columns, self.words) =
      (title ?? "Search record", source, columns, words)
  }

  private static func column(_ pair: FieldValue.Pair) throws(Problem) -> Column {
    let parts = pair.value.text.split(separator: ",").map { String($0).trimmed.lowercased() }
    guard let content = parts.first.flatMap(Content.init(rawValue:)),
      parts.dropFirst().allSatisfy({ $0 == "needed" })
    else {
      throw Problem(
        line: pair.value.position.line,
        text:
          "'\(pair.value.text)' is not what a column can have; it is one of \(Content.allCases.map(\.rawValue).joined(separator: ", ")), and 'needed' after a comma if the office asks for it"
      )
    }
    return Column(
      heading: pair.name.text.trimmed, content: content, isNeeded: parts.count > 1)
  }

  /// The word of the form for one of onward's words.
  package func word(for word: String) -> String { words[word.lowercased()] ?? word }

  /// The form's own sentence with this name, or else onward's.
  func sentence(_ name: String, else usual: String) -> String { words[name] ?? usual }
}
