package import PageModel
import TextKit

/// Draws lanes as a table. A screen reader reads it like any other: the drawing in a row is for eyes, and the words
/// beside it say the same.
package enum LanesTable {
  package static func markup(_ lanes: Lanes, id: String) -> HTML {
    """
    <div class="lanes">
    \(key(of: lanes))\
    <table aria-labelledby="\(id)">
    <caption id="\(id)">\(lanes.caption)</caption>
    <thead><tr><th scope="col">\(lanes.columns[0])</th><th scope="col" class="lane">\(scale(lanes.months))<span>\(lanes.columns[1])</span></th><th scope="col">\(lanes.columns[2])</th></tr></thead>
    \(lanes.groups.map { markup($0, lanes.repeatedNames) })</table>
    </div>

    """
  }

  /// Rows without any day have no shapes.
  private static func key(of lanes: Lanes) -> HTML {
    lanes.key.isEmpty
      ? "" : "<p class=\"key\" aria-hidden=\"true\">\(lanes.key.map(markup))</p>\n"
  }

  private static func markup(_ group: Lanes.Group, _ repeated: Set<String>) -> HTML {
    let remark: HTML = group.remark.isEmpty ? "" : ", \(group.remark)"
    return """
      <tbody>
      <tr class="group"><th scope="rowgroup">\(group.heading) <span>\(group.count)\(remark)</span></th><td class="lane"></td><td></td></tr>
      \(group.rows.map { markup($0, isOneOfSeveral: repeated.contains($0.name.plain)) })</tbody>

      """
  }

  private static func markup(_ row: Lanes.Row, isOneOfSeveral: Bool) -> HTML {
    """
    <tr\(isOneOfSeveral ? " class=\"again\"" : "" as HTML)><th scope="row">\(HTMLRenderer.markup(row.name))\(small(row.detail))</th><td class="lane">\(drawing(row.lane))<span>\(HTMLRenderer.markup(row.said))</span></td><td>\(HTMLRenderer.markup(row.next))\(small(row.aside))</td></tr>

    """
  }

  private static func small(_ text: Text) -> HTML {
    text.runs.isEmpty ? "" : " <small>\(HTMLRenderer.markup(text))</small>"
  }
}

extension LanesTable {
  /// The names of the months, and today's.
  private static func scale(_ months: [Lane.Label]) -> HTML {
    let names = months.map { month -> HTML in
      "<text class=\"scale\" x=\"\(HTML.percent(month.place))\" y=\"1.15rem\">\(month.text)</text>"
    }
    return
      "<svg aria-hidden=\"true\">\(names)<text class=\"ahead\" x=\"\(HTML.percent(Lane.today))\" y=\"1.15rem\" text-anchor=\"middle\">\(Lane.todayText)</text></svg>"
  }

  private static func drawing(_ lane: Lane) -> HTML {
    if lane.lines.isEmpty, lane.marks.isEmpty { return "" }
    return
      "<svg aria-hidden=\"true\">\(lane.lines.map(markup))\(lane.marks.map(markup))</svg>"
  }

  private static func markup(_ line: Lane.Line) -> HTML {
    "<line class=\"\(line.course.rawValue)\" x1=\"\(HTML.percent(line.from))\" x2=\"\(HTML.percent(line.to))\" y1=\"50%\" y2=\"50%\"/>"
  }

  private static func markup(_ mark: Lane.Mark) -> HTML {
    sheet(at: HTML.percent(mark.place), mark.shape)
  }

  /// A shape has its own size on every width, so it is drawn around the origin of a sheet at its place. The sheet is as
  /// large as a letter, so that the shape is larger with larger letters.
  private static func sheet(at place: HTML, _ shape: Lane.Shape) -> HTML {
    "<svg x=\"\(place)\" y=\"50%\" width=\"1em\" height=\"1em\" viewBox=\"0 0 13 13\">\(markup(shape))</svg>"
  }

  private static func markup(_ shape: Lane.Shape) -> HTML {
    switch shape {
    case .sent: "<rect class=\"step-1\" x=\"-1.5\" y=\"-6\" width=\"3\" height=\"12\"/>"
    case .note: "<circle class=\"step-1\" r=\"2.5\"/>"
    case .step(let tone):
      "<circle class=\"\(tone.rawValue)\" r=\"\(tone == .step2 ? 5.0 : 6.0)\"/>"
    case .date: "<circle class=\"alive\" r=\"5.5\"/>"
    case .question: "<path class=\"alive\" d=\"M0-6 6 0 0 6-6 0z\"/>"
    case .earlier: "<path class=\"step-1\" d=\"M-11 0-4-4.5v9z\"/>"
    case .later: "<path class=\"now\" d=\"M11 0 4-4.5v9z\"/>"
    case .silence: "<line class=\"silence\" x1=\"-8\" x2=\"8\"/>"
    }
  }

  private static func markup(_ key: Lanes.Key) -> HTML {
    "<span><svg aria-hidden=\"true\">\(sheet(at: placeInKey(of: key.shape), key.shape))</svg>\(key.meaning)</span> "
  }

  /// The arrows are beside their places, so that they are beside a shape at the edge.
  private static func placeInKey(of shape: Lane.Shape) -> HTML {
    switch shape {
    case .earlier: "90%"
    case .later: "10%"
    default: "50%"
    }
  }
}
