import Journal

/// The file that tells git about the two pages, and the lines that it must have.
struct GitFile {
  let name: String
  let lines: [String]

  /// - Parameter keepsPages: git keeps the pages, and is told not to merge them: what it would make of
  ///   two of them is no page, and `onward build` makes a whole one from the merged notes.
  init(for pages: Settings.Output, keepsPages: Bool) {
    name = keepsPages ? ".gitattributes" : ".gitignore"
    lines = pages.names.map { page in
      keepsPages
        ? "\(GitFile.quoted(GitFile.literal(page))) -merge linguist-generated"
        : "/" + GitFile.literal(page)
    }
  }

  /// A pattern that means this name and no other.
  private static func literal(_ name: String) -> String {
    name.map { "*?[".contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// Git reads the pattern of an attribute up to the first blank; in quotes it may hold some.
  private static func quoted(_ pattern: String) -> String {
    let isPlain =
      !pattern.contains { $0.isWhitespace || "\"\\".contains($0) }
      && !pattern.hasPrefix("#") && !pattern.hasPrefix("!")
    return isPlain
      ? pattern
      : "\"" + pattern.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  /// The lines that the file does not have yet.
  func missing(in bytes: [UInt8]) -> [String] {
    let present = Set(
      String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      })
    return lines.filter { line in
      let unrooted = line.hasPrefix("/") ? String(line.dropFirst()) : line
      // Whatever else is said of the pages, `-merge` is what counts.
      let page = unrooted.split(separator: " -merge")[0]
      return !present.contains(line) && !present.contains(unrooted)
        && !present.contains { $0.hasPrefix("\(page) ") && $0.contains("-merge") }
    }
  }

  /// The file with those lines behind all others, which stay as they are.
  func completed(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let ending = text.contains("\r\n") ? "\r\n" : "\n"
    let gap = bytes.isEmpty || bytes.last == UInt8(ascii: "\n") ? "" : ending
    return bytes + Array((gap + missing(in: bytes).map { $0 + ending }.joined()).utf8)
  }
}
