import Diagnostics
import Editing
import Journal
import Markdown
import Testing

private let vocabulary = Vocabulary(settings: Settings(), on: Day(iso: "2026-07-01")!)

private func set(_ key: String, to value: String, in text: String) throws -> String {
  let source = SourceFile(path: "applications/a.md", text: text)
  let edit = try FieldEdit(.value(value), of: key, in: source, as: Application.self, vocabulary)
  return String(decoding: edit.note.source.bytes, as: UTF8.self)
}

/// A text, and the same after `status` was set to `offer`.
private let changes = [
  ("company:: A\nstatus:: applied\n", "company:: A\nstatus:: offer\n"),
  ("- **Company:** A\n- **Status:** Applied", "- **Company:** A\n- **Status:** offer"),
  (
    "Company: A\r\nStatus: *applied*\r\n\r\nText\r\n",
    "Company: A\r\nStatus: *offer*\r\n\r\nText\r\n"
  ),
  ("Company: A\nStatus:\nRole: B\n", "Company: A\nStatus: offer\nRole: B\n"),
  (
    "| Company | A |\n|--|--|\n| Status | applied |\n",
    "| Company | A |\n|--|--|\n| Status | offer |\n"
  ),
  (
    "---\ncompany: A\nstatus:\n---\nStatus: sent\n",
    "---\ncompany: A\nstatus:\n---\nStatus: offer\n"
  ),
  ("Text first.\n\n[status:: applied]\n", "Text first.\n\n[status:: offer]\n"),
  ("Text\rfirst.\r\r[status:: applied]\r", "Text\rfirst.\r\r[status:: offer]\r"),
]

@Test(arguments: changes)
func `setting a field in the text changes only its value`(before: String, after: String) throws {
  #expect(try set("status", to: "offer", in: before) == after)
}

@Test(arguments: [
  "So far [status:: applied] only.\n", "[company:: A] [status:: applied]\n",
  "Status: applied %%or not%%\nCompany: A\n",
])
func `a field within other text is refused`(text: String) {
  let error = #expect(throws: EditError.self) { try set("status", to: "offer", in: text) }
  #expect(error?.line == 1)
}

@Test func `a value that would be read differently is refused`() {
  for value in ["a\nb", "`offer`"] {
    #expect(throws: EditError.self) { try set("status", to: value, in: "Status: applied\n") }
  }
  let table = "| Company | A |\n|--|--|\n| Status | applied |\n"
  #expect(throws: EditError.self) { try set("status", to: "a | b", in: table) }
}

@Test func `logging an event keeps what the text says`() throws {
  let text = "company:: Larch\nrole:: Baker\nstatus:: applied\napplied:: 2026-06-01\n"
  let source = SourceFile(path: "applications/a.md", text: text)
  let event = NewEvent(day: Day(iso: "2026-06-20")!, milestone: .outcome(.rejected))
  let edit = try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
  #expect(
    String(decoding: edit.note.source.bytes, as: UTF8.self) == """
      ---
      history:
        - 2026-06-01 applied
        - 2026-06-20 rejected
      ---
      company:: Larch
      role:: Baker
      status:: rejected
      applied:: 2026-06-01

      """)
}

@Test func `the line to type is the one of the text`() {
  let text = "They are [company:: Larch] in [location:: Fen].\n"
  let error = #expect(throws: EditError.self) { try set("location", to: "Quay", in: text) }
  #expect(error?.textLine == "They are [company:: Larch] in [location:: Quay].")
}

/// Texts with a hidden part elsewhere, of different lengths and in different places.
private let besideHiddenParts = [
  "%%a%%\nCompany: A\nStatus: applied\n", "Company: A\nStatus: applied\n\n%%\nStatus: old\n%%\n",
  "Company: A %%really%%\nStatus: applied\n",
  "%%\r\na\r\n\r\nb\r\n%%\r\nCompany: A\r\nStatus: applied\r\n",
  "- **Company:** A\n%%a\nb%% \n- **Status:** applied\n",
  "---\nrole: B\n---\n%%x%%\ncompany:: A\n%%\ny\n%%\nstatus:: applied\n\nText %%z%%\n",
  "%%x%%\n\n| Company | A |\n|--|--|\n| Status | applied |\n",
]

