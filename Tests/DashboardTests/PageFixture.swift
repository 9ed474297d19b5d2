import Dashboard
import Diagnostics
import Foundation
import Insights
import Journal
import Markdown
import PageModel
import Rendering
import Templates

/// The folder that contains Package.swift.
let projectRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

func journal(
  _ files: [String: String], today: String = "2026-08-07", settings: Settings = Settings(),
  hasSettings: Bool = true
) async -> Journal {
  await Journal(
    reading: files.map { SourceFile(path: $0.key, text: $0.value) }, settings: settings,
    hasSettings: hasSettings, on: Day(iso: today) ?? Day(number: 0))
}

let markdownTemplate = PageTemplate(
  SourceFile(path: "dashboard.md", bytes: Template.markdownTemplate))
let htmlTemplate = PageTemplate(
  SourceFile(path: "dashboard.html", bytes: Template.htmlTemplate), isHTML: true)

func dashboard(_ journal: Journal) async -> Page {
  Dashboard.page(for: await Insights(journal))
}

func markdown(_ journal: Journal) async -> String {
  MarkdownRenderer(template: markdownTemplate).render(await dashboard(journal))
}

func html(_ journal: Journal) async -> String {
  let renderer = HTMLRenderer(
    template: htmlTemplate, style: String(decoding: Template.style, as: UTF8.self),
    script: String(decoding: Template.script, as: UTF8.self))
  return String(decoding: renderer.render(await dashboard(journal)), as: UTF8.self)
}
