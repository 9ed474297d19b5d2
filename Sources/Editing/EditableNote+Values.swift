import Diagnostics
import Journal
import Markdown
import TextKit

extension EditableNote {
  /// Returns the note with a field set to one text. An empty text leaves the key without a value. A field
  /// that does not exist yet is added as the last one.
  package func setting(_ key: String, to text: String) throws(EditError) -> EditableNote {
    guard let field = field(key) else {
      if let note = addingMarkedLine(key, text) { return note }
      return try adding(
        lines: [
          "\(written(key: key)):" + (text.isEmpty ? "" : " " + YAMLScalar(text: text).written())
        ],
        expecting: key, toEqual: [text])
    }
    if field.textForm != nil { return try setting(textField: field, to: text) }
    let scalar = try onlyText(of: field)
    let isItem = if case .list = field.value { true } else { false }
    let style = style(of: scalar)
    if scalar.bytes.isEmpty {
      // Everything after the colon may be a value that YAML reads as a comment: `role: #2 Engineer`.
      let value = text.isEmpty ? "" : " " + YAMLScalar(text: text).written()
      let end = endAsTyped(of: scalar)
      // The space that was left after the colon is the one before the value.
      let hasSpace =
        !text.isEmpty && end == scalar.bytes.lowerBound && end < bytes.count
        && bytes[end] == .space && bytes[end..<lineEnd(of: end)].allSatisfy(\.isBlank)
      return try replacing(
        hasSpace ? end + 1..<end + 1 : scalar.bytes.lowerBound..<end,
        with: hasSpace ? String(value.dropFirst()) : value, expecting: key, toEqual: [text])
    }
    let value = YAMLScalar(text: text, isInFlow: isItem && isFlow(field))
    return try replacing(
      scalar.bytes.lowerBound..<endAsTyped(of: scalar),
      with: text.isEmpty && !isItem ? "" : value.written(as: style), expecting: key,
      toEqual: [text])
  }

  /// Returns the note with a field set to a list.
  package func setting(_ key: String, toItems texts: [String]) throws(EditError) -> EditableNote {
    if let field = field(key), field.textForm != nil {
      return try setting(textField: field, to: texts.joined(separator: ", "))
    }
    guard let field = field(key), !isEmptyText(field.value) else {
      var note =
        try field(key) == nil
        ? adding(lines: ["\(written(key: key)):"], expecting: key, toEqual: [""]) : self
      for text in texts { note = try note.appending(text, to: key) }
      return note
    }
    guard case .list(let items) = field.value else {
      // One text with commas between its words is a list too.
      return try setting(key, to: texts.joined(separator: ", "))
    }
    return try replacing(items: items, of: field, with: texts)
  }

  /// The end of a value as the user typed it. If YAML reads a part of it (`#2`) as a comment, that part is
  /// replaced with the value. A comment that is meant as one stays.
  func endAsTyped(of scalar: Scalar) -> Int {
    guard style(of: scalar) == .plain else { return scalar.bytes.upperBound }
    return CutValue.end(in: bytes, after: scalar.bytes.upperBound) ?? scalar.bytes.upperBound
  }

  /// A value as the user typed it, including the part that YAML reads as a comment.
  func asTyped(_ scalar: Scalar) -> String {
    // In the text there are no comments of YAML.
    if textFields.contains(where: { $0.value.texts.contains { $0.bytes == scalar.bytes } }) {
      return scalar.text
    }
    let end = endAsTyped(of: scalar)
    let rest = String(
      decoding: bytes[scalar.bytes.upperBound..<max(end, scalar.bytes.upperBound)], as: UTF8.self)
    return scalar.text.isEmpty ? rest.trimmed : scalar.text + rest
  }

  /// Whether the user typed nothing, not even a text that YAML reads as a comment.
  func isEmptyText(_ value: FieldValue) -> Bool {
    if case .text(let scalar) = value { scalar.isBlank && !isCut(scalar) } else { false }
  }

  /// Whether YAML reads a part of the value, or all of it, as a comment.
  func isCut(_ scalar: Scalar) -> Bool { endAsTyped(of: scalar) > scalar.bytes.upperBound }

