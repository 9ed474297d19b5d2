import Diagnostics
import Markdown
package import TextKit

/// Someone who helps, or whom the user met during the search.
package final class Person: NoteKind {
  package static let name = "person"
  package static let synonyms = ["contact", "people"]
  package static let folder = "people"
  package static let tellingFields = [helpsWith, every]

  package let info: NoteInfo
  package let fullName: String
  /// The relation to the user: friend, family, counselor, mentor, peer, recruiter, hiring manager.
  package let role: String?
  package let helpsWith: [String]
  /// How often the user wants to be in touch.
  package let every: Rhythm?
  package let talks: [Talk]
  /// Everything that is written about the person, except what is planned, as a text to search.
  package let searchText: String

  package var links: [FieldLink] { [] }

  /// One talk with the person, past or planned.
  package struct Talk: Sendable, Hashable {
    package let day: Day
    /// As `10:30`; `nil` if the note does not give it.
    package var time: String?
    package let note: String?
    package let line: Int
  }

  package init?(from reader: inout NoteReader) {
    every = reader.optional(Self.every, as: Rhythm.self)
    let lastContact = reader.optional(Self.lastContact, as: Day.self)
    info = reader.info()
    fullName = reader.text(Self.fullName) ?? info.name
    role = reader.text(Self.role)
    helpsWith = reader.list(Self.helpsWith)
    var talks: [Talk] = []
    for item in reader.scalars(Self.history) {
      for line in item.text.split(whereSeparator: \.isNewline) {
        let text = line.drop { $0.isBlank || $0 == "-" || $0 == "*" }
        if text.isEmpty { continue }
        talks += Self.talks(in: text, of: item, &reader)
      }
    }
    if let lastContact, !talks.contains(where: { $0.day == lastContact }) {
      talks.append(Talk(day: lastContact, note: nil, line: 1))
    }
    self.talks = talks.sorted { $0.day < $1.day }
    let talked = talks.filter { $0.day <= reader.vocabulary.today }.compactMap(\.note)
    searchText = (helpsWith + talked + reader.document.body.blocks.map(\.text))
      .joined(separator: "\n")
  }

  /// The talks of one line: `2026-03-14 — coffee`. Several days share the note.
  private static func talks(
    in text: Substring, of item: Scalar, _ reader: inout NoteReader
  ) -> [Talk] {
    guard let dates = DateList(startOf: text, order: reader.dateOrder) else {
      reader.report(.invalidDate(String(text), for: Self.history.name), at: item.position)
      return []
    }
    if let form = dates.ambiguous {
      reader.report(
        .ambiguousDate(String(text), for: Self.history.name, form), at: item.position)
    }
    if let figures = dates.impossibleDate {
      reader.report(.invalidDate(figures, for: Self.history.name), at: item.position)
    }
    let note = dates.rest.drop { !$0.isLetter && !$0.isNumber }
    let time = dates.days.count == 1 ? dates.dates.first?.time : nil
    return dates.days.map {
      Talk(
        day: $0, time: time, note: note.isEmpty ? nil : String(note).withoutMarks,
        line: item.position.line)
    }
  }

  static let fullName = FieldName(
    "name", "full name", "title", meaning: "Their name; by default the file's name.")
  static let role = FieldName(
    "role", "relation", "relationship",
    content: .text(offered: [
      "friend", "family", "counselor", "mentor", "peer", "recruiter", "hiring manager",
    ]), meaning: "Who they are to you.")
  static let helpsWith = FieldName(
    "helps_with", loose: ["helps", "help"], content: .list(), meaning: "What they can help with.")
  static let every = FieldName(
    "every", loose: ["how often", "frequency"], content: .rhythm,
    meaning: "How often you want to be in touch: days, weeks or months.", example: "every: 2w")
  static let lastContact = FieldName(
    "last_contact", "last spoke", "last talked", "last contacted", content: .day,
    meaning: "The day you last spoke.", example: "last_contact: 2026-03-14")
  /// Onward's key for the talks.
  package static let historyKey = history.name
  static let history = FieldName(
    "history", "talks", "timeline", content: .events,
    meaning: "When you spoke, one talk per item: date, and optionally — a note.",
    example: "- 2026-03-14 — coffee")
  package static let fields = [fullName, role, helpsWith, every, lastContact, history]
}

extension Person {
  package static let form = NoteForm(
    example: "Jo", question: "Who?", titleFields: [fullName.name])
  package static let columns = [fullName, role, helpsWith, lastContact].map(\.name)
  package var names: [String] { [fullName] }
  package var searchTexts: [String?] { [fullName, role] }

  package func record(on today: Day) -> [String: JSON] {
    [
      Self.fullName.name: .text(fullName), Self.role.name: .optional(role),
      Self.helpsWith.name: .texts(helpsWith), "every_days": .optional(every?.days),
      Self.lastContact.name: .day(talks.last { $0.day <= today }?.day),
      Self.history.name: .list(
        talks.map { talk in
          .object([
            CommonField.date.name: .day(talk.day), "time": .optional(talk.time),
            "note": .optional(talk.note),
          ])
        }),
    ]
  }
}
