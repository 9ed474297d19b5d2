import Diagnostics
import Journal
import Markdown
import TextKit

// A note with fields at its start, as an Obsidian vault or another journal has it. It is read as `onward build` reads it.
extension ImportFormat {
  static let note = ImportFormat(
    "note", "a note with fields at its start", layout: .note,
    columns: [
      "skills": .list("skills"), "tags": .list("tags"), "source": .field("imported_from"),
      "date": .field("date"), FieldName.folded(NoteTable.textColumn): .notes,
      // What Obsidian keeps for itself.
      "type": .unused, "aliases": .unused, "cssclass": .unused, "cssclasses": .unused,
      "publish": .unused,
    ],
    complete: { record, _ in
      (record.keepsEvents, record.isOneApplication, record.hasWholeText) = (true, true, true)
    })
}

extension RecordLayout {
  static let note = RecordLayout(
    name: "note",
    matches: { text, path in
      let name = path.lowercased()
      guard name.hasSuffix(".md") || name.hasSuffix(".markdown"), text.contains("---") else {
        return false
      }
      return NoteTable.isNote(SourceFile(path: path, text: text))
    },
    tables: { text, file throws(ForeignTable.Obstacle) in
      try ForeignTable.refuseMergeMarkers(Array(text.utf8))
      let source = SourceFile(path: file.path, text: text)
      return [try NoteTable(source, file.choices, file.vocabulary).table()]
    })
}

/// A note as a table of one row. What the fields of an application mean comes from the reader of the journal; the other
/// fields are columns as they are.
struct NoteTable {
  /// The column of what the note has below its fields.
  static let textColumn = "text of the note"

  private let source: SourceFile
  private let fields: [Field]
  private let choices: ImportedTable.Choices
  private let vocabulary: Vocabulary

  init(
    _ source: SourceFile, _ choices: ImportedTable.Choices, _ vocabulary: Vocabulary
  ) {
    (self.source, self.choices) = (source, choices)
    fields = Document(parsing: source).frontMatter.visibleFields
    let order = choices.order ?? NoteTable.order(of: fields, vocabulary)
    if let order, order != vocabulary.settings.dateOrder {
      var settings = vocabulary.settings
      settings.dateOrder = order
      self.vocabulary = Vocabulary(settings: settings, on: vocabulary.today)
    } else {
      self.vocabulary = vocabulary
    }
  }

  /// Whether the fields at the start of a file are those of a note. A file with a table is a tracker, unless one of its
  /// fields is the company.
  static func isNote(_ source: SourceFile) -> Bool {
    let document = Document(parsing: source)
    let keys = document.frontMatter.visibleFields.map(\.key.text)
    if keys.isEmpty || isUnclosed(source) { return false }
    if keys.contains(where: { isKey($0, of: [ApplicationField.company]) }) { return true }
    let course = [
      ApplicationField.role, ApplicationField.status, ApplicationField.applied,
      ApplicationField.history, CommonField.type,
    ]
    guard keys.contains(where: { $0.lowercased() != "title" && isKey($0, of: course) }) else {
      return false
    }
    return !source.bytes.split(separator: .lineFeed).contains { line in
      line.contains(.bar) && line.contains(.dash)
        && line.allSatisfy { $0 == .bar || $0 == .dash || $0 == .colon || $0.isBlank }
    }
  }

  private static func isKey(_ key: String, of names: [FieldName]) -> Bool {
    let meant = Language.field(of: key)
    return names.contains { $0.isCalled(key) || $0.name == meant }
  }

  private static func isUnclosed(_ source: SourceFile) -> Bool {
    source.bytes.withUnsafeBufferPointer { bytes in
      if case .closed = FrontMatterLocator(in: bytes) { false } else { true }
    }
  }

  /// The order of day and month that the dates of the fields show; `nil` if they show none, or both.
  private static func order(of fields: [Field], _ vocabulary: Vocabulary) -> DateOrder? {
    let orders = Set(
      fields.flatMap(\.value.texts).map { DateOrder.possible(in: $0.text) }
        .filter { $0.count == 1 }.flatMap(\.self))
    return orders.count == 1 ? orders.first : nil
  }

  func table() throws(ForeignTable.Obstacle) -> ForeignTable {
    let (note, diagnostics) = try application()
    let meanings = fields.map(meaning)
    var entry = ForeignTable.Entry(line: fields.first?.key.position.line ?? 1)
    // Every key is a column, so that an option can name it. What the reader understands is in the columns below.
    for (field, meaning) in zip(fields, meanings) {
      guard case .column = meaning else {
        entry.add(field.key.text, "")
        continue
      }
      let texts = field.value.texts.map(\.text).filter { !BlankText.matches($0) }
      entry.add(field.key.text, texts.joined(separator: "; "))
    }
    if let note {
      let lists = ApplicationColumn.items(of: note)
      for (column, text) in zip(ApplicationColumn.all, ApplicationColumn.texts(of: note)) {
        if column.name == ApplicationField.history.name {
          entry.add(column.name, text, items: note.history.items)
        } else if !text.isEmpty || column.name == ApplicationField.status.name {
          entry.add(column.name, text, items: lists[column.name])
        }
      }
      if note.info.isPrivate { entry.add(CommonField.isPrivate.name, "true") }
    }
    entry.add(NoteTable.textColumn, textBelowFields)
    var table = ForeignTable([entry], remarks(on: diagnostics))
    if diagnostics.contains(where: { $0.message.id == .ambiguousDate }) {
      table.openDate = fields.flatMap(\.value.texts).first {
        DateOrder.possible(in: $0.text).count > 1
      }.map { ($0.text, $0.position.line) }
    }
    return table
  }

