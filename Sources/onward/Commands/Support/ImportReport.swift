import Exchange
import Journal
import PageModel
import TextKit

/// The words about an import, row by row.
struct ImportReport {
  private let plan: ImportPlan
  private let found: [FoundTable]
  private let isUpdating: Bool
  private let isPlain: Bool
  private let folder: JournalFolder
  /// What rows about a note state differently, if that is known better than in the plan.
  private let differences: [Int: [ImportDifference]]

  init(
    _ plan: ImportPlan, _ found: [FoundTable], isUpdating: Bool, isPlain: Bool,
    _ folder: JournalFolder, differences: [Int: [ImportDifference]]
  ) {
    (self.plan, self.found, self.folder) = (plan, found, folder)
    self.differences = differences
    (self.isUpdating, self.isPlain) = (isUpdating, isPlain)
  }

  /// - Parameter outcomes: What became of the entries; none for those for which nothing was written.
  func text(_ outcomes: [Int: ImportOutcome]) -> String {
    var lines: [String] = []
    var first = 0
    for file in found {
      lines.append(heading(of: file))
      let entries = first..<(first + file.table.records.count)
      first = entries.upperBound
      let rows =
        entries.map { ($0, plan.entries[$0].record.line) }.map { index, line in
          (line, self.lines(of: index, at: file.path, outcomes[index]))
        }
        + remarks(about: file.table)
        + file.table.ragged.map { row in
          let reason =
            "it has \(row.cells.count.pluralized("cell")), and the header has \(file.table.width)"
          return (row.line, ["  line \(row.line): skipped: \(reason)"])
        }
      // Sorted by line. Rows of one line keep their order.
      lines += rows.enumerated().sorted { ($0.element.0, $0.offset) < ($1.element.0, $1.offset) }
        .flatMap(\.element.1)
    }
    return lines.map { line in
      let text = isPlain ? line.trimmed : line
      return text.escapedForTerminal + "\n"
    }.joined()
  }

  private func heading(of file: FoundTable) -> String {
    let count = (file.table.records.count + file.unreadCount).pluralized("row")
    let encoding = file.table.encoding == .utf8 ? "" : ", read as \(file.table.encoding.rawValue)"
    return (isPlain ? "file: " : "")
      + "\(file.path): \(file.table.format.meaning), \(count)\(encoding)"
  }

  private func remarks(about table: ImportedTable) -> [(Int, [String])] {
    table.remarks.map { remark in
      (
        remark.line,
        ["  " + (remark.line > 0 ? "line \(remark.line): " : "") + remark.text.onOneLine]
      )
    }
      + table.damagedLines.map { line in
        (line, ["  line \(line): has a byte that is not UTF-8, and was read as Latin-1; check it"])
      }
  }

  private func lines(
    of index: Int, at path: String, _ outcome: ImportOutcome?
  ) -> [String] {
    let entry = plan.entries[index]
    let place = "  line \(entry.record.line): "
    var lines: [String]
    let refusal = if case .refused(let reason) = outcome { reason } else { String?.none }
    switch entry.verdict {
    case .create:
      let application = entry.application.map { ImportReport.words(for: $0, entry) } ?? ""
      if case .written(let written) = outcome {
        lines = [place + "created \(folder.displayPath(written)): \(application)"]
      } else if let refusal {
        lines = [place + "cannot be written: \(application): \(refusal)"]
      } else {
        lines = [place + "new: \(application)"]
      }
    case .known(let known, let planned):
      let differences = self.differences[index] ?? planned
      let path = folder.displayPath(known.info.path)
      let isWritten = if case .written = outcome { true } else { false }
      let verb = isWritten ? "changed" : "known"
      lines =
        [place + "\(verb): \(path)"] + differences.flatMap { words(for: $0, isWritten) }
        + (refusal.map { ["    cannot be changed: \($0)"] } ?? [])
    case .repeated(let record, let differences):
      let file = record.file == path ? "" : "\(record.file):"
      lines =
        [place + "repeats \(file.isEmpty ? "line " : file)\(record.line)"]
        + differences.flatMap { words(for: $0, true) }
    case .ambiguous(let candidates):
      let names = candidates.map { name(of: $0, at: path) }.joined(separator: " or ")
      lines = [
        place
          + "unclear: it can be about \(names), so nothing is written; \(ImportReport.advice(entry.application))"
      ]
    case .unusable(let reason): lines = [place + "skipped: \(reason)"]
    }
    return lines
      + entry.problems.map { problem in
        let text = problem.reason.contains(problem.text) ? "" : "'\(problem.text.onOneLine)': "
        return "    \(problem.effect.rawValue): \(problem.column): \(text)\(problem.reason)"
      }
  }

  private func name(of candidate: ImportPlan.Candidate, at path: String) -> String {
    switch candidate {
    case .note(let application): folder.displayPath(application.info.path)
    case .record(let record):
      record.file == path ? "line \(record.line)" : "\(record.file):\(record.line)"
    }
  }

