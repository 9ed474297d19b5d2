import ArgumentParser
import Diagnostics
import Journal
import Markdown
import TextKit

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check whether everything is set up; if not, print the command that fixes it.",
    discussion: """
      Without --fix, nothing is changed. The only other program that is run is git, which is asked what it would do \
      with notes and pages. --fix sets git up: the lines in .gitattributes, and in the settings of this clone the \
      program that merges notes and pages.
      """)

  @Flag(help: "Set up git so that it merges notes and pages without needless conflicts.")
  var fix = false

  @Flag(
    help: "With --fix: change the settings of a repository that has more in it than the journal.")
  var wholeRepository = false

  @OptionGroup var options: JournalOptions

  func validate() throws {
    if wholeRepository, !fix {
      throw ValidationError("--whole-repository allows --fix to do more; use both.")
    }
  }

  func run() async throws {
    let versions =
      "onward \(Onward.version) with libcmark \(LibraryVersions.cmark) and libyaml \(LibraryVersions.yaml)"
    let results = [.fine(versions)] + (try await journal())
    try Terminal.print(
      options.isPlain
        ? PlainRecords(results.map(\.plainRecord)).text
        : results.flatMap(\.lines).map { $0.escapedForTerminal + "\n" }.joined())
  }

  private func journal() async throws -> [HealthCheck.Result] {
    let folder = try options.journalFolder()
    let place = folder.resolvedPath ?? folder.path
    if !folder.isNamed, !folder.hasSettings {
      let below = folder.journalsBelow.map { below in
        HealthCheck.Result.note(
          "this folder is not a journal, but there is one in \(below)/",
          ShellCommand("cd", below).text)
      }
      if !below.isEmpty { return below }
    }
    let journal: Journal
    do {
      journal = try await folder.journal(on: options.day)
    } catch let failure as Failure {
      return [unread(folder, failure)]
    } catch let unreadable as UnreadableSettings {
      // Without the settings, nothing else is certain.
      return unreadable.diagnostics.map { .problem($0, in: folder) }
    }
    if journal.noteCount == 0, !journal.hasSettings {
      return [
        .note(
          "there is no journal in \(place): no onward.yml and no note", "onward init my-search")
      ]
    }
    let how =
      folder.isNamed
      ? "named"
      : folder.hasSettings ? "the nearest folder upwards with an onward.yml" : "this folder"
    let named = folder.isNamed ? " \(folder.path.quotedForShell)" : ""
    let pages = journal.settings.output
    let marked = journal.diagnostics.filter { $0.message.id == .conflictMarker }
      .map(\.path.pathBytes)
    let fixed =
      fix
      ? try MergeDriverSetUp(folder: folder, journal: journal, includesLarger: wholeRepository)
        .run()
      : []
    return [.fine("the journal is \(place) (\(how))")]
      + fixed
      + JournalChecks(folder: folder, journal: journal, check: "onward check" + named).all
      + WritingChecks(folder: folder, journal: journal).all
      + UnfinishedChecks(folder: folder, journal: journal).all
      + PageChecks(folder: folder, pages: pages, build: "onward build" + named).all
      + (await PageFreshness(of: pages, in: folder, on: options.day)?
        .results(build: "onward build" + named) ?? [])
      + GitChecks(
        folder: folder, journal: journal, markedNotes: Set(marked),
        hasErrors: journal.diagnostics.contains { $0.severity == .error }
      ).all
  }

  /// The finding for a journal that cannot be read at all.
  private func unread(_ folder: JournalFolder, _ failure: Failure) -> HealthCheck.Result {
    if folder.isForbidden("") {
      return .problem(failure.problem, folder.commandToGrantAccess([""]))
    }
    if folder.isForbidden(Settings.fileName) {
      return .problem(failure.problem, folder.commandToGrantAccess([Settings.fileName]))
    }
    if folder.hasSettings {
      return .problem(
        failure.problem,
        folder.has(Settings.fileName)
          ? "ls -l \(folder.displayPath(Settings.fileName).quotedForShell)"
          : "ls -la \(folder.path.quotedForShell)")
    }
    return .note(failure.problem, "onward init my-search")
  }
}
