package import Diagnostics
import TextKit

/// The fields of a file, in the order of the file.
package struct FrontMatter: Sendable {
  /// The fields as typed, for editing.
  package private(set) var fields: [Field] = []
  /// The fields whose key appears before them. They do not count, but may name people.
  package private(set) var repeated: [Field] = []
  /// The fields without their hidden parts, for reading.
  package private(set) var visibleFields: [Field] = []
  /// Whether the YAML is invalid, so that the fields were read line by line.
  package private(set) var isRecovered = false
  /// Whether the text between the dashes consists of fields. Otherwise it is prose between two rules.
  private(set) var isMapping = true

  package init() {}

  /// Reads the YAML in `range`. If it is invalid or contains something unsupported (aliases, anchors, complex keys),
  /// the fields are recovered line by line instead.
  init(
    parsing bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, firstLine: Int,
    report: (Position, Diagnostic.Message) -> Void
  ) {
    if let plain = PlainFields(bytes, in: range, firstLine: firstLine) {
      fields = plain.fields
    } else {
      var reader = FieldReader(bytes, in: range, firstLine: firstLine)
      do throws(FieldReader.Stop) {
        fields = try reader.fields()
      } catch {
        recover(bytes, in: range, firstLine: firstLine, from: error, report)
      }
      for problem in reader.problems where !isRecovered {
        report(problem.position, problem.message)
      }
    }
    reportDuplicates(report)
    hideComments(in: UnsafeBufferPointer(rebasing: bytes[range]), report)
  }

  /// Reads invalid YAML one field at a time.
  private mutating func recover(
    _ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, firstLine: Int,
    from error: FieldReader.Stop, _ report: (Position, Diagnostic.Message) -> Void
  ) {
    isRecovered = true
    let recovered = FieldwiseReader(bytes, in: range, firstLine: firstLine)
    fields = recovered.fields
    // Without a single field this is prose between two rules, which is not a mistake.
    isMapping = !fields.isEmpty
    guard isMapping else { return }
    let errors = recovered.problems.filter { $0.message.severity == .error }
    if case .broken(let position, let problem) = error,
      errors.allSatisfy({ position.line < $0.position.line })
    {
      // Each field is valid on its own, but not together with the others: one is indented more than the rest.
      report(position, problem.messageForNote)
    }
    for problem in recovered.problems { report(problem.position, problem.message) }
  }

  /// Sets the visible fields.
  ///
  /// - Parameter source: The YAML of the fields.
  private mutating func hideComments(
    in source: UnsafeBufferPointer<UInt8>, _ report: (Position, Diagnostic.Message) -> Void
  ) {
    visibleFields = fields
    guard HiddenText.mayBegin(in: source) else { return }
    repeated = repeated.compactMap { field in
      var hiding = FieldHiding()
      return hiding.visible(field)
    }
    visibleFields = fields.compactMap { field in
      var hiding = FieldHiding()
      let visible = hiding.visible(field)
      if let position = hiding.unclosed { report(position, .unclosedComment) }
      return visible
    }
  }

  /// Reads a file that is YAML from its first line to its last, like `onward.yml`. Nothing is recovered from an
  /// invalid file, because the missing part may be what matters.
  ///
  /// - Parameter unreadable: Returns the message about an invalid file, from the problem and its remedy.
  package init(
    wholeFile source: SourceFile, unreadable: (String, String) -> Diagnostic.Message,
    report: (Position, Diagnostic.Message) -> Void
  ) {
    source.bytes.withUnsafeBufferPointer { bytes in
      if let error = EncodingError(in: bytes)?.diagnostic(path: source.path) {
        return report(error.position, error.message)
      }
      let start = bytes.starts(with: UTF8Bytes.byteOrderMark) ? 3 : 0
      var reader = FieldReader(bytes, in: start..<bytes.count, firstLine: 1)
      do throws(FieldReader.Stop) {
        fields = try reader.fields()
      } catch {
        switch error {
        case .notAMapping:
          report(.start, unreadable("it contains no 'key: value' lines", "Write 'key: value'."))
        case .broken(let position, let problem): report(position, problem.message(as: unreadable))
        }
      }
      joinRepeatedEntries()
      reportDuplicates(report)
      visibleFields = fields
    }
  }

  /// Joins the entries of a list or a group whose key appears again, so that lines can be added at the end of a file.
  private mutating func joinRepeatedEntries() {
    guard hasSameKey else { return }
    var joined: [Field] = []
    for field in fields {
      if let index = joined.firstIndex(where: { $0.key.text == field.key.text }),
        let value = joined[index].value.joined(with: field.value)
      {
        joined[index] = Field(key: joined[index].key, value: value)
      } else {
        joined.append(field)
      }
    }
    fields = joined
  }

  /// Reports each key that appears again, and keeps only the first field with that key.
  private mutating func reportDuplicates(_ report: (Position, Diagnostic.Message) -> Void) {
    // There is almost never a duplicate, and then nothing has to be copied.
    guard hasSameKey else { return }
    var firstLines: [String: Int] = [:]
    var repeated: [Field] = []
    fields = fields.filter { field in
      guard let first = firstLines[field.key.text] else {
        firstLines[field.key.text] = field.key.position.line
        return true
      }
      report(field.key.position, .duplicateKey(field.key.text.shortened, firstLine: first))
      repeated.append(field)
      return false
    }
    self.repeated = repeated
  }

  /// Whether two fields have the same key. Most notes have few keys, so all pairs are
  /// compared: a set would take 1% more instructions in a build.
  private var hasSameKey: Bool {
    if fields.count > 30 { return Set(fields.map(\.key.text)).count < fields.count }
    return fields.indices.contains { index in
      fields[..<index].contains { $0.key.text == fields[index].key.text }
    }
  }

  /// Reads top-level `key: value` lines and the `- item` lines under them as plain text.
  init(recoveringFrom bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, firstLine: Int) {
    isRecovered = true
    var recovery = FrontMatterRecovery(
      bytes, in: range, firstLine: firstLine, allowingMissingSpace: false)
    fields = recovery.fields()
    hideComments(in: UnsafeBufferPointer(rebasing: bytes[range])) { _, _ in }
  }
}

