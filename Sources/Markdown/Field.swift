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

  /// Whether the text is empty, a word for nothing or a template's placeholder: the field appears, but is not filled
  /// in.
  package var isBlank: Bool { text.withBytes(BlankText.matches) }

  /// Whether there is no visible text. In settings, a word for nothing can be a value.
  package var isEmpty: Bool {
    text.utf8.allSatisfy { $0.isBlank } || text.allSatisfy(\.isWhitespace)
  }
}

extension Scalar {
  /// Whether the text is what a template has in place of a value: `{{company}}`, `<Company>`, `YYYY-MM-DD`.
  package var isPlaceholder: Bool { text.withBytes(Placeholder.matches) }
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

  package var isBlank: Bool {
    switch self {
    case .text(let scalar): scalar.isBlank
    case .list(let items): items.allSatisfy(\.isBlank)
    // A pair contains at least a colon.
    case .pairs(let pairs): pairs.isEmpty
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

/// Recognizes what people and programs write in a field that has no value: `null`, `~`, `none`, `n/a`, `-`, `tbd`,
/// `?`, quotes with nothing between them, and the placeholders of a template.
package enum BlankText {
  package static func matches(_ text: some StringProtocol) -> Bool { text.withBytes(matches) }

  static func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first else { return true }
    return mayBeginBlank[Int(first)] && isBlank(trimmed(bytes))
  }

  /// Digits, and all letters that begin neither a word for nothing nor the form of a date, begin a value.
  private static let mayBeginBlank: [Bool] = (0..<256).map { number in
    let byte = UInt8(number)
    return !(byte.isASCIILetter || byte.isASCIIDigit) || mayBeginWord[number]
      || Placeholder.lettersOfDate.contains(byte.lowercasedLetter)
  }

  private static func isBlank(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isWord(bytes) || Placeholder.matches(bytes) || (isInvisible(bytes) && !isDoubt(bytes))
  }

  /// Whether the text has several question marks. `???` is a question about a value and not an empty field.
  private static func isDoubt(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.count { $0 == .questionMark } > 1
  }

  /// Whether the text is one of the words for nothing, in any case. In lower case, `NA` and `NaN`
  /// may be names.
  private static func isWord(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count <= longestWord, mayBeginWord[Int(first)] else {
      return false
    }
    let folded = String(unsafeUninitializedCapacity: bytes.count) { copy in
      for index in bytes.indices {
        let byte = bytes[index]
        copy[index] = byte.isASCIIUppercase ? byte.lowercasedLetter : byte
      }
      return bytes.count
    }
    if words.contains(folded) { return true }
    return bytes.elementsEqual("NA".utf8) || bytes.elementsEqual("NaN".utf8)
  }

  private static let words: Set = [
    "null", "nil", "none", "n/a", "n.a.", "n.a", "n a", "n. a.", "n/d", "k.a.",
    "k. a.", "k.a", "tbd", "t.b.d.", "tba", "tbc", "undefined", "(none)", "(null)", "(blank)",
    "(empty)", "not applicable",
  ]
  private static let longestWord = 14

  /// Without this table, a build takes 2% more instructions.
  private static let mayBeginWord: [Bool] = (0..<256).map { byte in
    "nNtTuUkK(".utf8.contains(UInt8(byte))
  }

  /// Whether the text consists of dashes, dots, quotes, brackets, question marks, and characters that are not
  /// visible.
  private static func isInvisible(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if let first = bytes.first, first.isASCII, !isSign[Int(first)] { return false }
    if bytes.allSatisfy({ $0.isASCII }) { return bytes.allSatisfy { isSign[Int($0)] } }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII { return isSign[Int(scalar.value)] }
      return longSigns.contains(scalar) || scalar.properties.isWhitespace
        || scalar.properties.generalCategory == .format
    }
  }

  /// Without this table, a build takes 1% more instructions.
  private static let isSign: [Bool] = (0..<128).map { byte in
    UInt8(byte).isBlank || "-_~./?\"'`()[]{}".utf8.contains(UInt8(byte))
  }

  private static let longSigns: Set<Unicode.Scalar> = [
    "–", "—", "―", "−", "…", "“", "”", "„", "‘", "’", "‚", "«", "»", "？",
  ]

  private static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    guard let first = bytes.firstIndex(where: { !$0.isBlank }),
      let last = bytes.lastIndex(where: { !$0.isBlank })
    else { return UnsafeBufferPointer(rebasing: bytes[..<bytes.startIndex]) }
    return UnsafeBufferPointer(rebasing: bytes[first...last])
  }
}

