package import Journal
package import Markdown
import TextKit

/// A file of the inbox as its lines: each is one thing to file, with its day if there is one.
///
/// A day is in front of the words, or alone on a line or in a heading above them. Everything else keeps its bytes: what
/// is taken out are whole lines.
package struct InboxText: Sendable {
  package let source: SourceFile
  /// The lines that are to be filed, in order.
  package let entries: [Entry]
  private let lines: [Line]

  /// One thing to file.
  package struct Entry: Sendable {
    /// The number of the line in the file, from 1.
    package let line: Int
    /// The words without the marks of a list or a task, and without the day in front of them.
    package let words: String
    /// The line as it was written, without the spaces around it.
    package let text: String
    /// The day in front of the words or above them. `nil` if there is none, or if it can be two days.
    package let day: Day?
    /// The time after the day in front of the words, as `10:30`.
    package let time: String?
    /// Whether the day can be read as two days.
    package let hasAmbiguousDay: Bool
  }

  private struct Line {
    /// Its bytes in the file, with its ending.
    let bytes: Range<Int>
    let content: Content
    /// The number of the day's line under which it is; 0 if there is none.
    let section: Int

    enum Content {
      case entry
      /// A heading or a line with a day for those below it.
      case day
      /// A line without words.
      case gap
      /// A heading, a comment, or the front matter.
      case other
    }
  }

  /// - Parameter order: how a day like `3/2/2026` is read.
  /// - Returns: `nil` if the file is not UTF-8.
  package init?(_ source: SourceFile, order: DateOrder?) {
    guard String(validating: source.bytes, as: UTF8.self) != nil else { return nil }
    self.source = source
    var (lines, entries): ([Line], [Entry]) = ([], [])
    // The name of a file in a folder of daily notes is the day of its lines.
    var current = Section(
      day: LeadingDay(source.path.fileName[...], order: order)?.day, line: 0, level: 0)
    let ranges = InboxText.ranges(of: source.bytes)
    let frontMatter = InboxText.frontMatter(source.bytes, ranges)
    for (index, range) in ranges.enumerated() {
      let number = index + 1
      let text = InboxText.text(source.bytes[range], isFirst: index == 0)
      var content = Line.Content.entry
      if number <= frontMatter || InboxText.isComment(text) {
        content = .other
      } else if !text.unicodeScalars.contains(where: InboxText.isWord) {
        content = .gap
      } else {
        let (words, level) = InboxText.withoutMarks(text)
        let leading = LeadingDay(words, order: order)
        if let leading, !leading.rest.unicodeScalars.contains(where: InboxText.isWord) {
          current = Section(
            day: leading.day, isAmbiguous: leading.day == nil, line: number, level: level ?? 7)
          content = .day
        } else if let level, leading == nil {
          if level <= current.level { current = Section(day: nil, line: 0, level: 0) }
          content = .other
        } else {
          entries.append(
            Entry(
              line: number,
              words: leading.map { InboxText.withoutPunctuation($0.rest) } ?? String(words),
              text: text, day: leading == nil ? current.day : leading?.day, time: leading?.time,
              hasAmbiguousDay: leading.map { $0.day == nil } ?? current.isAmbiguous))
        }
      }
      lines.append(Line(bytes: range, content: content, section: current.line))
    }
    (self.lines, self.entries) = (lines, entries)
  }

  /// What the lines below a day have in common.
  private struct Section {
    let day: Day?
    var isAmbiguous = false
    let line: Int
    /// The level of its heading; 7 for a line that is not one, which every heading ends.
    let level: Int
  }

  /// The file without the lines of these numbers. A day is taken out with the last line below it.
  package func bytes(without filed: Set<Int>) -> [UInt8] {
    if filed.isEmpty { return source.bytes }
    var left: Set<Int> = []
    var taken: Set<Int> = []
    for (index, line) in lines.enumerated() where line.section > 0 {
      switch line.content {
      case .entry where filed.contains(index + 1): taken.insert(line.section)
      case .entry, .other: left.insert(line.section)
      case .day, .gap: break
      }
    }
    let emptied = taken.subtracting(left)
    var bytes: [UInt8] = []
    for (index, line) in lines.enumerated() {
      let isOfEmptied = emptied.contains(line.section)
      let isTaken =
        switch line.content {
        case .entry: filed.contains(index + 1)
        case .day, .gap: isOfEmptied
        case .other: false
        }
      if !isTaken {
        bytes += source.bytes[line.bytes]
      } else if index == 0, source.bytes.starts(with: UTF8Bytes.byteOrderMark) {
        bytes += UTF8Bytes.byteOrderMark
      }
    }
    return bytes
  }

  /// The lines with their endings.
  private static func ranges(of bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      var end = bytes[start...].firstIndex(where: \.isLineEnding).map { $0 + 1 } ?? bytes.count
      if end < bytes.count, bytes[end - 1] == .carriageReturn, bytes[end] == .lineFeed { end += 1 }
      ranges.append(start..<end)
      start = end
    }
    return ranges
  }

  private static func text(_ bytes: ArraySlice<UInt8>, isFirst: Bool) -> String {
    let mark = UTF8Bytes.byteOrderMark
    let bytes = isFirst && bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes
    return String(decoding: bytes, as: UTF8.self).trimmed
  }

  /// The number of lines of front matter at the start of the file; 0 if there is none.
  private static func frontMatter(_ bytes: [UInt8], _ ranges: [Range<Int>]) -> Int {
    let texts = ranges.lazy.enumerated().map { text(bytes[$1], isFirst: $0 == 0) }
    guard texts.first == "---" else { return 0 }
    for (index, text) in texts.enumerated().dropFirst() {
      if text == "---" { return index + 1 }
      // A line without a colon is not a property, so the dashes are only a rule above it.
      if !text.isEmpty, !text.contains(":"), !text.hasPrefix("-") { return 0 }
    }
    return 0
  }

  private static func isComment(_ text: String) -> Bool {
    text.hasPrefix("<!--") && text.hasSuffix("-->")
      || text.hasPrefix("%%") && text.hasSuffix("%%") && text.utf8.count > 4
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  /// The text without the mark of a heading, a list or a task, and the level of the heading if it is one.
  private static func withoutMarks(_ text: String) -> (text: Substring, level: Int?) {
    let level = text.prefix { $0 == "#" }.count
    if (1...6).contains(level), text.dropFirst(level).first?.isBlank ?? false {
      return (unmarked(text.dropFirst(level)), level)
    }
    var rest = text[...]
    // `- [x] met Jo`
    while let mark = rest.first {
      let after = rest.dropFirst()
      if "-*+•‣◦–—".contains(mark), after.first?.isBlank ?? false {
        rest = after.drop(while: \.isBlank)
      } else if mark == "[", after.dropFirst().first == "]",
        after.dropFirst(2).first?.isBlank ?? false
      {
        rest = after.dropFirst(2).drop(while: \.isBlank)
      } else if "☐☑☒✓✔✅".contains(mark) {
        rest = after.drop(while: \.isBlank)
      } else {
        break
      }
    }
    return (unmarked(rest), nil)
  }

  /// The text without the marks for bold or italic around all of it, as around a day.
  private static func unmarked(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isBlank)
    while let mark = text.first, "*_".contains(mark), text.count > 2, text.last == mark {
      text = text.dropFirst().dropLast()
    }
    return text
  }

  /// The words after a day, without the colon or the dash between.
  private static func withoutPunctuation(_ text: Substring) -> String {
    String(text.drop { $0.isBlank || ":,;.-‐‑‒–—−|→".contains($0) })
  }
}
