import Journal

// Simplify's export. The day of the status is that of the last change.
extension ImportFormat {
  static let simplify = ImportFormat(
    "simplify", "Simplify's export",
    marks: [["jobtitle", "companyname", "applieddate", "statusdate"]],
    columns: [
      "companyname": .field("company"), "jobtitle": .field("role"), "joburl": .field("url"),
      "applieddate": .field("applied"), "status": .field("status"), "statusdate": .unused,
      "archived": .unused, "datearchived": .unused,
    ], days: ["statusdate"],
    complete: { record, cells in
      record.set("imported from", "Simplify", column: "")
      if let text = cells["archived"], text.lowercased() == "true" {
        record.archived = ImportedRecord.Cell(key: "status", column: "Archived", text: text)
      }
      guard let status = cells["status"], !status.isEmpty, let day = cells["statusdate"],
        !day.isEmpty, !["applied", "saved"].contains(status.lowercased())
      else { return }
      record.remove("status")
      record.datedStatus = ImportedRecord.DatedStatus(
        day: day, words: status.lowercased(), column: "Status")
    })
}
