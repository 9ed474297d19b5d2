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

/// Finds the note that a link leads to.
struct NoteIndex: Sendable {
  /// The result of a search. Notes are identified by their numbers.
  enum Match {
    case note(Int)
    /// Several notes have that name. The first in path order takes precedence.
    case several([Int])
    case none
  }

  /// The paths of all notes. A note's number is its index here.
  private let paths: [String]
  private var firstAtPath: [String: Int] = [:]
  /// The further notes for a path: their paths differ from the first one's only in case or in accent
  /// composition.
  private var alsoAtPath: [String: [Int]] = [:]
  private var firstNamed: [String: Int] = [:]
  /// The further notes with a name, after the first.
  private var alsoNamed: [String: [Int]] = [:]

  /// - Parameter paths: The paths of all notes, in order.
  init(_ paths: [String]) {
    self.paths = paths
    let lowered = paths.mapInParallel { path in
      let path = NoteIndex.withoutEnding(path).lowercased()
      return (path, path.lastPathPart)
    }
    firstAtPath.reserveCapacity(paths.count)
    firstNamed.reserveCapacity(paths.count)
    for (number, (path, name)) in lowered.enumerated() {
      // Strings are equal whether their accents are composed or decomposed, so names from a Mac match names
      // from Linux.
      if !firstAtPath.insert(number, at: path) { alsoAtPath[path, default: []].append(number) }
      if !firstNamed.insert(number, at: name) { alsoNamed[name, default: []].append(number) }
    }
  }

  private func named(_ name: String) -> [Int] {
    guard let first = firstNamed[name] else { return [] }
    return [first] + (alsoNamed[name] ?? [])
  }

  /// The notes at a path without an ending, regardless of case and composition. A note with exactly this path is the only
  /// match.
  private func at(_ path: String) -> [Int] {
    let lowered = path.lowercased()
    guard let first = firstAtPath[lowered] else { return [] }
    guard let also = alsoAtPath[lowered] else { return [first] }
    let all = [first] + also
    return all.first { NoteIndex.withoutEnding(paths[$0]).pathBytes == path.pathBytes }.map { [$0] }
      ?? all
  }

  func match(_ link: Link, from path: String) -> Match {
    if link.target.hasPathSeparator {
      return match(path: link.target, from: path)
    }
    return match(named(link.name.lowercased()))
  }

  /// Resolves a link that contains folders.
  ///
  /// The path may be relative to the note, to the root, or to a folder above the root. It may also be the
  /// end of a path, if only one note has it. A note in another folder never matches.
  private func match(path target: String, from path: String) -> Match {
    let folder = path.pathParts.dropLast()
    for spelling in [target, target.percentDecoded] {
      let file = NoteIndex.withoutEnding(spelling)
      for start in [Array(folder), []] {
        let found = at(NoteIndex.joined(start, file))
        if !found.isEmpty { return match(found) }
      }
      let parts = file.lowercased().pathParts
      let fitting = named(file.lastPathPart.lowercased()).filter {
        let own = NoteIndex.withoutEnding(paths[$0]).lowercased().pathParts
        let count = min(own.count, parts.count)
        return own.suffix(count) == parts.suffix(count)
      }
      if !fitting.isEmpty { return match(fitting) }
    }
    return .none
  }

  private func match(_ numbers: [Int]) -> Match {
    switch numbers.count {
    case 0: .none
    case 1: .note(numbers[0])
    default: .several(numbers)
    }
  }

  /// The path of a note or of a link, without `.md` or another ending of a note.
  private static func withoutEnding(_ path: String) -> String { FileRules.stem(of: path) ?? path }

  /// A path relative to a folder, with `.` and `..` resolved.
  private static func joined(_ folder: [String], _ target: String) -> String {
    var parts = folder
    for part in target.pathParts {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}

extension [String: Int] {
  /// Adds a number, unless the key has one. Returns whether it was added.
  fileprivate mutating func insert(_ number: Int, at key: String) -> Bool {
    // Most keys are new, so they are searched for only once.
    guard let first = updateValue(number, forKey: key) else { return true }
    self[key] = first
    return false
  }
}

/// Finds the application that a link means by its company, or by its company and role, instead of the name of
/// its file.
struct CompanyIndex: Sendable {
  /// The numbers of the applications by these words, in path order.
  private var byWords: [String: [Int]] = [:]

  init(_ notes: [any NoteKind]) {
    for (number, note) in notes.enumerated() {
      guard let application = note as? Application else { continue }
      let company = normalizedWords(application.company)
      byWords[company, default: []].append(number)
      if let role = application.role {
        byWords[company + " " + normalizedWords(role), default: []].append(number)
      }
    }
  }

  func match(_ link: Link) -> NoteIndex.Match {
    let words = normalizedWords(link.target)
    guard !words.isEmpty, let numbers = byWords[words] else { return .none }
    return numbers.count == 1 ? .note(numbers[0]) : .several(numbers)
  }
}
