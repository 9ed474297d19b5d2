import Diagnostics
import Journal

extension Journal {
  /// The path of the note at this path, or of the first one whose path differs only in case or in how its
  /// accents are composed. Notes with links in their words are few, so no index is kept for this.
  func notePath(_ path: String) -> String? {
    let lowered = path.lowercased()
    let near = notes.lazy.map(\.info.path).filter { $0.lowercased() == lowered }
    return near.first { $0.pathBytes == path.pathBytes } ?? near.first
  }
}

extension String {
  /// Where a relative address in a note leads, as a path from the journal's root; `nil` where it is no
  /// relative address or leads out of the journal.
  func path(from note: String) -> String? {
    let address = String(prefix { $0 != "#" && $0 != "?" }).percentDecoded
    guard !address.isEmpty, address.utf8.first != UInt8(ascii: "/"), !address.contains(":"),
      !address.contains("\\"), !address.unicodeScalars.contains(where: \.isDisturbing)
    else { return nil }
    var parts = Array(note.pathParts.dropLast())
    for part in address.pathParts {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(part)
      }
    }
    return parts.isEmpty || address.endsInPathSeparator ? nil : parts.joined(separator: "/")
  }
}
