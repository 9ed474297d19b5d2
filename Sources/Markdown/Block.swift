import TextKit

/// A piece of a note's body that contains text: a heading, a paragraph, a piece of code. Its nesting is a number, so
/// a body is a flat list, no matter how deeply it is nested.
package struct Block: Sendable, Equatable {
  package enum NodeType: Sendable, Equatable {
    case heading(level: Int)
    case paragraph
    case code
    /// Raw HTML, except comments.
    case html
  }

  package let type: NodeType
  /// The first line of the block in the file, counted from 1.
  package let line: Int
  /// The last line of the block.
  package internal(set) var endLine: Int
  /// Whether the block is code only because its lines are indented, and not between fences. Known if the lines of each
  /// paragraph are kept apart.
  package internal(set) var isIndentedCode = false
  /// The number of quotes around the block.
  package let quoteDepth: Int
  /// Whether one of these quotes is a callout of Obsidian.
  package internal(set) var isInCallout = false
  /// The number of lists around the block.
  package let listDepth: Int
  /// The list items around the block, the outermost first. If lists are nested deeper than anyone reads, the
  /// innermost item represents all the deeper ones.
  package let items: [ListItem]
  /// Whether this is the first block of its list item.
  package let opensItem: Bool
  /// The state of the task, or `nil` if the list item is not a task.
  package internal(set) var task: Task?
  /// The text without markup. A hard line break is a newline. A soft one is a space, but a newline after the row of
  /// a table.
  package internal(set) var text: String
  /// The same block, of whose text nothing is left that is struck, `~~not so~~`.
  package var withoutStruckText: Block {
    var block = self
    block.text = text.withoutStruckText
    return block
  }

  /// The text with its markup, or `nil` if there is no markup, as in most blocks.
  private var markup: RichText?
  /// The text with its markup.
  package var richText: RichText { markup ?? RichText(plain: text) }

  /// The state of a task, as its box shows it.
  package enum Task: Sendable {
    /// `[ ]`, and every mark that is not one of the others, like `[/]` for half done.
    case open
    /// `[x]`
    case done
    /// `[-]`
    case dropped

    init(mark: Character) {
      switch mark {
      case "x", "X": self = .done
      case "-": self = .dropped
      default: self = .open
      }
    }
  }

  /// An item of a list. `list` and `item` are unique within the document.
  package struct ListItem: Sendable, Equatable {
    package let list: Int
    package var item: Int
    /// The number of the item, or `nil` in a bullet list.
    package var number: Int?
  }

  private static let deepestItem = 6

  init(
    _ type: NodeType, lines: ClosedRange<Int>, quoteDepth: Int, items: [ListItem], opensItem: Bool
  ) {
    self.type = type
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

  mutating func add(_ added: String, _ style: RichText.Style, to destination: String?) {
    let isPlain = style.isEmpty && destination == nil
    if !isPlain, markup == nil { markup = RichText(plain: text) }
    markup?.append(added, style, to: destination)
    if text.isEmpty { text = added } else { text += added }
  }

  mutating func removeFirst(_ count: Int) {
    text.removeFirst(count)
    markup?.removeFirst(count)
  }

  /// Removes the marks that Obsidian does not show as typed.
  ///
  /// - Returns: False if there are none.
  mutating func removeMarks(hidingComments: Bool) -> Bool {
    let code = markup?.code ?? []
    guard
      let marks = text.withBytes({
        InlineMarks.mayBegin(in: $0)
          ? InlineMarks(in: $0, code: code, isEscaped: false, hidesComments: hidingComments) : nil
      }), !marks.removals.isEmpty
    else { return false }
    if !marks.links.isEmpty {
      var linked = markup ?? RichText(plain: text)
      linked.link(marks.links.map { ($0.shown, text.bytes($0.typed)) })
      markup = linked
    }
    text = text.removing(marks.removals)
    markup?.remove(marks.removals)
    return true
  }

  /// Removes the ID at the end of the block, if there is one.
  mutating func removeBlockID() {
    let code = markup?.code ?? []
    guard let id = text.withBytes({ InlineMarks.blockID(atEndOf: $0) }),
      !code.contains(where: { $0.overlaps(id) })
    else { return }
    text = text.removing([id])
    markup?.remove([id])
  }

  /// Removes the type of a callout, like `[!quote]-`, if the text begins with one.
  ///
  /// - Returns: False if it does not.
  mutating func removeCalloutMark() -> Bool {
    guard text.hasPrefix("[!"), let end = text.firstIndex(of: "]"),
      markup?.code.first?.lowerBound != 0
    else { return false }
    var rest = text[text.index(after: end)...]
    if let fold = rest.first, fold == "-" || fold == "+" { rest = rest.dropFirst() }
    guard rest.first?.isWhitespace ?? true else { return false }
    removeFirst(text.count - rest.drop(while: \.isWhitespace).count)
    return true
  }

  package var isQuote: Bool { quoteDepth > 0 }
  package var isListItem: Bool { listDepth > 0 && opensItem }
}

extension Block {
  /// Returns the blocks of a text.
  ///
  /// - Parameter keepsLines: Whether a soft line break becomes a newline instead of a space.
  /// - Parameter readsMarks: Whether the marks of Obsidian are read. Otherwise they are plain text.
  static func blocks(
    in text: UnsafeBufferPointer<UInt8>, lines: LineNumbers = LineNumbers(from: 1),
    keepsLines: Bool = false, readsMarks: Bool = true
  ) -> [Block] {
    if text.allSatisfy({ $0.isBlank }) { return [] }
    var builder = BlockBuilder(
      lines: lines, keepsLines: keepsLines,
      marks: readsMarks ? BlockBuilder.Marks(in: text) : .none)
    CMarkTree(parsing: text).walk { builder.take($0, isEntering: $1) }
    var blocks = builder.blocks
    if keepsLines, blocks.contains(where: { $0.type == .code && $0.listDepth == 0 }) {
      markIndentedCode(in: &blocks, of: text, lines)
    }
    return blocks
  }

  /// Marks the code outside lists that has no fence. cmark does not tell the two apart.
  private static func markIndentedCode(
    in blocks: inout [Block], of text: UnsafeBufferPointer<UInt8>, _ lines: LineNumbers
  ) {
    var indented: Set<Int> = []
    var (start, number) = (0, 1)
    while start < text.count {
      let end = text.endOfLine(from: start)
      let isIndented = text[start..<min(end, start + 4)].prefix(while: \.isBlank)
      if isIndented.count == 4 || isIndented.contains(.tab) {
        indented.insert(lines.inFile(number))
      }
      let isPair = text[end...].prefix(2).elementsEqual([.carriageReturn, .lineFeed])
      start = end + (isPair ? 2 : 1)
      number += 1
    }
    for index in blocks.indices where blocks[index].type == .code {
      blocks[index].isIndentedCode =
        blocks[index].listDepth == 0 && blocks[index].quoteDepth == 0
        && indented.contains(blocks[index].line)
    }
  }
}

/// A row of a table as the ranges of its cells. cmark does not support tables and reads their rows as a paragraph.
struct TableCells {
  let cells: [Range<Int>]

  /// - Parameter line: The line without list marks.
  init?(_ bytes: UnsafeBufferPointer<UInt8>, in line: Range<Int>) {
    let line = bytes.trimmed(line)
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for index in line where bytes[index] == .bar {
      if index > line.lowerBound, bytes[index - 1] == .backslash { continue }
      if index > line.lowerBound { cells.append(bytes.trimmed(start..<index)) }
      start = index + 1
    }
    if start == line.lowerBound { return nil }
    if start < line.upperBound { cells.append(bytes.trimmed(start..<line.upperBound)) }
    self.cells = cells
  }

  /// Whether the row is the one below the head of a table: `|---|:-:|`.
  func isDelimiter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    !cells.isEmpty
      && cells.allSatisfy { cell in
        cell.contains { bytes[$0] == .dash }
          && cell.allSatisfy {
            bytes[$0] == .dash || bytes[$0] == .colon
          }
      }
  }
}