/// The place of a file's front matter, in bytes: between a first line `---` and the next line that is `---` or
/// `...`. A byte order mark before it, up to three empty lines above it, and any line endings are accepted.
package enum FrontMatterLocator {
  /// There is no first line `---`. The body starts at `bodyStart`, after any byte order mark.
  case none(bodyStart: Int)
  /// There is a first line `---`, but no line that closes it. The fields would start at `start`.
  case unclosed(start: Int, firstLine: Int)
  case closed(yaml: Range<Int>, firstLine: Int, bodyStart: Int, bodyLine: Int)

  package init(in bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < bytes.count, bytes[start...].starts(with: UTF8Bytes.byteOrderMark) {
      start += 3
    }
    var lines = Lines(bytes, from: start)
    var line = 2
    var opening = lines.next()
    while line < 5, let content = opening, bytes[content].allSatisfy({ $0.isBlank }) {
      opening = lines.next()
      line += 1
    }
    guard let opening, FrontMatterLocator.isFence(bytes[opening], of: .dash) else {
      self = .none(bodyStart: start)
      return
    }
    if FrontMatterLocator.isDoubled(lines, bytes) {
      _ = lines.next()
      line += 1
    }
    let yamlStart = lines.position
    let firstLine = line
    while let content = lines.next() {
      let text = bytes[content]
      line += 1
      if FrontMatterLocator.isFence(text, of: .dash)
        || FrontMatterLocator.isFence(text, of: .dot)
      {
        self = .closed(
          yaml: yamlStart..<content.lowerBound, firstLine: firstLine, bodyStart: lines.position,
          bodyLine: line)
        return
      }
    }
    self = .unclosed(start: yamlStart, firstLine: firstLine)
  }

  /// Whether the first line of dashes appears twice, followed by a field and a closing line. That is a slip, because
  /// front matter without a field would be followed by text.
  private static func isDoubled(_ lines: Lines, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var lines = lines
    guard let second = lines.next(), isFence(bytes[second], of: .dash),
      let field = lines.next(), let first = bytes[field].first, first > .at,
      bytes[field].prefix(while: { !$0.isBlank }).last == .colon
    else { return false }
    while let line = lines.next() {
      if isFence(bytes[line], of: .dash) { return true }
    }
    return false
  }

  /// Whether the line is three of the character, with nothing but spaces and tabs after them, which editors may
  /// leave there invisibly.
  private static func isFence(_ line: Slice<UnsafeBufferPointer<UInt8>>, of character: UInt8)
    -> Bool
  {
    line.count >= 3 && line.prefix(3).allSatisfy { $0 == character }
      && line.dropFirst(3).allSatisfy { $0.isSpaceOrTab }
  }
}

