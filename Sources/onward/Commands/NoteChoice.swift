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
    let found = NoteSearch(notes).matches(typed, orPaths: folder.relative(typed))
    switch found.count {
    case 1: note = found[0]
    case 0:
      // What cannot be read is not among the notes, and may well be the one that is meant.
      let unread = journal.diagnostics.filter {
        $0.severity == .error && $0.path.lowercased().contains(typed.lowercased())
      }
      if let flaw = unread.first {
        throw Failure(
          "\(flaw.path):\(flaw.position.line): \(flaw.message.text)", remedy: flaw.message.remedy)
      }
      throw Failure(
        "no \(kind) is called '\(typed)'",
        remedy: "Name it by some words of its company, role or file; 'onward list' shows all.")
    default:
      let shown = found.prefix(NoteChoice.limit).map { "\($0.info.path)\($0.standing)" }
      let rest = found.count - shown.count
      throw Failure(
        "'\(typed)' may be any of \(found.count)", remedy: "Add a word, or name the file:",
        details: shown + (rest > 0 ? ["… and \(rest) more"] : []))
    }
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
