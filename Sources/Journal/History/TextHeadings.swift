import TextKit

/// The headings that decide how the text below them is read, in all languages.
enum TextHeadings {
  /// The headings of a list of what happened.
  static let timeline = folded(Language.all.flatMap(\.timelineHeadings))
  /// Headings such as `Notes`, which leave open what the lines below them are about.
  static let notes = folded(Language.all.flatMap(\.noteHeadings))
  /// The headings of a posting. Its words are not the user's.
  static let posting = folded(Language.all.flatMap(\.postingHeadings))

  /// Whether events may follow a heading: it contains a digit, as every date does, or it is one of `timeline`.
  ///
  /// - Parameter heading: The bytes up to the end of the heading. Lines above it do no harm.
  static func mayBeAboutEvents(_ heading: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if UnsafeBufferPointer(rebasing: heading).contains(where: ParsedEvent.isOfFigures) {
      return true
    }
    let end = heading.lastIndex { !$0.isLineEnding }.map { $0 + 1 } ?? heading.startIndex
    let start =
      heading[..<end].lastIndex(where: \.isLineEnding).map { $0 + 1 } ?? heading.startIndex
    let lastLine = heading[start..<end]
    guard lastLine.count <= 60, mayEndTimeline(lastLine) else { return false }
    return isTimeline(String(decoding: lastLine, as: UTF8.self))
  }

  /// Whether the last letters of a heading are those of one of the headings of `timeline`. Looking up each heading
  /// takes 3% more instructions in a build.
  private static func mayEndTimeline(_ heading: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    endingsOfTimeline.contains(ending(of: heading.reversed()))
  }

  /// With 0, so that a heading that ends with a symbol is looked up.
  private static let endingsOfTimeline = Set(timeline.map { ending(of: $0.utf8.reversed()) } + [0])

  /// The last three letters in lower case. 0 if a character after them is not ASCII.
  private static func ending(of reversed: some Sequence<UInt8>) -> UInt32 {
    var ending: UInt32 = 0
    var count = 0
    for byte in reversed {
      switch byte {
      case 0x80...: return 0
      case UInt8.lowercaseLetters, UInt8.uppercaseLetters:
        ending = ending << 8 | UInt32(byte.lowercasedLetter)
        count += 1
        if count == 3 { return ending }
      default: continue
      }
    }
    return ending
  }

  /// Whether a text is one of the headings of `timeline`: `My timeline`, `Timeline:`.
  static func isTimeline(_ text: String) -> Bool {
    let words = normalizedWords(text)
    if timeline.contains(words) { return true }
    guard let space = words.utf8.firstIndex(of: .space), articles.contains(String(words[..<space]))
    else {
      return false
    }
    return timeline.contains(String(words[words.index(after: space)...]))
  }

  private static let articles = folded(Language.all.flatMap(\.beforeTimeline))

  /// Whether a line may be such a heading without being one in Markdown: `**Timeline**`, `> [!info] Timeline`,
  /// `Timeline:`.
  ///
  /// - Parameter line: Begins with its first visible character.
  static func mayBeTimeline(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard line.count <= 60, let first = line.first else { return false }
    switch first {
    case .asterisk where line.dropFirst().first == .asterisk,
      .underscore, .greaterThan:
      break
    default:
      let end = line.reversed().drop(while: \.isBlank)
      // The last one is a colon in full width: `时间线：`.
      guard end.first == .colon || end.starts(with: [0x9A, 0xBC, 0xEF]) else { return false }
    }
    var text = String(decoding: line, as: UTF8.self)[...]
    if first == .greaterThan, let end = text.firstIndex(of: "]") { text = text[end...] }
    return isTimeline(String(text))
  }

  /// Whether a line may have a date with a year, and is short enough to be an event.
  static func mayHaveYear(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard line.count <= 200 else { return false }
    let bytes = UnsafeBufferPointer(rebasing: line)
    var index = 0
    while let found = bytes.firstIndex(of: UInt8(ascii: "2"), from: index) {
      index = found + 1
      if found + 4 <= bytes.count, bytes[found + 1] == UInt8(ascii: "0"),
        bytes[found + 2].isASCIIDigit, bytes[found + 3].isASCIIDigit,
        found == 0 || !bytes[found - 1].isASCIIDigit
      {
        return true
      }
    }
    return false
  }

  /// Whether a line may have a date with a year: a year, and a figure for the day.
  static func mayHaveDate(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    mayHaveYear(line) && line.count(where: \.isASCIIDigit) >= 5
  }

  /// Whether a line is an item of a list or a row of a table with a figure, which may be a day without its year.
  static func mayBeDatedItem(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard line.count <= 100, let first = line.first,
      first == .dash || first == .asterisk || first == .bar
    else { return false }
    return line.contains(where: \.isASCIIDigit)
  }

  private static func folded(_ words: [String]) -> Set<String> {
    Set(words.map { normalizedWords($0) })
  }
}
