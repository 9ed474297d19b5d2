package import PageModel
import TextKit

/// Draws weeks as a table, like lanes: the drawing in a row is for eyes, and a table in a fold says the same.
package enum WeeksTable {
  package static func markup(_ weeks: Weeks, id: String) -> HTML {
    let key: HTML =
      weeks.key.isEmpty
      ? "" : "<p class=\"key\" aria-hidden=\"true\">\(weeks.key.map(markup))</p>\n"
    return """
      <div class="weeks">
      <p id="\(id)">\(HTMLRenderer.markup(weeks.caption))</p>
      \(key)\
      <table aria-labelledby="\(id)">
      <thead><tr><th scope="col"><span>\(weeks.columns[0])</span></th><th scope="col" class="week">\(scale(weeks.axis))<span>\(weeks.columns[1])</span></th><th scope="col"><span>\(weeks.columns[2])</span></th></tr></thead>
      <tbody>
      \(weeks.rows.map(markup))</tbody>
      </table>
      \(weeks.below.enumerated().map { HTMLRenderer.markup($1, id: "\(id)-below-\($0)") })\
      \(HTMLRenderer.besideEachOther(weeks.twins.enumerated().map { markup($1, id: "\(id)-table-\($0)") }))</div>

      """
  }

  private static func markup(_ row: Weeks.Row) -> HTML {
    """
    <tr class="\(row.kind.rawValue)"><th scope="row">\(HTMLRenderer.markup(row.name))</th><td class="week">\(levels(of: row))\(drawing(row.marks))<span>\(row.said)</span></td><td>\(HTMLRenderer.markup(row.words))</td></tr>

    """
  }

  /// The names are for eyes: what is said has the levels of each mark.
  private static func levels(of row: Weeks.Row) -> HTML {
    row.levels.isEmpty
      ? ""
      : "<span class=\"levels\" aria-hidden=\"true\">\(row.levels.map { "<i>\($0)</i>" as HTML })</span>"
  }

  private static func scale(_ axis: Weeks.Axis) -> HTML {
    let months = { (months: [Lane.Label]) in
      months.map { month -> HTML in
        "<text class=\"scale\" x=\"\(HTML.percent(month.place))\" y=\"1rem\">\(month.text)</text>"
      }
    }
    let more: HTML =
      axis.monthsIfWide.isEmpty ? "" : "<g class=\"if-wide\">\(months(axis.monthsIfWide))</g>"
    return
      "<svg aria-hidden=\"true\">\(months(axis.months))\(more)<text class=\"ahead\" x=\"\(HTML.percent(axis.today))\" y=\"1rem\" text-anchor=\"end\">\(Lane.todayText)</text></svg>"
  }

  private static func markup(_ twin: Weeks.Twin, id: String) -> HTML {
    let start: HTML = twin.saysMore ? "<details class=\"more\">" : "<details>"
    return """
      \(start)<summary>\(twin.title), as a table</summary>
      \(HTMLTable.scrolling(twin.table, id: id))</details>

      """
  }

  private static func markup(_ key: Weeks.Key) -> HTML {
    "<span>\(drawing(key.marks))\(key.meaning)</span> "
  }
}

extension WeeksTable {
  private static func drawing(_ marks: [Weeks.Mark]) -> HTML {
    marks.isEmpty ? "" : "<svg aria-hidden=\"true\">\(marks.map(markup))</svg>"
  }

  private static func markup(_ mark: Weeks.Mark) -> HTML {
    switch mark {
    case .box(let box):
      "<rect class=\"\(box.tone.rawValue)\" x=\"\(HTML.percent(box.x))\" y=\"\(HTML.percent(box.y))\" width=\"\(HTML.percent(box.width))\" height=\"\(HTML.percent(box.height))\"\(closed("rect", box.title))"
    case .line(let from, let to):
      "<line class=\"middle\" x1=\"\(HTML.percent(from.x))\" y1=\"\(HTML.percent(from.y))\" x2=\"\(HTML.percent(to.x))\" y2=\"\(HTML.percent(to.y))\"/>"
    case .dot(let center, let title):
      "<circle class=\"neutral\" cx=\"\(HTML.percent(center.x))\" cy=\"\(HTML.percent(center.y))\" r=\".22rem\"\(closed("circle", title.isEmpty ? nil : title))"
    }
  }

  private static func closed(_ element: HTML, _ title: String?) -> HTML {
    guard let title else { return "/>" }
    return "><title>\(title)</title></\(element)>"
  }
}
