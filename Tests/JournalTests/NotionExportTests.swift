import Diagnostics
import Testing

@testable import Journal

private let id = "66b843357d2e97c8b066d641cffc2201"

/// The application of a page that Notion exported, in a folder of applications.
private func read(_ name: String, _ lines: String) async -> Application? {
  let text = "# \(name)\n\n\(lines)\n"
  return await journal(["applications/\(name.prefix(20)) \(id).md": text]).applications.first
}

@Test(arguments: [
  ("Fenn (../Companies/Fenn%20Telecom%201234.md)", "Fenn"),
  ("Fenn (https://www.notion.so/Fenn-11112222?pvs=21)", "Fenn"),
  ("Fenn (UK) (https://www.notion.so/Fenn-1)", "Fenn (UK)"),
  ("Fenn (a.md), Oak (https://www.notion.so/Oak-1)", "Fenn, Oak"),
  ("[Fenn](https://www.notion.so/Fenn-1)", "Fenn"),
  ("Fenn (formerly Oak)", "Fenn (formerly Oak)"),
  ("Fenn (see a.md and b)", "Fenn (see a.md and b)"),
  ("url(https://fenn.example/z.png)", "url(https://fenn.example/z.png)"),
])
private func `a link in Notion's form is read as its name`(typed: String, company: String) async {
  let application = await read("Cook", "Company: \(typed)\nRole: Cook\nStatus: Applied")
  #expect(application?.company == company)
}

@Test func `the people in Notion's links are contacts by their names`() async {
  let application = await read(
    "Cook", "Company: Fenn\nStatus: Applied\nContacts: Jo Ray (a%20b.md), Kim (https://n.so/k)")
  #expect(application?.contacts.map(\.displayText) == ["Jo Ray", "Kim"])
}

@Test func `the heading names an application whose file has an ID after its name`() async {
  let role = await read("Cook for the evening, Wednesdays", "Company: Fenn\nStatus: Applied")
  #expect(role?.role == "Cook for the evening, Wednesdays")
  let company = await read("Fenn", "Position: Cook\nStage: Applied")
  #expect(company?.company == "Fenn")
}

@Test func `two statuses in the text are read together, as at the top of a note`() async {
  let application = await read("Cook", "Status: Done\nOutcome: Rejected\nCompany: Fenn")
  #expect(application?.outcome == .rejected && application?.isUnclear == false)
}

@Test func `a stage that is ticked in the text is reported, because it has no day`() async {
  let text = "# a\n\nCompany: Fenn\nRole: Cook\nApplied: 2026-03-02\nInterview: Yes\n"
  let read = await journal(["a.md": text], hasSettings: false)
  #expect(read.diagnostics.contains { $0.message.text.contains("'Interview' gives no day") })
  let no = await journal(["a.md": text.replacing("Yes", with: "No")], hasSettings: false)
  #expect(!no.diagnostics.contains { $0.message.text.contains("'Interview'") })
}
