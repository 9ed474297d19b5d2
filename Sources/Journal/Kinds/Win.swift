import Diagnostics
import Markdown
package import TextKit

/// Something that went well, in the user's own words.
package final class Win: NoteKind {
  package static let name = "win"
  package static let synonyms = ["victory", "small win", "small victory"]
  package static let folder = "wins"
  package static let tellingFields = [application]

  package let info: NoteInfo
  package let date: Day
  package let title: String
  package let application: FieldLink?

  package var links: [FieldLink] { [application].compactMap(\.self) }

  package init?(from reader: inout NoteReader) {
    info = reader.info()
    let date = reader.requiredDate(of: info)
    application = reader.links(Self.application, to: [Application.self]).first
    title =
      reader.text(SharedField.title) ?? reader.document.body.blocks.firstHeading
      ?? info.name.titleAfterDate ?? reader.document.body.blocks.firstWords ?? info.name
    guard let date else { return nil }
    self.date = date
  }

  package static let application = FieldName(
    "application", "job application", content: .link,
    meaning: "The application that it belongs to, if any.",
    example: "application: \"[[Acme - Engineer]]\"")
  package static let fields = [SharedField.title, application]
}

extension String {
  /// A file's name without the day it starts with, or the whole name if nothing would remain.
  package var withoutLeadingDate: String { titleAfterDate ?? self }

  /// A file's name without the day it starts with, or `nil` if the name is only a day.
  fileprivate var titleAfterDate: String? {
    guard let form = DateForms(startOf: self[...], order: nil) else { return self }
    let rest = form.rest.drop { !$0.isLetter && !$0.isNumber }
    return rest.isEmpty ? nil : String(rest)
  }
}

extension [Block] {
  /// The first paragraph, shortened to a line; `nil` if there is none.
  fileprivate var firstWords: String? {
    first { $0.type == .paragraph && !$0.text.trimmed.isEmpty }?.text.trimmed.shortened
  }
}

extension Win {
  package static let form = NoteForm(
    example: "A call went well", question: "What is it called?",
    titleFields: [SharedField.title.name],
    isDated: true,
    fileName: .dayAndTitle(prefix: ""))
  package static let columns = [CommonField.date, SharedField.title].map(\.name)
  package var names: [String] { [title] }

  package func record(on today: Day) -> [String: JSON] {
    [
      SharedField.title.name: .text(title),
      Self.application.name: .optional(application?.link.text),
    ]
  }
}
