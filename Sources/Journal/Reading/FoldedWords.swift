/// Words without case and punctuation, one blank between them.
package func foldedWords(_ text: some StringProtocol) -> String {
  var result = ""
  var isGap = false
  if let plain = foldedASCII(text) { return plain }
  for character in text.lowercased() {
    if character.isLetter || character.isNumber {
      if isGap, !result.isEmpty { result.append(" ") }
      isGap = false
      result.append(character)
    } else if character != "'", character != "’" {
      isGap = true
    }
  }
  return result
}

/// The same for plain ASCII, told by bytes; `nil` for everything else.
private func foldedASCII(_ text: some StringProtocol) -> String? {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var isGap = false
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      if isGap, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      isGap = false
      let isUpper = byte < UInt8(ascii: "a") && byte >= UInt8(ascii: "A")
      bytes.append(isUpper ? byte | 0x20 : byte)
    case 0x80...: return nil
    case UInt8(ascii: "'"): continue
    default: isGap = true
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
