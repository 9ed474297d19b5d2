import Diagnostics
import Journal
import Markdown
import TextKit

/// What the user types into a note if an edit is refused: new lines in the front matter, in place of others.
///
/// It is tried before it is shown, so that a note in which it is done reads as intended.
package struct ManualEdit: Sendable, Equatable {
  /// The lines of the note to delete, counted from 1 before any change.
  package let deletions: [ClosedRange<Int>]
  /// The lines to put between the dashes, or with dashes around them at the top of a note that has none.
  package let lines: [String]
  /// A line of the text in which a field gets another value, and its number.
  package let textLine: TextLine?

  package struct TextLine: Sendable, Equatable {
    package let number: Int
    package let text: String
  }

  init(
    deleting deletions: [ClosedRange<Int>] = [], writing lines: [String], hasFrontMatter: Bool,
    replacing textLine: TextLine? = nil
  ) {
    self.deletions = deletions.sorted { $0.lowerBound < $1.lowerBound }
    self.lines = hasFrontMatter || lines.isEmpty ? lines : ["---"] + lines + ["---"]
    self.textLine = textLine
  }

  package var isAtTop: Bool { lines.first == "---" }

  /// The note after the edit.
  func applied(to note: NoteLines) -> SourceFile {
    var kept: [String] = []
    for (index, line) in note.lines.enumerated()
    where !deletions.contains(where: { $0.contains(index + 1) }) {
      kept.append(index + 1 == textLine?.number ? textLine?.text ?? line : line)
    }
    kept.insert(contentsOf: lines, at: isAtTop ? 0 : min(1, kept.count))
    return SourceFile(
      path: note.source.path, text: (note.mark + kept.joined(separator: "\n")))
  }
}

/// A note as its lines, to show the user which of them to change.
struct NoteLines {
  let source: SourceFile
  let document: Document
  /// The mark of the encoding at the start of the file, or nothing.
  let mark: String
  /// The lines without their endings.
  let lines: [String]

  init(_ source: SourceFile, _ document: Document) {
    self.source = source
    self.document = document
    let bytes = source.bytes
    mark = bytes.starts(with: UTF8Bytes.byteOrderMark) ? "\u{FEFF}" : ""
    var lines: [String] = []
    var rest = bytes.dropFirst(mark.utf8.count)
    while let end = rest.firstIndex(where: \.isLineEnding) {
      lines.append(String(decoding: rest[..<end], as: UTF8.self))
      let isPair = rest[end...].starts(with: [.carriageReturn, .lineFeed])
      rest = rest[(end + (isPair ? 2 : 1))...]
    }
    self.lines = lines + [String(decoding: rest, as: UTF8.self)]
  }

  /// An empty pair of dashes is front matter, too.
  var hasFrontMatter: Bool {
    !document.frontMatter.fields.isEmpty || source.bytes.starts(with: "---".utf8)
  }

  /// The spaces before every key.
  var indent: String {
    String(repeating: " ", count: (document.frontMatter.fields.first?.key.position.column ?? 1) - 1)
  }

  /// The lines of a field, without comments and empty lines below it; those of a field in the text only if nothing else
  /// is on its line.
  func range(of field: Field) -> ClosedRange<Int>? {
    let start = field.key.position.line
    if let form = field.textForm { return form == .line ? start...start : nil }
    let indent = field.key.position.column - 1
    var end = start
    for number in (start + 1)..<max(start + 1, lines.count + 1) {
      let line = lines[number - 1]
      let words = line.drop(while: \.isBlank)
      let column = line.count - words.count
      if column <= indent, words.hasPrefix("---") || words.hasPrefix("...") { break }
      let isItem = column == indent && (words.hasPrefix("- ") || words == "-")
      guard words.isEmpty || column > indent || isItem || words.hasPrefix("#") else { break }
      if !words.isEmpty, column > indent || isItem { end = number }
    }
    return start...end
  }

