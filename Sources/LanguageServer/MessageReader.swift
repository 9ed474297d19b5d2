import TextKit

/// Divides what a client sends into messages: a header with `Content-Length`, an empty line, and that many bytes.
///
/// Any bytes may come, in pieces of any size. What is not a message is reported once and skipped, so that the next
/// message is read again.
package struct MessageReader {
  package enum Piece: Equatable {
    case message([UInt8])
    /// Bytes that are not a message, and why.
    case invalid(String)
  }

  private var bytes: [UInt8] = []
  /// The index of the first byte that is not read yet.
  private var start = 0
  /// The number of bytes of a message that is too large. They are skipped as they come.
  private var skipped = 0
  /// Whether the bytes before the next header were reported already.
  private var isLost = false

  /// The longest message in bytes. A note has two million bytes at most, and each may be written as six characters.
  package static let largestMessage = 64 << 20
  private static let longestHeader = 4096

  package init() {}

  package mutating func append(_ more: some Sequence<UInt8>) {
    bytes.append(contentsOf: more)
  }

  /// The next message, or `nil` if it is not complete yet.
  package mutating func next() -> Piece? {
    defer { forget() }
    while true {
      let count = min(skipped, bytes.count - start)
      start += count
      skipped -= count
      if skipped > 0 { return nil }
      let end = endOfHeader
      if let end, let length = contentLength(in: start..<end.lowerBound) {
        isLost = false
        guard length <= MessageReader.largestMessage else {
          start = end.upperBound
          skipped = length
          return .invalid("a message of \(length) bytes is too large")
        }
        guard bytes.count - end.upperBound >= length else { return nil }
        let message = bytes[end.upperBound..<(end.upperBound + length)]
        start = end.upperBound + length
        return .message(Array(message))
      }
      if end == nil, bytes.count - start <= MessageReader.longestHeader { return nil }
      // The beginning of a header may be at the end.
      let next = startOfHeader(from: start + 1)
      start = next ?? max(start, bytes.count - MessageReader.name.count + 1)
      if !isLost {
        isLost = true
        return .invalid("there is no header 'Content-Length: N'")
      }
      if next == nil { return nil }
    }
  }

  /// Whether a message has begun that is not complete.
  package var isInMessage: Bool { skipped > 0 || start < bytes.count }

  /// Gives back the memory of what was read.
  private mutating func forget() {
    if start == bytes.count {
      // A large message is not kept in memory.
      bytes.removeAll(keepingCapacity: bytes.capacity < 1 << 16)
      start = 0
    } else if start > 1 << 16 {
      bytes.removeFirst(start)
      start = 0
    }
  }

  /// The empty line after a header: `\r\n\r\n`, or `\n\n`.
  private var endOfHeader: Range<Int>? {
    var index = start
    let limit = min(bytes.count, start + MessageReader.longestHeader)
    while index < limit {
      guard let feed = bytes[index..<limit].firstIndex(of: .lineFeed) else { return nil }
      var next = feed + 1
      if next < limit, bytes[next] == .carriageReturn { next += 1 }
      if next < limit, bytes[next] == .lineFeed { return feed..<(next + 1) }
      index = feed + 1
    }
    return nil
  }

  /// The length that the lines of a header give, or `nil` if they give none.
  private func contentLength(in header: Range<Int>) -> Int? {
    var length: Int?
    for line in bytes[header].split(whereSeparator: \.isLineEnding) {
      guard let colon = line.firstIndex(of: .colon) else { return nil }
      let name = line[..<colon]
      guard name.elementsEqual(MessageReader.name, by: { $0.lowercasedLetter == $1 }) else {
        continue
      }
      let value = line[(colon + 1)...].filter { !$0.isBlank }
      guard !value.isEmpty, value.count < 12, value.allSatisfy(\.isASCIIDigit) else { return nil }
      length = Int(String(decoding: value, as: UTF8.self))
    }
    return length
  }

  private func startOfHeader(from index: Int) -> Int? {
    let name = MessageReader.name
    guard index < bytes.count else { return nil }
    return bytes[index...].indices.first { start in
      bytes.count - start >= name.count
        && zip(bytes[start...], name).allSatisfy { $0.lowercasedLetter == $1 }
    }
  }

  private static let name = Array("content-length".utf8)
}

extension [UInt8] {
  /// The message with its header.
  package var framed: [UInt8] { Array("Content-Length: \(count)\r\n\r\n".utf8) + self }
}
