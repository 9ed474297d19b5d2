import CCMark
import TextKit

/// Builds flat blocks from a walk over cmark's tree.
struct BlockBuilder {
  private(set) var blocks: [Block] = []
  private let lines: LineNumbers
  private let keepsLines: Bool
  /// The marks of Obsidian that have to be removed.
  private let marks: Marks
  private var quoteDepth = 0
  /// The current item of each open list, the outermost first.
  private var items: [Block.ListItem] = []
  /// The number of lists met so far.
  private var listCount = 0
  /// The number of list items met so far.
  private var itemCount = 0
  /// Whether a list item was entered that has no block yet.
  private var isItemFresh = false
  /// Whether a quote was entered that has no block yet.
  private var isQuoteFresh = false
  /// Whether the current line is the first one of a quote, so that it may name the type of a callout.
  private var mayBeCallout = false
  /// The depth of the outermost callout that is open, or 0.
  private var calloutDepth = 0
  private var inline = InlineNesting()
  /// Whether the line contains a `|`. cmark does not support tables and reads the rows of one as a paragraph.
  private var isRowOfTable = false

  /// The marks of Obsidian that a text may contain. Nearly all texts contain none.
  struct Marks: OptionSet {
    let rawValue: UInt8

    static let none: Marks = []
    static let inline = Marks(rawValue: 1)
    static let comments = Marks(rawValue: 2)
    static let blockIDs = Marks(rawValue: 4)
  }

  init(lines: LineNumbers, keepsLines: Bool, marks: Marks) {
    self.lines = lines
    self.keepsLines = keepsLines
    self.marks = marks
  }

  mutating func take(_ node: borrowing CMarkNode, isEntering: Bool) {
    switch node.type {
    case CMARK_NODE_BLOCK_QUOTE:
      quoteDepth += isEntering ? 1 : -1
      if quoteDepth < calloutDepth { calloutDepth = 0 }
      isQuoteFresh = isEntering
    case CMARK_NODE_LIST:
      if isEntering { openList(node) } else { items.removeLast() }
    case CMARK_NODE_ITEM:
      isItemFresh = isEntering
      isQuoteFresh = false
      if isEntering { openItem() }
    case CMARK_NODE_HEADING:
      if isEntering { open(.heading(level: node.headingLevel), node) } else { removeMarks() }
    case CMARK_NODE_PARAGRAPH:
      if isEntering {
        mayBeCallout = isQuoteFresh && !marks.isEmpty
        open(.paragraph, node)
      } else {
        readTask()
        removeMarks()
      }
    case CMARK_NODE_CODE_BLOCK:
      open(.code, node)
      add(node.literal, .code)
    case CMARK_NODE_HTML_BLOCK:
      let literal = node.literal
      if literal.hasPrefix("<!--") { return }
      open(.html, node)
      add(literal.last?.isNewline == true ? String(literal.dropLast()) : literal)
      removeMarks()
    case CMARK_NODE_TEXT:
      let literal = node.literal
      if literal.contains(byte: .bar) { isRowOfTable = true }
      add(literal)
    case CMARK_NODE_HTML_INLINE:
      let literal = node.literal
      if !literal.hasPrefix("<!--") { add(literal) }
    case CMARK_NODE_CODE: add(node.literal, .code)
    case CMARK_NODE_SOFTBREAK: endLine(keepsLines || isRowOfTable ? "\n" : " ")
    case CMARK_NODE_LINEBREAK: endLine("\n")
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      inline.take(link: node.destination, isEntering: isEntering)
    case CMARK_NODE_EMPH: inline.emphasis += isEntering ? 1 : -1
    case CMARK_NODE_STRONG: inline.strong += isEntering ? 1 : -1
    default: break
    }
  }

  private mutating func open(_ type: Block.NodeType, _ node: borrowing CMarkNode) {
    let first = lines.inFile(node.startLine)
    blocks.append(
      Block(
        type, lines: first...max(first, lines.inFile(max(1, node.endLine))), quoteDepth: quoteDepth,
        items: items, opensItem: isItemFresh))
    if calloutDepth > 0 { blocks[blocks.count - 1].isInCallout = true }
    isItemFresh = false
    isQuoteFresh = false
    isRowOfTable = false
  }

  private mutating func openList(_ node: borrowing CMarkNode) {
    listCount += 1
    items.append(.init(list: listCount, item: 0, number: node.firstNumber.map { $0 - 1 }))
  }

  private mutating func openItem() {
    guard let innermost = items.indices.last else { return }
    itemCount += 1
    items[innermost].item = itemCount
    if let number = items[innermost].number { items[innermost].number = number + 1 }
  }

  private mutating func add(_ text: String, _ style: RichText.Style = []) {
    guard let last = blocks.indices.last else { return }
    blocks[last].add(text, style.union(inline.style), to: inline.destination)
  }

  private mutating func endLine(_ separator: String) {
    // The title of a callout is a line of its own.
    if removeCalloutMark() {
      if blocks.last?.text.isEmpty == false { add("\n") }
    } else {
      if marks.contains(.blockIDs), let last = blocks.indices.last { blocks[last].removeBlockID() }
      add(separator)
    }
    isRowOfTable = false
  }

