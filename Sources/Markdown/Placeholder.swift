/// Recognizes what a template has in place of a value: `{{company}}`, `<% tp.date.now() %>`, `<Company name>`,
/// `[Company]`, `YYYY-MM-DD`.
enum Placeholder {
  /// Whether the bytes of a text without spaces around it are a placeholder.
  static func matches(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 2, let first = bytes.first, let last = bytes.last else { return false }
    switch first {
    case UInt8(ascii: "{"):
      return bytes[1] == first && last == UInt8(ascii: "}") && bytes[bytes.count - 2] == last
    case UInt8(ascii: "<"):
      if last != UInt8(ascii: ">") { return false }
      return bytes[1] == UInt8(ascii: "%") || isName(bytes)
    case UInt8(ascii: "["): return last == UInt8(ascii: "]") && isName(bytes)
    default: return isDateForm(bytes)
    }
  }

  /// Whether only letters, spaces and the like are between the first and the last byte. An address is not a name,
  /// and neither is a link. A text that begins with a digit is not one either: `<2026-03-02 Mon>` is a date.
  private static func isName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[1]) { return false }
    return bytes[1..<(bytes.count - 1)].allSatisfy {
      switch $0 {
      case 0x80..., UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "_"),
        UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "?"):
        true
      default: false
      }
    }
  }

  /// Whether the text describes the form of a date: `YYYY-MM-DD`, `DD.MM.YYYY`, `TT.MM.JJJJ`, with or without
  /// `HH:mm`.
  private static func isDateForm(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (8...16).contains(bytes.count) else { return false }
    var months = 0
    var others = 0
    var hasDoubledYear = false
    var hasSeparator = false
    for (index, byte) in bytes.enumerated() {
      let letter = byte | 0x20
      // No name is left without it: `Tammy Hyatt` has only letters of such a form.
      if index > 0, bytes[index - 1] | 0x20 == letter, "yja".utf8.contains(letter) {
        hasDoubledYear = true
      }
      switch letter {
      case UInt8(ascii: "m"): months += 1
      case UInt8(ascii: "y"), UInt8(ascii: "d"), UInt8(ascii: "j"), UInt8(ascii: "t"),
        UInt8(ascii: "a"), UInt8(ascii: "h"):
        others += 1
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"): hasSeparator = true
      case UInt8(ascii: " "), UInt8(ascii: ":"): break
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
