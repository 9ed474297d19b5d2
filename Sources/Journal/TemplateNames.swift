import TextKit

/// The names of folders and files that contain the outlines of notes, and no notes.
package enum TemplateNames {
  /// Whether the folder is one of templates: `Templates`, `_templates`, `Vorlagen`, `99 Templates`.
  package static func isFolder(_ name: String) -> Bool {
    // Nearly all names are ruled out by their length and their last letters.
    guard (6...40).contains(name.utf8.count) else { return false }
    let words = normalizedWords(name).split(separator: " ")
    guard let last = words.last, folders.contains(String(last)) else { return false }
    return words.dropLast().allSatisfy { $0.allSatisfy(\.isNumber) }
  }

  /// Whether the file is a template by its name: `TEMPLATE.md`, `_template.md`, `Job application template.md`.
  package static func isFile(_ name: String) -> Bool {
    guard let stem = FileRules.stem(of: name), stem.mentionsTemplate else { return false }
    let words = normalizedWords(stem).split(separator: " ").map(String.init)
    return words.contains(where: files.contains)
      && words.allSatisfy { files.contains($0) || wordsBesideTemplate.contains($0) }
  }

  private static let folders: Set = [
    "template", "templates", "vorlage", "vorlagen", "plantilla", "plantillas", "modèles",
    "modeles", "modelli", "modelos", "sjablonen", "szablony", "テンプレート", "模板",
  ]
  private static let files: Set = ["template", "tpl", "vorlage", "plantilla", "modèle", "sjabloon"]
  private static let wordsBesideTemplate: Set<String> = Set(
    ["job", "jobs", "note", "new", "the", "of", "for", "a", "my", "bewerbung", "stelle"]
      + Vocabulary.kinds.flatMap { [$0.name, $0.folder] })
}

extension String {
  /// Whether a part of one of the words for a template is in the text. It is determined by one pass over the bytes,
  /// because this is asked of every file.
  fileprivate var mentionsTemplate: Bool {
    withBytes { bytes in
      bytes.indices.dropLast(2).contains { index in
        let next = (bytes[index + 1] | 0x20, bytes[index + 2] | 0x20)
        return switch bytes[index] | 0x20 {
        case UInt8(ascii: "m"):
          next == (UInt8(ascii: "p"), UInt8(ascii: "l"))
            || next == (UInt8(ascii: "o"), UInt8(ascii: "d"))
        case UInt8(ascii: "t"): next == (UInt8(ascii: "p"), UInt8(ascii: "l"))
        case UInt8(ascii: "p"): next == (UInt8(ascii: "l"), UInt8(ascii: "a"))
        case UInt8(ascii: "v"): next == (UInt8(ascii: "o"), UInt8(ascii: "r"))
        case UInt8(ascii: "s"): next == (UInt8(ascii: "j"), UInt8(ascii: "a"))
        default: false
        }
      }
    }
  }
}
