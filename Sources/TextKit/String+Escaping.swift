extension String {
  /// The path as a relative address: every byte except letters, digits and `-_.~/` becomes `%XX`.
  package var asRelativeAddress: String { percentEncoded(allowing: String.inRelativeAddress) }

  private static let inRelativeAddress: [Bool] = (0...UInt8.max).map { byte in
    switch byte {
    case .dash, .underscore, .dot, .tilde, .slash: true
    default: byte.isASCIILetter || byte.isASCIIDigit
    }
  }

  /// - Parameter isAllowed: For each byte, whether it is kept. A table, because a page has ten thousand addresses, and
  ///   a condition would be called for each of their bytes.
  package func percentEncoded(allowing isAllowed: [Bool]) -> String {
    if isAll({ isAllowed[Int($0)] }) { return self }
    var text = self
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: 3 * bytes.count) { output in
        var end = 0
        for byte in bytes {
          if isAllowed[Int(byte)] {
            output[end] = byte
            end += 1
          } else {
            output[end] = .percent
            output[end + 1] = String.hexDigit(byte >> 4)
            output[end + 2] = String.hexDigit(byte & 15)
            end += 3
          }
        }
        return end
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// The text with `%20` and the like replaced by the characters they encode. Anything malformed is left as it is.
  package var percentDecoded: String {
    guard utf8.contains(.percent) else { return self }
    var bytes: [UInt8] = []
    var rest = Array(utf8)[...]
    while let byte = rest.popFirst() {
      if byte == .percent, rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self) ?? self
  }
}

extension String {
  /// The text as one word of a shell's command line.
  package var quotedForShell: String {
    let isPlain = unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
        || "-_./,:+=".unicodeScalars.contains($0)
    }
    // At the start of a word, zsh replaces `=` and a name with the path of that program.
    return isPlain && !isEmpty && !hasPrefix("=")
      ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}

extension String {
  /// The text with control characters and direction marks replaced by their codes, so that no note can forge a
  /// line of output, move the cursor or color the terminal.
  package var escapedForTerminal: String {
    // Nearly every text is printable ASCII, which is cheap to check byte by byte.
    if utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isHiddenControl {
        result += "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
