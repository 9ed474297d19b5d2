import Diagnostics
package import Journal
package import Markdown
import TextKit

/// An edit of one field, identified by onward's name for it, whichever key the note uses.
package struct FieldEdit {
  package let note: EditableNote
  /// The key as the note spells it.
  package let key: String
  /// The field's old content, with commas between the items of a list; empty if it had none.
  package let before: String

  /// If several keys of the note mean the field, the one that counts is set. If no key does, a line is added
  /// with onward's name. A field whose content is a list is written as a list.
  ///
  /// - Parameter key: onward's name for the field, another name for it, or a key of the user's own.
  package init(
    _ change: FieldChange, of key: String, in source: SourceFile, as kind: any NoteKind.Type,
    _ vocabulary: Vocabulary
  ) throws(EditError) {
    let read = try EditableNote(source, as: kind, vocabulary)
    let meant = vocabulary.field(for: key, of: kind)
    let field =
      meant.flatMap { vocabulary.fields($0.name, of: kind, among: read.fields).first }
      ?? read.field(key)
    let own = field?.key.text ?? meant?.name ?? key
    self.key = own
    before = field?.value.texts.map(read.asTyped).joined(separator: ", ") ?? ""
    do throws(EditError) {
      note =
        switch change {
        case .addition(let item): try read.adding(item, to: own, field, meant?.content)
        case .value(let text): try read.replacing(own, field, with: text, meant?.content)
        }
    } catch {
      throw error.suggesting(
        ManualEdit(change, of: own, field, meant?.content, in: read, as: kind, vocabulary))
    }
  }
}

extension ManualEdit {
  fileprivate init?(
    _ change: FieldChange, of key: String, _ field: Field?, _ content: FieldContent?,
    in note: EditableNote, as kind: any NoteKind.Type, _ vocabulary: Vocabulary
  ) {
    let lines = NoteLines(note.source, note.document)
    let texts: [String]
    switch change {
    case .addition(let item):
      if let field, case .list(let items) = field.value, items.contains(where: \.isGroup) {
        // The other items are more than texts.
        self.init(adding: item, to: field, in: lines, as: kind, vocabulary)
        return
      }
      texts =
        (field?.value.texts ?? []).filter { !note.isEmptyText(.text($0)) }.map(note.asTyped)
        + [item]
    case .value(let text): texts = text.isEmpty ? [""] : content?.items(of: text) ?? [text]
    }
    let isList = texts != [""] && (content?.items(of: "") != nil || change.isAddition)
    self.init(
      key, toHave: texts, isList: isList, in: lines,
      fields: note.fields, as: kind, vocabulary)
  }
}

extension FieldValue.Item {
  fileprivate var isGroup: Bool { if case .pairs = self { true } else { false } }
}

extension EditableNote {
  /// Returns the note with one more item in a field.
  ///
  /// - Parameter content: What the field contains, or `nil` if the key is unknown.
  fileprivate func adding(
    _ item: String, to key: String, _ field: Field?, _ content: FieldContent?
  ) throws(EditError) -> EditableNote {
    if case .pairs? = field?.value, content?.isEvents != true {
      throw EditError("'\(key)' contains fields of its own", line: field?.key.position.line)
    }
    if case .text(let scalar)? = field?.value, !isEmptyText(.text(scalar)),
      content?.isSeparatedByCommas == true
    {
      // Words with commas between them, on one line.
      return try setting(key, to: asTyped(scalar) + ", " + item)
    }
    return try appending(item, to: key)
  }

  /// Returns the note with another content of a field: a list if the field is one, or takes one and is empty.
  ///
  /// - Parameter content: What the field contains, or `nil` if the key is unknown.
  fileprivate func replacing(
    _ key: String, _ field: Field?, with text: String, _ content: FieldContent?
  ) throws(EditError) -> EditableNote {
    let items = content?.items(of: text)
    if case .list? = field?.value {
      if text.isEmpty {
        throw EditError("'\(key)' is a list", line: field?.key.position.line)
      }
      return try setting(key, toItems: items ?? [text])
    }
    let isEmptyField = field.map { isEmptyText($0.value) } ?? true
    if let items, isEmptyField, !text.isEmpty { return try setting(key, toItems: items) }
    return try setting(key, to: text)
  }
}

/// A change to the content of a field.
package enum FieldChange: Sendable {
  /// Replaces what is there. An empty text leaves the key without a value.
  case value(String)
  /// Adds one item to a list.
  case addition(String)

  fileprivate var isAddition: Bool { if case .addition = self { true } else { false } }
}

extension FieldContent {
  /// Whether commas separate the items. In sentences, a comma may be part of an item.
  var isSeparatedByCommas: Bool {
    switch self {
    case .list, .links: true
    default: false
    }
  }

  var isEvents: Bool { if case .events = self { true } else { false } }

  /// The text as items of a list, or `nil` if the field's content is not a list.
  fileprivate func items(of text: String) -> [String]? {
    switch self {
    case .list, .links: FieldContent.divided(text)
    case .sentences, .events: [text]
    default: nil
    }
  }

  /// Splits a text at its commas and semicolons, but not inside a link.
  private static func divided(_ text: String) -> [String] {
    var items = [""]
    var depth = 0
    for character in text {
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      if character == "," || character == ";", depth <= 0 {
        items.append("")
      } else {
        items[items.count - 1].append(character)
      }
    }
    return items.map(\.trimmed).filter { !$0.isEmpty }
  }
}
