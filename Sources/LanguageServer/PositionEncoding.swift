import TextKit

/// How a client counts the characters of a line.
package enum PositionEncoding: String, Codable, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case utf32 = "utf-32"

  /// The encoding that a client and the server use: the first that both know, or else UTF-16, which every client knows.
  package init(offered: [String]?) {
    self = offered?.lazy.compactMap(PositionEncoding.init(rawValue:)).first ?? .utf16
  }

  /// The number of units of the text.
  package func length(of bytes: some Sequence<UInt8>) -> Int {
    switch self {
    case .utf8: bytes.reduce(0) { count, _ in count + 1 }
    // Every character begins with a byte that does not continue one. Those of four bytes are two units in UTF-16.
    case .utf16:
      bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
    case .utf32: bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    }
  }

  /// The number of bytes that the first units of a line have. A place after its end is its end, and one within a character is
  /// that before it.
  package func bytes(of units: Int, in line: some Collection<UInt8>) -> Int {
    var (bytes, left) = (0, units)
    var index = line.startIndex
    while index < line.endIndex, left > 0 {
      let first = line[index]
      var length = 1
      var next = line.index(after: index)
      while next < line.endIndex, line[next] & 0xC0 == 0x80, first >= 0xC0, length < 4 {
        length += 1
        next = line.index(after: next)
      }
      let own =
        switch self {
        case .utf8: length
        case .utf16: first >= 0xF0 ? 2 : 1
        case .utf32: 1
        }
      if own > left { break }
      left -= own
      bytes += length
      index = next
    }
    return bytes
  }
}
