/// The names that a source file declares, which hide the functions of the system with the same names.
struct DeclaredNames {
  /// Functions, and parameters and constants that contain a function: `read: (Scalar) -> Value`.
  private(set) var functions: Set<Function> = []
  /// Everything that can be used without a call.
  private(set) var values: Set<String> = []

  /// A function, by its name and the label of its first argument. Functions of the C library have no labels,
  /// so `func remove(at: Int)` does not hide `remove(path)`.
  struct Function: Hashable {
    let name: String
    let label: String?

    init(_ name: String, label: String? = nil) {
      self.name = name
      self.label = label
    }

    /// - Parameter index: the word after the opening parenthesis.
    init(_ name: String, firstParameterAt index: Int, in words: [SourceCode.Word]) {
      let start = words[min(index, words.count)...].prefix(3).map(\.self)
      let isLabel =
        start.count == 3 && start[0].isName && start[0].text != "_"
        && (start[1].text == ":" || start[1].isName && start[2].text == ":")
      self.init(name, label: isLabel ? start[0].name : nil)
    }
  }

  init(in words: [SourceCode.Word]) {
    for index in words.indices.dropLast(2) {
      switch words[index].text {
      case "func":
        addFunction(at: index + 1, in: words)
        addParameters(after: index, in: words)
      case "init", "subscript": addParameters(after: index, in: words)
      case "let", "var", "for": addPattern(at: index + 1, in: words)
      case "in": addClosureParameters(before: index, in: words)
      default: break
      }
      if words[index + 1].text == ":" {
        let type = words[(index + 2)...].first { !$0.text.hasPrefix("@") }
        if type?.text == "(" { functions.insert(Function(words[index].name)) }
      }
    }
  }

  private mutating func addFunction(at index: Int, in words: [SourceCode.Word]) {
    guard let open = words[index...].firstIndex(where: { $0.text == "(" }) else { return }
    let function = Function(words[index].name, firstParameterAt: open + 1, in: words)
    functions.insert(function)
    if function.label == nil { values.insert(function.name) }
  }

  /// Adds the names that the parameters have inside a function.
  private mutating func addParameters(after index: Int, in words: [SourceCode.Word]) {
    var depth = 0
    for index in words.indices[index...].dropLast() {
      switch words[index].text {
      case "(": depth += 1
      case ")": depth -= 1
      case "{", "}", ".": if depth == 0 { return }
      default: if depth == 1, words[index + 1].text == ":" { values.insert(words[index].name) }
      }
      if depth == 0, words[index].text == ")" { return }
    }
  }

  /// Adds a constant or variable, or those of a tuple.
  private mutating func addPattern(at index: Int, in words: [SourceCode.Word]) {
    guard words[index].text == "(" else {
      values.insert(words[index].name)
      return
    }
    for word in words[index...].prefix(while: { $0.text != ")" }) where word.isName {
      values.insert(word.name)
    }
  }

  /// Adds the names between the brace of a closure and `in`.
  private mutating func addClosureParameters(before index: Int, in words: [SourceCode.Word]) {
    let marks: Set = ["(", ")", ",", ":", "[", "]", "<", "-", ">", "?", "."]
    let heading = words[..<index].reversed().prefix { $0.isName || marks.contains($0.text) }
    guard words[..<(index - heading.count)].last?.text == "{",
      !heading.contains(where: { $0.text == "for" })
    else { return }
    values.formUnion(heading.filter(\.isName).map(\.name))
  }
}
