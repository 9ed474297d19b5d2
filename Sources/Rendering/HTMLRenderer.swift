package import Journal
package import PageModel
import TextKit

/// Draws a page as one HTML file that loads nothing.
package struct HTMLRenderer {
  private let style: String
  private let script: String
  private let template: PageTemplate
  private let editorLink: Settings.EditorLink
  private let purpose: GeneratedMark.Purpose

  /// - Parameters:
  ///   - template: the page template: which sections appear, in which order, and the markup around them.
  ///   - style: the style sheet. It is part of the file, and the policy allows exactly this one.
  ///   - script: the page's interactive features; embedded and allowed like the style.
  ///   - editorLink: what a link to a note opens. The page contains only this setting. Its script makes the
  ///     links, since they need the full path, which no file may contain.
  package init(
    template: PageTemplate, style: String, script: String, editorLink: Settings.EditorLink = .file,
    as purpose: GeneratedMark.Purpose = .dashboard
  ) {
    self.purpose = purpose
    self.template = template
    self.editorLink = editorLink
    self.style = HTML.enclosable(style)
    self.script = HTML.enclosable(script)
  }

  /// The file's bytes, in UTF-8.
  package func render(_ page: Page) -> [UInt8] {
    let policy =
      "default-src 'none'; style-src 'sha256-\(SHA256.base64(of: style))'; script-src 'sha256-\(SHA256.base64(of: script))'; img-src data:; base-uri 'none'; form-action 'none'"
    let html: HTML = """
      <!doctype html>
      \(HTML(trusted: GeneratedMark.line(for: page.day, as: purpose)))
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(HTML(trusted: policy))">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta http-equiv="x-dns-prefetch-control" content="off">
      <meta name="color-scheme" content="light dark">
      <title>\(page.title)</title>
      <style>\(HTML(trusted: style))</style>
      <script>\(HTML(trusted: script))</script>
      </head>
      <body\(size(of: page))\(editor)>
      <a class="skip" href="#content">Skip to the content</a>
      \(body(of: page))
      </body>
      </html>

      """
    return html.bytes
  }

  /// The page template with the contents of the page in place of its placeholders.
  private func body(of page: Page) -> HTML {
    var html = HTML.empty
    let sections = page.sections(shownBy: template)
    template.fill {
      html += HTML(trusted: $0)
    } placeholder: { name in
      switch name {
      case "name": html += "\(page.name)"
      case "title": html += "\(page.title)"
      case "day": html += "\(page.day.spokenInFull)"
      case "state": html += "<p class=\"state\">\(HTMLRenderer.markup(page.state))</p>"
      case "contents": html += contents(sections)
      default:
        if let section = sections.first(where: { $0.id == name }) {
          html += HTMLRenderer.markup(section)
        }
      }
    }
    return html
  }

  private var editor: HTML {
    editorLink == .file ? "" : " data-editor=\"\(editorLink.rawValue)\""
  }

  /// The class for long pages, which lets the browser lay out only what is on the screen. Other pages go
  /// without it, since it makes the scroll bar inexact.
  private func size(of page: Page) -> HTML {
    let isLong = page.sections.contains { section in
      section.elements.contains { element in
        if case .table(let table) = element { HTMLTable.isLong(table) } else { false }
      }
    }
    return isLong ? " class=\"long\"" : ""
  }

  /// Links to the sections that the page template shows, since the page is long.
  private func contents(_ sections: [Page.Section]) -> HTML {
    let items = sections.map { section -> HTML in
      "<li><a href=\"#\(section.id)\">\(section.heading)\(section.markupOfCount)</a></li>\n"
    }
    return "<nav aria-label=\"On this page\">\n<ul>\n\(items)</ul>\n</nav>"
  }

  package static func markup(_ element: Element, id: String) -> HTML {
    switch element {
    case .heading(let text): "<h3>\(text)</h3>\n"
    case .paragraph(let text): "<p>\(markup(text))</p>\n"
    case .steps(let texts): "<ol class=\"steps\">\n\(texts.map(item))</ol>\n"
    case .agenda(let items): "<ol class=\"agenda\">\n\(items.map(item))</ol>\n"
    case .list(let texts): "<ul>\n\(texts.map(item))</ul>\n"
    case .tallies(let tallies): "<ul class=\"tallies\">\n\(tallies.map(item))</ul>\n"
    case .fold(let fold): markup(fold, id: id)
    case .quote(let blocks): "<blockquote>\(blocks.map { markup($0) })</blockquote>\n"
    case .table(let table): HTMLTable.scrolling(table, id: id)
    case .figure(let figure): markup(figure, id: id)
    case .lanes(let lanes): LanesTable.markup(lanes, id: id)
    case .weeks(let weeks): WeeksTable.markup(weeks, id: id)
    case .shares(let shares): markup(shares)
    case .notes(let notes): markup(notes)
    }
  }

  private static func item(_ text: Text) -> HTML { "<li>\(markup(text))</li>\n" }

  private static func item(_ item: AgendaItem) -> HTML {
    let when: HTML =
      item.day.map { day in
        let detail: HTML = item.detail.isEmpty ? "" : " <small>\(item.detail)</small>"
        return "<span class=\"when\">\(day)\(detail)</span>"
      } ?? "<span class=\"when\">any day</span>"
    return "<li>\(when) <span>\(markup(item.text))</span></li>\n"
  }

  /// The boxes are for the eye; the words say the same.
  private static func item(_ tally: Tally) -> HTML {
    let filled = min(tally.done, tally.target)
    let boxes: HTML =
      tally.target == 0 || tally.target > Tally.mostBoxes
      ? ""
      : " <span class=\"boxes\" aria-hidden=\"true\">\((0..<tally.target).map { $0 < filled ? "<i class=\"done\"></i>" : "<i></i>" as HTML })</span>"
    return "<li>\(markup(tally.name))\(boxes) <span>\(tally.words)</span></li>\n"
  }

  private static func markup(_ fold: Fold, id: String) -> HTML {
    """
    <details class="fold"><summary>\(fold.summary)</summary>
    \(fold.elements.enumerated().map { markup($1, id: "\(id)-\($0)") })</details>

    """
  }

  package static func markup(_ text: Text) -> HTML {
    var html = HTML.empty
    append(text.withUnbrokenDays, to: &html)
    return html
  }

  package static func append(_ text: Text, to html: inout HTML) {
    if let (label, target) = text.onlyRun {
      if let target { return append([.text(label)], linkedTo: target, to: &html) }
      return append(label, to: &html)
    }
    for part in text.parts { append(part, to: &html) }
  }

  /// Isolates text written from right to left, so that it does not reorder the words and numbers around it.
  private static func append(_ text: String, to html: inout HTML) {
    if !text.mayTurnNeighbors { return html.append(text) }
    html += "<bdi>\(text)</bdi>"
  }

  /// - Parameter isLinked: whether the words are in a link, which the style already isolates from its sentence.
  private static func append(_ part: TextPart, isLinked: Bool = false, to html: inout HTML) {
    switch part {
    case .text(let text):
      if isLinked { html.append(text) } else { append(text, to: &html) }
    case .code(let text): html += "<code>\(text)</code>"
    case .lineBreak: html.append(markup: "<br>\n")
    case .marked(.strong, let parts):
      html.append(markup: "<strong>")
      for inner in parts { append(inner, isLinked: isLinked, to: &html) }
      html.append(markup: "</strong>")
    case .marked(.emphasis, let parts):
      html.append(markup: "<em>")
      for inner in parts { append(inner, isLinked: isLinked, to: &html) }
      html.append(markup: "</em>")
    case .marked(.own, let parts):
      // A page of ten thousand applications has hundreds of these. A text in another voice is what `<i>` means.
      html.append(markup: "<i>")
      for inner in parts { append(inner, isLinked: isLinked, to: &html) }
      html.append(markup: "</i>")
    case .marked(.alive, let parts):
      html.append(markup: "<span class=\"alive\">")
      for inner in parts { append(inner, isLinked: isLinked, to: &html) }
      html.append(markup: "</span>")
    case .marked(.link(let target), let parts): append(parts, linkedTo: target, to: &html)
    }
  }

  private static func append(
    _ parts: [TextPart], linkedTo target: Text.Target, to html: inout HTML
  ) {
    html.append(markup: "<a href=\"")
    switch target {
    case .note(let path):
      html.append(path.asRelativeAddress)
      html.append(markup: "\">")
    case .web(let address):
      html.append(address.text)
      html.append(markup: "\" rel=noreferrer>")
    case .place(let id):
      html.append("#\(id)")
      html.append(markup: "\">")
    }
    for part in parts { append(part, isLinked: true, to: &html) }
    html.append(markup: "</a>")
  }
}

extension HTMLRenderer {
  /// Text that a person wrote, with its own formatting.
  package static func markup(_ block: QuotedBlock) -> HTML {
    switch block {
    case .paragraph(let text): "<p>\(markup(text))</p>"
    case .code(let text): "<pre><code>\(text)</code></pre>"
    case .list(let items): "<ul>\n\(items.map(item))</ul>"
    case .numbered(let items, from: 1): "<ol>\n\(items.map(item))</ol>"
    case .numbered(let items, let first): "<ol start=\"\(first)\">\n\(items.map(item))</ol>"
    }
  }

  /// An item with only one paragraph needs no `<p>`, which would add space around it.
  private static func item(_ blocks: [QuotedBlock]) -> HTML {
    let isLoose = blocks.filter(\.isParagraph).count > 1
    let parts = blocks.map { block -> HTML in
      guard !isLoose, case .paragraph(let text) = block else { return markup(block) }
      return markup(text)
    }
    return "<li>\(parts)</li>\n"
  }
}

extension QuotedBlock {
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}