/// The lines of a text as ranges of bytes without their line endings. As in cmark, these are LF, CRLF or a lone CR.
struct Lines: IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The start of the next line.
  private(set) var position: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.bytes = bytes
    position = start
  }

  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    let start = position
    let end = bytes.endOfLine(from: start)
    position = end + 1
    if end < bytes.count, bytes[end] == .carriageReturn, end + 1 < bytes.count,
      bytes[end + 1] == .lineFeed
    {
      position = end + 2
    }
    position = min(position, bytes.count)
    return start..<end
  }
}

/// A line of front matter that begins with a key, divided at its colon.
struct FrontMatterLine {
  /// The range of the key, without spaces at its ends.
  let key: Range<Int>
  /// The index after the colon.
  let valueStart: Int
  let form: Form

  /// How the key is separated from the value.
  enum Form {
    /// `key: value`, or `key:` at the end of the line.
    case regular
    /// `key:value`
    case missingSpace
    /// `key:` and a no-break space, as some keyboards type it.
    case noBreakSpace
    /// `key：value` with the colon of a Chinese or Japanese keyboard.
    case fullWidthColon
  }

  /// - Parameters:
  ///   - content: The line without spaces at its ends.
  ///   - isStrict: Whether only the regular form is a field.
  /// - Returns: `nil` if no colon ends a key, or the text before it is too long for a key.
  init?(_ content: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, isStrict: Bool) {
    guard let first = content.first.map({ bytes[$0] }), first != .hash else { return nil }
    let isNameLike = first.isASCIILetter || !first.isASCII
    var isWord = true
    for index in content.prefix(64) {
      let byte = bytes[index]
      if byte.isSpaceOrTab { isWord = false }
      guard index > content.lowerBound else { continue }
      if byte == .colon {
        let next = index + 1 < content.upperBound ? bytes[index + 1] : .space
        if next.isSpaceOrTab {
          self.init(content.lowerBound..<index, index + 1, .regular, bytes)
          return
        }
        if isStrict { continue }
        if bytes[(index + 1)..<content.upperBound].starts(with: UTF8Bytes.noBreakSpace) {
          self.init(content.lowerBound..<index, index + 3, .noBreakSpace, bytes)
          return
        }
        if isWord, isNameLike, next != .slash {
          self.init(content.lowerBound..<index, index + 1, .missingSpace, bytes)
          return
        }
      } else if !isStrict, !byte.isASCII, isNameLike,
        bytes[index..<content.upperBound].starts(with: UTF8Bytes.fullWidthColon)
      {
        self.init(content.lowerBound..<index, index + 3, .fullWidthColon, bytes)
        return
      }
    }
    return nil
  }

  private init(
    _ key: Range<Int>, _ valueStart: Int, _ form: Form, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var end = key.upperBound
    while end > key.lowerBound, bytes[end - 1].isSpaceOrTab { end -= 1 }
    self.key = key.lowerBound..<end
    self.valueStart = valueStart
    self.form = form
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The length of a character that begins a list item for people but not for YAML, with the space after it: a long
  /// dash, as phones and word processors type it, a bullet or an asterisk. `nil` if the range begins otherwise.
  func lengthOfForeignBullet(in content: Range<Int>) -> Int? {
    let start = self[content]
    for bullet in UTF8Bytes.foreignBullets where start.starts(with: bullet) {
      let after = content.lowerBound + bullet.count
      if after < content.upperBound, self[after].isSpaceOrTab { return bullet.count + 1 }
    }
    return nil
  }
}
