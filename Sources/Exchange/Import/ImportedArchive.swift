import CZlib
import TextKit

/// The files of a ZIP archive that may have records. Nothing of it is ever written to the disk.
///
/// Only the central directory at its end counts. Names are never used as paths, but one that would lead out of the folder
/// shows that the archive was made to do harm.
package struct ImportedArchive {
  package let files: [ImportedFile]

  package enum Obstacle: Error, Equatable {
    case damaged
    /// A name that leads out of the folder into which the archive would be unpacked.
    case outside(String)
    case encrypted(String)
    /// Compressed by another method than the usual one.
    case unknownMethod(String)
    /// More than any export has, in one file or altogether.
    case tooLarge
    /// More files than any export has.
    case tooMany(limit: Int)
  }

  /// The size in bytes of all files that are unpacked.
  private static let limit = 300_000_000
  private static let countLimit = 20_000

  package static func isArchive(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// - Parameters:
  ///   - path: The path of the archive, for messages.
  ///   - isWanted: Whether a file with this name is unpacked.
  package init(
    _ bytes: [UInt8], path: String, isWanted: (String) -> Bool
  ) throws(Obstacle) {
    let members = try ArchiveMember.all(in: bytes, atMost: ImportedArchive.countLimit)
    for member in members where member.leadsOutside { throw .outside(member.name) }
    let wanted = members.filter { isWanted($0.name) }
    var left = ImportedArchive.limit
    var texts: [String: [UInt8]] = [:]
    for member in wanted {
      if member.size > left || member.isBomb { throw .tooLarge }
      let content = try member.content(in: bytes)
      left -= content.count
      // Two files of one name are both read.
      var name = member.name
      while texts[name] != nil { name = name.withCopyMark }
      texts[name] = content
    }
    let names = Array(texts.keys).sortedAsPaths()
    let places = names.map { ($0, ImportFormat.companions(of: $0)) }
    var others: Set<String> = []
    var companions: [String: [String]] = [:]
    for (name, place) in places {
      guard let place else { continue }
      let folder = place.folder == "." ? "" : place.folder
      let found = names.filter {
        ($0.pathParent ?? "") == folder && place.isCompanion($0.lastPathPart)
      }
      companions[name] = found
      others.formUnion(found + place.replaced)
    }
    files = names.filter { !others.contains($0) }.map { name in
      ImportedFile(
        path: path + "/" + name, bytes: texts[name] ?? [],
        companions: (companions[name] ?? []).map {
          ImportedFile(path: path + "/" + $0, bytes: texts[$0] ?? [])
        })
    }
  }
}

/// A file of an archive, as the central directory describes it.
private struct ArchiveMember {
  let name: String
  let size: Int
  private let compressedSize: Int
  private let method: Int
  private let isEncrypted: Bool
  private let checksum: UInt32
  private let start: Int

  /// All files, in the order of the directory. PKWARE's APPNOTE.TXT, 4.3.12 and 4.3.16.
  static func all(
    in bytes: [UInt8], atMost limit: Int
  ) throws(ImportedArchive.Obstacle) -> [ArchiveMember] {
    let end = try endOfDirectory(in: bytes)
    let count = bytes.number(at: end + 10, 2)
    // The larger form is for archives beyond any export.
    if count == 0xFFFF || count > limit { throw .tooMany(limit: limit) }
    var place = bytes.number(at: end + 16, 4)
    var members: [ArchiveMember] = []
    for _ in 0..<count {
      guard place + 46 <= bytes.count, bytes.number(at: place, 4) == 0x0201_4B50 else {
        throw .damaged
      }
      let lengths = [28, 30, 32].map { bytes.number(at: place + $0, 2) }
      guard place + 46 + lengths[0] <= bytes.count else { throw .damaged }
      let member = ArchiveMember(bytes, at: place, nameLength: lengths[0])
      if !member.name.endsInPathSeparator || member.leadsOutside { members.append(member) }
      place += 46 + lengths.reduce(0, +)
    }
    return members
  }

  private init(_ bytes: [UInt8], at place: Int, nameLength: Int) {
    isEncrypted = bytes.number(at: place + 8, 2) & 1 == 1
    method = bytes.number(at: place + 10, 2)
    checksum = UInt32(bytes.number(at: place + 16, 4))
    compressedSize = bytes.number(at: place + 20, 4)
    size = bytes.number(at: place + 24, 4)
    start = bytes.number(at: place + 42, 4)
    name = String(decoding: bytes[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
  }

  /// The place of the record at the end, before a comment of at most 65,535 bytes.
  private static func endOfDirectory(in bytes: [UInt8]) throws(ImportedArchive.Obstacle) -> Int {
    var place = bytes.count - 22
    while place >= 0, place >= bytes.count - 22 - 0xFFFF {
      if bytes.number(at: place, 4) == 0x0605_4B50 { return place }
      place -= 1
    }
    throw .damaged
  }

  /// Whether it would become so much larger that it is not a table: rows of a table rarely shrink to a twentieth.
  var isBomb: Bool { size > 20_000_000 && size / 100 > compressedSize }

  var leadsOutside: Bool {
    name.utf8.first == .slash || name.utf8.contains(.backslash) || name.utf8.contains(0)
      || name.utf8.dropFirst().first == .colon || name.pathParts.contains("..")
  }

  func content(in bytes: [UInt8]) throws(ImportedArchive.Obstacle) -> [UInt8] {
    if isEncrypted { throw .encrypted(name) }
    guard start + 30 <= bytes.count, bytes.number(at: start, 4) == 0x0403_4B50 else {
      throw .damaged
    }
    let data = start + 30 + bytes.number(at: start + 26, 2) + bytes.number(at: start + 28, 2)
    guard data + compressedSize <= bytes.count else { throw .damaged }
    let packed = bytes[data..<(data + compressedSize)]
    let content: [UInt8]
    switch method {
    case 0: content = Array(packed)
    case 8: content = try ArchiveMember.inflated(packed, size: size)
    default: throw .unknownMethod(name)
    }
    let sum = content.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }
    guard content.count == size, UInt32(truncatingIfNeeded: sum) == checksum else { throw .damaged }
    return content
  }

  /// What was compressed. It never becomes larger than the directory states.
  private static func inflated(
    _ packed: ArraySlice<UInt8>, size: Int
  ) throws(ImportedArchive.Obstacle) -> [UInt8] {
    var input = Array(packed)
    var stream = z_stream()
    let version = ZLIB_VERSION
    guard inflateInit2_(&stream, -15, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw .damaged
    }
    defer { inflateEnd(&stream) }
    var isWhole = false
    // One byte more, so that a file that is larger than stated is noticed.
    let content = [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
      input.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = UInt32(output.count)
        isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END
        count = output.count - Int(stream.avail_out)
      }
    }
    if !isWhole { throw .damaged }
    return content
  }
}

extension String {
  /// `Jobs (copy).csv` for `Jobs.csv`.
  fileprivate var withCopyMark: String {
    guard let dot = utf8.lastIndex(of: .dot) else { return self + " (copy)" }
    return "\(self[..<dot]) (copy)\(self[dot...])"
  }
}

extension [UInt8] {
  /// A number of several bytes, the lowest one first.
  fileprivate func number(at place: Int, _ length: Int) -> Int {
    (0..<length).reduce(0) { $0 | Int(self[place + $1]) << (8 * $1) }
  }
}
