import Diagnostics
import Markdown
import PageModel
import Rendering
import Templates
import Testing

@testable import Dashboard

@Test func `a page template selects the sections and their order`() async {
  let template = PageTemplate(
    SourceFile(path: "templates/dashboard.md", text: "Mine first.\n\n{{all}}\n\n{{ now }}\n"))
  #expect(template.diagnostics.isEmpty)
  let page = MarkdownRenderer(template: template).render(
    await dashboard(await journal(mixed(6))))
  let headings = page.split(separator: "\n").filter { $0.hasPrefix("## ") }
  #expect(headings == ["## All", "## Now"])
  #expect(page.contains("\nMine first.\n"))
}

@Test func `an unknown placeholder is reported at its place, and the rest is built`() async {
  let template = PageTemplate(
    SourceFile(path: "templates/dashboard.md", text: "# x\n\n a {{lessonz}} {{now}}"))
  #expect(
    template.diagnostics.map(\.line) == [
      "templates/dashboard.md:3:4: error: '{{lessonz}}' is not a section of the page; did you mean '{{lessons}}'? [unknown-placeholder]"
    ])
  let page = MarkdownRenderer(template: template).render(
    await dashboard(await journal([:])))
  #expect(page.contains("## Now"))
  #expect(!page.contains("lessonz"))
}

@Test func `braces that are not a placeholder stay, and a note cannot add a placeholder`() async {
  let template = PageTemplate(SourceFile(path: "o", text: "{ {{} {{a\nb}} {{open}}"))
  #expect(template.diagnostics.isEmpty)
  let journal = await journal([
    "applications/a.md": "---\ncompany: \"{{now}}\"\nrole: R\napplied: 2026-08-01\n---\n"
  ])
  let page = MarkdownRenderer(template: template).render(await dashboard(journal))
  #expect(page.contains("{ {{} {{a\nb}}"))
  #expect(!page.contains("## Now"))
}

@Test func `a name of earlier versions shows its part under its old heading, and is reported`()
  async
{
  let template = PageTemplate(
    SourceFile(path: "templates/dashboard.md", text: "{{wins}}\n\n{{goals}}\n\n{{next}}\n"))
  #expect(
    template.diagnostics.map(\.line) == [
      "templates/dashboard.md:1:1: warning: '{{wins}}' is the name of a section in earlier versions; it is part of '{{lessons}}' now [old-placeholder]",
      "templates/dashboard.md:3:1: warning: '{{goals}}' is the name of a section in earlier versions; it is part of '{{days}}' now [old-placeholder]",
      "templates/dashboard.md:5:1: warning: '{{next}}' is the name of a section in earlier versions; it is part of '{{now}}' now [old-placeholder]",
    ])
  let page = await dashboard(
    await journal([
      "wins/2026-08-01 Rang.md": "# Rang them\n", "days/2026-08-02.md": "---\nmood: 3\n---\n",
    ]))
  let text = MarkdownRenderer(template: template).render(page)
  let headings = text.split(separator: "\n").filter { $0.hasPrefix("#") }
  #expect(headings.filter { $0.hasPrefix("## ") } == ["## Wins", "## Goals and days", "## Next"])
  #expect(!headings.contains("### Wins"))
  #expect(text.contains("[Rang them]"))
}

@Test func `what a template shows whole is not shown again under an old name`() async {
  let template = PageTemplate(
    SourceFile(path: "templates/dashboard.md", text: "{{wins}}\n\n{{lessons}}\n"))
  let page = await dashboard(await journal(["wins/2026-08-01 Rang.md": "# Rang them\n"]))
  let text = MarkdownRenderer(template: template).render(page)
  #expect(text.matches(of: #/Rang them/#).count == 1)
  #expect(!text.contains("## Wins\n") || text.contains("### Wins\n"))
}

@Test func `a link within the page leads only to what the template shows`() async {
  let page = await dashboard(
    await journal([
      "wins/2026-08-01 Rang.md": "# Rang them\n", "wins/2026-08-02 Wrote.md": "# Wrote to them\n",
    ]))
  let whole = MarkdownRenderer(template: markdownTemplate).render(page)
  #expect(whole.contains("[1 before that](#wins)"))
  let part = PageTemplate(SourceFile(path: "templates/dashboard.md", text: "{{now}}\n"))
  let text = MarkdownRenderer(template: part).render(page)
  #expect(text.contains("1 before that") && !text.contains("](#"))
}

/// The names between `{{` and `}}`, read without the code that fills them in.
private func placeholders(in template: [UInt8]) -> [String] {
  String(decoding: template, as: UTF8.self).matches(of: #/{{\s*([^}]*?)\s*}}/#).map { String($0.1) }
}

@Test func `both built-in page templates show every section once, in the order of the page`() {
  let sections = Array(Dashboard.placeholders.drop { $0 != "now" })
  #expect(sections.count == 6)
  // Markdown has no anchors to link to, and its first line contains the day.
  #expect(placeholders(in: Template.markdownTemplate) == ["title", "state"] + sections)
  #expect(
    placeholders(in: Template.htmlTemplate) == ["name", "day", "contents", "state"] + sections)
  // The HTML page has its title above the template.
  #expect(
    Set(Dashboard.placeholders) == Set(placeholders(in: Template.htmlTemplate) + ["title"]))
  for template in [markdownTemplate, htmlTemplate] { #expect(template.diagnostics.isEmpty) }
}

@Test(arguments: [
  ("<meta http-equiv=refresh>", "&lt;meta http-equiv=refresh>"),
  ("<LINK\nrel=x>", "&lt;LINK\nrel=x>"),
  ("<base/><iframe>", "&lt;base/>&lt;iframe>"), ("<!-- <object -->", "<!-- &lt;object -->"),
  // In Swift, the character before the bracket and the bracket are one `Character`.
  ("\u{0600}<meta>", "\u{0600}&lt;meta>"),
  ("<metal> </meta> < meta> <header>", "<metal> </meta> < meta> <header>"), ("<embed", "&lt;embed"),
])
func `a page template's own markup loads nothing and leads nowhere`(typed: String, kept: String)
  async
{
  let template = PageTemplate(
    SourceFile(path: "templates/dashboard.html", text: typed), isHTML: true)
  var text = ""
  template.fill {
    text += $0
  } placeholder: { _ in
  }
  #expect(text == kept)
  #expect(template.diagnostics.isEmpty == (typed == kept))
}

@Test(arguments: [
  "<{{title}}>", "<li{{title}}>", "<{{unknown}}meta>", "<me{{unknown}}ta x>", "<x <{{day}}>",
])
func `no placeholder completes an element of a page template`(typed: String) {
  let template = PageTemplate(
    SourceFile(path: "templates/dashboard.html", text: typed), isHTML: true)
  var text = ""
  template.fill {
    text += $0
  } placeholder: { _ in
    text += "meta"
  }
  #expect(!text.contains("<meta") && !text.contains("<li"))
}

@Test func `an element that loads something is reported at its line`() {
  let text = "<main>\né {{now}} <link rel=x>\n</main>\n"
  let template = PageTemplate(
    SourceFile(path: "templates/dashboard.html", text: text), isHTML: true)
  #expect(
    template.diagnostics.map(\.line) == [
      "templates/dashboard.html:2:11: error: '<link>' is not used on the page, because it could load something or lead away from the page [loading-element]"
    ])
}
