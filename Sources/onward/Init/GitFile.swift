import Journal
import TextKit

/// A file with rules for git about the files that onward makes, and the lines that it must have.
struct GitFile {
  let name: String
  let lines: [String]
  /// The pattern in each line.
  private let patterns: [String]

  /// All git files of a journal.
  static func all(for pages: Settings.Output, keepsPages: Bool) -> [GitFile] {
    keepsPages ? [attributes(of: pages), ignoring([])] : [ignoring(pages.names)]
  }

  /// The file that makes git keep the pages without merging them. A merge of two pages would not be a valid
  /// page, and `onward build` makes a new one from the merged notes. It also keeps git from changing line
  /// endings, as on Windows: every byte of a page follows from the notes.
  static func attributes(of pages: Settings.Output) -> GitFile {
    let patterns = pages.names.map(literal).map(quoted)
    return GitFile(
      name: ".gitattributes", lines: patterns.map { "\($0) -text -merge linguist-generated" },
      patterns: patterns)
  }

  /// The file that makes git ignore these files of the root, and the unfinished files of a killed command.
  private static func ignoring(_ names: [String]) -> GitFile {
    let (own, unfinished) = (names.map(literal), [OpenFolder.unfinishedPattern])
    return GitFile(
      name: ".gitignore", lines: own.map { "/" + $0 } + unfinished, patterns: own + unfinished)
  }

  /// A pattern that matches only this name.
  private static func literal(_ name: String) -> String {
    name.unicodeScalars.map { "*?[".unicodeScalars.contains($0) ? "\\\($0)" : String($0) }.joined()
  }

  /// The pattern in quotes if it needs them: without quotes, git reads it only up to the first space.
  private static func quoted(_ pattern: String) -> String {
    let isPlain =
      !pattern.contains { $0.isWhitespace || "\"\\".contains($0) }
      && !pattern.hasPrefix("#") && !pattern.hasPrefix("!")
    return isPlain
      ? pattern
      : pattern.inDoubleQuotes
  }

  /// Whether lines can be added. They would corrupt UTF-16 or UTF-32 text, which git does not read anyway.
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
      // A bare name ignores a file as well. Of the attributes of the pages, only `-merge` matters.
      let isPresent =
        present.contains(line)
        || (line.utf8.first == UInt8(ascii: "/") && present.contains(pattern))
        || present.contains { $0.hasPrefix("\(pattern) ") && $0.contains("-merge") }
      return isPresent ? nil : line
    }
  }

  /// The file with the missing lines added at its end. All other lines stay as they are.
  func completed(_ bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    let ending = text.contains("\r\n") ? "\r\n" : "\n"
    let gap = bytes.isEmpty || bytes.last == UInt8(ascii: "\n") ? "" : ending
    return bytes + Array((gap + missing(in: bytes).map { $0 + ending }.joined()).utf8)
  }
}
