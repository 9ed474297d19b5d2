import TextKit

/// Finds the markers that git leaves in a file if a merge is not finished.
enum MergeMarkers {
  /// The largest number of reported conflicts. Someone who fixes this many will check the file again.
  private static let limit = 20
  /// The number of characters in a marker.
  private static let markerLength = 7

  /// The numbers of the lines that start a conflict. A code block may show markers on purpose, so markers in code do
  /// not count. If the start was deleted, the middle and the end count instead. In front matter either is enough,
  /// because nothing else looks like them there. In a body both are needed.
  static func lines(
    in bytes: UnsafeBufferPointer<UInt8>, body: Body, from bodyStart: Int
  ) -> [Int] {
    guard mayContainMarker(bytes) else { return [] }
    // The body is parsed only if a line may be a marker.
    lazy var code = body.blocks.filter { $0.type == .code }.map { $0.line...$0.endLine }[...]
    var starts: [Int] = []
    var strays: [Int] = []
    var middle: Int?
    var lines = Lines(bytes, from: 0)
    var number = 0
    while let content = lines.next() {
      number += 1
      guard content.count >= markerLength else { continue }
      let first = bytes[content.lowerBound]
      let isStart = first == .lessThan
      guard isStart || isOther(first), isMarker(bytes[content], of: first) else { continue }
      while let first = code.first, first.upperBound < number { code.removeFirst() }
      if code.first?.contains(number) == true { continue }
      if isStart {
        starts.append(number)
      } else if content.lowerBound < bodyStart {
        strays.append(number)
      } else if first == .equals {
        middle = middle ?? number
      } else if first == .greaterThan, let middle {
        // Otherwise these were the underline of a heading and a quote seven levels deep, which no one writes.
        strays.append(middle)
      }
    }
    return starts.isEmpty ? Array(strays.prefix(1)) : Array(starts.prefix(limit))
  }

  /// Whether a marker is possible. Every seventh byte is checked, because a marker has seven characters in a row. If
  /// this is false, no line has to be checked.
  private static func mayContainMarker(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    stride(from: markerLength - 1, to: bytes.count, by: markerLength).contains {
      bytes[$0] == .lessThan || isOther(bytes[$0])
    }
  }

  private static func isOther(_ byte: UInt8) -> Bool {
    byte == .greaterThan || byte == .equals || byte == .bar
  }

  /// Whether the line starts with seven of the character, followed by the end of the line or a space.
  private static func isMarker(_ line: Slice<UnsafeBufferPointer<UInt8>>, of character: UInt8)
    -> Bool
  {
    line.prefix(markerLength).allSatisfy { $0 == character }
      && (line.count == markerLength || line[line.startIndex + markerLength] == .space)
  }
}
