import Diagnostics
import Markdown
import TextKit

/// One of the versions of a note that are merged, divided at the fields of its front matter.
struct NoteVersion {
  let bytes: [UInt8]
  let document: Document
  /// Everything up to the first field's lines: the opening dashes.
  let head: Range<Int>
  let entries: [Entry]
  /// Comments and empty lines after the last field.
  let tail: Range<Int>
  /// The closing dashes.
  let closing: Range<Int>
  let body: Range<Int>

  /// A field with its lines.
  struct Entry {
    let key: Key
    let field: Field
    /// The comments and the empty lines above it.
    let lead: Range<Int>
    let lines: Range<Int>
  }

  /// The key as typed. Of a key that appears twice, each one is another.
  struct Key: Hashable {
    let text: String
    let occurrence: Int
  }

  /// - Returns: `nil` if the fields cannot be read with certainty, or are not on lines of their own.
  init?(_ bytes: [UInt8], path: String) {
    let document = Document(parsing: SourceFile(path: path, bytes: bytes))
    guard document.parseStatus == .whole else { return nil }
    self.bytes = bytes
    self.document = document
    let matter = document.frontMatter
    let fields = (matter.fields + matter.repeated).sorted {
      $0.key.bytes.lowerBound < $1.key.bytes.lowerBound
    }
    guard !fields.isEmpty,
      case .closed(let yaml, _, let bodyStart, _) = bytes.withUnsafeBufferPointer({
        FrontMatterLocator(in: $0)
      })
    else {
      (head, tail, closing) = (0..<0, 0..<0, 0..<0)
      entries = []
      body = 0..<bytes.count
      return
    }
    var counts: [String: Int] = [:]
    var entries: [Entry] = []
    var end = yaml.lowerBound
    for (index, field) in fields.enumerated() {
      let start = bytes.startOfLine(at: field.key.bytes.lowerBound)
      let next =
        index + 1 < fields.count
        ? bytes.startOfLine(at: fields[index + 1].key.bytes.lowerBound) : yaml.upperBound
      guard start >= end, next > start,
        bytes[start..<field.key.bytes.lowerBound].allSatisfy({ $0 == .space }),
        field.key.position.column == fields[0].key.position.column
      else { return nil }
      let lines = start..<bytes.endOfContent(in: start..<next, atLeast: field.end)
      let occurrence = counts[field.key.text, default: 0]
      counts[field.key.text] = occurrence + 1
      entries.append(
        Entry(
          key: Key(text: field.key.text, occurrence: occurrence), field: field,
          lead: end..<start, lines: lines))
      end = lines.upperBound
    }
    head = 0..<yaml.lowerBound
    self.entries = entries
    tail = end..<yaml.upperBound
    closing = yaml.upperBound..<bodyStart
    body = bodyStart..<bytes.count
  }

  func entry(_ key: Key) -> Entry? { entries.first { $0.key == key } }

  func text(_ range: Range<Int>?) -> [UInt8]? { range.map { Array(bytes[$0]) } }
}

extension Field {
  /// The end of its last text.
  fileprivate var end: Int {
    value.texts.reduce(key.bytes.upperBound) { max($0, $1.bytes.upperBound) }
  }
}

extension [UInt8] {
  func startOfLine(at offset: Int) -> Int {
    self[..<offset].lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0
  }

  /// The end of the line with its ending.
  func endOfLine(at offset: Int) -> Int {
    self[offset...].firstIndex(of: .lineFeed).map { $0 + 1 } ?? count
  }

  /// The end of the last line that is neither empty nor a comment.
  ///
  /// - Parameter least: an offset within the content. Lines that begin before it belong to it.
  func endOfContent(in range: Range<Int>, atLeast least: Int) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      let start = startOfLine(at: end - 1)
      let first = self[start..<end].first { !$0.isBlank }
      guard start >= least, start > range.lowerBound, first == nil || first == .hash else { break }
      end = start
    }
    return end
  }
}
