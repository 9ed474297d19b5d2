import Journal
package import PageModel
import TextKit

/// Draws tables.
package enum HTMLTable {
  /// The table in a box of its own, so that the page never scrolls sideways. In a narrow box the style turns
  /// the rows into blocks; if even these are too wide, the box scrolls. Not every browser lets the keyboard
  /// focus a box that scrolls. So the box has a tab stop, which the script removes if there is nothing to
  /// scroll.
  package static func scrolling(_ table: Table, id: String) -> HTML {
    """
    <div class="scroll" tabindex="0" role="region" aria-labelledby="\(id)">
    \(markup(table, id: id))</div>
    \(fold(of: table))
    """
  }

  /// Shows the rows of the second body once it is open. A style does that, so that it also works without a script.
  private static func fold(of table: Table) -> HTML {
    let rest = table.rows.count - firstRows
    guard table.isSearchable, rest > 0 else { return "" }
    return "<details class=\"more-rows\"><summary>\(String(rest)) more</summary></details>\n"
  }

  package static func markup(_ table: Table, id: String) -> HTML {
    let layout = NarrowTableLayout(of: table)
    var html: HTML =
      "<table\(shape(of: table, layout))>\n<caption id=\"\(id)\">\(table.caption)</caption>\n<thead><tr>"
    for column in table.columns {
      html +=
        "<th scope=\"col\"\(numeric(column))\(order(of: column))\(synonyms(of: column))\(days(of: column))>\(column.heading)</th>"
    }
    html += "</tr></thead>\n"
    let first = table.isSearchable ? table.rows.prefix(firstRows) : table.rows[...]
    html += body(first, of: table, layout)
    let rest = table.rows[first.endIndex...]
    if !rest.isEmpty { html += body(rest, of: table, layout) }
    html += "</table>\n"
    return html
  }

  /// The number of rows in the first body of a searchable table. No more are shown until asked for, and a browser saves
  /// work on a second body that is hidden as a whole.
  package static let firstRows = 20

  /// Whether the table is so long that the browser should do less work.
  package static func isLong(_ table: Table) -> Bool {
    table.isSearchable && table.rows.count > 200
  }

  /// A cell needs no end tag before the next cell or the end of its row. A large table has 70,000 cells.
  private static func body(
    _ rows: ArraySlice<[Text]>, of table: Table, _ layout: NarrowTableLayout
  ) -> HTML {
    let isNamed = layout.namesItsCells
    let starts = table.columns.enumerated().map { index, column -> CellStart in
      if index == 0 {
        // A heading beside cells of data is that of its row. In a large table, to say so takes 100 kB.
        let start: HTML = table.isSearchable ? "<th>" : "<th scope=row>"
        return CellStart(filled: start, empty: start)
      }
      let name: HTML = isNamed ? " data-label=\"\(column.heading)\"" : ""
      let filled: HTML = "<td\(numeric(column))\(name)>"
      let empty: HTML = "<td class=\"\(column.isNumber ? "number none" : "none")\">"
      return CellStart(filled: filled, empty: isNamed ? empty : filled)
    }
    let parts = Array(rows).mapSlicesInParallel { markup($0, starts) }
    return "<tbody>\n\(parts)</tbody>\n"
  }

  /// The start tags of a column's cells. In rows that are blocks, empty cells are not visible.
  private struct CellStart {
    let filled: HTML
    let empty: HTML
  }

  private static func markup(_ rows: ArraySlice<[Text]>, _ starts: [CellStart]) -> HTML {
    var html = HTML.empty
    for row in rows {
      // Nor does a row.
      html += "<tr>\n"
      for index in starts.indices {
        html += row[index].isOfEmptyCell ? starts[index].empty : starts[index].filled
        HTMLRenderer.append(row[index], to: &html)
      }
    }
    return html
  }

  private static func shape(of table: Table, _ shape: NarrowTableLayout) -> HTML {
    // The script looks for it in either form.
    if table.isSearchable { return " class=\"searchable\(shape == .searchable ? " whole" : "")\"" }
    return shape == .usual ? "" : " class=\"\(shape.rawValue)\""
  }

  /// The order is given once in the heading instead of in each cell.
  private static func order(of column: Table.Column) -> HTML {
    column.order.isEmpty ? "" : " data-order=\"\(column.order.joined(separator: "|"))\""
  }

  private static func synonyms(of column: Table.Column) -> HTML {
    let pairs = column.synonyms.map { "\($0.onPage)=\($0.inNotes)" }
    return pairs.isEmpty ? "" : " data-synonyms=\"\(pairs.joined(separator: "|"))\""
  }

  private static func days(of column: Table.Column) -> HTML {
    column.yearOfDays.map { " data-year=\"\(String($0))\"" } ?? ""
  }

  private static func numeric(_ column: Table.Column) -> HTML {
    column.isNumber ? " class=\"number\"" : ""
  }
}

/// How a table changes in a narrow place; the style sheet knows each layout by its name.
package enum NarrowTableLayout: String, CaseIterable {
  /// Rows become blocks in which each cell follows the name of its column.
  case usual
  /// Nothing changes: the table fits the narrowest screen.
  case small
  /// Also blocks. All columns are there, so the style sheet names them instead of each of the many cells.
  case searchable

  package init(of table: Table) {
    self =
      if table.isSearchable {
        table.isWhole ? .searchable : .usual
      } else if table.fits(NarrowTableLayout.narrowest) {
        .small
      } else {
        .usual
      }
  }

  /// Whether each cell contains the name of its column.
  package var namesItsCells: Bool { self == .usual }

  // All of these are in pixels. Keep in sync with tables.css.
  /// The room on a screen of 320 pixels.
  package static let narrowest = 296.0
  /// The gap between the columns of a small table.
  package static let gap = 9.6
  /// The font size of a table, a little larger than that of a drawing.
  package static let letters = 14.0
}

extension Table {
  /// Whether the table needs at most this width, in pixels. Most tables are wider by their first columns alone.
  fileprivate func fits(_ width: Double) -> Bool {
    var needed = Double(columns.count - 1) * NarrowTableLayout.gap
    for index in columns.indices where needed <= width { needed += drawnWidth(ofColumn: index) }
    return needed <= width
  }

  /// The least width of a column. Headings and names may be broken between words; numbers and dates stay whole.
  private func drawnWidth(ofColumn index: Int) -> Double {
    let cells = rows.lazy.map { $0[index].plain }
    let widths =
      columns[index].heading.widthOfWords
      + (index == 0 ? cells.flatMap(\.widthOfWords) : cells.map(\.drawnWidth))
    return (widths.max() ?? 0) * NarrowTableLayout.letters / Drawing.fontSize
  }
}

extension String {
  fileprivate var widthOfWords: [Double] { split(separator: " ").map { String($0).drawnWidth } }
}
