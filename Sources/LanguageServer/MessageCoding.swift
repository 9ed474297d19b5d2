// Only the coders of JSON are used of Foundation. On Linux, they are in a smaller library, which makes the program
// smaller. Apple's systems have all of Foundation anyway.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A message of the protocol as JSON text, and back.
package enum MessageCoding {
  /// Returns `nil` if the value cannot be written as JSON, as a number that is not finite.
  package static func bytes(of value: some Encodable) -> [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { [UInt8]($0) }
  }

  /// Returns `nil` if the text is not JSON, or does not have the fields of the type.
  package static func value<Value: Decodable>(_ type: Value.Type, in bytes: [UInt8]) -> Value? {
    try? JSONDecoder().decode(Value.self, from: Data(bytes))
  }

  /// Whether the bytes are JSON text.
  package static func isJSON(_ bytes: [UInt8]) -> Bool { value(AnyJSON.self, in: bytes) != nil }

  /// Any value of JSON, which is not looked at.
  private struct AnyJSON: Decodable {
    init(from decoder: any Decoder) throws {}
  }
}
