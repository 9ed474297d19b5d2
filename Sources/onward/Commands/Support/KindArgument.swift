import ArgumentParser
import Journal
import TextKit

/// A kind of note as it is typed for `onward new`: by its name, its folder's name or a synonym.
struct NewKind: ExpressibleByArgument {
  let noteKind: any NoteKind.Type

  init?(argument: String) {
    guard let kind = Vocabulary.kinds.first(where: { $0.isTyped(argument) }) else { return nil }
    noteKind = kind
  }

  static let allValueStrings = Vocabulary.kinds.map { $0.name }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  var name: String { noteKind.name }

  /// A command that begins such a note.
  var example: String { "onward new \(name) \(noteKind.form.example)" }
}

/// A kind of note as it is typed for `onward list`: in the plural or the singular.
struct ListedKind: ExpressibleByArgument {
  let noteKind: any NoteKind.Type

  init?(argument: String) {
    guard let kind = Vocabulary.kinds.first(where: { $0.isTyped(argument) }) else { return nil }
    noteKind = kind
  }

  static let allValueStrings = Vocabulary.kinds.map { $0.folder }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  /// The columns of the table and of CSV.
  var columns: [String] { noteKind.columns + ["path"] }

  func records(of journal: Journal) -> [NoteRecord] {
    journal.notes(of: noteKind).map { NoteRecord($0, on: journal.today) }
  }
}

extension [String] {
  /// `application, reflection or profile`, for help texts.
  var alternatives: String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " or " + self[count - 1]
  }
}

extension NoteKind {
  /// In any case, and with the slash that a shell adds if a folder of that name is near: `applications/`.
  fileprivate static func isTyped(_ argument: String) -> Bool {
    isCalled(argument.endsInPathSeparator ? String(argument.dropLast()) : argument)
  }
}
