import Diagnostics
import Markdown
import TextKit

extension EditableNote {
  /// The note with one item more in a list.
  ///
  /// - Parameter index: the item's place in the list; `nil` for the last.
  package func appending(
    _ text: String, to key: String, at index: Int? = nil
  ) throws(EditError) -> EditableNote {
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
        throw EditError("'\(key)' is one text and no list", line: line(of: field))
      }
      let end = endOfComments(
        below: lineEnd(of: scalar.bytes.lowerBound), furtherInThan: indent.utf8.count)
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
        throw EditError("'\(key)' has items of several parts", line: line(of: field))
      }
      texts.insert(text, at: index)
      let (place, addition) =
        try isFlow(field)
        ? flowInsertion(of: text, at: index, among: items, field)
        : blockInsertion(of: text, at: index, among: items, field)
      return try replacing(place, with: addition, sothat: key, holds: texts)
    case .pairs(let pairs):
      return try appending(text, at: index, toPairs: pairs, of: field)
    }
  }

  /// Between brackets: behind the item before, or before the first; as a line of its own where that item
  /// has one, or where a comment stands behind it, which stays with it.
  private func flowInsertion(
    of text: String, at index: Int, among items: [FieldValue.Item], _ field: Field
  ) throws(EditError) -> (Range<Int>, String) {
    let item = YAMLScalar(text: text, isInFlow: true).written()
    if items.isEmpty {
      guard let bracket = openingBracket(of: field) else {
        throw EditError("its list cannot be found")
      }
      return (bracket + 1..<bracket + 1, item)
    }
    let neighbour = items[max(0, index - 1)].bytes
    let start = lineStart(of: neighbour.lowerBound)
    let beginsLine = bytes[start..<neighbour.lowerBound].allSatisfy { $0 == UInt8(ascii: " ") }
    let lead =
      beginsLine
      ? String(decoding: bytes[start..<neighbour.lowerBound], as: UTF8.self) : indent + "  "
    if index == 0 {
      let first = neighbour.lowerBound
      return (first..<first, item + (beginsLine ? "," + lineEnding + lead : ", "))
    }
    let rest = bytes[neighbour.upperBound..<lineEnd(of: neighbour.upperBound)]
    let endsLine = rest.allSatisfy { " \t,".utf8.contains($0) }
    guard hasComment(behind: neighbour.upperBound) || (beginsLine && endsLine) else {
      return (neighbour.upperBound..<neighbour.upperBound, ", " + item)
    }
    let hasComma = rest.first { $0 > 0x20 } == UInt8(ascii: ",")
    let line = String(decoding: rest, as: UTF8.self) + lineEnding + lead + item
    return (rest.indices, hasComma ? line + "," : "," + line)
  }

  /// As a line of its own that begins like the others: behind the line of the item before, or before
  /// the first. A comment behind an item, or below it and further in, stays with it; so does one above it
  /// where other items have such as well.
  private func blockInsertion(
    of text: String, at index: Int, among items: [FieldValue.Item], _ field: Field
  ) throws(EditError) -> (Range<Int>, String) {
    guard !items.isEmpty else { throw EditError("its list cannot be found", line: line(of: field)) }
    let neighbour = items[max(0, index - 1)]
    guard let start = dash(of: neighbour), !isBlockScalar(neighbour) else {
      throw EditError(
        "an item of '\(field.key.text)' goes over several lines", line: neighbour.line)
    }
    let item = String(decoding: start, as: UTF8.self) + YAMLScalar(text: text).written()
    let column = start.prefix { $0 == UInt8(ascii: " ") }.count
    if index > 0 {
      let end = endOfComments(
        below: lineEnd(of: neighbour.bytes.upperBound), furtherInThan: column)
      return (end..<end, lineEnding + item)
    }
    let haveOwn = items.dropFirst().contains {
      let start = lineStart(of: $0.bytes.lowerBound)
      return startOfComments(above: start, upTo: column) < start
    }
    let place =
      haveOwn ? startOfComments(above: start.startIndex, upTo: column) : start.startIndex
    return (place..<place, item + lineEnding)
  }

  /// Puts other items in the place of all of them, where nothing but dashes or commas stands between.
  func replacing(
    items: [FieldValue.Item], of field: Field, with texts: [String]
  ) throws(EditError) -> EditableNote {
    let isInFlow = isFlow(field)
    let written = texts.map { YAMLScalar(text: $0, isInFlow: isInFlow).written() }
    if items.isEmpty, let bracket = openingBracket(of: field) {
      return try replacing(
        (bracket + 1)..<(bracket + 1), with: written.joined(separator: ", "),
        sothat: field.key.text, holds: texts)
    }
    guard let first = items.first, let last = items.last else {
      throw EditError("its list cannot be found", line: line(of: field))
    }
    let gaps = zip(items, items.dropFirst()).map {
      bytes[endAsTyped(of: $0)..<$1.bytes.lowerBound]
    }
    let end = endAsTyped(of: last)
    let mayStand = Set(", -\n\r\t".utf8)
    let isAboutLast =
      hasComment(behind: end) && texts.last != field.value.texts.last?.text
    guard gaps.allSatisfy({ $0.allSatisfy(mayStand.contains) }), !isAboutLast,
      !items.contains(where: isBlockScalar)
    else {
      throw EditError(
        "there are comments beside the items of '\(field.key.text)'", line: line(of: field))
    }
    let gap: String
    if isInFlow {
      gap = ", "
    } else if let start = dash(of: first) {
      gap = lineEnding + String(decoding: start, as: UTF8.self)
    } else {
      throw EditError(
        "the items of '\(field.key.text)' do not stand one on a line", line: line(of: field))
    }
    return try replacing(
      first.bytes.lowerBound..<end, with: written.joined(separator: gap),
      sothat: field.key.text, holds: texts)
  }
}