extension Block {
  /// The cells of each row of a table, without the row below its head; empty if the paragraph is not a table.
  package var tableRows: [[String]] {
    guard type == .paragraph, text.contains(byte: .bar),
      text.contains(byte: .lineFeed)
    else { return [] }
    let rows = text.split(separator: "\n").map { row in
      row.withBytes { bytes -> (cells: [String], isDelimiter: Bool) in
        guard let row = TableCells(bytes, in: 0..<bytes.count) else { return ([], false) }
        let cells = row.cells.map {
          String(decoding: bytes[$0], as: UTF8.self).replacing("\\|", with: "|")
        }
        return (cells, row.isDelimiter(bytes))
      }
    }
    guard rows.count > 1, rows[1].isDelimiter else { return [] }
    return [rows[0].cells] + rows.dropFirst(2).map(\.cells)
  }
}

extension [Block] {
  /// The text of the first heading that is not empty.
  package var firstHeading: String? {
    first {
      if case .heading = $0.type { !$0.text.isEmpty } else { false }
    }?.text.trimmed
  }

  /// The items of the lists under a heading with one of these names, up to the next heading of its level.
  ///
  /// If there is no list, returns the paragraphs. Leaves out tasks: they are something to do.
  package func items(under names: Set<String>) -> [String] {
    var items: [String] = []
    var paragraphs: [String] = []
    var openLevel: Int?
    for block in self {
      if case .heading(let level) = block.type {
        if names.contains(normalizedWords(block.text)) {
          openLevel = level
        } else if let open = openLevel, level <= open {
          openLevel = nil
        }
      } else if openLevel != nil, block.task == nil, block.type == .paragraph, !block.text.isEmpty {
        if block.isListItem {
          items.append(block.text.trimmed)
        } else {
          paragraphs.append(block.text.trimmed)
        }
      }
    }
    return items.isEmpty ? paragraphs : items
  }
}
