import Diagnostics
import Editing
import Journal
import LanguageFeatures
import LanguageServer
import Markdown
import TextKit

/// A journal that an editor works on. It stays in memory, and only what changes is read again.
struct OpenJournal {
  /// The folder's path without links and dots.
  let root: String
  private var folder: JournalFolder
  private var files = ReadFiles()
  /// The journal as it was read last; `nil` if it could not be read yet.
  private(set) var journal: Journal?
  /// The problems that `check` reports, by the path of the file.
  private(set) var problems: [PathBytes: [Diagnostic]] = [:]
  /// Why the journal could not be read; `nil` if it could.
  private(set) var failure: Failure?
  /// Whether a text or a file may have changed since the journal was read.
  var isOutdated = true

  /// - Parameter folder: A folder that exists.
  init(_ folder: JournalFolder, root: String) {
    self.folder = folder
    self.root = root
    isMeant = folder.isNamed || folder.hasSettings
  }

  /// The path of a file in the journal; `nil` if the file is outside of it.
  func path(of file: String) -> String? {
    if let inside = file.pathRest(after: root + "/") { return inside }
    // An editor may name the file by a path with links in it.
    guard let parent = file.pathParent, let resolved = JournalFolder.resolved(parent) else {
      return nil
    }
    let name = file.lastPathPart
    return resolved.pathBytes == root.pathBytes
      ? name : resolved.pathRest(after: root + "/").map { "\($0)/\(name)" }
  }

  func absolute(_ path: String) -> String { root + "/" + path }

  mutating func open(_ path: String, _ bytes: [UInt8]?) {
    folder.openTexts[path] = bytes
    isOutdated = true
  }

  /// Whether the folder was a journal by its settings when it was read last, or was named. Others are only open in the
  /// editor.
  private(set) var isMeant: Bool

  /// Whether a text of the journal is open in the editor.
  var hasOpenTexts: Bool { !folder.openTexts.paths.isEmpty }

  /// Reads again what has changed.
  mutating func update(on today: Day) async {
    isOutdated = false
    do {
      let read = try await folder.journal(on: today, updating: &files)
      let (journal, problems) = try folder.check(read, isVerbose: false)
      self.journal = journal
      isMeant = folder.isNamed || folder.hasSettings
      failure = nil
      // A folder that is not meant as a journal has none.
      let isJournal = isMeant || journal.noteCount > 0
      self.problems = Dictionary(grouping: isJournal ? problems : []) { $0.path.pathBytes }
    } catch let settings as UnreadableSettings {
      failure = nil
      problems = Dictionary(grouping: settings.diagnostics) { $0.path.pathBytes }
    } catch let failure as Failure {
      self.failure = failure
      problems = [:]
    } catch {
      failure = Failure("the journal cannot be read: \(error)", remedy: "Check the folder.")
      problems = [:]
    }
  }

  /// A file as it counts; `nil` if it cannot be read.
  func source(_ path: String) -> SourceFile? { try? folder.source(path) }

  /// Every file that may have a link to a note.
  func sources() -> [SourceFile] {
    let ignored = journal?.settings.ignore ?? []
    return (try? folder.mapFiles(ignoring: ignored) { $0 }) ?? []
  }

  func has(_ path: String) -> Bool { folder.has(path) }

  /// Throws if the event cannot follow the end of the application.
  func refuse(_ milestone: Milestone, of application: Application, on day: Day) throws {
    let meaning: StatusTerm =
      switch milestone {
      case .stage(let stage): .stage(stage)
      case .outcome(let outcome): .outcome(outcome)
      }
    try EndedApplication(application)?.refuse(
      NewEvent(day: day, milestone: milestone), typed: milestone.word, meaning: meaning, in: folder)
  }
}
