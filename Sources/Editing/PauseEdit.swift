import Diagnostics
package import Journal
package import Markdown
import TextKit

/// An edit of the pauses in a profile. Whatever else the note has stays as it is.
package struct PauseEdit {
  package let source: SourceFile
  /// The key as the note spells it.
  package let key: String
  /// The text of all pauses before; empty if there was none.
  package let before: String
  /// The text of all pauses now; empty if there is none.
  package let after: String

  package enum Change: Sendable {
    case addition(Pause)
    /// Another last day of a pause, or `nil` to take the pause out.
    case end(Pause, last: Day?)
  }

  /// Throws if the profile cannot be edited safely.
  package init(_ change: Change, in source: SourceFile, _ vocabulary: Vocabulary) throws(EditError)
  {
    let note = try EditableNote(source, as: Profile.self, vocabulary)
    let field = vocabulary.fields(Profile.pause.name, of: Profile.self, among: note.fields).first
    let texts = (field?.value.texts ?? []).filter { !$0.isBlank }.map(note.asTyped)
    key = field?.key.text ?? Profile.pause.name
    before = texts.joined(separator: ", ")
    let isList = if case .list? = field?.value { true } else { false }
    let edited: EditableNote
    switch change {
    case .addition(let pause) where isList: edited = try note.appending("\(pause)", to: key)
    case .addition(let pause):
      edited = try note.setting(key, to: (texts + ["\(pause)"]).joined(separator: ", "))
    case .end(let pause, let last):
      let order = vocabulary.settings.dateOrder
      if isList, let field {
        edited = try note.replacingItem(of: field) {
          PauseEdit.text($0, ending: pause, on: last, order)
        }
      } else {
        let left = texts.map { PauseEdit.text($0, ending: pause, on: last, order) }
        edited = try note.setting(key, to: left.joined(separator: ", "))
      }
    }
    self.source = edited.source
    after =
      vocabulary.fields(Profile.pause.name, of: Profile.self, among: edited.fields).first?.value
      .texts.filter { !$0.isBlank }.map(edited.asTyped).joined(separator: ", ") ?? ""
  }

  /// A text with another last day of one of its pauses. The others, and a text without it, stay as typed.
  private static func text(
    _ text: String, ending pause: Pause, on last: Day?, _ order: DateOrder?
  ) -> String {
    let pauses = PauseText(text, order: order).pauses
    guard pauses.contains(pause) else { return text }
    return pauses.compactMap { other -> Pause? in
      if other != pause { return other }
      return last.map { Pause(first: pause.first, last: $0) }
    }.map(\.description).joined(separator: ", ")
  }
}

extension EditableNote {
  /// Returns the note with other words in the items of a list that change. An item that becomes empty is taken out, with a
  /// comment on its line.
  fileprivate func replacingItem(
    of field: Field, with change: (String) -> String
  ) throws(EditError) -> EditableNote {
    guard case .list(let items) = field.value else { return self }
    let key = field.key.text
    var texts = field.value.texts.map(\.text)
    for (index, item) in items.enumerated() {
      guard case .text(let scalar) = item, texts.count == items.count else { continue }
      let before = asTyped(scalar)
      let after = change(before)
      if after == before { continue }
      texts[index] = after
      if !after.isEmpty {
        let value = YAMLScalar(text: after, isInFlow: isFlow(field))
        return try replacing(
          scalar.bytes.lowerBound..<endAsTyped(of: scalar),
          with: value.written(as: style(of: scalar)),
          expecting: key, toEqual: texts)
      }
      texts.remove(at: index)
      guard dash(of: item) != nil else { return try setting(key, toItems: texts) }
      let start = lineStart(of: item.bytes.lowerBound)
      let end = lineEnd(of: item.bytes.upperBound)
      let next = min(bytes.count, end + lineEnding(ofLineAt: end).utf8.count)
      return try replacing(
        start..<next, with: "", expecting: key, toEqual: texts.isEmpty ? [""] : texts)
    }
    return self
  }
}
