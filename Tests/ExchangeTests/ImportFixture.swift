import Exchange
import Journal
import Markdown
import TextKit

/// The plan of an import of these files, whose texts are in the order in which they are named.
func plan(
  _ files: [(path: String, text: String)], into notes: [String: String] = [:],
  _ choices: ImportedTable.Choices = ImportedTable.Choices(), companions: [ImportedFile] = []
) async throws -> ImportPlan {
  let journal = await journal(notes)
  let tables = try files.flatMap { path, text in
    try ImportedTable.all(
      in: ImportedFile(path: path, bytes: Array(text.utf8), companions: companions), choices,
      journal.vocabulary)
  }
  return ImportPlan(tables.flatMap(\.records), into: journal) { notes[$0] }
}

/// The same as lines, like `2 new: Acme - Engineer, rejected, 2026-03-02`.
func imported(
  _ text: String, as path: String = "a.csv", into notes: [String: String] = [:],
  _ choices: ImportedTable.Choices = ImportedTable.Choices(), companions: [ImportedFile] = []
) async throws -> [String] {
  try await plan([(path, text)], into: notes, choices, companions: companions).lines
}

/// The single application of an import.
func onlyApplication(_ text: String, as path: String = "a.csv") async throws -> Application? {
  let entries = try await plan([(path, text)]).entries
  return entries.count == 1 ? entries[0].application : nil
}

func table(
  _ text: String, _ choices: ImportedTable.Choices = ImportedTable.Choices()
) async throws -> ImportedTable? {
  let tables = try ImportedTable.all(
    in: ImportedFile(path: "a.csv", bytes: Array(text.utf8)), choices,
    Vocabulary(settings: Settings(), on: Day(number: 0)))
  return tables.first
}

/// Why a file cannot be imported; `nil` if it can.
func obstacle(
  _ bytes: [UInt8], _ choices: ImportedTable.Choices = ImportedTable.Choices()
) -> ImportedTable.Obstacle? {
  do throws(ImportedTable.Obstacle) {
    _ = try ImportedTable.all(
      in: ImportedFile(path: "a.csv", bytes: bytes), choices,
      Vocabulary(settings: Settings(), on: Day(number: 0)))
    return nil
  } catch { return error }
}

func obstacle(_ text: String) -> ImportedTable.Obstacle? { obstacle(Array(text.utf8)) }

extension ImportPlan {
  var lines: [String] { entries.map(\.line) }
}

extension ImportPlan.Entry {
  fileprivate var line: String {
    let words: String
    switch verdict {
    case .create: words = "new: " + (application?.line ?? "")
    case .known(let note, let differences):
      words = "known: \(note.info.name)" + differences.map { ", \($0.words)" }.joined()
    case .repeated(let record, let differences):
      words = "repeats \(record.line)" + differences.map { ", \($0.words)" }.joined()
    case .ambiguous(let candidates):
      words =
        "unclear: "
        + candidates.map { candidate in
          switch candidate {
          case .note(let application): application.info.name
          case .record(let record): "\(record.line)"
          }
        }.joined(separator: " or ")
    case .unusable(let reason): words = "skipped: \(reason)"
    }
    return "\(record.line) \(words)"
      + problems.map { " \($0.effect == .leftEmpty ? "!" : "?")\($0.column)" }.joined()
  }
}

extension Application {
  /// `Acme - Engineer, rejected, 2026-03-02`, with the events that have a day.
  fileprivate var line: String {
    let status = outcome.map { Milestone.outcome($0).word } ?? Milestone.stage(stage).word
    let events = history.events.filter { $0.day != nil && $0.milestone != .stage(.applied) }
      .map { ", \($0.day!) \($0.milestone?.word ?? "?")" }.joined()
    return "\(company) - \(role ?? "?"), \(isUnclear ? "unclear" : status)"
      + (applied.map { ", \($0)" } ?? "") + events
  }
}

extension ImportDifference {
  fileprivate var words: String {
    switch self {
    case .missing(let field, let theirs): "+\(field) \(theirs)"
    case .other(let field, let ours, let theirs): "\(field) \(ours) (\(theirs))"
    case .further(let events, let status):
      "+"
        + events.map { event in
          (event.day.map { "\($0) " } ?? "") + (event.milestone?.word ?? "?")
        }.joined(separator: " ") + " -> \(status)"
    case .lessFar(let ours, let theirs): "\(ours) (\(theirs))"
    case .text(let paragraphs): "+text " + paragraphs.joined(separator: " | ")
    }
  }
}
