/// Finds unquoted values that YAML cuts at a `#`, unlike the person who typed them: to YAML, `Engineer #2` is
/// `Engineer` and a comment. An intended comment has a space after its `#`, or a second `#`.
package enum CutValue {
  /// Returns the end of the text that was typed, without trailing spaces, or `nil` if the value is not cut.
  ///
  /// - Parameter end: The end of the value according to YAML.
  package static func end<Bytes: RandomAccessCollection>(in bytes: Bytes, after end: Int) -> Int?
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
