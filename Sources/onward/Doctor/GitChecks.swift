import Diagnostics
import Journal
import PageModel
import TextKit

/// Checks whether git keeps the journal and treats the pages correctly.
struct GitChecks {
  let folder: JournalFolder
  let journal: Journal
  /// The notes that contain conflict markers, which have to be fixed first.
  let markedNotes: Set<PathBytes>
  /// Whether `onward build` exits with code 1 although it writes the pages.
  let hasErrors: Bool

  private var pages: Settings.Output { journal.settings.output }

  var all: [HealthCheck.Result] {
    if let closed = GitRepository.closed(around: folder) {
      let place = displayPath(closed)
      return [
        .problem(
          "\(place) cannot be opened, so it is not known whether git keeps the journal",
          JournalFolder.commandToGrantAccess(places: [place]))
      ]
    }
    guard let repository = GitRepository(around: folder) else {
      return [.note(GitRepository.missing, place + "git init")]
    }
    let (rules, unmerged, tracked): (PagesInGit, [String], Set<PathBytes>)
    let driver: MergeDriver.State
    do throws(GitProgram.GitError) {
      rules = try PagesInGit(pages.names, in: folder)
      unmerged = try GitProgram.unmerged(in: folder)
      tracked = try GitProgram.tracked(pages.names, in: folder)
      driver = try MergeDriver.state(in: folder)
    } catch {
      return unfinished(repository, unmerged: [], ignored: []) + [unasked(error, repository)]
    }
    let isIgnored = pages.names.allSatisfy { rules.ignored.contains($0.pathBytes) }
    let results =
      unfinished(repository, unmerged: unmerged, ignored: rules.ignored)
      + (isIgnored
        ? kept(tracked.subtracting(unmerged.map(\.pathBytes)))
        : mergedOtherwise(repository, rules))
      + withoutDriver(driver, repository, keepsPages: !isIgnored)
    let unignored = rules.ignoresUnfinished ? [] : [unfinishedFilesKept]
    if !results.isEmpty { return results + unignored }
    return [
      .fine(
        "in git, which merges the notes\(isIgnored ? " and does not keep the pages" : " and pages with onward"); no merge is unfinished"
      )
    ] + unignored
  }

  private var unfinishedFilesKept: HealthCheck.Result {
    let pattern = OpenFolder.unfinishedPattern
    return .note(
      "git would keep the unfinished files of a killed command, named \(pattern)",
      "printf '\\n%s\\n' \(pattern.quotedForShell) >> \(folder.displayPath(".gitignore").quotedForShell)"
    )
  }

  private var place: String {
    folder.path == "." ? "" : "cd \(folder.path.quotedForShell) && "
  }

  /// The results about an unfinished merge or another unfinished command of git, and its notes.
  ///
  /// - Parameters:
  ///   - unmerged: the files that a merge left in several versions.
  ///   - ignored: the pages that git ignores.
  private func unfinished(
    _ repository: GitRepository, unmerged: [String], ignored: Set<PathBytes>
  ) -> [HealthCheck.Result] {
    let own = Set(pages.names.map(\.pathBytes))
    // Notes without markers: git only needs to know that the conflict is resolved.
    let waiting = unmerged.filter {
      !own.contains($0.pathBytes) && !markedNotes.contains($0.pathBytes)
    }
    var results = waiting.map {
      HealthCheck.Result.problem(
        "a merge left \($0) in two versions; once the file is as you want it, tell git",
        "\(place)git add \($0.quotedForShell)")
    }
    let unmergedPages = pages.names.filter { page in
      unmerged.contains { $0.pathBytes == page.pathBytes }
    }
    if let begun = repository.unfinished {
      let first =
        !markedNotes.isEmpty
        ? "; fix the notes that contain its markers first"
        : waiting.isEmpty ? "" : "; fix what it left in two versions first"
      results.append(
        .problem(
          "a \(begun.rawValue) is unfinished\(first)",
          built(then: settling(unmergedPages, ignored) + [begun.ending])))
    } else if !unmergedPages.isEmpty {
      results.append(
        .problem(
          "a merge left the pages in two versions", built(then: settling(unmergedPages, ignored))))
    }
    return results
  }

