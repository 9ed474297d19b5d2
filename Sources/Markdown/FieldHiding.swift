import Diagnostics
import TextKit

extension FieldValue {
  /// The parts of the value that Obsidian does not show, with their marks.
  package var hiddenTexts: [String] {
    var isHidden = false
    return texts.flatMap { scalar in
      scalar.text.withBytes { bytes in
        let hidden = HiddenText(in: bytes, startsHidden: isHidden)
        isHidden = !hidden.isClosed
        return hidden.ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
      }
    }
  }
}

/// Removes the hidden parts of one field. A comment may begin in one of its texts and end in a later one, but it ends
/// with the field.
struct FieldHiding {
  /// The place of the text in which a comment begins that is not closed yet.
  private(set) var unclosed: Position?

  /// Returns the field as it is shown, or `nil` if nothing of its key is.
  mutating func visible(_ field: Field) -> Field? {
    let key = visible(field.key)
    if key.isEmpty { return nil }
    return Field(key: key, value: visible(field.value))
  }

  private mutating func visible(_ value: FieldValue) -> FieldValue {
    switch value {
    case .text(let scalar): return .text(visible(scalar))
    case .pairs(let pairs): return .pairs(visible(pairs))
    case .list(let items):
      var visibleItems: [FieldValue.Item] = []
      for item in items {
        switch item {
        case .text(let scalar): visibleItems.append(.text(visible(scalar)))
        case .pairs(let pairs):
          if pairs.count == 1, endsWithinComment(pairs[0].name) {
            // The colon is part of the comment, so that this was one text.
            visibleItems.append(.text(visible(pairs[0].joined)))
          } else {
            visibleItems.append(.pairs(visible(pairs)))
          }
        }
      }
      return .list(visibleItems)
    }
  }

  private mutating func visible(_ pairs: [FieldValue.Pair]) -> [FieldValue.Pair] {
    var result: [FieldValue.Pair] = []
    for pair in pairs {
      let name = visible(pair.name)
      let value = visible(pair.value)
      if !name.isEmpty { result.append(.init(name: name, value: value)) }
    }
    return result
  }

  private func endsWithinComment(_ scalar: Scalar) -> Bool {
    var copy = self
    _ = copy.visible(scalar)
    return copy.unclosed != nil
  }

  private mutating func visible(_ scalar: Scalar) -> Scalar {
    let text = scalar.text.withBytes {
      VisibleText(of: $0, startsHidden: unclosed != nil)
    }
    guard let text else { return scalar }
    unclosed = text.unclosedLine == nil ? nil : unclosed ?? scalar.position
    return Scalar(
      text: String(decoding: text.bytes, as: UTF8.self).trimmed, position: scalar.position,
      bytes: scalar.bytes, isNested: scalar.isNested)
  }
}

/// Finds the lines of comments that begin with `%%` at the start of a line and end on another one.
struct CommentLines {
  /// Whether the lines are hidden up to one that contains `%%`.
  private var isInComment = false

  /// Whether the line belongs to such a comment.
  ///
  /// - Parameter line: The next line, without spaces at its ends.
  mutating func hide(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let isMark = { (index: Int) in
      bytes[index] == .percent && bytes[index + 1] == .percent
    }
    if isInComment {
      isInComment = !line.dropLast().contains(where: isMark)
      return true
    }
    guard line.count >= 2, isMark(line.lowerBound) else { return false }
    isInComment = !line.dropFirst(2).dropLast().contains(where: isMark)
    return isInComment
  }
}
