import Diagnostics
import TextKit

/// What the words of a journal mean: our tables, with the settings' own words before them.
///
/// A class because every note's reader holds it.
package final class Vocabulary: Sendable {
  package let settings: Settings
  /// Planned is what lies after this day.
  package let today: Day
  package let statusTerms: StatusTerms
  private let tables: [String: FieldTable]
  private let kindOfType: [String: any NoteKind.Type]
  private let kindOfFolder: [String: any NoteKind.Type]

  /// In the order in which the guide explains them. A new kind is a file in `Kinds/` and an entry here;
  /// `KindTests` then name everything else that has something for each kind.
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
      // No type is called `none`, so such a folder is taken out.
      kindOfFolder[folder.lowercased()] = kindOfType[FieldName.folded(name)]
    }
    self.kindOfType = kindOfType
    self.kindOfFolder = kindOfFolder
  }

  func table(of kind: any NoteKind.Type) -> FieldTable {
    tables[kind.name] ?? FieldTable([], own: [])
  }

  /// The kind that a word after `type:` names.
  package func kind(ofType word: String) -> (any NoteKind.Type)? {
    kindOfType[FieldName.folded(word)]
  }

  func kind(ofFolder folder: some StringProtocol) -> (any NoteKind.Type)? {
    kindOfFolder[folder.lowercased()]
  }

  /// Whether a file's folder alone makes it one of the journal's notes.
  func isOurs(_ path: String) -> Bool { path.topFolder.map { kind(ofFolder: $0) != nil } ?? false }

  /// The type that a mistyped one was probably meant to be: one edit away, six letters or more.
  func suggestion(forType word: String) -> String? {
    nearest(
      to: FieldName.folded(word), among: kindOfType.keys.filter { $0.count >= 6 }.sorted(),
      within: 1)
  }
}
