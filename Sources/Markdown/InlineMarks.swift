import TextKit

/// Finds the marks of Obsidian that are not shown as typed: `[[Note|label]]`, `![[image]]`, `==highlight==`, and the
/// `^block-id` at the end of a line. What is between `%%` has been removed before.
struct InlineMarks {
  /// The bytes that are not shown, in order and without overlap.
  private(set) var removals: [Range<Int>] = []
  /// The links in order: what is shown of each, and the whole link as typed.
  private(set) var links: [(shown: Range<Int>, typed: Range<Int>)] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private let isEscaped: Bool
  private let hidesComments: Bool
  private let removesStruckText: Bool
  private var code: ArraySlice<Range<Int>>
  /// The end of the label of a link, and the end of that link.
  private var link: (labelEnd: Int, end: Int)?
  /// The `==` that may begin a highlight.
  private var highlight: Int?
  private var isInAddress = false

  /// Whether the text contains a byte with which a mark begins. Nearly all texts do not, and
  /// examining them takes 2% more instructions in a build.
  static func mayBegin(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes {
      switch byte {
      case .openingBracket, .equals, .caret, .percent: return true
      default: continue
      }
    }
    return false
  }

  /// - Parameters:
  ///   - code: The ranges of the text that are code, in order.
  ///   - isEscaped: Whether a backslash makes the next character an ordinary one.
  ///   - hidesComments: Whether a `%%` is a mark. All of them were removed, unless `HiddenText` took something for
  ///     code that cmark does not. Better too much is hidden then than too little.
  init(
    in bytes: UnsafeBufferPointer<UInt8>, code: [Range<Int>], isEscaped: Bool,
    hidesComments: Bool = false, removesStruckText: Bool = false
  ) {
    self.bytes = bytes
    self.code = code[...]
    self.isEscaped = isEscaped
    self.hidesComments = hidesComments
    self.removesStruckText = removesStruckText
    var index = 0
    while index < bytes.count {
      if let link, index >= link.labelEnd {
        removals.append(link.labelEnd..<link.end)
        index = link.end
        self.link = nil
      } else if let end = endOfCode(at: index) {
        index = end
      } else {
        index = take(index)
      }
    }
    // A highlight is known only at its end.
    removals.sort { $0.lowerBound < $1.lowerBound }
  }

  /// The ranges of the struck texts.
  static func struck(
    in bytes: UnsafeBufferPointer<UInt8>, code: [Range<Int>]
  ) -> [Range<Int>] {
    InlineMarks(in: bytes, code: code, isEscaped: true, removesStruckText: true).removals
      .filter { bytes[$0].starts(with: "~~".utf8) }
  }

  private mutating func endOfCode(at index: Int) -> Int? {
    while let first = code.first, first.upperBound <= index { code.removeFirst() }
    return code.first.flatMap { $0.lowerBound <= index ? $0.upperBound : nil }
  }

  /// Takes one character or mark, and returns the index after it.
  private mutating func take(_ index: Int) -> Int {
    switch bytes[index] {
    case .backslash where isEscaped: return min(index + 2, bytes.count)
    case .openingBracket:
      if !isInAddress, byte(index + 1) == .openingBracket, let end = endOfLink(from: index + 2) {
        return takeLink(index, end)
      }
    case .percent where hidesComments:
      if !isInAddress, byte(index + 1) == .percent { return takeComment(index) }
    case .equals:
      if byte(index + 1) == .equals { return takeHighlightMark(index) }
    case .tilde where removesStruckText:
      if let end = endOfStruck(from: index) {
        removals.append(index..<end)
        return end
      }
    case .caret:
      if let end = endOfBlockID(from: index) {
        var start = index
        let taken = removals.last?.upperBound ?? 0
        while start > taken, bytes[start - 1] == .space { start -= 1 }
        removals.append(start..<end)
        return end
      }
    case .slash:
      // The `://` of an address.
      if index >= 3, bytes[index - 1] == bytes[index], bytes[index - 2] == .colon,
        !bytes[index - 3].isBlank
      {
        isInAddress = true
      }
    case 0...0x20, .lessThan, .greaterThan, .closingParenthesis: isInAddress = false
    default: break
    }
    return index + 1
  }

