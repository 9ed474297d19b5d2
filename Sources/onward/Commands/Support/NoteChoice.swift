import Diagnostics
import Journal
import Markdown
import TextKit

/// The one note that the user named by a path, a name, or some words of its name.
struct NoteChoice {
  let path: String
  let kind: any NoteKind.Type
  /// The note; `nil` for a file that lacks a field and was named to be completed.
  let note: (any NoteKind)?

  /// Throws if no note matches, or several do. Those are listed by their paths, which are never ambiguous.
  ///
  /// - Parameters:
  ///   - kinds: the kinds to consider among the files that cannot be read.
  ///   - isToBeCompleted: whether a note that lacks a field is found as well.
  ///   - isToBeChanged: whether the command writes into the note.
  ///   - isToBeOpened: whether a note that cannot be read is found as well.
  init(
    _ words: [String], among notes: [any NoteKind], called kind: String, of journal: Journal,
    in folder: JournalFolder, kinds: [any NoteKind.Type], isToBeCompleted: Bool = false,
    isToBeChanged: Bool = false, isToBeOpened: Bool = false
  ) throws(Failure) {
    let typed = words.joined(separator: " ")
    let (search, paths) = (NoteSearch(notes), folder.relative(typed))
    let atPath = search.at(paths)
    let found = search.matches(typed, orPaths: paths)
    let isExact = atPath.contains { note in
      paths.contains { NoteSearch.isExactly(note.info.path, $0) }
    }
    if !isExact, let file = NoteChoice.otherFile(paths, than: atPath, journal, in: folder) {
      throw Failure(
        "\(folder.displayPath(file)) is not a note that this command can use",
        remedy:
          "\(ShellCommand("onward", "check", "--verbose").on(folder).inSentence) shows why. \(Failure.nameAnotherNote)"
      )
    }
    if !isExact,
      let (problem, unread) = NoteChoice.problem(of: typed, paths, kinds, journal, folder),
      atPath.isEmpty || paths.contains(where: { NoteSearch.isExactly(problem.path, $0) })
    {
      let isPath = NoteSearch.isPath(problem.path, of: paths)
      let isMeant = isPath || found.isEmpty || NoteSearch.isName(typed, of: problem.path)
      if isToBeOpened, isMeant {
        (path, self.kind, note) = (problem.path, unread ?? Application.self, nil)
        return
      }
      if isToBeCompleted, isMeant, problem.message.id.isOfField, let unread {
        (path, self.kind, note) = (problem.path, unread, nil)
        return
      }
      throw Failure(
        problem, shown: folder.displayPath(problem.path),
        maybeFrom: isPath || NoteSearch.isName(typed, of: problem.path) ? nil : typed,
        // A note that is named by its path is the only one meant.
        hasOthers: !isPath && !found.isEmpty, isToBeChanged: isToBeChanged)
    }
    switch found.count {
    case 1: (path, self.kind, note) = (found[0].info.path, type(of: found[0]), found[0])
    case 0:
      try NoteChoice.refuseUnopened(typed, kind, journal, folder)
      throw Failure(
        "no \(kind) is called '\(typed)'\(NoteChoice.question(search.suggestions(for: typed)))",
        remedy: NoteChoice.howToName(kinds, in: folder))
    default:
      let shown = found.prefix(NoteChoice.limit).map { "\($0.info.path)\($0.stateSuffix)" }
      let rest = found.count - shown.count
      throw Failure(
        "'\(typed)' matches \(found.count) notes", remedy: "Add a word, or name the file:",
        details: shown + (rest > 0 ? ["… and \(rest) more"] : []))
    }
  }

  /// What names a note of one of these kinds, and the commands that list them.
  private static func howToName(_ kinds: [any NoteKind.Type], in folder: JournalFolder) -> String {
    let isAmong = { (known: [any NoteKind.Type]) in
      kinds.allSatisfy { kind in known.contains { $0 == kind } }
    }
    let names =
      isAmong([Application.self])
      ? "its company, role or file name"
      : isAmong([Application.self, Person.self])
        ? "its company or role, or of the person's name" : "its title or file name"
    let lists = kinds.map { ShellCommand("onward", "list", $0.folder).on(folder).inSentence }
    let shown =
      switch lists.count {
      case 1: "\(lists[0]) shows them."
      case 2: "\(lists[0]) and \(lists[1]) show them."
      default: "\(lists[0]) shows the \(kinds[0].folder); other kinds are listed the same way."
      }
    return "Name it by some words of \(names). \(shown)"
  }