  /// The line of a field up to its colon.
  func key(of field: Field) -> String {
    let bytes = source.bytes
    let colon = bytes[field.key.bytes.upperBound...].firstIndex(of: .colon) ?? bytes.count - 1
    let start = bytes[..<field.key.bytes.lowerBound].lastIndex(where: \.isLineEnding)
    return String(decoding: bytes[(start.map { $0 + 1 } ?? 0)...colon], as: UTF8.self)
  }

  /// The line of a field in the text with another value, or `nil` if its value is not on one line.
  func line(of field: Field, withValue value: String) -> String? {
    guard case .text(let scalar) = field.value, !scalar.bytes.isEmpty else { return nil }
    let bytes = source.bytes
    let start = bytes[..<scalar.bytes.lowerBound].lastIndex(where: \.isLineEnding).map { $0 + 1 }
    let before = bytes[(start ?? 0)..<scalar.bytes.lowerBound]
    let after = bytes[scalar.bytes.upperBound...].prefix { !$0.isLineEnding }
    return String(decoding: before, as: UTF8.self) + value + String(decoding: after, as: UTF8.self)
  }

  /// The comment after a value on the line of its key, with a space before it.
  func comment(of field: Field) -> String {
    guard let last = field.value.texts.last,
      let range = range(of: field), range.count == 1
    else { return "" }
    let rest = source.bytes[last.bytes.upperBound...].prefix { !$0.isLineEnding }
    let text = String(decoding: rest, as: UTF8.self)
    return text.firstRange(of: " # ").map { " " + String(text[$0.lowerBound...]).trimmed } ?? ""
  }
}

extension ManualEdit {
  /// The lines that carry out a plan, or `nil` if the note would not read as the plan expects then.
  init?(
    _ plan: HistoryPlan, _ event: NewEvent?, in note: NoteLines, fields: [Field],
    problems: [Diagnostic], _ vocabulary: Vocabulary, hasSettings: Bool
  ) {
    guard note.document.diagnostics.allSatisfy({ $0.message.id != .duplicateKey }) else {
      return nil
    }
    var (deletions, lines): ([ClosedRange<Int>], [String]) = ([], [])
    var textLine: TextLine?
    for status in plan.statuses {
      let field = fields.first { $0.key.text == status.key }
      if let field, field.textForm != nil, note.range(of: field) == nil, textLine == nil,
        let text = note.line(of: field, withValue: status.after)
      {
        textLine = TextLine(number: field.key.position.line, text: text)
        continue
      }
      deletions += field.flatMap(note.range).map { [$0] } ?? []
      lines.append(note.line(status.key, field, value: status.after))
    }
    if !plan.items.isEmpty {
      let own = fields.filter { $0.key.text == plan.historyKey }
      deletions += own.compactMap(note.range)
      lines += plan.writtenHistory(own.first { $0.textForm == nil }, in: note)
    }
    if lines.isEmpty, textLine == nil { return nil }
    self.init(
      deleting: deletions, writing: lines, hasFrontMatter: note.hasFrontMatter,
      replacing: textLine)
    let edited = applied(to: note)
    let changed = plan.statuses.map(\.key) + (plan.items.isEmpty ? [] : [plan.historyKey])
    guard
      let read = try? EditableNote(edited, as: Application.self, vocabulary),
      read.hasSameFields(as: note.document, except: changed),
      (try? HistoryEdit.verify(
        vocabulary.note(in: edited, hasSettings: hasSettings), expecting: plan.expected, event,
        problems: problems, keeping: plan.unknownStatuses)) != nil
    else { return nil }
  }

