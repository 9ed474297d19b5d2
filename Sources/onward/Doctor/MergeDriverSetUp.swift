import Diagnostics
import Journal
import Markdown
import PageModel
import TextKit

/// What `onward doctor --fix` does: it sets up git so that it merges notes and pages with onward.
struct MergeDriverSetUp {
  let folder: JournalFolder
  let journal: Journal
  /// Whether the settings of a repository that is larger than the journal may change.
  let includesLarger: Bool

  /// The command for a journal, as a person would type it.
  static func command(in folder: JournalFolder, isLarger: Bool) -> ShellCommand {
    let fix = ShellCommand("onward", "doctor", "--fix")
    return (isLarger ? fix.appending(["--whole-repository"]) : fix)
      .appending(folder.path == "." ? [] : ["--journal", folder.path])
  }

  /// Does what is missing.
  ///
  /// - Returns: what was done.
  func run() throws(Failure) -> [HealthCheck.Result] {
    guard let repository = GitRepository(around: folder) else { return [] }
    let (state, rules): (MergeDriver.State, PagesInGit)
    let pages = journal.settings.output
    do throws(GitProgram.GitError) {
      state = try MergeDriver.state(in: folder)
      rules = try PagesInGit(pages.names, in: folder)
    } catch {
      // The checks report why git does not answer.
      return []
    }
    let isIgnored = pages.names.allSatisfy { rules.ignored.contains($0.pathBytes) }
    let results = try written(isIgnored ? nil : pages)
    let isLarger = repository.isLarger(than: folder)
    guard state != .working, !isLarger || includesLarger,
      (try? MergeDriver.install(in: folder)) != nil
    else { return results }
    let place = isLarger ? "the settings of \(repository.root)" : "the settings of this clone"
    return results + [
      .fixed(
        "git merges notes and pages with \(MergeDriver.program) (merge.\(MergeDriver.name).driver in \(place))"
      )
    ]
  }

  /// Writes the lines that `.gitattributes` lacks.
  private func written(_ pages: Settings.Output?) throws(Failure) -> [HealthCheck.Result] {
    let file = GitFile.attributes(of: pages, notes: GitFile.patterns(ofNotes: journal))
    let source = folder.has(file.name) ? try folder.source(file.name) : nil
    let missing = file.missing(in: source?.bytes ?? [])
    // Lines cannot be added to a text in another encoding. The checks report that.
    guard !missing.isEmpty, source.map({ GitFile.canBeExtended($0.bytes) }) ?? true else {
      return []
    }
    if let source {
      _ = try folder.replace(source, with: file.completed(source.bytes))
    } else if try !folder.create(file.name, file.completed([])) {
      return []
    }
    let lines = missing.count.pluralized("line")
    return [
      .fixed(
        "\(lines) added to \(folder.displayPath(file.name)); commit it, so that your other machines have the same rules"
      )
    ]
  }
}
