import Markdown
import TextKit

/// The items in the text of a note about an interview: lines with a key, like `Q:` and `next time:`, and the lists under
/// headings with the same meaning. All other text is prose.
struct InterviewItems {
  private(set) var questions: [Question] = []
  private(set) var nextTime: [String] = []
  private(set) var said: [String] = []
  private(set) var remarks: [String] = []

  struct Question {
    var text: String
    var answer: String?
    var hasLanded: Bool?
    let line: Int
    /// The destinations of the links in Markdown in it and in its answer.
    var destinations: [String] = []
  }

  private enum Key { case question, answer, said, they, nextTime }

  /// The kind of the last item, which a line without a key continues.
  private var open: Key?
  private var section: Key?
  /// The number of lists around the last question, so that a list below it is its answer.
  private var depthOfQuestion = 0

  /// - Parameter blocks: The blocks with their lines kept apart, and with links as they were typed.
  init(in blocks: [Block]) {
    for block in blocks {
      switch block.type {
      case .heading:
        open = nil
        section = InterviewItems.headings[normalizedWords(block.text)]
      case .code, .html: open = nil
      case .paragraph where block.isQuote: open = nil
      case .paragraph: take(block)
      }
    }
    takeLandings()
  }

  private mutating func take(_ block: Block) {
    for (offset, line) in block.text.split(separator: "\n").enumerated() {
      let text = String(line).trimmed
      if text.isEmpty { continue }
      if let (key, value) = InterviewItems.keyed(text) {
        add(value, as: key, block, offset)
      } else if offset > 0 {
        extend(by: text)
      } else {
        takeUnkeyed(text, block)
      }
    }
    if open == .question || open == .answer, let last = questions.indices.last {
      questions[last].destinations += block.richText.runs.compactMap(\.destination)
    }
  }

  private mutating func takeUnkeyed(_ text: String, _ block: Block) {
    let isBelowQuestion =
      !questions.isEmpty && block.listDepth > depthOfQuestion
      && (open == .question || open == .answer)
    if isBelowQuestion {
      add(text, as: .answer, block, 0)
    } else if section == .question, block.isListItem {
      add(text, as: .question, block, 0)
    } else if let section, section != .question, block.task == nil {
      add(text, as: section, block, 0)
    } else {
      open = nil
    }
  }

  private mutating func add(_ value: String, as key: Key, _ block: Block, _ offset: Int) {
    open = key
    switch key {
    case .question:
      depthOfQuestion = block.listDepth
      questions.append(Question(text: value, line: block.line + offset))
    case .answer:
      guard let last = questions.indices.last else { return }
      let before = questions[last].answer.map { $0 + " " } ?? ""
      questions[last].answer = before + value
    case .said: if value.hasWords { said.append(value.withoutMarks.unquoted) }
    case .they: if value.hasWords { remarks.append(value.withoutMarks.unquoted) }
    case .nextTime: if !value.isEmpty { nextTime.append(value.withoutMarks) }
    }
  }

  private mutating func extend(by text: String) {
    func extended(_ before: String?) -> String { before.map { "\($0) \(text)" } ?? text }
    switch open {
    case .question:
      if let last = questions.indices.last {
        questions[last].text = extended(questions[last].text)
      }
    case .answer:
      if let last = questions.indices.last {
        questions[last].answer = extended(questions[last].answer)
      }
    case .said: if let last = said.indices.last { said[last] = extended(said[last]) }
    case .they: if let last = remarks.indices.last { remarks[last] = extended(remarks[last]) }
    case .nextTime:
      if let last = nextTime.indices.last { nextTime[last] = extended(nextTime[last]) }
    case nil: break
    }
  }

  /// Takes `— landed` from the ends of questions and answers, and leaves out questions without words.
  private mutating func takeLandings() {
    for index in questions.indices {
      if let answer = questions[index].answer, let landing = Landing(atEndOf: answer) {
        questions[index].hasLanded = landing.hasLanded
        questions[index].answer = landing.rest.isEmpty ? nil : landing.rest
      }
      if let landing = Landing(atEndOf: questions[index].text) {
        questions[index].hasLanded = questions[index].hasLanded ?? landing.hasLanded
        questions[index].text = landing.rest
      }
    }
    questions.removeAll { !$0.text.contains(where: \.isLetter) }
  }

  /// Whether every line is empty, or a key without a value, like `Q:`.
  static func hasNoWords(_ text: String) -> Bool {
    text.split(separator: "\n").allSatisfy { line in
      let line = String(line).trimmed
      // Lines that were joined have a key after a key.
      return !line.hasWords || keyed(line).map { hasNoWords($0.value) } ?? false
    }
  }

  /// The key and the value of a line like `next time: …`; `nil` for any other.
  private static func keyed(_ text: String) -> (key: Key, value: String)? {
    guard let colon = text.utf8.prefix(14).firstIndex(of: .colon),
      let key = keys[normalizedWords(text[..<colon])]
    else { return nil }
    // A field of Dataview has two colons.
    let value = text[colon...].drop { $0 == ":" }
    return (key, String(value).trimmed)
  }

  private static let keys: [String: Key] = [
    "q": .question, "question": .question, "a": .answer, "answer": .answer, "said": .said,
    "i said": .said, "they": .they, "they said": .they, "next time": .nextTime,
    "nexttime": .nextTime,
  ]
  private static let headings: [String: Key] = [
    "questions": .question, "what they asked": .question, "next time": .nextTime,
    "for next time": .nextTime, "lessons": .nextTime, "what they said": .they,
  ]
}

/// Whether an answer worked, as the end of a line states it: `— landed`, `— did not land`.
private struct Landing {
  let hasLanded: Bool
  /// The text before it.
  let rest: String

  init?(atEndOf text: String) {
    if let hasLanded = Landing.words[normalizedWords(text)] {
      (self.hasLanded, rest) = (hasLanded, "")
      return
    }
    let dash = [" — ", " – ", " - ", " -- "].compactMap { text.lastRange(of: $0) }
      .max { $0.lowerBound < $1.lowerBound }
    guard let dash, let hasLanded = Landing.words[normalizedWords(text[dash.upperBound...])] else {
      return nil
    }
    self.hasLanded = hasLanded
    rest = String(text[..<dash.lowerBound]).trimmed
  }

  private static let words = [
    "landed": true, "it landed": true, "did not land": false, "didnt land": false,
    "it did not land": false, "it didnt land": false, "not landed": false,
  ]
}

extension String {
  /// Whether it is more than quotation marks and the like.
  fileprivate var hasWords: Bool { contains { $0.isLetter || $0.isNumber } }

  /// The text without quotation marks around it.
  fileprivate var unquoted: String {
    guard count > 2, let first, let last, "\"“„«'".contains(first), "\"”“»'".contains(last) else {
      return self
    }
    return String(dropFirst().dropLast()).trimmed
  }

  fileprivate func lastRange(of text: String) -> Range<Index>? {
    var found: Range<Index>?
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      found = range
      rest = rest[range.upperBound...]
    }
    return found
  }
}