  /// The lines that change one field, or `nil` if the field would not have these texts then.
  init?(
    _ key: String, toHave texts: [String], isList: Bool, in note: NoteLines, fields: [Field],
    as kind: any NoteKind.Type, _ vocabulary: Vocabulary
  ) {
    let field = fields.first { $0.key.text == key }
    let lines =
      isList
      ? [field.map(note.key) ?? note.indent + YAMLScalar(text: key).written() + ":"]
        + texts.map { note.indent + "  - " + YAMLScalar(text: $0).written() }
      : [note.line(key, field, value: texts.joined(separator: ", "))]
    self.init(
      deleting: field.flatMap(note.range).map { [$0] } ?? [], writing: lines,
      hasFrontMatter: note.hasFrontMatter)
    let edited = applied(to: note)
    guard let read = try? EditableNote(edited, as: kind, vocabulary),
      read.hasSameFields(as: note.document, except: [key]),
      read.field(key)?.value.texts.map(\.text) == texts
    else { return nil }
  }
}

extension ManualEdit {
  /// The lines of a list of groups with one more item, which is a text.
  init?(
    adding item: String, to field: Field, in note: NoteLines, as kind: any NoteKind.Type,
    _ vocabulary: Vocabulary
  ) {
    guard let range = note.range(of: field), case .list(let items) = field.value,
      let dash = items.first.flatMap({ note.dash(of: $0) })
    else { return nil }
    self.init(
      deleting: [range],
      writing: note.lines[(range.lowerBound - 1)..<range.upperBound]
        + [dash + YAMLScalar(text: item).written()],
      hasFrontMatter: true)
    guard let read = try? EditableNote(applied(to: note), as: kind, vocabulary),
      read.hasSameFields(as: note.document, except: [field.key.text]),
      read.field(field.key.text)?.value.texts.map(\.text)
        == field.value.texts.map(\.text) + [item]
    else { return nil }
  }
}

extension NoteLines {
  /// The spaces and the dash before an item of a list, or `nil` if it has no dash on its line.
  fileprivate func dash(of item: FieldValue.Item) -> String? {
    lines[item.line - 1].prefixMatch(of: /[ \t]*-[ \t]+/).map { String($0.output) }
  }

  /// The line of a field with another value.
  fileprivate func line(_ key: String, _ field: Field?, value: String) -> String {
    let written = value.isEmpty ? "" : " " + YAMLScalar(text: value).written()
    guard let field, field.textForm == nil else {
      return indent + YAMLScalar(text: key).written() + ":" + written
    }
    return self.key(of: field) + written + comment(of: field)
  }
}

extension EditableNote {
  /// Whether the fields of the front matter are those of a document, whatever some of them contain.
  fileprivate func hasSameFields(as other: Document, except keys: [String]) -> Bool {
    let texts = { (fields: [Field]) in
      fields.filter { !keys.contains($0.key.text) }.map {
        [$0.key.text] + $0.value.texts.map(\.text)
      }
    }
    return texts(document.frontMatter.fields) == texts(other.frontMatter.fields)
  }
}

extension HistoryPlan {
  /// The lines of the history with the new items.
  ///
  /// - Parameter field: The history in the front matter, or `nil` if it is nowhere or in the text.
  fileprivate func writtenHistory(_ field: Field?, in note: NoteLines) -> [String] {
    let key = field.map(note.key) ?? note.indent + YAMLScalar(text: historyKey).written() + ":"
    let written = { (text: String) in
      note.indent + "  - " + YAMLScalar(text: text).written()
    }
    guard let field, itemsOutsideList.isEmpty, let range = note.range(of: field) else {
      var texts = itemsOutsideList.map(\.text)
      var order = HistoryOrder(days: itemsOutsideList.map(\.day), on: today)
      for item in items {
        texts.insert(item.text, at: order.insert(item.day, after: item.dayBefore))
      }
      return [key] + texts.map(written)
    }
    let lines = Array(note.lines[(range.lowerBound - 1)..<range.upperBound])
    let afterKey = String(lines[0].dropFirst(key.count)).trimmed
    switch field.value {
    case .text: return [key + note.comment(of: field)] + items.map { written($0.text) }
    case .list(let list) where afterKey.hasPrefix("["):
      return added(toFlow: lines, isEmpty: list.isEmpty)
    case .list(let list):
      let dash = list.first.flatMap { note.dash(of: $0) }
      let starts = list.map { $0.line - range.lowerBound }
      let lead = dash ?? note.indent + "  - "
      return added(
        items.map { lead + YAMLScalar(text: $0.text).written() }, to: lines, starts: starts,
        isInOrder: field.value.texts.count == list.count)
    case .pairs(let pairs) where afterKey.hasPrefix("{"):
      return [key]
        + (pairs.map {
          YAMLScalar(text: $0.name.text).written() + ": "
            + YAMLScalar(text: $0.value.text).written()
        } + writtenPairs).map { note.indent + "  " + $0 }
    case .pairs(let pairs):
      let lead = String(
        repeating: " ", count: pairs.first.map { $0.name.position.column - 1 } ?? 2)
      return added(
        writtenPairs.map { lead + $0 }, to: lines,
        starts: pairs.map { $0.name.position.line - range.lowerBound }, isInOrder: true)
    }
  }

