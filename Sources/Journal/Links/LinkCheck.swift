import Diagnostics

/// Reports the fields whose links lead nowhere, to several notes, or to a note of another kind.
struct LinkCheck {
  private(set) var diagnostics: [Diagnostic] = []

  init(_ notes: [any NoteKind], _ index: NoteIndex) {
    let kinds = Dictionary(uniqueKeysWithValues: notes.map { ($0.info.path, type(of: $0).name) })
    for note in notes {
      for field in note.links {
        if let message = LinkCheck.flaw(of: field, in: note, index, kinds) {
          diagnostics.append(Diagnostic(note.info.path, field.position, message))
        }
      }
    }
  }

  private static func flaw(
    of field: FieldLink, in note: any NoteKind, _ index: NoteIndex, _ kinds: [String: String]
  ) -> Diagnostic.Message? {
    switch index.match(field.link, from: note.info.path) {
    case .none:
      return .unknownLink(
        field.link.target, for: field.key, suggestion: index.suggestion(for: field.link))
    case .several(let paths):
      let fitting = paths.filter { field.expected.contains(kinds[$0] ?? "") }
      if fitting.count == 1 { return nil }
      return .ambiguousLink(
        field.link.target, for: field.key, paths: fitting.isEmpty ? paths : fitting)
    case .note(let path):
      guard !field.expected.isEmpty, !field.expected.contains(kinds[path] ?? "") else { return nil }
      let expected = field.expected.map { $0 == "application" ? "an application" : "a \($0)" }
      return .wrongKindOfLink(
        field.link.target, for: field.key, expected: expected.joined(separator: " or "))
    }
  }
}
