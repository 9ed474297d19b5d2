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
        typed, for: field.key, suggestion: suggestion(for: field), example: field.exampleOfName,
        isPerson: field.expected == [Person.name])
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
    switch expected {
    case [Person.name]: Person.form.example
    case [Story.name]: Story.form.example
    default: Application.form.example
    }
  }
}

/// The notes that a link may have meant, if it leads nowhere.
struct LinkSuggestions {
  /// The number of each note by its name in lower case; the first note with that name.
  private var named: [String: Int] = [:]
  /// The number of each application by its company in lower case, if the company has only one.
  private var atCompany: [String: Int] = [:]
  private let names: [String]
  private let companies: [String]
  private let notes: [any NoteKind]

  /// - Parameter notes: The notes to which the field may lead, in path order.
  init(_ notes: [any NoteKind]) {
    self.notes = notes
    var severalAtCompany: Set<String> = []
    for (number, note) in notes.enumerated() {
      let name = note.info.name.lowercased()
      if named[name] == nil { named[name] = number }
      guard let application = note as? Application else { continue }
      let company = application.company.lowercased()
      if atCompany.updateValue(number, forKey: company) != nil { severalAtCompany.insert(company) }
    }
    for company in severalAtCompany { atCompany[company] = nil }
    names = named.keys.sorted()
    companies = atCompany.keys.sorted()
  }

  /// The name of the most similar note, as a link would give it, or `nil` if none is similar.
  func nearest(to link: Link) -> String? {
    let typed = link.name.lowercased()
    if let same = named[typed] {
      let path = notes[same].info.path
      return FileRules.stem(of: path) ?? path
    }
    // Two edits turn most words of three letters into most others.
    let limit =
      switch typed.count {
      case ..<4: 0
      case ..<6: 1
      default: 2
      }
    let near =
      TextKit.nearest(to: typed, among: names, within: limit).flatMap { named[$0] }
      ?? TextKit.nearest(to: typed, among: companies, within: limit).flatMap { atCompany[$0] }
      ?? only(beginningWith: typed)
    guard let near else { return nil }
    return notes[near].info.name
  }

  /// The only note whose name begins with the typed words: `Acme - Engineer` for `Acme - Eng`.
  private func only(beginningWith typed: String) -> Int? {
    guard typed.count > 2 else { return nil }
    let longer = names.filter { $0.hasPrefix(typed) }
    return longer.count == 1 ? named[longer[0]] : nil
  }
}
