import Diagnostics
import TextKit

/// The meanings of the words of a journal: the built-in tables, and the settings' own words, which override
/// them.
///
/// A class because the reader of every note has a reference to it.
package final class Vocabulary: Sendable {
  package let settings: Settings
  /// The day used as today. Everything after it is planned.
  package let today: Day
  package let statusTerms: StatusTerms
  private let tables: [String: FieldTable]
  private let kindOfType: [String: any NoteKind.Type]
  private let kindOfFolder: [String: any NoteKind.Type]

  /// All kinds, in the order in which the guide explains them. To add a kind, add a file in `Kinds/` and an
  /// entry here. `KindTests` then names everything else that needs an entry for each kind.
  package static let kinds: [any NoteKind.Type] = [
    Application.self, Reflection.self, Feedback.self, Win.self, Goal.self, Person.self,
    DayNote.self, Profile.self,
  ]

  package init(settings: Settings, on today: Day) {
    self.settings = settings
    self.today = today
    statusTerms = StatusTerms(own: settings.stages)
    tables = Dictionary(
      uniqueKeysWithValues: Vocabulary.kinds.map {
        ($0.name, FieldTable($0.fields + CommonField.all, own: settings.aliases))
      })
    var kindOfType: [String: any NoteKind.Type] = [:]
    var kindOfFolder: [String: any NoteKind.Type] = [:]
    for kind in Vocabulary.kinds {
      for word in [kind.name] + kind.synonyms { kindOfType[FieldName.folded(word)] = kind }
      kindOfFolder[kind.folder.lowercased()] = kind
    }
    for (folder, name) in settings.folders {
      // No type is called `none`, so this removes such a folder.
      kindOfFolder[folder.lowercased()] = kindOfType[FieldName.folded(name)]
    }
    self.kindOfType = kindOfType
    self.kindOfFolder = kindOfFolder
  }

  func table(of kind: any NoteKind.Type) -> FieldTable {
    tables[kind.name] ?? FieldTable([], own: [])
  }

  /// The kind that a value of `type:` means.
  package func kind(ofType word: String) -> (any NoteKind.Type)? {
    kindOfType[FieldName.folded(word)]
  }

  func kind(ofFolder folder: some StringProtocol) -> (any NoteKind.Type)? {
    kindOfFolder[folder.lowercased()]
  }

  /// Whether a file's folder alone makes it a note of the journal.
  func isInKindFolder(_ path: String) -> Bool {
    path.topFolder.map { kind(ofFolder: $0) != nil } ?? false
  }

  /// The type that the user probably meant by an unknown one: one edit away, with at least six letters.
  func suggestion(forType word: String) -> String? {
    nearest(
      to: FieldName.folded(word), among: kindOfType.keys.filter { $0.count >= 6 }.sorted(),
      within: 1)
  }
}
