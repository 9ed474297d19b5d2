import Diagnostics
import Insights
import Journal
import PageModel
import TextKit

/// The people who help, and those who it is time to contact.
enum PeoplePart {
  static let later: Text =
    "The people who help: a note each in \(code: "people/"), and \(code: "with:") in a day's note when you spoke."

  /// The number of people with a row.
  private static let limit = 20

  static func elements(_ insights: Insights) -> [Element] {
    let journal = insights.journal
    let people = insights.contactSchedule.people
    let hidden = insights.journal.people.count
    if people.isEmpty, hidden > 0 {
      return [
        .heading("People"),
        .paragraph(Text("\(hidden.pluralized("person stands", "people stand")) in private notes.")),
      ]
    }
    if people.isEmpty { return [] }
    // After an accepted offer the page asks for nothing, and neither does it in a pause.
    let asks = !journal.isConcluded && journal.pause == nil
    let rows = people.prefix(limit).map { contact -> [Text] in
      let person = contact.person
      return [
        "\(person.fullName, of: person.info)", Text(person.role ?? ""),
        journal.ownWords(person.helpsWith.joined(separator: ", ")),
        Text(contact.lastContact?.spoken(on: journal.today) ?? "not noted"),
      ] + (asks ? [next(contact, journal)] : [])
    }
    let columns: [Table.Column] = [
      .init("Who"), .init("Role"), .init("Helps with"), .init("Last spoke"),
    ]
    return [
      .heading("People"),
      .table(
        Table(
          asks ? "People, whom it is time for first" : "People",
          columns + (asks ? [.init("Next")] : []), rows)),
    ] + fold(of: people.dropFirst(limit), journal)
  }

  private static func fold(of people: ArraySlice<ScheduledContact>, _ journal: Journal) -> [Element]
  {
    if people.isEmpty { return [] }
    let items = people.map { contact -> Text in
      let when: Text =
        journal.isConcluded || journal.pause != nil ? "" : ": \(next(contact, journal))"
      return "\(contact.person.fullName, of: contact.person.info)\(when)"
    }
    return [
      .fold(
        Fold(
          people.count.pluralized("more person", "more people"), list: items,
          restIn: "in the notes that \(code: "onward list people") lists"))
    ]
  }

  private static func next(_ contact: ScheduledContact, _ journal: Journal) -> Text {
    guard let day = contact.next else { return "when you like" }
    // A person without any contact is due again every day. The page need not change because of that.
    if contact.lastContact == nil { return "a word would fit" }
    let spoken = day.spoken(on: journal.today)
    return day <= journal.today ? "a word would fit, since \(spoken)" : "around \(spoken)"
  }
}
