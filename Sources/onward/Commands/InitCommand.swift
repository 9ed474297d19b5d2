import ArgumentParser
import Diagnostics
import Journal

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a journal: settings, a profile, folders, and what git has to know.",
    discussion: """
      Nothing that is there is changed or written over. --adopt adds what is missing to a folder of notes \
      that you have already, after saying what it found there.
      """)

  @Argument(
    help: "The folder; made if it is not there. Else the current one.", completion: .directory)
  var directory: String?

  @Flag(help: "Add what is missing to a folder that has other things in it.")
  var adopt = false

  @Flag(help: "Keep the two pages out of git, in place of telling it not to merge them.")
  var ignoreOutput = false

  @Flag(help: "Fill in an example to play with.")
  var demo = false

  @Option(
    help: "The day to take for today, like 2026-03-14; else this machine's local day.",
    transform: DayArgument.read)
  var today: DayArgument?

  func run() async throws {
    let path = directory ?? "."
    let folder = try JournalFolder.made(at: path)
    if !adopt { try requireRoom(in: folder) }
    let today = today?.day ?? .localToday
    let survey = try await VaultSurvey(folder, on: today)
    var diagnostics: [Diagnostic] = []
    let settings = try folder.settings(reporting: &diagnostics)
    let skeleton = JournalSkeleton(
      settings: (settings ?? Settings()).output, today: today, keepsPages: !ignoreOutput,
      isDemo: demo, foldersLeftAlone: settings == nil ? survey.foldersLeftAlone : [])
    if adopt { try say(survey.report) }

    var added: [String] = []
    for file in skeleton.files where isWanted(file.path, in: folder, survey) {
      if try folder.create(file.path, file.text) { added.append(file.path) }
    }
    added += try completeGitFile(for: skeleton.settings, in: folder)
    try say(summary(added, skeleton.foldersLeftAlone, in: folder))
  }

  private func say(_ lines: [String]) throws(Failure) {
    try Terminal.print(lines.map { $0.visible + "\n" }.joined())
  }

  /// Checked before anything is written: half a journal would be worse than none.
  private func requireRoom(in folder: JournalFolder) throws(Failure) {
    let names = folder.visibleNames
    if names.isEmpty, !folder.has(".gitattributes"), !folder.has(".gitignore") { return }
    let shown = names.isEmpty ? [".gitattributes or .gitignore"] : Array(names.prefix(5))
    let isJournal = folder.hasSettings
    throw Failure(
      isJournal
        ? "'\(folder.path)' is a journal already"
        : "'\(folder.path)' is not empty: \(shown.joined(separator: ", "))\(names.count > 5 ? " …" : "")",
      remedy: isJournal
        ? "'onward init --adopt' adds what is missing; 'onward doctor' says whether all is well."
        : "Name a new folder ('onward init my-search'), or add a journal to what is there: 'onward init --adopt'."
    )
  }

  /// In a folder of the person's own: not a second profile, nor a folder for notes that lie elsewhere.
  private func isWanted(_ path: String, in folder: JournalFolder, _ survey: VaultSurvey) -> Bool {
    if !adopt { return true }
    if path == "profile.md", survey.hasProfile { return false }
    let names = folder.visibleNames.map { $0.lowercased() }
    guard let top = path.split(separator: "/").first.map(String.init), top != path else {
      return !names.contains(path.lowercased())
    }
    if demo { return true }
    let kind = Vocabulary.kinds.first { $0.folder == top }
    return !names.contains(top) && !(kind.map(survey.has) ?? false)
  }

  /// - Returns: the file's name where it was made or has new lines.
  private func completeGitFile(
    for pages: Settings.Output, in folder: JournalFolder
  ) throws(Failure) -> [String] {
    let file = GitFile(for: pages, keepsPages: !ignoreOutput)
    guard folder.has(file.name) else {
      return try folder.create(file.name, file.completed([])) ? [file.name] : []
    }
    let read = try folder.source(file.name)
    let missing = file.missing(in: read.bytes)
    if missing.isEmpty { return [] }
    try folder.replace(read, with: file.completed(read.bytes))
    return ["\(file.name) (\(missing.count.of("line")) at its end)"]
  }

  private func summary(
    _ added: [String], _ leftAlone: [String], in folder: JournalFolder
  ) -> [String] {
    var lines: [String] = []
    if !leftAlone.isEmpty {
      let names = leftAlone.map { "\($0)/" }.joined(separator: ", ")
      lines.append(
        "Left alone: \(names). The name is that of a kind of note, and what lies there was not written as one; 'folders:' in onward.yml says so, and you can change it."
      )
    }
    if added.isEmpty {
      return lines + ["Nothing is missing; nothing was changed."]
    }
    let notes = demo ? "a sample journal, dated around today" : "a journal"
    lines.append(adopt ? "Added to \(folder.path):" : "Made \(notes) in \(folder.path):")
    // The folders by their names alone: what they hold explains itself.
    var shown: [String] = []
    for path in added {
      let name = path.contains("/") ? path.prefix { $0 != "/" } + "/" : path[...]
      if shown.last != String(name) { shown.append(String(name)) }
    }
    lines += Set(shown).sorted { (shown.firstIndex(of: $0) ?? 0) < (shown.firstIndex(of: $1) ?? 0) }
      .map { "  \($0)" }
    if GitRepository(around: folder) == nil {
      lines.append("It is not in git; 'git init' there keeps every version and syncs, if you like.")
    }
    let place = folder.path == "." ? "" : "cd \(folder.path.quotedForShell) && "
    lines += [
      "Next:", demo || adopt ? "  \(place)onward build" : "  \(place)onward new application Acme",
      demo || adopt ? "  onward next" : "  onward build",
    ]
    return lines
  }
}
