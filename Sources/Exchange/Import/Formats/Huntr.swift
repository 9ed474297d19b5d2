import Journal

// Huntr's exports. A board has the day on which a card was moved to its list; nothing of the board's creator is imported.
extension ImportFormat {
  static let huntrBoard = ImportFormat(
    "huntr-board", "a board of Huntr",
    marks: [["boardname", "listname", "companyname", "lastmovedat"]],
    columns: [
      "title": .field("role"), "companyname": .field("company"), "listname": .unused,
      "lastmovedat": .unused, "htmldescription": .posting, "deadline": .field("deadline"),
      "id": .unused, "createdat": .unused, "rootdomain": .unused, "color": .unused,
      "boardid": .unused, "boardname": .unused, "listid": .unused, "companyid": .unused,
      "companydomain": .unused, "creatoruserid": .personal, "creatoruserfirstname": .personal,
      "creatoruserlastname": .personal, "creatoruseremail": .personal,
    ], days: ["lastmovedat"],
    complete: { record, cells in
      record.set("imported from", "Huntr", column: "")
      guard let list = cells["listname"] else { return }
      let day = cells["lastmovedat"]?.split(separator: " ").first.map(String.init) ?? ""
      if day.isEmpty {
        record.set("status", list, column: "listName")
      } else {
        record.datedStatus = ImportedRecord.DatedStatus(day: day, words: list, column: "listName")
      }
    })

  static let huntr = ImportFormat(
    "huntr", "Huntr's export",
    marks: [["employer", "jobtitle", "list"], ["company", "title", "list", "dateapplied"]],
    columns: [
      "list": .field("status"), "title": .field("role"), "datesaved": .leftOut,
    ],
    complete: { record, _ in record.set("imported from", "Huntr", column: "") })
}
