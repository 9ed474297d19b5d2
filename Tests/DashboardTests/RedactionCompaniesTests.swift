import Charts
import PageModel
import Testing

private func application(_ company: String) -> [String: String] {
  ["applications/1.md": "---\nrole: Engineer\ncompany: \(company)\nlocation: Leipzig\n---\n"]
}

@Test(arguments: [
  (
    "Booking.com", "Booking, then BOOKING.com: booking a room",
    "Company A, then Company A: booking a room"
  ),
  ("acme.io", "at Acme or acme.io", "at Company A or Company A"),
  ("Next.io", "the next step with Next", "the next step with Company A"),
  ("Work.example", "Work is work", "Work is work"),
  ("quill.co.uk Labs", "Quill and labs", "Company A and labs"),
  ("Meta (formerly Facebook)", "Meta, once facebook", "Company A, once Company A"),
  ("Meta (now Face Book Inc.)", "Meta is Face Book", "Company A is Company A"),
  ("Alphabet Inc. (Google)", "Google and Alphabet", "Company A and Company A"),
  ("Aster (Leipzig office, via Hays)", "in Leipzig by Hays", "in Place A by Company A"),
  ("Aster (again)", "Aster again", "Company A again"),
  ("J.P. Morgan & Co.", "JP Morgan, JPMorgan, J. P. Morgan", "Company A, Company A, Company A"),
  ("JPMorgan Chase & Co.", "J.P. Morgan Chase, JP Morgan", "Company A, Company A"),
  ("JPMorgan Chase & Co.", "JPMorgan's J.P.Morgan or Chase", "Company A's Company A or Company A"),
  ("Aster Ltda.", "Aster has no ltda", "Company A has no ltda"),
  ("Aster Company", "Aster, good company", "Company A, good company"),
  ("AB Quillworks", "A.B. Quillworks", "Company A"),
])
func `a company is recognized by whatever part of its name people use`(
  company: String, said: String, expected: String
) async {
  #expect(await redactedLesson(said, beside: application(company)) == expected)
}

private func located(_ locations: String...) -> [String: String] {
  var notes: [String: String] = [:]
  for (index, location) in locations.enumerated() {
    notes["applications/\(index).md"] =
      "---\nrole: Engineer\ncompany: Zz\(index)\nlocation: \(location)\n---\n"
  }
  return notes
}

@Test(arguments: [
  (
    located("Frankfurt am Main"), "Frankfurt, then Frankfurt am Main: the main point",
    "Place A, then Place A: the main point"
  ),
  (located("Greater London Area"), "London is Greater", "Place A is Greater"),
  (located("Berlin Germany"), "Berlin, all of Germany", "Place A, all of Place A"),
  (
    located("Berlin Germany", "Hamburg Germany"), "Berlin, Hamburg, Germany",
    "Place A, Place B, Place C"
  ),
  (
    located("Utrecht / Amsterdam-Zuid"), "Utrecht and Amsterdam, not Zuid",
    "Place A and Place B, not Zuid"
  ),
  (located("New York"), "New in York", "New in Place A"),
  (located("near North Bay (hybrid)"), "Near North and Bay", "Near North and Bay"),
])
func `a place of several words is recognized by each word that names it`(
  notes: [String: String], said: String, expected: String
) async {
  #expect(await redactedLesson(said, beside: notes) == expected)
}
