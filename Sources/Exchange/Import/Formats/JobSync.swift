import Journal

// JobSync's export. `applied` is a flag, and the day is in a column of its own.
extension ImportFormat {
  static let jobSync = ImportFormat(
    "jobsync", "JobSync's export",
    marks: [["applied", "applieddate", "company", "jobtitle", "jobsource"]],
    columns: [
      "applied": .unused, "applieddate": .field("applied"), "jobtitle": .field("role"),
      "jobsource": .field("channel"), "workplacetype": .field("remote"), "jobtype": .leftOut,
      "createdat": .unused, "index": .unused,
    ],
    complete: { record, cells in
      record.set("imported from", "JobSync", column: "")
      if cells["applied"] == "true", cells["applieddate"]?.isEmpty ?? true {
        record.set("applied", "true", column: "applied")
      }
    })
}
