import Journal

/// What the notes' fields name, each with the ways in which it may be written. Private notes count: what
/// they name may stand in the words of another note.
struct KnownNames {
  enum Kind { case searcher, person, company, place, source }

  private(set) var kinds: [Kind] = []
  /// Hosts that addresses in fields lead to, in small letters.
  private(set) var hosts: Set<String> = []
  /// By their first sign, the longest first.
  private(set) var forms: [Character: [(form: NameForm, name: Int)]] = [:]

  private struct Identity: Hashable {
    let kind: Kind
    let characters: [Character]
  }

  private var identities: [Identity: Int] = [:]
  private var wholes: [[Character]: Int] = [:]
  private var parts: [[Character]: [Part]] = [:]

  private struct Part {
    let form: NameForm
    let name: Int
    /// It is the first word of the name.
    let isFirst: Bool
  }

  /// Where one name is somebody's and something's, the person counts.
  init(of journal: Journal) {
    for name in [journal.settings.name, journal.profile?.fullName].compactMap(\.self) {
      addPerson(name, as: .searcher)
    }
    addPeople(of: journal)
    addCompanies(of: journal)
    for application in journal.applications {
      for place in application.location?.places ?? [] { add(.place, place, [place]) }
      if let url = application.url { addHost(of: url) }
      if let source = application.source { addSource(source) }
    }
    settle()
  }

  private mutating func addPeople(of journal: Journal) {
    for person in journal.people {
      // A file called `a.md` is called so for short.
      let fileName = person.info.name.withoutLeadingDate
      addPerson(person.fullName, and: fileName.count > 2 ? [fileName] : [])
    }
    let named =
      journal.applications.flatMap { application in
        application.contacts.map { ($0, application.info) }
      }
      + journal.feedback.compactMap { feedback in feedback.from.map { ($0, feedback.info) } }
      + journal.days.flatMap { day in day.with.map { ($0, day.info) } }
    for (link, note) in named where !link.link.text.contains("@") {
      // A link to an application says who answered, and is a company's name.
      if journal.application(link, from: note) != nil { continue }
      let person = journal.person(link, from: note)
      addPerson(person?.fullName ?? link.link.text, and: [link.link.text, link.link.name])
    }
  }

  private mutating func addCompanies(of journal: Journal) {
    let ordinary = NameWords.ordinaryInCompanies.union(NameWords.legalForms)
      .union(journal.ordinaryWords)
    for application in journal.applications { addCompany(application.company, besides: ordinary) }
    let links =
      journal.reflections.map { ($0.application, $0.info) }
      + journal.feedback.compactMap { feedback in feedback.application.map { ($0, feedback.info) } }
    for (field, note) in links {
      let link = field.link
      if let application = journal.application(field, from: note) {
        guard let label = link.label, label != application.role else { continue }
        addCompany(application.company, and: [label], besides: ordinary)
      } else if link.text.contains(where: { $0.isLetter && !$0.isLowercase }) {
        // It leads nowhere, and is called as its application's note would be: `Acme - Engineer`.
        let company = link.text.firstRange(of: " - ").map { link.text[..<$0.lowerBound] }
        addCompany(String(company ?? link.text[...]), and: [link.text], besides: ordinary)
      }
    }
  }

  /// - Parameter kind: a person, or whoever searches.
  private mutating func addPerson(
    _ name: String, as kind: Kind = .person, and others: [String] = []
  ) {
    let person = name.withoutBrackets
    let number = add(kind, person, [name, person] + others)
    for (index, word) in person.nameWords.enumerated() {
      addPart(word, of: number, isFirst: index == 0, unlessIn: NameWords.titles)
    }
  }

  private mutating func addCompany(
    _ name: String, and others: [String] = [], besides ordinary: Set<String>
  ) {
    let company = name.withoutBrackets.withoutLegalForm
    let number = add(.company, company, [name, name.withoutBrackets, company] + others)
    let words = company.nameWords
    for (index, word) in words.enumerated() where words.count > 1 {
      addPart(word, of: number, isFirst: index == 0, unlessIn: ordinary)
    }
  }

  private mutating func addSource(_ source: String) {
    if source.contains("://") { return addHost(of: source) }
    // A word in small letters says how the record came, and names nobody.
    if source.contains(where: \.isUppercase) { add(.source, source, [source]) }
  }

  private mutating func addHost(of address: String) {
    guard let start = address.firstRange(of: "://")?.upperBound else { return }
    let host = address[start...].prefix { !"/?#:".contains($0) }.lowercased()
    hosts.insert(host.hasPrefix("www.") ? String(host.dropFirst(4)) : host)
  }

  @discardableResult
  private mutating func add(_ kind: Kind, _ name: String, _ spellings: [String]) -> Int {
    let identity = Identity(kind: kind, characters: NameForm(name)?.characters ?? [])
    let number = identities[identity] ?? newName(kind)
    identities[identity] = number
    for form in spellings.flatMap(NameForm.whole) where wholes[form.characters] == nil {
      wholes[form.characters] = number
      addForm(form, for: number)
    }
    return number
  }

  private mutating func addPart(
    _ word: String, of number: Int, isFirst: Bool, unlessIn ordinary: Set<String>
  ) {
    guard let form = NameForm(word, isPart: true), form.characters.count > 1,
      !(word.first?.isLowercase ?? true), word.contains(where: \.isLetter),
      !ordinary.contains(String(form.characters))
    else { return }
    parts[form.characters, default: []].append(Part(form: form, name: number, isFirst: isFirst))
  }

  private mutating func newName(_ kind: Kind) -> Int {
    kinds.append(kind)
    return kinds.count - 1
  }

  private mutating func addForm(_ form: NameForm, for number: Int) {
    guard let first = form.characters.first else { return }
    forms[first, default: []].append((form, number))
  }

  /// Parts of names are looked at when all whole names are known. One that several share stands for none
  /// of them: such a first name is a name of its own, and such a word of companies an ordinary one.
  private mutating func settle() {
    for (characters, found) in parts.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) })
    where wholes[characters] == nil {
      let people = found.filter { kinds[$0.name] != .company }
      let owners = people.isEmpty ? found : people
      guard let part = owners.first else { continue }
      let isShared = owners.contains { $0.name != part.name }
      if !isShared || kinds[part.name] == .searcher {
        addForm(part.form, for: part.name)
      } else if !people.isEmpty || owners.allSatisfy(\.isFirst) {
        addForm(part.form, for: newName(people.isEmpty ? .company : .person))
      }
    }
    forms = forms.mapValues { forms in
      forms.sorted { $0.form.characters.count > $1.form.characters.count }
    }
  }
}
