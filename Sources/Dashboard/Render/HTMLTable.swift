import Journal

/// Draws tables.
enum HTMLTable {
  /// In a box of its own that scrolls sideways where the screen is narrow; the page never does.
  static func scrolling(_ table: Table, id: String) -> HTML {
    """
    <div class="scroll" tabindex="0" role="region" aria-labelledby="\(id)">
    \(markup(table, id: id))</div>

    """
  }

  static func markup(_ table: Table, id: String) -> HTML {
    var html: HTML =
      "<table\(kind(of: table))>\n<caption id=\"\(id)\">\(table.caption)</caption>\n<thead><tr>"
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
  private static let firstRows = 200

  /// Whether it is so long that a browser has to be spared work.
  static func isLong(_ table: Table) -> Bool { table.isSearchable && table.rows.count > firstRows }

  /// A cell needs no end before the next or the end of its row, and a large table has 70,000 of them.
  private static func body(_ rows: ArraySlice<[Text]>, of table: Table) -> HTML {
    let starts = table.columns.indices.map { index -> HTML in
      index == 0 ? "<th scope=row>" : "<td\(numeric(table.columns[index]))>"
    }
    let parts = Array(rows).mapSlicesInParallel { markup($0, starts) }
    return "<tbody>\n\(parts)</tbody>\n"
  }

  /// - Parameter starts: of the cells in each column.
  private static func markup(_ rows: ArraySlice<[Text]>, _ starts: [HTML]) -> HTML {
    var html = HTML.empty
    for row in rows {
      html += "<tr>"
      for (index, cell) in row.enumerated() {
        html += starts[index]
        HTMLRenderer.append(cell, to: &html)
      }
      html += "</tr>\n"
    }
    return html
  }

  private static func kind(of table: Table) -> HTML {
    table.isSearchable ? " class=\"searchable\"" : ""
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
