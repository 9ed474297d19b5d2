import Diagnostics
import Markdown
import TextKit

/// What the lines of a file without fields show: that it lists the course of an application, or is a board with a
/// heading for each stage.
///
/// It looks at one line at a time, because most files are not notes, and their text is not parsed.
struct CourseLines {
  enum Form { case course, board }

  private let vocabulary: Vocabulary
  /// Whether a line states on which day something was sent, in a word that only applications have.
  private var isSent = false
  /// Whether another line states a stage or an end, with its day.
  private var wentOn = false
  /// The stage or the end that the last heading is, if it is nothing else.
  private var column: Milestone?
  /// The headings that have an item below them.
  private var columns: Set<Milestone> = []

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// What the lines up to now show.
  var form: Form? {
    if isSent, wentOn { return .course }
    // Papers and grants are sent and rejected as well, and notes for an interview have headings for its rounds.
    let stages = columns.compactMap { milestone in
      if case .stage(let stage) = milestone { stage } else { nil }
    }
    let isBoard = stages.contains { $0 >= .screen } && stages.contains { $0 <= .applied }
    return isBoard ? .board : nil
  }

  /// - Parameter line: Begins with its first visible character.
  mutating func take(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
    guard line.count <= 200 else { return }
    if line.first == .hash {
      column = line.count <= 60 ? milestone(ofHeading: String(decoding: line, as: UTF8.self)) : nil
    } else if let column,
      line.first == .dash || line.first == .asterisk || line.first?.isASCIIDigit ?? false
    {
      if line.dropFirst().contains(where: { $0.isASCIILetter || !$0.isASCII }) {
        columns.insert(column)
      }
    }
    if TextHeadings.mayHaveDate(line) { take(dated: String(decoding: line, as: UTF8.self)) }
  }

  /// The text without the number of an item in a list: `1. 2026-03-02 applied`.
  private static func withoutNumber(_ text: String) -> String {
    let rest = text.drop(while: \.isNumber)
    guard let sign = rest.first, sign == "." || sign == ")", rest.dropFirst().first == " ",
      text.utf8.count - rest.utf8.count <= 3
    else { return text }
    return String(rest.dropFirst(2)).trimmed
  }

  private func milestone(ofHeading line: String) -> Milestone? {
    let words = line.drop { !$0.isLetter }.prefix { $0 != "(" }
    guard !words.isEmpty,
      let term = vocabulary.statusTerms.term(ofStatus: String(words).trimmed)
    else { return nil }
    return MeantEvents.milestone(term)
  }

  /// Reads an item, a row or a line with a date.
  private mutating func take(dated line: String) {
    let plain = String(line.map { "|*".contains($0) ? " " : $0 })
    let text = CourseLines.withoutNumber(
      String(plain.drop { !$0.isLetter && !$0.isNumber }).trimmed)
    let terms = vocabulary.statusTerms
    let event = ParsedEvent(text, order: vocabulary.settings.dateOrder, terms: terms)
    guard event.date != nil, let term = terms.term(ofEvent: event.stage) else { return }
    switch MeantEvents.milestone(term) {
    case .stage(.saved), .stage(.acknowledged), nil: break
    case .stage(.applied):
      if StatusEvidence(String(event.stage), vocabulary) == .own { isSent = true }
    case .stage, .outcome: wentOn = true
    }
  }
}

extension NearApplication {
  /// A file without fields whose lines are about applications.
  ///
  /// - Returns: `nil` if they are about nothing of the kind.
  init?(byLinesOf document: Document, _ vocabulary: Vocabulary) {
    var lines = CourseLines(vocabulary)
    let isFound = document.body.mayHaveHeading(
      { _ in false },
      orLine: {
        lines.take($0)
        return lines.form != nil
      })
    guard isFound, let form = lines.form else { return nil }
    self.init(
      path: document.path, obstacle: form == .board ? .board : .eventsInText, companions: .none)
  }
}
