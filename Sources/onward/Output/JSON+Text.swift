import TextKit

// Only the encoder of Foundation is used. On Linux, it is in a smaller library, which makes the program smaller.
// Apple's systems have all of Foundation anyway.
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension JSON {
  /// The value as JSON text that is easy to read and compare: indented, with keys in alphabetical order and a
  /// line ending. Characters that a terminal would obey are escaped, which does not change the JSON value.
  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return JSON.escaped(String(decoding: try encoder.encode(self), as: UTF8.self)) + "\n"
    }
  }

  /// The JSON text with the characters escaped that a terminal would obey.
  ///
  /// The encoder has already escaped what JSON requires, so the remaining ones can only be inside a string.
  private static func escaped(_ json: String) -> String {
    if json.utf8.allSatisfy({ $0 < 0x7F }) { return json }
    var result = ""
    for scalar in json.unicodeScalars {
      guard scalar.isHiddenControl, scalar != "\n" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16, uppercase: true)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return result
  }
}
