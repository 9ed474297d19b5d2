/// One file of a journal as a path and bytes, independent of the disk.
package struct SourceFile: Sendable, Equatable {
  /// The path relative to the journal's root, with `/` between the parts, as the file system spells it.
  package let path: String

  /// The whole file, unchanged, including a byte order mark and carriage returns.
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

/// A place in a text. Lines and columns start at 1. A column counts Unicode scalars, as editors do except for
/// emoji sequences and combining marks.
package struct Position: Sendable, Hashable, Comparable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int = 1) {
    self.line = line
    self.column = column
  }

  /// The place of a problem that concerns the whole file, or a missing field.
  package static let start = Position(line: 1, column: 1)

  package static func < (a: Position, b: Position) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}
