package import TextKit

/// One day of the search: how it felt, and who the user spoke to.
package final class DayNote: NoteKind {
  package static let name = "day"
  package static let synonyms = ["diary", "daily", "daily note", "journal"]
  package static let folder = "days"
  package static let tellingFields = [SharedField.mood, SharedField.energy]

  package let info: NoteInfo
  package let date: Day
  /// From 1 (low) to 5 (high).
  package let mood: Int?
  package let energy: Int?
  /// The people that the user spoke to; each counts as a contact.
  package let with: [FieldLink]
  /// What was done for the search that no other note states: a fair, a call to an agency.
  /// As typed, since a link to a private note is not shown.
  package let efforts: [String]

  package var links: [FieldLink] { with }

  package init?(from reader: inout NoteReader) {
    info = reader.info()
    let date = reader.requiredDate(of: info)
    mood = reader.optional(SharedField.mood, as: Rating.self)?.value
    energy = reader.optional(SharedField.energy, as: Rating.self)?.value
    efforts = reader.typedSentences(Self.efforts)
    with = reader.links(Self.with, to: [Person.self], mustResolve: false)
    guard let date else { return nil }
    self.date = date
  }

  static let with = FieldName(
    "with", "people", "spoke to", "talked to", content: .links,
    meaning: "The people you spoke to or spent the day with; each counts as a contact.",
    example: "with: \"[[Jule Brandt]]\"")
  static let efforts = FieldName(
    "efforts", content: .sentences(),
    meaning: "What you did for the search that no other note has; for onward record.",
    example: "efforts: [the job fair in Leeds]")
  package static let fields = [SharedField.mood, SharedField.energy, with, efforts]
}

extension DayNote {
  package static let form = NoteForm(
    example: "A call went well", isDated: true, fileName: .dayAndTitle(prefix: ""))
  package static let columns = [CommonField.date, SharedField.mood, SharedField.energy, with].map(
    \.name)

  package func record(on today: Day) -> [String: JSON] {
    [
      SharedField.mood.name: .optional(mood), SharedField.energy.name: .optional(energy),
      Self.with.name: .texts(with.map(\.displayText)),
      Self.efforts.name: .texts(efforts),
    ]
  }
}
