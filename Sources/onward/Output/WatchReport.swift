import Diagnostics
import PageModel
import TextKit

/// What `build --watch` prints after a rebuild: one line, and the problems that are new.
struct WatchReport {
  private let changes: String
  private let pages: String
  private let new: [Diagnostic]
  private let goneCount: Int
  private let leftCount: Int
  /// The number of new problems that are shown. More would push the line off the screen; `check` shows all.
  private static let limit = 10

  /// - Parameters:
  ///   - cause: what led to the rebuild if no file did.
  ///   - files: the pages, and for each whether it was written.
  ///   - problems: the errors and warnings, before and now.
  init(
    _ changes: ReadFiles.Changes, orElse cause: String, _ files: [(name: String, isNew: Bool)],
    problems: (before: [Diagnostic], now: [Diagnostic])
  ) {
    self.changes = WatchReport.words(for: changes) ?? cause
    let written = files.filter(\.isNew).map(\.name.escapedForTerminal)
    pages =
      written.isEmpty ? "the pages stay the same" : written.joined(separator: " and ") + " written"
    new = WatchReport.difference(problems.now, problems.before)
    goneCount = WatchReport.difference(problems.before, problems.now).count
    leftCount = problems.now.count
    hasNews = changes.count > 0 || !written.isEmpty || !new.isEmpty || goneCount > 0
  }

  /// Whether anyone would notice the rebuild. An editor may only have touched a file.
  let hasNews: Bool

  /// The line without the time of day.
  var line: String {
    var parts = [pages]
    if !new.isEmpty { parts.append(new.count.pluralized("new problem")) }
    if goneCount > 0 {
      let left = leftCount == 0 ? ", none left" : ""
      parts.append("\(goneCount.pluralized("problem")) gone\(left)")
    }
    return "\(changes): \(parts.joined(separator: "; "))"
  }

  func print(at time: String) throws(Failure) {
    try Terminal.print("\(time) \(line)\n")
    for problem in new.prefix(WatchReport.limit) { Terminal.printMessage("  \(problem.line)") }
    let rest = new.count - WatchReport.limit
    if rest > 0 { Terminal.printMessage("  … and \(rest) more: 'onward check' shows them") }
  }

  /// `applications/Acme.md`, `onward.yml and 2 others`; `nil` if no file has changed.
  private static func words(for changes: ReadFiles.Changes) -> String? {
    let settings = changes.isOfSettings ? ["onward.yml"] : []
    let words =
      settings + changes.changed + changes.added.map { "\($0) is new" }
      + changes.removed.map { "\($0) is gone" }
    guard let first = words.first else { return nil }
    let shown = first.escapedForTerminal
    if words.count == 1 { return shown }
    if words.count == 2 { return "\(shown), \(words[1].escapedForTerminal)" }
    // Among many files, none is of interest by itself.
    return words.count <= 9
      ? "\(shown) and \(words.count - 1) others" : words.count.pluralized("file")
  }

  /// The problems that only the first list has. A problem that has only moved to another line is in both.
  private static func difference(_ all: [Diagnostic], _ others: [Diagnostic]) -> [Diagnostic] {
    func key(_ problem: Diagnostic) -> Diagnostic {
      Diagnostic(problem.path, .start, problem.message)
    }
    var counts: [Diagnostic: Int] = [:]
    for other in others { counts[key(other), default: 0] += 1 }
    return all.filter { problem in
      let left = counts[key(problem), default: 0]
      counts[key(problem)] = left - 1
      return left <= 0
    }
  }
}
