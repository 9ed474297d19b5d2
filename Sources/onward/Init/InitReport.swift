import Diagnostics
import Journal
import PageModel
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
  /// What was done about git's merge driver, or what is left to do; `nil` if there is nothing to report.
  var mergeDriver: String?

  var lines: [ReportLine] {
    let obstacles = obstacles
    let repository = GitRepository(around: folder)
    let before =
      (leftAlone + otherPageNames + obstacles.map(\.sentence) + stillInGit(repository))
      .map { ReportLine.sentence($0) }
    if added.isEmpty {
      let missing = obstacles.isEmpty ? "Nothing" : "Nothing else"
      let driver = mergeDriver.map { [ReportLine.sentence($0)] } ?? []
      return before + driver + [.sentence("\(missing) is missing; nothing was changed.")]
    }
    let notes = isDemo ? "a sample journal, dated around today" : "a journal"
    let isInGit = repository != nil || GitRepository.closed(around: folder) != nil
    let made = isAdopting ? "Added to \(folder.path):" : "Created \(notes) in \(folder.path):"
    let git =
      "It is \(GitRepository.missing). If you like, run 'git init && onward doctor --fix' there."
    let driver = mergeDriver.map { [ReportLine.sentence($0)] } ?? []
    return before + [.sentence(made)] + shown + (isInGit ? driver : [.sentence(git)]) + next
  }

  /// What the command would write.
  var linesOfDryRun: [ReportLine] {
    let before = (leftAlone + otherPageNames).map { ReportLine.sentence($0) }
    if added.isEmpty { return before + [.sentence("Nothing would be added.")] }
    let settings = added.contains(Settings.fileName) ? skeleton.activeSettings : []
    return before + [.sentence("Would \(isAdopting ? "add to" : "create in") \(folder.path):")]
      + shown
      + (settings.isEmpty
        ? []
        : [.sentence("The lines of onward.yml that are not comments would be:")]
          + settings.map { .sentence($0) })
      + [.sentence("Nothing was written.")]
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
    if !isAdopting || survey.hasOwnFolders || survey.isAboutOther { return [] }
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
  private var shown: [ReportLine] {
    var names: [String] = []
    for path in added {
      let name = path.hasPathSeparator ? (path.pathParts.first ?? "") + "/" : path
      if !names.contains(where: { $0.pathBytes == name.pathBytes }) { names.append(name) }
    }
    return names.map { .path($0) }
  }

  private var next: [ReportLine] {
    let place = folder.path == "." ? "" : "cd \(folder.path.quotedForShell) && "
    let isFirst = !isDemo && !isAdopting || survey.isAboutOther
    let commands =
      isFirst
      ? ["\(place)onward new application Acme - Engineer", "onward build"]
      : ["\(place)onward build", "onward next"]
    return [.sentence("Next:")] + commands.map { .command($0) }
  }
}

/// The report for the terminal: how many notes of each kind a folder contains, and what is not understood yet.
struct VaultReport {
  private let survey: VaultSurvey
  private var journal: Journal { survey.journal }

  init(_ survey: VaultSurvey) { self.survey = survey }

  var lines: [String] {
    let counted = VaultReport.counts(of: journal.notes)
    let notes = counted.isEmpty ? "no note yet" : counted.joined(separator: ", ")
    let others = journal.fileCount - journal.notes.count
    let rest =
      others > 0 ? "; \(others) other Markdown \(others == 1 ? "file" : "files"), left alone" : ""
    let found = "Found: \(notes)\(rest)."
    if survey.isAboutOther {
      return [
        "\(found) Nothing in them looks like a job search. If some are about yours, 'onward check --verbose' says why each is left alone."
      ]
    }
    return [found] + change + unknownWords + settling + gain + odd + unsettled
      + doubts + ambiguousDates
  }

  /// `2 applications`, `1 win`, in the order of the kinds.
  private static func counts(of notes: [any NoteKind]) -> [String] {
    Vocabulary.kinds.compactMap { kind in
      let count = notes.count { type(of: $0) == kind }
      return count == 0 ? nil : "\(count) \(count == 1 ? kind.name : kind.folder)"
    }
  }

  /// The notes that count as well once there is an `onward.yml`, folder by folder.
  private var change: [String] {
    let vocabulary = survey.written.vocabulary
    let counted = VaultSurvey.notes(of: survey.written, newTo: journal)
    let byFolder = Dictionary(grouping: counted) {
      VaultSurvey.kindFolder(of: $0.info.path, vocabulary) ?? $0.info.path
    }
    return byFolder.sorted { $0.key < $1.key }.compactMap { folder, notes in
      guard let kind = notes.first.map({ type(of: $0) }) else { return nil }
      let isOne = notes.count == 1
      let place =
        folder.hasSuffix(".md") ? folder : "\(notes.count.pluralized("file")) in \(folder)/"
      return
        "With an onward.yml, \(place) \(isOne ? "counts" : "count") as well: \(isOne ? kind.name : kind.folder)."
    }
  }

  /// The lines of settings that would explain unknown keys and words.
  private var unknownWords: [String] {
    let aliases = survey.keys.lines(where: isMeant, without: survey.settling.explainedKeys)
    let stages = stages
    if aliases.isEmpty, stages.isEmpty { return [] }
    let heading =
      "Not understood yet. Lines like these in onward.yml would explain it; check each guess:"
    return [heading] + aliases + stages
  }

