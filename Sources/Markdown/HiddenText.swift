import TextKit

/// The parts of a Markdown text between two `%%`, which Obsidian never shows. A mark in code or in an address hides
/// nothing.
///
/// The text is scanned before cmark parses it, because a comment may begin in one block and end in another. So the
/// scanner knows as much about blocks as it needs to find code: quotes, lists, fences and indented lines.
struct HiddenText {
  /// In order, each with its two marks. The last one ends with the text if it is never closed.
  private(set) var ranges: [Range<Int>] = []
  private(set) var isClosed = true

  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  /// The columns at which the texts of the open list items begin, the outermost first.
  var itemColumns: [Int] = []
  var quoteDepth = 0
  var fence: Fence?
  /// Whether the line continues a paragraph, so that its indentation means nothing.
  var isInParagraph = false
  /// Whether the line before consists of a list marker.
  var isItemEmpty = false
  /// Whether the line continues a block of HTML, in which nothing is code.
  var isInHTML = false
  /// The offset before which no HTML comment ends, so that the end is not searched for again.
  var startOfNextCommentEnd = 0
  /// The byte that makes the line more than a rule of this character, so that it is not searched for again.
  var ruleMismatch: (character: UInt8, index: Int) = (0, 0)

  struct Fence {
    let character: UInt8
    let length: Int
    let quoteDepth: Int
    /// The column of the text of the list item around it.
    let column: Int
    /// The offset of its first character.
    let start: Int
  }

  /// - Parameter startsHidden: Whether the text continues a comment that begins before it.
  init(in bytes: UnsafeBufferPointer<UInt8>, startsHidden: Bool = false) {
    self.bytes = bytes
    guard startsHidden || HiddenText.mayBegin(in: bytes) else { return }
    if startsHidden { hide(from: 0, searchingFrom: 0) }
    while index < bytes.count { takeLine() }
  }

  /// The offset of a block of code that is never closed, or `nil` if there is none. What is within a list or a quote ends
  /// with it.
  static func unclosedCode(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard [.backtick, .tilde].contains(where: { bytes.containsPair(of: $0, from: 0) }) else {
      return nil
    }
    var scanner = HiddenText(scanning: bytes)
    while scanner.index < bytes.count { scanner.takeLine() }
    return scanner.fence.flatMap { $0.quoteDepth == 0 && $0.column == 0 ? $0.start : nil }
  }

