package import Journal
import PageModel

package enum NameKind { case searcher, person, company, place, source }

/// The names to replace, each with its possible spellings.
package struct NameDictionary {
  private(set) var kinds: [NameKind] = []
  /// Hosts from addresses in fields, in lowercase.
  private(set) var hosts: Set<String> = []
  /// Skills that contain a dot like a host.
  package let ordinary: Set<String>
  /// The patterns by the characters that they begin with.
  private var forms: [[Character]: [Known]] = [:]
  private var count = 0

  /// A pattern of a name.
  package struct Known {
    package let form: NamePattern
    package let name: Int
    /// The number of patterns added before it.
    fileprivate let order: Int
  }

  private struct Identity: Hashable {
    let kind: NameKind
    let characters: [Character]
  }

  private var identities: [Identity: Int] = [:]
  private var wholes: [[Character]: Int] = [:]
  private var parts: [[Character]: [NamePart]] = [:]

  private struct NamePart {
    let form: NamePattern
    let name: Int
    /// Whether it is the first word of the name.
    let isFirst: Bool
  }

  /// Collects the names in the notes' fields. Private notes count, because another note may mention the same
  /// names. If one name belongs to a person and to something else, the person takes precedence.
  package init(of journal: Journal) {
    ordinary = journal.ordinaryWords
    addPeople(of: journal)
    addCompanies(of: journal)
    addPlacesAndSources(of: journal)
    settle()
  }

  /// - Returns: the name's number, the same for equal names.
  @discardableResult
  package mutating func add(_ kind: NameKind, _ name: String, _ spellings: [String]) -> Int {
    let identity = Identity(kind: kind, characters: NamePattern(name)?.characters ?? [])
    let number = identities[identity] ?? newName(kind)
    identities[identity] = number
    for form in spellings.flatMap(NamePattern.whole)
    where wholes[form.characters] == nil && form.namesSomething {
      wholes[form.characters] = number
      addForm(form, for: number)
    }
    return number
  }

  /// The patterns that may begin at this position of a text, the longest first.
  package func forms(at place: Int, in text: [Character]) -> [Known] {
    var found: [Known] = []
    for length in 1...NamePattern.longestBeginning where place + length <= text.count {
      found += forms[Array(text[place..<place + length])] ?? []
    }
    return found.sorted {
      ($1.form.characters.count, $0.order) < ($0.form.characters.count, $1.order)
    }
  }

  /// The number of the name that is spelled exactly like this, whatever its kind.
  package func number(of name: String) -> Int? {
    NamePattern(name).flatMap { wholes[$0.characters] }
  }

  package mutating func addPart(
    _ word: String, of number: Int, isFirst: Bool, unlessIn ordinary: Set<String>
  ) {
    guard let first = word.first, !first.isLowercase, word.contains(where: \.isLetter) else {
      return
    }
    for spelling in [word] + word.umlautSpellings + word.initialSpellings {
      let isFirstName = isFirst && [.person, .searcher].contains(kinds[number])
      guard let form = NamePattern(spelling, isPart: true, isFirstName: isFirstName),
        form.characters.count > 1 || spelling.isUnspaced,
        !ordinary.contains(String(form.characters)), !ordinary.contains(word.lowercased())
      else { continue }
      parts[form.characters, default: []].append(
        NamePart(form: form, name: number, isFirst: isFirst))
    }
  }

  package mutating func addHost(of address: String) {
    guard let start = address.firstRange(of: "://")?.upperBound else { return }
    let host = address[start...].prefix { !"/?#:".contains($0) }.lowercased()
    hosts.insert(host.hasPrefix("www.") ? String(host.dropFirst(4)) : host)
  }

  private mutating func newName(_ kind: NameKind) -> Int {
    kinds.append(kind)
    return kinds.count - 1
  }

  private mutating func addForm(_ form: NamePattern, for number: Int) {
    forms[form.beginning, default: []].append(Known(form: form, name: number, order: count))
    count += 1
  }

  /// Adds the parts of names, once all whole names are known. A part that several names share refers to none
  /// of them. A shared first name becomes a name of its own. A shared word of companies is treated as an
  /// ordinary word, unless all of them begin with it.
  private mutating func settle() {
    for (characters, found) in parts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    where wholes[characters] == nil {
      let owners = owners(among: found)
      guard let part = owners.first else { continue }
      let isShared = owners.contains { $0.name != part.name }
      let kind = kinds[part.name]
      if !isShared || kind == .searcher {
        addForm(part.form, for: part.name)
      } else if kind != .company || owners.allSatisfy(\.isFirst) {
        addForm(part.form, for: newName(kind == .source ? .person : kind))
      }
    }
  }

  /// Names of people take precedence over places, and places over companies.
  private func owners(among parts: [NamePart]) -> [NamePart] {
    let places = parts.filter { kinds[$0.name] == .place }
    let people = parts.filter { ![.place, .company].contains(kinds[$0.name]) }
    return people.isEmpty ? (places.isEmpty ? parts : places) : people
  }
}

extension NamePattern {
  fileprivate static let longestBeginning = 4

  /// The characters that a text must contain exactly where this pattern begins. A long journal has thousands
  /// of names with the same first letter. After a character of a script without spaces, a text may have a
  /// space.
  fileprivate var beginning: [Character] {
    let unspaced = characters.prefix(NamePattern.longestBeginning - 1).firstIndex(
      where: \.isUnspaced)
    return Array(characters.prefix(unspaced.map { $0 + 1 } ?? NamePattern.longestBeginning))
  }
}

extension Array where Element: Hashable {
  /// Each element once, in order.
  package var withoutRepeats: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
