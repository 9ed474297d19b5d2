import Journal
package import PageModel
import TextKit

/// Draws a page as GitHub-flavored Markdown that also reads well as plain text.
package struct MarkdownRenderer {
  private let template: PageTemplate
  private let drawsMermaid: Bool
  private let purpose: GeneratedMark.Purpose

  /// - Parameters:
  ///   - drawsMermaid: whether to draw the flow as a Mermaid diagram as well. The table is always there, since
  ///     some Markdown renderers cannot draw diagrams and some ask first.
  ///   - purpose: what the first line marks the page as, so that a dashboard is never mistaken for a brief.
  package init(
    template: PageTemplate, drawsMermaid: Bool = false,
    as purpose: GeneratedMark.Purpose = .dashboard
  ) {
    self.template = template
    self.drawsMermaid = drawsMermaid
    self.purpose = purpose
  }

  package func render(_ page: Page) -> String { String(decoding: bytes(of: page), as: UTF8.self) }

  /// The page in UTF-8. To make a string of a large page takes 1% of the instructions of a build.
  package func bytes(of page: Page) -> [UInt8] {
    var body = ""
    let sections = page.sections(shownBy: template)
    template.fill {
      body += $0
    } placeholder: { name in
      switch name {
      case "name": body += MarkdownEscaping.inline(page.name)
      case "title": body += MarkdownEscaping.inline(page.title)
      // Markdown viewers show an outline of their own.
      case "contents": break
      case "day": body += page.day.spokenInFull
      case "state": body += MarkdownRenderer.block(page.state)
      default: body += sections.first { $0.id == name }.map(markup) ?? ""
      }
    }
    let head = GeneratedMark.line(for: page.day, as: purpose) + "\n\n"
    return MarkdownRenderer.tidied(body, below: head)
  }

  private func markup(_ section: Page.Section) -> String {
    (["## \(section.heading)"] + section.parts.map { markup($0.elements) }).filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }

  /// Everything is directly below its heading, and a list below the line that leads to it. The line in place of a fold is
  /// an item of the list beside it. The page is long, and most of it is lists.
  private func markup(_ elements: [Element]) -> String {
    var text = ""
    var previous: Element?
    for (index, element) in elements.enumerated() {
      let next = elements[(index + 1)...].first { $0.isInText }
      let isItem = element.isLineOfFold && (previous?.isList ?? false || next?.isList ?? false)
      let own = isItem ? "- " + markup(element) : markup(element)
      if own.isEmpty || own == "- " { continue }
      let isBelow =
        previous?.isHeading ?? false
        || (isItem || element.isFoldOfList) && previous?.isList ?? false
        || element.isList && (previous?.leadsToList ?? false || previous?.isLineOfFold ?? false)
      if previous != nil { text += isBelow ? "\n" : "\n\n" }
      text += own
      previous = element
    }
    return text
  }

  private func markup(_ element: Element) -> String {
    switch element {
    case .heading(let text): "### \(MarkdownEscaping.inline(text))"
    case .paragraph(let text): Self.block(text)
    case .steps(let texts):
      texts.enumerated().map { "\($0 + 1). \(Self.block($1))" }.joined(separator: "\n")
    case .agenda(let items):
      items.map { item in
        "- \(item.day.map { day in "**\(MarkdownEscaping.inline(item.when(day)))**: " } ?? "")\(item.day == nil ? Self.block(item.text) : Self.inline(item.text))"
      }.joined(separator: "\n")
    case .list(let texts): Self.list(texts)
    case .tallies(let tallies):
      tallies.map { "- \(Self.block($0.name)): \($0.words)" }.joined(separator: "\n")
    case .fold(let fold):
      fold.inText.map(Self.block)
        ?? markup((fold.headingInText.map { [.heading($0)] } ?? []) + fold.elements)
    case .quote(let blocks): MarkdownQuote.markup(blocks)
    case .table(let table): Self.markup(table)
    case .lanes(let lanes): Self.markup(lanes)
    case .figure(let figure): markup(figure)
    case .weeks(let weeks): markup(weeks)
    case .shares(let shares):
      [shares.tableInText.map(Self.markup), shares.remarkInText.map(Self.block)]
        .compactMap(\.self).joined(separator: "\n\n")
    case .notes: ""
    }
  }

  private static func list(_ texts: [Text]) -> String {
    texts.map { "- \(block($0))" }.joined(separator: "\n")
  }

  /// A list for each group.
  private static func markup(_ lanes: Lanes) -> String {
    lanes.groups.map { group in
      "### \(MarkdownEscaping.inline(group.words))\n" + list(group.rows.map(\.line))
    }.joined(separator: "\n\n")
  }

  private func markup(_ weeks: Weeks) -> String {
    ([Self.block(weeks.caption), Self.fence(weeks.characters)] + weeks.inText.map(markup))
      .filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  /// The lines as they are, whatever characters they have; empty without lines.
  private static func fence(_ lines: [String]) -> String {
    lines.isEmpty
      ? "" : MarkdownEscaping.fenced(lines.joined(separator: "\n")).joined(separator: "\n")
  }

  private func markup(_ figure: Figure) -> String {
    let diagram = drawsMermaid ? figure.streams.map { MermaidSankey($0).text } : nil
    let characters = figure.characters.map(Self.fence)
    let hasTable = characters == nil && figure.textInPlace.isEmpty
    let table = hasTable ? Self.markup(figure.table, atMost: figure.rowsInText) : nil
    let drawn = [diagram, characters, table].compactMap(\.self)
    // Nothing between them: one paragraph.
    if drawn.isEmpty, case .paragraph(let words)? = figure.textInPlace.first {
      return
        ([Self.block("\(figure.captionInText) \(words)")]
        + figure.textInPlace.dropFirst().map(markup))
        .joined(separator: "\n\n")
    }
    return ([Self.block(figure.captionInText)] + drawn + figure.textInPlace.map(markup))
      .joined(separator: "\n\n")
  }

  /// The lines of a text. Each but the last ends with a backslash, which is a line break in Markdown.
  package static func lines(_ text: Text) -> [String] {
    let lines = text.runs.split(separator: .lineBreak).map { block(Text(Array($0))) }
      .filter { !$0.isEmpty }
    return lines.dropLast().map { $0 + "\\" } + lines.suffix(1)
  }

  /// The text at the start of a line, where a few characters would begin a list or a heading.
  private static func block(_ text: Text) -> String { MarkdownEscaping.atLineStart(inline(text)) }

  /// - Parameter inCell: whether the text is in a table cell. A table is split into cells before anything else,
  ///   so a `|` is escaped even in code.
  private static func inline(_ text: Text, inCell: Bool = false) -> String {
    let text = text.withoutOwnWords
    if let (label, target) = text.onlyRun {
      let escaped = MarkdownEscaping.inline(label)
      return target.map { linked(escaped, to: $0) } ?? escaped
    }
    return inline(text.parts, inCell: inCell)
  }

  private static func inline(_ parts: [TextPart], inCell: Bool) -> String {
    var text = ""
    for part in parts.joiningText {
      let next = inline(part, inCell: inCell)
      // An exclamation mark before a link would make it an image.
      if text.utf8.last == .exclamationMark, next.utf8.first == .openingBracket {
        text.unicodeScalars.removeLast()
        text += "\\!"
      }
      text += next
    }
    return text
  }

  private static func inline(_ part: TextPart, inCell: Bool) -> String {
    switch part {
    case .text(let text): return MarkdownEscaping.inline(text)
    case .code(let text):
      let code = MarkdownEscaping.code(text)
      return inCell ? code.replacing("|", with: "\\|") : code
    // A line break within a line. Where breaks are allowed, the text was split into lines before.
    case .lineBreak: return " "
    case .marked(let mark, let parts):
      let text = inline(parts, inCell: inCell)
      switch mark {
      case .strong: return MarkdownEscaping.marked(text, with: "**")
      case .emphasis: return MarkdownEscaping.marked(text, with: "*")
      case .link(let target): return linked(text, to: target)
      // A page of plain text has one letter and one color.
      case .own, .alive: return text
      }
    }
  }

  /// - Parameter text: text that is already escaped.
  private static func linked(_ text: String, to target: Text.Target) -> String {
    switch target {
    case .note(let path): "[\(text)](\(path.asRelativeAddress))"
    case .web(let address): "[\(text)](\(MarkdownEscaping.destination(address.text)))"
    case .place(let id): "[\(text)](#\(id))"
    }
  }

  private static func markup(_ table: Table, atMost limit: Int?) -> String {
    let rest = table.rows.count - (limit ?? .max)
    guard let limit, rest > 0 else { return markup(table) }
    if limit == 0 { return "" }
    let shown = Table(table.caption, table.columns, Array(table.rows.prefix(limit)))
    return markup(shown) + "\n\nAnd \(rest) before that."
  }

  private static func markup(_ table: Table) -> String {
    var text = "|"
    for column in table.columns { text += " \(MarkdownEscaping.inline(column.heading)) |" }
    text += "\n|"
    for column in table.columns { text += column.isNumber ? " --: |" : " :-- |" }
    return text + table.rows.mapSlicesInParallel { markup($0) }.joined()
  }

  private static func markup(_ rows: ArraySlice<[Text]>) -> String {
    var text: [UInt8] = []
    for row in rows {
      var separator = "\n| "
      for cell in row {
        text.append(utf8: separator)
        text.append(utf8: inline(cell, inCell: true))
        separator = " | "
      }
      text.append(utf8: " |")
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The text without trailing spaces or repeated empty lines, and with one line end at the end. Works on
  /// bytes, since the table of all applications may have ten thousand lines.
  private static func tidied(_ text: String, below head: String) -> [UInt8] {
    var tidy = Array(head.utf8)
    tidy.reserveCapacity(tidy.count + text.utf8.count + 1)
    var followsEmptyLine = true
    for line in Array(text.utf8).split(
      separator: .lineFeed, omittingEmptySubsequences: false)
    {
      let end = line.lastIndex { $0 != .space }.map { $0 + 1 } ?? line.startIndex
      if end == line.startIndex, followsEmptyLine { continue }
      followsEmptyLine = end == line.startIndex
      tidy += line[..<end]
      tidy.append(.lineFeed)
    }
    while let last = tidy.last, last.isBlank { tidy.removeLast() }
    tidy.append(.lineFeed)
    return tidy
  }
}

extension Element {
  /// Whether a page of plain text shows the element.
  fileprivate var isInText: Bool { if case .notes = self { false } else { true } }

  fileprivate var isList: Bool {
    switch self {
    case .list, .agenda, .tallies: true
    default: false
    }
  }

  /// Whether a line is in place of what is folded.
  fileprivate var isLineOfFold: Bool {
    if case .fold(let fold) = self { fold.inText != nil } else { false }
  }

  /// Whether what is folded is a list, which continues the one above it.
  fileprivate var isFoldOfList: Bool {
    if case .fold(let fold) = self, fold.inText == nil, fold.headingInText == nil {
      fold.elements.first?.isList ?? false
    } else {
      false
    }
  }

  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }

  /// Whether a list below belongs to it.
  fileprivate var leadsToList: Bool {
    if case .paragraph(let text) = self { text.plain.hasSuffix(":") } else { false }
  }
}

extension [TextPart] {
  /// The parts with adjacent words joined, since an address may begin in one run and continue in the next.
  fileprivate var joiningText: [TextPart] {
    var joined: [TextPart] = []
    for part in self {
      if case .text(let text) = part, case .text(let before)? = joined.last {
        joined[joined.count - 1] = .text(before + text)
      } else {
        joined.append(part)
      }
    }
    return joined
  }
}

/// Draws text that a person wrote, with its own formatting, as a quote in which every line begins with `>`.
package enum MarkdownQuote {
  package static func markup(_ blocks: [QuotedBlock]) -> String {
    lines(blocks).map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
  }

  /// - Parameter isItem: whether these are the blocks of a list item, in which a nested list directly follows
  ///   its paragraph.
  private static func lines(_ blocks: [QuotedBlock], isItem: Bool = false) -> [String] {
    var lines: [String] = []
    var previous: QuotedBlock?
    // Two adjacent lists would become one if their items had the same marker.
    var isOther = false
    for block in blocks {
      isOther = previous.map { $0.isList && $0.isLike(block) } ?? false ? !isOther : false
      let more = self.lines(block, isOther: isOther)
      if more.isEmpty { continue }
      if let previous, !(isItem && previous.isParagraph && block.mayFollowParagraph) {
        lines.append("")
      }
      lines += more
      previous = block
    }
    return lines
  }

  private static func lines(_ block: QuotedBlock, isOther: Bool) -> [String] {
    switch block {
    case .paragraph(let text): MarkdownRenderer.lines(text)
    case .code(let text): MarkdownEscaping.fenced(text)
    case .list(let items):
      items.flatMap { item(lines($0, isItem: true), after: isOther ? "* " : "- ") }
    case .numbered(let items, let first):
      items.enumerated().flatMap { index, blocks in
        // A list number has at most nine digits in Markdown.
        let number = min(first + index, 999_999_999)
        return item(lines(blocks, isItem: true), after: "\(number)\(isOther ? ")" : ".") ")
      }
    }
  }

  /// The lines of a list item, indented to the text after its marker. An item without text would not be an
  /// item: its marker would underline the line above it.
  private static func item(_ lines: [String], after marker: String) -> [String] {
    let indent = String(repeating: " ", count: marker.count)
    return lines.enumerated().map { $0 == 0 ? marker + $1 : $1.isEmpty ? "" : indent + $1 }
  }
}

extension QuotedBlock {
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }

  fileprivate var isList: Bool {
    switch self {
    case .list, .numbered: true
    case .paragraph, .code: false
    }
  }

  /// Whether the block is read as a list directly below a paragraph. A list that starts at a number other than
  /// 1 would be read as more of the paragraph.
  fileprivate var mayFollowParagraph: Bool {
    switch self {
    case .list, .numbered(_, from: 1): true
    case .numbered, .paragraph, .code: false
    }
  }

  fileprivate func isLike(_ other: QuotedBlock) -> Bool {
    switch (self, other) {
    case (.list, .list), (.numbered, .numbered): true
    default: false
    }
  }
}

