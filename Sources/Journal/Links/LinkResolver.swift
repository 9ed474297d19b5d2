import TextKit

/// Finds the notes that the fields of a journal link to.
struct LinkResolver: Sendable {
  /// Where a link leads. Notes are identified by their numbers.
  enum Target {
    case note(Int)
    /// Several notes have the name. The first that the field may mean counts.
    case severalNamed([Int])
    /// Several applications are at the company, so none of them counts.
    case severalAtCompany([Int])
    /// A note of a kind that the field cannot mean.
    case otherKind(Int)
    case nothing
  }

  private let notes: [any NoteKind]
  private let index: NoteIndex
  /// `nil` if every link to an application gives the name of its file, as in most journals.
  private let companies: CompanyIndex?

  init(_ notes: [any NoteKind]) {
    self.notes = notes
    let index = NoteIndex(notes.map(\.info.path))
    self.index = index
    let needsCompanies = notes.contains { note in
      note.links.contains { field in
        guard field.mayLead(to: Application.self) else { return false }
        if case .note(let number) = index.match(field.link, from: note.info.path) {
          return !(notes[number] is Application)
        }
        return true
      }
    }
    companies = needsCompanies ? CompanyIndex(notes) : nil
  }

  func target(of field: FieldLink, from path: String) -> Target {
    let isExpected = { (number: Int) in field.mayLead(to: type(of: notes[number])) }
    let match = index.match(field.link, from: path)
    switch match {
    case .note(let number) where isExpected(number): return .note(number)
    case .several(let numbers):
      let expected = numbers.filter(isExpected)
      if expected.count == 1 { return .note(expected[0]) }
      if !expected.isEmpty { return .severalNamed(expected) }
    case .note, .none: break
    }
    if field.mayLead(to: Application.self), let companies {
      switch companies.match(field.link) {
      case .note(let number): return .note(number)
      case .several(let numbers): return .severalAtCompany(numbers)
      case .none: break
      }
    }
    return switch match {
    case .note(let number): .otherKind(number)
    case .several(let numbers): .severalNamed(numbers)
    case .none: .nothing
    }
  }
}

extension FieldLink {
  /// Whether the field may mean a note of the kind.
  func mayLead(to kind: any NoteKind.Type) -> Bool {
    expected.isEmpty || expected.contains(kind.name)
  }
}
