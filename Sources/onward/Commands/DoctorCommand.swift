import ArgumentParser
import Diagnostics
import Journal
import Markdown

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Whether everything is set up, and for what is not, the command that mends it.",
    discussion: "Nothing is changed, and no other program is run.")

  @OptionGroup var options: JournalOptions

  func run() async throws {
    let versions =
      "onward \(Onward.version) with libcmark \(LibraryVersions.cmark) and libyaml \(LibraryVersions.yaml)"
    let findings = [.fine(versions)] + (try await journal())
    try Terminal.print(findings.flatMap(\.lines).map { $0.visible + "\n" }.joined())
  }

  private func journal() async throws -> [Finding] {
    let folder = try options.journalFolder()
    let place = folder.resolvedPath ?? folder.path
    let journal: Journal
    do {
      journal = try await folder.journal(on: options.day)
    } catch let failure as Failure {
      return [
        .problem(
          failure.problem,
          "chmod u+r \(folder.shown(Settings.fileName).quotedForShell) && chmod u+rx \(folder.path.quotedForShell)"
        )
      ]
    } catch let unreadable as UnreadableSettings {
      // Nothing else is certain before these are read.
      return unreadable.diagnostics.map {
        .problem(
          "\($0.path):\($0.position.line): \($0.message.text)",
          "${EDITOR:-vi} +\($0.position.line) \(folder.shown(Settings.fileName).quotedForShell)")
      }
    }
    if journal.noteCount == 0, !journal.hasSettings {
      return [
        .note(
          "there is no journal in \(place): no onward.yml, and no note", "onward init my-search")
      ]
    }
    let how =
      folder.isNamed
      ? "named"
      : folder.hasSettings ? "the nearest folder upwards with an onward.yml" : "this folder"
    let named = folder.isNamed ? " \(folder.path.quotedForShell)" : ""
    let pages = journal.settings.output
    let marked = journal.diagnostics.filter { $0.message.id == .conflictMarker }.map(\.path)
    return [.fine("the journal is \(place) (\(how))")]
      + JournalFindings(folder: folder, journal: journal, check: "onward check" + named).all
      + PageFindings(folder: folder, pages: pages, build: "onward build" + named).all
      + GitFindings(folder: folder, pages: pages, markedNotes: Set(marked)).all
  }
}
