import Journal

/// Whether git keeps the journal, and knows what to do with the pages.
struct GitFindings {
  let folder: JournalFolder
  let pages: Settings.Output
  /// Some note holds the markers of a merge, which come first.
  let hasMarkedNotes: Bool

  var all: [Finding] {
    let place = folder.path == "." ? "" : "cd \(folder.path.quotedForShell) && "
    guard let repository = GitRepository(around: folder) else {
      return [.note("not in git, which would keep every version and sync them", place + "git init")]
    }
    var findings: [Finding] = []
    let isIgnored = pages.names.allSatisfy { repository.ignores($0, in: folder) }
    if let begun = repository.unfinished {
      let first = hasMarkedNotes ? "; the notes that hold its markers come first" : ""
      let add = "git add \(pages.names.map(\.quotedForShell).joined(separator: " ")) && "
      findings.append(
        .problem(
          "a \(begun.rawValue) is unfinished\(first)",
          place + "onward build && " + (isIgnored ? "" : add) + begun.ending))
    }
    let isTold = isIgnored || pages.names.allSatisfy { repository.leavesUnmerged($0, in: folder) }
    if !isTold {
      findings.append(
        .note(
          "git would merge the two pages line by line, and leave markers in them",
          "onward init --adopt \(folder.path.quotedForShell)"))
    }
    if !findings.isEmpty { return findings }
    return [
      .fine(
        "in git, which \(isIgnored ? "does not keep the pages" : "leaves the pages unmerged"); no merge is unfinished"
      )
    ]
  }
}
