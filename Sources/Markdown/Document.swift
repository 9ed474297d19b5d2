import CCMark
import CYAML
package import Diagnostics

/// One file, parsed: its front matter as fields with places, its body for those who ask for its blocks.
///
/// Parsing is total: every byte string is a document. What is wrong with it stands in `diagnostics`,
/// and `standing` says how far the rest can be trusted.
package struct Document: Sendable {
  package let path: String
  package let standing: Standing
  package let frontMatter: FrontMatter
  package let body: Body
  package let diagnostics: [Diagnostic]

  package enum Standing: Sendable {
    /// Everything in the file was read.
    case whole
    /// The front matter is broken; its fields were recovered line by line, the body was read.
    case recovered
    /// The file cannot count as a note. Its fields are what could be guessed, good enough to tell
    /// whether it was meant as one, for nothing more.
    case unusable
  }

  /// Above this, front matter is refused: no note has 64 KB of fields, but a mishap may.
  package static let frontMatterLimit = 64 * 1024

  package init(parsing source: SourceFile) {
    self = source.bytes.withUnsafeBufferPointer { Document(source, bytes: $0) }
  }

  private init(_ source: SourceFile, bytes: UnsafeBufferPointer<UInt8>) {
    let path = source.path
    if let flaw = EncodingError(in: bytes) {
      self.init(path: path, unusable: flaw.diagnostic(path: path), recoveredFrom: bytes)
      return
    }
    switch FrontMatterLocator(in: bytes) {
    case .none(let bodyStart):
      self.init(
        source, bytes: bytes, frontMatter: FrontMatter(), flaws: [], body: bodyStart, line: 1)
    case .unclosed(let start, let firstLine):
      let recovered = FrontMatter(
        recoveringFrom: bytes, in: start..<bytes.count, firstLine: firstLine)
      if recovered.fields.isEmpty {
        // A rule at the top of an ordinary page, not front matter.
        self.init(source, bytes: bytes, frontMatter: FrontMatter(), flaws: [], body: 0, line: 1)
      } else {
        let flaw = Diagnostic(path, .start, .unclosedFrontMatter)
        self.init(
          path: path, standing: .unusable, frontMatter: recovered, body: .none, diagnostics: [flaw])
      }
    case .closed(let yaml, let firstLine, let bodyStart, let bodyLine):
      guard yaml.count <= Document.frontMatterLimit else {
        let flaw = Diagnostic(
          path, .start, .frontMatterTooLarge(kilobytes: Document.frontMatterLimit / 1024))
        let head = yaml.lowerBound..<(yaml.lowerBound + Document.frontMatterLimit)
        self.init(
          path: path, standing: .unusable,
          frontMatter: FrontMatter(recoveringFrom: bytes, in: head, firstLine: firstLine),
          body: .none,
          diagnostics: [flaw])
        return
      }
      var flaws: [Diagnostic] = []
      let frontMatter = FrontMatter(parsing: bytes, in: yaml, firstLine: firstLine) {
        flaws.append(Diagnostic(path, $0, $1))
      }
      if frontMatter.isMapping {
        self.init(
          source, bytes: bytes, frontMatter: frontMatter, flaws: flaws, body: bodyStart,
          line: bodyLine)
      } else {
        // Prose between two rules, not fields: all of it is body.
        self.init(source, bytes: bytes, frontMatter: FrontMatter(), flaws: [], body: 0, line: 1)
      }
    }
  }

  /// A text whose front matter has been read: adds the body and looks for unfinished merges.
  private init(
    _ source: SourceFile, bytes: UnsafeBufferPointer<UInt8>, frontMatter: FrontMatter,
    flaws: [Diagnostic], body start: Int, line: Int
  ) {
    let body = Body(of: source.bytes, from: start, firstLine: line)
    let markers = MergeMarkers.lines(in: bytes, body: body, from: start)
    let diagnostics = markers.map { Diagnostic(source.path, Position(line: $0), .conflictMarker) }
    // The markers break the YAML as well; saying so twice helps nobody.
    self.init(
      path: source.path,
      standing: markers.isEmpty ? (frontMatter.isRecovered ? .recovered : .whole) : .unusable,
      frontMatter: frontMatter, body: body,
      diagnostics: markers.isEmpty ? flaws : diagnostics)
  }

  private init(
    path: String, unusable flaw: Diagnostic, recoveredFrom bytes: UnsafeBufferPointer<UInt8>
  ) {
    var fields = FrontMatter()
    if case .closed(let yaml, let firstLine, _, _) = FrontMatterLocator(in: bytes) {
      let head = yaml.prefix(Document.frontMatterLimit)
      fields = FrontMatter(recoveringFrom: bytes, in: head, firstLine: firstLine)
    }
    self.init(
      path: path, standing: .unusable, frontMatter: fields, body: .none, diagnostics: [flaw])
  }

  private init(
    path: String, standing: Standing, frontMatter: FrontMatter, body: Body,
    diagnostics: [Diagnostic]
  ) {
    self.path = path
    self.standing = standing
    self.frontMatter = frontMatter
    self.body = body
    self.diagnostics = diagnostics
  }
}

/// The text of a note behind its front matter. It is parsed when its blocks are asked for, and each
/// time anew: most bodies are read by nobody but people, and no kind of note asks twice.
package struct Body: Sendable {
  private let file: [UInt8]
  private let start: Int
  private let firstLine: Int

  /// - Parameter firstLine: the line of the file on which the body starts.
  init(of file: [UInt8], from start: Int, firstLine: Int) {
    self.file = file
    self.start = start
    self.firstLine = firstLine
  }

  /// Nothing to read, because the file could not be.
  static let none = Body(of: [], from: 0, firstLine: 1)

  package var blocks: [Block] {
    file.withUnsafeBufferPointer {
      Block.blocks(in: UnsafeBufferPointer(rebasing: $0[start...]), firstLine: firstLine)
    }
  }

  /// Whether a heading of the second level that holds one of these bytes may stand in it, told without
  /// parsing: one starts with `##` or is underlined with dashes. Where this is false, there surely is
  /// none.
  package func mayHaveSecondLevelHeading(holding isWanted: (UInt8) -> Bool) -> Bool {
    file.withUnsafeBufferPointer { bytes in
      var lines = Lines(bytes, from: start)
      // Where the lines begin that a line of dashes may underline.
      var above = start
      while let line = lines.next() {
        let content = bytes[line].drop { $0 <= 0x20 }
        guard let first = content.first else { continue }
        if first == UInt8(ascii: "#"), content.dropFirst().first == first {
          if content.contains(where: isWanted) { return true }
        } else if first == UInt8(ascii: "-"),
          content.allSatisfy({ $0 == first || $0 <= 0x20 })
        {
          if bytes[above..<line.lowerBound].contains(where: isWanted) { return true }
          above = lines.position
        }
      }
      return false
    }
  }
}

/// Which C libraries this program runs with: other versions may read a note, and so draw a page,
/// differently.
package enum LibraryVersions {
  package static var cmark: String { String(cString: cmark_version_string()) }
  package static var yaml: String { String(cString: yaml_get_version_string()) }
}