@Test(arguments: besideHiddenParts)
func `a field is set beside lines that are hidden, and these stay`(text: String) throws {
  let expected = text.replacing("applied", with: "offer")
  #expect(try set("status", to: "offer", in: text) == expected)
}

@Test(arguments: [
  "Company: A\nStatus: applied %%or not%%\n", "%%x%%\n\nCompany: A\n%%a%% Status: applied\n",
])
func `a field beside hidden text on its line is refused at its line with that reason`(text: String)
{
  let error = #expect(throws: EditError.self) { try set("status", to: "offer", in: text) }
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  #expect(error?.line == lines.firstIndex { $0.contains("Status") }.map { $0 + 1 })
  #expect(error?.reason.contains("'%%'") == true, "\(error?.reason ?? "")")
}

/// A timeline in the text, and the same with a rejection on 20 June 2026.
private let timelines = [
  (
    "## Timeline\n\n- 2026-06-01 applied\n- 2026-06-10 screen\n  It went well.\n\nText.\n",
    "## Timeline\n\n- 2026-06-01 applied\n- 2026-06-10 screen\n  It went well.\n- 2026-06-20 rejected\n\nText.\n"
  ),
  (
    "## Log\n* 2026-06-10 screen\n* 2026-06-05 acknowledged\n* 2026-06-01 applied",
    "## Log\n* 2026-06-20 rejected\n* 2026-06-10 screen\n* 2026-06-05 acknowledged\n* 2026-06-01 applied"
  ),
  (
    "## Log\r\n- 2026-06-01 applied\r\n- walk\r\n",
    "## Log\r\n- 2026-06-01 applied\r\n- 2026-06-20 rejected\r\n- walk\r\n"
  ),
  ("## Log\n- 2026-06-01 applied", "## Log\n- 2026-06-01 applied\n- 2026-06-20 rejected"),
  // Each in the form of the item before it
  ("## Log\n-\t2026-06-01 applied\n", "## Log\n-\t2026-06-01 applied\n-\t2026-06-20 rejected\n"),
  (
    "## Log\n  - 2026-06-01 applied\n  - 2026-06-10 screen\n    good\n",
    "## Log\n  - 2026-06-01 applied\n  - 2026-06-10 screen\n    good\n  - 2026-06-20 rejected\n"
  ),
  (
    "## Log\n- Acme\n\t- 2026-06-01 applied\n\t  - by mail\n- Yew\n",
    "## Log\n- Acme\n\t- 2026-06-01 applied\n\t  - by mail\n\t- 2026-06-20 rejected\n- Yew\n"
  ),
  (
    "## Log\n9. 2026-06-01 applied\n10. 2026-06-10 screen\n",
    "## Log\n9. 2026-06-01 applied\n10. 2026-06-10 screen\n11. 2026-06-20 rejected\n"
  ),
  (
    "## Log\n1) 2026-06-10 screen\n1) 2026-06-01 applied\n",
    "## Log\n1) 2026-06-20 rejected\n1) 2026-06-10 screen\n1) 2026-06-01 applied\n"
  ),
  (
    "## Log\n1. 2026-06-01 applied\n1. 2026-06-10 screen\n",
    "## Log\n1. 2026-06-01 applied\n1. 2026-06-10 screen\n1. 2026-06-20 rejected\n"
  ),
  (
    "## Log\n- [x] 2026-06-01 applied\n- [ ] 2026-07-09 interview\n",
    "## Log\n- [x] 2026-06-01 applied\n- [x] 2026-06-20 rejected\n- [ ] 2026-07-09 interview\n"
  ),
  (
    "## Log\n- [x] applied ✅ 2026-06-01\n",
    "## Log\n- [x] applied ✅ 2026-06-01\n- [x] 2026-06-20 rejected\n"
  ),
  (
    "> [!note] Timeline\n> - 2026-06-01 applied\n>\n> - 2026-06-10 screen\n\nText.\n",
    "> [!note] Timeline\n> - 2026-06-01 applied\n>\n> - 2026-06-10 screen\n>\n> - 2026-06-20 rejected\n\nText.\n"
  ),
  (
    "## Log\n\n2026-06-01 applied\n2026-06-10 screen\n\nText.\n",
    "## Log\n\n2026-06-01 applied\n2026-06-10 screen\n2026-06-20 rejected\n\nText.\n"
  ),
  (
    "## Log\n- **2026-06-01**: applied\n\n- **2026-06-10**: screen\n",
    "## Log\n- **2026-06-01**: applied\n\n- **2026-06-10**: screen\n\n- **2026-06-20**: rejected\n"
  ),
  (
    "## Log\n- [[2026-06-01]] applied\n- [[2026-06-10]] screen\n",
    "## Log\n- [[2026-06-01]] applied\n- [[2026-06-10]] screen\n- [[2026-06-20]] rejected\n"
  ),
]

