import Journal

// Teal's export of all jobs. The status is an object with a name, and `source` is its browser extension or the board.
extension ImportFormat {
  static let teal = ImportFormat(
    "teal", "Teal's export",
    marks: [["companyname", "role", "excitement"], ["companyname", "role", "statusname"]]
      + marksOfOlder,
    columns: [
      "companyname": .field("company"), "appliedat": .field("applied"),
      "statusname": .field("status"), "applicationdeadline": .field("deadline"),
      "followupat": .field("follow up"), "source": .unused, "status": .unused, "id": .unused,
      "excitement": .leftOut, "resumeuuid": .unused, "availabilitystatus": .unused,
      "minsalary": .unused, "maxsalary": .unused, "salarycurrency": .unused,
      "salarypayperiod": .unused, "addedat": .unused, "checkedavailabilityat": .unused,
      "createdat": .unused, "postedat": .unused, "updatedat": .unused, "archivedat": .unused,
    ],
    complete: { record, cells in
      record.set("imported from", "Teal", column: "")
      if cells["statusname"]?.isEmpty ?? true, let status = cells["status"] {
        record.set("status", status.replacing("_", with: " "), column: "status")
      }
      if let source = cells["source"], source != "extension" {
        record.set("channel", source, column: "source")
      }
      record.set("salary", salary(cells), column: "max_salary")
      if let day = cells["archivedat"], !day.isEmpty {
        record.archived = ImportedRecord.Cell(key: "status", column: "archived_at", text: day)
      }
    })

  /// Older exports have fewer columns. One of these makes it Teal's.
  private static let marksOfOlder = [
    "postedat", "archivedat", "followupat", "addedat", "createdat", "checkedavailabilityat",
    "availabilitystatus", "resumeuuid",
  ].map { Set(["companyname", "role", "status", "appliedat", $0]) }

  /// `60000–70000 GBP a year`
  private static func salary(_ cells: [String: String]) -> String {
    let sums = ["minsalary", "maxsalary"].compactMap { cells[$0] }.filter { !$0.isEmpty }
    if sums.isEmpty { return "" }
    let range = sums.first == sums.last ? sums[0] : sums.joined(separator: "–")
    let period = cells["salarypayperiod"].flatMap { $0.isEmpty ? nil : "a \($0)" }
    return [range, cells["salarycurrency"], period].compactMap(\.self).filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}
