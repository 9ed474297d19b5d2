package import PageModel
import TextKit

extension HTMLRenderer {
  /// A section and its parts. Adjacent parts of text are side by side if there is room.
  package static func markup(_ section: Page.Section) -> HTML {
    var html: HTML = """
      <section id="\(section.id)" aria-labelledby="\(section.id)-heading">
      <h2 id="\(section.id)-heading">\(section.heading)\(section.markupOfCount)</h2>

      """
    var rest = section.parts[...]
    while let first = rest.first {
      let isText = first.flows
      let run = first.isWide ? rest.prefix(1) : rest.prefix { $0.flows == isText && !$0.isWide }
      rest = rest.dropFirst(run.count)
      let isBeside = isText && run.count > 1 && section.layout == .flowing
      let parts = run.map {
        markup(
          $0, of: section, isWhole: !isBeside && section.layout == .flowing && !$0.isWide)
      }
      html += isBeside ? columns(of: parts, run.map(\.elements)) : "\(parts)"
    }
    return html + "</section>\n"
  }

  /// - Parameter isWhole: whether the part has the whole width. Then a long text flows in columns.
  private static func markup(_ part: Page.Part, of section: Page.Section, isWhole: Bool) -> HTML {
    // An id is unique on a page, and a section with one part has the same.
    let id: HTML = part.id == section.id ? "" : " id=\"\(part.id)\""
    let inside =
      isWhole
      ? markup(part.elements, id: part.id)
      : "\(part.elements.enumerated().map { markup($1, id: "\(part.id)-\($0)") })"
    return "<div class=\"part \(part.id)\"\(id)>\n\(inside)</div>\n"
  }

  /// Adjacent parts that consist of text are in columns if there is room, so that no line is as long as a wide page.
  /// Short texts are not.
  private static func markup(_ elements: [Element], id: String) -> HTML {
    var html = HTML.empty
    var rest = elements.parts[...]
    while let first = rest.first {
      let isText = first.allSatisfy(\.isText)
      let run = rest.prefix { $0.allSatisfy(\.isText) == isText }
      rest = rest.dropFirst(run.count)
      let parts = run.map { markup($0, id: id) }
      html +=
        isText && (parts.count > 1 || Array(run.joined()).fillColumns)
        ? columns(of: parts.map { "<div>\n\($0)</div>\n" }, run.map(Array.init))
        : "\(parts)"
    }
    return html
  }

  /// Pieces of text side by side. Words alone flow, and what can be opened has its place.
  private static func columns(of parts: [HTML], _ elements: [[Element]]) -> HTML {
    if !elements.joined().hasFolds { return "<div class=\"columns\">\n\(parts)</div>\n" }
    let columns = BalancedColumns.ranges(ofPieces: elements).map { range -> HTML in
      "<div>\n\(Array(parts[range]))</div>\n"
    }
    return columns.count == 1 ? "\(parts)" : "<div class=\"beside\">\n\(columns)</div>\n"
  }

  private static func markup(_ part: ArraySlice<Element>, id: String) -> HTML {
    var html = HTML.empty
    var rest = part
    while let first = rest.first {
      let run = first.isFold ? rest.prefix(while: \.isFold) : rest.prefix(1)
      rest = rest.dropFirst(run.count)
      html += besideEachOther(zip(run.indices, run).map { markup($1, id: "\(id)-\($0)") })
    }
    return html
  }

  /// Folds on one line, which each keep their place when one opens.
  static func besideEachOther(_ folds: [HTML]) -> HTML {
    folds.count > 1 ? "<div class=\"folds\">\n\(folds)</div>\n" : "\(folds)"
  }
}

extension Page.Part {
  /// Whether it consists of text, which may be beside other text.
  fileprivate var flows: Bool { elements.allSatisfy(\.isText) }

  /// Whether it has the whole width, and a style of its own for that.
  fileprivate var isWide: Bool { id == Page.Part.later }
}

extension [Element] {
  /// The parts of a section that belong together, in order and with nothing left out. A part is a heading and
  /// what follows it, a quote and the line before it, or drawings and tables with the text before them.
  package var parts: [ArraySlice<Element>] {
    var starts: [Int] = []
    var isQuoting = false
    for index in indices {
      let isStart = starts.isEmpty || opensPart(at: index, afterQuote: isQuoting)
      if isStart {
        starts.append(index)
        isQuoting = false
      }
      if case .quote = self[index] { isQuoting = true }
    }
    return zip(starts, starts.dropFirst() + [endIndex]).map { self[$0..<$1] }
  }

