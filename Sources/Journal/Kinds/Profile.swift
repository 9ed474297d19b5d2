import Diagnostics
import Markdown
package import TextKit

/// Who the user is and what they look for. A journal has one profile.
package final class Profile: NoteKind {
  package static let name = "profile"
  package static let synonyms = ["me", "about me"]
  package static let folder = "profile"
  package static let tellingFields = [roles, openTo, searchingSince]

  package let info: NoteInfo
  package let fullName: String?
  package let roles: [String]
  package let industries: [String]
  package let skills: [String]
  /// Roles or industries worth exploring.
  package let openTo: [String]
  package let searchingSince: Day?
  /// The days on which the search rests, by their first days.
  package let pauses: [Pause]
  /// What an offer should have, in the user's words.
  package let lookingFor: [String]
  /// What others could help with, in the user's words.
  package let helpWanted: [String]

  package var links: [FieldLink] { [] }

  package init?(from reader: inout NoteReader) {
    searchingSince = reader.optional(Self.searchingSince, as: Day.self)
    info = reader.info()
    fullName = reader.text(Self.fullName)
    roles = reader.list(Self.roles)
    industries = reader.list(Self.industries)
    skills = reader.list(Self.skills)
    openTo = reader.list(Self.openTo)
    lookingFor = reader.sentences(Self.lookingFor)
    helpWanted = reader.sentences(Self.helpWanted)
    pauses = Profile.pauses(from: &reader)
  }

  /// Reads each text of `pause:`, and reports what cannot be a pause or is one twice.
  private static func pauses(from reader: inout NoteReader) -> [Pause] {
    var found: [Pause] = []
    for scalar in reader.scalars(pause) {
      let read = PauseText(Link.displayText(of: scalar.text), order: reader.dateOrder)
      switch read.problem {
      case .invalid:
        reader.report(
          .invalid(
            scalar.text, for: pause.name, expected: "two days like 2026-08-10 to 2026-08-24"),
          at: scalar.position)
      case .ambiguous:
        reader.report(.ambiguousDate(scalar.text, for: pause.name), at: scalar.position)
      case .backwards(let first, let last):
        reader.report(
          .pauseEndsBeforeItBegins(first: "\(first)", last: "\(last)"), at: scalar.position)
      case nil: break
      }
      for next in read.pauses {
        if let other = found.first(where: { $0.overlaps(next) }) {
          reader.report(.pausesOverlap("\(next)", "\(other)"), at: scalar.position)
        } else if next.last == nil {
          reader.report(.pauseWithoutEnd(since: "\(next.first)"), at: scalar.position)
        }
        found.append(next)
      }
    }
    return found.sorted { $0.first < $1.first }
  }

  static let fullName = FieldName("name", "full name", meaning: "Your name.")
  static let roles = FieldName(
    "roles", loose: ["roles", "role"], content: .list(),
    meaning: "The roles you look for.")
  static let industries = FieldName(
    "industries", "industry", "sectors", content: .list(), meaning: "The industries you look in.")
  static let skills = FieldName(
    "skills", "skill", "strengths", content: .list(), meaning: "What you can do.")
  static let openTo = FieldName(
    "open_to", loose: ["exploring"], content: .list(),
    meaning: "Roles or industries worth exploring.")
  static let searchingSince = FieldName(
    "searching_since", "search started", loose: ["since"], content: .day,
    meaning: "The day the search began.", example: "searching_since: 2026-03-01")
  package static let pause = FieldName(
    "pause", "pauses", "break", "breaks", "pausa", "pauze", "przerwa", content: .sentences(),
    meaning: "Days on which the search rests, from the first to the last.",
    example: "pause: 2026-08-10 to 2026-08-24")
  static let lookingFor = FieldName(
    "looking_for", "hoping for", content: .sentences(),
    meaning: "What an offer should have; 'onward prep' makes questions of it.",
    example: "looking_for: [a team that tests each other's work, four days a week]")
  static let helpWanted = FieldName(
    "help_wanted", "help needed", "asking for", content: .sentences(),
    meaning: "What others could help with; 'onward week' says it.",
    example: "help_wanted: [an hour of practice for interviews]")
  package static let fields = [
    fullName, roles, industries, skills, openTo, searchingSince, pause, lookingFor, helpWanted,
  ]
}

extension Profile {
  package static let form = NoteForm(
    example: "Jo", titleFields: [fullName.name], fileName: .onlyOne)
  package static let columns = [fullName, roles, industries, searchingSince].map(\.name)
  package var searchTexts: [String?] { [fullName] }

  package func record(on today: Day) -> [String: JSON] {
    [
      Self.fullName.name: .optional(fullName), Self.roles.name: .texts(roles),
      Self.industries.name: .texts(industries), Self.skills.name: .texts(skills),
      Self.openTo.name: .texts(openTo), Self.searchingSince.name: .day(searchingSince),
      Self.pause.name: .texts(pauses.map(\.description)),
      Self.lookingFor.name: .texts(lookingFor), Self.helpWanted.name: .texts(helpWanted),
    ]
  }
}
