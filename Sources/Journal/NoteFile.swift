package import Diagnostics
package import Markdown
import TextKit

/// The result of reading one file: a note, or the reason why it is not one.
///
/// A class because thousands of these are passed on. As a struct, each pass would count the references to
/// everything in it.
package final class NoteFile: Sendable {
  let path: String
  let note: (any NoteKind)?
  let diagnostics: [Diagnostic]
  /// The days of the note, by field and by event. Empty if it is not a note.
  let days: [DatedPlace]
  /// Whether it is private, so that its words must not be shown anywhere. Applies even if it could not be
  /// read.
  let isPrivate: Bool
  /// False if the file could not be read, or is not part of the journal.
  let isRead: Bool
  /// Set if the file is not a note, but has much in common with an application.
  let near: NearApplication?
  /// The file, if an event of the note may name another company of the journal.
  let source: SourceFile?

  package init(unread diagnostic: Diagnostic) {
    path = diagnostic.path
    note = nil
    diagnostics = [diagnostic]
    days = []
    isPrivate = false
    isRead = false
    near = nil
    source = nil
  }

  /// Reads one file. Never fails: whatever the bytes are, the file is either counted or reported.
  ///
  /// - Parameter hasSettings: Whether the root has an `onward.yml`, so that its folders mean kinds.
  package init(_ source: SourceFile, _ vocabulary: Vocabulary, hasSettings: Bool) {
    path = source.path
    let document = Document(parsing: source)
    let written = TextFields.found(in: document, vocabulary)
    let unclosedCode = document.body.unclosedCode
    // Which lines of the text are code is not known.
    let inText = unclosedCode == nil ? written : []
    let misplaced = document.misplacedFields
    let decide = { (fields: [Field]) in
      KindDecision(
        path: source.path,
        fields.isEmpty
          ? document.frontMatter.visibleFields : document.frontMatter.visibleFields + fields,
        isReadable: document.parseStatus != .unusable, vocabulary, hasSettings: hasSettings)
    }
    var decision = decide(inText)
    let isNote = decision.kind != nil
    if !isNote, let misplaced {
      // What the file would be if its fields were in their place.
      decision = decide(inText + misplaced.fields)
    }
    // A README that can only explain its folder does not belong to the journal.
    let isReadme = FileRules.isReadme(source.path)
    isRead = decision.kind != nil || !isReadme || !vocabulary.isGuide(source.path)
    // Uses the kind's own table, because the settings may give `private` another name.
    let supposedKind = decision.kind ?? Application.self
    let table = vocabulary.table(of: supposedKind)
    // The decision has looked up the fields of nearly every application, those of the front matter first.
    let known =
      supposedKind == Application.self
      ? decision.named?.prefix(document.frontMatter.visibleFields.count) : nil
    var fields = document.frontMatter.visible(
      known.map { Array($0) } ?? table.named(document.frontMatter.visibleFields))
    let textFields = TextFields(inText, beside: fields, of: supposedKind, table, vocabulary)
    fields += textFields.counted
    let unread = table.named(misplaced?.fields ?? []).filter { $0.adds(to: fields) }
    isPrivate =
      fields.areMarkedPrivate || unread.areMarkedPrivate
      || (unclosedCode != nil && table.named(written).areMarkedPrivate)
    if decision.kind == nil, let unclosedCode, decide(written).kind != nil {
      (note, near, days, self.source) = (nil, nil, [], nil)
      diagnostics =
        document.diagnostics + [Diagnostic(path, Position(line: unclosedCode), .unclosedCode)]
      return
    }
    if !isNote, let misplaced, decision.kind != nil || decision.near?.needsCompanion == false {
      let isOwn = hasSettings && vocabulary.kind(ofPath: path) != nil
      let message = misplaced.message(isCounted: false, isOwn: isOwn)
      (note, near, days, self.source) = (nil, nil, [], nil)
      diagnostics =
        document.diagnostics.map { isOwn ? $0 : $0.asWarning }
        + [Diagnostic(path, misplaced.position, message)]
      return
    }
    near = decision.kind == nil ? decision.near(in: document, vocabulary) : nil
    guard let kind = decision.kind else {
      (note, days, self.source) = (nil, [], nil)
      // Text that only Obsidian hides does not matter here, and neither does what is wrong in a README.
      diagnostics =
        (isReadme ? [] : document.diagnostics).filter { $0.message.id != .unclosedComment }
        .map(\.asWarning) + decision.diagnostics(for: path)
      return
    }
    guard document.parseStatus != .unusable else {
      (note, days, self.source) = (nil, [], nil)
      diagnostics = document.diagnostics
      return
    }
    let title =
      hasSettings && kind == Application.self ? fields.titleFromName(of: document, vocabulary) : []
    if !title.isEmpty {
      fields.removeAll { field in title.contains { $0.name == field.name } }
      fields += title
    }
    var reader = NoteReader(
      document, as: kind, fields, table, vocabulary, countsBecause: decision.reason)
    if let unclosedCode {
      reader.report(.unclosedCode, at: Position(line: unclosedCode))
    }
    for (message, position) in textFields.messages { reader.report(message, at: position) }
    for field in title {
      reader.report(
        .fromFileName(field.field.key.text, field.field.value.texts[0].text), at: .start)
    }
    let note = kind.init(from: &reader)
    self.note = note
    self.source = (note as? Application)?.mayNameCompany ?? false ? source : nil
    days = note.map { NoteFile.days(of: $0, reader.days) } ?? []
    guard let misplaced, !unread.isEmpty else {
      diagnostics = document.diagnostics + reader.diagnostics
      return
    }
    let message = misplaced.message(isCounted: note != nil, isOwn: true)
    // A field that is only in the wrong place is not missing.
    diagnostics =
      (document.diagnostics + reader.diagnostics).filter { $0.message.id != .missingField }
      + [Diagnostic(path, misplaced.position, message)]
  }
}

