import Dashboard
import Diagnostics
import Insights
import Journal
import Markdown
import PageModel
import Rendering
import Templates

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

/// The files that shape the pages: the journal's own ones in its `templates/` folder, or else the built-in ones.
struct PageTemplates {
  let markdown: PageTemplate
  let html: PageTemplate
  let style: String
  let script: String

  var diagnostics: [Diagnostic] { markdown.diagnostics + html.diagnostics }

  init(in folder: JournalFolder) throws(Failure) {
    markdown = PageTemplate(
      try folder.template("dashboard.md", builtIn: Template.markdownTemplate))
    html = PageTemplate(
      try folder.template("dashboard.html", builtIn: Template.htmlTemplate), isHTML: true)
    let css = try folder.template("dashboard.css", builtIn: Template.style)
    style = String(decoding: css.bytes, as: UTF8.self)
    let javaScript = try folder.template("dashboard.js", builtIn: Template.script)
    script = String(decoding: javaScript.bytes, as: UTF8.self)
  }
}

/// A generated file. It is checked first, then written under a temporary name and moved into place. So no
/// one ever sees half a page, and none of the user's own files is ever replaced.
struct PageFile {
  let name: String
  private let folder: OpenFolder
  /// The setting or option that chooses another name.
  private let setting: String
  private let isBrief: Bool
  /// The first bytes of the existing page; `nil` if there is none.
  private let start: [UInt8]?
  /// What other programs put above the existing page, like front matter with the time of the last change. It stays.
  private var preamble: [UInt8] { start.map(GeneratedMark.preamble(of:)) ?? [] }

  /// Throws if this name must not be written.
  /// - Parameters:
  ///   - setting: the setting or option that chooses another name.
  ///   - isBrief: whether only a brief may be replaced, not a dashboard.
  init(
    _ name: String, in folder: OpenFolder,
    namedBy setting: String = "'output: [mine.md, mine.html]' in onward.yml", isBrief: Bool = false
  ) throws(Failure) {
    self.name = name
    self.folder = folder
    self.setting = setting
    self.isBrief = isBrief
    guard let status = folder.status(of: name) else {
      guard errno == ENOENT else {
        throw Failure(unwritable: folder.displayPath(name), errno, toGrant: folder.path)
      }
      start = nil
      return
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw Failure(
        "\(folder.displayPath(name)) is not a plain file, so it is not replaced",
        remedy: "Move it elsewhere, or choose another name with \(setting).")
    }
    // The beginning shows who made the file. The rest may be larger than memory.
    guard let start = FileContent.beginning(of: name, in: folder) else {
      throw Failure(
        "\(folder.displayPath(name)) cannot be read: \(lastError())",
        remedy: "Check its permissions.")
    }
    self.start = start
    if !GeneratedMark.isGenerated(start) { throw notOurs }
    if isBrief, !GeneratedMark.isBrief(start) {
      throw Failure(
        "\(folder.displayPath(name)) was made by onward but is not a brief, so it is not replaced",
        remedy: "Choose another name with \(setting), like \(setting) brief.md.")
    }
  }

  private var notOurs: Failure {
    Failure(
      "\(folder.displayPath(name)) was not made by onward, so it is not replaced",
      remedy: "Rename it, or choose another name with \(setting).")
  }

  var isMissing: Bool { start == nil }

  /// The day that the existing page was made for; `nil` if there is no page or it names no day.
  var day: Day? { start.flatMap(GeneratedMark.day(of:)) }

  /// Whether the existing page consists of exactly these bytes, below its preamble.
  func contains(_ page: [UInt8]) -> Bool {
    let bytes = belowPreamble(page)
    guard let size = folder.status(of: name)?.st_size, size == bytes.count,
      case .bytes(bytes) = FileContent(name, in: folder, limit: bytes.count)
    else { return false }
    return true
  }

  /// The bytes of the file. Nearly no page has a preamble, and a large one takes a while to copy.
  private func belowPreamble(_ page: [UInt8]) -> [UInt8] {
    let preamble = preamble
    return preamble.isEmpty ? page : preamble + page
  }

  /// Writes all pages or none. A page that already has the same bytes is left alone.
  /// - Returns: for each page, whether it was written.
  static func replace(_ pages: [(file: PageFile, bytes: [UInt8])]) throws(Failure) -> [Bool] {
    let isChanged = pages.map { !$0.file.contains($0.bytes) }
    var prepared: [(page: PageFile, file: AtomicFile)] = []
    for (page, bytes) in zip(pages, isChanged).filter(\.1).map(\.0) {
      prepared.append(
        (page, try AtomicFile(page.belowPreamble(bytes), for: page.name, in: page.folder)))
    }
    var inPlace: [AtomicFile] = []
    do throws(Failure) {
      for (page, file) in prepared {
        try page.put(file)
        inPlace.append(file)
      }
    } catch {
      for file in inPlace.reversed() { file.undo() }
      throw error
    }
    return isChanged
  }

  /// Puts the file in place. Whatever has that name by now, only a generated page is replaced.
  private func put(_ file: AtomicFile) throws(Failure) {
    if try file.create() { return }
    let isReplaced = try file.replace { name in
      guard let start = FileContent.beginning(of: name, in: folder) else { return false }
      return (isBrief ? GeneratedMark.isBrief(start) : GeneratedMark.isGenerated(start))
        && GeneratedMark.preamble(of: start) == preamble
    }
    if !isReplaced { throw notOurs }
  }
}
