import Insights
import Journal
import TextKit

extension ExportFormat {
  /// Every note as it is understood, by kind. docs/export.md describes the names.
  static let json = ExportFormat(
    "json", "everything as it is understood, for other programs",
    mark: "{\n  \"applications\" : ["
  ) { insights, _ in
    let journal = insights.journal
    var values: [String: JSON] = ["version": .number(1), "today": .day(journal.today)]
    var count = 0
    var privateCount = 0
    for kind in Vocabulary.kinds {
      let all = journal.notes(of: kind)
      let shown = all.filter { $0.visible != nil }
      values[kind.folder] = .list(shown.map { .object(journal.shownValues(of: $0)) })
      count += shown.count
      privateCount += all.count - shown.count
    }
    return Export(.json(.object(values)), of: count, "note", "notes", privateCount: privateCount)
  }
}

extension Journal {
  /// The values of a note without the names of private notes that it links to.
  func shownValues(of note: any NoteKind) -> [String: JSON] {
    let values = note.values(on: today)
    let hidden = Set(
      note.links.filter { link in
        self.note(link, from: note.info).map { $0.visible == nil } ?? false
      }
      .map(\.displayText))
    return hidden.isEmpty ? values : values.mapValues { $0.without(hidden) }
  }
}

extension JSON {
  /// The value without these texts.
  fileprivate func without(_ hidden: Set<String>) -> JSON {
    switch self {
    case .text(let text): hidden.contains(text) ? .null : self
    case .list(let values):
      .list(
        values.filter {
          if case .text(let text) = $0 { !hidden.contains(text) } else { true }
        })
    case .null, .number, .decimal, .flag, .object: self
    }
  }
}
