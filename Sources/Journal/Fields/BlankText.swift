package import Markdown
import TextKit

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

  /// The words of all languages, and those of programs.
  private static let words = Set(
    Language.all.flatMap(\.blanks).map { $0.lowercased() } + ["null", "nil", "undefined", "(null)"])
  private static let longestWord = words.map(\.utf8.count).max() ?? 0

  /// Without this table, a build takes 2% more instructions.
  private static let mayBeginWord: [Bool] = {
    let first = Set(words.compactMap(\.utf8.first))
    return (0..<256).map { first.contains(UInt8($0).lowercasedLetter) }
  }()

  /// Whether the text consists of dashes, dots, quotes, brackets, question marks, and characters that are not
  /// visible.
  private static func isInvisible(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if let first = bytes.first, first.isASCII, !isPunctuation[Int(first)] { return false }
    if bytes.allSatisfy({ $0.isASCII }) { return bytes.allSatisfy { isPunctuation[Int($0)] } }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII { return isPunctuation[Int(scalar.value)] }
      return widePunctuation.contains(scalar) || scalar.properties.isWhitespace
        || scalar.properties.generalCategory == .format
    }
  }

  /// Without this table, a build takes 1% more instructions.
  private static let isPunctuation: [Bool] = (0..<128).map { byte in
    UInt8(byte).isBlank || "-_~./?\"'`()[]{}".utf8.contains(UInt8(byte))
  }

  private static let widePunctuation: Set<Unicode.Scalar> = [
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

extension Scalar {
  /// Whether the text is empty, a word for nothing or a template's placeholder: the field appears, but is not filled
  /// in.
  package var isBlank: Bool { text.withBytes(BlankText.matches) }

  /// Whether the text is what a template has in place of a value: `{{company}}`, `<Company>`, `YYYY-MM-DD`.
  package var isPlaceholder: Bool { text.withBytes(Placeholder.matches) }
}

extension FieldValue {
  package var isBlank: Bool {
    switch self {
    case .text(let scalar): scalar.isBlank
    case .list(let items): items.allSatisfy(\.isBlank)
    // A pair contains at least a colon.
    case .pairs(let pairs): pairs.isEmpty
    }
  }
}

extension FieldValue.Item {
  fileprivate var isBlank: Bool {
    switch self {
    case .text(let scalar): scalar.isBlank
    case .pairs(let pairs): pairs.isEmpty
    }
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
