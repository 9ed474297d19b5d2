import Diagnostics
import Markdown
import TextKit

/// What the text of a note without a status states in other places than lists of events.
extension HistoryReader {
  /// Reads the headings and the ticked tasks that are an event and nothing else. Reports the first sentence that mentions
  /// an end or the sending: it may be about anything, so it makes the application unclear.
  ///
  /// - Parameter statesNothing: Whether no other place shows that the application was sent.
  mutating func read(statementsIn blocks: [Block], statesNothing: Bool) {
    let statements = TextStatements(blocks)
    place = .line
    defer { place = .field }
    let doubtful = readHeadings(of: statements, statesNothing: statesNothing)
    for task in statements.tasks { read(tickedTask: task, statesNothing: statesNothing) }
    // An end that is read settles what the sentences are about.
    if doubts.hasUnreadLine || events.contains(where: { $0.milestone?.isEnd ?? false }) { return }
    // A heading that is only an event has been looked at, and so has a line that is about something else.
    let known = textLines.union(
      statements.headings.filter { milestone(of: $0.text) != nil }.map(\.line)
        + problems.filter { $0.message.id == .textEvent }.map(\.position.line))
    let sentence =
      doubtful
      ?? statements.sentences.first {
        !known.contains($0.line) && mayState($0.text, statesNothing: statesNothing)
      }
    if let sentence { reportUnread(sentence) }
  }

  /// Reads the ticked tasks of a note with a status. They count only while there is none.
  mutating func read(tasksBesideStatusIn blocks: [Block]) {
    tasksBesideStatus = TextStatements(blocks).tasks.compactMap { task in
      milestone(of: task.text).map { (task.text, $0, task.line) }
    }
  }

  /// Reads the headings such as `## Rejected`. Those of an outline have nothing below them, and mean nothing.
  ///
  /// - Returns: A heading that may be an event or a topic.
  private mutating func readHeadings(
    of statements: TextStatements, statesNothing: Bool
  ) -> TextStatements.Statement? {
    let found = statements.headings.compactMap { heading in
      milestone(of: heading.text).map { (heading: heading, milestone: $0) }
    }
    let filled = found.filter { $0.heading.hasContent || found.count == 1 && $0.milestone.isEnd }
    if filled.contains(where: { $0.milestone.isEnd }) {
      for (heading, _) in filled { take(statement: heading) }
      return nil
    }
    // `## Interview` may be above what is to be prepared.
    return statesNothing ? filled.first?.heading : nil
  }

  private mutating func read(tickedTask task: TextStatements.Statement, statesNothing: Bool) {
    if let milestone = milestone(of: task.text) {
      if milestone != .stage(.saved) { return take(statement: task) }
      // `apply` is what was to be done, and is done.
      if statesNothing, !doubts.hasUnreadLine { reportUnread(task) }
      return
    }
    if !doubts.hasUnreadLine, mayState(task.text, statesNothing: statesNothing) {
      reportUnread(task)
    }
  }

  /// The stage or the end that a text is, and nothing else.
  private func milestone(of text: String) -> Milestone? {
    let words = text.withoutFace
    guard words.utf8.count <= 60, let meaning = terms.meaning(ofEvent: words),
      meaning.planned == nil
    else { return nil }
    return MeantEvents.milestone(meaning.term)
  }

  /// Adds a statement as an event whose day is not known, unless the note has the event already.
  private mutating func take(statement: TextStatements.Statement) {
    guard let milestone = milestone(of: statement.text) else { return }
    if events.contains(where: { $0.milestone == milestone }) { return }
    if milestone == .stage(.applied), firstDay != nil { return }
    let place = Position(line: statement.line)
    let count = events.count
    problems.append((.undatedStatus(milestone.word), place))
    take(item: Scalar(text: statement.text.withoutFace, position: place, bytes: 0..<0))
    for index in events.indices.dropFirst(count) { events[index].yieldsToStatus = true }
  }

  /// Whether a sentence may state the end of the application, or that it was sent.
  private func mayState(_ text: String, statesNothing: Bool) -> Bool {
    let words = text.withoutFace
    if words.beginsWithCondition || terms.isActivity(words) { return false }
    if let mention = terms.mention(in: words), mention.isDecision { return true }
    let event = ParsedEvent(words, order: order, terms: terms)
    guard let meaning = terms.meaning(ofEvent: words) ?? terms.meaning(ofEvent: event.stage) else {
      return false
    }
    if meaning.term.isEnding { return true }
    guard statesNothing, case .stage(let stage) = meaning.term else { return false }
    return stage >= .applied
  }

  private mutating func reportUnread(_ statement: TextStatements.Statement) {
    doubts.hasUnreadLine = true
    // It says more than that the line is not read.
    problems.removeAll { $0.message.id == .unknownStage && $0.position.line == statement.line }
    let words = withoutDay(statement.text)
    problems.append((.statementInText(words), Position(line: statement.line)))
  }

