import TextKit

/// Explanations of a problem by the line on which libyaml found it. For most slips, libyaml itself only knows what it
/// expected next.
extension YAMLError {
  /// The error for list items that begin with another character than YAML's dash.
  static func foreignBullet(at place: Offset) -> YAMLError {
    YAMLError(
      (
        "this list item does not start with the dash of YAML, but with a long dash, a bullet or an asterisk",
        "Start each item with a hyphen and a space, like '- item'."
      ), place: place)
  }

  /// The error for a field that is indented below a complete one.
  static func indentedField(at place: Offset) -> YAMLError {
    YAMLError(
      (
        "this field is indented, but the one above it already has a value",
        "Delete the spaces at the start of the line. "
          + "If the line continues the value above it, put that whole value in quotes."
      ), place: place)
  }

  /// Returns the error with an explanation that fits the line, if its cause can be seen.
  ///
  /// - Parameters:
  ///   - line: The line without spaces at its ends.
  ///   - offset: The byte at which libyaml stopped.
  func explained(
    by line: Range<Int>, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> YAMLError {
    if bytes.lengthOfForeignBullet(in: line) != nil { return .foreignBullet(at: place) }
    if bytes[line].starts(with: UTF8Bytes.noBreakSpace) {
      return YAMLError(YAMLError.indentedByNoBreakSpace, place: place)
    }
    guard let field = FrontMatterLine(line, in: bytes, isStrict: false) else { return self }
    let value = bytes[field.valueStart..<line.upperBound].drop { $0.isSpaceOrTab }
    if let explanation = YAMLError.explanation(of: field.form) {
      return YAMLError(explanation, place: place)
    }
    if YAMLError.curlyQuotes.contains(where: { value.starts(with: $0) }) {
      return YAMLError(
        (
          "the value is in typographic quotes, which YAML reads as part of the text",
          YAMLError.quoting(value)
        ), place: place)
    }
    let isIndented = line.lowerBound > 0 && bytes[line.lowerBound - 1].isSpaceOrTab
    if isIndented, field.valueStart == offset + 1 {
      return .indentedField(at: place)
    }
    if let quote = value.first, quote == .doubleQuote || quote == .singleQuote {
      // A backslash before a quote is rare, and then the problem is the backslash.
      let closing = value.dropFirst().firstIndex(of: quote)
      if let closing, closing < offset, bytes[closing - 1] != .backslash {
        return YAMLError(
          ("there is text after the closing quote of a value", YAMLError.quoting(value)),
          place: place)
      }
    } else if reported == "mapping values are not allowed in this context",
      value.contains(.doubleQuote)
    {
      return YAMLError((problem, YAMLError.quoting(value)), place: place)
    }
    return self
  }

  /// How to put the value in quotes that it does not contain.
  private static func quoting(_ value: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    // The curly quotes of the value are to be replaced, and quotes around all of it remain.
    let outer = value.first.map { $0 == .doubleQuote || $0 == .singleQuote } ?? false
    let isClosed = outer && value.count > 1 && value.last == value.first
    let inner = isClosed ? value.dropFirst().dropLast() : value
    let isTypographic = curlyQuotes.contains { value.starts(with: $0) }
    let start = isTypographic ? "Replace them with straight quotes: " : "Put the whole value in "
    switch (
      inner.contains(.doubleQuote) || inner.contains(.backslash), inner.contains(.singleQuote)
    ) {
    case (false, _): return start + (isTypographic ? "\"…\"." : "double quotes: \"…\".")
    case (true, false): return start + (isTypographic ? "'…'." : "single quotes: '…'.")
    case (true, true):
      return start
        + (isTypographic ? "'…', " : "single quotes: '…', ")
        + "and write each single quote inside it twice."
    }
  }

  private static let curlyQuotes = "“”„‘’«»「".map { Array(String($0).utf8) }

  /// What is wrong with the colon of a field, or `nil` for a regular one.
  private static func explanation(of form: FrontMatterLine.Form) -> Explanation? {
    switch form {
    case .regular: nil
    case .missingSpace: ("a colon must be followed by a space", "Write 'key: value'.")
    case .noBreakSpace:
      (
        "the space after the colon is a no-break space, as some keyboards type it",
        "Delete it, and type a normal space: 'key: value'."
      )
    case .fullWidthColon:
      (
        "the colon is a full-width one, as Chinese and Japanese keyboards type it",
        "Write 'key: value', with a normal colon and a space."
      )
    }
  }

  private static let indentedByNoBreakSpace: Explanation = (
    "the line starts with a no-break space, as some keyboards type it",
    "Delete it, and type normal spaces, like '  - 2026-03-18 interview'."
  )

  /// The error of a line that is a text to YAML, although it is in the place of a field.
  init(text line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    let form = FrontMatterLine(line, in: bytes, isStrict: false)?.form
    if bytes[line].starts(with: UTF8Bytes.noBreakSpace) {
      self.init(YAMLError.indentedByNoBreakSpace, place: .byte(line.lowerBound))
      return
    }
    self.init(
      form.flatMap(YAMLError.explanation(of:)) ?? YAMLError.neitherFieldNorValue,
      place: .byte(line.lowerBound))
  }
}
