import Journal
import Markdown
import TextKit

/// The text of a record in a note.
enum ImportedText {
  /// The text in the forms in which a note may have it, the best one first. A line of it may be read as a field or an
  /// event. In a quote, none is.
  static func forms(of text: String) -> [String] {
    text.isEmpty ? [""] : [text, quoted(text)]
  }

  private static func quoted(_ text: String) -> String {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
  }

  /// The heading of the posting.
  static let posting = "## Posting"

  /// The note with the text at its end, or before the posting that ends it. A posting of the text is below the heading for
  /// it that a template has. Every other byte stays.
  static func adding(_ text: String, to source: SourceFile) -> SourceFile {
    if text.isEmpty { return source }
    let isOfWindows = source.bytes.firstIndex(of: Array("\r\n".utf8)) != nil
    let ending = Array((isOfWindows ? "\r\n" : "\n").utf8)
    let heading = ending + Array(posting.utf8) + ending
    let end = source.bytes.firstIndex(of: heading).map { $0 + ending.count }
    let lines = { (text: String) in
      Array((isOfWindows ? text.replacing("\n", with: "\r\n") : text).utf8) + ending
    }
    guard let end else {
      return SourceFile(
        path: source.path, bytes: source.bytes.ended(by: ending) + ending + lines(text))
    }
    var bytes = Array(source.bytes[..<end])
    var rest = Array(source.bytes[end...])
    let (words, ofPosting) = parts(beforePostingIn: text)
    if !words.isEmpty {
      if bytes.hasSuffix(ending + ending) { bytes.removeLast(ending.count) }
      bytes = bytes.ended(by: ending) + ending + lines(words) + ending
    }
    if !ofPosting.isEmpty {
      let place = rest.firstIndex(of: ending + Array("## ".utf8)).map { $0 + ending.count }
      var section = Array(rest[..<(place ?? rest.count)])
      while section.hasSuffix(ending + ending) { section.removeLast(ending.count) }
      section = section.ended(by: ending) + ending + lines(ofPosting)
      rest = section + (place.map { ending + rest[$0...] } ?? [])
    }
    return SourceFile(path: source.path, bytes: bytes + rest)
  }

  /// The text before its posting, and that of the posting without its heading, both possibly empty.
  private static func parts(beforePostingIn text: String) -> (words: String, posting: String) {
    let start =
      text.hasPrefix(posting + "\n")
      ? text.startIndex..<text.startIndex : text.firstRange(of: "\n\(posting)\n")
    guard let start else { return (text, "") }
    let below = text[start.lowerBound...].drop { $0.isNewline }.dropFirst(posting.count)
    return (String(text[..<start.lowerBound]).trimmed, String(below).trimmed)
  }

  /// The note with the text as all that it has below the fields.
  static func replacing(with text: String, in source: SourceFile) -> SourceFile {
    let place = source.bytes.withUnsafeBufferPointer { FrontMatterLocator(in: $0) }
    guard case .closed(_, _, let start, _) = place else { return adding(text, to: source) }
    let body = text.isEmpty ? [] : Array("\n\(text)\n".utf8)
    return SourceFile(path: source.path, bytes: source.bytes[..<start] + body)
  }

  /// The paragraphs that a text does not have, however its lines are broken.
  static func missing(_ paragraphs: [String], in text: String) -> [String] {
    if paragraphs.isEmpty { return [] }
    let words = words(of: text.withoutComments)
    let hasPosting = text.hasPrefix(posting) || text.contains("\n\(posting)")
    // A cell can have several paragraphs, some of which are known. A posting is one text.
    let parts = paragraphs.flatMap { text in
      text.hasPrefix(posting) ? [text] : ImportedText.parts(of: text)
    }
    return parts.filter { paragraph in
      // It may have been shortened since.
      if paragraph.hasPrefix(posting), hasPosting { return false }
      // An export has these words instead of a name.
      if paragraph.contains(PrivateNames.replacement) { return false }
      return !words.contains(ImportedText.words(of: paragraph))
    }
  }

  /// The parts of a text between empty lines.
  private static func parts(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .split { $0.allSatisfy(\.isWhitespace) }.map { $0.joined(separator: "\n") }
  }

  /// The words with one space between them, without the marks of quotes.
  private static func words(of text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { line in
      line.hasPrefix("> ") ? line.dropFirst(2) : line == ">" ? "" : line
    }
    .flatMap { $0.split(whereSeparator: \.isWhitespace) }.joined(separator: " ")
  }
}

extension [UInt8] {
  fileprivate func firstIndex(of text: [UInt8]) -> Int? {
    withUnsafeBufferPointer { $0.firstIndex(of: text) }
  }

  /// The bytes with this line ending at their end.
  fileprivate func ended(by ending: [UInt8]) -> [UInt8] {
    hasSuffix(ending) ? self : self + ending
  }

  fileprivate func hasSuffix(_ end: [UInt8]) -> Bool { suffix(end.count).elementsEqual(end) }
}
