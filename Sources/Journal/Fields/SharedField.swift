import Diagnostics

/// Fields that several kinds of note have.
enum SharedField {
  static let mood = FieldName("mood")
  static let energy = FieldName("energy")
  static let title = FieldName("title", example: "title: A call went well")
  static let status = FieldName("status", "state")
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
