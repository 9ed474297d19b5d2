import Diagnostics
import TextKit

/// The list of files that git keeps, read from its file `index` ("index-format" in git's documentation).
struct GitIndex {
  private(set) var paths: Set<PathBytes> = []
  /// The files that a merge left in several versions, in order.
  private(set) var unmerged: [String] = []

  /// The size in bytes above which the index is not read: about 100 bytes for each of two million files.
  static let limit = 200_000_000

  /// Reads an index.
  /// - Returns: `nil` if its format is not known here; then nothing is reported about it.
  init?(_ bytes: [UInt8]) {
    var reader = Reader(bytes)
    guard reader.take(4)?.elementsEqual("DIRC".utf8) == true, let version = reader.number(4),
      (2...4).contains(version), let count = reader.number(4)
    else { return nil }
    var path: [UInt8] = []
    for _ in 0..<count {
      let start = reader.position
      // Times, device, owner, size, and the SHA-1 of the content.
      guard reader.take(60) != nil, let flags = reader.number(2) else { return nil }
      let isExtended = flags & 0x4000 != 0
      if isExtended, version < 3 || reader.take(2) == nil { return nil }
      if version == 4 {
        guard let cut = reader.offset(), cut <= path.count else { return nil }
        path.removeLast(cut)
      } else {
        path = []
      }
      guard let rest = reader.upToZero() else { return nil }
      path += rest
      // Entries of the older versions are padded to a multiple of eight bytes, with at least one zero.
      if version < 4 {
        let length = reader.position - 1 - start
        guard reader.take((length / 8 + 1) * 8 - length - 1) != nil else { return nil }
      }
      let text = String(decoding: path, as: UTF8.self)
      paths.insert(text.pathBytes)
      if flags & 0x3000 != 0, unmerged.last?.pathBytes != text.pathBytes { unmerged.append(text) }
    }
  }

  private struct Reader {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
      guard position + count <= bytes.count else { return nil }
      defer { position += count }
      return bytes[position..<position + count]
    }

    /// Reads an unsigned number of `count` bytes, the highest byte first.
    mutating func number(_ count: Int) -> Int? {
      take(count)?.reduce(0) { $0 << 8 | Int($1) }
    }

    /// Reads a number with seven bits in each byte. For each byte that follows, 1 is added.
    mutating func offset() -> Int? {
      guard var byte = number(1) else { return nil }
      var value = byte & 0x7F
      while byte & 0x80 != 0 {
        guard value < 1 << 40, let next = number(1) else { return nil }
        byte = next
        value = (value + 1) << 7 | byte & 0x7F
      }
      return value
    }

    mutating func upToZero() -> ArraySlice<UInt8>? {
      guard let end = bytes[position...].firstIndex(of: 0) else { return nil }
      defer { position = end + 1 }
      return bytes[position..<end]
    }
  }
}
