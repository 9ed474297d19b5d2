/// Returns the words of a text in lower case and without punctuation, separated by single spaces.
package func normalizedWords(_ text: some StringProtocol) -> String {
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

/// The same for ASCII text, calculated from its bytes. `nil` for other text.
private func foldedASCII(_ text: some StringProtocol) -> String? {
  text.withBytes { bytes in
    var isASCII = true
    // Written directly into the string, so that a short text needs no allocation.
    let folded = String(unsafeUninitializedCapacity: bytes.count) { result in
      var count = 0
      var isGap = false
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          if isGap, count > 0 {
            result[count] = UInt8(ascii: " ")
            count += 1
          }
          isGap = false
          let isUpper = byte < UInt8(ascii: "a") && byte >= UInt8(ascii: "A")
          result[count] = isUpper ? byte | 0x20 : byte
          count += 1
        case 0x80...:
          isASCII = false
          return 0
        case UInt8(ascii: "'"): continue
        default: isGap = true
        }
      }
      return count
    }
    return isASCII ? folded : nil
  }
}
