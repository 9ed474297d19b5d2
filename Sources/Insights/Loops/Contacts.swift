package import Journal

/// When the person spoke to whom: from the people's own histories and last contacts, and from the
/// days spent with them.
/// Two notes of the same day and person are one contact.
package struct Contacts: Sendable {
  package let all: [Contact]

  package struct Contact: Sendable {
    package let person: Person
    package let day: Day
  }

  /// - Note: What lies in the future is left out.
  package init(_ journal: Journal) {
    var days: [ObjectIdentifier: Set<Day>] = [:]
    for person in journal.people { days[ObjectIdentifier(person)] = Set(person.talks.map(\.day)) }
    for note in journal.days {
      for link in note.with {
        guard let person = journal.person(link, from: note.info) else { continue }
        days[ObjectIdentifier(person), default: []].insert(note.date)
      }
    }
    all = journal.people.flatMap { person in
      (days[ObjectIdentifier(person)] ?? []).filter { $0 <= journal.today }.sorted()
        .map { Contact(person: person, day: $0) }
    }
  }
}
