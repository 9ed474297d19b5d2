import Diagnostics

/// Fields that several kinds of note have.
enum SharedField {
  static let mood = FieldName(
    "mood", holds: .number(Level.range), meaning: "How it felt, from 1 (low) to 5 (high).")
  static let energy = FieldName(
    "energy", holds: .number(Level.range), meaning: "How much was left, from 1 (low) to 5 (high).")
  static let title = FieldName(
    "title", meaning: "What it is called; else the first heading, or the file's name.",
    example: "title: A call went well")
}

extension NoteReader {
  /// The first link of a field that must lead to a note of that kind; its absence is reported.
  mutating func requiredLink(_ field: FieldName, to kind: any NoteKind.Type) -> FieldLink? {
    if let link = links(field, to: [kind]).first {
      if let used = first(field) { reportSurplus(in: used) }
      return link
    }
    report(
      .missingField(field.name, of: self.kind.name, counted: false, example: field.example),
      at: .start)
    return nil
  }
}
