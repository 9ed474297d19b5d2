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
  package internal(set) var endLine: Int
  /// In how many quotes it stands.
  package let quoteDepth: Int
  /// In how many lists it stands.
  package let listDepth: Int
  /// The items of lists around it, the outermost first. Of lists nested deeper than anybody reads,
  /// the innermost stands for all.
  package let items: [ListItem]
  /// It is the first block of its list item.
  package let opensItem: Bool
  /// The list item is a task: whether it is ticked.
  package internal(set) var isDone: Bool?
  /// Without markup; a hard line break is a newline, and a soft one a space but behind a table's row.
  package internal(set) var text: String
  /// `nil` where `text` says it all, as it mostly does.
  private var markup: RichText?
  /// The text with its markup.
  package var words: RichText { markup ?? RichText(plain: text) }
  package internal(set) var links: [Link] = []

  /// A Markdown link or image; `[[wikilinks]]` are plain text to Markdown.
  package struct Link: Sendable, Equatable {
    package let destination: String
    package let line: Int
  }

  /// An item of a list, told from all others of the document.
  package struct ListItem: Sendable, Equatable {
    package let list: Int
    package var item: Int
    /// `nil` in a list that does not count its items.
    package var number: Int?
  }

  private static let deepestItem = 6

  init(
    _ kind: Kind, lines: ClosedRange<Int>, quoteDepth: Int, items: [ListItem], opensItem: Bool
  ) {
    self.kind = kind
    line = lines.lowerBound
    endLine = lines.upperBound
    self.quoteDepth = quoteDepth
    listDepth = items.count
    self.items =
      items.count > Block.deepestItem
      ? items.prefix(Block.deepestItem - 1) + items.suffix(1) : items
    self.opensItem = opensItem
    text = ""
  }

  mutating func add(_ words: String, _ style: RichText.Style, to destination: String?) {
    let isPlain = style.isEmpty && destination == nil
    if !isPlain, markup == nil { markup = RichText(plain: text) }
    markup?.append(words, style, to: destination)
    if text.isEmpty { text = words } else { text += words }
  }

  mutating func removeFirst(_ count: Int) {
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
    var folding = BlockBuilder(lineOffset: firstLine - 1, keepsLines: keepsLines)
    CMarkTree(parsing: text).walk { folding.take($0, isEntering: $1) }
    return folding.blocks
  }
}
