import Diagnostics
import TextKit

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension JSON {
  /// Indented, keys in alphabetical order, a line end at the end: good to read and to compare. What a terminal
  /// would obey stands in it by its code, which is the same text to whoever reads the JSON.
  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return JSON.escaped(String(decoding: try encoder.encode(self), as: UTF8.self)) + "\n"
    }
  }

  /// The encoder escapes what JSON has to. Of the rest, such characters can only be within a text.
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