  /// The file at a typed path if it is neither a note nor an unread one, but a note has almost the same path.
  /// Writing into that note would be writing into the wrong file.
  private static func otherFile(
    _ paths: [String], than near: [any NoteKind], _ journal: Journal, in folder: JournalFolder
  ) -> String? {
    guard let file = paths.lazy.flatMap({ [$0, $0 + ".md"] }).first(where: folder.isPlainFile),
      !near.isEmpty, !near.contains(where: { folder.isSameFile($0.info.path, file) })
    else { return nil }
    let isUnread = journal.diagnostics.contains {
      $0.severity == .error && $0.path.pathBytes == file.pathBytes
    }
    return isUnread ? nil : file
  }

  /// The problem of an unread file that may be the one that is meant, and its kind. Such a file is not among
  /// the notes, and writing into another note instead would be worse than asking. A file that is named by
  /// its path or its name comes first.
  ///
  /// - Parameter kinds: the kinds to consider; files of another kind are never meant.
  private static func problem(
    of typed: String, _ paths: [String], _ kinds: [any NoteKind.Type], _ journal: Journal,
    _ folder: JournalFolder
  ) -> (Diagnostic, kind: (any NoteKind.Type)?)? {
    let read = Set(journal.notes.map(\.info.path.pathBytes))
    let unread = journal.diagnostics.filter {
      $0.severity == .error && !read.contains($0.path.pathBytes)
    }
    let tests: [(String) -> Bool] = [
      { path in paths.contains { NoteSearch.isExactly(path, $0) } },
      { NoteSearch.isPath($0, of: paths) }, { NoteSearch.isName(typed, of: $0) },
      { NoteSearch.mayMean(typed, $0) },
    ]
    let vocabulary = journal.vocabulary
    for isMeant in tests {
      for problem in unread where isMeant(problem.path) {
        // The kind of a file that cannot be opened still follows from its folder.
        let source = (try? folder.source(problem.path)) ?? SourceFile(path: problem.path, bytes: [])
        let kind = vocabulary.kind(of: source, hasSettings: folder.hasSettings)
        if kind.map({ kind in kinds.contains { $0 == kind } }) ?? true { return (problem, kind) }
      }
    }
    return nil
  }

  /// Throws if a folder or a file could not be opened, because the note may be there.
  private static func refuseUnopened(
    _ typed: String, _ kind: String, _ journal: Journal, _ folder: JournalFolder
  ) throws(Failure) {
    let unopened = journal.unopened
    guard let first = unopened.first else { return }
    throw Failure(
      "\(first.path): \(first.message.text)",
      remedy:
        "No \(kind) is called '\(typed)' in the files that could be read. \(ShellCommand("onward", "doctor").on(folder).inSentence) shows how to open the rest.",
      details: unopened.dropFirst().prefix(limit).map { "\($0.path): \($0.message.text)" })
  }

  /// The names of a few notes, as a question.
  private static func question(_ names: [String]) -> String {
    let names = names.prefix(3).map { "'\($0)'" }
    guard let last = names.last else { return "" }
    let others = names.dropLast().joined(separator: ", ")
    return "; did you mean \(others.isEmpty ? last : others + " or " + last)?"
  }

  /// More would push the question off the screen.
  private static let limit = 10
}

extension Diagnostic.ID {
  /// Whether only a field keeps the note from counting, so that its front matter can be read.
  fileprivate var isOfField: Bool {
    [.missingField, .invalidValue, .invalidDate, .ambiguousDate].contains(self)
  }
}

extension NoteKind {
  /// The outcome or stage and the day of an application, which distinguish it from others of the same company.
  fileprivate var stateSuffix: String {
    guard let application = self as? Application else { return "" }
    let sent = application.applied.map { ", applied \($0)" } ?? ""
    return "  (\(application.outcome?.rawValue ?? application.stage.rawValue)\(sent))"
  }
}
