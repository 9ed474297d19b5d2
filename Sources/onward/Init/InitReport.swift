import Diagnostics
import Journal
import TextKit

/// What `init` says at its end: what it made, what stands in the way, and what comes next.
struct InitReport {
  /// Paths of what was made, a folder's files behind each other.
  let added: [String]
  let skeleton: JournalSkeleton
  let survey: VaultSurvey
  let pages: FreePageNames
  let folder: JournalFolder
  let isAdopting: Bool
  let isDemo: Bool
  let ignoresOutput: Bool

  var lines: [String] {
    let obstacles = obstacles
    let repository = GitRepository(around: folder)
    let before = leftAlone + otherPageNames + obstacles.map(\.sentence) + stillInGit(repository)
    if added.isEmpty {
      let missing = obstacles.isEmpty ? "Nothing" : "Nothing else"
      return before + ["\(missing) is missing; nothing was changed."]
    }
    let notes = isDemo ? "a sample journal, dated around today" : "a journal"
    let isInGit = repository != nil || GitRepository.closed(around: folder) != nil
    let made = isAdopting ? "Added to \(folder.path):" : "Made \(notes) in \(folder.path):"
    let git = "It is not in git; 'git init' there keeps every version and syncs, if you like."
    return before + [made] + shown + (isInGit ? [] : [git]) + next
  }

  private var leftAlone: [String] {
    let doubtful = survey.doubtfulFolders.map(\.name)
    let names = survey.foldersLeftAlone.filter { !doubtful.contains($0) }.map { "\($0)/" }
    if names.isEmpty { return [] }
    return [
      "Left alone: \(names.joined(separator: ", ")). The name is that of a kind of note, and what lies there was not written as one; 'folders:' in onward.yml says so, and you can change it."
    ]
  }

  /// What `build` needs where a file of the person's own bears a page's name.
  private var otherPageNames: [String] {
    if pages.inTheWay.isEmpty { return [] }
    let isOne = pages.inTheWay.count == 1
    let own =
      "\(pages.inTheWay.joined(separator: " and ")) \(isOne ? "was" : "were") not made by onward, and \(isOne ? "stays as it is" : "stay as they are")."
    let setting = FreePageNames.setting(pages.names)
    guard survey.journal.hasSettings else {
      return ["\(own) The pages get other names, by this line in onward.yml: \(setting)"]
    }
    return [
      "\(own) The pages need other names: put this line into onward.yml, in the place of 'output:' if that is there: \(setting)"
    ]
  }

  /// What is missing and cannot be made.
  private var obstacles: [NameConflict] {
    if !isAdopting { return [] }
    return skeleton.files.compactMap { NameConflict(to: $0.path, in: folder) }.filter {
      $0.isFolderWanted
        ? !survey.hasNotes(of: $0.wanted) : $0.wanted != "profile.md" || !survey.hasProfile
    }
  }

  private func stillInGit(_ repository: GitRepository?) -> [String] {
    if !ignoresOutput || repository == nil { return [] }
    // Where git gives no answer, `doctor` reports why.
    let tracked = (try? GitProgram.tracked(skeleton.settings.names, in: folder)) ?? []
    let kept = skeleton.settings.names.filter { tracked.contains($0.pathBytes) }
    if kept.isEmpty { return [] }
    return [
      "Git keeps the pages until it is told to let go: git rm --cached \(kept.map(\.quotedForShell).joined(separator: " "))"
    ]
  }

  /// The folders by their names alone: what they hold explains itself.
  private var shown: [String] {
    var names: [String] = []
    for path in added {
      let name = path.hasPathSeparator ? (path.pathParts.first ?? "") + "/" : path
      if !names.contains(where: { $0.pathBytes == name.pathBytes }) { names.append(name) }
    }
    return names.map { "  \($0)" }
  }

  private var next: [String] {
    let place = folder.path == "." ? "" : "cd \(folder.path.quotedForShell) && "
    return isDemo || isAdopting
      ? ["Next:", "  \(place)onward build", "  onward next"]
      : ["Next:", "  \(place)onward new application Acme - Engineer", "  onward build"]
  }
}
