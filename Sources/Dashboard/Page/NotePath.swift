import Journal

extension Journal {
  /// The path of the note that lies there; as in fields, capitals do not matter. Notes are few where
  /// words are shown, and links in those words fewer.
  func notePath(_ path: String) -> String? {
    let lowered = path.lowercased()
    return notes.first { $0.info.path.lowercased() == lowered }?.info.path
  }
}

extension String {
  /// Where a relative address in a note leads, as a path from the journal's root; `nil` where it is no
  /// relative address or leads out of the journal.
  func path(from note: String) -> String? {
    let address = String(prefix { $0 != "#" && $0 != "?" }).percentDecoded
    guard !address.isEmpty, !address.hasPrefix("/"), !address.contains(":"),
      !address.contains("\\"), !address.unicodeScalars.contains(where: \.isDisturbing)
    else { return nil }
    var parts = note.split(separator: "/").dropLast().map(String.init)
    for part in address.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.popLast() == nil { return nil }
      default: parts.append(String(part))
      }
    }
    return parts.isEmpty || address.hasSuffix("/") ? nil : parts.joined(separator: "/")
  }
}
