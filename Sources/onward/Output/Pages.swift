import Dashboard
import Diagnostics
import Insights
import Journal
import Markdown
import PageModel
import Rendering
import Templates
import TextKit

/// Both pages of a journal, made from the journal's own page templates or the built-in ones.
struct Pages {
  let markdown: [UInt8]
  let html: [UInt8]
  /// The journal with the diagnostics of its page templates.
  let journal: Journal
  /// The page that both formats were made from, and the insights that it shows. They are kept so that a program that
  /// ends next need not free the memory of every cell and list first, which takes 2% of the instructions of a build.
  private let page: Page
  private let insights: Insights

  init(of journal: Journal, in folder: JournalFolder) async throws(Failure) {
    let templates = try PageTemplates(in: folder)
    self.journal = journal.reporting(templates.diagnostics)
    let insights = await Insights(self.journal)
    self.insights = insights
    let page = Dashboard.page(for: insights)
    self.page = page
    let settings = journal.settings
    async let markdown = MarkdownRenderer(
      template: templates.markdown, drawsMermaid: settings.mermaid
    ).bytes(of: page)
    html =
      HTMLRenderer(
        template: templates.html, style: templates.style, script: templates.script,
        editorLink: settings.editorLink
      ).render(page)
    self.markdown = await markdown
  }
}

extension Pages {
  /// The pages of a journal, made and written.
  ///
  /// - Parameter root: the journal's folder, which is locked so that of two builds at once the second reads the notes
  ///   after the first has written both pages.
  /// - Returns: the pages, and for each file whether it was written.
  static func written(
    of journal: Journal, in folder: JournalFolder, _ root: OpenFolder
  ) async throws(Failure) -> (pages: Pages, files: [(name: String, isNew: Bool)]) {
    let names = journal.settings.output
    // Both are checked before either is written: if one may not be written, neither is.
    let files = [try OutputFile(names.markdown, in: root), try OutputFile(names.html, in: root)]
    let pages = try await Pages(of: journal, in: folder)
    let isWritten = try OutputFile.replace([(files[0], pages.markdown), (files[1], pages.html)])
    return (pages, zip(files, isWritten).map { ($0.name, $1) })
  }
}

/// The files that shape the pages: the journal's own ones in its `templates/` folder, or else the built-in ones.
struct PageTemplates {
  let markdown: PageTemplate
  let html: PageTemplate
  let style: String
  let script: String

  var diagnostics: [Diagnostic] { markdown.diagnostics + html.diagnostics }

  /// The problems of a page template of a journal by itself; `nil` if the file is not one.
  static func problems(of source: SourceFile) -> [Diagnostic]? {
    let parts = source.path.lowercased().pathParts
    guard parts.count == 2, parts[0] == "templates" else { return nil }
    switch parts[1] {
    case "dashboard.md": return PageTemplate(source).diagnostics
    case "dashboard.html": return PageTemplate(source, isHTML: true).diagnostics
    default: return nil
    }
  }

  init(in folder: JournalFolder) throws(Failure) {
    let sources = try PageTemplates.sources(in: folder)
    markdown = PageTemplate(sources[0])
    html = PageTemplate(sources[1], isHTML: true)
    style = String(decoding: sources[2].bytes, as: UTF8.self)
    script = String(decoding: sources[3].bytes, as: UTF8.self)
  }

  /// The files as they are now: for both pages, the style and the script.
  static func sources(in folder: JournalFolder) throws(Failure) -> [SourceFile] {
    [
      try folder.template("dashboard.md", builtIn: Template.markdownTemplate),
      try folder.template("dashboard.html", builtIn: Template.htmlTemplate),
      try folder.template("dashboard.css", builtIn: Template.style),
      try folder.template("dashboard.js", builtIn: Template.script),
    ]
  }
}