@Test func `the day of sending stays a field beside a timeline, however often an event is added`()
  throws
{
  let start =
    "# Acme\n\n- **Company:** Acme\n- **Role:** Dev\n- **Status:** screen\n- **Applied:** 2026-06-01\n\n## Timeline\n\n"
  var source = SourceFile(
    path: "applications/a.md", text: start + "- 2026-06-05 screen\n")
  for day in ["2026-06-10", "2026-06-20"] {
    let event = NewEvent(day: Day(iso: day)!, milestone: .stage(.interview))
    source = try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true).note.source
  }
  #expect(
    String(decoding: source.bytes, as: UTF8.self)
      == start.replacing("screen", with: "interview")
      + "- 2026-06-05 screen\n- 2026-06-10 interview\n- 2026-06-20 interview\n")
}

@Test(arguments: timelines)
func `an event is added to the timeline in the text`(before: String, after: String) throws {
  let lines = "---\ncompany: A\nrole: B\nstatus: applied\n---\n"
  let fields = before.contains("\r\n") ? lines.replacing("\n", with: "\r\n") : lines
  let source = SourceFile(path: "applications/a.md", text: fields + before)
  let event = NewEvent(day: Day(iso: "2026-06-20")!, milestone: .outcome(.rejected))
  let edit = try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
  #expect(
    String(decoding: edit.note.source.bytes, as: UTF8.self)
      == fields.replacing("applied", with: "rejected") + after)
}

@Test(arguments: timelines)
func `a note whose events are in its text gets no field for the status`(
  before: String, after: String
) throws {
  let ending = before.contains("\r\n") ? "\r\n" : "\n"
  let fields = ["---", "company: A", "role: B", "---", ""].joined(separator: ending)
  let event = NewEvent(day: Day(iso: "2026-06-20")!, milestone: .outcome(.rejected))
  let edit = try HistoryEdit(
    .event(event), in: SourceFile(path: "applications/a.md", text: fields + before), vocabulary,
    hasSettings: true)
  #expect(String(decoding: edit.note.source.bytes, as: UTF8.self) == fields + after)
  #expect(edit.statuses.isEmpty && !edit.isBesideText)
}

@Test func `a planned event is an open task among tasks, and a later one its own item`() throws {
  let top = "---\ncompany: A\nrole: B\n---\n## Log\n- [x] 2026-06-01 applied\n"
  let event = NewEvent(
    day: Day(iso: "2026-08-09")!, time: "10:30", milestone: .stage(.interview))
  let edit = try HistoryEdit(
    .event(event), in: SourceFile(path: "applications/a.md", text: top), vocabulary,
    hasSettings: true)
  #expect(edit.note.source.bytes == Array((top + "- [ ] 2026-08-09 10:30 interview\n").utf8))
}

