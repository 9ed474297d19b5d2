import CCMark
import CYAML
package import Diagnostics
import TextKit

/// One parsed file: its front matter as fields with their places, and its body, whose blocks are parsed on demand.
///
/// Parsing always succeeds: any bytes are a document. `diagnostics` contains its problems, and `parseStatus` states
/// which part of the rest can be trusted.
package struct Document: Sendable {
  package let path: String
  package let parseStatus: ParseStatus
  package let frontMatter: FrontMatter
  package let body: Body
  /// Fields that are not read, because they are in another place or form than front matter.
  package private(set) var misplacedFields: MisplacedFields?
  package let diagnostics: [Diagnostic]

  package enum ParseStatus: Sendable {
    /// The whole file was read.
    case whole
    /// The front matter is invalid, so its fields were recovered line by line. The body was read.
    case recovered
    /// The file cannot count as a note. Its fields are a guess, which is only good enough to decide whether the file
    /// was meant as a note.
    case unusable
  }

  /// The largest size of front matter in bytes. No note has 64 KB of fields, except by mistake.
  package static let frontMatterLimit = 64 * 1024

  package init(parsing source: SourceFile) {
    self = source.bytes.withUnsafeBufferPointer { Document(source, bytes: $0) }
  }

  private init(_ source: SourceFile, bytes: UnsafeBufferPointer<UInt8>) {
    let path = source.path
    if let error = EncodingError(in: bytes) {
      self.init(path: path, unusable: error.diagnostic(path: path), recoveredFrom: bytes)
      return
    }
    switch FrontMatterLocator(in: bytes) {
    case .none(let bodyStart):
      self.init(
        source, bytes: bytes, frontMatter: FrontMatter(), problems: [], body: bodyStart, line: 1)
      misplacedFields = MisplacedFields(
        bytes, from: bodyStart, firstLine: 1, hasFrontMatter: false)
    case .unclosed(let start, let firstLine):
      let recovered = FrontMatter(
        recoveringFrom: bytes, in: start..<bytes.count, firstLine: firstLine)
      if recovered.fields.isEmpty {
        // A horizontal rule at the top of an ordinary page, not front matter.
        self.init(source, bytes: bytes, frontMatter: FrontMatter(), problems: [], body: 0, line: 1)
      } else {
        let problem = Diagnostic(path, .start, .unclosedFrontMatter)
        self.init(
          path: path, parseStatus: .unusable, frontMatter: recovered, body: .none,
          diagnostics: [problem])
      }
    case .closed(let yaml, let firstLine, let bodyStart, let bodyLine):
      guard yaml.count <= Document.frontMatterLimit else {
        let problem = Diagnostic(
          path, .start, .frontMatterTooLarge(kilobytes: Document.frontMatterLimit / 1024))
        let head = yaml.lowerBound..<(yaml.lowerBound + Document.frontMatterLimit)
        self.init(
          path: path, parseStatus: .unusable,
          frontMatter: FrontMatter(recoveringFrom: bytes, in: head, firstLine: firstLine),
          body: .none,
          diagnostics: [problem])
        return
      }
      var problems: [Diagnostic] = []
      let frontMatter = FrontMatter(parsing: bytes, in: yaml, firstLine: firstLine) {
        problems.append(Diagnostic(path, $0, $1))
      }
      if frontMatter.isMapping {
        self.init(
          source, bytes: bytes, frontMatter: frontMatter, problems: problems, body: bodyStart,
          line: bodyLine)
        misplacedFields = MisplacedFields(
          bytes, from: bodyStart, firstLine: bodyLine, hasFrontMatter: true)
      } else {
        // Prose between two horizontal rules, not fields: all of it is body.
        self.init(source, bytes: bytes, frontMatter: FrontMatter(), problems: [], body: 0, line: 1)
      }
    }
  }

  /// Creates a document whose front matter was read: adds the body and looks for unfinished merges.
  private init(
    _ source: SourceFile, bytes: UnsafeBufferPointer<UInt8>, frontMatter: FrontMatter,
    problems: [Diagnostic], body start: Int, line: Int
  ) {
    let body = Body(of: source.bytes, from: start, firstLine: line)
    var problems = problems
    if let line = body.unclosedComment {
      problems.append(Diagnostic(source.path, Position(line: line), .unclosedComment))
    }
    let markers = MergeMarkers.lines(in: bytes, body: body, from: start)
    let diagnostics = markers.map { Diagnostic(source.path, Position(line: $0), .conflictMarker) }
    // The markers also make the YAML invalid, but reporting both would help no one.
    self.init(
      path: source.path,
      parseStatus: markers.isEmpty ? (frontMatter.isRecovered ? .recovered : .whole) : .unusable,
      frontMatter: frontMatter, body: body,
      diagnostics: markers.isEmpty ? problems : diagnostics)
  }

  private init(
    path: String, unusable problem: Diagnostic, recoveredFrom bytes: UnsafeBufferPointer<UInt8>
  ) {
    var fields = FrontMatter()
    if case .closed(let yaml, let firstLine, _, _) = FrontMatterLocator(in: bytes) {
      let head = yaml.prefix(Document.frontMatterLimit)
      fields = FrontMatter(recoveringFrom: bytes, in: head, firstLine: firstLine)
    }
    self.init(
      path: path, parseStatus: .unusable, frontMatter: fields, body: .none, diagnostics: [problem])
  }

  private init(
    path: String, parseStatus: ParseStatus, frontMatter: FrontMatter, body: Body,
    diagnostics: [Diagnostic]
  ) {
    self.path = path
    self.parseStatus = parseStatus
    self.frontMatter = frontMatter
    self.body = body
    self.diagnostics = diagnostics
  }
}