  /// The lines of a list with new ones at their places.
  ///
  /// - Parameters:
  ///   - starts: The indices of the lines at which the items begin.
  ///   - isInOrder: Whether the places of the new items are known. Otherwise they come last.
  private func added(
    _ new: [String], to lines: [String], starts: [Int], isInOrder: Bool
  ) -> [String] {
    var (lines, starts, order) = (lines, starts, order)
    for (line, item) in zip(new, items) {
      let index = isInOrder ? order.insert(item.day, after: item.dayBefore) : starts.count
      var place = index < starts.count ? starts[index] : lines.count
      // A comment above an item is about it.
      while place > 1, place < lines.count, lines[place - 1].trimmed.hasPrefix("#") { place -= 1 }
      lines.insert(line, at: place)
      starts = starts.map { $0 >= place ? $0 + 1 : $0 }
      starts.insert(place, at: min(index, starts.count))
    }
    return lines
  }

  /// The lines of a list in brackets with the new items at its end.
  private func added(toFlow lines: [String], isEmpty: Bool) -> [String] {
    var lines = lines
    guard let index = lines.lastIndex(where: { $0.contains("]") }),
      let bracket = lines[index].lastIndex(of: "]")
    else { return lines }
    let before = String(lines[index][..<bracket]).trimmed
    let texts = items.map { YAMLScalar(text: $0.text, isInFlow: true).written() }
    let separator = isEmpty || before.hasSuffix(",") || before.hasSuffix("[") ? "" : ", "
    lines[index].insert(contentsOf: separator + texts.joined(separator: ", "), at: bracket)
    return lines
  }

  private var writtenPairs: [String] {
    var names = pairNames ?? []
    return items.compactMap { item in
      PairedItem(item.text, avoiding: names).map {
        names.append($0.name)
        return $0.written
      }
    }
  }

  /// What the lines cannot carry over because its meaning is unknown, or `nil` if they carry everything.
  func remedyForOmissions(in document: Document, _ source: SourceFile) -> String? {
    if let several = statuses.first(where: {
      Set($0.textsBefore.map { normalizedWords($0) }).count > 1
    }
    ) {
      return
        "It is not known which of '\(several.before.shortened)' happened: keep those that did as items of the history, above the new one."
    }
    let reference = document.frontMatter.fields.first { field in
      statuses.contains { $0.key == field.key.text } && field.isAlias(in: source)
    }
    return reference.map {
      "The present value of '\($0.key.text)' is not known: if it happened, keep it as an item of the history, above the new one."
    }
  }
}

extension Field {
  /// Whether the field's value is a YAML alias (`*name`), which was not read.
  fileprivate func isAlias(in source: SourceFile) -> Bool {
    guard value.texts.isEmpty else { return false }
    let afterColon = source.bytes[key.bytes.upperBound...].drop { $0 != .colon }
    return afterColon.dropFirst().first { $0 != .space } == .asterisk
  }
}
