/// Finds what git leaves in a file when a merge is not finished.
enum MergeMarkers {
  /// Somebody who mends this many will look at the file again.
  private static let limit = 20

  /// The lines that start a conflict. A code fence may show markers on purpose, so those in code
  /// do not count. Where the start was deleted, its middle and end tell: each alone in front matter,
  /// where nothing else looks like them, both together in a body.
  static func lines(
    in bytes: UnsafeBufferPointer<UInt8>, body: Body, from bodyStart: Int
  ) -> [Int] {
    guard mayStand(in: bytes) else { return [] }
    var code = body.blocks.filter { $0.kind == .code }.map { $0.line...$0.endLine }[...]
    var starts: [Int] = []
    var strays: [Int] = []
    var middle: Int?
    var lines = Lines(bytes, from: 0)
    var number = 0
    while let content = lines.next() {
      number += 1
      guard content.count >= 7 else { continue }
      let first = bytes[content.lowerBound]
      let isStart = first == UInt8(ascii: "<")
      guard isStart || isOther(first), isMarker(bytes[content], of: first) else { continue }
      while let first = code.first, first.upperBound < number { code.removeFirst() }
      if code.first?.contains(number) == true { continue }
      if isStart {
        starts.append(number)
      } else if content.lowerBound < bodyStart {
        strays.append(number)
      } else if first == UInt8(ascii: "=") {
        middle = middle ?? number
      } else if first == UInt8(ascii: ">"), let middle {
        // Below a heading's underline seven quotes deep: nobody writes that, a merge does.
        strays.append(middle)
      }
    }
    return starts.isEmpty ? Array(strays.prefix(1)) : Array(starts.prefix(limit))
  }

  /// Of seven in a row, one is met by looking at every seventh byte; where none is, no line has to be
  /// looked at.
  private static func mayStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    stride(from: 6, to: bytes.count, by: 7).contains {
      bytes[$0] == UInt8(ascii: "<") || isOther(bytes[$0])
    }
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
