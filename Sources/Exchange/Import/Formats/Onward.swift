import Journal

// What `onward export` wrote. It has the words of notes, so a status that is not understood stays as it is.
extension ImportFormat {
  static let onwardCSV = ImportFormat(
    "onward", "onward's own table",
    marks: [
      ["company", "role", "status", "applied", "history", "answered", "followup", "reflect"]
    ],
    columns: lists.merging([
      "source": .field("imported_from"), "date": .field("date"),
    ]) { first, _ in first },
    complete: { record, _ in (record.keepsEvents, record.isOneApplication) = (true, true) })

  static let onwardJSON = ImportFormat(
    "onward-json", "onward's own JSON", layout: .json,
    marks: [["company", "role", "stage", "outcome", "unclear", "events", "lastactivity"]],
    columns: lists.merging([
      "source": .field("imported_from"), "stage": .unused, "outcome": .unused,
      "unclear": .unused, "statusastyped": .unused, "events": .events, "lastactivity": .unused,
      "path": .unused, "line": .unused, "private": .unused, "date": .field("date"),
      "rejectionkind": .unused,
      "text": .notes,
    ]) { first, _ in first },
    complete: { record, cells in
      (record.keepsEvents, record.isOneApplication) = (true, true)
      record.hasWholeText = cells["text"] != nil
      if cells["unclear"] == "true" {
        record.set("status", cells["statusastyped"] ?? "", column: "status_as_typed")
        return
      }
      let outcome = cells["outcome"].flatMap { $0.isEmpty ? nil : $0 }
      let kind = cells["rejectionkind"].flatMap { kind in
        // The history may have it.
        kind.isEmpty || record.events.contains { $0.contains("(\(kind)") } ? nil : " (\(kind))"
      }
      record.set(
        "status",
        (outcome ?? cells["stage"] ?? "").replacing("_", with: " ") + (kind ?? ""),
        column: "stage")
    })

  private static let lists: [String: ColumnMeaning] = [
    "skills": .list("skills"), "contacts": .list("contacts"), "tags": .list("tags"),
  ]

  /// Any other list of objects.
  static let json = ImportFormat("json", "a list in JSON", layout: .json)
}
