import Diagnostics
import Journal
import Markdown
import TextKit

extension EditableNote {
  /// Returns the note with one more item in a list.
  ///
  /// - Parameter index: the item's position in the list; `nil` appends it.
  package func appending(
    _ text: String, to key: String, at index: Int? = nil
  ) throws(EditError) -> EditableNote {
    guard let field = field(key) else {
      let lines = ["\(written(key: key)):", "  - \(YAMLScalar(text: text).written())"]
      return try adding(lines: lines, expecting: key, toEqual: [text])
    }
    try refuseItems(of: field)
    switch field.value {
    case .text(let scalar):
      if !scalar.bytes.isEmpty, scalar.isBlank {
        // `""`, `null` and the like are empty values too, and they are in the place where the items have to begin.
        return try setting(key, to: "").appending(text, to: key)
      }
      guard scalar.bytes.isEmpty else {
        throw EditError("'\(key)' is a single text, not a list", line: line(of: field))
      }
      let end = endOfComments(
        below: lineEnd(of: scalar.bytes.lowerBound), indentedMoreThan: indent.utf8.count)
      let item =
        "\(lineEnding(ofLineAt: end))\(indent)  - \(YAMLScalar(text: text).written())"
      return try replacing(end..<end, with: item, expecting: key, toEqual: [text])
    case .list(let items):
      var texts = field.value.texts.map(\.text)
      if items.count == 1, case .text(let empty) = items[0], empty.bytes.isEmpty, !isCut(empty) {
        // The dash of a template that was never filled in.
        let item = " " + YAMLScalar(text: text).written()
        return try replacing(empty.bytes, with: item, expecting: key, toEqual: [text])
      }
      let index = min(index ?? items.count, items.count)
      guard texts.count == items.count else {
        throw EditError("'\(key)' has items that consist of several fields", line: line(of: field))
      }
      texts.insert(text, at: index)
      let (place, addition) =
        try isFlow(field)
        ? flowInsertion(of: text, at: index, among: items, field)
        : blockInsertion(of: text, at: index, among: items, field)
      return try replacing(place, with: addition, expecting: key, toEqual: texts)
    case .pairs(let pairs):
      return try appending(text, at: index, toPairs: pairs, of: field)
    }
  }

  /// The place and text of a new item in a list in brackets: after the item before it, or before the first
  /// item. It gets its own line if that item has one, or if a comment follows that item, so that the comment
  /// stays with it.
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
    let neighbor = items[max(0, index - 1)].bytes
    let start = lineStart(of: neighbor.lowerBound)
    let beginsLine = bytes[start..<neighbor.lowerBound].allSatisfy { $0 == .space }
    let lead =
      beginsLine
      ? String(decoding: bytes[start..<neighbor.lowerBound], as: UTF8.self) : indent + "  "
    if index == 0 {
      let first = neighbor.lowerBound
      let ending = lineEnding(before: start)
      return (first..<first, item + (beginsLine ? "," + ending + lead : ", "))
    }
    let rest = bytes[neighbor.upperBound..<lineEnd(of: neighbor.upperBound)]
    let endsLine = rest.allSatisfy { " \t,".utf8.contains($0) }
    guard hasComment(after: neighbor.upperBound) || (beginsLine && endsLine) else {
      return (neighbor.upperBound..<neighbor.upperBound, ", " + item)
    }
    let hasComma = rest.first { !$0.isBlank } == .comma
    let line =
      String(decoding: rest, as: UTF8.self) + lineEnding(ofLineAt: rest.startIndex) + lead + item
    return (rest.indices, hasComma ? line + "," : "," + line)
  }

  /// The place and text of a new item on a line of its own, indented like the others: after the line of the
  /// item before it, or before the first item. A comment after an item, or below it and indented further,
  /// stays with it. A comment above the first item stays with it if other items have comments above them too.
  private func blockInsertion(
    of text: String, at index: Int, among items: [FieldValue.Item], _ field: Field
  ) throws(EditError) -> (Range<Int>, String) {
    guard !items.isEmpty else { throw EditError("its list cannot be found", line: line(of: field)) }
    let neighbor = items[max(0, index - 1)]
    guard let start = dash(of: neighbor), !isBlockScalar(neighbor) else {
      throw EditError(
        "an item of '\(field.key.text)' \(neighbor.bytes.isEmpty ? "is empty" : "spans several lines")",
        line: neighbor.line)
    }
    let item = String(decoding: start, as: UTF8.self) + YAMLScalar(text: text).written()
    let column = start.prefix { $0 == .space }.count
    if index > 0 {
      let end = endOfComments(
        below: lineEnd(of: neighbor.bytes.upperBound), indentedMoreThan: column)
      return (end..<end, lineEnding(ofLineAt: end) + item)
    }
    let haveOwn = items.dropFirst().contains {
      let start = lineStart(of: $0.bytes.lowerBound)
      return startOfComments(above: start, upTo: column) < start
    }
    let place =
      haveOwn ? startOfComments(above: start.startIndex, upTo: column) : start.startIndex
    return (place..<place, item + lineEnding(before: place))
  }

  /// Returns the note with all items of a list replaced, if only dashes or commas separate them.
  func replacing(
    items: [FieldValue.Item], of field: Field, with texts: [String]
  ) throws(EditError) -> EditableNote {
    let isInFlow = isFlow(field)
    let written = texts.map { YAMLScalar(text: $0, isInFlow: isInFlow).written() }
    if items.isEmpty, let bracket = openingBracket(of: field) {
      return try replacing(
        (bracket + 1)..<(bracket + 1), with: written.joined(separator: ", "),
        expecting: field.key.text, toEqual: texts)
    }
    guard let first = items.first, let last = items.last else {
      throw EditError("its list cannot be found", line: line(of: field))
    }
    let gaps = zip(items, items.dropFirst()).map {
      bytes[endAsTyped(of: $0)..<$1.bytes.lowerBound]
    }
    let end = endAsTyped(of: last)
    let separators = Set(", -\n\r\t".utf8)
    let isAboutLast =
      hasComment(after: end) && texts.last != field.value.texts.last?.text
    guard gaps.allSatisfy({ $0.allSatisfy(separators.contains) }), !isAboutLast,
      !items.contains(where: isBlockScalar)
    else {
      throw EditError(
        "there are comments next to the items of '\(field.key.text)'", line: line(of: field))
    }
    let gap: String
    if isInFlow {
      gap = ", "
    } else if let start = dash(of: first) {
      gap = lineEnding(ofLineAt: start.startIndex) + String(decoding: start, as: UTF8.self)
    } else if first.bytes.isEmpty, written.count == 1 {
      // `- #2` is a dash and a comment, so the item begins right after the dash.
      return try replacing(
        first.bytes.lowerBound..<end, with: " " + written[0], expecting: field.key.text,
        toEqual: texts)
    } else {
      throw EditError(
        "the items of '\(field.key.text)' are not on lines of their own", line: line(of: field))
    }
    return try replacing(
      first.bytes.lowerBound..<end, with: written.joined(separator: gap),
      expecting: field.key.text, toEqual: texts)
  }
}