/// Events in the text beside which a new one cannot be written.
@Test(arguments: [
  ("", "## Log\n| Date | Event |\n|---|---|\n| 2026-06-01 | applied |\n"),
  ("", "## 2026-06-01 Applied\n"), ("", "## Log\n### 2026-06-01\n- applied\n"),
  // The stage of the status has no day.
  ("status: interview\n", "## Log\n- 2026-06-01 applied\n"),
])
func `what cannot be written into the text is written above it, and that is reported`(
  status: String, body: String
) throws {
  let top = "---\ncompany: A\nrole: B\n"
  let event = NewEvent(day: Day(iso: "2026-06-20")!, milestone: .outcome(.rejected))
  let edit = try HistoryEdit(
    .event(event),
    in: SourceFile(path: "applications/a.md", text: top + status + "---\n" + body), vocabulary,
    hasSettings: true)
  let interview = status.isEmpty ? "" : "  - interview\n"
  let fields = "status: rejected\nhistory:\n\(interview)  - 2026-06-20 rejected\n---\n"
  #expect(String(decoding: edit.note.source.bytes, as: UTF8.self) == top + fields + body)
  #expect(edit.isBesideText)
}

@Test(arguments: [
  "History:", "Log:", "**Timeline**:", "**Events:**", "log:: ", "Status:", "**Outcome:**",
  "Result::", "Decision:", "history:",
])
func `an event is added below a line that is the heading of the list`(heading: String) throws {
  let fields = "---\ncompany: A\nrole: B\n"
  let list = "\n\n- 2026-06-01 applied\n- 2026-06-10 screen\n"
  let source = SourceFile(path: "applications/a.md", text: fields + "---\n" + heading + list)
  let event = NewEvent(day: Day(iso: "2026-06-20")!, milestone: .outcome(.rejected))
  let edit = try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
  let text = String(decoding: edit.note.source.bytes, as: UTF8.self)
  // The line stays a heading: a status beside it would make it a field.
  let after = "---\n" + heading + list + "- 2026-06-20 rejected\n"
  #expect(text == fields + after || text == fields + "status: rejected\n" + after)
  let read = vocabulary.note(in: edit.note.source, hasSettings: true).note as? Application
  #expect(read?.outcome == .rejected && read?.stage == .screen)
  #expect(read?.history.events.count == 3)
}

@Test(arguments: ["History:", "history:", "Timeline:"])
func `a line above a table keeps no event out of the front matter`(heading: String) throws {
  let table = "\n\n| Date | Event |\n|---|---|\n| 2026-06-01 | applied |\n"
  let source = SourceFile(
    path: "applications/a.md", text: "---\ncompany: A\nrole: B\n---\n" + heading + table)
  let event = NewEvent(day: Day(iso: "2026-06-20")!, milestone: .outcome(.rejected))
  let edit = try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
  #expect(edit.note.source.bytes.ends(with: "---\n" + heading + table))
  let read = vocabulary.note(in: edit.note.source, hasSettings: true).note as? Application
  #expect(read?.outcome == .rejected && read?.history.events.count == 2)
}

@Test func `a history in the front matter grows there, also beside a timeline`() throws {
  let text =
    "---\ncompany: A\nrole: B\nhistory:\n  - 2026-06-01 applied\n---\n## Log\n- 2026-06-10 screen\n"
  let source = SourceFile(path: "applications/a.md", text: text)
  let event = NewEvent(day: Day(iso: "2026-06-20")!, milestone: .outcome(.rejected))
  let edit = try HistoryEdit(.event(event), in: source, vocabulary, hasSettings: true)
  #expect(edit.note.source.bytes.ends(with: "## Log\n- 2026-06-10 screen\n"))
}

