import Exchange
import Insights
import Journal
import Markdown

func journal(_ files: [String: String], today: String = "2026-08-07") async -> Journal {
  await Journal(
    reading: files.map { SourceFile(path: $0.key, text: $0.value) }, settings: Settings(),
    hasSettings: true, on: Day(iso: today) ?? Day(number: 0))
}

/// The export of a journal made of these notes, read on 2026-08-07.
func export(
  _ format: String, _ files: [String: String], isRedacted: Bool = false
) async -> Export? {
  let insights = await Insights(journal(files))
  return ExportFormat.all.first { $0.name == format }?.export(insights, isRedacted: isRedacted)
}

extension Export {
  var text: String { if case .text(let text) = content { text } else { "" } }
}
