import Diagnostics
import Insights
import Journal

/// A journal of applications, each given by the front matter lines after its company; read for 2026-08-07.
func journal(
  _ applications: [String: String], _ others: [String: String] = [:], today: String = "2026-08-07"
) async -> Journal {
  let notes = applications.map { name, lines in
    SourceFile(
      path: "applications/\(name).md",
      text: "---\ncompany: \(name)\nrole: Engineer\n\(lines)\n---\n")
  }
  return await Journal(
    reading: notes + others.map { SourceFile(path: $0.key, text: $0.value) }, settings: Settings(),
    hasSettings: true, on: Day(iso: today) ?? Day(number: 0))
}

func day(_ text: String) -> Day? { Day(iso: text) }
