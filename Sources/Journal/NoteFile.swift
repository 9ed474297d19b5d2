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
  package let isPrivate: Bool
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
    let file = FileReader(source, vocabulary, hasSettings: hasSettings)
    let reading = file.reading()
    path = source.path
    isRead = file.isOfJournal
    isPrivate = file.isPrivate
    note = reading.note
    days = reading.note.map { NoteFile.days(of: $0, reading.days) } ?? []
    near = reading.near
    diagnostics = reading.diagnostics
    self.source = (reading.note as? Application)?.mayNameCompany ?? false ? source : nil
  }
}

/// The fields of one file, and what the file is because of them.
///
/// A class, because each copy of a struct would count the references to everything in it, for each of thousands of files.
private final class FileReader {
  struct Reading {
    var note: (any NoteKind)?
    /// The days of the note's fields.
    var days: [DatedPlace] = []
    var near: NearApplication?
    var diagnostics: [Diagnostic]
  }

  private let path: String
  private let document: Document
  private let vocabulary: Vocabulary
  private let hasSettings: Bool
  /// The fields in the text, whether or not they count.
  private let written: [Field]
  /// The line on which code begins that never ends, so that it is unknown which lines of the text are code.
  private let unclosedCode: Int?
  private let misplaced: MisplacedFields?
  /// Whether the file is a note without its misplaced fields.
  private let isNote: Bool
  /// What the file is, or what it would be if its misplaced fields were in their place.
  private let decision: KindDecision
  private let table: FieldTable
  /// The fields that count.
  private let fields: [NamedField]
  private let textFields: TextFields
  /// A line that was meant as a field and has no colon, in a folder of applications.
  private let lineWithoutColon: LineWithoutColon?
  /// The misplaced fields that the note has nowhere else.
  private let unread: [NamedField]
  /// Whether its kind, a tag, or a line of the text makes the note private. A field in the text does so even if it does not count.
  private let isMarkedPrivate: Bool

  init(_ source: SourceFile, _ vocabulary: Vocabulary, hasSettings: Bool) {
    path = source.path
    self.vocabulary = vocabulary
    self.hasSettings = hasSettings
    document = Document(parsing: source)
    written = TextFields.found(in: document, vocabulary)
    unclosedCode = document.body.unclosedCode
    misplaced = document.misplacedFields
    let inText = unclosedCode == nil ? written : []
    let read = inText.filter { $0.textForm != .unread }
    var decision = KindDecision(of: document, read, vocabulary, hasSettings: hasSettings)
    isNote = decision.kind != nil
    if !isNote, let misplaced {
      decision = KindDecision(
        of: document, read + misplaced.fields, vocabulary, hasSettings: hasSettings)
    }
    self.decision = decision
    lineWithoutColon =
      hasSettings && decision.kind == nil && vocabulary.kind(ofPath: path) == Application.self
      ? LineWithoutColon(in: source, vocabulary) : nil
    // Uses the kind's own table, because the settings may give `private` another name.
    let kind = decision.kind ?? Application.self
    table = vocabulary.table(of: kind)
    // The decision has looked up the fields of nearly every application, those of the front matter first.
    let typed = document.frontMatter.visibleFields
    let known = kind == Application.self ? decision.named?.prefix(typed.count) : nil
    let inFrontMatter = document.frontMatter.visible(known.map { Array($0) } ?? table.named(typed))
    textFields = TextFields(inText, beside: inFrontMatter, of: kind, table, vocabulary)
    let fields = textFields.counted.isEmpty ? inFrontMatter : inFrontMatter + textFields.counted
    self.fields = fields
    unread = table.named(misplaced?.fields ?? []).filter { $0.adds(to: fields) }
    isMarkedPrivate =
      decision.kind?.isAlwaysPrivate ?? false
      || table.named(written).areMarkedPrivate
      || table.named(document.frontMatter.repeated).areMarkedPrivate
      || document.frontMatter.fields.haveTagOfPrivacy || written.haveTagOfPrivacy
      || document.frontMatter.unnamed(among: inFrontMatter).contains(where: PrivacyMarks.isMark)
      || written.contains(where: PrivacyMarks.isMark)
      || PrivacyMarks.areIn(document.body)
  }

  private var isReadme: Bool { FileRules.isReadme(path) }

  /// False for a README that can only explain its folder.
  var isOfJournal: Bool { decision.kind != nil || !isReadme || !vocabulary.isGuide(path) }

  var isPrivate: Bool {
    fields.areMarkedPrivate || unread.areMarkedPrivate || isMarkedPrivate
  }

