/// Where a plain value ends for YAML and goes on for the person who typed it: `Engineer #2` is `Engineer` and a
/// comment. A comment that is meant as one has a space behind its `#`, or a second `#`.
package enum CutValue {
  /// The end of what was typed, without spaces; `nil` if the value is whole.
  ///
  /// - Parameter end: where the value ends for YAML.
  package static func end<Bytes: RandomAccessCollection>(in bytes: Bytes, behind end: Int) -> Int?
  where Bytes.Element == UInt8, Bytes.Index == Int {
    var index = end
    while index < bytes.endIndex, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index > end, index + 1 < bytes.endIndex, bytes[index] == UInt8(ascii: "#"),
      bytes[index + 1] > 0x20, bytes[index + 1] != UInt8(ascii: "#")
    else { return nil }
    while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\n"),
      bytes[index] != UInt8(ascii: "\r")
    { index += 1 }
    while bytes[index - 1] <= 0x20 { index -= 1 }
    return index
  }
}