  // MARK: Fields

  private enum Meaning {
    /// The reader of the journal understands it under this key.
    case field(key: String)
    /// It is imported or listed as the column of a table would be.
    case column
    /// Another field was named for what it means.
    case replaced
  }

  private func meaning(of field: Field) -> Meaning {
    let key = field.key.text
    if let chosen = chosenKey(for: key) {
      return isField(chosen) ? .field(key: chosen) : .column
    }
    if isField(key) {
      let own = vocabulary.field(for: key, of: Application.self)
      let isReplaced = fields.contains { other in
        guard let own, let chosen = chosenKey(for: other.key.text) else { return false }
        return vocabulary.field(for: chosen, of: Application.self) === own
      }
      return isReplaced ? .replaced : .field(key: key)
    }
    return Language.field(of: key).map { .field(key: $0) } ?? .column
  }

  private func chosenKey(for key: String) -> String? {
    let folded = FieldName.folded(key)
    return choices.columns.last { FieldName.folded($0.theirs) == folded }?.ours
  }

  private func isField(_ key: String) -> Bool {
    vocabulary.field(for: key, of: Application.self) != nil
      || vocabulary.isEvent(key: key, of: Application.self)
  }

  /// The note with the keys of the journal, and without the fields that are columns.
  ///
  /// - Parameter isTyped: Whether its type is that of an application, whatever it was.
  private func renamed(isTyped: Bool) -> SourceFile {
    var bytes = source.bytes
    let place = source.bytes.withUnsafeBufferPointer { FrontMatterLocator(in: $0) }
    guard case .closed(let yaml, _, _, _) = place else { return source }
    let all = Document(parsing: source).frontMatter.fields
    for (index, field) in all.enumerated().reversed() {
      let end = index + 1 < all.count ? all[index + 1].key.bytes.lowerBound : yaml.upperBound
      let isType = isTyped && CommonField.type.isCalled(field.key.text)
      switch isType ? .replaced : meaning(of: field) {
      case .field(let key):
        if key != field.key.text { bytes.replaceSubrange(field.key.bytes, with: Array(key.utf8)) }
      case .column, .replaced:
        // Empty lines, so that the numbers of the others stay.
        let lines = bytes[field.key.bytes.lowerBound..<end].count { $0 == .lineFeed }
        bytes.replaceSubrange(
          field.key.bytes.lowerBound..<end, with: [UInt8](repeating: .lineFeed, count: lines))
      }
    }
    if isTyped {
      bytes.insert(contentsOf: Array("type: application\n".utf8), at: yaml.lowerBound)
    }
    return SourceFile(path: source.path, bytes: bytes)
  }

  /// The application that the note is; `nil` if it has no company.
  private func application() throws(ForeignTable.Obstacle) -> (Application?, [Diagnostic]) {
    let plain = renamed(isTyped: false)
    let kind =
      vocabulary.kind(of: source, hasSettings: false) ?? vocabulary.kind(ofPath: source.path)
    if let kind, kind != Application.self { throw .otherNote(kind: kind.name) }
    let read = vocabulary.note(in: plain, hasSettings: false)
    if let note = read.note as? Application { return (note, read.diagnostics) }
    let typed = vocabulary.note(in: renamed(isTyped: true), hasSettings: false)
    return (typed.note as? Application, typed.diagnostics)
  }

  // MARK: Text and problems

  private var textBelowFields: String {
    let place = source.bytes.withUnsafeBufferPointer { FrontMatterLocator(in: $0) }
    guard case .closed(_, _, let start, _) = place else { return "" }
    return String(decoding: source.bytes[start...], as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .joined(separator: "\n").trimmed
  }

  /// What the reader of the journal does not understand. The status itself is read again as a part of the row.
  private func remarks(on diagnostics: [Diagnostic]) -> [ForeignTable.Remark] {
    let wanted: Set<Diagnostic.ID> = [
      .unknownStage, .invalidDate, .ambiguousDate, .invalidValue, .severalStatuses,
      .impossibleDay, .savedButSent, .duplicateKey,
    ]
    return diagnostics.filter { wanted.contains($0.message.id) }.map { diagnostic in
      ForeignTable.Remark(line: diagnostic.position.line, "unclear: \(diagnostic.message.text)")
    }
  }
}

extension ForeignTable.Entry {
  fileprivate mutating func add(_ key: String, _ text: String, items: [String]? = nil) {
    fields.append((key, text))
    if let items { self.items[key] = items }
  }
}