  private func byte(_ index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  /// The block ID at the end of the text, with the spaces around it.
  static func blockID(atEndOf bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard var start = bytes.lastIndex(of: .caret),
      start == 0 || bytes[start - 1].isBlank,
      bytes.count > start + 1, bytes[(start + 1)...].allSatisfy(isOfBlockID)
    else { return nil }
    while start > 0, bytes[start - 1] == .space { start -= 1 }
    return start..<bytes.count
  }

  // MARK: Links

  /// The end of the `]]` that closes a link, or `nil` if it is not closed on this line or contains brackets.
  private func endOfLink(from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      switch bytes[index] {
      case .closingBracket:
        return index > start && bytes[index + 1] == .closingBracket && !isCode(index)
          ? index + 2 : nil
      case .openingBracket, .lineFeed, .carriageReturn: return nil
      default: index += 1
      }
    }
    return nil
  }

  private func isCode(_ index: Int) -> Bool {
    code.first { $0.upperBound > index }?.contains(index) ?? false
  }

  /// Keeps a link's label, or the name of its note if it has no label. Nothing of an embedded file is kept.
  private mutating func takeLink(_ start: Int, _ end: Int) -> Int {
    if start > 0, bytes[start - 1] == .exclamationMark {
      var next = end
      let isAfterSpace = start < 2 || bytes[start - 2].isBlank
      while isAfterSpace, byte(next) == .space { next += 1 }
      removals.append((start - 1)..<next)
      return next
    }
    let kept = shown(in: (start + 2)..<(end - 2))
    removals.append(start..<kept.lowerBound)
    links.append((kept, start..<end))
    link = (kept.upperBound, end)
    return kept.lowerBound
  }

  private mutating func takeComment(_ start: Int) -> Int {
    var end = start + 2
    while end + 1 < bytes.count, bytes[end] != .percent || bytes[end + 1] != bytes[end] {
      end += 1
    }
    end = min(end + 2, bytes.count)
    removals.append(start..<end)
    return end
  }

