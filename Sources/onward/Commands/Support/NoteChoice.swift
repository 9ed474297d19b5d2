import Diagnostics
import Journal
import TextKit

/// The one note that a person named by a path, a name, or some words of it.
struct NoteChoice {
  let path: String
  let kind: any NoteKind.Type
  /// `nil` for a file that does not count yet, and that is named to be completed.
  let note: (any NoteKind)?

  /// Throws where no note fits, or several do; those are listed then, each with its path, which is
  /// never ambiguous.
  ///
  /// - Parameters:
  ///   - kinds: what may be meant among the files that cannot be read.
  ///   - isToBeCompleted: a note that lacks a field is found as well.
  ///   - byHand: the lines to write in an editor where that note cannot be read; empty where
  ///     nothing is to be written into it.
  init(
    _ words: [String], among notes: [any NoteKind], called kind: String, of journal: Journal,
    in folder: JournalFolder, kinds: [any NoteKind.Type], isToBeCompleted: Bool = false,
    orByHand byHand: [String] = []
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
        "\(folder.shown(file)) is not one of the notes that may be meant here",
        remedy:
          "\(ShellCommand("onward", "check", "--verbose").on(folder).inSentence) says why. If you mean another note, name its path."
      )
    }
    if !isExact,
      let (flaw, unread) = NoteChoice.flaw(of: typed, paths, kinds, journal, folder),
      atPath.isEmpty || paths.contains(where: { NoteSearch.isExactly(flaw.path, $0) })
    {
      let isPath = NoteSearch.isPath(flaw.path, of: paths)
      let isMeant = isPath || found.isEmpty || NoteSearch.isName(typed, of: flaw.path)
      if isToBeCompleted, isMeant, flaw.message.id.isOfField, let unread {
        (path, self.kind, note) = (flaw.path, unread, nil)
        return
      }
      throw Failure(
        flaw, shown: folder.shown(flaw.path), byHand,
        maybeFrom: isPath || NoteSearch.isName(typed, of: flaw.path) ? nil : typed,
        // What is named by its path is meant, and no other.
        hasOthers: !isPath && !found.isEmpty)
    }
    switch found.count {
    case 1: (path, self.kind, note) = (found[0].info.path, type(of: found[0]), found[0])
    case 0:
      let list = ShellCommand("onward", "list", "applications").on(folder).inSentence
      try NoteChoice.refuseUnopened(typed, kind, journal, folder)
      throw Failure(
        "no \(kind) is called '\(typed)'\(NoteChoice.question(search.suggestions(for: typed)))",
        remedy:
          "Name it by some words of its company, role or file; \(list) shows those, and so for the other kinds."
      )
    default:
      let shown = found.prefix(NoteChoice.limit).map { "\($0.info.path)\($0.standing)" }
      let rest = found.count - shown.count
      throw Failure(
        "'\(typed)' may be any of \(found.count)", remedy: "Add a word, or name the file:",
        details: shown + (rest > 0 ? ["… and \(rest) more"] : []))
    }
  }

  /// The file at a typed path if it is neither a note nor an unread one, though notes are spelled nearly so:
  /// writing into one of those would be writing into another file.
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

  /// What cannot be read is not among the notes, and may well be the one that is meant: writing into
  /// another instead would be worse than asking. What is named by its path, or by its name, comes first.
  ///
  /// - Parameter kinds: a note of another kind is not meant, whatever it is called.
  private static func flaw(
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
    let vocabulary = Vocabulary(settings: journal.settings, on: journal.today)
    for isMeant in tests {
      for flaw in unread where isMeant(flaw.path) {
        // Of a file that cannot be opened, its folder still says what it is.
        let source = (try? folder.source(flaw.path)) ?? SourceFile(path: flaw.path, bytes: [])
        let kind = vocabulary.kind(of: source, hasSettings: folder.hasSettings)
        if kind.map({ kind in kinds.contains { $0 == kind } }) ?? true { return (flaw, kind) }
      }
    }
    return nil
  }

  /// Where a folder or a file could not be opened, nobody can say that there is no such note.
  private static func refuseUnopened(
    _ typed: String, _ kind: String, _ journal: Journal, _ folder: JournalFolder
  ) throws(Failure) {
    let unopened = journal.unopened
    guard let first = unopened.first else { return }
    throw Failure(
      "\(first.path): \(first.message.text)",
      remedy:
        "No \(kind) is called '\(typed)' in what could be read. \(ShellCommand("onward", "doctor").on(folder).inSentence) says how to open the rest.",
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
  /// The note can be read, and one of its fields keeps it from counting.
  fileprivate var isOfField: Bool {
    [.missingField, .invalidValue, .invalidDate, .ambiguousDate].contains(self)
  }
}

extension Failure {
  /// A note that cannot be read.
  ///
  /// - Parameter words: what may mean it; `nil` where it is named.
  fileprivate init(
    _ flaw: Diagnostic, shown file: String, _ byHand: [String], maybeFrom words: String?,
    hasOthers: Bool
  ) {
    let place =
      words.map { "'\($0)' may mean \(file), which is not read" }
      ?? (byHand.isEmpty ? "\(file) is not read" : "\(file) cannot be edited")
    self.init(
      "\(place): line \(flaw.position.line): \(flaw.message.text)",
      remedy: [
        flaw.message.remedy, hasOthers ? "If you mean another note, name its path." : nil,
        byHand.isEmpty ? nil : Failure.byHand,
      ].compactMap(\.self).joined(separator: " "),
      details: byHand)
  }
}

extension NoteKind {
  /// What helps to tell an application from the next one of that company.
  fileprivate var standing: String {
    guard let application = self as? Application else { return "" }
    let sent = application.applied.map { ", applied \($0)" } ?? ""
    return "  (\(application.outcome?.rawValue ?? application.stage.rawValue)\(sent))"
  }
}
