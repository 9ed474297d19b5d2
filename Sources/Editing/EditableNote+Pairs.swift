import Diagnostics
import Markdown

/// An item of a history as a line of a group: `2026-03-24: rejected`.
///
/// YAML lets a name stand once in a group. A second event of a day, and one without a day, therefore have
/// all but their note for a name: `2026-03-24 offer:`.
struct PairedItem {
  let name: String
  let value: String

  /// - Parameter taken: the names that stand in the group already.
  /// - Returns: `nil` where the text stands there as well.
  init?(_ item: String, beside taken: [String]) {
    let isFigure = { (text: String) in text.first.map { ("0"..."9").contains($0) } ?? false }
    let words = item.split(separator: " ", maxSplits: 1).map(String.init)
    if words.count == 2, isFigure(item), !isFigure(words[1]), !taken.contains(words[0]) {
      (name, value) = (words[0], words[1])
      return
    }
    let dash = item.firstRange(of: " — ")
    name = String(item[..<(dash?.lowerBound ?? item.endIndex)])
    value = dash.map { String(item[$0.lowerBound...].dropFirst()) } ?? ""
    if taken.contains(name) { return nil }
  }

  var written: String {
    YAMLScalar(text: name).written() + ":"
      + (value.isEmpty ? "" : " " + YAMLScalar(text: value).written())
  }

  /// As a reader of the note joins the two.
  var text: String { value.isEmpty ? name + ":" : name + ": " + value }
}

extension EditableNote {
  /// The note with one pair more, as a line of its own that begins like the others.
  ///
  /// - Parameter index: the pair's place; `nil` for the last.
  func appending(
    _ text: String, at index: Int?, toPairs pairs: [FieldValue.Pair], of field: Field
  ) throws(EditError) -> EditableNote {
    let key = field.key.text
    let index = min(index ?? pairs.count, pairs.count)
    guard !pairs.isEmpty, let item = PairedItem(text, beside: pairs.map(\.name.text)) else {
      throw EditError("'\(key)' has fields of its own below it", line: line(of: field))
    }
    let neighbour = pairs[max(0, index - 1)]
    let start = lineStart(of: neighbour.name.bytes.lowerBound)
    let before = bytes[start..<neighbour.name.bytes.lowerBound]
    guard before.allSatisfy({ $0 == UInt8(ascii: " ") }), start > field.key.bytes.upperBound,
      !isBlockScalar(.text(neighbour.value))
    else {
      throw EditError("the lines below '\(key)' cannot be told apart", line: line(of: field))
    }
    if index > 0 { _ = try onOneLine(neighbour.value) }
    let line = String(decoding: before, as: UTF8.self) + item.written
    var texts = pairs.map(\.joined.text)
    texts.insert(item.text, at: index)
    if index == 0 {
      return try replacing(start..<start, with: line + lineEnding, sothat: key, holds: texts)
    }
    let end = endOfComments(
      below: lineEnd(of: neighbour.value.bytes.upperBound), furtherInThan: before.count)
    return try replacing(end..<end, with: lineEnding + line, sothat: key, holds: texts)
  }
}