  private func opensPart(at index: Int, afterQuote isQuoting: Bool) -> Bool {
    // Lists of notes belong to what is before them, and folds share a line.
    if case .notes = self[index] { return false }
    if self[index].isFold, self[index - 1].isFold { return false }
    let before = self[..<index].last { if case .notes = $0 { false } else { true } }
    if self[index].isText, before?.isText == false { return true }
    switch self[index] {
    case .heading: return true
    // A list after a quote is about other notes.
    case .list: return isQuoting
    case .paragraph:
      guard index + 1 < endIndex, case .quote = self[index + 1] else { return false }
      if case .heading = self[index - 1] { return false }
      return true
    case .steps, .agenda, .tallies, .quote, .table, .figure, .lanes, .weeks, .shares, .notes,
      .fold:
      return false
    }
  }
}

extension Element {
  /// Whether it is a line that opens.
  var isFold: Bool {
    switch self {
    case .fold, .notes: true
    default: false
    }
  }

  /// Whether the element is text. Drawings and tables need the full width.
  package var isText: Bool {
    switch self {
    case .heading, .paragraph, .steps, .agenda, .list, .tallies, .quote, .notes: true
    case .fold(let fold): fold.elements.allSatisfy(\.isText)
    case .table, .figure, .lanes, .weeks, .shares: false
    }
  }
}

extension [Element] {
  /// Whether there is enough text for two columns: a few lines in each, and a place to divide them. A piece
  /// that is read in one go is never divided.
  package var fillColumns: Bool {
    var pieces: [Int] = []
    var isLedTo = false
    for (index, element) in enumerated() {
      let lines = element.linesOfPieces
      // The line before a list or a quote stays with it.
      if isLedTo, let first = lines.first, let before = pieces.popLast() {
        pieces += [before + first] + lines.dropFirst()
      } else {
        pieces += lines
      }
      isLedTo = element.isParagraph && index + 1 < count && !self[index + 1].isParagraph
    }
    return pieces.count > 1 && pieces.reduce(0, +) >= 8
  }
}

extension Element {
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }

  /// A list with more items may be split between columns. Keep in sync with `:nth-child(5)` in dashboard.css.
  package static let itemsOfWholeList = 4

  /// The approximate number of lines of each piece that is read in one go.
  fileprivate var linesOfPieces: [Int] {
    switch self {
    case .paragraph(let text): [text.lines]
    case .steps(let texts), .list(let texts):
      texts.count > Element.itemsOfWholeList
        ? texts.map(\.lines) : [texts.map(\.lines).reduce(0, +)]
    case .quote(let blocks): [blocks.flatMap(\.texts).map(\.lines).reduce(0, +)]
    case .agenda(let items): [items.map(\.text.lines).reduce(0, +)]
    case .tallies(let tallies): [tallies.count]
    case .heading, .table, .figure, .lanes, .weeks, .shares, .notes, .fold: []
    }
  }
}

extension Text {
  /// The approximate number of lines in a column.
  fileprivate var lines: Int { plain.count / 60 + 1 }
}

extension HTMLRenderer {
  /// A figure: its caption, the drawing, and the table with the same numbers.
  ///
  /// If there are also drawings for other widths, the style sheet shows only one of them.
  package static func markup(_ figure: Figure, id: String) -> HTML {
    let svg = { (drawing: Drawing, name: String, id: String) in
      SVGRenderer.markup(
        drawing, named: name, title: figure.title, role: figure.kind.role, id: id)
    }
    return """
      <figure class="\(figure.kind.rawValue)\(figure.hasFreeCorner ? " corner" : "")">
      <figcaption>\(markup(figure.caption))\(figure.key.map { " <span>\(markup($0))</span>" as HTML } ?? "")</figcaption>
      <div class="sheet">
      \(svg(figure.drawing, figure.narrow == nil ? "only" : "wide", id))\(figure.medium.map { svg($0, "medium", "\(id)-medium") } ?? "")\(figure.narrow.map { svg($0, "narrow", "\(id)-narrow") } ?? "")</div>
      \(table(of: figure, id: id))</figure>

      """
  }