extension FrontMatter {
  /// The visible fields of a note. Where the whole value of `private:` is hidden, it counts as typed, because a note
  /// that may be private must not be shown.
  fileprivate func visible(_ visible: [NamedField]) -> [NamedField] {
    let id = CommonField.isPrivate.id
    guard visible.indices.contains(where: { visible[$0].name == id }) else { return visible }
    return visible.map { named in
      guard named.name == id, named.field.value.isBlank,
        let typed = fields.first(where: { $0.key.position == named.field.key.position })
      else { return named }
      return NamedField(name: named.name, rank: named.rank, field: typed)
    }
  }
}

extension NoteFile {
  /// - Parameter fields: The days of the note's fields.
  private static func days(of note: any NoteKind, _ fields: [DatedPlace]) -> [DatedPlace] {
    var days = fields
    if let application = note as? Application {
      for event in application.history.events {
        guard let day = event.day, !fields.contains(where: { $0.day == day }) else { continue }
        days.append(
          DatedPlace(
            day: day, what: event.milestone?.word ?? ApplicationField.history.name,
            position: Position(line: event.line)))
      }
    }
    if days.isEmpty, let day = note.info.date {
      days.append(DatedPlace(day: day, what: CommonField.date.name, position: .start))
    }
    return days
  }
}

extension NamedField {
  /// Whether the field is known and filled in, and not among the others.
  fileprivate func adds(to fields: [NamedField]) -> Bool {
    guard let name, !field.value.isBlank else { return false }
    return !fields.contains { $0.name == name && !$0.field.value.isBlank }
  }
}

extension [NamedField] {
  /// Whether one of the fields is `private:` with any value except no. An invalid value makes the note private as
  /// well.
  fileprivate var areMarkedPrivate: Bool {
    let id = CommonField.isPrivate.id
    return indices.contains { index in
      guard self[index].name == id else { return false }
      let value = self[index].field.value
      return !value.isBlank && !value.texts.allSatisfy { Bool.isFalse($0.text) }
    }
  }
}

extension MisplacedFields {
  /// - Parameter isOwn: Whether the file is one of the journal's, even without these fields.
  fileprivate func message(isCounted: Bool, isOwn: Bool) -> Diagnostic.Message {
    .misplacedFrontMatter(
      reason, isCounted: isCounted, isCounted || !isOwn ? .warning : .error)
  }
}

extension Diagnostic {
  /// The diagnostic for a file that is not one of the journal's notes. Problems in the rest of a large
  /// vault are not errors of the journal.
  var asWarning: Diagnostic {
    var diagnostic = self
    diagnostic.message.severity = max(.warning, severity)
    return diagnostic
  }
}

extension [Block] {
  /// The text of the first heading that is not empty.
  var firstHeading: String? {
    first {
      if case .heading = $0.type { !$0.text.isEmpty } else { false }
    }?.text.trimmed
  }

  /// The items of the lists under a heading with one of these names, up to the next heading of its level.
  ///
  /// If there is no list, returns the paragraphs. Leaves out tasks: they are something to do.
  func items(under names: Set<String>) -> [String] {
    var items: [String] = []
    var paragraphs: [String] = []
    var openLevel: Int?
    for block in self {
      if case .heading(let level) = block.type {
        if names.contains(normalizedWords(block.text)) {
          openLevel = level
        } else if let open = openLevel, level <= open {
          openLevel = nil
        }
      } else if openLevel != nil, block.task == nil, block.type == .paragraph, !block.text.isEmpty {
        if block.isListItem {
          items.append(block.text.trimmed)
        } else {
          paragraphs.append(block.text.trimmed)
        }
      }
    }
    return items.isEmpty ? paragraphs : items
  }
}

/// The files and folders of the journal that could not be read, so that every number leaves them out.
package struct SkippedFiles: Sendable, Equatable {
  /// The number of the journal's files that could not be read as notes.
  package let notes: Int
  /// The number of folders that could not be searched.
  package let folders: Int

  package var isEmpty: Bool { notes == 0 && folders == 0 }

  /// - Parameters:
  ///   - files: The files that were read, whether or not they are notes.
  ///   - found: The problems found before a file was read. Those in the journal's own files are errors.
  init(among files: [NoteFile], and found: [Diagnostic]) {
    let errors = found.filter { $0.severity == .error }
    let unread = errors.count { [.unreadableFile, .fileTooLarge].contains($0.message.id) }
    notes =
      unread
      + files.count { $0.note == nil && $0.diagnostics.contains { $0.severity == .error } }
    folders = errors.count { $0.message.id == .unreadableFolder }
  }
}
