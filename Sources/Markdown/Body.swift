import Diagnostics

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
