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

  package var links: [FieldLink] { [] }

  package init?(from reader: inout NoteReader) {
    searchingSince = reader.optional(Self.searchingSince, as: Day.self)
    info = reader.info()
    fullName = reader.text(Self.fullName)
    roles = reader.list(Self.roles)
    industries = reader.list(Self.industries)
    skills = reader.list(Self.skills)
    openTo = reader.list(Self.openTo)
  }

  static let fullName = FieldName("name", "full name", meaning: "Your name.")
  static let roles = FieldName(
    "roles", "looking for", loose: ["roles", "role"], content: .list(),
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
  package static let fields = [fullName, roles, industries, skills, openTo, searchingSince]
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
    ]
  }
}
