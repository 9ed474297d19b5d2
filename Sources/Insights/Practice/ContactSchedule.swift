package import Journal
import TextKit

/// The people who help: the last talk with them, and when the user wants to talk to them next.
package struct ContactSchedule: Sendable {
  /// The people it is time to contact first; those without an interval last, by path.
  package let people: [ScheduledContact]

  package init(_ journal: Journal, _ contacts: ContactLog) {
    let contacts = Dictionary(grouping: contacts.all) { ObjectIdentifier($0.person) }
    people = journal.people.visible
      .map { person in
        let last = contacts[ObjectIdentifier(person)]?.last?.day
        // If there was no talk yet, it is time for one now.
        let next = person.every.map { (last ?? journal.today) + (last == nil ? 0 : $0.days) }
        return ScheduledContact(person: person, lastContact: last, next: next)
      }
      .sorted {
        DatePathOrder($0.next, $0.person.info) < DatePathOrder($1.next, $1.person.info)
      }
  }
}

package struct ScheduledContact: Sendable {
  package let person: Person
  /// The last talk, from the note about the person and from day notes; `nil` if none is recorded.
  package let lastContact: Day?
  /// The last contact plus the interval in `every`, or `nil` if there is no interval.
  package let next: Day?
}

extension ContactSchedule {
  /// People who may be good company on a low day, those it is time to contact first. People whose work is
  /// hiring are left out, and so is anyone the user talked to today.
  package func helpers(notContactedOn today: Day) -> [ScheduledContact] {
    people.filter { contact in
      let role = normalizedWords(contact.person.role ?? "")
      return role != "recruiter" && role != "hiring manager" && contact.lastContact != today
    }
  }
}

/// The days on which the user talked to each person, from the people's own histories and last contacts and
/// from day notes. Two notes about one person on one day are one contact.
package struct ContactLog: Sendable {
  package let all: [Contact]

  package struct Contact: Sendable {
    package let person: Person
    package let day: Day
  }

  /// - Note: Days in the future are left out.
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
