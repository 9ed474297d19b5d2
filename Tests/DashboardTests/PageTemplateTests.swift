import Diagnostics
import Markdown
import PageModel
import Rendering
import Templates
import Testing

@testable import Dashboard

@Test func `a page template selects the sections and their order`() async {
  let template = PageTemplate(
    SourceFile(path: "templates/dashboard.md", text: "Mine first.\n\n{{wins}}\n\n{{ next }}\n"))
  #expect(template.diagnostics.isEmpty)
  let page = MarkdownRenderer(template: template).render(
    await dashboard(await journal([:])))
  let headings = page.split(separator: "\n").filter { $0.hasPrefix("## ") }
  #expect(headings == ["## Wins", "## Next"])
  #expect(page.contains("\nMine first.\n"))
}

@Test func `an unknown placeholder is reported at its place, and the rest is built`() async {
  let template = PageTemplate(
    SourceFile(path: "templates/dashboard.md", text: "# x\n\n a {{winz}} {{next}}"))
  #expect(
    template.diagnostics.map(\.line) == [
      "templates/dashboard.md:3:4: error: '{{winz}}' is not a section of the page; did you mean '{{wins}}'? [unknown-placeholder]"
    ])
  let page = MarkdownRenderer(template: template).render(
    await dashboard(await journal([:])))
  #expect(page.contains("## Next"))
  #expect(!page.contains("winz"))
}

@Test func `braces that are not a placeholder stay, and a note cannot add a placeholder`() async {
  let template = PageTemplate(SourceFile(path: "o", text: "{ {{} {{a\nb}} {{in-motion}}"))
  #expect(template.diagnostics.isEmpty)
  let journal = await journal([
    "applications/a.md": "---\ncompany: \"{{next}}\"\nrole: R\napplied: 2026-08-01\n---\n"
  ])
  let page = MarkdownRenderer(template: template).render(await dashboard(journal))
  #expect(page.contains("{ {{} {{a\nb}}"))
  #expect(!page.contains("## Next"))
}

/// The names between `{{` and `}}`, read without the code that fills them in.
private func placeholders(in template: [UInt8]) -> [String] {
  String(decoding: template, as: UTF8.self).matches(of: #/{{\s*([^}]*?)\s*}}/#).map { String($0.1) }
}

@Test func `both built-in page templates show every section once, in the order of the page`() {
  let sections = Array(Dashboard.placeholders.drop { $0 != "next" })
  #expect(sections.count == 11)
  // Markdown has no anchors to link to, and its first line contains the day.
  #expect(placeholders(in: Template.markdownTemplate) == ["title", "state"] + sections)
  #expect(
    placeholders(in: Template.htmlTemplate) == ["title", "day", "state", "contents"] + sections)
  #expect(Set(Dashboard.placeholders) == Set(placeholders(in: Template.htmlTemplate)))
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
  let text = "<main>\né {{next}} <link rel=x>\n</main>\n"
  let template = PageTemplate(
    SourceFile(path: "templates/dashboard.html", text: text), isHTML: true)
  #expect(
    template.diagnostics.map(\.line) == [
      "templates/dashboard.html:2:12: error: '<link>' is not used on the page, because it could load something or lead away from the page [loading-element]"
    ])
}
