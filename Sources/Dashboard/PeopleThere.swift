import Diagnostics
import Journal
import PageModel
import TextKit

/// The people at a company whom the user knows or met there, as far as the notes name them.
enum PeopleThere {
  /// Their names: those of the last conversations first, then the contacts of the application. Someone who only
  /// recommended the job is left out, and so is an agent. Private notes lend no words.
  static func names(at application: Application, _ journal: Journal) -> [Text] {
    guard application.visible != nil else { return [] }
    let conversations = journal.interviews.visible.filter {
      journal.application(of: $0) === application
    }.sorted { $0.date > $1.date }
    let met = conversations.flatMap { note in
      note.with.map { (link: $0, info: note.info, isMet: true) }
    }
    let contacts = application.contacts.map {
      (link: $0, info: application.info, isMet: false)
    }
    var seen: Set<String> = []
    return (met + contacts).compactMap { entry -> Text? in
      let name: Text
      if let note = journal.note(entry.link, from: entry.info) {
        guard let person = (note as? Person)?.visible,
          entry.isMet || person.isThere(at: application, journal)
        else { return nil }
        name = "\(person.fullName, of: person.info)"
      } else {
        guard journal.mayName(entry.link), Interview.isName(entry.link.displayText) else {
          return nil
        }
        name = Text(entry.link.displayText)
      }
      return seen.insert(normalizedWords(name.plain)).inserted ? name : nil
    }
  }
}

extension Person {
  /// Roles of people on the user's side, or between both.
  private static let otherRoles: Set<String> = [
    "friend", "family", "partner", "mentor", "peer", "counselor", "counsellor", "coach",
    "recruiter", "headhunter",
  ]

  /// Whether a contact of an application is someone at its company: not someone with a role elsewhere, and not a contact of
  /// applications at other companies as well.
  fileprivate func isThere(at application: Application, _ journal: Journal) -> Bool {
    if let role, Person.otherRoles.contains(normalizedWords(role)) { return false }
    return !journal.visibleApplications.contains { other in
      other.companyKey != application.companyKey
        && other.contacts.contains { journal.person($0, from: other.info) === self }
    }
  }
}