/// The text of a note after its front matter, without its hidden parts. It is parsed each time that its blocks are
/// requested, because most bodies are never parsed. A kind of note that needs its blocks later keeps them.
package struct Body: Sendable {
  /// The whole file, unless something in it is hidden.
  private let file: [UInt8]
  /// The index at which the body begins in it.
  let start: Int
  private let lines: LineNumbers
  /// Whether nothing is hidden, so that the bytes are those of the file.
  var isWhole: Bool { original == nil }
  /// The whole file and where the body begins in it, if something is hidden.
  private let original: (file: [UInt8], start: Int, firstLine: Int)?
  /// The line on which a comment begins that is never closed, or `nil` if there is none.
  let unclosedComment: Int?

  /// - Parameter firstLine: The line of the file on which the body starts.
  init(of file: [UInt8], from start: Int, firstLine: Int) {
    let visible = file.withUnsafeBufferPointer { bytes in
      VisibleText(of: UnsafeBufferPointer(rebasing: bytes[start...]), firstLine: firstLine)
    }
    if let visible {
      self.file = visible.bytes
      self.start = 0
      original = (file, start, firstLine)
      lines = visible.lines
      unclosedComment = visible.unclosedLine
    } else {
      self.file = file
      self.start = start
      original = nil
      lines = LineNumbers(from: firstLine)
      unclosedComment = nil
    }
  }

  /// An empty body, because the file could not be read.
  static let none = Body(of: [], from: 0, firstLine: 1)

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    file.withUnsafeBufferPointer(body)
  }

  /// Where each line begins in the file that is there as it is here, with nothing hidden.
  ///
  /// - Parameter ranges: The range of each line in `bytes`, by its number in the file.
  func startsInFile(
    of ranges: [Int: Range<Int>], in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Int: Int] {
    guard let original else { return ranges.mapValues(\.lowerBound) }
    return original.file.withUnsafeBufferPointer { file in
      var starts: [Int: Int] = [:]
      var lines = Lines(file, from: original.start)
      var number = original.firstLine
      while let line = lines.next() {
        if let range = ranges[number], file[line].elementsEqual(bytes[range]) {
          starts[number] = line.lowerBound
        }
        number += 1
      }
      return starts
    }
  }

  /// - Parameter line: A line of the body, counted from 1.
  func lineInFile(_ line: Int) -> Int { lines.inFile(line) }

  package var blocks: [Block] {
    file.withUnsafeBufferPointer {
      Block.blocks(in: UnsafeBufferPointer(rebasing: $0[start...]), lines: lines)
    }
  }

  /// Whether there are any blocks. A text that begins with a letter or `#` has one, and is not parsed: parsing the text of
  /// each application for it takes 15% more instructions in a build.
  package var hasBlocks: Bool {
    let first = withBytes { bytes in bytes[start...].first { !$0.isBlank } }
    guard let first else { return false }
    return first == .hash || first.isASCIILetter || !blocks.isEmpty
  }

  /// The blocks, with the lines of each paragraph kept apart.
  package var blocksWithLines: [Block] {
    file.withUnsafeBufferPointer {
      Block.blocks(
        in: UnsafeBufferPointer(rebasing: $0[start...]), lines: lines, keepsLines: true)
    }
  }

  /// The same, with links and other marks of Obsidian as they were typed.
  package var blocksAsTyped: [Block] {
    file.withUnsafeBufferPointer {
      Block.blocks(
        in: UnsafeBufferPointer(rebasing: $0[start...]), lines: lines, keepsLines: true,
        readsMarks: false)
    }
  }

  /// The line of the file on which a block of code begins that is never closed, or `nil` if there is none.
  package var unclosedCode: Int? {
    file.withUnsafeBufferPointer { bytes -> Int? in
      let body = UnsafeBufferPointer(rebasing: bytes[start...])
      guard let code = HiddenText.unclosedCode(in: body) else { return nil }
      var lines = Lines(body, from: 0)
      var number = 0
      while let line = lines.next(), line.lowerBound <= code { number += 1 }
      return lineInFile(number)
    }
  }

  /// Whether a line that contains one of two bytes satisfies the condition, from its first visible character. Other lines
  /// are not visited: visiting each line of each note takes 4% more instructions in a build.
  ///
  /// - Parameter includesHidden: Whether lines of the file count as well, as they are before anything in it is hidden.
  package func hasLine(
    with byte: UInt8, or other: UInt8? = nil, includesHidden: Bool = false,
    where isWanted: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool
  ) -> Bool {
    var texts = [(file: file, start: start)]
    if includesHidden, let original { texts.append((original.file, original.start)) }
    return texts.contains { text in
      text.file.withUnsafeBufferPointer { bytes in
        var position = text.start
        while let found = bytes.firstIndex(of: byte, or: other ?? byte, from: position) {
          let before = bytes[position..<found].lastIndex(where: \.isLineEnding)
          let end = bytes.endOfLine(from: found)
          if isWanted(bytes[(before.map { $0 + 1 } ?? position)..<end].drop { $0.isBlank }) {
            return true
          }
          position = end
        }
        return false
      }
    }
  }

  /// Whether the body may have a heading whose text satisfies the condition. It is determined without parsing: such
  /// a heading starts with `#` or is underlined. If this is false, there is certainly no such heading. Parsing each body
  /// for it takes two fifths more instructions in a build.
  ///
  /// - Parameter isWantedLine: A condition that any line may satisfy instead, from its first visible character.
  package func mayHaveHeading(
    _ isWanted: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool,
    orLine isWantedLine: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool = { _ in false }
  ) -> Bool {
    file.withUnsafeBufferPointer { bytes in
      var lines = Lines(bytes, from: start)
      // The start of the lines that a line of dashes may underline.
      var above = start
      while let line = lines.next() {
        let content = bytes[line].drop { $0.isBlank }
        guard let first = content.first else { continue }
        if isWantedLine(content) { return true }
        if first == .hash {
          if isWanted(content) { return true }
        } else if first == .dash || first == .equals,
          content.allSatisfy({ $0 == first || $0.isBlank })
        {
          if isWanted(bytes[above..<line.lowerBound]) { return true }
          above = lines.position
        }
      }
      return false
    }
  }
}

