/// A place in a text: a line and a character, counted from 0. What a character is depends on the `PositionEncoding`.
package struct TextPosition: Codable, Hashable, Comparable, Sendable {
  package let line: Int
  package let character: Int

  package init(line: Int, character: Int) { (self.line, self.character) = (line, character) }

  package static func < (a: Self, b: Self) -> Bool {
    (a.line, a.character) < (b.line, b.character)
  }
}

/// A part of a text. The end is not part of it.
package struct TextRange: Codable, Hashable, Sendable {
  package let start: TextPosition
  package let end: TextPosition

  package init(start: TextPosition, end: TextPosition) { (self.start, self.end) = (start, end) }

  /// Whether two ranges have a place in common. An empty range is the place itself.
  package func touches(_ other: TextRange) -> Bool { start <= other.end && other.start <= end }
}

package struct Location: Codable, Hashable, Sendable {
  package let uri: String
  package let range: TextRange

  package init(uri: String, range: TextRange) { (self.uri, self.range) = (uri, range) }
}

/// A change that a client made to a text. Without a range, it is the whole text.
package struct TextChange: Decodable, Sendable {
  package let range: TextRange?
  package let text: String

  package init(range: TextRange?, text: String) { (self.range, self.text) = (range, text) }
}

package struct TextEdit: Codable, Hashable, Sendable {
  package let range: TextRange
  package let newText: String

  package init(range: TextRange, newText: String) { (self.range, self.newText) = (range, newText) }
}

/// Changes of several files, made together or not at all.
package struct WorkspaceEdit: Encodable, Sendable {
  package enum Change: Sendable {
    /// - Parameter version: The version of the text that the edits are about; `nil` if it is not open.
    case edits(uri: String, version: Int?, [TextEdit])
    case renaming(from: String, to: String)
  }

  private let changes: [Change]
  /// Whether the client only knows edits by the address of the file, without versions and other changes.
  private let isPlain: Bool

  package init(_ changes: [Change], isPlain: Bool) {
    (self.changes, self.isPlain) = (changes, isPlain)
  }

  private enum Key: String, CodingKey {
    case changes, documentChanges, textDocument, edits, kind, oldUri, newUri, uri, version
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    if isPlain {
      var byFile: [String: [TextEdit]] = [:]
      for case .edits(let uri, _, let edits) in changes { byFile[uri, default: []] += edits }
      try container.encode(byFile, forKey: .changes)
      return
    }
    var list = container.nestedUnkeyedContainer(forKey: .documentChanges)
    for change in changes {
      var item = list.nestedContainer(keyedBy: Key.self)
      switch change {
      case .edits(let uri, let version, let edits):
        var document = item.nestedContainer(keyedBy: Key.self, forKey: .textDocument)
        try document.encode(uri, forKey: .uri)
        try document.encode(version, forKey: .version)
        try item.encode(edits, forKey: .edits)
      case .renaming(let old, let new):
        try item.encode("rename", forKey: .kind)
        try item.encode(old, forKey: .oldUri)
        try item.encode(new, forKey: .newUri)
      }
    }
  }
}
