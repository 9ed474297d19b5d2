import Diagnostics
import Journal

/// The one note that a person named by a path, a name, or some words of it.
struct NoteChoice {
  let note: any NoteKind

  /// Throws where no note fits, or several do; those are listed then, each with its path, which is
  /// never ambiguous.
  init(
    _ words: [String], among notes: [any NoteKind], called kind: String, of journal: Journal,
    in folder: JournalFolder
  ) throws(Failure) {
    let typed = words.joined(separator: " ")
    let (search, paths) = (NoteSearch(notes), folder.relative(typed))
    let found = search.matches(typed, orPaths: paths)
    if search.at(paths) == nil { try NoteChoice.refuseUnread(typed, paths, journal) }
    switch found.count {
    case 1: note = found[0]
    case 0:
      try NoteChoice.refuseUnopened(typed, kind, journal)
      throw Failure(
        "no \(kind) is called '\(typed)'\(NoteChoice.question(search.suggestions(for: typed)))",
        remedy:
          "Name it by some words of its company, role or file; 'onward list applications' shows those, and so for the other kinds."
      )
    default:
      let shown = found.prefix(NoteChoice.limit).map { "\($0.info.path)\($0.standing)" }
      let rest = found.count - shown.count
      throw Failure(
        "'\(typed)' may be any of \(found.count)", remedy: "Add a word, or name the file:",
        details: shown + (rest > 0 ? ["… and \(rest) more"] : []))
    }
  }

  /// What cannot be read is not among the notes, and may well be the one that is meant: writing into
  /// another instead would be worse than asking.
  private static func refuseUnread(
    _ typed: String, _ paths: [String], _ journal: Journal
  ) throws(Failure) {
    let read = Set(journal.notes.map(\.info.path))
    let flaw = journal.diagnostics.first { diagnostic in
      diagnostic.severity == .error && !read.contains(diagnostic.path)
        && (NoteSearch.mayMean(typed, diagnostic.path) || paths.contains(diagnostic.path))
    }
    guard let flaw else { return }
    throw Failure(
      "'\(typed)' may mean \(flaw.path), which is not read: line \(flaw.position.line): \(flaw.message.text)",
      remedy: "\(flaw.message.remedy) If you mean another note, name its path.")
  }

  /// Where a folder or a file could not be opened, nobody can say that there is no such note.
  private static func refuseUnopened(
    _ typed: String, _ kind: String, _ journal: Journal
  ) throws(Failure) {
    let unopened = journal.unopened
    guard let first = unopened.first else { return }
    throw Failure(
      "\(first.path): \(first.message.text)",
      remedy:
        "No \(kind) is called '\(typed)' in what could be read. 'onward doctor' says how to open the rest.",
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

extension NoteKind {
  /// What helps to tell an application from the next one of that company.
  fileprivate var standing: String {
    guard let application = self as? Application else { return "" }
    let sent = application.applied.map { ", applied \($0)" } ?? ""
    return "  (\(application.outcome?.rawValue ?? application.stage.rawValue)\(sent))"
  }
}
