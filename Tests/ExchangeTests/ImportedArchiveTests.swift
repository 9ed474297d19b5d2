import Exchange
import Testing

/// An archive of LinkedIn's form that zlib compressed, in hexadecimal digits.
private let compressed = bytes(
  """
  504b030414000000000000002100000000000000000000000000050000004a6f62732f504b0304140000000800000021
  00a2325e2556000000ea030000130000004a6f62732f5361766564204a6f62732e6373760b4e2c4b4d5170492c49d5f1
  ca4f52082dca01d321992539a93acef9b9058979950a7e89b9a95c4a8646fa86fa46263a0a165606060a8ebe4a3a4005
  f9d93a4ea925890a0604e40d09c81b8d9a3f6afea8f934341f00504b0304140000000800000021001a98dd2a2a000000
  290000000f000000436f6e6e656374696f6e732e63737673cb2c2a2e51f04bcc4dd571cecf2d48ccabd409c82fce2cc9
  cccfe3f2cad7714c064af8a426a6700100504b0102140314000000000000002100000000000000000000000000050000
  0000000000000000008001000000004a6f62732f504b0102140314000000080000002100a2325e2556000000ea030000
  1300000000000000000000008001230000004a6f62732f5361766564204a6f62732e637376504b010214031400000008
  00000021001a98dd2a2a000000290000000f00000000000000000000008001aa000000436f6e6e656374696f6e732e63
  7376504b05060000000003000300b1000000010100000000
  """)

private func bytes(_ digits: String) -> [UInt8] {
  let digits = digits.filter { !$0.isWhitespace }.map { UInt8($0.hexDigitValue ?? 0) }
  return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
}

/// An archive with one file that is not compressed.
private func archive(
  _ name: String, _ text: String = "Company,Role\nAcme,Cook\n", size: Int? = nil, flags: UInt8 = 0,
  method: UInt8 = 0
) -> [UInt8] {
  func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
  let (name, data) = (Array(name.utf8), Array(text.utf8))
  let middle =
    [20, 0, flags, 0, method, 0, 0, 0, 0, 0] + number(Int(checksum(data)), 4)
    + number(data.count, 4) + number(size ?? data.count, 4) + number(name.count, 2)
  let local = [0x50, 0x4B, 3, 4] + middle + [0, 0] + name + data
  let central =
    [0x50, 0x4B, 1, 2, 20, 0] + middle + [UInt8](repeating: 0, count: 12) + number(0, 4) + name
  let end =
    [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0] + number(central.count, 4)
    + number(local.count, 4) + [0, 0]
  return local + central + end
}

/// The checksum of ISO 3309, bit by bit.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
  ~bytes.reduce(UInt32.max) { sum, byte in
    (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
    }
  }
}

private func files(_ bytes: [UInt8]) throws(ImportedArchive.Obstacle) -> [ImportedFile] {
  try ImportedArchive(bytes, path: "a.zip") { $0.hasSuffix(".csv") || $0.hasSuffix(".md") }.files
}

private func refusal(_ bytes: [UInt8]) -> ImportedArchive.Obstacle? {
  do throws(ImportedArchive.Obstacle) {
    _ = try files(bytes)
    return nil
  } catch { return error }
}

@Test func `an archive is read without unpacking it`() throws {
  #expect(ImportedArchive.isArchive(compressed))
  let read = try files(compressed)
  #expect(read.map(\.path) == ["a.zip/Connections.csv", "a.zip/Jobs/Saved Jobs.csv"])
  #expect(
    String(decoding: read[0].bytes, as: UTF8.self) == "First Name,Company,Position\nJo,Acme,Lead\n")
  #expect(read[1].bytes.count { $0 == 10 } == 31)
  #expect(try files(archive("x/a.csv")).map(\.path) == ["a.zip/x/a.csv"])
  #expect(try files(archive("x/a.exe")).isEmpty)
}

@Test func `an archive that leads outside, or that unpacks to too much, is refused`() {
  for name in ["../a.csv", "x/../../a.txt", "/etc/a.csv", "..\\a.csv", "C:a.csv"] {
    #expect(refusal(archive(name)) == .outside(name))
  }
  #expect(refusal(archive("a.csv", size: 4_000_000_000)) == .tooLarge)
  #expect(refusal(archive("a.csv", size: 400_000_000, method: 8)) == .tooLarge)
  // No table shrinks that much.
  #expect(refusal(archive("a.csv", size: 100_000_000, method: 8)) == .tooLarge)
  #expect(refusal(archive("a.csv", flags: 1)) == .encrypted("a.csv"))
  #expect(refusal(archive("a.csv", method: 12)) == .unknownMethod("a.csv"))
}

@Test func `a damaged archive is refused, wherever the damage is`() {
  #expect(refusal([]) == .damaged)
  #expect(refusal(archive("a.csv", size: 3)) == .damaged)
  #expect(refusal(archive("a.csv", "not deflated", method: 8)) == .damaged)
  for place in compressed.indices {
    var bytes = compressed
    bytes[place] ^= 0xFF
    _ = refusal(bytes)
    _ = refusal(Array(compressed[..<place]))
  }
  // A file that is larger than the directory states is never unpacked further.
  var lying = compressed
  let size = lying.indices.last { lying[$0...].starts(with: [0x50, 0x4B, 1, 2]) }! + 24
  lying[size] = 5
  #expect(refusal(lying) == .damaged)
}

@Test func `a page of Notion is found in an archive as well`() throws {
  let id = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
  #expect(ImportFormat.companions(of: "x/Jobs \(id)_all.csv")?.folder == "x/Jobs \(id)")
  #expect(ImportFormat.companions(of: "x/Jobs \(id)_all.csv")?.replaced == ["x/Jobs \(id).csv"])
  #expect(ImportFormat.companions(of: "x/Jobs.csv")?.folder == nil)
}

@Test func `two files of one name are both read, and too many are refused`() throws {
  let row = "Company,Role\nBeta,Cook\n"
  let (first, second) = (archive("x/a.csv"), archive("x/a.csv", row))
  // The archive with the entries of both: a local header each, then the directory.
  func parts(_ bytes: [UInt8]) -> (local: [UInt8], central: [UInt8]) {
    let start = bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) }!
    return (Array(bytes[..<start]), Array(bytes[start..<(bytes.count - 22)]))
  }
  var (one, two) = (parts(first), parts(second))
  two.central.replaceSubrange(
    42..<44, with: [UInt8(one.local.count & 255), UInt8(one.local.count >> 8)])
  one.local += two.local
  one.central += two.central
  var end = Array(first.suffix(22))
  (end[8], end[10]) = (2, 2)
  end[12] = UInt8(one.central.count & 255)
  end[13] = UInt8(one.central.count >> 8)
  (end[16], end[17]) = (UInt8(one.local.count & 255), UInt8(one.local.count >> 8))
  let read = try files(one.local + one.central + end)
  #expect(read.map(\.path) == ["a.zip/x/a (copy).csv", "a.zip/x/a.csv"])
  #expect(Set(read.map { String(decoding: $0.bytes, as: UTF8.self) }).count == 2)
  var many = first
  many[many.count - 12] = 0xFF
  many[many.count - 11] = 0xFE
  #expect(refusal(many) == .tooMany(limit: 20_000))
}
