package import Journal
import TextKit

/// The people who help: when they last spoke, and when the person means to speak to them next.
package struct ContactSchedule: Sendable {
  /// Whom it is time for first; those without a rhythm last, by name.
  package let people: [Entry]

  package struct Entry: Sendable {
    package let person: Person
    /// From their own history and from the days spent with them; `nil` where none is noted.
    package let lastContact: Day?
    /// The last contact and as many days as `every` says; `nil` where there is no rhythm.
    package let next: Day?
  }

  package init(_ journal: Journal, _ contacts: ContactLog) {
    let contacts = Dictionary(grouping: contacts.all) { ObjectIdentifier($0.person) }
    people = journal.people.filter { !$0.info.isPrivate }
      .map { person in
        let last = contacts[ObjectIdentifier(person)]?.last?.day
        // Somebody never spoken to is somebody to speak to now.
        let next = person.every.map { (last ?? journal.today) + (last == nil ? 0 : $0.days) }
        return Entry(person: person, lastContact: last, next: next)
      }
      .sorted {
        DatePathOrder($0.next, $0.person.info) < DatePathOrder($1.next, $1.person.info)
      }
  }
}

extension ContactSchedule {
  /// Those who may be company on a low day, whom it is time for first: not those whose work it is to
  /// hire, and not somebody spoken to today already.
  package func helpers(besides today: Day) -> [Entry] {
    people.filter { supporter in
      let role = normalizedWords(supporter.person.role ?? "")
      return role != "recruiter" && role != "hiring manager" && supporter.lastContact != today
    }
  }
}

/// When the person spoke to whom: from the people's own histories and last contacts, and from the
/// days spent with them.
/// Two notes of the same day and person are one contact.
package struct ContactLog: Sendable {
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
