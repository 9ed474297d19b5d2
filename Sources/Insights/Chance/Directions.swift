package import Journal

/// Roles and industries that the person's own notes point to and whose postings ask for what they can.
struct Directions {
  /// Most shared skills first; ties by name.
  private let all: [Direction]

  /// With fewer shared skills, it is only a name.
  private static let leastSkills = 2

  init(_ journal: Journal) {
    guard let profile = journal.profile, !profile.info.isPrivate else {
      all = []
      return
    }
    var found: [String: Direction] = [:]
    func add(_ name: String?, _ source: Direction.Source, _ skills: [String], _ note: NoteInfo) {
      guard let name, !name.isEmpty, !skills.isEmpty else { return }
      let key = name.lowercased()
      var direction =
        found[key] ?? Direction(name: name, source: source, skills: [], note: note)
      direction.skills += skills.filter { !direction.skills.contains($0) }
      found[key] = direction
    }
    let openTo = profile.openTo.map { (name: $0, key: $0.lowercased()) }
    let postings = journal.applications.filter { !$0.info.isPrivate }
    for application in postings {
      let skills = profile.skills.filter { application.asksFor($0) }
      let names = [application.role, application.industry].compactMap(\.self)
      for name in names {
        if let own = openTo.first(where: { $0.key == name.lowercased() }) {
          add(own.name, .openTo, skills, profile.info)
        } else if application.stage == .saved, application.outcome == nil {
          add(name, .savedPosting, skills, application.info)
        }
      }
    }
    let named = openTo.map(\.name) + postings.flatMap { [$0.role, $0.industry].compactMap(\.self) }
    for person in journal.people where !person.info.isPrivate {
      let skills = profile.skills.filter { person.words.containsWords($0) }
      for name in Set(named).sorted() where person.words.containsWords(name) {
        add(name, .person(person), skills, person.info)
      }
    }
    all = found.values.filter { $0.skills.count >= Directions.leastSkills }.sorted { a, b in
      a.skills.count != b.skills.count
        ? a.skills.count > b.skills.count : a.name < b.name
    }
  }

  func best(where isNew: (Direction) -> Bool) -> Direction? { all.first(where: isNew) }
}

package struct Direction: Sendable {
  package let name: String
  /// Where it was found first.
  package let source: Source
  /// The person's own skills that it asks for.
  package fileprivate(set) var skills: [String]
  /// The note that names it.
  package let note: NoteInfo

  package enum Source: Sendable {
    /// The profile says that it is worth exploring.
    case openTo
    case savedPosting
    case person(Person)
  }
}

extension Application {
  /// One of the posting's skills has all the words of this one, or the other way round.
  fileprivate func asksFor(_ skill: String) -> Bool {
    skills.contains { $0.containsWords(skill) || skill.containsWords($0) }
  }
}

extension String {
  /// All of them, one after the other, in any case.
  fileprivate func containsWords(_ words: String) -> Bool {
    let wanted = words.skillWords
    return !wanted.isEmpty && " \(skillWords) ".contains(" \(wanted) ")
  }

  /// Its words without case and punctuation, but with the signs that tell C++ and C# from C.
  private var skillWords: String {
    let signs: Set<Character> = ["+", "#"]
    guard utf8.contains(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "#") }) else {
      return foldedWords(self)
    }
    return split { !($0.isLetter || $0.isNumber || signs.contains($0)) }
      .compactMap { word in
        let name = foldedWords(word)
        return name.isEmpty ? nil : name + word.reversed().prefix(while: signs.contains)
      }
      .joined(separator: " ")
  }
}