/// Recognizes what a template has in place of a value: `{{company}}`, `<% tp.date.now() %>`, `<Company name>`,
/// `[Company]`, `YYYY-MM-DD`.
enum Placeholder {
  /// Whether the bytes of a text without spaces around it are a placeholder.
  static func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 2, let first = bytes.first, let last = bytes.last else { return false }
    switch first {
    case .openingBrace:
      return bytes[1] == first && last == .closingBrace && bytes[bytes.count - 2] == last
    case .lessThan:
      if last != .greaterThan { return false }
      return bytes[1] == .percent || isName(bytes)
    case .openingBracket: return last == .closingBracket && isName(bytes)
    default: return isDateForm(bytes)
    }
  }

  /// Whether only letters, spaces and the like are between the first and the last byte. An address is not a name,
  /// and neither is a link. A text that begins with a digit is not one either: `<2026-03-02 Mon>` is a date.
  private static func isName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes[1].isASCIIDigit { return false }
    return bytes[1..<(bytes.count - 1)].allSatisfy {
      switch $0 {
      case 0x80..., UInt8.lowercaseLetters, UInt8.uppercaseLetters,
        UInt8.digits, .space, .underscore,
        .dash, .singleQuote, .questionMark:
        true
      default: false
      }
    }
  }

  /// The letters in the form of a date, in lower case.
  static let lettersOfDate = Array("mydjtah".utf8)

  /// Whether the text describes the form of a date: `YYYY-MM-DD`, `DD.MM.YYYY`, `TT.MM.JJJJ`, with or without
  /// `HH:mm`.
  private static func isDateForm(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (8...16).contains(bytes.count) else { return false }
    var months = 0
    var others = 0
    var hasDoubledYear = false
    var hasSeparator = false
    for (index, byte) in bytes.enumerated() {
      let letter = byte.lowercasedLetter
      // No name is left without it: `Tammy Hyatt` has only letters of such a form.
      if index > 0, bytes[index - 1].lowercasedLetter == letter, "yja".utf8.contains(letter) {
        hasDoubledYear = true
      }
      switch letter {
      case UInt8(ascii: "m"): months += 1
      case UInt8(ascii: "y"), UInt8(ascii: "d"), UInt8(ascii: "j"), UInt8(ascii: "t"),
        UInt8(ascii: "a"), UInt8(ascii: "h"):
        others += 1
      case .dash, .dot, .slash: hasSeparator = true
      case .space, .colon: break
      default: return false
      }
    }
    return hasDoubledYear && hasSeparator && (2...4).contains(months) && others >= 4
  }
}

extension Field {
  /// Whether the value is a placeholder. `company: [Company]` is one too, although YAML reads it as a list.
  package var isPlaceholder: Bool {
    switch value {
    case .text(let scalar): return scalar.isPlaceholder
    case .list(let items):
      guard items.count == 1, case .text(let scalar)? = items.first else { return false }
      return scalar.isPlaceholder || isNamed(scalar.text)
    case .pairs: return false
    }
  }

  /// Whether the text is the key itself, or begins or ends with it: `Company`, `Company name`, `Your company`.
  private func isNamed(_ text: String) -> Bool {
    let (text, key) = (text.lowercased(), key.text.lowercased())
    return text == key || text.hasPrefix(key + " ") || text.hasSuffix(" " + key)
  }
}
