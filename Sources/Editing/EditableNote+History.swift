import Diagnostics
import Markdown
import TextKit

/// An item of a history that is written as a YAML mapping: `2026-03-24: rejected`.
///
/// A key may appear only once in a mapping. A second event on a day, or an event without a day, therefore
/// uses everything but its note as its key: `2026-03-24 offer:`.
struct PairedItem {
  let name: String
  let value: String

  /// - Parameter taken: the keys that the mapping already contains.
  /// - Returns: `nil` if the whole text is one of those keys too.
  init?(_ item: String, avoiding taken: [String]) {
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

  /// The text as the reader of a note joins key and value.
  var text: String { value.isEmpty ? name + ":" : name + ": " + value }
}

extension EditableNote {
  /// Returns the note with one more pair, on a line of its own that is indented like the others.
  ///
  /// - Parameter index: the pair's position; `nil` appends it.
  func appending(
    _ text: String, at index: Int?, toPairs pairs: [FieldValue.Pair], of field: Field
  ) throws(EditError) -> EditableNote {
    let key = field.key.text
    let index = min(index ?? pairs.count, pairs.count)
    guard !pairs.isEmpty, let item = PairedItem(text, avoiding: pairs.map(\.name.text)) else {
      throw EditError("'\(key)' contains fields of its own", line: line(of: field))
    }
    let neighbor = pairs[max(0, index - 1)]
    let start = lineStart(of: neighbor.name.bytes.lowerBound)
    let before = bytes[start..<neighbor.name.bytes.lowerBound]
    guard before.allSatisfy({ $0 == .space }), start > field.key.bytes.upperBound,
      !isBlockScalar(.text(neighbor.value))
    else {
      throw EditError("the items of '\(key)' are not each on one line", line: line(of: field))
    }
    if index > 0 { _ = try onOneLine(neighbor.value) }
    let line = String(decoding: before, as: UTF8.self) + item.written
    var texts = pairs.map(\.joined.text)
    texts.insert(item.text, at: index)
    if index == 0 {
      return try replacing(
        start..<start, with: line + lineEnding(before: start), expecting: key, toEqual: texts)
    }
    let end = endOfComments(
      below: lineEnd(of: neighbor.value.bytes.upperBound), indentedMoreThan: before.count)
    return try replacing(
      end..<end, with: lineEnding(ofLineAt: end) + line, expecting: key, toEqual: texts)
  }
}
