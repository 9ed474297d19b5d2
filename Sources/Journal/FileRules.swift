import Diagnostics
import TextKit

/// The rules for which files of a folder can be notes, based only on their names.
package enum FileRules {
  /// Whether the folder is never searched.
  package static func isSkipped(folder name: String) -> Bool {
    name.isHiddenName || name.lowercased() == "node_modules" || TemplateNames.isFolder(name)
  }

  /// Whether the path is a system folder in the root of a disk. Its contents are virtual and endless.
  package static func isSystemFolder(_ path: String) -> Bool {
    ["dev", "proc", "sys"].contains(path)
  }

  /// Whether a folder of the path is one for notes about interviews, for what to tell in them, or for what the user
  /// wants of a job. Such notes name companies and roles, too.
  static func isAboutConversations(_ path: String) -> Bool {
    guard path.hasPathSeparator else { return false }
    return path.pathParts.dropLast().contains {
      ["values", "stories", "interviews"].contains($0.lowercased())
    }
  }

  package static func isMarkdown(_ name: String) -> Bool {
    lengthOfEnding(name).map { !name.isHiddenName && $0 < name.utf8.count } ?? false
  }

  /// The name without its ending, or `nil` if it is not that of a file that onward reads: `.md`, `.markdown` or
  /// `.mdown`, in any case.
  package static func stem(of name: String) -> String? {
    lengthOfEnding(name).map { String(name[...].prefix(bytes: name.utf8.count - $0)) }
  }

  private static func lengthOfEnding(_ name: String) -> Int? {
    name.withBytes { bytes -> Int? in
      func hasEnding(_ ending: StaticString) -> Bool {
        ending.withUTF8Buffer { letters in
          if bytes.count < letters.count { return false }
          let start = bytes.count - letters.count
          for index in letters.indices {
            let (byte, letter) = (bytes[start + index], letters[index])
            guard byte == letter || byte.lowercasedLetter == letter && letter > 0x60 else {
              return false
            }
          }
          return true
        }
      }
      if hasEnding(".md") { return 3 }
      if hasEnding(".markdown") { return 9 }
      return hasEnding(".mdown") ? 6 : nil
    }
  }

  /// The ending of a file that people keep applications in, and that onward does not read as a note; `nil` for any
  /// other file.
  package static func endingOfTable(_ name: String) -> String? {
    guard let dot = name.utf8.lastIndex(of: .dot), !name.isHiddenName else {
      return nil
    }
    let ending = name[name.utf8.index(after: dot)...].lowercased()
    return ["txt", "csv", "tsv", "org", "docx", "doc", "odt", "rtf", "xlsx", "ods"].contains(ending)
      ? ending : nil
  }

  /// Whether the name has the ending of a Markdown file, including those that onward does not read.
  package static func isMarkdownLike(_ name: String) -> Bool {
    let endings = [
      "md", "markdown", "mdown", "mkdown", "mkdn", "mkd", "mdwn", "mdtxt", "mdtext", "mdx", "rmd",
      "qmd",
    ]
    guard let dot = name.utf8.lastIndex(of: .dot) else { return false }
    return endings.contains(name[name.utf8.index(after: dot)...].lowercased())
  }

  /// Whether `.md` is followed by another ending, a dot, a space or a tilde, as in `Acme.md.txt`.
  package static func hasTextAfterEnding(_ name: String) -> Bool { stemBeforeText(name) != nil }

  /// `Acme` for `Acme.md.txt`; `nil` for any other name.
  private static func stemBeforeText(_ name: String) -> String? {
    let bytes = Array(name.lowercased().utf8)
    guard bytes.count == name.utf8.count, !name.isHiddenName else { return nil }
    for ending in [".md", ".markdown"] {
      let length = ending.utf8.count
      let starts = bytes.indices.dropLast(length).reversed()
      guard
        let start = starts.first(where: { bytes[$0..<($0 + length)].elementsEqual(ending.utf8) }),
        start > 0
      else { continue }
      let rest = bytes[(start + length)...]
      let isEnding =
        rest.first == .dot
        && rest.dropFirst().allSatisfy {
          $0.isASCIILowercase || $0.isASCIIDigit
        } && rest.count <= 9
      let isStray = rest.allSatisfy {
        [.dot, .space, .tilde].contains($0)
      }
      if isEnding || isStray { return String(decoding: Array(name.utf8)[..<start], as: UTF8.self) }
    }
    return nil
  }

  /// The name that a file needs to be read as a note: without leading dots, and ending in `.md`.
  package static func noteName(for name: String) -> String {
    if let stem = stemBeforeText(name) { return stem + ".md" }
    let bytes = Array(name.utf8.drop { $0 == .dot })
    let stem = bytes.lastIndex(of: .dot).map { bytes[..<$0] } ?? []
    return (stem.isEmpty ? "Note" : String(decoding: stem, as: UTF8.self)) + ".md"
  }

  /// Whether the file is a README. It explains its folder, unless an application has a folder of its own.
  package static func isReadme(_ path: String) -> Bool {
    // Nearly all names begin with other letters, and need no copy.
    mayBeReadme(path) && stem(of: path.lastPathPart)?.lowercased() == "readme"
  }

  private static func mayBeReadme(_ path: String) -> Bool {
    path.withBytes { bytes in
      let start = bytes.lastIndex(of: .slash).map { $0 + 1 } ?? 0
      return start + 1 < bytes.count
        && bytes[start].lowercasedLetter == UInt8(ascii: "r")
        && bytes[start + 1].lowercasedLetter == UInt8(ascii: "e")
        && bytes.count - start <= "readme.markdown".utf8.count
    }
  }

  /// Whether the file is the inbox in the root, or in its folder. Its lines are not notes yet.
  package static func isInbox(_ path: String) -> Bool {
    path == "inbox.md" || path.utf8.starts(with: "inbox/".utf8)
  }

  /// Whether the name is that of a link with which Emacs marks a file as being edited: `.#Note.md`.
  package static func isLockOfEditor(_ name: String) -> Bool { name.hasPrefix(".#") }

  /// Whether a file with this name can change what is read from a folder of a journal, or the look of its pages. Many
  /// files cannot, such as those that an editor keeps beside a note while it is edited.
  package static func concernsJournal(_ name: String) -> Bool {
    if isLockOfEditor(name) { return false }
    let lowercased = name.lowercased()
    return isMarkdownLike(name) || hasTextAfterEnding(name) || endingOfTable(name) != nil
      || placeholderTarget(name) != nil || placeholders(of: Settings.fileName).contains(name)
      || [".yml", ".yaml", ".html", ".css", ".js"].contains(where: lowercased.hasSuffix)
  }

  /// The name of the note for which `.Note.md.icloud` is the iCloud placeholder.
  package static func placeholderTarget(_ name: String) -> String? {
    guard name.hasPrefix("."), name.hasSuffix(".icloud") else { return nil }
    let target = String(name.dropFirst().dropLast(7))
    return isMarkdownLike(target) ? target : nil
  }

  /// The names of the placeholders that sync programs use until a file arrives.
  package static func placeholders(of name: String) -> [String] {
    [
      ".\(name).icloud", ".syncthing.\(name).tmp", "~syncthing~\(name).tmp", "\(name).nextcloud",
      "\(name).owncloud",
    ]
  }

  /// Whether the file is a copy of the settings that a sync program created after a conflict.
  package static func isConflictCopyOfSettings(_ name: String) -> Bool {
    guard name.hasPrefix("onward"), name.hasSuffix(".yml") else { return false }
    return isConflictCopy(name.dropLast(4) + ".md")
  }

  /// Whether the file is a copy that a sync program created because a note was changed in two places.
  package static func isConflictCopy(_ name: String) -> Bool { ConflictCopy.isName(name) }
}

