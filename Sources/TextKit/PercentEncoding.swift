/// The bytes that are not percent-encoded. The answers are kept in an array, because a large page looks up every
/// byte of every address.
package struct AllowedBytes {
  private let isAllowed: [Bool]

  package init(_ isAllowed: (UInt8) -> Bool) { self.isAllowed = (0...255).map(isAllowed) }

  package func contains(_ byte: UInt8) -> Bool { isAllowed[Int(byte)] }
}

extension String {
  /// The path as a relative address: every byte except letters, digits and `-_.~/` becomes `%XX`.
  package var asRelativeAddress: String {
    percentEncoded(allowing: String.allowedInRelativeAddress)
  }

  private static let allowedInRelativeAddress = AllowedBytes { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  package func percentEncoded(allowing allowed: AllowedBytes) -> String {
    if isAll(allowed.contains) { return self }
    var text = self
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: 3 * bytes.count) { output in
        var end = 0
        for byte in bytes {
          if allowed.contains(byte) {
            output[end] = byte
            end += 1
          } else {
            output[end] = UInt8(ascii: "%")
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
}
