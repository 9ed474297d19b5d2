import TextKit

/// The headings that decide how the text below them is read, in all languages.
enum TextHeadings {
  /// The headings of a list of what happened.
  static let timeline = folded(Language.all.flatMap(\.timelineHeadings))
  /// The headings of a posting. Its words are not the user's.
  static let posting = folded(Language.all.flatMap(\.postingHeadings))

  /// Whether the bytes of a heading may be that of events: it contains a figure, as every date does, or is one of the
  /// headings of `timeline`.
  ///
  /// - Parameter heading: Its last line is that of the heading.
  static func mayBeAboutEvents(_ heading: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if heading.contains(where: ParsedEvent.isOfFigures) { return true }
    let last = heading.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.last
    guard let last, last.count <= 60 else { return false }
    return timeline.contains(normalizedWords(String(decoding: last, as: UTF8.self)))
  }

  private static func folded(_ words: [String]) -> Set<String> {
    Set(words.map { normalizedWords($0) })
  }
}
