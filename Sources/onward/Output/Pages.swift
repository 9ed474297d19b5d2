import Dashboard
import Diagnostics
import Journal
import Templates

/// Both pages of a journal, made from the program's own outlines or the journal's.
struct Pages {
  let markdown: [UInt8]
  let html: [UInt8]
  /// The journal, with what is wrong with its outlines added.
  let journal: Journal

  init(of journal: Journal, in folder: JournalFolder) throws(Failure) {
    let markdownOutline = Outline(
      try Pages.source("dashboard.md", or: Template.markdownOutline, in: folder))
    let htmlOutline = Outline(
      try Pages.source("dashboard.html", or: Template.htmlOutline, in: folder))
    let style = try Pages.source("dashboard.css", or: Template.style, in: folder)
    self.journal = journal.reporting(markdownOutline.diagnostics + htmlOutline.diagnostics)
    let page = Dashboard.page(for: self.journal)
    markdown = Array(MarkdownRenderer(outline: markdownOutline).render(page).utf8)
    html = Array(
      HTMLRenderer(outline: htmlOutline, style: String(decoding: style.bytes, as: UTF8.self))
        .render(page).utf8)
  }

  /// The journal's own file in its `templates/` folder, else ours.
  private static func source(
    _ name: String, or ours: [UInt8], in folder: JournalFolder
  ) throws(Failure) -> SourceFile {
    let path = "templates/\(name)"
    switch FileContent(at: folder.absolute(path)) {
    case .bytes(let bytes): return SourceFile(path: path, bytes: bytes)
    case .missing: return SourceFile(path: path, bytes: ours)
    case .failed(let message):
      throw Failure("\(folder.absolute(path)): \(message.text)", remedy: message.remedy)
    }
  }
}
