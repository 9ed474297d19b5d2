package import Insights
import Journal
import PageModel
import TextKit

/// The efforts of a record as rows of words, and what is missing in them.
package struct RecordTable: Sendable {
  package let columns: [String]
  package let rows: [[String]]
  /// For each effort that lacks something an office asks for, its day and name, and the headings of what is missing.
  package let missing: [(entry: SearchRecord.Entry, headings: [String])]

  /// - Parameter proofs: For each entry the last cell, if there is one: since when git has it.
  package init(_ record: SearchRecord, _ form: RecordForm, proofs: [String]? = nil) {
    columns =
      form.columns.map(\.heading) + (proofs == nil ? [] : [form.word(for: "in git since")])
    let texts = record.entries.map { entry in
      form.columns.map { RecordTable.text(of: $0.content, entry, form) }
    }
    rows = texts.enumerated().map { index, row in row + (proofs.map { [$0[index]] } ?? []) }
    missing = zip(record.entries, texts).compactMap { entry, row in
      // A talk or another effort has no employer and no job.
      guard entry.application != nil else { return nil }
      var headings = zip(form.columns, row).filter { $0.isNeeded && $1.isEmpty }.map(\.0.heading)
      if !entry.day.isExact { headings.insert(form.word(for: "the exact day"), at: 0) }
      return headings.isEmpty ? nil : (entry, headings)
    }
  }

  /// The effort in the words of the form.
  package static func name(of entry: SearchRecord.Entry, _ form: RecordForm) -> String {
    switch entry.effort {
    case .application: form.word(for: "application")
    case .appointment(let stage): form.word(for: stage.displayText)
    case .talk: form.word(for: "talk")
    case .other(let text): text
    }
  }

  private static func text(
    of content: RecordForm.Content, _ entry: SearchRecord.Entry, _ form: RecordForm
  ) -> String {
    let application = entry.application
    switch content {
    case .day: return entry.day.description
    case .timeOfDay: return entry.time ?? ""
    case .effort: return name(of: entry, form)
    case .employer: return application?.company ?? ""
    case .role: return application?.role ?? ""
    case .way:
      let way = entry.effort == .application ? application?.channel : entry.way
      return way.map(form.word) ?? ""
    case .person: return entry.people.joined(separator: ", ")
    case .location: return application?.location ?? ""
    case .address: return application?.url ?? ""
    case .result: return application.map { result(of: $0, form) } ?? ""
    case .blank: return ""
    }
  }

  /// What became of the application, as known today; empty if its note does not make that clear.
  private static func result(of application: Application, _ form: RecordForm) -> String {
    if application.isUnclear { return "" }
    if let outcome = application.outcome {
      return form.word(for: Milestone.outcome(outcome).word)
    }
    return form.word(for: application.isPositive ? application.stage.displayText : "open")
  }
}
