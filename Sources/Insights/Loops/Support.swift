package import Journal

/// The people who help: when they last spoke, and when the person means to speak to them next.
package struct Support: Sendable {
  /// Whom it is time for first; those without a rhythm last, by name.
  package let people: [Supporter]

  package struct Supporter: Sendable {
    package let person: Person
    /// From their own history and from the days spent with them; `nil` where none is noted.
    package let lastContact: Day?
    /// The last contact and as many days as `every` says; `nil` where there is no rhythm.
    package let next: Day?
  }

  package init(_ journal: Journal, _ contacts: Contacts) {
    let contacts = Dictionary(grouping: contacts.all) { ObjectIdentifier($0.person) }
    people = journal.people.filter { !$0.info.isPrivate }
      .map { person in
        let last = contacts[ObjectIdentifier(person)]?.last?.day
        // Somebody never spoken to is somebody to speak to now.
        let next = person.every.map { (last ?? journal.today) + (last == nil ? 0 : $0.days) }
        return Supporter(person: person, lastContact: last, next: next)
      }
      .sorted {
        DayThenPath($0.next, $0.person.info) < DayThenPath($1.next, $1.person.info)
      }
  }
}

extension Support {
  /// Those who may be company on a low day, whom it is time for first: not those whose work it is to
  /// hire, and not somebody spoken to today already.
  package func helpers(besides today: Day) -> [Supporter] {
    people.filter { supporter in
      let role = foldedWords(supporter.person.role ?? "")
      return role != "recruiter" && role != "hiring manager" && supporter.lastContact != today
    }
  }
}
