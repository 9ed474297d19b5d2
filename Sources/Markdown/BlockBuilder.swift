import CCMark
import TextKit

/// Builds flat blocks from a walk over cmark's tree.
struct BlockBuilder {
  private(set) var blocks: [Block] = []
  private let lineOffset: Int
  private let keepsLines: Bool
  private var quoteDepth = 0
  /// The current item of each open list, the outermost first.
  private var items: [Block.ListItem] = []
  /// The number of lists met so far.
  private var listCount = 0
  /// The number of list items met so far.
  private var itemCount = 0
  /// Whether a list item was entered that has no block yet.
  private var isItemFresh = false
  private var inline = InlineNesting()
  /// Whether the line contains a `|`. cmark does not support tables and reads the rows of one as a paragraph.
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

  private mutating func endLine(_ separator: String) {
    add(separator)
    isRowOfTable = false
  }

  /// Reads `[ ] ` or `[x] ` at the start of an item's text, because cmark does not support task items.
  private mutating func readTask() {
    guard let last = blocks.indices.last, blocks[last].isListItem else { return }
    let text = blocks[last].text
    guard text.hasPrefix("["), text.utf8.count >= 3 else { return }
    // A checkbox with nothing after it is a task that is not written yet.
    switch text.utf8.count == 3 ? text + " " : String(text.prefix(4)) {
    case "[ ] ": blocks[last].isDone = false
    case "[x] ", "[X] ": blocks[last].isDone = true
    default: return
    }
    blocks[last].removeFirst(min(4, text.count))
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