  private func shown(in inside: Range<Int>) -> Range<Int> {
    let bar = inside.first { bytes[$0] == .bar }
    if let bar {
      let label = trimmed((bar + 1)..<inside.upperBound)
      if !label.isEmpty { return label }
    }
    var target = trimmed(inside.lowerBound..<(bar ?? inside.upperBound))
    // Inside a table, the bar is written `\|`.
    if let last = target.last, bytes[last] == .backslash { target.removeLast() }
    let hash = target.first { bytes[$0] == .hash }
    var name = trimmed(target.lowerBound..<(hash ?? target.upperBound))
    if name.isEmpty {
      // A heading of the same note.
      let last = target.last { bytes[$0] == .hash || bytes[$0] == .caret }
      return trimmed((last.map { $0 + 1 } ?? target.lowerBound)..<target.upperBound)
    }
    if let slash = name.dropLast().last(where: { bytes[$0] == .slash }) {
      name = (slash + 1)..<name.upperBound
    }
    if name.count > 3, bytes[name].suffix(3).elementsEqual(".md".utf8) {
      name = name.lowerBound..<(name.upperBound - 3)
    }
    return name
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> { bytes.trimmed(range) }

  // MARK: Highlights and block IDs

  /// Begins or ends a highlight. A mark beside a space, or of more than two characters, is ordinary text.
  private mutating func takeHighlightMark(_ start: Int) -> Int {
    var end = start
    while byte(end) == .equals { end += 1 }
    guard end == start + 2, !isInAddress else { return end }
    let isAfterText = start > 0 && !bytes[start - 1].isBlank
    let isBeforeText = byte(end).map { !$0.isBlank } ?? false
    if let open = highlight, isAfterText {
      removals += [open..<(open + 2), start..<end]
      highlight = nil
    } else if isBeforeText {
      highlight = start
    }
    return end
  }

  /// The end of the struck text at the index, with the space after it if there is one before it; `nil` if there is none.
  private func endOfStruck(from start: Int) -> Int? {
    guard byte(start + 1) == .tilde, byte(start + 2).map({ !$0.isBlank && $0 != .tilde }) ?? false,
      start == 0 || bytes[start - 1] != .tilde, !isInAddress
    else { return nil }
    // Within the label of a link, the end must be there too.
    let limit = link?.labelEnd ?? bytes.count
    var end = start + 3
    while end + 1 < limit {
      if bytes[end] == .tilde, bytes[end + 1] == .tilde, !bytes[end - 1].isBlank {
        var next = end + 2
        if byte(next) == .tilde { return nil }
        if start == 0 || bytes[start - 1].isBlank, byte(next) == .space { next += 1 }
        return next
      }
      if bytes[end] == .lineFeed, bytes[end - 1] == .lineFeed { return nil }
      end += 1
    }
    return nil
  }

  /// The end of the block ID at the index, or `nil` if it is something else.
  private func endOfBlockID(from start: Int) -> Int? {
    guard start == 0 || bytes[start - 1].isBlank else { return nil }
    var end = start + 1
    while let next = byte(end), InlineMarks.isOfBlockID(next) { end += 1 }
    if end == start + 1 { return nil }
    let rest = bytes[end...].first { $0 != .space }
    return rest == nil || rest == .lineFeed || rest == .carriageReturn ? end : nil
  }

  private static func isOfBlockID(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == .dash
  }
}

extension String {
  /// The text without what is struck, `~~not so~~`. Its other marks are kept.
  package var withoutStruckText: String {
    guard contains(byte: .tilde), contains("~~") else { return self }
    return withBytes { bytes in
      removing(InlineMarks.struck(in: bytes, code: String.code(in: bytes)))
    }
  }

  /// The text of a field as Obsidian would show it: without the marks of links, highlights and block IDs.
  package var withoutMarks: String {
    withBytes { bytes in
      guard InlineMarks.mayBegin(in: bytes) else { return self }
      let marks = InlineMarks(in: bytes, code: String.code(in: bytes), isEscaped: true)
      return removing(marks.removals)
    }
  }

  /// The text of a field without the asterisks of a bold text, which are not a part of a name.
  package var withoutBold: String {
    withBytes { $0.containsPair(of: .asterisk) } ? replacing("**", with: "") : self
  }

  /// The ranges of the code spans of a text.
  private static func code(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    guard bytes.contains(.backtick) else { return [] }
    var runs: [Range<Int>] = []
    var index = 0
    while index < bytes.count {
      var end = index
      while end < bytes.count, bytes[end] == .backtick { end += 1 }
      if end > index { runs.append(index..<end) }
      index = end > index ? end : index + 1
    }
    var code: [Range<Int>] = []
    var rest = runs[...]
    while let first = rest.popFirst() {
      guard let end = rest.prefix(100).firstIndex(where: { $0.count == first.count }) else {
        continue
      }
      code.append(first.lowerBound..<rest[end].upperBound)
      rest = rest[(end + 1)...]
    }
    return code
  }

  /// The text without these ranges of its bytes.
  func removing(_ ranges: [Range<Int>]) -> String {
    if ranges.isEmpty { return self }
    return withBytes { bytes in
      var kept: [UInt8] = []
      kept.reserveCapacity(bytes.count)
      var start = 0
      for range in ranges {
        kept += bytes[start..<range.lowerBound]
        start = range.upperBound
      }
      kept += bytes[start...]
      return String(decoding: kept, as: UTF8.self)
    }
  }
}

extension RichText {
  /// The ranges of the bytes of `plain` that are code.
  var code: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for run in runs {
      let end = start + run.text.utf8.count
      if run.style.contains(.code) { ranges.append(start..<end) }
      start = end
    }
    return ranges
  }
}