  /// The commands that tell git which version of the pages counts. Git refuses to end a merge as long as it
  /// has two versions of a page. A page that it should ignore has to be removed from its index.
  private func settling(_ unmerged: [String], _ ignored: Set<PathBytes>) -> [String] {
    let released = unmerged.filter { ignored.contains($0.pathBytes) }
    let added = pages.names.filter { !ignored.contains($0.pathBytes) }
    return (released.isEmpty ? [] : ["git rm --quiet --cached \(quoted(released))"])
      + (added.isEmpty ? [] : ["git add \(quoted(added))"])
  }

  /// A command line that builds the pages and then runs these commands. If a note has an error, the pages are
  /// still written, so the following commands run as well.
  private func built(then commands: [String]) -> String {
    place + "onward build" + (hasErrors && markedNotes.isEmpty ? "; " : " && ")
      + commands.joined(separator: " && ")
  }

  /// The finding about ignored pages that git still tracks, because it did before they were ignored. If a merge left
  /// one in two versions, ending the merge removes it.
  private func kept(_ tracked: Set<PathBytes>) -> [HealthCheck.Result] {
    let kept = pages.names.filter { tracked.contains($0.pathBytes) }
    if kept.isEmpty { return [] }
    return [
      .note(
        "git has a rule to ignore the pages but still keeps them",
        "\(place)git rm --cached \(quoted(kept))")
    ]
  }

  /// The finding about rules that name another merge driver for the pages. Our line may come before them, and then has no
  /// effect.
  private func mergedOtherwise(
    _ repository: GitRepository, _ rules: PagesInGit
  ) -> [HealthCheck.Result] {
    let ruled = rules.merged.compactMap { page, reason in
      if case .rule(let driver) = reason, driver != MergeDriver.name { (page, driver) } else { nil }
    }
    guard let (_, driver) = ruled.first else { return [] }
    return [
      .note(
        "git is set to merge \(ruled.map(\.0).joined(separator: " and ")) by '\(driver)', which mixes two versions into one page; the last line that names a page counts",
        commandToLeave(ruled.map(\.0), repository))
    ]
  }

  /// The finding about a clone in which git does not merge notes and pages with onward.
  private func withoutDriver(
    _ driver: MergeDriver.State, _ repository: GitRepository, keepsPages: Bool
  ) -> [HealthCheck.Result] {
    let fix = MergeDriverSetUp.command(in: folder, isLarger: repository.isLarger(than: folder)).text
    let effect =
      "so it merges notes \(keepsPages ? "and pages " : "")line by line, and leaves markers where both machines changed something"
    let lines =
      if case .bytes(let bytes) = FileContent(at: folder.absolute(".gitattributes")) {
        bytes
      } else {
        [UInt8]()
      }
    let file = GitFile.attributes(
      of: keepsPages ? pages : nil, notes: GitFile.patterns(ofNotes: journal))
    if driver == .missing {
      return [.note("git does not know in this clone how onward merges, \(effect)", fix)]
    }
    if case .broken(let program) = driver {
      return [
        .note("git is set to merge with \(program), which is not there any more, \(effect)", fix)
      ]
    }
    let missing = file.missing(in: lines)
    if missing.isEmpty { return [] }
    guard GitFile.canBeExtended(lines) else {
      return [
        .note(
          ".gitattributes is not UTF-8 text, so git does not read it, \(effect)",
          Editor.commandToOpen(folder.displayPath(".gitattributes")))
      ]
    }
    return [
      .note(
        "\(missing.count.pluralized("line")) \(missing.count == 1 ? "is" : "are") missing in .gitattributes, and git merges the files that \(missing.count == 1 ? "it names" : "they name") line by line",
        fix)
    ]
  }

