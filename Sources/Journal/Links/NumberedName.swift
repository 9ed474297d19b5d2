import TextKit

/// The name of a file, divided into the part before a final number or word for a copy, and that number:
/// `Acme 2`, `Acme (2)`, `Acme-2`, `Acme copy`, `Copy of Acme`.
struct NumberedName: Sendable {
  /// The folder and the name without the number. Empty if the name has no number.
  private let stem: String
  /// The number, or `nil` if the name is plain. A copy without a number has the number 1.
  let number: Int?
  private let path: String

  init(_ path: String) {
    self.path = path
    let (stem, number) = NumberedName.parts(of: path)
    self.stem = number == nil ? "" : stem
    self.number = number
  }

  /// Whether the files are in one folder, and a number, or a word for a copy, is the only difference.
  func differsInNumberOnly(from other: NumberedName) -> Bool {
    switch (number, other.number) {
    case (nil, nil): false
    case (nil, _?): other.stem == NumberedName.plainStem(of: path)
    case (_?, nil): stem == NumberedName.plainStem(of: other.path)
    case (_?, _?): stem == other.stem
    }
  }

  /// The path without `.md`, in lower case.
  private static func plainStem(of path: String) -> String {
    let path = path.lowercased()
    let dot = path.utf8.lastIndex(of: .dot) ?? path.endIndex
    return String(path[..<dot]).trimmed
  }

  private static func parts(of path: String) -> (stem: String, number: Int?) {
    guard mayHaveNumber(path) else { return ("", nil) }
    var stem = plainStem(of: path)[...]
    var number: Int?
    if let copy = withoutNumber(stem) { (stem, number) = copy }
    // `Acme copy 2` and `Acme - Kopie (2)`
    if let copy = withoutCopyWord(stem) { (stem, number) = (copy, number ?? 1) }
    return (String(stem), number)
  }

  /// Whether the name ends with a digit, a closing bracket or the last letter of a word for a copy, or begins
  /// like one. This is false for most names, which are then not examined: examining all of them takes 3% more
  /// instructions in a build.
  private static func mayHaveNumber(_ path: String) -> Bool {
    path.withBytes { bytes in
      let dot = bytes.lastIndex(of: .dot) ?? bytes.endIndex
      guard let last = bytes[..<dot].last else { return false }
      let start = bytes[..<dot].lastIndex(of: .slash).map { $0 + 1 } ?? 0
      return last.isASCIIDigit || last == .closingParenthesis || !last.isASCII
        || last.lowercasedLetter == UInt8(ascii: "y") || last.lowercasedLetter == UInt8(ascii: "e")
        || last.lowercasedLetter == UInt8(ascii: "a")
        || bytes[start].lowercasedLetter == UInt8(ascii: "c")
        || bytes[start].lowercasedLetter == UInt8(ascii: "k")
    }
  }

  /// The name before a final number of up to three digits: a longer one is a year or an identifier.
  private static func withoutNumber(_ name: Substring) -> (Substring, Int)? {
    var rest = name
    let isInBrackets = rest.utf8.last == .closingParenthesis
    if isInBrackets { rest.removeLast() }
    let digits = rest.utf8.reversed().prefix { $0.isASCIIDigit }.count
    guard (1...3).contains(digits) else { return nil }
    let number = Int(rest.suffix(digits))
    rest.removeLast(digits)
    if isInBrackets {
      guard rest.utf8.last == .openingParenthesis else { return nil }
      rest.removeLast()
    } else if ![.space, .dash, .underscore].contains(rest.utf8.last) {
      return nil
    }
    let stem = trimmed(rest)
    guard let number, !stem.isEmpty, stem.utf8.last != .slash else { return nil }
    return (stem, number)
  }

  /// The name without a word for a copy at its end or its beginning.
  private static func withoutCopyWord(_ name: Substring) -> Substring? {
    for word in ["copy", "kopie", "copie", "copia", "cópia", "kopia", "コピー", "副本", "사본"]
    where name.hasSuffix(word) {
      let rest = name.dropLast(word.count)
      guard [.space, .dash, .underscore].contains(rest.utf8.last) else { continue }
      let stem = trimmed(rest)
      if !stem.isEmpty, stem.utf8.last != .slash { return stem }
    }
    let folder =
      name.utf8.lastIndex(of: .slash).map { name.utf8.index(after: $0) } ?? name.startIndex
    for words in [
      "copy of ", "kopie von ", "copie de ", "copia de ", "copia di ", "cópia de ", "kopie van ",
    ] where name[folder...].hasPrefix(words) {
      let stem = name[folder...].dropFirst(words.count)
      if !stem.isEmpty { return name[..<folder] + stem }
    }
    return nil
  }

  private static func trimmed(_ name: Substring) -> Substring {
    var name = name
    while [.space, .dash, .underscore].contains(name.utf8.last) { name.removeLast() }
    return name
  }
}