  /// The words after the day with which a text begins.
  private func withoutDay(_ text: String) -> String {
    let rest =
      DateForms(startOf: text[...], order: order)?.rest
      ?? DateMention(in: text, at: text.startIndex, after: nil, order: order).map {
        text[$0.end...]
      }
    let words = rest?.wordsAfterDate.trimmed ?? ""
    return words.isEmpty ? text : words
  }
}

extension StatusTerm {
  /// Whether it is an end whose words rarely mean anything else. A shop is closed, and a form is filled.
  fileprivate var isDecision: Bool {
    switch self {
    case .outcome(let outcome): [.rejected, .withdrawn, .ghosted].contains(outcome)
    case .declined, .endedByUser, .declinedByUser: true
    case .stage, .open, .archived: false
    }
  }
}

/// The headings, tasks and sentences of a note that may state something about its application, apart from lists of events
/// and postings.
struct TextStatements {
  struct Statement {
    let text: String
    let line: Int
    /// Whether a heading has anything below it.
    var hasContent = true
  }

  private(set) var headings: [Statement] = []
  /// The tasks that are done.
  private(set) var tasks: [Statement] = []
  private(set) var sentences: [Statement] = []
  /// The level of the heading above a list of events or a posting.
  private var closedLevel: Int?
  private var closedByTimeline = false

  init(_ blocks: [Block]) {
    for (index, block) in blocks.enumerated() {
      switch block.type {
      case .heading(let level) where !block.isQuote:
        take(heading: block, level, before: index + 1 < blocks.count ? blocks[index + 1] : nil)
      case .heading, .paragraph: take(paragraph: block)
      case .code, .html: break
      }
    }
  }

  private mutating func take(heading block: Block, _ level: Int, before next: Block?) {
    if let closed = closedLevel, level <= closed { closedLevel = nil }
    if closedLevel != nil { return }
    let isTimeline = TextHeadings.isTimeline(block.text)
    if isTimeline || TextHeadings.posting.contains(normalizedWords(block.text)) {
      (closedLevel, closedByTimeline) = (level, isTimeline)
      return
    }
    let isBelow = if case .heading(let lower)? = next?.type { lower > level } else { next != nil }
    headings.append(Statement(text: block.text.trimmed, line: block.line, hasContent: isBelow))
    // The title names what the note is about, like `Acme - rejected`.
    sentences.append(Statement(text: block.text.trimmed, line: block.line))
  }

  private mutating func take(paragraph block: Block) {
    // What is quoted below a heading like Timeline is not among its lines.
    guard closedLevel == nil || closedByTimeline && block.isQuote, block.task != .open,
      block.task != .dropped
    else { return }
    for (offset, line) in block.text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() {
      for text in line.sentences where text.utf8.count <= TextStatements.longest {
        let statement = Statement(text: text, line: block.line + offset)
        if block.task == .done, offset == 0 {
          tasks.append(statement)
        } else {
          sentences.append(statement)
        }
      }
    }
  }

  /// Whether a line may be a task that is done: `- [x] Rejected`.
  static func mayBeTicked(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let bracket = line.firstIndex(of: .openingBracket) else { return false }
    return line[bracket...].dropFirst().first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
  }

  /// The length of a sentence in bytes, above which it is more than a statement about the application.
  private static let longest = 300
}

extension String {
  private static let conditions = Language.all.flatMap(\.smallWords.conditions)

  /// Whether a sentence is about what may come: `If rejected, ask for feedback`.
  fileprivate var beginsWithCondition: Bool {
    let folded = foldingDiacritics(lowercased())
    return String.conditions.contains { word in
      let word = foldingDiacritics(word.lowercased())
      guard folded.hasPrefix(word) else { return false }
      return word.allSatisfy(\.isWrittenWithoutSpaces)
        || folded.dropFirst(word.count).first?.isWhitespace ?? false
    }
  }
}

extension Substring {
  /// The sentences of a line, without the points at their ends.
  fileprivate var sentences: [String] {
    var found: [Substring] = []
    var start = startIndex
    for end in indices where ".!?。！？".contains(self[end]) {
      let after = index(after: end)
      let isWide = "。！？".contains(self[end])
      guard isWide || after == endIndex || self[after].isWhitespace else { continue }
      let figures = self[start..<end].reversed().prefix(while: \.isNumber).count
      // The point of `2. März` ends no sentence, and that after a year does.
      if after < endIndex, (1...2).contains(figures) { continue }
      let isQuestion = "?？".contains(self[end])
      found.append(self[start..<(isQuestion ? after : end)])
      start = after
    }
    found.append(self[start...])
    return found.map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