  /// The command that keeps git from merging the pages. The repository's own rules override those of a folder.
  /// They are opened in an editor, because only the user knows why they exist.
  private func commandToLeave(_ pages: [String], _ repository: GitRepository) -> String {
    if case .bytes(let bytes) = FileContent(at: repository.attributes),
      String(decoding: bytes, as: UTF8.self).contains("merge")
    {
      return Editor.commandToOpen(repository.attributes)
    }
    if case .bytes(let bytes) = FileContent(at: folder.absolute(".gitattributes")),
      !GitFile.canBeExtended(bytes)
    {
      return Editor.commandToOpen(folder.displayPath(".gitattributes"))
    }
    let lines = GitFile.attributes(of: self.pages, notes: []).lines.filter { line in
      pages.contains { line.contains($0) }
    }
    return
      "printf '\\n%s' \(lines.map(\.quotedForShell).joined(separator: " ")) '' >> \(folder.displayPath(".gitattributes").quotedForShell)"
  }

  private func unasked(_ error: GitProgram.GitError, _ repository: GitRepository)
    -> HealthCheck.Result
  {
    let unknown = "so it is not known what git would do with the pages"
    switch error {
    case .notInstalled:
      return .note(
        "the folder is in git, but the program git is not found here, \(unknown)",
        GitProgram.installing)
    case .untrusted:
      return .note(
        "the folder belongs to someone else, and git reads it only if its settings allow that, \(unknown)",
        "git config --global --add safe.directory \(repository.root.quotedForShell)")
    case .refused where !repository.isHeadIntact:
      let head = displayPath(repository.head)
      return .problem(
        "\(head) names neither a branch nor a commit, so git finds no repository here; it expects a line like 'ref: refs/heads/main'",
        Editor.commandToOpen(head))
    case .refused(let reason):
      return .note("git reports an error, \(unknown): \(reason)", "\(place)git status")
    }
  }

  /// The path as a person would type it here.
  private func displayPath(_ path: String) -> String {
    folder.inside(path).map(folder.displayPath) ?? path
  }

  private func quoted(_ names: [String]) -> String {
    names.map(\.quotedForShell).joined(separator: " ")
  }
}

/// What git would do with the files that onward makes. Git itself is asked, because only git knows which of
/// its rules apply.
struct PagesInGit {
  /// The pages that git ignores.
  let ignored: Set<PathBytes>
  /// Whether git ignores the unfinished files of a command that was killed.
  let ignoresUnfinished: Bool
  /// The pages that git would merge, with the reason.
  let merged: [(page: String, reason: Reason)]

  enum Reason: Equatable {
    /// No rule names the page.
    case noRule
    /// A rule names this merge driver.
    case rule(String)
  }

  init(_ pages: [String], in folder: JournalFolder) throws(GitProgram.GitError) {
    // With `--no-index`, git also reports rules for a page that it already keeps.
    let unfinished = [OpenFolder.newFilePrefix, OpenFolder.oldFilePrefix]
    let ignored = Set(
      PagesInGit.texts(
        try GitProgram.answer(
          ["check-ignore", "--no-index"], about: pages + unfinished, in: folder)
      ).map { PagesInGit.name($0).pathBytes })
    self.ignored = ignored.intersection(pages.map(\.pathBytes))
    ignoresUnfinished = ignored.isSuperset(of: unfinished.map(\.pathBytes))
    // For each page: its name, the name of the attribute, and its value.
    let texts = PagesInGit.texts(
      try GitProgram.answer(["check-attr", "merge"], about: pages, in: folder))
    merged = stride(from: 0, to: texts.count - 2, by: 3).compactMap { start in
      PagesInGit.reason(texts[start + 2]).map { (PagesInGit.name(texts[start]), $0) }
    }
  }

  /// The reason for a merge by the value of the attribute; `nil` for values with which git does not merge.
  private static func reason(_ value: String) -> Reason? {
    switch value {
    case "unset", "binary": nil
    case "unspecified": .noRule
    case "set": .rule("text")
    default: .rule(value)
    }
  }

  /// A page's name without the `./` before it, which git repeats from the question.
  private static func name(_ asked: String) -> String { String(asked.dropFirst(2)) }

  private static func texts(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
