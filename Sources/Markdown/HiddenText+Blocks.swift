import TextKit

// What the scanner for hidden text knows about blocks.
extension HiddenText {
  mutating func takeLine() {
    var column = 0
    let limit = fence?.quoteDepth ?? (isInHTML ? quoteDepth : .max)
    let depth = takeQuoteMarks(atMost: limit, column: &column)
    let base = column
    takeSpaces(column: &column)
    let isBlank = isAtLineEnd
    if let open = fence {
      if depth >= open.quoteDepth, isBlank || column >= open.column {
        if column - max(base, open.column) < 4, closes(open) { fence = nil }
        return skipLine()
      }
      // The quote or the list item ends, and the fence with it.
      fence = nil
    }
    if isInHTML, depth < quoteDepth || (!isBlank && column < itemColumns.last ?? 0) {
      isInHTML = false
      isInParagraph = false
    }
    if depth != quoteDepth {
      itemColumns = []
      isInParagraph = isInParagraph && depth < quoteDepth
      quoteDepth = depth
    }
    if isBlank {
      isInParagraph = false
      isInHTML = false
      // The item cannot begin with two empty lines.
      if isItemEmpty { _ = itemColumns.popLast() }
      isItemEmpty = false
      return skipLine()
    }
    isItemEmpty = false
    if isInHTML { return takeContent(isIndented: true) }
    if !isInParagraph || beginsBlock(atColumn: column) { closeItems(before: column) }
    let isIndented = column - max(base, itemColumns.last ?? 0) >= 4
    if isIndented, !isInParagraph { return skipLine() }
    if !isIndented, takeListMarkers(column: &column) { return skipLine() }
    takeContent(isIndented: isIndented, column: column)
  }

  /// Takes the rest of a line, after its quote marks and list markers.
  ///
  /// - Parameter isIndented: Whether the line is indented too far to begin a block.
  private mutating func takeContent(isIndented: Bool, column: Int = 0) {
    var mayBeginBlock = !isIndented
    // A line with only a comment does not end a paragraph.
    var wasInParagraph = isInParagraph
    while index < bytes.count {
      if isAtLineEnd {
        isInParagraph = wasInParagraph
        return skipLine()
      }
      if mayBeginBlock {
        if bytes[index] == .lessThan, let end = endOfHTMLComment(isBlock: true) {
          index = end
          isInParagraph = false
          return skipLine()
        }
        if let opened = openingFence(column: column) {
          fence = opened
          isInParagraph = false
          return skipLine()
        }
        if isRule() || (isInParagraph && isUnderline) {
          isInParagraph = false
          return skipLine()
        }
        if HTMLBlock.begins(bytes[index...], inParagraph: isInParagraph) { isInHTML = true }
      }
      let isHeading = mayBeginBlock && bytes[index] == .hash
      let start = index
      isInParagraph = !isHeading
      switch takeInline() {
      case .lineEnd:
        if isHeading { isInParagraph = false }
        return skipLine()
      case .comment(let from):
        // What follows a comment at the start of a line begins the line, and may begin a block.
        let isAtStart = from == start
        let isAcrossLines = bytes[from..<index].contains(where: \.isLineEnding)
        if isAcrossLines || !isAtStart { wasInParagraph = !isAcrossLines }
        if isHeading, !isAcrossLines { wasInParagraph = false }
        mayBeginBlock = !isIndented && (isAtStart || isAcrossLines)
        guard mayBeginBlock else { continue }
        var next = column
        takeSpaces(column: &next)
        if takeListMarkers(column: &next) { return skipLine() }
      }
    }
  }

  /// The number of quote marks at the start of the line.
  mutating func takeQuoteMarks(atMost limit: Int, column: inout Int) -> Int {
    var depth = 0
    while depth < limit {
      let (start, startColumn) = (index, column)
      takeSpaces(column: &column)
      guard index < bytes.count, bytes[index] == .greaterThan,
        column - startColumn < 4 || column <= (itemColumns.last ?? 0) + 3
      else {
        (index, column) = (start, startColumn)
        break
      }
      depth += 1
      index += 1
      column += 1
      if index < bytes.count, bytes[index] == .space {
        index += 1
        column += 1
      }
    }
    return depth
  }

  mutating func takeSpaces(column: inout Int) {
    while index < bytes.count {
      switch bytes[index] {
      case .space: column += 1
      case .tab: column += 4 - column % 4
      default: return
      }
      index += 1
    }
  }

