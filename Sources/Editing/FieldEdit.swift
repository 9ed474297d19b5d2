package import Diagnostics
package import Journal
import Markdown
import TextKit

/// A field of a note set by our name for it, under whatever key the note has it.
package struct FieldEdit {
  package let note: EditableNote
  /// As the note spells it.
  package let key: String
  /// What the field said; a list with commas between its items; empty where it said nothing.
  package let before: String

  package enum Change: Sendable {
    /// Instead of what is there; an empty text leaves the key without a value.
    case value(String)
    /// One item more in a list.
    case addition(String)
  }

  /// Where several keys of the note mean the field, the one that counts is set; where none does, a line
  /// is added with our name. A field that holds a list is written as one.
  ///
  /// - Parameter key: our name, another name of that field, or a key of the person's own.
  package init(
    _ change: Change, of key: String, in source: SourceFile, as kind: any NoteKind.Type,
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
      if case .pairs? = field?.value, meant?.holds.isEvents != true {
        throw EditError(
          "'\(own)' has fields of its own below it", line: field?.key.position.line)
      }
      if case .text(let scalar)? = field?.value, !scalar.isBlank, meant?.holds.isWords == true {
        // Words with commas between them, on one line.
        note = try read.setting(own, to: read.asTyped(scalar) + ", " + item)
      } else {
        note = try read.appending(item, to: own)
      }
    case .value(let text):
      let items = meant.flatMap { $0.holds.items(of: text) } ?? [text]
      if case .list? = field?.value {
        if text.isEmpty {
          throw EditError(
            "'\(own)' is a list", line: field?.key.position.line,
            remedy: "Its items are deleted in an editor.")
        }
        note = try read.setting(own, toItems: items)
      } else if meant?.holds.items(of: text) != nil, field?.value.isBlank ?? true, !text.isEmpty {
        note = try read.setting(own, toItems: items)
      } else {
        note = try read.setting(own, to: text)
      }
    }
  }
}

extension FieldContent {
  /// Words that a comma divides; in sentences it may be part of one.
  fileprivate var isWords: Bool {
    switch self {
    case .list, .links: true
    default: false
    }
  }

  fileprivate var isEvents: Bool { if case .events = self { true } else { false } }

  /// A text as the items of a list; `nil` where the field holds no list.
  fileprivate func items(of text: String) -> [String]? {
    switch self {
    case .list, .links: FieldContent.divided(text)
    case .sentences, .events: [text]
    default: nil
    }
  }

  /// At its commas, but not inside a link.
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
