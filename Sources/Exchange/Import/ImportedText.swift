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

  /// The note with the text at its end, or before the posting that ends it. Every other byte stays.
  static func adding(_ text: String, to source: SourceFile) -> SourceFile {
    if text.isEmpty { return source }
    let isOfWindows = source.bytes.firstIndex(of: Array("\r\n".utf8)) != nil
    let ending = Array((isOfWindows ? "\r\n" : "\n").utf8)
    let heading = ending + Array(posting.utf8) + ending
    let end = source.bytes.firstIndex(of: heading).map { $0 + ending.count }
    var bytes = Array(source.bytes[..<(end ?? source.bytes.count)])
    if end != nil, bytes.hasSuffix(ending + ending) { bytes.removeLast(ending.count) }
    if !bytes.hasSuffix(ending) { bytes += ending }
    bytes += ending
    bytes += Array((isOfWindows ? text.replacing("\n", with: "\r\n") : text).utf8) + ending
    if let end { bytes += ending + source.bytes[end...] }
    return SourceFile(path: source.path, bytes: bytes)
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

  fileprivate func hasSuffix(_ end: [UInt8]) -> Bool { suffix(end.count).elementsEqual(end) }
}