/// A file name for a new note, made from its title: readable in any script, and safe on every file system
/// and in a link.
package struct FileName {
  /// The name without `.md`.
  package let text: String

  /// Returns `nil` if no part of the title can be used in a file name.
  package init?(_ title: String) {
    var kept = ""
    for character in title {
      if FileName.isForbidden(character) || character.isWhitespace {
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
      || FileRules.isConflictCopy(limited + ".md") || TemplateNames.isFile(limited + ".md")
    text = isTaken ? FileName.unmistakable(limited) : limited
  }

  /// A name that is not that of a device, a copy or a template, for a title that is.
  private static func unmistakable(_ title: String) -> String {
    let plain = title.filter { !"()（）".contains($0) }.map { "._-".contains($0) ? " " : $0 }
    // `Note` may be a part of a template's name.
    let start = TemplateNames.isFile(title + ".md") ? "About - " : "Note - "
    return start + String(plain)
  }

  /// The maximum length in bytes. File systems allow 255; the rest is for a number, `.md` and suffixes of
  /// sync programs.
  private static let limit = 180

  /// Whether the character is forbidden on some file system, would end or divide a link, or is invisible.
  private static func isForbidden(_ character: Character) -> Bool {
    character.unicodeScalars.contains {
      // Each scalar is checked, because an accent does not hide these characters from a file system.
      if "/\\:*?\"<>|#^[]%`".unicodeScalars.contains($0) { return true }
      return switch $0.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: true
      case .format: $0 != "\u{200C}" && $0 != "\u{200D}"
      default: false
      }
    }
  }

  /// Names that Windows reserves for devices, with any extension.
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

/// The names of folders and files that contain the outlines of notes, and no notes.
package enum TemplateNames {
  /// Whether the folder is one of templates: `Templates`, `_templates`, `Vorlagen`, `99 Templates`.
  package static func isFolder(_ name: String) -> Bool {
    let words = normalizedWords(name).split(separator: " ")
    guard let last = words.last, folders.contains(String(last)) else { return false }
    return words.dropLast().allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  /// Whether the file is a template by its name: `TEMPLATE.md`, `_template.md`, `Job application template.md`.
  package static func isFile(_ name: String) -> Bool {
    guard name.mentionsTemplate, let stem = FileRules.stem(of: name) else { return false }
    let words = normalizedWords(stem).utf8.split(separator: .space).map { String(Substring($0)) }
    return words.contains(where: files.contains)
      && words.allSatisfy { files.contains($0) || wordsBesideTemplate.contains($0) }
  }

  private static let folders = Set(
    Language.all.flatMap(\.names.templateFolders).map { normalizedWords($0) })
  fileprivate static let files = Set(
    Language.all.flatMap(\.names.templates).map { normalizedWords($0) })
  private static let wordsBesideTemplate = Set(
    Language.all.flatMap(\.names.besideTemplate).map { normalizedWords($0) }
      + Vocabulary.kinds.flatMap { [$0.name, $0.folder] })
}

extension String {
  /// Whether one of the words for a template may be in the text. It is determined by one pass over the bytes, because
  /// this is asked of every file.
  fileprivate var mentionsTemplate: Bool {
    withBytes { bytes in
      for index in bytes.indices.dropLast(1)
      where startsOfTemplateWords.contains(bytes[index], bytes[index + 1]) {
        let rest = bytes[index...].lazy.map { $0.lowercasedLetter }
        if lettersOfTemplateWords.contains(where: rest.starts) { return true }
      }
      return false
    }
  }
}

/// The letters of each word up to the first one with a mark, which can be written in two ways.
private let lettersOfTemplateWords = TemplateNames.files.map { $0.utf8.prefix(while: \.isASCII) }
private let startsOfTemplateWords = LetterPairs(startsOf: TemplateNames.files)
