package import Diagnostics

/// The fields of a file, in its order.
package struct FrontMatter: Sendable {
  package private(set) var fields: [Field] = []
  /// The YAML was broken and the fields were read line by line.
  package private(set) var isRecovered = false
  /// False where the text between the dashes is no set of fields at all.
  private(set) var isMapping = true

  package init() {}

  /// Reads the YAML in `range`. Where it is broken or holds what is refused (aliases, anchors,
  /// complex keys), the fields are recovered line by line instead.
  init(
    parsing bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, firstLine: Int,
    report: (Position, Diagnostic.Message) -> Void
  ) {
    var reader = FieldReader(bytes, in: range, firstLine: firstLine)
    do throws(FieldReader.Stop) {
      fields = try reader.fields()
    } catch {
      switch error {
      case .notAMapping:
        // `company:Acme`, line after line, is one long text to YAML, and fields to whoever wrote it.
        self = FrontMatter(
          recoveringFrom: bytes, in: range, firstLine: firstLine, withoutBlanks: true)
        isMapping = !fields.isEmpty
        if let first = fields.first {
          report(
            first.key.position,
            .invalidYAML("a colon needs a blank behind it", remedy: "Write 'key: value'."))
        }
      case .broken(let position, let flaw):
        self = FrontMatter(recoveringFrom: bytes, in: range, firstLine: firstLine)
        // Without a single field this is prose between two rules, which is nobody's mistake.
        isMapping = !fields.isEmpty
        if isMapping { report(position, flaw.messageForNote) }
      }
    }
    for flaw in reader.flaws where !isRecovered { report(flaw.position, flaw.message) }
    reportDuplicates(report)
  }

  /// Reads a file that is YAML from its first line to its last, like `onward.yml`.
  /// Nothing is recovered of a file that is broken: what it lacks then may be what matters.
  ///
  /// - Parameter unreadable: what is said of a broken file, from the problem and its remedy.
  package init(
    wholeFile source: SourceFile, unreadable: (String, String) -> Diagnostic.Message,
    report: (Position, Diagnostic.Message) -> Void
  ) {
    source.bytes.withUnsafeBufferPointer { bytes in
      if let flaw = EncodingError(in: bytes)?.diagnostic(path: source.path) {
        return report(flaw.position, flaw.message)
      }
      let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      var reader = FieldReader(bytes, in: start..<bytes.count, firstLine: 1)
      do throws(FieldReader.Stop) {
        fields = try reader.fields()
      } catch {
        switch error {
        case .notAMapping:
          report(.start, unreadable("it holds no 'key: value' lines", "Write 'key: value'."))
        case .broken(let position, let flaw): report(position, flaw.message(as: unreadable))
        }
      }
      reportDuplicates(report)
    }
  }

  /// The first of two equal keys wins.
  private mutating func reportDuplicates(_ report: (Position, Diagnostic.Message) -> Void) {
    // Nearly always there are none, and nothing has to be copied.
    guard hasSameKey else { return }
    var firstLines: [String: Int] = [:]
    fields = fields.filter { field in
      guard let first = firstLines[field.key.text] else {
        firstLines[field.key.text] = field.key.position.line
        return true
      }
      report(field.key.position, .duplicateKey(field.key.text.shortened, firstLine: first))
      return false
    }
  }

  /// Most notes have few keys, and each its own: comparing them costs less than a set.
  private var hasSameKey: Bool {
    if fields.count > 30 { return Set(fields.map(\.key.text)).count < fields.count }
    return fields.indices.contains { index in
      fields[..<index].contains { $0.key.text == fields[index].key.text }
    }
  }

  /// Reads top-level `key: value` lines and the `- item` lines under them as plain text.
  ///
  /// - Parameter withoutBlanks: take `key:value` for a field as well, where the key is one word.
  init(
    recoveringFrom bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, firstLine: Int,
    withoutBlanks: Bool = false
  ) {
    isRecovered = true
    var recovery = FrontMatterRecovery(
      bytes, in: range, firstLine: firstLine, withoutBlanks: withoutBlanks)
    fields = recovery.fields()
  }
}
