import Diagnostics
import Journal
import TextKit

/// Whether git keeps the journal, and knows what to do with the pages.
struct GitChecks {
  let folder: JournalFolder
  let pages: Settings.Output
  /// The notes that hold the markers of a merge; they come first.
  let markedNotes: Set<PathBytes>
  /// Whether `onward build` ends with an exit code of 1, though it writes the pages.
  let hasErrors: Bool

  var all: [Finding] {
    if let closed = GitRepository.closed(around: folder) {
      let place = shown(closed)
      return [
        .problem(
          "\(place) may not be opened, so whether git keeps the journal is not known",
          JournalFolder.commandToOpen(places: [place]))
      ]
    }
    guard let repository = GitRepository(around: folder) else {
      return [.note("not in git, which would keep every version and sync them", place + "git init")]
    }
    let (rules, unmerged, tracked): (PagesInGit, [String], Set<PathBytes>)
    do throws(GitProgram.GitError) {
      rules = try PagesInGit(pages.names, in: folder)
      unmerged = try GitProgram.unmerged(in: folder)
      tracked = try GitProgram.tracked(pages.names, in: folder)
    } catch {
      return unfinished(repository, unmerged: [], ignored: []) + [unasked(error, repository)]
    }
    let isIgnored = pages.names.allSatisfy { rules.ignored.contains($0.pathBytes) }
    let findings =
      unfinished(repository, unmerged: unmerged, ignored: rules.ignored)
      + (isIgnored
        ? kept(tracked.subtracting(unmerged.map(\.pathBytes))) : mergedByLine(repository, rules))
    let unignored = rules.ignoresUnfinished ? [] : [unfinishedFilesKept]
    if !findings.isEmpty { return findings + unignored }
    return [
      .fine(
        "in git, which \(isIgnored ? "does not keep the pages" : "leaves the pages unmerged"); no merge is unfinished"
      )
    ] + unignored
  }

  private var unfinishedFilesKept: Finding {
    let pattern = OpenFolder.unfinishedPattern
    return .note(
      "git would keep the files that a killed command leaves behind, called \(pattern)",
      "printf '\\n%s\\n' \(pattern.quotedForShell) >> \(folder.shown(".gitignore").quotedForShell)")
  }

  private var place: String {
    folder.path == "." ? "" : "cd \(folder.path.quotedForShell) && "
  }

  /// A merge, or what else git began, and the notes that wait in it.
  ///
  /// - Parameters:
  ///   - unmerged: the files that a merge left in several versions.
  ///   - ignored: the pages that git is told to ignore.
  private func unfinished(
    _ repository: GitRepository, unmerged: [String], ignored: Set<PathBytes>
  ) -> [Finding] {
    let own = Set(pages.names.map(\.pathBytes))
    // Where the markers are gone, or there never were any: git waits to be told that all is well.
    let waiting = unmerged.filter {
      !own.contains($0.pathBytes) && !markedNotes.contains($0.pathBytes)
    }
    var findings = waiting.map {
      Finding.problem(
        "a merge left \($0) in two versions; when it is as you want it, tell git",
        "\(place)git add \($0.quotedForShell)")
    }
    let unmergedPages = pages.names.filter { page in
      unmerged.contains { $0.pathBytes == page.pathBytes }
    }
    if let begun = repository.unfinished {
      let first =
        !markedNotes.isEmpty
        ? "; the notes that hold its markers come first"
        : waiting.isEmpty ? "" : "; what it left in two versions comes first"
      findings.append(
        .problem(
          "a \(begun.rawValue) is unfinished\(first)",
          built(then: settling(unmergedPages, ignored) + [begun.ending])))
    } else if !unmergedPages.isEmpty {
      findings.append(
        .problem(
          "a merge left the pages in two versions", built(then: settling(unmergedPages, ignored))))
    }
    return findings
  }

  /// The commands that tell git which pages count. It refuses to end a merge as long as it has two versions
  /// of a page, even of one that it is told to ignore: that one has to be let go.
  private func settling(_ unmerged: [String], _ ignored: Set<PathBytes>) -> [String] {
    let released = unmerged.filter { ignored.contains($0.pathBytes) }
    let added = pages.names.filter { !ignored.contains($0.pathBytes) }
    return (released.isEmpty ? [] : ["git rm --quiet --cached \(words(released))"])
      + (added.isEmpty ? [] : ["git add \(words(added))"])
  }

  /// A command line that builds the pages and then runs these commands. An error in some note does not keep
  /// the pages from being written, so it does not end the line either.
  private func built(then commands: [String]) -> String {
    place + "onward build" + (hasErrors && markedNotes.isEmpty ? "; " : " && ")
      + commands.joined(separator: " && ")
  }

  /// What was kept before it was ignored goes on being kept. Where a merge left it in two versions, ending
  /// that lets it go.
  private func kept(_ tracked: Set<PathBytes>) -> [Finding] {
    let kept = pages.names.filter { tracked.contains($0.pathBytes) }
    if kept.isEmpty { return [] }
    return [
      .note(
        "git is told to ignore the pages, and keeps them all the same",
        "\(place)git rm --cached \(words(kept))")
    ]
  }