  private mutating func closeItems(before column: Int) {
    while let last = itemColumns.last, last > column { itemColumns.removeLast() }
  }

  /// Takes the list markers at the index.
  ///
  /// - Returns: Whether the text after them is indented code.
  private mutating func takeListMarkers(column: inout Int) -> Bool {
    while let end = endOfListMarker(atColumn: column) {
      isInParagraph = false
      closeItems(before: column)
      column += end - index
      index = end
      let start = column
      takeSpaces(column: &column)
      let isCode = column - start > 4 && !isAtLineEnd
      itemColumns.append(isCode || isAtLineEnd ? start + 1 : column)
      isItemEmpty = isAtLineEnd
      if isCode { return true }
      if index < bytes.count, bytes[index] == .greaterThan {
        index += 1
        column += 1
        quoteDepth += 1
        if index < bytes.count, bytes[index] == .space {
          index += 1
          column += 1
        }
        let text = column
        takeSpaces(column: &column)
        if column - text >= 4, !isAtLineEnd { return true }
      }
    }
    return false
  }

  /// The end of the list marker at the index, or `nil` if there is none.
  private mutating func endOfListMarker(atColumn column: Int) -> Int? {
    guard index < bytes.count else { return nil }
    // Within a paragraph, only the first item of a list begins one, and only if it is not empty.
    let isWithinParagraph = isInParagraph && column >= itemColumns.last ?? 0
    var end = index
    switch bytes[end] {
    case .dash, .asterisk, .plus: end += 1
    case UInt8.digits:
      while end < bytes.count, end - index < 9, bytes[end].isASCIIDigit { end += 1 }
      guard end < bytes.count, bytes[end] == .dot || bytes[end] == .closingParenthesis
      else { return nil }
      if isWithinParagraph,
        bytes[index..<end].drop(while: { $0 == UInt8(ascii: "0") }).count != 1
          || bytes[end - 1] != UInt8(ascii: "1")
      {
        return nil
      }
      end += 1
    default: return nil
    }
    guard end == bytes.count || bytes[end].isBlank else { return nil }
    if isWithinParagraph {
      let text = bytes[end...].first { !$0.isBlank || $0.isLineEnding }
      if text?.isLineEnding ?? true { return nil }
    }
    return isRule() ? nil : end
  }

  /// Whether the rest of the line makes the paragraph above it a heading.
  var isUnderline: Bool {
    let character = bytes[index]
    guard character == .equals || character == .dash else { return false }
    for byte in bytes[(index + runLength(at: index))...] {
      if byte.isLineEnding { return true }
      if !byte.isBlank { return false }
    }
    return true
  }

  /// Whether the rest of the line is a rule like `* * *`.
  private mutating func isRule() -> Bool {
    let character = bytes[index]
    guard [.dash, .asterisk, .underscore].contains(character) else {
      return false
    }
    if ruleMismatch.character == character, index < ruleMismatch.index { return false }
    var count = 0
    for place in index..<bytes.count {
      if bytes[place].isLineEnding { break }
      if bytes[place] == character {
        count += 1
      } else if !bytes[place].isBlank {
        ruleMismatch = (character, place)
        return false
      }
    }
    return count >= 3
  }

  private func openingFence(column: Int) -> Fence? {
    let character = bytes[index]
    guard character == .backtick || character == .tilde else { return nil }
    let length = runLength(at: index)
    guard length >= 3 else { return nil }
    if character == .backtick {
      for byte in bytes[(index + length)...] {
        if byte.isLineEnding { break }
        if byte == character { return nil }
      }
    }
    return Fence(
      character: character, length: length, quoteDepth: quoteDepth,
      column: min(column, itemColumns.last ?? 0), start: index)
  }

  private func closes(_ fence: Fence) -> Bool {
    guard index < bytes.count, bytes[index] == fence.character else { return false }
    let length = runLength(at: index)
    if length < fence.length { return false }
    for byte in bytes[(index + length)...] {
      if byte.isLineEnding { return true }
      if !byte.isBlank { return false }
    }
    return true
  }

  /// Whether the rest of the line begins a block, even after a paragraph.
  mutating func beginsBlock(atColumn column: Int) -> Bool {
    if column - (itemColumns.last ?? 0) >= 4 { return false }
    return endOfListMarker(atColumn: column) != nil || bytes[index] == .hash || isRule()
      || openingFence(column: column) != nil
      || HTMLBlock.begins(bytes[index...], inParagraph: true)
  }
}
