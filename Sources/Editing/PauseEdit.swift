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
    /// The end of these pauses on the day before `day`: those that would begin later are taken out.
    case end([Pause], before: Day)
  }

  /// Throws if the profile cannot be edited safely.
  package init(_ change: Change, in source: SourceFile, _ vocabulary: Vocabulary) throws(EditError)
  {
    let note = try EditableNote(source, as: Profile.self, vocabulary)
    let field = PauseEdit.field(of: note, vocabulary)
    let texts = (field?.value.texts ?? []).filter { !$0.isBlank }.map(note.asTyped)
    key = field?.key.text ?? Profile.pause.name
    before = texts.joined(separator: ", ")
    let isList = if case .list? = field?.value { true } else { false }
    let edited: EditableNote
    switch change {
    case .addition(let pause) where isList: edited = try note.appending("\(pause)", to: key)
    case .addition(let pause):
      edited = try note.setting(key, to: (texts + ["\(pause)"]).joined(separator: ", "))
    case .end(let pauses, let day) where isList:
      let order = vocabulary.settings.dateOrder
      var last = note
      // Each turn changes one item. A pause that was ended is no longer in `pauses`.
      while let field = PauseEdit.field(of: last, vocabulary) {
        let next = try last.replacingItem(of: field) {
          PauseEdit.text($0, ending: pauses, before: day, order)
        }
        if next.source == last.source { break }
        last = next
      }
      edited = last
    case .end(let pauses, let day):
      let order = vocabulary.settings.dateOrder
      let left = texts.map { PauseEdit.text($0, ending: pauses, before: day, order) }
        .filter { !$0.isEmpty }
      edited = try note.setting(key, to: left.joined(separator: ", "))
    }
    self.source = edited.source
    after =
      PauseEdit.field(of: edited, vocabulary)?.value
      .texts.filter { !$0.isBlank }.map(edited.asTyped).joined(separator: ", ") ?? ""
  }

  private static func field(of note: EditableNote, _ vocabulary: Vocabulary) -> Field? {
    vocabulary.fields(Profile.pause.name, of: Profile.self, among: note.fields).first
  }

  /// A text in which some of its pauses end on the day before `day`. The others, and a text without them, stay as typed.
  private static func text(
    _ text: String, ending ended: [Pause], before day: Day, _ order: DateOrder?
  ) -> String {
    let pauses = PauseText(text, order: order).pauses
    guard pauses.contains(where: ended.contains) else { return text }
    return pauses.compactMap { pause -> Pause? in
      if !ended.contains(pause) { return pause }
      return pause.first < day ? Pause(first: pause.first, last: day + -1) : nil
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
