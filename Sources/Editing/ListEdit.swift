import Diagnostics
import Markdown

extension EditableNote {
  /// The note with one item more in a list.
  ///
  /// - Parameter index: the item's place in the list; `nil` for the last.
  package func appending(
    _ text: String, to key: String, at index: Int? = nil
  ) throws(Refusal) -> EditableNote {
    guard let field = field(key) else {
      let lines =
        "\(written(key: key)):\(lineEnding)\(indent)  - \(YAMLScalar(text: text).written())"
      return try adding(line: lines, sothat: key, holds: [text])
    }
    switch field.value {
    case .text(let scalar):
      if !scalar.bytes.isEmpty, scalar.isBlank || ["~", "null"].contains(scalar.text) {
        // `""` and the like say nothing either, and stand where the items have to begin.
        return try setting(key, to: "").appending(text, to: key)
      }
      guard scalar.bytes.isEmpty else {
        throw Refusal("'\(key)' is one text and no list", line: line(of: field))
      }
      let end = lineEnd(of: scalar.bytes.lowerBound)
      let item = "\(lineEnding)\(indent)  - \(YAMLScalar(text: text).written())"
      return try replacing(end..<end, with: item, sothat: key, holds: [text])
    case .list(let items):
      var texts = field.value.texts.map(\.text)
      if items.count == 1, case .text(let blank) = items[0], blank.bytes.isEmpty {
        // The dash of a template that nobody filled in.
        let item = " " + YAMLScalar(text: text).written()
        return try replacing(blank.bytes, with: item, sothat: key, holds: [text])
      }
      let index = min(index ?? items.count, items.count)
      guard texts.count == items.count else {
        throw Refusal("'\(key)' has items of several parts", line: line(of: field))
      }
      texts.insert(text, at: index)
      let (place, addition) =
        try isFlow(field)
        ? flowInsertion(of: text, at: index, among: items, field)
        : blockInsertion(of: text, at: index, among: items, field)
      return try replacing(place..<place, with: addition, sothat: key, holds: texts)
    case .pairs(let pairs):
      return try appending(text, toPairs: pairs, of: field)
    }
  }

  /// `2026-03-24: rejected` as a line below the others, where the items are written like that.
  private func appending(
    _ text: String, toPairs pairs: [FieldValue.Pair], of field: Field
  ) throws(Refusal) -> EditableNote {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let last = pairs.last, let name = parts.first, parts.count == 2,
      !pairs.contains(where: { $0.name.text == name })
    else {
      throw Refusal("'\(field.key.text)' has fields of its own below it", line: line(of: field))
    }
    let start = lineStart(of: last.name.bytes.lowerBound)
    let before = bytes[start..<last.name.bytes.lowerBound]
    guard before.allSatisfy({ $0 == UInt8(ascii: " ") }), try !onOneLine(last.value).bytes.isEmpty
    else {
      throw Refusal(
        "the lines below '\(field.key.text)' cannot be told apart", line: line(of: field))
    }
    let end = lineEnd(of: last.value.bytes.upperBound)
    let line =
      String(decoding: before, as: UTF8.self) + "\(name): \(YAMLScalar(text: parts[1]).written())"
    return try replacing(
      end..<end, with: lineEnding + line, sothat: field.key.text,
      holds: pairs.map(\.joined.text) + ["\(name): \(parts[1])"])
  }

  /// Between brackets: behind the item before, or before the first.
  private func flowInsertion(
    of text: String, at index: Int, among items: [FieldValue.Item], _ field: Field
  ) throws(Refusal) -> (Int, String) {
    let item = YAMLScalar(text: text, isInFlow: true).written()
    if items.isEmpty {
      guard let bracket = openingBracket(of: field) else {
        throw Refusal("its list cannot be found")
      }
      return (bracket + 1, item)
    }
    return index == 0
      ? (items[0].bytes.lowerBound, item + ", ") : (items[index - 1].bytes.upperBound, ", " + item)
  }

  /// As a line of its own that begins like the others: behind the line of the item before, or before
  /// the first. A comment behind an item stays with it.
  private func blockInsertion(
    of text: String, at index: Int, among items: [FieldValue.Item], _ field: Field
  ) throws(Refusal) -> (Int, String) {
    guard !items.isEmpty else { throw Refusal("its list cannot be found", line: line(of: field)) }
    let neighbour = items[max(0, index - 1)]
    guard let start = dash(of: neighbour), !isBlockScalar(neighbour) else {
      throw Refusal(
        "an item of '\(field.key.text)' goes over several lines", line: neighbour.line)
    }
    let item = String(decoding: start, as: UTF8.self) + YAMLScalar(text: text).written()
    if index == 0 { return (start.startIndex, item + lineEnding) }
    return (lineEnd(of: neighbour.bytes.upperBound), lineEnding + item)
  }

  /// Puts other items in the place of all of them, where nothing but dashes or commas stands between.
  func replacing(
    items: [FieldValue.Item], of field: Field, with texts: [String]
  ) throws(Refusal) -> EditableNote {
    let isInFlow = isFlow(field)
    let written = texts.map { YAMLScalar(text: $0, isInFlow: isInFlow).written() }
    if items.isEmpty, let bracket = openingBracket(of: field) {
      return try replacing(
        (bracket + 1)..<(bracket + 1), with: written.joined(separator: ", "),
        sothat: field.key.text, holds: texts)
    }
    guard let first = items.first, let last = items.last else {
      throw Refusal("its list cannot be found", line: line(of: field))
    }
    let gaps = zip(items, items.dropFirst()).map {
      bytes[$0.bytes.upperBound..<$1.bytes.lowerBound]
    }
    let mayStand = Set(", -\n\r\t".utf8)
    guard gaps.allSatisfy({ $0.allSatisfy(mayStand.contains) }),
      !items.contains(where: isBlockScalar)
    else {
      throw Refusal(
        "there are comments between the items of '\(field.key.text)'", line: line(of: field))
    }
    let gap: String
    if isInFlow {
      gap = ", "
    } else if let start = dash(of: first) {
      gap = lineEnding + String(decoding: start, as: UTF8.self)
    } else {
      throw Refusal(
        "the items of '\(field.key.text)' do not stand one on a line", line: line(of: field))
    }
    return try replacing(
      first.bytes.lowerBound..<last.bytes.upperBound, with: written.joined(separator: gap),
      sothat: field.key.text, holds: texts)
  }
}
