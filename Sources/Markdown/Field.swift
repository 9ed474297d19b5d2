package import Diagnostics
import TextKit

/// One line of front matter: a key and its value, each with its place.
///
/// A class because it never changes and is looked at some dozen times on a note's way: as a struct each
/// look would count the references to its texts.
package final class Field: Sendable {
  /// As typed.
  package let key: Scalar
  package let value: FieldValue

  package init(key: Scalar, value: FieldValue) {
    self.key = key
    self.value = value
  }
}

/// A piece of text in the front matter. Nothing is interpreted: `no`, `12:30`, `0123` stay as typed.
package struct Scalar: Sendable {
  /// Without its quotes, escapes resolved.
  package let text: String
  package let position: Position
  /// The bytes of the file that hold it, quotes included.
  package let bytes: Range<Int>

  package init(text: String, position: Position, bytes: Range<Int>) {
    self.text = text
    self.position = position
    self.bytes = bytes
  }

  /// Nothing but blanks: the field is there and not filled in.
  package var isBlank: Bool {
    guard let first = text.utf8.first else { return true }
    if first > 0x20, first < 0x80 { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
    }
  }
}

/// What a field holds. Front matter is flat; what lies deeper than this is kept as its source text.
package enum FieldValue: Sendable {
  /// `key: value`; a blank value is a blank scalar.
  case text(Scalar)
  /// `key: [a, b]` or a block list.
  case list([Item])
  /// `key:` followed by indented `name: value` lines.
  case pairs([Pair])

  /// An item of a list.
  package enum Item: Sendable {
    case text(Scalar)
    /// `- 2026-03-20: acknowledged`, as YAML reads a text with a colon.
    case pairs([Pair])

    fileprivate var isBlank: Bool {
      switch self {
      case .text(let scalar): scalar.isBlank
      case .pairs(let pairs): pairs.isEmpty
      }
    }
  }

  package struct Pair: Sendable {
    package let name: Scalar
    package let value: Scalar

    /// The pair as the text it was typed as, `name: value`.
    package var joined: Scalar {
      Scalar(
        text: value.text.isEmpty ? name.text + ":" : name.text + ": " + value.text,
        position: name.position, bytes: name.bytes.lowerBound..<value.bytes.upperBound)
    }
  }

  /// Every text in reading order, a pair as `name: value`.
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

  package var isBlank: Bool {
    switch self {
    case .text(let scalar): scalar.isBlank
    case .list(let items): items.allSatisfy(\.isBlank)
    // A pair has its colon at least.
    case .pairs(let pairs): pairs.isEmpty
    }
  }
}