extension [UInt8] {
  fileprivate func ends(with text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}

@Test(arguments: [
  (
    "- 2026-06-01 applied\n- 2026-06-10 interview (HR)\n- 2026-06-10 interview (team)\n",
    "2026-06-10", 3
  ),
  ("- 2026-06-01 applied\n- 2026-06-10 interview\n- 2026-06-10 interview\n", "2026-06-12", 3),
  ("- 1 Jun 2026: applied\n- 10 Jun: interview\n- 10 Jun: interview with Bo\n", "2026-06-12", 3),
  (
    "- 2026-06-10 interview (b)\n- 2026-06-10 interview (a)\n- 2026-06-01 applied\n", "2026-06-10",
    2
  ),
  (
    "- 2026-06-10 interview (b)\n- 2026-06-10 interview (a)\n- 2026-06-01 applied\n", "2026-06-11",
    0
  ),
  ("- 2026-06-01 applied\n- 2026-06-10 interview (a)\n- interview (b)\n", "2026-06-10", 3),
  ("- 2026-06-01 applied\n- 2026-06-10 interview\n- 2026-06-12 lunch with Bo\n", "2026-06-12", 3),
  ("2026-06-01 applied\n2026-06-10 interview (a)\n2026-06-10 interview (b)\n", "2026-06-10", 3),
])
func `a new event is written below all others of its day, also below those that do not count`(
  list: String, day: String, place: Int
) throws {
  let top = "---\ncompany: A\nrole: B\n---\n## History\n\n"
  let event = NewEvent(day: Day(iso: day)!, milestone: .outcome(.rejected))
  let edit = try HistoryEdit(
    .event(event), in: SourceFile(path: "applications/a.md", text: top + list), vocabulary,
    hasSettings: true)
  var lines = list.split(separator: "\n").map(String.init)
  lines.insert((list.hasPrefix("-") ? "- " : "") + "\(day) rejected", at: place)
  #expect(
    String(decoding: edit.note.source.bytes, as: UTF8.self)
      == top + lines.joined(separator: "\n") + "\n")
  let read = vocabulary.note(in: edit.note.source, hasSettings: true).note as? Application
  #expect(read?.outcome == .rejected && read?.stage == .interview)
}

/// A note of lines with `::`, and the same after `salary` was set to `5`.
private let additions = [
  ("company:: A\nstatus:: applied\n", "company:: A\nstatus:: applied\nsalary:: 5\n"),
  ("company:: A\nstatus:: applied", "company:: A\nstatus:: applied\nsalary:: 5"),
  (
    "# A\r\n- company:: A\r\n- status:: applied\r\n\r\nText\r\n",
    "# A\r\n- company:: A\r\n- status:: applied\r\n- salary:: 5\r\n\r\nText\r\n"
  ),
  (
    "> [!info]\n> company:: A\n> status:: applied\n\nText\n",
    "> [!info]\n> company:: A\n> status:: applied\n> salary:: 5\n\nText\n"
  ),
  ("**company**:: A\n\nText\n", "**company**:: A\n**salary**:: 5\n\nText\n"),
  (
    "---\ntags: [x]\n---\ncompany:: A\n",
    "---\ntags: [x]\n---\ncompany:: A\nsalary:: 5\n"
  ),
  // These keep their own fields at the top.
  (
    "---\ncompany: A\n---\nlocation:: Ulm\n",
    "---\ncompany: A\nsalary: 5\n---\nlocation:: Ulm\n"
  ),
  ("Company: A\n", "---\nsalary: 5\n---\nCompany: A\n"),
]

@Test(arguments: additions)
func `a new field is written in the style of the others`(before: String, after: String) throws {
  #expect(try set("salary", to: "5", in: before) == after)
}

@Test func `a field in a callout is changed in its place`() throws {
  let text = "> [!info]\n> company:: A\n> - status:: applied\n"
  #expect(
    try set("status", to: "offer", in: text) == "> [!info]\n> company:: A\n> - status:: offer\n")
}
