import Journal
package import LanguageServer
import Markdown
import TextKit

/// What can be typed at a place of a note.
package struct NoteCompletion {
  package let list: CompletionList
  private let text: NoteText
  private let cursor: Int

  package init(at position: TextPosition, in text: NoteText) {
    self.text = text
    let cursor = text.lines.offset(of: position, text.encoding)
    self.cursor = cursor
    let line = text.lines.line(of: cursor)
    let isField = text.fieldLines?.contains(line) ?? false
    var items: [CompletionItem] = []
    if let start = NoteCompletion.startOfLink(before: cursor, on: line, in: text) {
      items = NoteCompletion.links(from: start, to: cursor, on: line, isField: isField, in: text)
    } else if isField {
      items = NoteCompletion.fields(on: line, to: cursor, in: text)
    } else {
      items = NoteCompletion.ofBody(on: line, to: cursor, in: text)
    }
    // A client filters what it was given. If notes were left out, it has to ask again.
    let limit = NoteCompletion.limit
    list = CompletionList(Array(items.prefix(limit)), isIncomplete: items.count > limit)
  }

  /// The number of candidates that are sent at once.
  private static let limit = 500

  // MARK: Links

  /// The offset after `[[`, if it is open before the cursor.
  private static func startOfLink(before cursor: Int, on line: Int, in text: NoteText) -> Int? {
    let start = text.lines.range(ofLine: line).lowerBound
    let bytes = text.source.bytes
    var index = cursor
    while index - 2 >= start {
      if bytes[index - 1] == .openingBracket, bytes[index - 2] == .openingBracket { return index }
      if bytes[index - 1] == .closingBracket || bytes[index - 1] == .bar { return nil }
      index -= 1
    }
    return nil
  }

  private static func links(
    from start: Int, to cursor: Int, on line: Int, isField: Bool, in text: NoteText
  ) -> [CompletionItem] {
    let bytes = text.source.bytes
    let rest = bytes[cursor..<text.lines.range(ofLine: line).upperBound]
    // What an editor closes by itself is not closed twice.
    let end = rest.starts(with: [.closingBracket, .closingBracket]) ? "" : "]]"
    let typed = String(decoding: bytes[start..<cursor], as: UTF8.self)
    let field = isField ? FieldLineText(line, in: text).key.flatMap(text.fieldName) : nil
    let range = text.range(start..<cursor)
    let notes = candidates(for: field, in: text)
    let names = Dictionary(grouping: notes) { $0.info.name.lowercased() }.mapValues(\.count)
    let wanted = normalizedWords(typed)
    return notes.enumerated().filter { _, note in
      wanted.isEmpty
        || (note.names + [note.info.name]).contains { normalizedWords($0).contains(wanted) }
    }.map { order, note in
      let isOnly = names[note.info.name.lowercased()] == 1
      let name = isOnly ? note.info.name : note.info.path.withoutEndingOfNote
      return CompletionItem(
        name, .reference, detail: note.summary, order: order,
        filterText: ([name] + note.names).joined(separator: " "),
        TextEdit(range: range, newText: name + end))
    }
  }

  /// The notes that a field may lead to; without one, all notes.
  private static func candidates(
    for field: FieldName?, in text: NoteText
  ) -> [any NoteKind] {
    let notes = text.journal.notes.filter { $0.info.path.pathBytes != text.source.path.pathBytes }
    guard let field else { return notes }
    let kinds = field.kindsOfLink
    return kinds.isEmpty ? notes : notes.filter { note in kinds.contains { type(of: note) == $0 } }
  }

  // MARK: Fields

  private static func fields(
    on line: Int, to cursor: Int, in text: NoteText
  ) -> [CompletionItem] {
    let field = FieldLineText(line, in: text)
    if field.isItem || field.keyRange.map({ cursor > $0.upperBound }) ?? false {
      guard let name = field.key.flatMap(text.fieldName) else { return [] }
      return values(of: name, in: field, to: cursor, text)
    }
    return keys(in: field, to: cursor, text)
  }

  private static func keys(
    in line: FieldLineText, to cursor: Int, _ text: NoteText
  ) -> [CompletionItem] {
    let present = text.document.frontMatter.fields.filter { $0.key.bytes != line.keyRange }
      .compactMap { text.fieldName($0.key.text) }
    let start = line.keyRange?.lowerBound ?? line.value.lowerBound
    let range = text.range(min(start, cursor)..<(line.keyRange?.upperBound ?? cursor))
    return text.knownFields.filter { field in !present.contains { $0 === field } }.enumerated()
      .map { order, field in
        CompletionItem(
          field.name, .field, detail: field.meaning, documentation: field.example, order: order,
          TextEdit(range: range, newText: field.name + (line.keyRange == nil ? ": " : "")))
      }
  }

  private static func values(
    of field: FieldName, in line: FieldLineText, to cursor: Int, _ text: NoteText
  ) -> [CompletionItem] {
    let start = min(line.value.lowerBound, cursor)
    let typed = String(decoding: text.source.bytes[start..<cursor], as: UTF8.self)
    // An item of a history is a day and then a stage.
    if case .events = field.content {
      guard let rest = text.journal.vocabulary.date(startOf: typed[...])?.rest else {
        return days(from: start, to: cursor, adding: " ", text)
      }
      let start = cursor - rest.trimmingBlankStart.utf8.count
      return words(StatusTerms.ours + ownStages(text), .event, from: start, to: cursor, text)
    }
    if case .choice(let choices, _) = field.content {
      return words(choices, .value, from: start, to: cursor, text)
    }
    if case .number(let range) = field.content, range.count <= 20 {
      return words(range.map(String.init), .value, from: start, to: cursor, text)
    }
    if field === CommonField.type {
      return words(Vocabulary.kinds.map { $0.name }, .value, from: start, to: cursor, text)
    }
    switch field.content {
    case .day, .comingDay: return days(from: start, to: cursor, text)
    case .dayOrFlag:
      return days(from: start, to: cursor, text)
        + words(["true"], .value, from: start, to: cursor, text)
    case .dayOrNever:
      return days(from: start, to: cursor, text)
        + words(["never"], .value, from: start, to: cursor, text)
    case .flag: return words(["true", "false"], .value, from: start, to: cursor, text)
    case .link, .links: return quotedLinks(for: field, from: start, to: cursor, text)
    case .text(let offered), .list(let offered), .sentences(let offered), .pairs(let offered):
      // In a list, only the item at the cursor is replaced.
      let begin = field.content.isList ? startOfItem(from: start, to: cursor, text) : start
      let own = field === ApplicationField.status ? ownStages(text) : used(in: field, text)
      return words(offered + own, .value, from: begin, to: cursor, text)
    case .events, .choice, .number, .rhythm: return []
    }
  }

  private static func startOfItem(from start: Int, to cursor: Int, _ text: NoteText) -> Int {
    let bytes = text.source.bytes
    let mark = bytes[start..<cursor].lastIndex { $0 == .comma || $0 == .openingBracket }
    var begin = mark.map { $0 + 1 } ?? start
    while begin < cursor, bytes[begin].isBlank { begin += 1 }
    return begin
  }

  private static func ownStages(_ text: NoteText) -> [String] {
    text.journal.settings.stages.map(\.word)
  }

  /// The values that other notes have in a field: the companies, the channels, the industries.
  private static func used(in field: FieldName, _ text: NoteText) -> [String] {
    let applications = text.journal.applications
    let values: [String?] =
      if field === ApplicationField.company {
        applications.map(\.company)
      } else if field === ApplicationField.role {
        applications.map(\.role)
      } else {
        text.kind.map { kind in
          text.journal.notes(of: kind).flatMap { note -> [String?] in
            switch note.values(on: text.journal.today)[field.name] {
            case .text(let value)?: [value]
            case .list(let values)?: values.map(\.plain)
            default: []
            }
          }
        } ?? []
      }
    return Set(values.compactMap(\.self).filter { !$0.isEmpty && !$0.contains(where: \.isNewline) })
      .sorted()
  }

  private static func quotedLinks(
    for field: FieldName, from start: Int, to cursor: Int, _ text: NoteText
  ) -> [CompletionItem] {
    let begin = startOfItem(from: start, to: cursor, text)
    let isQuoted = begin < cursor && text.source.bytes[begin] == .doubleQuote
    return candidates(for: field, in: text).enumerated().map { order, note in
      let link = "\"[[\(note.info.name)]]\""
      return CompletionItem(
        note.info.name, .reference, detail: note.summary, order: order,
        filterText: (isQuoted ? "\"" : "") + note.info.name,
        TextEdit(range: text.range(begin..<cursor), newText: link))
    }
  }

  // MARK: The text below

  /// Days and stages in a list item or a heading that may be an event.
  private static func ofBody(
    on line: Int, to cursor: Int, in text: NoteText
  ) -> [CompletionItem] {
    let start = text.lines.range(ofLine: line).lowerBound
    let bytes = text.source.bytes
    let marks: Set<UInt8> = [.dash, .asterisk, .hash, .space, .tab]
    let content = (start..<cursor).drop { marks.contains(bytes[$0]) }
    guard content.startIndex > start,
      bytes[start..<content.startIndex].contains(where: { !$0.isBlank })
    else { return [] }
    let typed = String(decoding: bytes[content], as: UTF8.self)
    if let rest = text.journal.vocabulary.date(startOf: typed[...])?.rest {
      let begin = cursor - rest.trimmingBlankStart.utf8.count
      guard text.kind == Application.self, begin > start, bytes[begin - 1].isBlank else {
        return []
      }
      return words(StatusTerms.ours + ownStages(text), .event, from: begin, to: cursor, text)
    }
    // Days are offered only if what is typed begins one. Most items are not events.
    guard !typed.isEmpty, !typed.contains(" ") || typed.utf8.count < 12 else { return [] }
    let beginning = typed.lowercased()
    return days(from: content.startIndex, to: cursor, adding: " ", text).filter {
      $0.label.hasPrefix(beginning)
    }
  }

  // MARK: Words and days

  private static func words(
    _ words: [String], _ kind: CompletionItem.Kind, from start: Int, to cursor: Int,
    _ text: NoteText
  ) -> [CompletionItem] {
    let range = text.range(min(start, cursor)..<cursor)
    var seen: Set<String> = []
    return words.filter { seen.insert($0).inserted }.enumerated().map { order, word in
      CompletionItem(word, kind, order: order, TextEdit(range: range, newText: word))
    }
  }

  /// The words for days that commands understand. In a note they would mean another day tomorrow, so the day itself is
  /// written.
  private static func days(
    from start: Int, to cursor: Int, adding end: String = "", _ text: NoteText
  ) -> [CompletionItem] {
    let range = text.range(min(start, cursor)..<cursor)
    let today = text.journal.today
    return wordsForDays.enumerated().compactMap { order, word in
      guard let spoken = SpokenDay(word, on: today, order: nil),
        let day = try? spoken.day(toward: .past)
      else { return nil }
      return CompletionItem(
        word, .value, detail: "\(day), \(day.weekdayName)", order: order,
        filterText: "\(word) \(day)", TextEdit(range: range, newText: "\(day)" + end))
    }
  }

  private static let wordsForDays: [String] = {
    let weekdays = (1...7).map { (Day(number: 0).monday + ($0 - 1)).weekdayName.lowercased() }
    return ["today", "yesterday", "tomorrow"] + (2...6).map { "\($0) days ago" }
      + weekdays.map { "last \($0)" } + weekdays.map { "next \($0)" } + ["+1w", "+2w"]
  }()
}

extension FieldName {
  /// The kinds of notes that the field may lead to, by its name; empty if any kind may be.
  fileprivate var kindsOfLink: [any NoteKind.Type] {
    switch name {
    case "application": [Application.self]
    case "contacts", "with", "from": [Person.self]
    case "stories", "story": [Story.self]
    default: []
    }
  }
}

extension FieldContent {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}

extension Substring {
  fileprivate var trimmingBlankStart: Substring { drop { $0 == " " || $0 == "\t" } }
}

extension String {
  /// A path as a link gives it.
  var withoutEndingOfNote: String { FileRules.stem(of: self) ?? self }
}
