/// A name for a new note's file, made of what a person calls it: readable in any script, and safe on
/// every file system and in a link.
package struct FileName {
  /// Without `.md`.
  package let text: String

  /// `nil` where nothing of the title can stand in a file's name.
  package init?(_ title: String) {
    var kept = ""
    for character in title {
      if FileName.mustNotStand(character) || character.isWhitespace {
        kept += kept.hasSuffix(" ") || kept.isEmpty ? "" : " "
      } else {
        kept.append(character)
      }
    }
    // A dot at the start hides a file, a dash looks like an option, a dot at the end is lost on Windows.
    // An accent without its letter would join the `/` before the name.
    kept = String(
      kept.unicodeScalars.drop {
        ".-~ ".unicodeScalars.contains($0) || $0.properties.isCombiningMark
      })
    var limited = ""
    for character in kept {
      if limited.utf8.count + String(character).utf8.count > FileName.limit { break }
      limited.append(character)
    }
    while let last = limited.unicodeScalars.last, ". ".unicodeScalars.contains(last) {
      limited.unicodeScalars.removeLast()
    }
    guard limited.contains(where: { $0.isLetter || $0.isNumber || $0.isSymbol }) else { return nil }
    let stem = String(limited.unicodeScalars.prefix { $0 != "." }).lowercased()
    let isTaken =
      FileName.namesOfDevices.contains(stem) || FileRules.isReadme(limited + ".md")
      || FileRules.isConflictCopy(limited + ".md")
    text =
      isTaken
      ? "Note - "
        + String(
          limited.filter { $0 != "(" && $0 != ")" }.map { $0 == "." ? " " : $0 }) : limited
  }

  /// In bytes: file systems take 255, and a number, `.md` and what syncs add must fit as well.
  private static let limit = 180

  /// What some file system forbids, what ends or divides a link in a note, and what cannot be seen.
  private static func mustNotStand(_ character: Character) -> Bool {
    character.unicodeScalars.contains {
      // Each scalar is looked at, for an accent hides none of these from a file system.
      if "/\\:*?\"<>|#^[]%`".unicodeScalars.contains($0) { return true }
      return switch $0.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
      case .format: $0 != "\u{200C}" && $0 != "\u{200D}"
      default: false
      }
    }
  }

  /// Windows keeps these for itself, whatever stands behind a dot.
  private static let namesOfDevices = Set(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
      + "123456789¹²³".flatMap { ["com\($0)", "lpt\($0)"] })
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar changes the letter before it.
  fileprivate var isCombiningMark: Bool {
    switch generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }
}