/// The flow as a Mermaid diagram: `from,to,number`. Its names consist of ASCII letters, digits and spaces,
/// since the grammar cannot escape other characters. Two nodes never share a name.
package struct MermaidSankey {
  package let text: String

  /// - Parameter table: has the columns from, to and number.
  package init(_ table: Table) {
    var names: [String: String] = [:]
    var taken: Set<String> = []
    func name(_ point: Text) -> String {
      let text = point.plain
      if let known = names[text] { return known }
      let plain = MermaidSankey.plain(text)
      var name = plain.isEmpty ? "other" : plain
      var number = 1
      while !taken.insert(name).inserted {
        number += 1
        name = "\(plain.isEmpty ? "other" : plain) \(number)"
      }
      names[text] = name
      return name
    }
    let rows = table.rows.map { "\(name($0[0])),\(name($0[1])),\($0[2].plain)" }
    text = "```mermaid\nsankey-beta\n\n" + rows.joined(separator: "\n") + "\n```"
  }

  /// Removes accents from letters and replaces other characters with spaces.
  private static func plain(_ text: String) -> String {
    String(
      text.map { character -> Character in
        if character.isASCII, character.isLetter || character.isNumber { return character }
        return unaccented[character] ?? " "
      }
    ).trimmed
  }

  /// The accented letters of the languages in which most notes with such letters are written.
  private static let unaccented: [Character: Character] = {
    let letters: [(Character, String)] = [
      ("a", "áàâäãåā"), ("c", "çćč"), ("e", "éèêëēęě"), ("i", "íìîïī"), ("l", "ł"), ("n", "ñńň"),
      ("o", "óòôöõøō"), ("r", "ř"), ("s", "śšß"), ("u", "úùûüūů"), ("y", "ýÿ"), ("z", "źżž"),
    ]
    var table: [Character: Character] = [:]
    for (plain, accented) in letters {
      for letter in accented {
        table[letter] = plain
        if let upper = letter.uppercased().first, letter.uppercased().count == 1 {
          table[upper] = Character(plain.uppercased())
        }
      }
    }
    return table
  }()
}
