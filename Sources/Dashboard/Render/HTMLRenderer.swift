package import Journal

/// Draws a page as one HTML file that loads nothing.
package struct HTMLRenderer {
  private let style: String
  private let script: String
  private let outline: Outline
  private let editorLink: Settings.EditorLink

  /// - Parameters:
  ///   - outline: which sections appear, and in which order, with what markup around them.
  ///   - style: the style sheet; it stands in the file, and the policy allows exactly it.
  ///   - script: what the page can do besides being read; as the style.
  ///   - editorLink: what a link to a note opens. The page only says so, and its script makes the link:
  ///     it needs the whole path, which no file may hold.
  package init(
    outline: Outline, style: String, script: String, editorLink: Settings.EditorLink = .file
  ) {
    self.outline = outline
    self.editorLink = editorLink
    self.style = HTML.enclosable(style)
    self.script = HTML.enclosable(script)
  }

  package func render(_ page: Page) -> String {
    let policy =
      "default-src 'none'; style-src 'sha256-\(SHA256.base64(of: style))'; script-src 'sha256-\(SHA256.base64(of: script))'; img-src data:; base-uri 'none'; form-action 'none'"
    let body = outline.filled { name in
      switch name {
      case "title": HTML("\(page.title)").text
      case "day": HTML("\(page.day.spokenWithYear)").text
      case "state": HTML("<p class=\"state\">\(HTMLRenderer.markup(page.state))</p>").text
      case "contents": contents(page).text
      default: page.sections.first { $0.id == name }.map { SectionMarkup.markup($0).text } ?? ""
      }
    }
    let html: HTML = """
      <!doctype html>
      \(HTML(trusted: FileRules.marker))\(page.day.description). The notes are the source; edits here are lost. -->
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(HTML(trusted: policy))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="color-scheme" content="light dark">
      <title>\(page.title)</title>
      <style>\(HTML(trusted: style))</style>
      <script>\(HTML(trusted: script))</script>
      </head>
      <body\(size(of: page))\(editor)>
      <a class="skip" href="#content">Skip to the content</a>
      \(HTML(trusted: body))
      </body>
      </html>

      """
    return html.text
  }

  private var editor: HTML {
    editorLink == .file ? "" : " data-editor=\"\(editorLink.rawValue)\""
  }

  /// Only where it is needed: what a browser has not laid out yet, its scroll bar does not know.
  private func size(of page: Page) -> HTML {
    let isLong = page.sections.contains { section in
      section.elements.contains { element in
        if case .table(let table) = element { HTMLTable.isLong(table) } else { false }
      }
    }
    return isLong ? " class=\"long\"" : ""
  }

  /// Links to the sections that the outline shows; the page is long.
  private func contents(_ page: Page) -> HTML {
    let items = page.sections.filter { outline.shows($0.id) }.map { section -> HTML in
      "<li><a href=\"#\(section.id)\">\(section.heading)</a></li>\n"
    }
    return "<nav aria-label=\"On this page\">\n<ul>\n\(items)</ul>\n</nav>"
  }

  static func markup(_ element: Element, id: String) -> HTML {
    switch element {
    case .heading(let words): "<h3>\(words)</h3>\n"
    case .paragraph(let text): "<p>\(markup(text))</p>\n"
    case .steps(let texts): "<ol class=\"steps\">\n\(texts.map(item))</ol>\n"
    case .list(let texts): "<ul>\n\(texts.map(item))</ul>\n"
    case .quote(let passages): "<blockquote>\(passages.map(HTMLQuote.markup))</blockquote>\n"
    case .table(let table): HTMLTable.scrolling(table, id: id)
    case .figure(let figure): FigureMarkup.markup(figure, id: id)
    }
  }

  private static func item(_ text: Text) -> HTML { "<li>\(markup(text))</li>\n" }

  static func markup(_ text: Text) -> HTML {
    var html = HTML.empty
    append(text, to: &html)
    return html
  }

  static func append(_ text: Text, to html: inout HTML) {
    if let words = text.onlyWords, !words.mayTurnNeighbors { return html.append(words) }
    for part in text.parts { html += markup(part, isLinked: false) }
  }

  /// What runs from right to left turns itself alone, and not the words and numbers of the sentence
  /// around it.
  private static func isolated(_ words: String) -> HTML {
    words.mayTurnNeighbors ? "<bdi>\(words)</bdi>" : "\(words)"
  }

  /// - Parameter isLinked: the style keeps a link apart from its sentence already.
  private static func markup(_ part: TextPart, isLinked: Bool = false) -> HTML {
    switch part {
    case .words(let words): isLinked ? "\(words)" : isolated(words)
    case .code(let words): "<code>\(words)</code>"
    case .lineBreak: "<br>\n"
    case .marked(let mark, let parts):
      switch mark {
      case .strong: "<strong>\(parts.map { markup($0, isLinked: isLinked) })</strong>"
      case .emphasis: "<em>\(parts.map { markup($0, isLinked: isLinked) })</em>"
      case .link(.note(let path)):
        "<a href=\"\(path.asRelativeAddress)\">\(parts.map { markup($0, isLinked: true) })</a>"
      case .link(.web(let address)):
        "<a href=\"\(address.text)\" rel=\"noreferrer\">\(parts.map { markup($0, isLinked: true) })</a>"
      }
    }
  }
}