  private init(scanning bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Whether the text contains two percent signs in a row.
  static func mayBegin(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.containsPair(of: .percent)
  }

  enum InlineEnd {
    case lineEnd
    /// A comment was passed that begins at this index.
    case comment(from: Int)
  }

  /// Takes text up to the end of a line, or up to the end of a comment.
  mutating func takeInline() -> InlineEnd {
    var isInAddress = false
    var openBrackets = 0
    while index < bytes.count, !isAtLineEnd {
      let byte = bytes[index]
      switch byte {
      case .percent:
        guard index + 1 < bytes.count, bytes[index + 1] == byte else { break }
        if isInAddress {
          index += 1
          break
        }
        let start = index
        hide(from: start, searchingFrom: start + 2)
        return .comment(from: start)
      case .backslash:
        if index + 1 < bytes.count, !bytes[index + 1].isBlank { index += 1 }
      case .backtick where !isInHTML:
        let length = runLength(at: index)
        index = endOfCode(after: index + length, length: length) ?? index + length
        continue
      case .openingBracket: openBrackets += 1
      case .closingBracket:
        isInAddress = false
        if openBrackets > 0 {
          openBrackets -= 1
          if let end = endOfDestination { index = end }
        }
      case .lessThan:
        isInAddress = false
        if let end = endOfHTMLComment(isBlock: false) {
          index = end
          continue
        }
      case .slash:
        // The `://` of an address.
        if index >= 3, bytes[index - 1] == byte, bytes[index - 2] == .colon,
          !bytes[index - 3].isBlank
        {
          isInAddress = true
        }
      case 0...0x20, .greaterThan, .closingParenthesis, .doubleQuote: isInAddress = false
      default: break
      }
      index += 1
    }
    return .lineEnd
  }

  /// Adds a comment, and continues after it.
  private mutating func hide(from start: Int, searchingFrom first: Int) {
    var end = first
    while end + 1 < bytes.count {
      if bytes[end] == .percent, bytes[end + 1] == .percent {
        index = endOfPreparation(markedBy: first..<end) ?? end + 2
        ranges.append(start..<index)
        return
      }
      end += 1
    }
    isClosed = false
    ranges.append(start..<bytes.count)
    index = bytes.count
  }

  /// The end of the lines that `onward prep --write` has put between its marks, or `nil` if the comment is not the first
  /// of these marks. What was written from notes is never read as one of them.
  private func endOfPreparation(markedBy inside: Range<Int>) -> Int? {
    let words = bytes.trimmed(inside)
    guard words.count == 11, bytes[words].elementsEqual("onward:prep".utf8) else { return nil }
    var place = inside.upperBound + 2
    while place + 1 < bytes.count {
      guard bytes[place] == .percent, bytes[place + 1] == .percent else {
        place += 1
        continue
      }
      let rest = bytes.trimmed((place + 2)..<min(place + 40, bytes.count))
      if bytes[rest].starts(with: "/onward:prep".utf8),
        case let end = bytes.trimmed((rest.lowerBound + 12)..<bytes.count).lowerBound,
        bytes[end...].starts(with: "%%".utf8)
      {
        return end + 2
      }
      place += 2
    }
    return nil
  }

  /// The end of a code span, or `nil` if it is not closed in its paragraph.
  private func endOfCode(after start: Int, length: Int) -> Int? {
    // cmark does not read longer runs as code either.
    guard length <= 80 else { return nil }
    var place = start
    while place < bytes.count {
      if bytes[place] == .backtick {
        let found = runLength(at: place)
        place += found
        if found == length { return place }
      } else if bytes[place].isLineEnding {
        guard let next = startOfContinuation(after: place) else { return nil }
        place = next
      } else {
        place += 1
      }
    }
    return nil
  }

  /// The first character of the next line if that line continues the paragraph, otherwise `nil`.
  private func startOfContinuation(after end: Int) -> Int? {
    var next = HiddenText(continuing: self, at: end)
    next.skipLine()
    var column = 0
    let depth = next.takeQuoteMarks(atMost: .max, column: &column)
    next.takeSpaces(column: &column)
    guard depth <= quoteDepth, !next.isAtLineEnd, next.index < bytes.count else { return nil }
    guard isInParagraph else { return nil }
    let isBlockStart = next.beginsBlock(atColumn: column) || next.isUnderline
    return isBlockStart ? nil : next.index
  }

  private init(continuing other: HiddenText, at index: Int) {
    bytes = other.bytes
    self.index = index
    quoteDepth = other.quoteDepth
    isInParagraph = true
    itemColumns = other.itemColumns.suffix(1)
  }

  /// The last character of the destination of a link, whose `]` is at the index; `nil` if it is not a link.
  private var endOfDestination: Int? {
    guard index + 1 < bytes.count, bytes[index + 1] == .openingParenthesis else { return nil }
    var depth = 0
    var place = index + 2
    while place < bytes.count, !bytes[place].isBlank {
      if bytes[place] == .openingParenthesis { depth += 1 }
      if bytes[place] == .closingParenthesis {
        if depth == 0 { return place }
        depth -= 1
      }
      // cmark gives up at this depth as well.
      if depth > 32 { return nil }
      place += 1
    }
    return nil
  }

  /// The end of an HTML comment, or `nil` if there is none at the index.
  ///
  /// - Parameter isBlock: Whether the comment is a block of its own. Otherwise it ends in its paragraph.
  mutating func endOfHTMLComment(isBlock: Bool) -> Int? {
    guard index >= startOfNextCommentEnd, bytes[index...].starts(with: "<!--".utf8) else {
      return nil
    }
    // A quote or a list that ends also ends the comment.
    let isLimited = !isBlock || quoteDepth > 0 || !itemColumns.isEmpty
    var place = index + 4
    while place < bytes.count {
      if isLimited, bytes[place].isLineEnding, startOfContinuation(after: place) == nil {
        break
      }
      if bytes[place] == .dash, bytes[place...].starts(with: "-->".utf8) {
        return place + 3
      }
      place += 1
    }
    startOfNextCommentEnd = place
    return nil
  }

  var isAtLineEnd: Bool { index >= bytes.count || bytes[index].isLineEnding }

  mutating func skipLine() {
    while !isAtLineEnd { index += 1 }
    if index < bytes.count { index += 1 }
    if index < bytes.count, bytes[index] == .lineFeed,
      bytes[index - 1] == .carriageReturn
    {
      index += 1
    }
  }

  func runLength(at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
    return end - start
  }

}
