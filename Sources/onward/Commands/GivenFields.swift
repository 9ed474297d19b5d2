import Editing
import Journal

/// What `--set` says of a new note's fields, by our names of them.
struct GivenFields {
  /// Of several values for one field the last, as when they are written.
  let values: [String: String]
  private let vocabulary: Vocabulary
  private let kind: any NoteKind.Type

  init(_ assignments: [Assignment], of kind: any NoteKind.Type, _ vocabulary: Vocabulary) {
    self.kind = kind
    self.vocabulary = vocabulary
    var values: [String: String] = [:]
    for assignment in assignments where !assignment.isAddition {
      guard let field = vocabulary.field(for: assignment.key, of: kind) else { continue }
      values[field.name] = assignment.value
    }
    self.values = values
  }

  /// The note's own day; `nil` where none is given, or none that can be read.
  var day: Day? {
    guard let text = values["date"],
      case .value(let day) = Day.read(text, order: vocabulary.settings.dateOrder)
    else { return nil }
    return day
  }

  /// What a link in this field names; `nil` where it is not given.
  func target(_ field: String) -> String? {
    guard let value = values[field], !value.isEmpty else { return nil }
    return Link(nameOrLink: value).target
  }

  /// Our name of the field that an assignment fills in.
  func field(of assignment: Assignment) -> String? {
    assignment.isAddition ? nil : vocabulary.field(for: assignment.key, of: kind)?.name
  }
}
