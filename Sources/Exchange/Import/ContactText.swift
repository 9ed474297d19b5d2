import TextKit

/// The people in a cell, beside whose names their numbers and mail addresses may be: `Jo Weber, jo@x.example, +49 171 5551234`.
struct ContactText {
  /// The cell without numbers and addresses; `nil` if it has none.
  let namesIfShorter: String?

  init(_ text: String) {
    guard text.utf8.contains(UInt8(ascii: "@")) || text.utf8.count(where: \.isASCIIDigit) >= 6
    else {
      namesIfShorter = nil
      return
    }
    var isShorter = false
    let names = text.split { ",;\n".contains($0) }.compactMap { part -> String? in
      let name = ContactText.name(in: part)
      if name != String(part).trimmed { isShorter = true }
      return name.isEmpty ? nil : name
    }
    namesIfShorter = isShorter ? names.joined(separator: ", ") : nil
  }

  /// The words of a part that are neither an address nor a number, nor a label of one.
  private static func name(in part: Substring) -> String {
    var words: [Substring] = []
    var number: [Substring] = []
    var hasLeftOut = false
    func endNumber() {
      let digits = number.joined().utf8.count(where: \.isASCIIDigit)
      if digits >= 6 { hasLeftOut = true } else { words += number }
      number = []
    }
    for word in part.split(whereSeparator: \.isWhitespace) {
      if isNumeric(word) {
        number.append(word)
        continue
      }
      endNumber()
      if word.contains("@") { hasLeftOut = true } else { words.append(word) }
    }
    endNumber()
    if !hasLeftOut { return String(part).trimmed }
    return words.filter { !isLabel($0) }.joined(separator: " ")
  }

  /// Whether the word is a part of a phone number: `+49`, `(0171)`, `555-1234`. A day is not one.
  private static func isNumeric(_ word: Substring) -> Bool {
    let rest = word.hasPrefix("tel:") ? word.dropFirst(4) : word
    guard rest.contains(where: \.isNumber) else { return false }
    let parts = rest.split(separator: "-")
    let isDay = parts.count == 3 && parts.map(\.utf8.count) == [4, 2, 2]
    return !isDay && rest.utf8.allSatisfy { $0.isASCIIDigit || "+()/.-<>".utf8.contains($0) }
  }

  /// Whether the word says what was beside it, like `Tel.:`, or is only marks.
  private static func isLabel(_ word: Substring) -> Bool {
    let letters = word.lowercased().filter(\.isLetter)
    return letters.isEmpty
      || [
        "tel", "telephone", "phone", "mobile", "mob", "cell", "fax", "mail", "email", "whatsapp",
      ].contains(letters)
  }
}
