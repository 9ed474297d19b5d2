import Diagnostics
package import Markdown
import TextKit

/// A note that states lessons: a reflection, or a note about an interview.
package protocol LessonNote: NoteKind {
  var lessons: [String] { get }
  /// The lessons of which it states whether they were kept.
  var keptLessons: [KeptLesson] { get }
  /// The blocks of the note's text, with their formatting.
  var blocks: [Block] { get }
}

/// Whether a lesson was kept on one occasion.
package struct KeptLesson: Sendable, Hashable {
  package let text: String
  package let isKept: Bool
  package let line: Int
}

/// A lesson as a line has it: `Ask what comes next`, `Ask what comes next — kept: yes`.
struct LessonLine {
  let text: String
  /// `nil` if the line does not state whether it was kept.
  let isKept: Bool?

  init(_ typed: String) {
    let typed = typed.trimmed
    guard let mark = LessonLine.mark(in: typed),
      let isKept = Bool.value(of: String(typed[mark.upperBound...]).words, order: nil)
    else {
      (text, isKept) = (typed, nil)
      return
    }
    let before = typed[..<mark.lowerBound]
    let end = before.lastIndex { $0.isLetter || $0.isNumber || ".!?”\"".contains($0) }
    text = end.map { String(before[...$0]) } ?? ""
    self.isKept = isKept
  }

  /// The words after `— kept:` if they are neither yes nor no; `nil` if there are none, or no dash before it.
  static func unreadKept(in typed: String) -> String? {
    guard let mark = mark(in: typed),
      String(typed[..<mark.lowerBound]).trimmed.last.map(isDash) ?? false
    else { return nil }
    let value = String(typed[mark.upperBound...]).trimmed
    return value.words.isEmpty || Bool.value(of: value.words, order: nil) != nil ? nil : value
  }

  private static func isDash(_ character: Character) -> Bool { "-—–[(".contains(character) }

  /// The last `kept:` of a text, with its colons.
  private static func mark(in text: String) -> Range<String.Index>? {
    guard let colon = text.lastIndex(of: ":") else { return nil }
    var key = text[..<colon]
    while key.last == ":" { key = key.dropLast() }
    guard key.suffix(4).lowercased() == "kept" else { return nil }
    let start = text.index(key.endIndex, offsetBy: -4)
    if let before = text[..<start].last, before.isLetter || before.isNumber { return nil }
    return start..<text.index(after: colon)
  }
}

extension KeptLesson {
  /// Returns `nil` if the line does not state it.
  ///
  /// - Parameter line: The number of the line.
  init?(_ text: String, at line: Int) {
    let lesson = LessonLine(text)
    guard let isKept = lesson.isKept, !lesson.text.isEmpty else { return nil }
    self.init(text: lesson.text, isKept: isKept, line: line)
  }
}

extension String {
  /// The words without what a field of Dataview or a sentence has around them.
  fileprivate var words: String { filter { $0.isLetter || $0.isNumber } }
}

extension [Block] {
  /// The list items that state whether a lesson was kept.
  var keptLessons: [KeptLesson] {
    compactMap { block in
      // Nearly all blocks of nearly all notes have no such byte.
      guard block.isListItem, block.text.contains(byte: .colon) else { return nil }
      return KeptLesson(block.text, at: block.line)
    }
  }

  /// What list items have after `— kept:` in place of yes or no.
  var unreadKept: [(text: String, line: Int)] {
    compactMap { block in
      guard block.isListItem, block.text.contains(byte: .colon),
        let text = LessonLine.unreadKept(in: block.text)
      else { return nil }
      return (text, block.line)
    }
  }
}

extension NoteReader {
  /// Reports each list item that states neither yes nor no after `— kept:`.
  mutating func reportUnreadKept(in blocks: [Block]) {
    for item in blocks.unreadKept {
      report(.invalidKept(item.text), at: Position(line: item.line))
    }
  }
}

extension Sequence<any NoteKind> {
  /// The lines that state whether a lesson was kept that no note has.
  var unknownLessons: [Diagnostic] {
    let notes = compactMap { $0 as? any LessonNote }
    if notes.allSatisfy(\.keptLessons.isEmpty) { return [] }
    let known = Set(notes.flatMap(\.lessons).map { normalizedWords($0) })
    return notes.flatMap { note in
      note.keptLessons.filter { !known.contains(normalizedWords($0.text)) }.map {
        Diagnostic(note.info.path, Position(line: $0.line), .unknownLesson)
      }
    }
  }
}
