import ArgumentParser
import Diagnostics
import Journal
import Markdown
import PageModel
import TextKit

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Create a journal: settings, a profile, folders, and rules for git.",
    discussion: """
      Existing files are never overwritten. --adopt adds what is missing to a folder of notes that you \
      already have, after reporting what it found there.
      """)

  @Argument(
    help: "The folder, created if it does not exist; the current one if omitted.",
    completion: .directory)
  var directory: String?

  @Flag(help: "Add what is missing to a folder that already contains other files.")
  var adopt = false

  @Flag(help: "Keep the two pages out of git, instead of telling it how to merge them.")
  var ignoreOutput = false

  @Flag(help: "Fill in an example to play with.")
  var demo = false

  @Flag(help: "Write nothing; show what would be written.")
  var dryRun = false

  @Flag(help: "Add views and templates for Obsidian, and nothing else.")
  var obsidian = false

  @OptionGroup var options: JournalOptions

  func validate() throws {
    if obsidian, adopt || demo || ignoreOutput {
      let other = adopt ? "--adopt" : demo ? "--demo" : "--ignore-output"
      throw ValidationError(
        "--obsidian adds its files and nothing else; run \(other) as a command of its own.")
    }
    if demo, adopt {
      throw ValidationError(
        "An example among your own notes would be counted with them: give --demo a new folder.")
    }
  }

  func run() async throws {
    if obsidian { return try await addObsidianFiles() }
    let (folder, isNew) = try JournalFolder.made(at: try options.folderName(directory))
    do {
      try await fill(folder)
      if isNew, dryRun { folder.removeIfEmpty() }
    } catch {
      if isNew { folder.removeIfEmpty() }
      throw error
    }
  }

  /// Adds the files for Obsidian to a journal or a vault. Files that exist are left as they are.
  private func addObsidianFiles() async throws {
    let folder = try options.journalFolder(directory)
    let vault = folder.vault
    if !folder.hasSettings, vault == nil {
      // Throws if there is no note either.
      _ = try await options.journal(directory)
    }
    var diagnostics: [Diagnostic] = []
    let settings = try folder.settings(reporting: &diagnostics) ?? Settings()
    let files = ObsidianFiles(settings: settings, prefix: vault?.prefix ?? "").files
    let missing = files.filter { !folder.has($0.path) }
    let present = files.map(\.path).filter { path in !missing.contains { $0.path == path } }
    let added =
      dryRun ? missing.map(\.path) : try folder.createAll(missing) { () throws(Failure) in }
    var lines: [ReportLine] = []
    if !added.isEmpty {
      lines.append(.sentence("\(dryRun ? "Would add to" : "Added to") \(folder.path):"))
      lines += added.map { .path($0) }
    }
    if !present.isEmpty {
      lines.append(
        .sentence("Already there, and left as \(present.count == 1 ? "it is" : "they are"):"))
      lines += present.map { .path($0) }
    }
    if dryRun {
      lines.append(.sentence("Nothing was written."))
    } else if !added.isEmpty {
      let place = (vault?.prefix ?? "") + ObsidianFiles.templates
      lines.append(
        .sentence(
          "In Obsidian, open \(ObsidianFiles.base). For the templates: Settings, Core plugins, Templates, and there as the folder: \(place)"
        ))
    }
    options.report(lines)
  }

  private func fill(_ folder: JournalFolder) async throws {
    if !adopt { try requireRoom(in: folder) }
    let survey = try await VaultSurvey(folder, on: options.day)
    var diagnostics: [Diagnostic] = []
    let settings = try folder.settings(reporting: &diagnostics)
    let pages = FreePageNames(insteadOf: (settings ?? Settings()).output, in: folder)
    let skeleton = JournalSkeleton(
      settings: pages.names, today: options.day, keepsPages: !ignoreOutput,
      isDemo: demo, foldersLeftAlone: survey.foldersLeftAlone,
      typesLeftAlone: survey.typesLeftAlone)
    // Checked before anything is written: half a journal would be worse than none.
    let (newGitFiles, changed) = try gitFiles(for: skeleton, survey, in: folder)
    if adopt {
      // Lines to paste are indented, and stay together.
      options.report(
        VaultReport(survey).lines.map {
          $0.hasPrefix(" ") || $0.hasSuffix(":") && !$0.contains(" ")
            ? .settings($0) : .sentence($0)
        })
    }

    let names = Set(folder.visibleNames.map { $0.lowercased() })
    let wanted = skeleton.files.filter { isWanted($0.path, beside: names, survey) }
    let files = wanted + newGitFiles.map { ($0.name, $0.completed([])) }
    let isMarking = { (path: String) in path == Settings.fileName }
    if dryRun {
      let report = InitReport(
        added: files.map(\.path).filter { !folder.has($0) } + changed.map(\.file.name),
        skeleton: skeleton, survey: survey, pages: pages, folder: folder, isAdopting: adopt,
        isDemo: demo, ignoresOutput: ignoreOutput)
      return options.report(report.linesOfDryRun)
    }
    let made = try folder.createAll(files.filter { !isMarking($0.path) }) { () throws(Failure) in
      for (file, source) in changed {
        _ = try folder.replace(source, with: file.completed(source.bytes))
      }
      // The settings come last, because they mark the folder as a journal.
      for file in files where isMarking(file.path) { _ = try folder.create(file.path, file.text) }
    }
    let added =
      files.map(\.path).filter { made.contains($0) || isMarking($0) }
      + changed.map { file, source in
        "\(file.name) (\(file.missing(in: source.bytes).count.pluralized("line")) at its end)"
      }
    let report = InitReport(
      added: added, skeleton: skeleton, survey: survey, pages: pages, folder: folder,
      isAdopting: adopt,
      isDemo: demo, ignoresOutput: ignoreOutput, mergeDriver: setUpMergeDriver(in: folder))
    options.report(report.lines)
  }

  /// Sets up the merge driver in the clone, unless its settings are also those of other folders.
  ///
  /// - Returns: what was done, or what is left to do; `nil` if the journal is not in git, or git does not answer.
  private func setUpMergeDriver(in folder: JournalFolder) -> String? {
    guard let repository = GitRepository(around: folder),
      let state = try? MergeDriver.state(in: folder), state != .working
    else { return nil }
    guard !repository.isLarger(than: folder) else {
      let command = MergeDriverSetUp.command(in: folder, isLarger: true)
      return
        "Git's settings were not changed, because they are also those of \(repository.root). To merge notes and pages there with onward, run \(command.inSentence)."
    }
    guard (try? MergeDriver.install(in: folder)) != nil else { return nil }
    return
      "Git merges the notes and pages of this clone with onward now (merge.\(MergeDriver.name).driver in its settings)."
  }

  /// What git needs: files to create, and files that lack some of the lines.
  private func gitFiles(
    for skeleton: JournalSkeleton, _ survey: VaultSurvey, in folder: JournalFolder
  ) throws -> (new: [GitFile], changed: [(file: GitFile, source: SourceFile)]) {
    var (new, changed): ([GitFile], [(file: GitFile, source: SourceFile)]) = ([], [])
    // Nothing but the settings is put among the folders of a vault, unless git needs it.
    let isBare =
      adopt && (survey.hasOwnFolders || survey.isAboutOther) && !ignoreOutput
      && GitRepository(around: folder) == nil
    if isBare { return ([], []) }
    for file in GitFile.all(
      for: skeleton.settings, keepsPages: !ignoreOutput,
      notes: GitFile.patterns(ofNotes: survey.written))
    {
      guard let source = try present(file, in: folder) else {
        new.append(file)
        continue
      }
      if !file.missing(in: source.bytes).isEmpty { changed.append((file, source)) }
    }
    return (new, changed)
  }

  /// The name of the folder that is proposed in a vault.
  private var ownFolder: String { "job-search" }

  private func requireRoom(in folder: JournalFolder) throws(Failure) {
    let names = folder.visibleNames
    let isVault = folder.isFolder(".obsidian") && !folder.hasSettings
    if names.isEmpty, !folder.has(".gitattributes"), !folder.has(".gitignore"), !isVault { return }
    let shown = names.isEmpty ? [".gitattributes or .gitignore"] : Array(names.prefix(5))
    let isJournal = folder.hasSettings
    let adopting =
      ShellCommand("onward", "init", "--adopt").appending(folder.path == "." ? [] : [folder.path])
      .inSentence
    let doctor = ShellCommand("onward", "doctor")
      .appending(folder.path == "." ? [] : ["--journal", folder.path]).inSentence
    if isVault {
      let path = folder.path == "." ? ownFolder : "\(folder.path)/\(ownFolder)"
      throw Failure(
        "'\(folder.path)' is an Obsidian vault, and a journal has a folder of its own in it",
        remedy:
          "\(ShellCommand("onward", "init").appending([path]).inSentence) makes one. If the notes of your search are already in the vault: \(adopting)."
      )
    }
    throw Failure(
      isJournal
        ? "'\(folder.path)' is already a journal"
        : "'\(folder.path)' is not empty: \(shown.joined(separator: ", "))\(names.count > 5 ? " …" : "")",
      remedy: isJournal
        ? "\(adopting) adds what is missing; \(doctor) checks whether all is well."
        : "Name a new folder ('onward init my-search'), or add a journal to what is there: \(adopting)."
    )
  }

  /// Whether a file is to be created. In an existing folder, this excludes a second profile and folders for
  /// notes that are already elsewhere.
  ///
  /// - Parameter names: the existing names, in lower case.
  private func isWanted(_ path: String, beside names: Set<String>, _ survey: VaultSurvey) -> Bool {
    if !adopt { return true }
    if survey.hasOwnFolders || survey.isAboutOther, path != Settings.fileName { return false }
    if path == "profile.md", survey.hasProfile { return false }
    guard let top = path.pathParts.first, top != path else {
      return !names.contains(path.lowercased())
    }
    return !names.contains(top) && !survey.hasNotes(of: top)
  }

  /// An existing file for git; `nil` if there is none. Throws if no lines can be added to it.
  private func present(
    _ gitFile: GitFile, in folder: JournalFolder
  ) throws(Failure) -> SourceFile? {
    guard folder.has(gitFile.name) else { return nil }
    guard folder.isPlainFile(gitFile.name) else {
      throw Failure(
        "\(folder.displayPath(gitFile.name)) is not a plain file, so nothing was written",
        remedy: "Replace it with a file that has these lines, and run this command again:",
        details: gitFile.lines)
    }
    let file = try folder.source(gitFile.name)
    guard GitFile.canBeExtended(file.bytes) else {
      throw Failure(
        "\(folder.displayPath(gitFile.name)) is not UTF-8 text, so git does not read it and nothing was written",
        remedy: "Save it as UTF-8, with these lines added, and run this command again:",
        details: gitFile.lines)
    }
    return file
  }
}
