import Journal

/// Draws tables.
enum HTMLTable {
  /// In a box of its own, which the style lets turn the rows into blocks where it is narrow, and which
  /// scrolls sideways where even that is too wide; the page never does. Not every browser lets the keyboard
  /// into a box that scrolls, so this one is a stop for it, until the script finds nothing to scroll.
  static func scrolling(_ table: Table, id: String) -> HTML {
    """
    <div class="scroll" tabindex="0" role="region" aria-labelledby="\(id)">
    \(markup(table, id: id))</div>

    """
  }

  static func markup(_ table: Table, id: String) -> HTML {
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
  static let firstRows = 200

  /// Whether it is so long that a browser has to be spared work.
  static func isLong(_ table: Table) -> Bool { table.isSearchable && table.rows.count > firstRows }

  /// A cell needs no end before the next or the end of its row, and a large table has 70,000 of them.
  private static func body(_ rows: ArraySlice<[Text]>, of table: Table) -> HTML {
    let isNamed = TableShape(of: table).namesItsCells
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
    let shape = TableShape(of: table)
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
