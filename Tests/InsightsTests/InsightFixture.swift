import Diagnostics
import Insights
import Journal
import Markdown

/// A journal of applications, each with the front matter lines after its company; read on 2026-08-07.
func journal(
  _ applications: [String: String], _ others: [String: String] = [:], today: String = "2026-08-07",
  settings: Settings = Settings()
) async -> Journal {
  let notes = applications.map { name, lines in
    SourceFile(
      path: "applications/\(name).md",
      text:
        "---\ncompany: \(name)\n\(lines.contains("role:") ? "" : "role: Engineer\n")\(lines)\n---\n"
    )
  }
  return await Journal(
    reading: notes + others.map { SourceFile(path: $0.key, text: $0.value) }, settings: settings,
    hasSettings: true, on: Day(iso: today) ?? Day(number: 0))
}

func insights(
  _ applications: [String: String], _ others: [String: String] = [:], today: String = "2026-08-07",
  settings: Settings = Settings()
) async -> Insights {
  await Insights(await journal(applications, others, today: today, settings: settings))
}

func day(_ text: String) -> Day? { Day(iso: text) }
