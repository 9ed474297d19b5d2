import Journal

// LinkedIn's data export, from "Get a copy of your data". Its dates have the month first, and no column has a status.
extension ImportFormat {
  static let linkedIn = ImportFormat(
    "linkedin", "LinkedIn's job applications",
    marks: [["applicationdate", "companyname", "jobtitle", "joburl", "resumename"]],
    columns: [
      "applicationdate": .field("applied"), "companyname": .field("company"),
      "jobtitle": .field("role"), "joburl": .field("url"), "resumename": .field("resume"),
      "contactemail": .personal, "contactphonenumber": .personal,
      "questionandanswers": .personal,
    ], order: .monthFirst,
    complete: { record, _ in record.set("imported from", "LinkedIn", column: "") })

  static let linkedInSaved = ImportFormat(
    "linkedin-saved", "LinkedIn's saved jobs",
    marks: [["saveddate", "joburl", "jobtitle", "companyname"]],
    columns: [
      "saveddate": .leftOut, "companyname": .field("company"), "jobtitle": .field("role"),
      "joburl": .field("url"),
    ], order: .monthFirst,
    complete: { record, _ in
      record.set("status", "saved", column: "")
      record.set("imported from", "LinkedIn", column: "")
    })
}
