package import Diagnostics
import Markdown
import TextKit

/// What became of one file: a note, or not, and why.
///
/// A class because it is handed on as one of thousands; as a struct, every time would count the
/// references to all that it holds.
package final class NoteFile: Sendable {
  let path: String
  let note: (any NoteKind)?
  let diagnostics: [Diagnostic]
  /// Its words may be shown nowhere, whether it could be read or not.
  let isPrivate: Bool
  /// False for what is no file of the journal's, or could not be read.
  let isRead: Bool

  package init(unread diagnostic: Diagnostic) {
    path = diagnostic.path
    note = nil
    diagnostics = [diagnostic]
    isPrivate = false
    isRead = false
  }

  /// Reads one file. Total: whatever the bytes are, the file ends up counted or named.
  ///
  /// - Parameter hasSettings: the root has an `onward.yml`, so that its folders mean kinds.
  package init(_ source: SourceFile, _ vocabulary: Vocabulary, hasSettings: Bool) {
    path = source.path
    isRead = true
    let document = Document(parsing: source)
    let decision = KindDecision(document, vocabulary, hasSettings: hasSettings)
    // With the kind's own table, for the settings may give `private` another name.
    let table = vocabulary.table(of: decision.kind ?? Application.self)
    let fields = table.named(document.frontMatter.fields)
    isPrivate = fields.contains(where: \.isMarkedPrivate)
    guard let kind = decision.kind else {
      note = nil
      diagnostics = document.diagnostics.map(\.asWarning) + decision.diagnostics(for: path)
      return
    }
    guard document.standing != .unusable else {
      note = nil
      diagnostics = document.diagnostics
      return
    }
    var reader = NoteReader(document, as: kind, fields, table, vocabulary)
    note = kind.init(from: &reader)
    diagnostics = document.diagnostics + reader.diagnostics
  }
}

extension NamedField {
  /// It says `private:`, and anything but no behind it. What is not understood hides the note as well.
  fileprivate var isMarkedPrivate: Bool {
    guard name == CommonField.isPrivate.id, !field.value.isBlank else { return false }
    return !field.value.texts.allSatisfy {
      if case .value(false) = Bool.read($0.text, order: nil) { true } else { false }
    }
  }
}

extension Diagnostic {
  /// The same, where the file is not one of the journal's notes: a large vault's other troubles are
  /// not the journal's errors.
  var asWarning: Diagnostic {
    var diagnostic = self
    diagnostic.message.severity = max(.warning, severity)
    return diagnostic
  }
}

/// Whether a document is a note of ours, and of which kind.
struct KindDecision {
  private(set) var kind: (any NoteKind.Type)?
  private var messages: [(Diagnostic.Message, Position)] = []

  /// By `type:`, else by its folder, else by its keys.
  init(_ document: Document, _ vocabulary: Vocabulary, hasSettings: Bool) {
    let keys = document.frontMatter.fields
    if let (word, position) = KindDecision.type(in: keys) {
      kind = vocabulary.kind(ofType: word)
      if kind != nil { return }
      if let suggestion = vocabulary.suggestion(forType: word) {
        messages.append((.unknownType(word, suggestion: suggestion), position))
      } else {
        messages.append((.notANote("its type is '\(word.shortened)'"), position))
      }
      return
    }
    if hasSettings {
      if let folder = document.path.topFolder {
        kind = vocabulary.kind(ofFolder: folder)
      } else {
        // The profile lies in the root, where no folder says what it is.
        kind = vocabulary.kind(ofFolder: document.path.fileName) as? Profile.Type
      }
      if kind != nil { return }
    }
    if KindDecision.looksLikeApplication(keys, vocabulary) {
      kind = Application.self
      return
    }
    messages.append(
      (.notANote("neither a type, nor its folder, nor its fields say which kind it is"), .start))
  }