  /// Returns the note with a new field on lines of its own, below the others.
  func adding(
    lines: [String], expecting key: String, toEqual value: [String]
  ) throws(EditError) -> EditableNote {
    if let yaml {
      let ending = lineEnding(before: yaml.upperBound)
      return try replacing(
        yaml.upperBound..<yaml.upperBound,
        with: lines.map { indent + $0 + ending }.joined(), expecting: key, toEqual: value)
    }
    let start = bytes.starts(with: UTF8Bytes.byteOrderMark) ? 3 : 0
    let lines = (["---"] + lines + ["---"]).map { $0 + lineEnding(ofLineAt: start) }.joined()
    return try replacing(start..<start, with: lines, expecting: key, toEqual: value)
  }

  /// Returns the note with a new field in its text, below the last one of the form `key:: value` and in the same style.
  /// `nil` if the note keeps its own fields at its top, or if the line would not be read.
  private func addingMarkedLine(_ key: String, _ text: String) -> EditableNote? {
    guard !text.isEmpty, !text.contains(where: \.isNewline),
      document.frontMatter.fields.allSatisfy({ $0.isOfEveryNote }),
      let last = textFields.last(where: isMarkedLine), case .text(let value) = last.value
    else { return nil }
    let keyStart = last.key.bytes.lowerBound
    let before = bytes[lineStart(of: keyStart)..<keyStart]
    let between = bytes[last.key.bytes.upperBound..<value.bytes.lowerBound]
    let line = [Array(before), Array(key.utf8), Array(between), Array(text.utf8)].joined()
    let end = lineEnd(of: value.bytes.upperBound)
    let note = try? inserting(
      lines: [String(decoding: Array(line), as: UTF8.self)],
      at: end == bytes.count ? end : end + lineEnding(ofLineAt: end).utf8.count, adding: key)
    return note?.field(key)?.value.texts.map(\.text) == [text] ? note : nil
  }

  /// Whether a field in the text is a line like `key:: value` with a value, and nothing after it.
  private func isMarkedLine(_ field: Field) -> Bool {
    guard field.textForm == .line, case .text(let value) = field.value, !value.bytes.isEmpty,
      !field.key.bytes.isEmpty, field.key.bytes.upperBound < value.bytes.lowerBound
    else { return false }
    let between = bytes[field.key.bytes.upperBound..<value.bytes.lowerBound]
    let start = bytes[lineStart(of: field.key.bytes.lowerBound)..<field.key.bytes.lowerBound]
    return between.split(separator: .colon, omittingEmptySubsequences: false).count == 3
      && !start.contains(.openingBracket) && !start.contains(.openingParenthesis)
      && bytes[value.bytes.upperBound..<lineEnd(of: value.bytes.upperBound)].allSatisfy(\.isBlank)
  }

  func written(key: String) -> String { YAMLScalar(text: key).written() }

  /// The only text of a field, on one line. A list with one text counts.
  private func onlyText(of field: Field) throws(EditError) -> Scalar {
    switch field.value {
    case .text(let scalar): return try onOneLine(scalar)
    case .list(let items):
      if items.count == 1, case .text(let scalar) = items[0] { return try onOneLine(scalar) }
      throw EditError("'\(field.key.text)' is a list of \(items.count)", line: line(of: field))
    case .pairs:
      throw EditError("'\(field.key.text)' contains fields of its own", line: line(of: field))
    }
  }

  func onOneLine(_ scalar: Scalar) throws(EditError) -> Scalar {
    let isOnOneLine = bytes[scalar.bytes].allSatisfy {
      !$0.isLineEnding
    }
    guard isOnOneLine else {
      throw EditError("its value spans several lines", line: scalar.position.line)
    }
    return scalar
  }

  func style(of scalar: Scalar) -> YAMLScalar.Style {
    switch bytes[scalar.bytes].first {
    case .singleQuote: .singleQuoted
    case .doubleQuote: .doubleQuoted
    default: .plain
    }
  }
}

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
        line: line(of: field),
        textLine: NoteLines(source, document).line(of: field, withValue: text))
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

  /// Throws if a field is in the text of the note, where no items can be added to it.
  func refuseItems(of field: Field) throws(EditError) {
    guard field.textForm != nil else { return }
    throw EditError(
      "'\(field.key.text)' is in the text of the note, where no item can be added",
      line: line(of: field))
  }
}

extension Field {
  /// Whether notes about anything have it.
  fileprivate var isOfEveryNote: Bool {
    CommonField.all.contains { $0.isCalled(key.text) }
      || ["aliases", "alias", "cssclass", "cssclasses", "publish"].contains(key.text.lowercased())
  }
}