  private static func table(of figure: Figure, id: String) -> HTML {
    if figure.kind.isInTableOfApplications { return "" }
    return """
      <details><summary>\(figure.title), as a table</summary>
      \(HTMLTable.scrolling(figure.table, id: "\(id)-table"))\(figure.notes.map(markup) ?? "")</details>

      """
  }
}

extension Page.Section {
  /// The number beside the heading.
  var markupOfCount: HTML { count.map { " <span class=\"count\">\(String($0))</span>" } ?? "" }
}

extension HTMLRenderer {
  package static func markup(_ notes: NoteLists) -> HTML { fold(of: [notes], notes.summary) }

  /// The lists in a fold. A list item needs no end tag before the next one.
  static func fold(of notes: [NoteLists], _ summary: String) -> HTML {
    "<details class=\"notes\"><summary>\(summary)</summary>\n\(notes.map(lists))</details>\n"
  }

  private static func lists(of notes: NoteLists) -> HTML {
    let lists = notes.lists.map { list -> HTML in
      "<dt>\(list.label)\n\(list.notes.map { "<dd>\(markup($0))\n" as HTML })"
    }
    let list: HTML = lists.isEmpty ? "" : "<dl>\n\(lists)</dl>\n"
    return "\(list)\(leftOut(of: notes))"
  }

  /// Each list that is too long for the page, with the command that prints it.
  private static func leftOut(of notes: NoteLists) -> HTML {
    if notes.leftOut.isEmpty { return "" }
    let lists = notes.leftOut.map { list -> HTML in
      let command =
        "onward stats --why \(list.number.isEmpty ? "names" : list.number.quotedForShell)"
      return "<dt>\(list.label)\n<dd>\(String(list.count)): <code>\(command)</code>\n"
    }
    return
      "<p>These lists are too long for the page. In the journal's folder, the command beside each prints it:</p>\n<dl>\n\(lists)</dl>\n"
  }
}

extension FigureKind {
  /// `nil` for a drawing whose links the keyboard passes over: the page has them in a table.
  fileprivate var role: String? {
    self == .towers ? nil : "img"
  }
}

extension HTMLRenderer {
  /// Tables side by side, with a drawing at the end of each row.
  package static func markup(_ shares: Shares) -> HTML {
    let folded: HTML =
      shares.folded.isEmpty
      ? ""
      : "<details><summary>\(shares.foldSummary)</summary>\n\(sideBySide(shares.folded))</details>\n"
    let summary = shares.notes.first.map { "\($0.summary), group by group" }
    return """
      <div class="shares">
      <p>\(markup(shares.key))</p>
      \(sideBySide(shares.groupings))\(folded)\(summary.map { fold(of: shares.notes, $0) } ?? "")</div>

      """
  }

  private static func sideBySide(_ groupings: [Shares.Grouping]) -> HTML {
    "<div class=\"groupings\">\n\(groupings.map(markup))</div>\n"
  }

  private static func markup(_ grouping: Shares.Grouping) -> HTML {
    let rest: HTML =
      grouping.folded.isEmpty
      ? ""
      : """
      <details><summary>\(grouping.foldSummary)</summary>
      \(table(grouping.folded, of: grouping, named: "\(grouping.title): \(grouping.foldSummary)"))</details>

      """
    let remark: HTML = grouping.remark.map { "<p>\(markup($0))</p>\n" } ?? ""
    return
      "<div>\n\(table(grouping.rows, of: grouping, named: grouping.title))\(rest)\(remark)</div>\n"
  }

  private static func table(
    _ rows: [Shares.Row], of grouping: Shares.Grouping, named name: String
  ) -> HTML {
    let headings = grouping.columns.map(\.heading)
    return """
      <table aria-label="\(name)">
      <thead><tr><th scope="col">\(headings[0])</th><th scope="col" class="number">\(headings[1])</th><th scope="col"><span>\(headings[2])</span><span aria-hidden="true"><b>0%</b><b>50%</b><b>100%</b></span></th></tr></thead>
      <tbody>
      \(rows.map(markup))</tbody>
      </table>

      """
  }

  /// The range is for those who hear the page; the others see it drawn.
  private static func markup(_ row: Shares.Row) -> HTML {
    let start: HTML = row.isSmall ? "<tr class=\"few\">" : "<tr>"
    return """
      \(start)<th scope=row>\(markup(row.cells[0]))<td class="number">\(markup(row.cells[1]))<td>\(SVGRenderer.markup(row.track))<span>\(markup(row.cells[2]))</span></tr>

      """
  }
}