  /// Removes the type of a callout from the first line of a quote.
  ///
  /// - Returns: False if there is none.
  private mutating func removeCalloutMark() -> Bool {
    guard mayBeCallout, let last = blocks.indices.last else { return false }
    mayBeCallout = false
    guard blocks[last].removeCalloutMark() else { return false }
    if calloutDepth == 0 { calloutDepth = quoteDepth }
    blocks[last].isInCallout = true
    return true
  }

  /// Removes the other marks of Obsidian from a block, and the block if it consisted of them.
  private mutating func removeMarks() {
    guard !marks.isEmpty, let last = blocks.indices.last else { return }
    let isCallout = removeCalloutMark()
    guard blocks[last].removeMarks(hidingComments: marks.contains(.comments)) || isCallout else {
      return
    }
    if blocks[last].type == .paragraph, blocks[last].task == nil,
      blocks[last].text.allSatisfy(\.isWhitespace)
    {
      isItemFresh = blocks[last].opensItem
      blocks.removeLast()
    }
  }

  /// Reads `[ ] ` or `[x] ` at the start of an item's text, because cmark does not support task items.
  private mutating func readTask() {
    guard let last = blocks.indices.last, blocks[last].isListItem else { return }
    let text = blocks[last].text
    guard text.hasPrefix("["), text.utf8.count >= 3 else { return }
    // A box with nothing after it is a task that is not written yet.
    let box = text.prefix(4)
    guard box.dropFirst(2).first == "]", box.dropFirst(3).allSatisfy({ $0 == " " }),
      let mark = box.dropFirst().first, mark != "[", mark == " " || !mark.isWhitespace,
      // A number in brackets refers to something.
      !mark.isNumber
    else { return }
    blocks[last].task = Block.Task(mark: mark)
    blocks[last].removeFirst(box.count)
  }
}

/// The inline markup around the current place of the walk. The properties are numbers, because styles can be nested
/// as deeply as quotes.
private struct InlineNesting {
  var emphasis = 0
  var strong = 0
  private var linkDepth = 0
  private var outermostLink = ""

  /// Enters or leaves a link or an image. An image within a link leads to the destination of the link.
  mutating func take(link: String, isEntering: Bool) {
    if isEntering, linkDepth == 0 { outermostLink = link }
    linkDepth += isEntering ? 1 : -1
  }

  var destination: String? { linkDepth > 0 ? outermostLink : nil }

  var style: RichText.Style {
    var style: RichText.Style = []
    if emphasis > 0 { style.insert(.emphasis) }
    if strong > 0 { style.insert(.strong) }
    return style
  }
}

extension BlockBuilder.Marks {
  init(in text: UnsafeBufferPointer<UInt8>) {
    self = []
    guard InlineMarks.mayBegin(in: text) else { return }
    insert(.inline)
    if text.contains(.caret) { insert(.blockIDs) }
    // After a backslash, a percent sign is meant to be shown.
    if HiddenText.mayBegin(in: text), !text.containsEscapedCharacter { insert(.comments) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  fileprivate var containsEscapedCharacter: Bool {
    indices.dropLast().contains {
      self[$0] == .backslash && self[$0 + 1] == .percent
    }
  }
}

/// The start of a block of raw HTML, by the rules 6 and 7 of CommonMark. It goes on to the next empty line.
enum HTMLBlock {
  typealias Line = Slice<UnsafeBufferPointer<UInt8>>

  /// - Parameters:
  ///   - text: Begins with the text of a line.
  ///   - inParagraph: Whether the line may continue a paragraph, which a tag of any other name does not end.
  static func begins(_ text: Line, inParagraph: Bool) -> Bool {
    guard text.first == .lessThan else { return false }
    let line = text.prefix { !$0.isLineEnding }
    var rest = line.dropFirst()
    if rest.first == .slash { rest = rest.dropFirst() }
    let name = rest.prefix { isOfName($0) }
    guard let first = name.first, first.lowercasedLetter >= UInt8(ascii: "a") else { return false }
    let next = line[name.endIndex...].first ?? .space
    if next.isBlank || next == .greaterThan || next == .slash,
      blockNames.contains(String(decoding: name, as: UTF8.self).lowercased())
    {
      return true
    }
    // One complete tag on a line of its own.
    guard !inParagraph, next.isBlank || next == .greaterThan || next == .slash,
      let end = line.lastIndex(where: { !$0.isBlank }), line[end] == .greaterThan
    else { return false }
    return !line[name.endIndex..<end].contains {
      $0 == .lessThan || $0 == .greaterThan
    }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == .dash
  }

  private static let blockNames: Set = [
    "address", "article", "aside", "base", "basefont", "blockquote", "body", "caption", "center",
    "col", "colgroup", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "frame", "frameset", "h1", "h2", "h3", "h4", "h5",
    "h6", "head", "header", "hr", "html", "iframe", "legend", "li", "link", "main", "menu",
    "menuitem", "nav", "noframes", "ol", "optgroup", "option", "p", "param", "search", "section",
    "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "track", "ul",
  ]
}
