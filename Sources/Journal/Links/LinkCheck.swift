import Diagnostics
import TextKit

/// Reports fields whose links lead nowhere, to several notes, or to a note of another kind.
struct LinkCheck {
  private(set) var diagnostics: [Diagnostic] = []
  private let notes: [any NoteKind]
  /// The notes that messages about other notes must not name.
  private let privatePaths: Set<PathBytes>
  /// The names that can be suggested for a field, by the kinds that it may lead to.
  private var suggestions: [[String]: LinkSuggestions] = [:]

  /// - Parameter privatePaths: The notes that messages about other notes must not name.
  init(_ notes: [any NoteKind], _ resolver: LinkResolver, _ privatePaths: Set<PathBytes>) {
    self.notes = notes
    self.privatePaths = privatePaths
    for note in notes {
      for field in note.links where !field.isBareName {
        let target = resolver.target(of: field, from: note.info.path)
        if let message = problem(of: field, leadingTo: target) {
          diagnostics.append(Diagnostic(note.info.path, field.position, message))
        }
      }
    }
  }

  private mutating func problem(
    of field: FieldLink, leadingTo target: LinkResolver.Target
  ) -> Diagnostic.Message? {
    let typed = field.link.target
    switch target {
    case .note: return nil
    case .nothing:
      return .unknownLink(
        typed, for: field.key, suggestion: suggestion(for: field), example: field.exampleOfName)
    case .severalNamed(let numbers):
      return .ambiguousLink(typed, for: field.key, paths: pathsToName(numbers))
    case .severalAtCompany(let numbers):
      return .ambiguousCompany(typed, for: field.key, paths: pathsToName(numbers))
    case .otherKind:
      let expected = field.expected.map { $0 == Application.name ? "an application" : "a \($0)" }
      return .wrongKindOfLink(
        typed, for: field.key, expected: expected.joined(separator: " or "),
        example: field.exampleOfName)
    }
  }

  /// The paths of the notes, or `nil` if one of them is private.
  private func pathsToName(_ numbers: [Int]) -> [String]? {
    let paths = numbers.map { notes[$0].info.path }
    return paths.contains { privatePaths.contains($0.pathBytes) } ? nil : paths
  }

  private mutating func suggestion(for field: FieldLink) -> String? {
    if let known = suggestions[field.expected] { return known.nearest(to: field.link) }
    let known = LinkSuggestions(
      notes.filter {
        field.mayLead(to: type(of: $0)) && !privatePaths.contains($0.info.path.pathBytes)
      })
    suggestions[field.expected] = known
    return known.nearest(to: field.link)
  }
}

extension FieldLink {
  /// The name of a note to which the field could lead.
  fileprivate var exampleOfName: String {
    expected == [Person.name] ? Person.form.example : Application.form.example
  }
}
