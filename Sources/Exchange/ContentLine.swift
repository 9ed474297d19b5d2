import TextKit

// The lines of calendars (RFC 5545) and of contacts (RFC 2426), which have the same form.
extension String {
  /// The text as a value, without characters that a program would obey.
  var escapedForContentLine: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        result.unicodeScalars.append("\\")
        result.unicodeScalars.append(scalar)
      case "\n": result += "\\n"
      case "\r": continue
      default: if !scalar.isHiddenControl { result.unicodeScalars.append(scalar) }
      }
    }
    return result
  }

  /// The line in parts of at most 75 bytes, each after the first on a line of its own that begins with a space. A
  /// character is never divided.
  var foldedAsContentLine: String {
    var result = ""
    var length = 0
    for character in self {
      let size = character.utf8.count
      if length + size > 75 {
        result += "\r\n "
        length = 1
      }
      // Marks without end on one letter are divided between code points.
      for scalar in character.unicodeScalars {
        let bytes = UTF8.width(scalar)
        if length + bytes > 75 {
          result += "\r\n "
          length = 1
        }
        result.unicodeScalars.append(scalar)
        length += bytes
      }
    }
    return result
  }
}