  /// The lines of settings that settle what the files are that look like applications.
  private var settling: [String] {
    let lines = survey.settling
    if lines.isEmpty { return [] }
    let isOne = lines.fileCount == 1
    return [
      "\(lines.fileCount.pluralized("file")) that \(isOne ? "is" : "are") not counted \(isOne ? "looks" : "look") like \(isOne ? "an application" : "applications"). These lines in onward.yml settle \(isOne ? "it" : "them"); check each:"
    ] + lines.lines
  }

  private var gain: [String] {
    let gained = VaultSurvey.notes(of: survey.explained, newTo: survey.written)
    return gained.isEmpty
      ? []
      : [
        "With these lines, more would count: \(VaultReport.counts(of: gained).joined(separator: ", "))."
      ]
  }

  /// The applications that may be about something else: only their fields make them applications, and they have no role
  /// or are the only one in their folder.
  private var odd: [String] {
    let applications = survey.explained.applications
    let counts = Dictionary(
      applications.map { ($0.info.path.folderOfNotes, 1) }, uniquingKeysWith: +)
    let main = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    let found = applications.filter { application in
      application.visible != nil
        && (application.isDoubtful
          || application.countsByFields && main.map { isApart(application, $0, counts) } ?? false)
    }
    if found.isEmpty { return [] }
    let isOne = found.count == 1
    return [
      "\(isOne ? "This counts" : "These count") by \(isOne ? "its" : "their") fields, but may be about something else. If \(isOne ? "it" : "one") is not an application, add 'type: none' to it:"
    ] + VaultReport.bounded(found.map(\.info.path))
  }

  /// Whether an application is alone in its folder, and most others are in one that is not around it.
  private func isApart(
    _ application: Application, _ main: (key: String, value: Int), _ counts: [String: Int]
  ) -> Bool {
    let folder = application.info.path.folderOfNotes
    return main.value > 2 && counts[folder] == 1 && folder.pathRest(after: main.key + "/") == nil
  }

  /// The files that look like applications and do not count with the lines above either.
  private var unsettled: [String] {
    let found = survey.explained.nearApplications.map(\.path)
    if found.isEmpty { return [] }
    return [
      "Also with these lines, \(found.count == 1 ? "this does" : "these do") not count. 'onward check' says what to do:"
    ] + VaultReport.bounded(found)
  }

  private static func bounded(_ paths: [String]) -> [String] {
    let rest = paths.count - limit
    return paths.prefix(limit).map { "  \($0)" } + (rest > 0 ? ["  and \(rest) more"] : [])
  }

  /// Whether the keys of a file matter. Those of a file that is not a note do not, unless it may have been
  /// meant as one: it is in a folder with the name of a kind, or there is no note at all.
  private func isMeant(_ path: String) -> Bool {
    !survey.explained.hasBegun || paths.contains(path.pathBytes)
      || survey.doubtfulFolders.contains { path.pathRest(after: $0.name + "/") != nil }
  }

  private var paths: Set<PathBytes> { Set(survey.explained.notes.map(\.info.path.pathBytes)) }

  /// The lines of `stages:` for unknown words, the most frequent word first.
  private var stages: [String] {
    var places: [UnknownWord: Set<PathBytes>] = [:]
    for diagnostic in survey.explained.diagnostics
    where [.unknownStatus, .unknownStage].contains(diagnostic.message.id) {
      guard let unknown = diagnostic.message.unknown else { continue }
      places[unknown, default: []].insert(diagnostic.path.pathBytes)
    }
    if places.isEmpty { return [] }
    let sorted = places.sorted { ($1.value.count, $0.key.word) < ($0.value.count, $1.key.word) }
    let lines = sorted.prefix(VaultReport.limit).map { unknown, paths in
      let key = unknown.word.shortened.inDoubleQuotes
      let count = paths.count.pluralized("note")
      // A word that resembles no known word gets no guess.
      return unknown.nearest.map {
        "  \(key): \($0)  # in \(count)"
      }
        ?? "  # \(key): …  # in \(count); fill in a word like applied, interview or rejected"
    }
    let rest = sorted.count - lines.count
    return ["stages:"] + lines
      + (rest > 0 ? ["  # and \(rest) more: 'onward check' shows all"] : [])
  }

  /// The lines about folders that are left alone although their files may have been meant as notes.
  private var doubts: [String] {
    survey.doubtfulFolders.map { name, files in
      "\(name)/ is left alone: \(files.pluralized("file there has", "files there have")) fields, but too few of them are known. If these are notes, assign each key to its field under 'aliases:', one of them to \(VaultReport.needed(name)), and remove \(name.inDoubleQuotes) from 'folders:'."
    }
  }

  /// The field that a note of the folder's kind must have.
  private static func needed(_ folder: String) -> String {
    let kind = Vocabulary.kinds.first { $0.folder == folder.lastPathPart.lowercased() }
    return kind?.requiredAnyOf.first.map { "'\($0.name)'" } ?? "the field for what it is about"
  }

  private var ambiguousDates: [String] {
    let found = survey.explained.diagnostics.filter { $0.message.id == .ambiguousDate }
    guard let first = found.first, let date = first.message.unknown?.word else { return [] }
    let count = Set(found.map(\.path.pathBytes)).count
    return [
      "\(count.pluralized("note has", "notes have")) dates like \(date) (\(first.path)), which may mean two different days. In onward.yml, 'date_order: dmy' means that the day comes first, and 'date_order: mdy' that the month does."
    ]
  }

  private static let limit = 12
}