  private func mergedByLine(_ repository: GitRepository, _ rules: PagesInGit) -> [Finding] {
    let told = rules.merged.compactMap { page, reason in
      if case .told(let way) = reason { (page, way) } else { nil }
    }
    // What is said of a page nowhere, `init --adopt` says; where something else is said, in whatever file,
    // a line of ours may stand before it already.
    guard let (_, way) = told.first else {
      if rules.merged.isEmpty { return [] }
      return [
        .note(
          "git would merge the two pages line by line, and leave markers in them",
          "onward init --adopt \(folder.path.quotedForShell)")
      ]
    }
    return [
      .note(
        "git is told to merge \(told.map(\.0).joined(separator: " and ")) by '\(way)', which makes a page of two halves; the last line that names a page counts",
        commandToLeave(told.map(\.0), repository))
    ]
  }

  /// The repository's own rules count before those of a folder, and there only their writer knows why.
  private func commandToLeave(_ pages: [String], _ repository: GitRepository) -> String {
    if case .bytes(let bytes) = FileContent(at: repository.attributes),
      String(decoding: bytes, as: UTF8.self).contains("merge")
    {
      return Editor.commandToOpen(repository.attributes)
    }
    if case .bytes(let bytes) = FileContent(at: folder.absolute(".gitattributes")),
      !GitFile.canBeExtended(bytes)
    {
      return Editor.commandToOpen(folder.shown(".gitattributes"))
    }
    let lines = GitFile.attributes(of: self.pages).lines.filter { line in
      pages.contains { line.contains($0) }
    }
    return
      "printf '\\n%s' \(lines.map(\.quotedForShell).joined(separator: " ")) '' >> \(folder.shown(".gitattributes").quotedForShell)"
  }

  private func unasked(_ silence: GitProgram.GitError, _ repository: GitRepository) -> Finding {
    let unknown = "so what it would do with the pages is not known"
    switch silence {
    case .notInstalled:
      return .note(
        "the folder is in git, and the program git is not found here, \(unknown)",
        GitProgram.installing)
    case .untrusted:
      return .note(
        "git looks at no folder of somebody else's unless it is told to, \(unknown)",
        "git config --global --add safe.directory \(repository.root.quotedForShell)")
    case .refused where !repository.isHeadIntact:
      let head = shown(repository.head)
      return .problem(
        "\(head) names neither a branch nor a version, so git finds nothing here; it expects a line like 'ref: refs/heads/main'",
        Editor.commandToOpen(head))
    case .refused(let reason):
      return .note("git itself reports a trouble, \(unknown): \(reason)", "\(place)git status")
    }
  }

  /// A path as a person would type it here.
  private func shown(_ path: String) -> String {
    folder.inside(path).map(folder.shown) ?? path
  }

  private func words(_ names: [String]) -> String {
    names.map(\.quotedForShell).joined(separator: " ")
  }
}

/// What git would do with the files that onward makes, in its own words: only git knows which of its rules
/// counts.
struct PagesInGit {
  /// Those that git is told not to keep.
  let ignored: Set<PathBytes>
  /// Whether git is told not to keep what a command that was killed leaves behind.
  let ignoresUnfinished: Bool
  /// Those that git would merge line by line, and why.
  let merged: [(page: String, reason: Reason)]

  enum Reason: Equatable {
    /// No rule says otherwise.
    case untold
    /// A rule names this way of merging.
    case told(String)
  }

  init(_ pages: [String], in folder: JournalFolder) throws(GitProgram.GitError) {
    // A page that is kept already may be ignored all the same.
    let unfinished = [OpenFolder.newFilePrefix, OpenFolder.oldFilePrefix]
    let ignored = Set(
      PagesInGit.texts(
        try GitProgram.answer(
          ["check-ignore", "--no-index"], about: pages + unfinished, in: folder)
      ).map { PagesInGit.name($0).pathBytes })
    self.ignored = ignored.intersection(pages.map(\.pathBytes))
    ignoresUnfinished = ignored.isSuperset(of: unfinished.map(\.pathBytes))
    // For each page its name, the attribute's, and its value.
    let told = PagesInGit.texts(
      try GitProgram.answer(["check-attr", "merge"], about: pages, in: folder))
    merged = stride(from: 0, to: told.count - 2, by: 3).compactMap { start in
      PagesInGit.reason(told[start + 2]).map { (PagesInGit.name(told[start]), $0) }
    }
  }

  /// `nil` for the values by which git leaves a file as it is.
  private static func reason(_ value: String) -> Reason? {
    switch value {
    case "unset", "binary": nil
    case "unspecified": .untold
    case "set": .told("text")
    default: .told(value)
    }
  }

  /// A page's name, which git repeats as it was asked: with `./` before it.
  private static func name(_ asked: String) -> String { String(asked.dropFirst(2)) }

  private static func texts(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
