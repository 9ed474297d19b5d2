import Journal

extension KnownNames {
  mutating func addPeople(of journal: Journal) {
    for name in [journal.settings.name, journal.profile?.fullName].compactMap(\.self) {
      addPerson(name, as: .searcher)
    }
    for person in journal.people {
      // A file called `a.md` is called so for short.
      let fileName = person.info.name.withoutLeadingDate
      addPerson(
        person.fullName, and: fileName.count > 2 || fileName.isUnspaced ? [fileName] : [])
    }
    for (link, note) in journal.linksToPeople where !link.link.text.contains("@") {
      let person = journal.person(link, from: note)
      addPerson(person?.fullName ?? link.link.text, and: [link.link.text, link.link.name])
    }
  }

  /// - Parameter kind: a person, or whoever searches.
  private mutating func addPerson(
    _ name: String, as kind: Kind = .person, and others: [String] = []
  ) {
    let person = name.withoutBrackets
    let bare = person.withoutTitles
    let number = add(
      kind, bare, [name, person, bare, bare.wordsRunTogether].compactMap(\.self) + others)
    for (index, word) in person.personWords.enumerated() {
      addPart(word, of: number, isFirst: index == 0, unlessIn: NameWords.titles)
    }
  }
}

extension Journal {
  /// The fields that name somebody, each with its note.
  var linksToPeople: [(link: FieldLink, note: NoteInfo)] {
    let named =
      applications.flatMap { application in
        application.contacts.map { ($0, application.info) }
      }
      + feedback.compactMap { feedback in feedback.from.map { ($0, feedback.info) } }
      + days.flatMap { day in day.with.map { ($0, day.info) } }
    // A link to an application says who answered, and is a company's name.
    return named.filter { application($0.0, from: $0.1) == nil }.map { (link: $0.0, note: $0.1) }
  }
}

extension String {
  /// `KimLee`, as in an address or a tag; `nil` for one word, and where it would be too short to be told
  /// from others.
  var wordsRunTogether: String? {
    let words = split(whereSeparator: \.isWhitespace)
    let joined = words.joined()
    return words.count > 1 && joined.count > 5 ? joined : nil
  }
}