// How a list is written (in brackets, or one item per line) and where its items are.
extension EditableNote {
  /// Whether the list is written in brackets.
  func isFlow(_ field: Field) -> Bool { openingBracket(of: field) != nil }

  /// The offset of the opening bracket of such a list.
  func openingBracket(of field: Field) -> Int? {
    guard case .list = field.value else { return nil }
    var index = field.key.bytes.upperBound
    while index < bytes.count,
      bytes[index].isSpaceOrTab
    { index += 1 }
    guard index < bytes.count, bytes[index] == .colon else { return nil }
    let value = bytes[(index + 1)...].firstIndex { !$0.isBlank }
    return value.flatMap { bytes[$0] == .openingBracket ? $0 : nil }
  }

  /// The text before an item on its line (spaces, its dash, and spaces), or `nil` if there is anything else.
  func dash(of item: FieldValue.Item) -> ArraySlice<UInt8>? {
    let before = bytes[lineStart(of: item.bytes.lowerBound)..<item.bytes.lowerBound]
    let marks = before.filter { !$0.isSpaceOrTab }
    return marks == [.dash] && before.last == .space ? before : nil
  }

  /// The end of an item as the user typed it.
  func endAsTyped(of item: FieldValue.Item) -> Int {
    if case .text(let scalar) = item { endAsTyped(of: scalar) } else { item.bytes.upperBound }
  }

  /// Whether an item is a block scalar: several lines after `|` or `>`.
  func isBlockScalar(_ item: FieldValue.Item) -> Bool {
    guard case .text = item, let first = bytes[item.bytes].first else { return false }
    return first == .bar || first == .greaterThan
  }
}

extension FieldValue.Item {
  /// The range from the item's first byte to its last, without the dash.
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

// Comments on lines of their own. Each belongs to an item, and a new line must not separate them.
extension EditableNote {
  /// The end of the comments directly below a line that are indented further than it. They are about that
  /// line.
  ///
  /// - Parameters:
  ///   - end: the offset of the line ending.
  ///   - column: the number of spaces before the line's text.
  func endOfComments(below end: Int, indentedMoreThan column: Int) -> Int {
    var end = end
    while let start = nextLineStart(after: end), let own = columnOfComment(at: start), own > column
    {
      end = lineEnd(of: start)
    }
    return end
  }

  /// The start of the comments directly above a line that are not indented further than it. Returns the
  /// line's own start if there are none.
  func startOfComments(above start: Int, upTo column: Int) -> Int {
    var start = start
    while let previous = previousLineStart(before: start),
      let own = columnOfComment(at: previous), own <= column
    { start = previous }
    return start
  }

  /// Whether a comment begins directly after these bytes, or after the comma that follows them.
  func hasComment(after offset: Int) -> Bool {
    bytes[offset..<lineEnd(of: offset)].first { !" \t,".utf8.contains($0) } == .hash
  }

  /// The number of spaces before the `#` of a line that contains only a comment, or `nil` for any other line.
  private func columnOfComment(at start: Int) -> Int? {
    let line = bytes[start..<lineEnd(of: start)]
    guard let first = line.firstIndex(where: { !$0.isBlank }), line[first] == .hash else {
      return nil
    }
    return first - start
  }

  /// - Parameter end: the offset of a line ending.
  private func nextLineStart(after end: Int) -> Int? {
    guard end < bytes.count else { return nil }
    let isPair =
      bytes[end] == .carriageReturn && end + 1 < bytes.count
      && bytes[end + 1] == .lineFeed
    return end + (isPair ? 2 : 1)
  }

  private func previousLineStart(before start: Int) -> Int? {
    guard start > 0 else { return nil }
    let isPair =
      start > 1 && bytes[start - 1] == .lineFeed && bytes[start - 2] == .carriageReturn
    return lineStart(of: start - (isPair ? 2 : 1))
  }
}
