import Diagnostics
import Journal
import TextKit

/// The report at the end of `init`: what it created, what is in the way, and what comes next.
struct InitReport {
  /// The paths of the new files, grouped by folder.
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
    let made = isAdopting ? "Added to \(folder.path):" : "Created \(notes) in \(folder.path):"
    let git =
      "It is \(GitRepository.missing). If you like, run 'git init' there."
    return before + [made] + shown + (isInGit ? [] : [git]) + next
  }

  /// What the command would write.
  var linesOfDryRun: [String] {
    if added.isEmpty { return leftAlone + otherPageNames + ["Nothing would be added."] }
    let settings = added.contains(Settings.fileName) ? skeleton.activeSettings : []
    return leftAlone + otherPageNames
      + ["Would \(isAdopting ? "add to" : "create in") \(folder.path):"] + shown
      + (settings.isEmpty
        ? [] : ["The lines of onward.yml that are not comments would be:"] + settings)
      + ["Nothing was written."]
  }

  private var leftAlone: [String] {
    let doubtful = survey.doubtfulFolders.map(\.name)
    let names = survey.foldersLeftAlone.filter { !doubtful.contains($0) }.map { "\($0)/" }
    let types =
      survey.typesLeftAlone.isEmpty
      ? []
      : [
        "Left alone: notes with 'type: \(survey.typesLeftAlone.joined(separator: "', 'type: "))'. The word is that of a kind of note, but some do not have its fields. 'types:' in onward.yml leaves those out, and you can change that."
      ]
    if names.isEmpty { return types }
    return types + [
      "Left alone: \(names.joined(separator: ", ")). The name is that of a kind of note, but the files there were not written as such notes. 'folders:' in onward.yml leaves them out, and you can change that."
    ]
  }

  /// The lines about names for the pages, if one of the user's own files has the name of a page.
  private var otherPageNames: [String] {
    if pages.inTheWay.isEmpty { return [] }
    let isOne = pages.inTheWay.count == 1
    let own =
      "\(pages.inTheWay.joined(separator: " and ")) \(isOne ? "was" : "were") not made by onward, and \(isOne ? "stays as it is" : "stay as they are")."
    let setting = FreePageNames.setting(pages.names)
    guard survey.journal.hasSettings else {
      return ["\(own) This line in onward.yml gives the pages other names: \(setting)"]
    }
    return [
      "\(own) The pages need other names. Put this line into onward.yml, in place of any 'output:' that is there: \(setting)"
    ]
  }

  /// The files and folders that are missing and cannot be created.
  private var obstacles: [NameConflict] {
    if !isAdopting || survey.hasOwnFolders { return [] }
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
      "Git still keeps the pages. This command makes it stop: git rm --cached \(kept.map(\.quotedForShell).joined(separator: " "))"
    ]
  }

  /// The new files and folders. A folder is shown only by its name, because its files need no explanation.
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
