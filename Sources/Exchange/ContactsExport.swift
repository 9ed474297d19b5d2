import Insights
import Journal
import TextKit

extension ExportFormat {
  /// People, and the contacts of open applications: vCard 3.0 (RFC 2426), which every address book reads.
  static let contacts = ExportFormat(
    "vcf", "people and the contacts of open applications, for an address book",
    mark: ContactCard.header
  ) { insights, _ in
    let journal = insights.journal
    var cards = journal.people.visible.map { person in
      ContactCard(
        name: person.fullName, companies: [], role: person.role,
        note: person.helpsWith.joined(separator: ", "))
    }
    for application in journal.visibleApplications where application.isOpen {
      for contact in application.contacts {
        let note = journal.note(contact, from: application.info)
        if let note, note.visible == nil { continue }
        let name = (note as? Person)?.fullName ?? contact.displayText
        let known = cards.firstIndex { normalizedWords($0.name) == normalizedWords(name) }
        if let known {
          if !cards[known].companies.contains(application.company) {
            cards[known].companies.append(application.company)
          }
        } else {
          cards.append(ContactCard(name: name, companies: [application.company]))
        }
      }
    }
    return Export(
      .text(cards.map(\.text).joined()), of: cards.count, "person", "people",
      privateCount: journal.people.count - journal.people.visible.count)
  }
}

private struct ContactCard {
  static let header = "BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//onward//onward//EN\r\n"

  let name: String
  /// The companies of the open applications that name the person.
  var companies: [String]
  var role: String?
  var note = ""

  var text: String {
    let words = name.split(separator: " ")
    let family = words.count > 1 ? String(words[words.count - 1]) : ""
    let given = words.count > 1 ? words.dropLast().joined(separator: " ") : name
    var lines = [
      "FN:\(name.escapedForContentLine)",
      "N:\(family.escapedForContentLine);\(given.escapedForContentLine);;;",
    ]
    if let first = companies.first { lines.append("ORG:\(first.escapedForContentLine)") }
    if let role { lines.append("ROLE:\(role.escapedForContentLine)") }
    let notes = [note, companies.dropFirst().joined(separator: ", ")].filter { !$0.isEmpty }
    if !notes.isEmpty {
      lines.append("NOTE:\(notes.joined(separator: "\n").escapedForContentLine)")
    }
    return ContactCard.header
      + (lines + ["END:VCARD"]).map { $0.foldedAsContentLine + "\r\n" }.joined()
  }
}
