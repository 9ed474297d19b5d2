import TextKit

/// A Markdown text without its hidden parts.
struct VisibleText {
  let bytes: [UInt8]
  let lines: LineNumbers
  /// The line of the file on which a comment begins that is never closed, or `nil` if there is none.
  let unclosedLine: Int?

  /// Returns `nil` if nothing is hidden.
  ///
  /// - Parameter startsHidden: Whether the text continues a comment that begins before it.
  init?(
    of text: UnsafeBufferPointer<UInt8>, firstLine: Int = 1, startsHidden: Bool = false
  ) {
    let hidden = HiddenText(in: text, startsHidden: startsHidden)
    if hidden.ranges.isEmpty { return nil }
    var writer = Writer(text)
    var unclosedLine: Int?
    for range in hidden.ranges {
      writer.copy(to: range.lowerBound)
      if range == hidden.ranges.last, !hidden.isClosed {
        unclosedLine = firstLine + writer.lineCount + writer.leftOut.count
      }
      writer.remove(range)
    }
    writer.copy(to: text.count)
    bytes = writer.result
    lines = LineNumbers(from: firstLine, leftOut: writer.leftOut)
    self.unclosedLine = unclosedLine
  }
}

extension String {
  /// The text without what is between `%%` marks.
  package var withoutComments: String {
    withBytes { bytes in
      VisibleText(of: bytes).map { String(decoding: $0.bytes, as: UTF8.self) } ?? self
    }
  }
}

/// The numbers that the lines of a text have in its file.
struct LineNumbers: Sendable {
  private let first: Int
  /// The lines of the file that the text does not contain, counted from its first one. Each is given as the number
  /// of lines in the text before it.
  private let leftOut: [Int]

  init(from first: Int, leftOut: [Int] = []) {
    self.first = first
    self.leftOut = leftOut
  }

  /// - Parameter line: A line of the text, counted from 1.
  func inFile(_ line: Int) -> Int {
    let line = line - 1
    if leftOut.isEmpty { return first + line }
    var (low, high) = (0, leftOut.count)
    while low < high {
      let middle = (low + high) / 2
      if leftOut[middle] <= line { low = middle + 1 } else { high = middle }
    }
    return first + line + low
  }
}

/// Copies a text without the ranges that are removed from it.
private struct Writer {
  private(set) var result: [UInt8] = []
  /// The number of lines written before each line that was left out.
  private(set) var leftOut: [Int] = []
  private let text: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var lineStart = 0
  private(set) var lineCount = 0

  init(_ text: UnsafeBufferPointer<UInt8>) {
    self.text = text
    result.reserveCapacity(text.count)
  }

  mutating func copy(to end: Int) {
    while position < end { write() }
  }

  private mutating func write() {
    let byte = text[position]
    result.append(byte)
    position += 1
    guard byte.isLineEnding else { return }
    if byte == .carriageReturn, position < text.count, text[position] == .lineFeed {
      result.append(text[position])
      position += 1
    }
    lineStart = result.count
    lineCount += 1
  }

  /// - Parameter range: Begins where the text that was copied ends.
  mutating func remove(_ range: Range<Int>) {
    let breaks = lineBreaks(in: range)
    if breaks == 0 {
      position = range.upperBound
      removeSpaceBeforePunctuation()
      skipSpaces()
      leaveOutEmptyLine()
    } else if result[lineStart...].contains(where: { !$0.isSpaceOrTab && $0 != .greaterThan }),
      !containsEmptyLine(range)
    {
      removeWithinParagraph(range, lineBreaks: breaks)
    } else {
      // The lines stay, without their text, so that the blocks around them stay apart.
      let depth = quoteDepth
      while position < range.upperBound {
        if text[position].isLineEnding {
          write()
          keepStartOfLine(depth: depth, before: range.upperBound)
        } else {
          position += 1
        }
      }
      skipSpaces()
    }
  }

