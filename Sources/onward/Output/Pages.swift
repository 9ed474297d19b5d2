import Dashboard
import Diagnostics
import Insights
import Journal
import Templates

/// Both pages of a journal, made from the program's own outlines or the journal's.
struct Pages {
  let markdown: [UInt8]
  let html: [UInt8]
  /// The journal, with what is wrong with its outlines added.
  let journal: Journal

  init(of journal: Journal, in folder: JournalFolder) async throws(Failure) {
    let outlines = try Outlines(in: folder)
    self.journal = journal.reporting(outlines.diagnostics)
    let page = await Dashboard.page(for: Findings(self.journal))
    let (drawsMermaid, editorLink) = (journal.settings.mermaid, journal.settings.editorLink)
    let renderers: [@Sendable () -> String] = [
      {
        MarkdownRenderer(outline: outlines.markdown, drawsMermaid: drawsMermaid).render(page)
      },
      {
        HTMLRenderer(
          outline: outlines.html, style: outlines.style, script: outlines.script,
          editorLink: editorLink
        ).render(page)
      },
    ]
    let texts = await renderers.mapInParallel { Array($0().utf8) }
    (markdown, html) = (texts[0], texts[1])
  }
}

/// What shapes the pages: the journal's own files in its `templates/` folder, else ours.
struct Outlines {
  let markdown: Outline
  let html: Outline
  let style: String
  let script: String

  var diagnostics: [Diagnostic] { markdown.diagnostics + html.diagnostics }

  init(in folder: JournalFolder) throws(Failure) {
    markdown = Outline(
      try folder.template("dashboard.md", or: Template.markdownOutline))
    html = Outline(try folder.template("dashboard.html", or: Template.htmlOutline))
    let css = try folder.template("dashboard.css", or: Template.style)
    style = String(decoding: css.bytes, as: UTF8.self)
    let javaScript = try folder.template("dashboard.js", or: Template.script)
    script = String(decoding: javaScript.bytes, as: UTF8.self)
  }
}
