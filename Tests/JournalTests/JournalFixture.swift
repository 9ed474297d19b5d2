import Diagnostics
import Journal
import Markdown

/// A journal made of texts, read on 2026-08-07.
func journal(
  _ files: [String: String], hasSettings: Bool = true, settings: Settings = Settings(),
  today: String = "2026-08-07"
) async -> Journal {
  await Journal(
    reading: files.map { SourceFile(path: $0.key, text: $0.value) }, settings: settings,
    hasSettings: hasSettings, on: Day(iso: today) ?? Day(number: 0))
}

/// One application with these lines of front matter after its company and role, read on 2026-08-07.
func application(_ lines: String, body: String = "", settings: Settings = Settings()) async -> (
  Application?, [Diagnostic]
) {
  let text = "---\ncompany: Acme\nrole: Engineer\n\(lines)\n---\n\(body)"
  let journal = await journal(["applications/a.md": text], settings: settings)
  return (journal.applications.first, journal.diagnostics)
}
