import Diagnostics
import TextKit

/// Reports fields whose links lead nowhere, to several notes, or to a note of another kind.
struct LinkCheck {
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter privatePaths: The notes that messages about other notes must not name.
  init(_ notes: [any NoteKind], _ index: NoteIndex, _ privatePaths: Set<PathBytes>) {
    for note in notes {
      for field in note.links where !field.isBareName {
        if let message = LinkCheck.problem(of: field, in: note, notes, index, privatePaths) {
          diagnostics.append(Diagnostic(note.info.path, field.position, message))
        }
      }
    }
  }

  private static func problem(
    of field: FieldLink, in note: any NoteKind, _ notes: [any NoteKind], _ index: NoteIndex,
    _ privatePaths: Set<PathBytes>
  ) -> Diagnostic.Message? {
    let isExpected = { (number: Int) in field.expected.contains(type(of: notes[number]).name) }
    switch index.match(field.link, from: note.info.path) {
    case .none:
      let near = index.suggestion(for: field.link, excluding: privatePaths)
      return .unknownLink(field.link.target, for: field.key, suggestion: near)
    case .several(let numbers):
      let fitting = numbers.filter(isExpected)
      if fitting.count == 1 { return nil }
      let named = (fitting.isEmpty ? numbers : fitting).map { notes[$0].info.path }
      if named.contains(where: { privatePaths.contains($0.pathBytes) }) {
        return .ambiguousLink(field.link.target, for: field.key, paths: nil)
      }
      return .ambiguousLink(field.link.target, for: field.key, paths: named)
    case .note(let number):
      if field.expected.isEmpty || isExpected(number) { return nil }
      let expected = field.expected.map { $0 == "application" ? "an application" : "a \($0)" }
      return .wrongKindOfLink(
        field.link.target, for: field.key, expected: expected.joined(separator: " or "))
    }
  }
}
