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