/// The versions of the C libraries that this program runs with. Other versions may read a note differently, which
/// changes the page.
package enum LibraryVersions {
  package static var cmark: String { String(cString: cmark_version_string()) }
  package static var yaml: String { String(cString: yaml_get_version_string()) }
}

/// The reason why a file is not UTF-8 text, with its place.
struct EncodingError {
  private let message: Diagnostic.Message
  private let line: Int

  /// Returns `nil` if the bytes are valid UTF-8 text without NUL bytes.
  init?(in bytes: UnsafeBufferPointer<UInt8>) {
    if EncodingError.isText(bytes) {
      return nil
    } else if bytes.count >= 2,
      (bytes[0], bytes[1]) == (0xFF, 0xFE) || (bytes[0], bytes[1]) == (0xFE, 0xFF)
    {
      (message, line) = (.utf16, 1)
    } else if let offset = bytes.firstIndex(of: 0) {
      // UTF-16 without a byte order mark: every other byte of Latin text is NUL.
      let looksUTF16 =
        offset <= 1 && bytes.count >= 4 && bytes[offset + 2 < bytes.count ? offset + 2 : 0] == 0
      message = looksUTF16 ? .utf16 : .nulByte(at: offset)
      line = looksUTF16 ? 1 : EncodingError.line(of: offset, in: bytes)
    } else if let offset = EncodingError.firstInvalidByte(in: bytes) {
      message = .notUTF8(byte: offset)
      line = EncodingError.line(of: offset, in: bytes)
    } else {
      return nil
    }
  }

  func diagnostic(path: String) -> Diagnostic {
    Diagnostic(path, Position(line: line), message)
  }

  /// Whether the bytes are UTF-8 text without NUL bytes. This does not search for the place of an error.
  private static func isText(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while true {
      index = bytes.endOfASCII(from: index)
      guard index < bytes.count else { return true }
      let start = index
      while index < bytes.count, !bytes[index].isASCII { index += 1 }
      // The bytes of a character are contiguous, so the bytes between ASCII can be validated on their own.
      let others = UnsafeBufferPointer(rebasing: bytes[start..<index])
      if others.isEmpty || String(validating: others, as: UTF8.self) == nil { return false }
    }
  }

  private static func line(of offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    1 + bytes[..<offset].count { $0 == .lineFeed }
  }

  private static func firstInvalidByte(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var decoder = Unicode.UTF8.ForwardParser()
    var rest = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &rest) {
      case .valid(let scalar): offset += scalar.count
      case .error: return offset
      case .emptyInput: return nil
      }
    }
  }
}
