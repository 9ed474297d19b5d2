import Journal

/// Whether git keeps the journal, and knows what to do with the pages.
struct GitFindings {
  let folder: JournalFolder
  let pages: Settings.Output
  /// The notes that hold the markers of a merge; they come first.
  let markedNotes: Set<String>

  var all: [Finding] {
    guard let repository = GitRepository(around: folder) else {
      return [.note("not in git, which would keep every version and sync them", place + "git init")]
    }
    let isIgnored = pages.names.allSatisfy { repository.ignores($0, in: folder) }
    let findings =
      unfinished(repository, isIgnored) + (isIgnored ? kept(repository) : mergedByLine(repository))
    if !findings.isEmpty { return findings }
    return [
      .fine(
        "in git, which \(isIgnored ? "does not keep the pages" : "leaves the pages unmerged"); no merge is unfinished"
      )
    ]
  }

  private var place: String {
    folder.path == "." ? "" : "cd \(folder.path.quotedForShell) && "
  }

  /// A merge, or what else git began, and the notes that wait in it.
  private func unfinished(_ repository: GitRepository, _ isIgnored: Bool) -> [Finding] {
    let unmerged = repository.unmerged(in: folder)
    // Where the markers are gone, or there never were any: git waits to be told that all is well.
    let waiting = unmerged.filter { !pages.names.contains($0) && !markedNotes.contains($0) }
    var findings = waiting.map {
      Finding.problem(
        "a merge left \($0) in two versions; when it is as you want it, tell git",
        "\(place)git add \($0.quotedForShell)")
    }
    let add = isIgnored ? [] : ["git add \(words(pages.names))"]
    if let begun = repository.unfinished {
      let first =
        !markedNotes.isEmpty
        ? "; the notes that hold its markers come first"
        : waiting.isEmpty ? "" : "; what it left in two versions comes first"
      findings.append(
        .problem(
          "a \(begun.rawValue) is unfinished\(first)",
          place + (["onward build"] + add + [begun.ending]).joined(separator: " && ")))
    } else if pages.names.contains(where: unmerged.contains) {
      findings.append(
        .problem(
          "a merge left the pages in two versions",
          place + (["onward build"] + add).joined(separator: " && ")))
    }
    return findings
  }

  /// What was kept before it was ignored goes on being kept.
  private func kept(_ repository: GitRepository) -> [Finding] {
    let kept = pages.names.filter { repository.keeps($0, in: folder) }
    if kept.isEmpty { return [] }
    return [
      .note(
        "git is told to ignore the pages, and keeps them all the same",
        "\(place)git rm --cached \(words(kept))")
    ]
  }

  private func mergedByLine(_ repository: GitRepository) -> [Finding] {
    if pages.names.allSatisfy({ repository.leavesUnmerged($0, in: folder) }) { return [] }
    return [
      .note(
        "git would merge the two pages line by line, and leave markers in them",
        "onward init --adopt \(folder.path.quotedForShell)")
    ]
  }

  private func words(_ names: [String]) -> String {
    names.map(\.quotedForShell).joined(separator: " ")
  }
}
