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

extension ManualEdit {
  /// The lines that carry out a plan, or `nil` if the note would not read as the plan expects then.
  init?(
    _ plan: HistoryPlan, _ event: NewEvent?, in note: NoteLines, _ read: ApplicationBeforeEdit
  ) {
    guard note.document.diagnostics.allSatisfy({ $0.message.id != .duplicateKey }) else {
      return nil
    }
    var (deletions, lines): ([ClosedRange<Int>], [String]) = ([], [])
    var textLine: TextLine?
    for status in plan.statuses {
      let field = read.fields.first { $0.key.text == status.key }
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
      let own = read.fields.filter { $0.key.text == plan.historyKey }
      deletions += own.compactMap(note.range)
      lines += plan.writtenHistory(own.first { $0.textForm == nil }, in: note)
    }
    if lines.isEmpty, textLine == nil { return nil }
    self.init(
      deleting: deletions, writing: lines, hasFrontMatter: note.hasFrontMatter,
      replacing: textLine)
    let changed = plan.statuses.map(\.key) + (plan.items.isEmpty ? [] : [plan.historyKey])
    guard editedNote(note, as: Application.self, read.vocabulary, changing: changed) != nil,
      (try? HistoryEdit.verify(applied(to: note), plan, event, read)) != nil
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
    let edited = editedNote(note, as: kind, vocabulary, changing: [key])
    guard edited?.field(key)?.value.texts.map(\.text) == texts else { return nil }
  }

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
    let key = field.key.text
    let edited = editedNote(note, as: kind, vocabulary, changing: [key])
    let texts = field.value.texts.map(\.text) + [item]
    guard edited?.field(key)?.value.texts.map(\.text) == texts else { return nil }
  }

  /// The note after the edit, or `nil` if it cannot be read, or if other fields changed as well.
  private func editedNote(
    _ note: NoteLines, as kind: any NoteKind.Type, _ vocabulary: Vocabulary, changing keys: [String]
  ) -> EditableNote? {
    guard let read = try? EditableNote(applied(to: note), as: kind, vocabulary),
      read.hasSameFields(as: note.document, except: keys)
    else { return nil }
    return read
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