  /// What stands after `type:`; `nil` where nothing does.
  static func type(in fields: [Field]) -> (word: String, position: Position)? {
    let type = fields.first {
      let first = $0.key.text.utf8.first.map { $0 | 0x20 }
      guard first == UInt8(ascii: "t") || first == UInt8(ascii: "n") else { return false }
      let folded = FieldName.folded($0.key.text)
      return (folded == "type" || folded == "notetype") && !$0.value.isBlank
    }
    return type?.value.texts.first.map { (Link.words(of: $0.text), $0.position) }
  }

  /// A company alone is what a contact's note has; with one of these it is an application.
  static func looksLikeApplication(_ fields: [Field], _ vocabulary: Vocabulary) -> Bool {
    typealias F = ApplicationField
    let table = vocabulary.table(of: Application.self)
    let filled = fields.filter { !$0.value.isBlank }
    guard filled.contains(where: { table[$0.key.text]?.name == F.company.id }) else {
      return false
    }
    return filled.contains { field in
      let name = table[field.key.text]?.name
      if name == F.applied.id || name == F.salary.id {
        return !isCommon(field.key.text) || isDate(field.value, vocabulary)
      }
      if name == F.status.id {
        return !isCommon(field.key.text) || isStatus(field.value, vocabulary)
      }
      return name == F.history.id && field.value.texts.contains { isEvent($0.text, vocabulary) }
    }
  }

  /// Keys that other notes have for purposes of their own; what they hold decides.
  private static func isCommon(_ key: String) -> Bool {
    [
      "state", "stage", "result", "outcome", "response", "list", "listname", "sent", "senton",
      "datesent",
      "pay", "wage",
    ].contains(FieldName.folded(key))
  }

  private static func isDate(_ value: FieldValue, _ vocabulary: Vocabulary) -> Bool {
    value.texts.contains {
      DateForms.reading(of: $0.text, order: vocabulary.settings.dateOrder) != nil
    }
  }

  private static func isStatus(_ value: FieldValue, _ vocabulary: Vocabulary) -> Bool {
    value.texts.contains { vocabulary.statusTerms.status($0.text) != nil }
  }

  private static func isEvent(_ text: String, _ vocabulary: Vocabulary) -> Bool {
    let event = ParsedEvent(text.trimmed, order: vocabulary.settings.dateOrder)
    return event.date != nil && vocabulary.statusTerms.event(event.stage) != nil
  }

  func diagnostics(for path: String) -> [Diagnostic] {
    messages.map { Diagnostic(path, $0.1, $0.0) }
  }
}

extension [Block] {
  /// The first heading of a body.
  var firstHeading: String? {
    first {
      if case .heading = $0.kind { !$0.text.isEmpty } else { false }
    }?.text.trimmed
  }

  /// The items of the lists under a heading of one of these names, up to the next heading of its
  /// level; where there is no list, the paragraphs. Tasks are something to do, not something said.
  func items(under names: Set<String>) -> [String] {
    var items: [String] = []
    var paragraphs: [String] = []
    var openLevel: Int?
    for block in self {
      if case .heading(let level) = block.kind {
        if names.contains(normalizedWords(block.text)) {
          openLevel = level
        } else if let open = openLevel, level <= open {
          openLevel = nil
        }
      } else if openLevel != nil, block.isDone == nil, block.kind == .paragraph, !block.text.isEmpty
      {
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

/// What of the journal's own could not be read, so that everything said of it leaves something out.
package struct SkippedFiles: Sendable, Equatable {
  /// Files that are the journal's, and of which no note could be made.
  package let notes: Int
  /// Folders that could not be looked into.
  package let folders: Int

  package var isEmpty: Bool { notes == 0 && folders == 0 }

  /// - Parameters:
  ///   - files: what was read, notes and others.
  ///   - found: what was wrong before a file could be read, told as errors where it is the journal's.
  init(among files: [NoteFile], and found: [Diagnostic]) {
    let errors = found.filter { $0.severity == .error }
    let unread = errors.count { [.unreadableFile, .fileTooLarge].contains($0.message.id) }
    notes =
      unread
      + files.count { $0.note == nil && $0.diagnostics.contains { $0.severity == .error } }
    folders = errors.count { $0.message.id == .unreadableFolder }
  }
}
