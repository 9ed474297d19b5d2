import Markdown
package import TextKit

/// Something that the user did and can tell in a conversation.
package final class Story: NoteKind {
  package static let name = "story"
  package static let synonyms: [String] = []
  package static let folder = "stories"
  package static let tellingFields = [shows]
  package static let isShownByFolderAlone = false

  package let info: NoteInfo
  package let title: String
  /// What it is good for: failure, lead, calm.
  package let shows: [String]

  package var links: [FieldLink] { [] }

  package init?(from reader: inout NoteReader) {
    info = reader.info()
    title =
      reader.text(SharedField.title) ?? reader.document.body.blocks.titleHeading
      ?? info.name.withoutLeadingDate
    shows = reader.list(Self.shows)
  }

  static let shows = FieldName(
    "shows", "shows that", "good for", content: .list(),
    meaning: "What it shows, in a word each: failure, lead, calm.",
    example: "shows: [failure, calm]")
  package static let fields = [SharedField.title, shows]
}

extension [Block] {
  /// The first heading, unless it is one of the four parts of a story.
  fileprivate var titleHeading: String? {
    guard let heading = firstHeading,
      !["situation", "task", "action", "result"].contains(normalizedWords(heading))
    else { return nil }
    return heading
  }
}

extension Story {
  package static let form = NoteForm(
    example: "The night the import failed", question: "What is it called?",
    titleFields: [SharedField.title.name])
  package static let columns = [SharedField.title, shows].map(\.name)
  package var names: [String] { [title] }
  package var searchTexts: [String?] { [title] + shows }

  package func record(on today: Day) -> [String: JSON] {
    [SharedField.title.name: .text(title), Self.shows.name: .texts(shows)]
  }
}
