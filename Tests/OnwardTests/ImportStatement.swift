/// An `import` of a source file in any form: after attributes and access levels, inside
/// `#if`, of one declaration, or several on one line.
struct ImportStatement: CustomStringConvertible {
  let file: String
  let line: Int
  /// The module that contains the file.
  let module: String
  let imported: String
  let attributes: Set<String>

  var description: String { "\(file):\(line) imports \(imported)" }

  static func all(in source: SourceCode) -> [ImportStatement] {
    let words = source.words
    return words.indices.compactMap { index in
      guard words[index].text == "import", index == 0 || words[index - 1].text != "." else {
        return nil
      }
      var next = index + 1
      if next + 1 < words.count, kinds.contains(words[next].text), words[next + 1].text != "." {
        next += 1
      }
      guard next < words.count else { return nil }
      return ImportStatement(
        file: source.file, line: words[index].line, module: source.module,
        imported: words[next].name, attributes: attributes(before: index, in: words))
    }
  }

  /// The kinds of declarations that can be imported individually.
  private static let kinds: Set = [
    "typealias", "struct", "class", "enum", "protocol", "let", "var", "func",
  ]
  private static let levels: Set = [
    "public", "package", "internal", "fileprivate", "private", "open",
  ]

  private static func attributes(before index: Int, in words: [SourceCode.Word]) -> Set<String> {
    var found: Set<String> = []
    var index = index - 1
    while index >= 0 {
      let text = words[index].text
      if text.hasPrefix("@") {
        found.insert(text)
      } else if text == ")" {
        // The argument of an attribute: `@_spi(Testing)`.
        while index > 0, words[index].text != "(" { index -= 1 }
      } else if !levels.contains(text) {
        break
      }
      index -= 1
    }
    return found
  }
}