  /// Removes a comment that begins after other text, with the lines that contain nothing else. Empty lines would end
  /// the paragraph around it.
  private mutating func removeWithinParagraph(_ range: Range<Int>, lineBreaks: Int) {
    let depth = quoteDepth
    while !text[position].isLineEnding { position += 1 }
    var rest = range.upperBound
    while rest < text.count, text[rest].isSpaceOrTab { rest += 1 }
    let isLineEnd = rest == text.count || text[rest].isLineEnding
    if isLineEnd {
      position = rest
      leftOut += Array(repeating: lineCount + 1, count: lineBreaks)
    } else {
      write()
      leftOut += Array(repeating: lineCount, count: lineBreaks - 1)
      position = range.upperBound
      while !text[position - 1].isLineEnding { position -= 1 }
      keepStartOfLine(depth: depth, before: range.upperBound)
      position = range.upperBound
      skipSpaces()
    }
  }

  private func lineBreaks(in range: Range<Int>) -> Int {
    range.count(where: endsLine)
  }

  /// Whether the byte is the last one of a line.
  private func endsLine(_ index: Int) -> Bool {
    text[index] == .lineFeed
      || text[index] == .carriageReturn
        && !(index + 1 < text.count && text[index + 1] == .lineFeed)
  }

  private func containsEmptyLine(_ range: Range<Int>) -> Bool {
    var isEmpty = false
    for index in range {
      if endsLine(index) {
        if isEmpty { return true }
        isEmpty = true
      } else if !text[index].isBlank, text[index] != .greaterThan {
        isEmpty = false
      }
    }
    return false
  }

  /// Removes the space before a comment if what follows closes something, such as `*` in `*a %%b%%*`.
  private mutating func removeSpaceBeforePunctuation() {
    var next = position
    while next < text.count, isOne(of: "*_~=`", text[next]) { next += 1 }
    let isEnd = next == text.count || text[next].isBlank
    guard
      next > position
        ? isEnd || isOne(of: ".,;:!?)]", text[next]) : !isEnd && isOne(of: ".,;:!?)]", text[next])
    else { return }
    let line = result[lineStart...]
    guard let last = line.lastIndex(where: { !$0.isSpaceOrTab }), line[last] != .greaterThan else {
      return
    }
    result.removeSubrange((last + 1)...)
  }

  private func isOne(of characters: StaticString, _ byte: UInt8) -> Bool {
    characters.withUTF8Buffer { $0.contains(byte) }
  }

  private mutating func skipSpaces() {
    guard result.count == lineStart || result[result.count - 1].isSpaceOrTab else { return }
    while position < text.count, text[position].isSpaceOrTab { position += 1 }
  }

  /// The number of quote marks at the start of the line.
  private var quoteDepth: Int {
    var depth = 0
    for byte in result[lineStart...] {
      if byte == .greaterThan { depth += 1 } else if !byte.isSpaceOrTab { break }
    }
    return depth
  }

  /// Keeps the spaces and quote marks at the start of a hidden line, so that a quote goes on.
  private mutating func keepStartOfLine(depth: Int, before end: Int) {
    var depth = depth
    while position < end {
      if text[position] == .greaterThan, depth > 0 {
        depth -= 1
      } else if !text[position].isSpaceOrTab {
        return
      }
      write()
    }
  }

  /// Leaves out a line that contained nothing else, because an empty line would end the paragraph around it.
  private mutating func leaveOutEmptyLine() {
    guard position == text.count || text[position].isLineEnding,
      result[lineStart...].allSatisfy({ $0.isSpaceOrTab || $0 == .greaterThan })
    else { return }
    result.removeSubrange(lineStart...)
    leftOut.append(lineCount)
    guard position < text.count else { return }
    position += 1
    if text[position - 1] == .carriageReturn, position < text.count,
      text[position] == .lineFeed
    {
      position += 1
    }
  }

}
