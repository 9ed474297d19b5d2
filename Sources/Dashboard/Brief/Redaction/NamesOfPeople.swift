import Journal

extension KnownNames {
  mutating func addPeople(of journal: Journal) {
    for name in [journal.settings.name, journal.profile?.fullName].compactMap(\.self) {
      addPerson([name], as: .searcher)
    }
    for names in journal.namesOfPeople.withoutRepeats { addPerson(names, as: .person) }
  }

  /// - Parameter names: all of one person; the first that names somebody tells them from others.
  private mutating func addPerson(_ names: [String], as kind: Kind) {
    let written = names.map(WrittenName.init).filter { !$0.name.isEmpty }
    guard let name = written.first?.name.withoutTitles else { return }
    let spellings = written.flatMap { written in
      let bare = written.name.withoutTitles
      return written.spellings + [bare] + [bare.wordsRunTogether].compactMap(\.self)
    }
    let number = add(kind, name, spellings)
    for (index, word) in written.flatMap(\.words).enumerated() {
      addPart(
        word, of: number, isFirst: index == 0,
        unlessIn: NameWords.titles.union(NameWords.positions))
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
