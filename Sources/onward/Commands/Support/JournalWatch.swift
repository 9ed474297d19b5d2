import Diagnostics
import Journal
import Markdown
import TextKit

/// `build --watch`: writes the pages whenever what they are made from changes.
///
/// A report of the system only says that it may be time to look. What has changed is found by reading: `ReadFiles` keeps
/// what did not change, and the folder is walked each time. So a report that is lost, doubled or about nothing does no
/// harm.
struct JournalWatch {
  private let options: JournalOptions
  private var folder: JournalFolder
  private let polls: Bool
  private let stop: StopSignal
  private var watcher: FolderWatcher
  private var files = ReadFiles()
  private var templates: [SourceFile] = []
  private var day: Day
  /// The errors and warnings of the last build.
  private var problems: [Diagnostic] = []
  /// The pages as they were written, by their paths.
  private var pages: [PathBytes: FileStatus] = [:]
  /// Whether pages that another program changed were written again, and no note has changed since. Two watches with
  /// different days would otherwise replace each other's pages forever.
  private var hasRestoredPages = false
  /// The message of the failure that has been reported; `nil` if the last build succeeded.
  private var failure: String?
  private var hadNotes = false
  /// How long a look at the files takes, in milliseconds.
  private var timeToLook = 0
  private var hasReportedPolling = false

  /// How often the files are looked at, at most, without reports of the system; in milliseconds.
  private static let pollInterval = 1_000
  /// Looking takes at most this part of the time.
  private static let pollShare = 30
  /// How often the day and the folder are looked at. A clock that stops while the machine sleeps must not delay a new day.
  private static let tick = 30_000
  /// How long a folder may be gone, in milliseconds, while another program replaces it.
  private static let patience = 2_000

  init(of folder: JournalFolder, _ options: JournalOptions, polls: Bool) throws(Failure) {
    self.folder = folder
    self.options = options
    self.polls = polls
    stop = try StopSignal()
    day = options.day
    watcher = FolderWatcher(root: folder.path, polls: polls, stop: stop)
  }

  /// Builds, and builds again after each change until a signal ends it.
  mutating func run(opensPage: Bool) async throws {
    guard let first = try await build(isFirst: true) else { return }
    first.files.report(in: folder)
    try? ProblemSummary(journal: first.journal, folder).print(isStrict: false)
    if opensPage {
      do throws(Failure) {
        try Browser.open(folder.absolute(first.journal.settings.output.html))
      } catch {
        Terminal.printMessage(error)
      }
    }
    reportPolling()
    try Terminal.print("watching for changes; Ctrl-C ends it\n")
    try await watch()
    // A terminal shows Ctrl-C in the line.
    let isShown = Terminal.width != nil
    try Terminal.print("\(isShown ? "\n" : "")\(options.timeOfDay) watching ended\n")
  }

  private mutating func watch() async throws {
    var pending = PendingChanges()
    var lastLook = FolderWatcher.now
    while true {
      let now = FolderWatcher.now
      let waits = [
        pending.due.map { $0 - now }, watcher.isPolling ? lastLook + interval - now : nil,
        options.secondsLeftOfDay.map { $0 * 1000 }, JournalWatch.tick,
      ]
      switch watcher.wait(atMost: waits.compactMap(\.self).min() ?? 0) {
      case .stopped: return
      case .changes(let changes):
        let time = FolderWatcher.now
        for change in changes where concerns(change) { pending.add(change, at: time) }
        if (pending.due ?? .max) > time { continue }
      case .time: break
      }
      let isReplaced = folder.isGone
      if isReplaced, try !hasReturned() { return }
      let isPending = (pending.due ?? .max) <= FolderWatcher.now
      guard
        isPending || isReplaced || options.day != day || failure != nil || watcher.isPolling
      else { continue }
      if isPending { pending = PendingChanges() }
      let start = FolderWatcher.now
      try await rebuild()
      lastLook = FolderWatcher.now
      timeToLook = lastLook - start
      reportPolling()
      if stop.hasCome() { return }
    }
  }

  private var interval: Int { max(JournalWatch.pollInterval, JournalWatch.pollShare * timeToLook) }

  /// Whether a change may make the pages outdated.
  private func concerns(_ change: FileChange) -> Bool {
    if let page = pages[change.path.pathBytes] {
      return !hasRestoredPages && FileStatus(of: folder.absolute(change.path)) != page
    }
    let name = change.path.lastPathPart
    return switch change.kind {
    case .uncounted: true
    case .folder: !FileRules.isSkipped(folder: name) || TemplateNames.isFolder(name)
    case .complete, .incomplete: FileRules.concernsJournal(name)
    }
  }

  /// Builds once more. Only a new failure is reported, since it would be the same every time.
  private mutating func rebuild() async throws(Failure) {
    let (before, hadFailed) = (problems, failure != nil)
    let built: Built
    do {
      guard let done = try await build() else { return }
      built = done
    } catch let found as Failure {
      return report(found.problem) { Terminal.printMessage(found) }
    } catch {
      let diagnostics = (error as? UnreadableSettings)?.diagnostics ?? []
      return report(diagnostics.map(\.line).joined()) {
        for diagnostic in diagnostics { Terminal.writeMessage(diagnostic.text(isColored: false)) }
      }
    }
    failure = nil
    let report = WatchReport(
      built.changes, orElse: built.cause, built.files, problems: (before, problems))
    if report.hasNews || hadFailed { try report.print(at: options.timeOfDay) }
  }

