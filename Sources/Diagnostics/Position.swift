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
