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
      try Outlines.source("dashboard.md", or: Template.markdownOutline, in: folder))
    html = Outline(try Outlines.source("dashboard.html", or: Template.htmlOutline, in: folder))
    let css = try Outlines.source("dashboard.css", or: Template.style, in: folder)
    style = String(decoding: css.bytes, as: UTF8.self)
    let javaScript = try Outlines.source("dashboard.js", or: Template.script, in: folder)
    script = String(decoding: javaScript.bytes, as: UTF8.self)
  }

  private static func source(
    _ name: String, or ours: [UInt8], in folder: JournalFolder
  ) throws(Failure) -> SourceFile {
    let path = "templates/\(name)"
    switch FileContent(at: folder.absolute(path)) {
    case .bytes(let bytes): return SourceFile(path: path, bytes: bytes)
    case .missing: return SourceFile(path: path, bytes: ours)
    case .failed(let message):
      throw Failure(
        "\(folder.absolute(path)): \(message.text)",
        remedy: "Make it a text file, or remove it: then the usual one counts.")
    }
  }
}
