package import PageModel

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
