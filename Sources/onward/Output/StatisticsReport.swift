import Diagnostics
import Insights
import Journal
import Statistics
import TextKit

/// Every number behind the dashboard, under the names that docs/stats.md explains.
///
/// There are no gates here: where a page holds words back because there is too little to go by, the
/// numbers are still given, and what cannot be computed is null.
enum StatisticsReport {
  static func report(_ findings: Insights) -> Report {
    .fields(
      [
        ("version", .value(.number(1))),
        ("today", .value(.day(findings.journal.today))),
        ("notes", notes(findings.journal)),
      ] + search(findings) + chances(findings) + loops(findings))
  }
}

extension StatisticsReport {
  private static func notes(_ journal: Journal) -> Report {
    .fields([
      ("files", .number(journal.fileCount)), ("read", .number(journal.noteCount)),
      ("errors", .number(journal.diagnostics.count { $0.severity == .error })),
      ("warnings", .number(journal.diagnostics.count { $0.severity == .warning })),
    ])
  }
}

extension Report {
  static func number(_ number: Int?) -> Report { .value(.optional(number)) }
  static func decimal(_ number: Double?) -> Report { .value(.optional(number)) }
  static func day(_ day: Day?) -> Report { .value(.day(day)) }
}

extension JSON {
  /// Where a note lies; null for a private one, for its name is one of its words.
  static func path(_ note: NoteInfo) -> JSON { note.isPrivate ? .null : .text(note.path) }
}

extension Proportion {
  /// The count and the ends of its interval.
  var cells: [JSON] {
    [.number(count), .optional(interval?.low), .optional(interval?.high)]
  }
}
