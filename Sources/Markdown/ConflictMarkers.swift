/// Finds what git leaves in a file when a merge is not finished.
enum ConflictMarkers {
  /// The lines that start a conflict. A code fence may show markers on purpose, so those in code
  /// do not count; in front matter nothing else looks like one, so there its middle and end count
  /// as well when the start was deleted.
  static func lines(
    in bytes: UnsafeBufferPointer<UInt8>, frontMatterBefore body: Int, blocks: [Block]
  ) -> [Int] {
    var starts: [Int] = []
    var strays: [Int] = []
    var lines = Lines(bytes, from: 0)
    var number = 0
    while let content = lines.next() {
      number += 1
      guard content.count >= 7 else { continue }
      let first = bytes[content.lowerBound]
      let isStart = first == UInt8(ascii: "<")
      guard isStart || (content.lowerBound < body && isOther(first)) else { continue }
      guard isMarker(bytes[content], of: first) else { continue }
      let isCode = blocks.contains { $0.kind == .code && ($0.line...$0.endLine).contains(number) }
      guard !isCode else { continue }
      if isStart { starts.append(number) } else { strays.append(number) }
    }
    return starts.isEmpty ? Array(strays.prefix(1)) : starts
  }

  private static func isOther(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "|")
  }

  /// Seven of the character, then the end of the line or a blank.
  private static func isMarker(_ line: Slice<UnsafeBufferPointer<UInt8>>, of character: UInt8)
    -> Bool
  {
    line.prefix(7).allSatisfy { $0 == character }
      && (line.count == 7 || line[line.startIndex + 7] == UInt8(ascii: " "))
  }
}
