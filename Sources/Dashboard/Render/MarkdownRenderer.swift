import Journal

/// Draws a page as GitHub-flavoured Markdown that also reads well as plain text.
package struct MarkdownRenderer {
  private let outline: Outline

  package init(outline: Outline) { self.outline = outline }

  package func render(_ page: Page) -> String {
    let marker =
      "\(FileRules.marker)\(page.day). The notes are the source; edits here are lost. -->\n"
    let body = outline.filled { name in
      switch name {
      case "title": MarkdownEscaping.inline(page.title)
      case "state": MarkdownRenderer.block(page.state)
      default: page.sections.first { $0.id == name }.map(MarkdownRenderer.markup) ?? ""
      }
    }
    return marker + "\n" + MarkdownRenderer.tidied(body)
  }

  private static func markup(_ section: Page.Section) -> String {
    "## \(section.heading)\n\n" + section.elements.map(markup).joined(separator: "\n\n")
  }

  private static func markup(_ element: Element) -> String {
    switch element {
    case .heading(let words): "### \(MarkdownEscaping.inline(words))"
    case .paragraph(let text): block(text)
    case .steps(let texts):
      texts.enumerated().map { "\($0 + 1). \(block($1))" }.joined(separator: "\n")
    case .list(let texts): texts.map { "- \(block($0))" }.joined(separator: "\n")
    case .quote(let text): "> \(block(text))"
    case .table(let table): markup(table)
    case .bars(let bars): markup(bars)
    case .flow(let chart):
      "\(MarkdownEscaping.block(chart.caption))\n\n" + markup(chart.table)
    }
  }

  /// The text at the start of a line, where a few signs would begin a list or a heading.
  private static func block(_ text: Text) -> String { MarkdownEscaping.atLineStart(inline(text)) }

  private static func inline(_ text: Text) -> String {
    text.runs.map { run in
      switch run {
      case .plain(let words): MarkdownEscaping.inline(words)
      case .strong(let words): "**\(MarkdownEscaping.inline(words))**"
      case .code(let words): "`\(words)`"
      case .note(let words, let path):
        "[\(MarkdownEscaping.inline(words))](\(path.asRelativeAddress))"
      case .web(let words, let address): "[\(MarkdownEscaping.inline(words))](\(address.text))"
      }
    }.joined()
  }

  private static func markup(_ table: Table) -> String {
    let row = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |" }
    let rule = table.columns.map { $0.isNumber ? "--:" : ":--" }
    let head = row(table.columns.map { MarkdownEscaping.inline($0.heading) })
    return ([head, row(rule)] + table.rows.map { row($0.map(inline)) }).joined(separator: "\n")
  }

  /// `███░░ 4 of 20`, readable without any rendering.
  private static func markup(_ bars: Bars) -> String {
    let rows = bars.bars.map { bar in
      let filled = bars.total == 0 ? 0 : (bar.count * 20 + bars.total / 2) / bars.total
      // Something is never drawn as nothing.
      let length = bar.count > 0 ? max(1, filled) : 0
      let drawn = String(repeating: "█", count: length) + String(repeating: "░", count: 20 - length)
      return "| \(MarkdownEscaping.inline(bar.label)) | \(drawn) | \(bar.count) of \(bars.total) |"
    }
    return "\(MarkdownEscaping.block(bars.caption))\n\n| | | |\n| :-- | :-- | --: |\n"
      + rows.joined(separator: "\n")
  }

  /// No blank at a line's end, no two empty lines, one line end at the end.
  private static func tidied(_ text: String) -> String {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let kept = line.last?.isWhitespace == true ? Substring(String(line).trimmedAtEnd) : line
      if kept.isEmpty, lines.last?.isEmpty ?? true { continue }
      lines.append(kept)
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
