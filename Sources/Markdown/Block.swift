import CCMark

/// A piece of a note's body that holds text: a heading, a paragraph, a piece of code. Its nesting is
/// a number, so a body is a flat list however deep it goes.
package struct Block: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case heading(level: Int)
    case paragraph
    case code
  }

  package let kind: Kind
  /// The lines of the file, both included, counted from 1.
  package let line: Int
  package fileprivate(set) var endLine: Int
  /// In how many quotes it stands.
  package let quoteDepth: Int
  /// In how many lists it stands.
  package let listDepth: Int
  /// It is the first block of its list item.
  package let opensItem: Bool
  /// The list item is a task: whether it is ticked.
  package fileprivate(set) var isDone: Bool?
  /// Without markup; a soft line break is a space, a hard one a newline.
  package fileprivate(set) var text: String
  package fileprivate(set) var links: [Link] = []

  /// A Markdown link or image; `[[wikilinks]]` are plain text to Markdown.
  package struct Link: Sendable, Equatable {
    package let destination: String
    package let line: Int
  }

  package var isQuote: Bool { quoteDepth > 0 }
  package var isListItem: Bool { listDepth > 0 && opensItem }
}

extension Block {
  static func blocks(in text: UnsafeBufferPointer<UInt8>, firstLine: Int) -> [Block] {
    if text.allSatisfy({ $0 <= 0x20 }) { return [] }
    var folding = BlockFolding(lineOffset: firstLine - 1)
    CMarkTree(parsing: text).walk { folding.take($0, isEntering: $1) }
    return folding.blocks
  }
}

/// Folds a walk over cmark's tree into flat blocks.
private struct BlockFolding {
  private(set) var blocks: [Block] = []
  private let lineOffset: Int
  private var quoteDepth = 0
  private var listDepth = 0
  private var isItemFresh = false

  init(lineOffset: Int) { self.lineOffset = lineOffset }

  mutating func take(_ node: borrowing CMarkNode, isEntering: Bool) {
    switch node.type {
    case CMARK_NODE_BLOCK_QUOTE: quoteDepth += isEntering ? 1 : -1
    case CMARK_NODE_LIST: listDepth += isEntering ? 1 : -1
    case CMARK_NODE_ITEM: isItemFresh = isEntering
    case CMARK_NODE_HEADING:
      if isEntering { open(.heading(level: node.headingLevel), node) }
    case CMARK_NODE_PARAGRAPH:
      if isEntering { open(.paragraph, node) } else { readTask() }
    case CMARK_NODE_CODE_BLOCK:
      open(.code, node)
      add(node.literal)
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE: add(node.literal)
    case CMARK_NODE_SOFTBREAK: add(" ")
    case CMARK_NODE_LINEBREAK: add("\n")
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      guard isEntering, let last = blocks.indices.last else { return }
      blocks[last].links.append(.init(destination: node.destination, line: blocks[last].line))
    default: break
    }
  }

  private mutating func open(_ kind: Block.Kind, _ node: borrowing CMarkNode) {
    blocks.append(
      Block(
        kind: kind, line: node.startLine + lineOffset, endLine: node.endLine + lineOffset,
        quoteDepth: quoteDepth, listDepth: listDepth, opensItem: isItemFresh, text: ""))
    isItemFresh = false
  }

  private mutating func add(_ text: String) {
    guard let last = blocks.indices.last else { return }
    if blocks[last].text.isEmpty { blocks[last].text = text } else { blocks[last].text += text }
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
    blocks[last].text = String(text.dropFirst(4))
  }
}