  func reading() -> Reading {
    if let unfinished = unclosedCodeInsteadOfNote() ?? misplacedFieldsInsteadOfNote() {
      return unfinished
    }
    guard let kind = decision.kind else { return notANote() }
    guard document.parseStatus != .unusable else {
      return Reading(diagnostics: document.diagnostics)
    }
    return note(of: kind)
  }

  /// The result for a file that would be a note if the fields in its text were known to be outside of code.
  private func unclosedCodeInsteadOfNote() -> Reading? {
    guard decision.kind == nil, let unclosedCode,
      KindDecision(of: document, written, vocabulary, hasSettings: hasSettings).kind != nil
    else { return nil }
    return Reading(
      diagnostics: document.diagnostics
        + [Diagnostic(path, Position(line: unclosedCode), .unclosedCode)])
  }

  /// The result for a file that would be a note if its misplaced fields were in their place.
  private func misplacedFieldsInsteadOfNote() -> Reading? {
    guard !isNote, let misplaced,
      decision.kind != nil || decision.near?.companions == NearApplication.Companions.none
    else { return nil }
    let isOwn = hasSettings && vocabulary.kind(ofPath: path) != nil
    let message = misplaced.message(isCounted: false, isOwn: isOwn)
    return Reading(
      diagnostics: document.diagnostics.map { isOwn ? $0 : $0.asWarning }
        + [Diagnostic(path, misplaced.position, message)])
  }

  private func notANote() -> Reading {
    // Text that only Obsidian hides does not matter here, and neither does what is wrong in a README.
    let found = (isReadme ? [] : document.diagnostics).filter {
      $0.message.id != .unclosedComment
    }
    return Reading(
      near: decision.near(in: document, vocabulary),
      diagnostics: found.map(\.asWarning) + decision.diagnostics(for: path)
        + [lineWithoutColon].compactMap(\.self).map {
          Diagnostic(path, Position(line: $0.number), .fieldWithoutColon($0.text, $0.corrected))
        })
  }

  private func note(of kind: any NoteKind.Type) -> Reading {
    let fromName =
      hasSettings && kind == Application.self ? fields.titleFromName(of: document, vocabulary) : []
    let others =
      fromName.isEmpty
      ? fields : fields.filter { field in !fromName.contains { $0.name == field.name } }
    var reader = NoteReader(
      document, as: kind, others + fromName, table, vocabulary, countsBecause: decision.reason,
      isPrivate: isMarkedPrivate)
    reader.peopleBeside = textFields.people
    if let unclosedCode {
      reader.report(.unclosedCode, at: Position(line: unclosedCode))
    }
    for (message, position) in textFields.messages { reader.report(message, at: position) }
    for field in fromName {
      reader.report(
        .fromFileName(field.field.key.text, field.field.value.texts[0].text), at: .start)
    }
    let note = kind.init(from: &reader)
    let found = document.diagnostics + reader.diagnostics
    return Reading(
      note: note, days: reader.days, diagnostics: withMisplaced(found, isCounted: note != nil))
  }

  /// The problems of a note with that of its misplaced fields, if they have any that count.
  private func withMisplaced(_ found: [Diagnostic], isCounted: Bool) -> [Diagnostic] {
    guard let misplaced, !unread.isEmpty else { return found }
    let message = misplaced.message(isCounted: isCounted, isOwn: true)
    // A field that is only in the wrong place is not missing.
    return found.filter { $0.message.id != .missingField }
      + [Diagnostic(path, misplaced.position, message)]
  }
}

extension KindDecision {
  /// - Parameter fields: The fields that count beside those of the front matter.
  fileprivate init(
    of document: Document, _ fields: [Field], _ vocabulary: Vocabulary, hasSettings: Bool
  ) {
    let own = document.frontMatter.visibleFields
    self.init(
      path: document.path, fields.isEmpty ? own : own + fields,
      isReadable: document.parseStatus != .unusable, vocabulary, hasSettings: hasSettings)
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

extension FrontMatter {
  /// The fields whose key means nothing for this kind of note, with their hidden parts.
  ///
  /// - Parameter named: The visible fields.
  fileprivate func unnamed(among named: [NamedField]) -> [Field] {
    // If some are hidden as a whole, it is not known which of the others these are.
    guard named.count == fields.count else { return fields }
    return named.indices.filter { named[$0].name == nil }.map { fields[$0] }
  }
}

extension [Field] {
  fileprivate var haveTagOfPrivacy: Bool {
    Vocabulary.tags(in: self).contains(where: PrivacyMarks.isMark(tag:))
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
