package import Diagnostics
import TextKit

/// One entry of the front matter: a key and its value, each with its place.
///
/// This is a class because it never changes and is accessed about a dozen times while a note is read. As a struct,
/// each access would count the references to its texts.
package final class Field: Sendable {
  /// The key as typed.
  package let key: Scalar
  package let value: FieldValue
  /// How the text of the note contains the field; `nil` for a field of the front matter.
  package let textForm: TextForm?

  package init(key: Scalar, value: FieldValue, textForm: TextForm? = nil) {
    self.key = key
    self.value = value
    self.textForm = textForm
  }
}

/// How a text contains a field.
package enum TextForm: Sendable {
  /// A line that contains nothing else.
  case line
  /// A row of a table.
  case cell
  /// The first row of a table. It may also be the names of the columns.
  case head
  /// A line or a row that is partly hidden.
  case besideHidden
  /// Within other text, or as a list.
  case withinText
  /// A line in a quote or a task, which is not read.
  case unread
}

/// A piece of text in the front matter. Nothing is interpreted: `no`, `12:30` and `0123` stay as typed.
package struct Scalar: Sendable {
  /// The text without quotes, with escape sequences resolved.
  package let text: String
  package let position: Position
  /// The range of the text in the bytes of the file, including quotes.
  package let bytes: Range<Int>
  /// Whether the text is the source text of a list or a group below another one.
  package let isNested: Bool

  package init(text: String, position: Position, bytes: Range<Int>, isNested: Bool = false) {
    self.text = text
    self.position = position
    self.bytes = bytes
    self.isNested = isNested
  }

  /// Whether there is no visible text. In settings, a word for nothing can be a value.
  package var isEmpty: Bool {
    text.utf8.allSatisfy { $0.isBlank } || text.allSatisfy(\.isWhitespace)
  }
}

/// The value of a field. Front matter is flat, so anything nested more deeply is kept as its source text.
package enum FieldValue: Sendable {
  /// `key: value`. If there is no value, the scalar is empty.
  case text(Scalar)
  /// `key: [a, b]` or a block list.
  case list([Item])
  /// `key:` followed by indented `name: value` lines.
  case pairs([Pair])

  /// An item of a list.
  package enum Item: Sendable {
    case text(Scalar)
    /// `- 2026-03-20: acknowledged`, because YAML reads a text with a colon as a pair.
    case pairs([Pair])
  }

  package struct Pair: Sendable {
    package let name: Scalar
    package let value: Scalar

    package init(name: Scalar, value: Scalar) {
      self.name = name
      self.value = value
    }

    /// The pair as one text, as it was typed: `name: value`.
    package var joined: Scalar {
      Scalar(
        text: value.text.isEmpty ? name.text + ":" : name.text + ": " + value.text,
        position: name.position, bytes: name.bytes.lowerBound..<value.bytes.upperBound,
        isNested: value.isNested)
    }
  }

  /// All texts in reading order. A pair is the text `name: value`.
  package var texts: [Scalar] {
    switch self {
    case .text(let scalar): [scalar]
    case .list(let items):
      items.reduce(into: []) { texts, item in
        switch item {
        case .text(let scalar): texts.append(scalar)
        case .pairs(let pairs): texts += pairs.map(\.joined)
        }
      }
    case .pairs(let pairs): pairs.map(\.joined)
    }
  }

  /// The entries of both values, or `nil` if they are not of the same form.
  func joined(with other: FieldValue) -> FieldValue? {
    switch (self, other) {
    case (.pairs(let mine), .pairs(let others)): .pairs(mine + others)
    case (.list(let mine), .list(let others)): .list(mine + others)
    case (.list(let mine), .text(let text)): .list(mine + [.text(text)])
    case (.text(let text), .list(let others)): .list([.text(text)] + others)
    default: nil
    }
  }
}

/// Finds unquoted values that YAML cuts at a `#`, unlike the person who typed them: to YAML, `Engineer #2` is
/// `Engineer` and a comment. An intended comment has a space after its `#`, or a second `#`.
package enum CutValue {
  /// Returns the end of the text that was typed, without trailing spaces, or `nil` if the value is not cut.
  ///
  /// - Parameter end: The end of the value according to YAML.
  package static func end<Bytes: RandomAccessCollection>(in bytes: Bytes, after end: Int) -> Int?
  where Bytes.Element == UInt8, Bytes.Index == Int {
    var index = end
    while index < bytes.endIndex, bytes[index] == .space || bytes[index] == .tab { index += 1 }
    guard index > end, index + 1 < bytes.endIndex, bytes[index] == .hash,
      !bytes[index + 1].isBlank, bytes[index + 1] != .hash
    else { return nil }
    while index < bytes.endIndex, !bytes[index].isLineEnding { index += 1 }
    while bytes[index - 1].isBlank { index -= 1 }
    return index
  }
}
