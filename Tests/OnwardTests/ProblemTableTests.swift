import Diagnostics
import Foundation
import Testing

/// What is known about each problem, as `check` reports it in the catalog of mistakes and for the notes below.
private struct Rating {
  let id: Diagnostic.ID
  var hasLine = false
  var hasColumn = false
  var hasExcerpt = false
  var hasRemedy = true
  var hasSafeFix = false
  var isInEditors = false

  private static func word(_ flag: Bool) -> String { flag ? "yes" : "–" }

  var row: String {
    let flags = [hasLine, hasColumn, hasExcerpt, hasRemedy, hasSafeFix, isInEditors]
    return "| [\(id.rawValue)](#\(id.rawValue)) | "
      + flags.map(Rating.word).joined(separator: " | ") + " |"
  }

  init(_ id: Diagnostic.ID) throws {
    self.id = id
    if id == .unreadableFolder {
      // Root may read every folder, so another user runs it.
      let run = try OwnedJournal().run("check --format json", with: "chmod 0 j/wins")
      let report = try JSONDecoder().decode(CheckReport.self, from: Data(run.output.utf8))
      let problem = try #require(report.diagnostics.first { $0.id == id.rawValue })
      (hasRemedy, isInEditors) = (!problem.remedy.isEmpty, true)
    }
    if id == .unreadableSettings {
      // Without the settings nothing else is read, and the problem is the only output.
      let run = try Mistake.journal(id).run("onward check . --format json")
      let place = try #require(run.errors.firstMatch(of: #/^onward\.yml:(\d+):(\d+): error: /#))
      (hasLine, hasColumn, isInEditors) = (place.1 != "1", place.2 != "1", true)
      hasRemedy = run.errors.contains("\n    ")
    }
    for scratch in try Rating.journals(of: id) {
      let all = try scratch.check("--verbose").diagnostics.filter { $0.id == id.rawValue }
      #expect(!all.isEmpty, "\(id)")
      for problem in all {
        hasRemedy = hasRemedy && !problem.remedy.isEmpty
        hasLine = hasLine || problem.line > 1
        hasColumn = hasColumn || problem.column > 1
        hasExcerpt = hasExcerpt || Rating.quotesItsLine(problem, in: scratch)
      }
      isInEditors =
        try isInEditors || scratch.check().diagnostics.contains { $0.id == id.rawValue }
      let fixes = try scratch.check("--fix --dry-run --verbose").fixes ?? []
      hasSafeFix = hasSafeFix || fixes.contains { $0.id == id.rawValue }
    }
  }

  /// Whether the message contains the words that it is about: those in quotes are in its line.
  private static func quotesItsLine(
    _ problem: CheckReport.Problem, in scratch: Scratch
  ) -> Bool {
    guard let text = try? scratch.text(problem.path) else { return false }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard problem.line <= lines.count else { return false }
    let line = lines[problem.line - 1].lowercased()
    return problem.message.matches(of: #/'([^']+)'/#).contains {
      line.contains($0.1.lowercased())
    }
  }

  private static func journals(of id: Diagnostic.ID) throws -> [Scratch] {
    if [.unreadableFolder, .unreadableSettings].contains(id) { return [] }
    return try [Mistake.journal(id)]
      + (more[id] ?? []).map { text in
        let scratch = try Scratch()
        try scratch.write("onward.yml", "")
        try scratch.write("applications/A.md", text)
        return scratch
      }
  }

  /// Notes with problems that are fixed and that the catalog has in another form.
  private static let more: [Diagnostic.ID: [String]] = [
    .duplicateKey: ["---\ncompany: A\nrole: R\napplied: 2026-03-02\napplied: 2026-03-02\n---\n"],
    .invalidDate: ["---\ncompany: A\nrole: R\napplied: 2026 03 14\n---\n"],
    .unknownStatus: ["---\ncompany: A\nrole: R\nstatus: rejectd\n---\n"],
  ]
}

private let beginning =
  "<!-- Made by a test: ONWARD_RECORD=1 swift test --filter ProblemTableTests -->\n"
private let ending = "<!-- The end of what the test makes -->\n"

@Test func `the table of the guide rates every problem as it is`() throws {
  let file = projectRoot.appending(path: "docs/problems.md")
  let page = try String(contentsOf: file, encoding: .utf8)
  let start = try #require(page.range(of: beginning)).upperBound
  let end = try #require(page.range(of: ending)).lowerBound
  let ratings = try Diagnostic.ID.allCases.map(Rating.init)
  let table =
    "| problem | line | column | excerpt | remedy | safe fix | in editors |\n|---|---|---|---|---|---|---|\n"
    + ratings.map { $0.row + "\n" }.joined()
  if ProcessInfo.processInfo.environment["ONWARD_RECORD"] == "1" {
    try (page[..<start] + "\n" + table + "\n" + page[end...])
      .write(to: file, atomically: true, encoding: .utf8)
  }
  #expect(page[start..<end] == "\n" + table + "\n")
  // No problem is without a way out.
  #expect(ratings.filter { !$0.hasRemedy }.map(\.id) == [])
}
