package import Diagnostics
package import Journal
import Markdown
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
    switch change {
    case .addition(let item):
      if case .pairs? = field?.value, meant?.content.isEvents != true {
        throw EditError(
          "'\(own)' contains fields of its own", line: field?.key.position.line)
      }
      if case .text(let scalar)? = field?.value, !read.isEmptyText(.text(scalar)),
        meant?.content.isSeparatedByCommas == true
      {
        // Words with commas between them, on one line.
        note = try read.setting(own, to: read.asTyped(scalar) + ", " + item)
      } else {
        note = try read.appending(item, to: own)
      }
    case .value(let text):
      let items = meant.flatMap { $0.content.items(of: text) } ?? [text]
      if case .list? = field?.value {
        if text.isEmpty {
          throw EditError(
            "'\(own)' is a list", line: field?.key.position.line,
            remedy: "Delete its items in an editor.")
        }
        note = try read.setting(own, toItems: items)
      } else if meant?.content.items(of: text) != nil,
        field.map({ read.isEmptyText($0.value) }) ?? true,
        !text.isEmpty
      {
        note = try read.setting(own, toItems: items)
      } else {
        note = try read.setting(own, to: text)
      }
    }
  }
}

/// A change to the content of a field.
package enum FieldChange: Sendable {
  /// Replaces what is there. An empty text leaves the key without a value.
  case value(String)
  /// Adds one item to a list.
  case addition(String)
}

extension FieldContent {
  /// Whether commas separate the items. In sentences, a comma may be part of an item.
  fileprivate var isSeparatedByCommas: Bool {
    switch self {
    case .list, .links: true
    default: false
    }
  }

  fileprivate var isEvents: Bool { if case .events = self { true } else { false } }

  /// The text as items of a list, or `nil` if the field's content is not a list.
  fileprivate func items(of text: String) -> [String]? {
    switch self {
    case .list, .links: FieldContent.divided(text)
    case .sentences, .events: [text]
    default: nil
    }
  }

  /// Splits a text at its commas, but not inside a link.
  private static func divided(_ text: String) -> [String] {
    var items = [""]
    var depth = 0
    for character in text {
      if character == "[" { depth += 1 }
      if character == "]" { depth -= 1 }
      if character == ",", depth <= 0 {
        items.append("")
      } else {
        items[items.count - 1].append(character)
      }
    }
    return items.map(\.trimmed).filter { !$0.isEmpty }
  }
}
