import Diagnostics
import Markdown
import TextKit

extension EditableNote {
  /// Returns the note with another value of a field in its text, if the field is alone on its line.
  func setting(textField field: Field, to text: String) throws(EditError) -> EditableNote {
    let key = field.key.text
    guard case .text(let scalar) = field.value, field.textForm == .line || field.textForm == .cell
    else {
      throw EditError(
        field.textForm == .besideHidden
          ? "'\(key)' is in the text of the note, beside text between '%%' marks, which would be lost"
          : "'\(key)' is in the text of the note, where it is not alone on its line",
        line: line(of: field), textLine: textLine(of: field, value: text))
    }
    let end = field.textForm == .cell ? "|" : "\n"
    guard !text.contains(end), !text.contains(where: \.isNewline) else {
      throw EditError(
        "'\(key)' is in the text of the note, on a line that cannot contain this value",
        line: line(of: field))
    }
    let start = scalar.bytes.lowerBound
    let needsSpace = scalar.bytes.isEmpty && start > 0 && bytes[start - 1] != .space
    return try replacing(
      scalar.bytes, with: (needsSpace && !text.isEmpty ? " " : "") + text, expecting: key,
      toEqual: [text])
  }

  /// The line of a field with another value, or `nil` if the value is not on one line.
  private func textLine(of field: Field, value: String) -> String? {
    guard case .text(let scalar) = field.value, !scalar.bytes.isEmpty else { return nil }
    let before = bytes[lineStart(of: scalar.bytes.lowerBound)..<scalar.bytes.lowerBound]
    let after = bytes[scalar.bytes.upperBound..<lineEnd(of: scalar.bytes.upperBound)]
    return String(decoding: before, as: UTF8.self) + value + String(decoding: after, as: UTF8.self)
  }

  /// Throws if a field is in the text of the note, where no items can be added to it.
  func refuseItems(of field: Field) throws(EditError) {
    guard field.textForm != nil else { return }
    throw EditError(
      "'\(field.key.text)' is in the text of the note, where no item can be added",
      line: line(of: field))
  }
}
