/// The words of a Swift source file, without comments and without the text of strings, so that a sentence
/// that mentions a forbidden name is not taken for a use of it.
struct SourceCode {
  /// The path below `Sources`.
  let file: String
  let words: [Word]

  /// A name, a keyword, an attribute such as `@testable`, or one other character.
  struct Word {
    let text: String
    let line: Int

    /// The word without the backticks that allow a keyword as a name.
    var name: String { text.filter { $0 != "`" } }

    var isName: Bool {
      text.last.map { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "`" } ?? false
    }

    /// Whether a slash after the word divides the value that ends with it.
    fileprivate var isEndOfValue: Bool {
      isName && !Word.beforeValues.contains(text) || [")", "]", "}", "\"", "!"].contains(text)
    }

    private static let beforeValues: Set = [
      "return", "in", "case", "if", "guard", "while", "where", "switch", "else", "try", "await",
      "throw", "is", "as", "let", "var", "do", "default", "repeat", "yield", "consume", "copy",
    ]
  }

  /// The first part of the path: all files of a module are in one folder.
  var module: String { String(file.prefix { $0 != "/" }) }

  init(_ file: String, _ text: String) {
    self.file = file
    var scanner = Scanner(bytes: Array(text.utf8))
    scanner.scanCode(untilParenthesis: false)
    words = scanner.words
  }
}

extension SourceCode {
  private struct Scanner {
    let bytes: [UInt8]
    var index = 0
    var line = 1
    var words: [Word] = []

    init(bytes: [UInt8]) { self.bytes = bytes }

    func byte(_ offset: Int) -> UInt8 {
      index + offset < bytes.count ? bytes[index + offset] : 0
    }

    func starts(with text: StaticString) -> Bool {
      (0..<text.utf8CodeUnitCount).allSatisfy { byte($0) == text.utf8Start[$0] }
    }

    mutating func skip(_ count: Int = 1) {
      for _ in 0..<count where index < bytes.count {
        if bytes[index] == UInt8(ascii: "\n") { line += 1 }
        index += 1
      }
    }

    /// - Parameter untilParenthesis: whether the code is an interpolation, which ends with its parenthesis.
    mutating func scanCode(untilParenthesis: Bool) {
      var depth = 0
      while index < bytes.count {
        if untilParenthesis, depth == 0, byte(0) == UInt8(ascii: ")") { return skip() }
        if byte(0) == UInt8(ascii: "(") { depth += 1 }
        if byte(0) == UInt8(ascii: ")") { depth -= 1 }
        if starts(with: "//") {
          while index < bytes.count, byte(0) != UInt8(ascii: "\n") { skip() }
        } else if starts(with: "/*") {
          skipComment()
        } else if let hashes = hashesBefore(UInt8(ascii: "\"")) {
          skipString(hashes)
        } else if let hashes = hashesBefore(UInt8(ascii: "/")), hashes > 0 {
          skipPattern(hashes)
        } else if byte(0) == UInt8(ascii: "/"), let end = endOfBarePattern() {
          scanBarePattern(until: end)
        } else {
          scanWord()
        }
      }
    }

    /// The number of `#` characters before this byte, or `nil` if another byte follows them.
    private func hashesBefore(_ wanted: UInt8) -> Int? {
      var count = 0
      while byte(count) == UInt8(ascii: "#") { count += 1 }
      return byte(count) == wanted ? count : nil
    }

    private func areHashes(_ count: Int, at offset: Int) -> Bool {
      (0..<count).allSatisfy { byte(offset + $0) == UInt8(ascii: "#") }
    }

    private mutating func skipComment() {
      var depth = 0
      repeat {
        if starts(with: "/*") {
          depth += 1
          skip(2)
        } else if starts(with: "*/") {
          depth -= 1
          skip(2)
        } else {
          skip()
        }
      } while depth > 0 && index < bytes.count
    }

    private mutating func skipString(_ hashes: Int) {
      skip(hashes)
      let quotes = starts(with: "\"\"\"") ? 3 : 1
      skip(quotes)
      words.append(Word(text: "\"", line: line))
      while index < bytes.count {
        if byte(0) == UInt8(ascii: "\\"), areHashes(hashes, at: 1) {
          skip(1 + hashes)
          if byte(0) == UInt8(ascii: "(") {
            skip()
            scanCode(untilParenthesis: true)
          } else {
            skip()
          }
        } else if (0..<quotes).allSatisfy({ byte($0) == UInt8(ascii: "\"") }),
          areHashes(hashes, at: quotes)
        {
          return skip(quotes + hashes)
        } else {
          skip()
        }
      }
    }

    private mutating func skipPattern(_ hashes: Int) {
      skip(hashes + 1)
      while index < bytes.count, !(byte(0) == UInt8(ascii: "/") && areHashes(hashes, at: 1)) {
        skip(byte(0) == UInt8(ascii: "\\") ? 2 : 1)
      }
      skip(1 + hashes)
    }

    /// The index of the slash that ends a regular expression without `#`, or `nil` if the slash here is an
    /// operator: a value is in front of it, a space follows it, or the line has no other slash.
    private func endOfBarePattern() -> Int? {
      let isInFront = index > 0 && bytes[index - 1] > 0x20
      if let last = words.last, last.line == line || isInFront, last.isEndOfValue { return nil }
      if byte(1) <= 0x20 { return nil }
      var end = index + 1
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") {
        if bytes[end] == UInt8(ascii: "/") { return end }
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      return nil
    }

    /// Keeps the words of the expression, because two divisions may look the same. Only its quotes are not strings.
    private mutating func scanBarePattern(until end: Int) {
      while index < end { scanWord() }
      scanWord()
    }

    private mutating func scanWord() {
      let start = index
      if [UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "`")].contains(byte(0)) { index += 1 }
      while isName(byte(0)) { index += 1 }
      if byte(0) == UInt8(ascii: "`"), bytes[start] == UInt8(ascii: "`") { index += 1 }
      if index > start {
        words.append(Word(text: String(decoding: bytes[start..<index], as: UTF8.self), line: line))
        return
      }
      if byte(0) > 0x20 {
        words.append(Word(text: String(UnicodeScalar(byte(0))), line: line))
      }
      skip()
    }

    private func isName(_ byte: UInt8) -> Bool {
      byte == UInt8(ascii: "_") || byte >= 0x80
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
  }
}