  private mutating func report(_ words: String, print: () -> Void) {
    if words == failure { return }
    failure = words
    Terminal.printMessage("\(options.timeOfDay) the pages were not written")
    print()
  }
}

extension JournalWatch {
  private struct Built {
    /// The journal with the problems of the page templates.
    let journal: Journal
    let changes: ReadFiles.Changes
    let files: [(name: String, isNew: Bool)]
    /// What led to the build if no file of the journal did.
    let cause: String
  }

  /// - Returns: `nil` if the pages already are what the files give, or if the command is to end.
  private mutating func build(isFirst: Bool = false) async throws -> Built? {
    let root = try folder.opened()
    defer { withExtendedLifetime(root) {} }
    guard root.lock(unless: stop) else { return nil }
    let today = options.day
    var read = files
    let journal = try await readJournal(on: today, &read)
    if isFirst { try options.refuseEmpty(folder, journal) }
    if hadNotes, journal.noteCount == 0, !journal.hasSettings {
      throw Failure(
        "the folder has no notes any more, so the pages stay as they are",
        remedy: "They are written again as soon as a note is back.")
    }
    let sources = try PageTemplates.sources(in: folder)
    let names = journal.settings.output
    let changes = read.changes(
      since: files, except: [names.markdown.pathBytes, names.html.pathBytes])
    let template = zip(sources, templates).first { $0 != $1 }?.0.path
    let isRestoring = changes.count == 0 && template == nil && hasForeignPages
    guard
      isFirst || failure != nil || today != day || !changes.isEmpty || template != nil
        || isRestoring && !hasRestoredPages
    else {
      files = read
      return nil
    }
    let (pages, written) = try await Pages.written(of: journal, in: folder, root)
    let cause =
      today != day
      ? "a new day, \(today)"
      : template
        ?? (failure != nil
          ? "it works again" : isRestoring ? "the pages were changed" : "once more")
    files = read
    templates = sources
    day = today
    hadNotes = journal.noteCount > 0
    problems = pages.journal.diagnostics.filter { $0.severity != .hint }
    hasRestoredPages = isRestoring || hasRestoredPages && changes.count == 0 && template == nil
    self.pages = [:]
    for (name, _) in written {
      self.pages[name.pathBytes] = FileStatus(of: folder.absolute(name))
    }
    return Built(journal: pages.journal, changes: changes, files: written, cause: cause)
  }

  /// Reads what has changed, and watches each folder from before it is read.
  private func readJournal(on day: Day, _ files: inout ReadFiles) async throws -> Journal {
    let (folder, watcher) = (folder, watcher)
    watcher.beginRound()
    let journal = try await folder.journal(on: day, updating: &files) { place in
      watcher.watch(place.utf8.first == .slash ? place : folder.absolute(place), as: place)
    }
    // The settings may be a link to a file elsewhere.
    if let settings = JournalFolder.resolved(folder.absolute(Settings.fileName)),
      folder.inside(settings) == nil, let place = settings.pathParent
    {
      watcher.watch(place, as: place)
    }
    watcher.endRound()
    return journal
  }

  /// Whether a page is not as it was written.
  private var hasForeignPages: Bool {
    pages.contains { FileStatus(of: folder.absolute($0.path)) != $1 }
  }

  /// Waits for another folder to take the place of one that is gone.
  ///
  /// - Returns: false if the command is to end. Throws if the folder does not come back.
  private mutating func hasReturned() throws(Failure) -> Bool {
    let end = FolderWatcher.now + JournalWatch.patience
    repeat {
      if stop.hasCome(within: 100) { return false }
      guard let replacement = folder.replacement else { continue }
      folder = replacement
      watcher = FolderWatcher(root: folder.path, polls: polls, stop: stop)
      pages = [:]
      return true
    } while FolderWatcher.now < end
    throw Failure(
      folder.path == "."
        ? "this folder was removed, so there is nothing to watch any more"
        : "the folder '\(folder.path)' was moved or removed, so there is nothing to watch any more",
      remedy: "If it is elsewhere now, start the command again for it: onward build DIR --watch")
  }

  /// Says once why the files are looked at from time to time.
  private mutating func reportPolling() {
    guard let reason = watcher.pollingReason, !hasReportedPolling else { return }
    hasReportedPolling = true
    let cause: String? =
      switch reason {
      case .asked: nil
      case .unsupported: "onward does not use this system's reports of changes yet"
      case .exhausted:
        "other programs watch as many folders as the system allows (fs.inotify in 'man 7 inotify')"
      case .network: "another machine may change files on this disk without a report"
      }
    Terminal.printMessage(
      (cause.map { "\($0), so " } ?? "") + "the files are looked at about once a second")
  }
}
