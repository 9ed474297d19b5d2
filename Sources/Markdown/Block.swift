import CCMark

/// A piece of a note's body that holds text: a heading, a paragraph, a piece of code. Its nesting is
/// a number, so a body is a flat list however deep it goes.
package struct Block: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case heading(level: Int)
    case paragraph
    case code
    /// Raw HTML, but no comment.
    case html
  }

  package let kind: Kind
  /// The lines of the file, both included, counted from 1.
  package let line: Int
  package fileprivate(set) var endLine: Int
  /// In how many quotes it stands.
  package let quoteDepth: Int
  /// In how many lists it stands.
  package let listDepth: Int
  /// The innermost of them counts its items.
  package let isNumbered: Bool
  /// It is the first block of its list item.
  package let opensItem: Bool
  /// The list item is a task: whether it is ticked.
  package fileprivate(set) var isDone: Bool?
  /// Without markup; a soft line break is a space, a hard one a newline.
  package fileprivate(set) var text: String
  /// `nil` where `text` says it all, as it mostly does.
  private var markup: RichText?
  /// The text with its markup.
  package var words: RichText { markup ?? RichText(plain: text) }
  package fileprivate(set) var links: [Link] = []

  /// A Markdown link or image; `[[wikilinks]]` are plain text to Markdown.
  package struct Link: Sendable, Equatable {
    package let destination: String
    package let line: Int
  }

  fileprivate init(
    _ kind: Kind, lines: ClosedRange<Int>, quoteDepth: Int, lists: [Bool], opensItem: Bool
  ) {
    self.kind = kind
    line = lines.lowerBound
    endLine = lines.upperBound
    self.quoteDepth = quoteDepth
    listDepth = lists.count
    isNumbered = lists.last ?? false
    self.opensItem = opensItem
    text = ""
  }

  fileprivate mutating func add(_ words: String, _ style: RichText.Style) {
    if style != .plain, markup == nil { markup = RichText(plain: text) }
    markup?.append(words, style)
    if text.isEmpty { text = words } else { text += words }
  }

  fileprivate mutating func removeFirst(_ count: Int) {
    text.removeFirst(count)
    markup?.removeFirst(count)
  }

  package var isQuote: Bool { quoteDepth > 0 }
  package var isListItem: Bool { listDepth > 0 && opensItem }
}

extension Block {
  /// - Parameter keepsLines: a soft line break is a line break, and not a space.
  static func blocks(
    in text: UnsafeBufferPointer<UInt8>, firstLine: Int, keepsLines: Bool = false
  ) -> [Block] {
    if text.allSatisfy({ $0 <= 0x20 }) { return [] }
    var folding = BlockFolding(lineOffset: firstLine - 1, keepsLines: keepsLines)
    CMarkTree(parsing: text).walk { folding.take($0, isEntering: $1) }
    return folding.blocks
  }
}

/// Folds a walk over cmark's tree into flat blocks.
private struct BlockFolding {
  private(set) var blocks: [Block] = []
  private let lineOffset: Int
  private let keepsLines: Bool
  private var quoteDepth = 0
  /// The open lists: whether each is numbered.
  private var lists: [Bool] = []
  private var isItemFresh = false
  private var inline = InlineNesting()

  init(lineOffset: Int, keepsLines: Bool) {
    self.lineOffset = lineOffset
    self.keepsLines = keepsLines
  }

  mutating func take(_ node: borrowing CMarkNode, isEntering: Bool) {
    switch node.type {
    case CMARK_NODE_BLOCK_QUOTE: quoteDepth += isEntering ? 1 : -1
    case CMARK_NODE_LIST:
      if isEntering { lists.append(node.isNumberedList) } else { lists.removeLast() }
    case CMARK_NODE_ITEM: isItemFresh = isEntering
    case CMARK_NODE_HEADING:
      if isEntering { open(.heading(level: node.headingLevel), node) }
    case CMARK_NODE_PARAGRAPH:
      if isEntering { open(.paragraph, node) } else { readTask() }
    case CMARK_NODE_CODE_BLOCK:
      open(.code, node)
      add(node.literal, .code)
    case CMARK_NODE_HTML_BLOCK:
      let literal = node.literal
      if literal.hasPrefix("<!--") { return }
      open(.html, node)
      add(literal.last?.isNewline == true ? String(literal.dropLast()) : literal)
    case CMARK_NODE_TEXT, CMARK_NODE_HTML_INLINE: add(node.literal)
    case CMARK_NODE_CODE: add(node.literal, .code)
    case CMARK_NODE_SOFTBREAK: add(keepsLines ? "\n" : " ")
    case CMARK_NODE_LINEBREAK: add("\n")
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      let destination = node.destination
      inline.take(link: destination, isEntering: isEntering)
      guard isEntering, let last = blocks.indices.last else { return }
      blocks[last].links.append(.init(destination: destination, line: blocks[last].line))
    case CMARK_NODE_EMPH: inline.emphasis += isEntering ? 1 : -1
    case CMARK_NODE_STRONG: inline.strong += isEntering ? 1 : -1
    default: break
    }
  }

  private mutating func open(_ kind: Block.Kind, _ node: borrowing CMarkNode) {
    let first = node.startLine + lineOffset
    blocks.append(
      Block(
        kind, lines: first...max(first, node.endLine + lineOffset), quoteDepth: quoteDepth,
        lists: lists, opensItem: isItemFresh))
    isItemFresh = false
  }

  private mutating func add(_ text: String, _ style: RichText.Style = .plain) {
    guard let last = blocks.indices.last else { return }
    blocks[last].add(text, inline.style(of: style))
  }

  /// cmark knows no task items: `[ ] ` and `[x] ` stand at the start of the item's text.
  private mutating func readTask() {
    guard let last = blocks.indices.last, blocks[last].isListItem else { return }
    let text = blocks[last].text
    guard text.hasPrefix("["), text.utf8.count >= 3 else { return }
    // A box with nothing behind it is a task not written yet.
    switch text.utf8.count == 3 ? text + " " : String(text.prefix(4)) {
    case "[ ] ": blocks[last].isDone = false
    case "[x] ", "[X] ": blocks[last].isDone = true
    default: return
    }
    blocks[last].removeFirst(min(4, text.count))
  }
}

/// In what the walk stands within a line. Numbers, for styles may be nested as deep as quotes.
private struct InlineNesting {
  var emphasis = 0
  var strong = 0
  private var linkDepth = 0
  private var destination = ""

  /// An image within a link leads where the link does.
  mutating func take(link: String, isEntering: Bool) {
    if isEntering, linkDepth == 0 { destination = link }
    linkDepth += isEntering ? 1 : -1
  }

  func style(of words: RichText.Style) -> RichText.Style {
    if linkDepth > 0 { return .link(destination: destination) }
    if words != .plain { return words }
    return strong > 0 ? .strong : emphasis > 0 ? .emphasis : .plain
  }
}