// How a list is written: in brackets or one item on a line, and where its items lie.
extension EditableNote {
  /// The list stands in brackets.
  func isFlow(_ field: Field) -> Bool { openingBracket(of: field) != nil }

  /// Where the bracket of such a list stands.
  func openingBracket(of field: Field) -> Int? {
    guard case .list = field.value else { return nil }
    var index = field.key.bytes.upperBound
    while index < bytes.count,
      bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t")
    { index += 1 }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ":") else { return nil }
    let value = bytes[(index + 1)...].firstIndex { $0 > 0x20 }
    return value.flatMap { bytes[$0] == UInt8(ascii: "[") ? $0 : nil }
  }

  /// What stands on the line before an item: blanks, its dash, and blanks.
  func dash(of item: FieldValue.Item) -> ArraySlice<UInt8>? {
    let before = bytes[lineStart(of: item.bytes.lowerBound)..<item.bytes.lowerBound]
    let marks = before.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    return marks == [UInt8(ascii: "-")] && before.last == UInt8(ascii: " ") ? before : nil
  }

  /// Where an item ends for the person who typed it.
  func endAsTyped(of item: FieldValue.Item) -> Int {
    if case .text(let scalar) = item { endAsTyped(of: scalar) } else { item.bytes.upperBound }
  }

  /// An item over several lines, with `|` or `>` before it.
  func isBlockScalar(_ item: FieldValue.Item) -> Bool {
    guard case .text = item, let first = bytes[item.bytes].first else { return false }
    return first == UInt8(ascii: "|") || first == UInt8(ascii: ">")
  }
}

extension FieldValue.Item {
  /// From its first byte to its last, without the dash.
  var bytes: Range<Int> {
    switch self {
    case .text(let scalar): scalar.bytes
    case .pairs(let pairs):
      (pairs.first?.name.bytes.lowerBound ?? 0)..<(pairs.last?.value.bytes.upperBound ?? 0)
    }
  }

  var line: Int {
    switch self {
    case .text(let scalar): scalar.position.line
    case .pairs(let pairs): pairs.first?.name.position.line ?? 1
    }
  }
}
