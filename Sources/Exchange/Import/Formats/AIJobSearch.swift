import Journal

// The table of ai-job-search and its forks.
extension ImportFormat {
  static let aiJobSearch = ImportFormat(
    "ai-job-search", "the table of ai-job-search",
    marks: [["company", "role", "roletype", "fitrating", "cvfile"]],
    columns: [
      "sector": .field("industry"), "contactperson": .field("contacts"),
      "cvfile": .field("resume"), "coverletterfile": .field("cover letter"),
      "roletype": .leftOut, "fitrating": .leftOut, "source": .unused, "lastupdated": .unused,
    ],
    complete: { record, cells in
      record.set("imported from", "ai-job-search", column: "")
      if cells["channel"]?.isEmpty ?? true, let source = cells["source"] {
        record.set("channel", source, column: "source")
      }
    })
}
