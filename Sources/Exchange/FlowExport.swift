import Insights
import Journal
import PageModel
import TextKit

extension ExportFormat {
  /// The picture of the whole search for sankeymatic.com: `Source [Number] Target`.
  static let sankeyMATIC = ExportFormat(
    "sankeymatic", "the flow of all applications, for sankeymatic.com",
    mark: "// onward export sankeymatic\n"
  ) { insights, _ in
    flow(insights, after: "// onward export sankeymatic\n") { from, to, count in
      "\(plain(from)) [\(count)] \(plain(to))"
    }
  }

  /// The same picture for Mermaid, which code hosts and many editors draw.
  static let mermaid = ExportFormat(
    "mermaid", "the flow of all applications, for Mermaid", mark: "%% onward export mermaid\n"
  ) { insights, _ in
    flow(insights, after: "%% onward export mermaid\nsankey-beta\n\n") { from, to, count in
      "\(quoted(from)),\(quoted(to)),\(count)"
    }
  }

  /// The lines of the edges. Two nodes of the flow never have the same name.
  private static func flow(
    _ insights: Insights, after header: String,
    line: (_ from: String, _ to: String, _ count: Int) -> String
  ) -> Export {
    let flow = insights.flow
    let lines = flow.edges.map { edge in
      line(edge.from.displayText, edge.to.displayText, edge.count)
    }
    return Export(
      .text(header + lines.map { $0 + "\n" }.joined()), of: flow.total, "application",
      "applications",
      privateCount: 0)
  }

  /// A name without the marks that end one, on one line.
  private static func plain(_ name: String) -> String {
    let text = String(name.map { $0 == "[" ? "(" : $0 == "]" ? ")" : $0.isNewline ? " " : $0 })
    // A line that begins with `:` or `//` is not an edge.
    return text.hasPrefix(":") || text.hasPrefix("//") ? "\u{200B}" + text : text
  }

  private static func quoted(_ name: String) -> String {
    let text = String(name.map { $0.isNewline ? " " : $0 })
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
