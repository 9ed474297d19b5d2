import CCMark
import TextKit

/// Folds a walk over cmark's tree into flat blocks.
struct BlockBuilder {
  private(set) var blocks: [Block] = []
  private let lineOffset: Int
  private let keepsLines: Bool
  private var quoteDepth = 0
  /// In which item of each open list.
  private var items: [Block.ListItem] = []
  /// So many lists and items were met.
  private var listCount = 0
  private var itemCount = 0
  private var isItemFresh = false
  private var inline = InlineNesting()
  /// The line has a `|` in it. cmark knows no tables, and to it the rows of one are a paragraph.
  private var isRowOfTable = false

  init(lineOffset: Int, keepsLines: Bool) {
    self.lineOffset = lineOffset
    self.keepsLines = keepsLines
  }

  mutating func take(_ node: borrowing CMarkNode, isEntering: Bool) {
    switch node.type {
    case CMARK_NODE_BLOCK_QUOTE: quoteDepth += isEntering ? 1 : -1
    case CMARK_NODE_LIST:
      if isEntering { openList(node) } else { items.removeLast() }
    case CMARK_NODE_ITEM:
      isItemFresh = isEntering
      if isEntering { openItem() }
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
    case CMARK_NODE_TEXT:
      let literal = node.literal
      if literal.contains(byte: UInt8(ascii: "|")) { isRowOfTable = true }
      add(literal)
    case CMARK_NODE_HTML_INLINE: add(node.literal)
    case CMARK_NODE_CODE: add(node.literal, .code)
    case CMARK_NODE_SOFTBREAK: endLine(keepsLines || isRowOfTable ? "\n" : " ")
    case CMARK_NODE_LINEBREAK: endLine("\n")
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
        items: items, opensItem: isItemFresh))
    isItemFresh = false
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

  private mutating func endLine(_ sign: String) {
    add(sign)
    isRowOfTable = false
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
  private var outermostLink = ""

  /// An image within a link leads where the link does.
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
