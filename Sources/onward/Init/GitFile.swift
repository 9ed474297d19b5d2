import Journal

/// A file that tells git about the files that onward makes, and the lines that it must have.
struct GitFile {
  let name: String
  let lines: [String]
  /// How each line names its file.
  private let patterns: [String]

  /// All that a journal has.
  static func all(for pages: Settings.Output, keepsPages: Bool) -> [GitFile] {
    keepsPages ? [attributes(of: pages), ignoring([])] : [ignoring(pages.names)]
  }

  /// Git keeps the pages, and is told not to merge them: what it would make of two of them is no page, and
  /// `onward build` makes a whole one from the merged notes. Nor is it to change their line ends, as it does
  /// on many a Windows: every byte of a page follows from the notes.
  static func attributes(of pages: Settings.Output) -> GitFile {
    let patterns = pages.names.map(literal).map(quoted)
    return GitFile(
      name: ".gitattributes", lines: patterns.map { "\($0) -text -merge linguist-generated" },
      patterns: patterns)
  }

  /// Git keeps none of these files of the journal's root, and nothing that a killed command leaves behind.
  private static func ignoring(_ names: [String]) -> GitFile {
    let (own, unfinished) = (names.map(literal), [OpenFolder.unfinishedPattern])
    return GitFile(
      name: ".gitignore", lines: own.map { "/" + $0 } + unfinished, patterns: own + unfinished)
  }

  /// A pattern that means this name and no other.
  private static func literal(_ name: String) -> String {
    name.unicodeScalars.map { "*?[".unicodeScalars.contains($0) ? "\\\($0)" : String($0) }.joined()
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

  /// Whether lines can be added: not to UTF-16 or UTF-32 text, which git does not read and which would be
  /// spoiled by them.
  static func canBeExtended(_ bytes: [UInt8]) -> Bool {
    !bytes.contains(0) && !bytes.starts(with: [0xFF, 0xFE]) && !bytes.starts(with: [0xFE, 0xFF])
  }

  /// The lines that the file does not have yet.
  func missing(in bytes: [UInt8]) -> [String] {
    let present = Set(
      String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      })
    return zip(patterns, lines).compactMap { pattern, line in
      // A file is ignored by its bare name too. Whatever else is said of the pages, `-merge` is what counts.
      let isPresent =
        present.contains(line)
        || (line.utf8.first == UInt8(ascii: "/") && present.contains(pattern))
        || present.contains { $0.hasPrefix("\(pattern) ") && $0.contains("-merge") }
      return isPresent ? nil : line
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