  /// What would show which of several applications a row is about: what the row lacks, or else what they lack.
  private static func advice(_ application: Application?) -> String {
    let parts = [
      application?.applied == nil ? "the day of sending" : nil,
      application?.url == nil ? "the address of the posting" : nil,
    ].compactMap(\.self)
    return parts.isEmpty
      ? "their days of sending, or the addresses of their postings, show which"
      : "\(parts.joined(separator: ", or "))\(parts.count > 1 ? "," : "") shows which"
  }

  /// `Acme - Engineer, rejected, sent 2026-03-02`
  private static func words(for application: Application, _ entry: ImportPlan.Entry) -> String {
    let name = [application.company, application.role].compactMap(\.self).joined(separator: " - ")
    let status = application.outcome.map { Milestone.outcome($0) } ?? .stage(application.stage)
    let sent = application.applied.map { ", sent \($0)" } ?? ""
    let word =
      entry.statusAhead.map { "'\($0)'" } ?? (application.isUnclear ? "unclear" : status.word)
    return "\(name), \(word)\(sent)".onOneLine
  }

  private func words(for difference: ImportDifference, _ isAdded: Bool) -> [String] {
    let verb = isAdded ? "adds" : "lacks"
    return switch difference {
    case .missing(let field, let theirs): ["    \(verb) \(field): \(theirs.onOneLine)"]
    case .further(let events, _):
      ["    \(verb) \(events.map(\.words).joined(separator: ", ").onOneLine)"]
    case .other(let field, let ours, let theirs):
      ["    keeps \(field): \(ours.onOneLine) (the row has \(theirs.onOneLine))"]
    case .lessFar(let ours, let theirs): ["    keeps \(ours) (the row has \(theirs))"]
    case .text(let paragraphs): paragraphs.map { "    \(verb) text: \($0.onOneLine)" }
    }
  }

  /// The columns that are left out, the number of each kind of row, and the command that goes on.
  func summary(_ outcomes: [Int: ImportOutcome], isWritten: Bool) -> String {
    var lines = columns()
    let counts = ImportCounts(plan, outcomes, differences)
    let unread = found.map(\.unreadCount).reduce(0, +)
    var parts = ["\(counts.new.pluralized("new application"))"]
    if counts.known > 0 { parts.append("\(counts.known) known") }
    if counts.repeated > 0 { parts.append("\(counts.repeated) repeated") }
    if counts.ambiguous > 0 { parts.append("\(counts.ambiguous) unclear") }
    if counts.refused > 0 { parts.append("\(counts.refused) not possible") }
    if counts.skipped + unread > 0 { parts.append("\(counts.skipped + unread) skipped") }
    lines.append(parts.joined(separator: ", "))
    if !isWritten, counts.new > 0 || isUpdating && counts.lacking > 0 {
      lines.append(
        "nothing is written yet; to go on: "
          + ShellCommand.asTyped.appending(["--write"]).text)
    }
    if !isUpdating, counts.lacking > 0 {
      let lacking =
        "\(counts.lacking.pluralized("note lacks", "notes lack")) something that a row has; to add it: "
      let more = isWritten ? ["--update"] : ["--write", "--update"]
      lines.append(lacking + ShellCommand.asTyped.appending(more).text)
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func columns() -> [String] {
    var lines: [String] = []
    for file in found {
      let (personal, unknown) = (file.table.personalColumns, file.table.unknownColumns)
      if !personal.isEmpty {
        lines.append(
          "\(file.path): left out, because it is about you or others: \(personal.joined(separator: ", ")); --include imports a column"
        )
      }
      if !unknown.isEmpty {
        lines.append(
          "\(file.path): left out, because it is not a field: \(unknown.joined(separator: ", ")); --map names the field, and --include keeps a column as text"
        )
      }
    }
    return lines.map(\.escapedForTerminal)
  }
}

/// The number of rows of each kind.
private struct ImportCounts {
  private(set) var new = 0
  private(set) var known = 0
  /// The notes to which something can be added.
  private var lackingPaths: Set<String> = []
  var lacking: Int { lackingPaths.count }
  private(set) var repeated = 0
  private(set) var ambiguous = 0
  /// New ones that cannot be written.
  private(set) var refused = 0
  private(set) var skipped = 0

  init(
    _ plan: ImportPlan, _ outcomes: [Int: ImportOutcome],
    _ better: [Int: [ImportDifference]]
  ) {
    for (index, entry) in plan.entries.enumerated() {
      let isRefused = if case .refused = outcomes[index] { true } else { false }
      switch entry.verdict {
      case .create: if isRefused { refused += 1 } else { new += 1 }
      case .known(let note, let planned):
        known += 1
        if !isRefused, (better[index] ?? planned).contains(where: \.isAddition) {
          lackingPaths.insert(note.info.path)
        }
      case .repeated: repeated += 1
      case .ambiguous: ambiguous += 1
      case .unusable: skipped += 1
      }
    }
  }
}

extension Event {
  fileprivate var words: String {
    [day.map { "\($0)" }, milestone?.word].compactMap(\.self).joined(separator: " ")
  }
}

extension String {
  /// The text on one line, and at most so long that the line can be read.
  fileprivate var onOneLine: String {
    let line = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 120 ? line.prefix(119) + "…" : line
  }
}
