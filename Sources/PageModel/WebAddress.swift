import TextKit

/// An address that may become a link: http, https or mailto, and no character that could end an attribute.
package struct WebAddress: Sendable, Equatable {
  package let text: String

  /// `nil` for every other scheme; such an address stays text.
  package init?(_ typed: String) {
    let lowered = typed.lowercased()
    guard ["http://", "https://", "mailto:"].contains(where: lowered.hasPrefix),
      typed.utf8.count > 8, typed.utf8.count < 2000
    else { return nil }
    text = typed.percentEncoded(allowing: WebAddress.kept)
  }

  private static let kept = AllowedBytes { byte in
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
      UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"), UInt8(ascii: "("), UInt8(ascii: ")"):
      false
    default: byte > 0x20 && byte < 0x7F
    }
  }
}
