import Journal
package import PageModel
import TextKit

/// Draws tables.
package enum HTMLTable {
  /// In a box of its own, which the style lets turn the rows into blocks where it is narrow, and which
  /// scrolls sideways where even that is too wide; the page never does. Not every browser lets the keyboard
  /// into a box that scrolls, so this one is a stop for it, until the script finds nothing to scroll.
  package static func scrolling(_ table: Table, id: String) -> HTML {
    """
    <div class="scroll" tabindex="0" role="region" aria-labelledby="\(id)">
    \(markup(table, id: id))</div>

    """
  }

  package static func markup(_ table: Table, id: String) -> HTML {
    var html: HTML =
      "<table\(shape(of: table))>\n<caption id=\"\(id)\">\(table.caption)</caption>\n<thead><tr>"
    for column in table.columns {
      html +=
        "<th scope=\"col\"\(numeric(column))\(order(of: column))\(synonyms(of: column))>\(column.heading)</th>"
    }
    html += "</tr></thead>\n"
    let first = table.isSearchable ? table.rows.prefix(firstRows) : table.rows[...]
    html += body(first, of: table)
    let rest = table.rows[first.endIndex...]
    if !rest.isEmpty { html += body(rest, of: table) }
    html += "</table>\n"
    return html
  }

  /// Of a table to search in, the script shows no more until it is asked to; a browser spares itself the
  /// work on a body that is hidden as a whole.
  package static let firstRows = 200

  /// Whether it is so long that a browser has to be spared work.
  package static func isLong(_ table: Table) -> Bool {
    table.isSearchable && table.rows.count > firstRows
  }

  /// A cell needs no end before the next or the end of its row, and a large table has 70,000 of them.
  private static func body(_ rows: ArraySlice<[Text]>, of table: Table) -> HTML {
    let isNamed = NarrowTableLayout(of: table).namesItsCells
    let starts = table.columns.enumerated().map { index, column -> CellStart in
      if index == 0 { return CellStart(filled: "<th scope=row>", empty: "<th scope=row>") }
      let name: HTML = isNamed ? " data-label=\"\(column.heading)\"" : ""
      let filled: HTML = "<td\(numeric(column))\(name)>"
      let empty: HTML = "<td class=\"\(column.isNumber ? "number none" : "none")\">"
      return CellStart(filled: filled, empty: isNamed ? empty : filled)
    }
    let parts = Array(rows).mapSlicesInParallel { markup($0, starts) }
    return "<tbody>\n\(parts)</tbody>\n"
  }

  /// How the cells of a column begin: where a row is a block, those that say nothing are not seen.
  private struct CellStart {
    let filled: HTML
    let empty: HTML
  }

  private static func markup(_ rows: ArraySlice<[Text]>, _ starts: [CellStart]) -> HTML {
    var html = HTML.empty
    for row in rows {
      html += "<tr>"
      for (start, cell) in zip(starts, row) {
        html += cell.saysNothing ? start.empty : start.filled
        HTMLRenderer.append(cell, to: &html)
      }
      html += "</tr>\n"
    }
    return html
  }

  private static func shape(of table: Table) -> HTML {
    let shape = NarrowTableLayout(of: table)
    return shape == .usual ? "" : " class=\"\(shape.rawValue)\""
  }

  /// Said once in the heading, and not in each of its cells.
  private static func order(of column: Table.Column) -> HTML {
    column.order.isEmpty ? "" : " data-order=\"\(column.order.joined(separator: "|"))\""
  }

  private static func synonyms(of column: Table.Column) -> HTML {
    let pairs = column.synonyms.map { "\($0.onPage)=\($0.inNotes)" }
    return pairs.isEmpty ? "" : " data-synonyms=\"\(pairs.joined(separator: "|"))\""
  }

  private static func numeric(_ column: Table.Column) -> HTML {
    column.isNumber ? " class=\"number\"" : ""
  }
}

extension Text {
  /// It is empty, or the sign that stands for no number.
  fileprivate var saysNothing: Bool {
    guard let run = onlyRun else { return runs.isEmpty }
    return run.target == nil && (run.words.isEmpty || run.words == "–")
  }
}

/// What becomes of a table where there is little room; the style sheet knows each by its name.
package enum NarrowTableLayout: String, CaseIterable {
  /// Its rows become blocks, in which each cell has the name of its column before it.
  case usual
  /// Nothing: it fits the narrowest screen.
  case small
  /// Many columns of numbers with their sum at the end: each row becomes a line of them.
  case counts
  /// Blocks too. Its columns are always the same, so the style names them, and not each of its many cells.
  case searchable

  package init(of table: Table) {
    let behindNames = table.columns.dropFirst()
    self =
      if table.isSearchable { .searchable } else if table.drawnWidth <= NarrowTableLayout.narrowest
      {
        .small
      } else if behindNames.count > 3, behindNames.allSatisfy(\.isNumber) { .counts } else {
        .usual
      }
  }

  /// Whether its cells hold the names of their columns.
  package var namesItsCells: Bool { self == .usual || self == .counts }

  // All of these in pixels, as the style sheet has them.
  /// The room in a card on a screen of 320 pixels.
  package static let narrowest = 262.0
  /// Between the columns of a small table.
  package static let gap = 9.6
  /// The size of a table's letters, which are a little larger than a drawing's.
  package static let letters = 14.0
}

extension Table {
  /// How wide it has to be drawn at least, in pixels.
  fileprivate var drawnWidth: Double {
    let gaps = Double(columns.count - 1) * NarrowTableLayout.gap
    return columns.indices.map(drawnWidth).reduce(gaps, +)
  }

  /// Headings and names may be broken between words; numbers and dates are read at a glance and stay whole.
  private func drawnWidth(ofColumn index: Int) -> Double {
    let cells = rows.lazy.map { $0[index].plain }
    let widths =
      columns[index].heading.widthOfWords
      + (index == 0 ? cells.flatMap(\.widthOfWords) : cells.map(\.drawnWidth))
    return (widths.max() ?? 0) * NarrowTableLayout.letters / Drawing.letters
  }
}

extension String {
  fileprivate var widthOfWords: [Double] { split(separator: " ").map { String($0).drawnWidth } }
}
