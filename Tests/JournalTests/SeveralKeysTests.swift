import Diagnostics
import Journal
import Testing

@Test(arguments: [
  "companyName: Acme", "COMPANY-NAME: Acme", "company_name: Acme", "Company name?: Acme",
  "🏢 Company: Acme",
  "Employer : Acme", "\"company\\u00A0name\": Acme",
])
func `a key is compared without case, signs and spaces`(line: String) async {
  let read = await journal(["applications/a.md": "---\n\(line)\nrole: Baker\n---\n"])
  #expect(read.applications.map(\.company) == ["Acme"])
  #expect(read.diagnostics.isEmpty)
}

@Test(arguments: [
  ("compnay", "company"), ("aplied", "applied"), ("stauts", "status"), ("intervews", "interviews"),
])
func `a near miss of a key is reported`(key: String, suggestion: String) async {
  let (_, problems) = await application("\(key): x")
  #expect(problems.map(\.message.id) == [.unknownKey])
  #expect(problems.first?.message.text.contains("'\(suggestion)'") == true)
}

@Test func `a yes beside the day of sending means sent`() async {
  let (first, problems) = await application("Applied: true\nApplied-Date: 2026-03-02")
  #expect(first?.applied == Day(iso: "2026-03-02"))
  #expect(problems.isEmpty)
}

@Test func `a yes as the only word about sending means an unknown day`() async {
  let (first, problems) = await application("Applied: true")
  #expect(first?.stage == .applied)
  #expect(first?.applied == nil)
  #expect(problems.isEmpty)
}

@Test func `the first of several keys that can be read counts, and the other is reported`() async {
  let (first, problems) = await application("applied: soon\nDate applied: 2026-03-02")
  #expect(first?.applied == Day(iso: "2026-03-02"))
  #expect(problems.map(\.severity) == [.warning])
  #expect(problems.map(\.message.id) == [.invalidDate])
}

@Test(arguments: ["follow_up: no", "deadline: false", "answered: no"])
func `the word no in the place of a day means that there is no day`(line: String) async {
  let (first, problems) = await application("applied: 2026-03-02\n" + line)
  #expect(first?.followUp == nil && first?.deadline == nil && first?.answered == nil)
  #expect(problems.isEmpty)
}

@Test func `two days to follow up are reported, and never beside a day is too`() async {
  let (first, problems) = await application(
    "applied: 2026-03-02\nfollow_up: 2026-03-14\nnext follow up: 2026-03-20")
  #expect(first?.followUp == Day(iso: "2026-03-14"))
  #expect(problems.map(\.message.id) == [.severalValues])
  let (same, none) = await application(
    "applied: 2026-03-02\nfollow_up: 2026-03-14\nnext follow up: 14 March 2026")
  #expect(same?.followUp == Day(iso: "2026-03-14") && none.isEmpty)
}

@Test func `a source that begins with a bracket names the whole channel`() async {
  let (first, _) = await application("applied: 2026-03-02\nsource: (Referral) from Kim")
  #expect(first?.channel == "Referral")
}

private func aliased(_ lines: String) async -> (Application?, [Diagnostic]) {
  var settings = Settings()
  settings.aliases = [("recruiter", "company"), ("skillset", "skills"), ("Firma", "company")]
  let read = await journal(
    ["applications/a.md": "---\n\(lines)\nrole: Baker\n---\n"], settings: settings)
  return (read.applications.first, read.diagnostics)
}

@Test func `an alias fills in only if the field is empty`() async {
  let (first, problems) = await aliased("recruiter: Bluebird Staffing\nemployer: Acme")
  #expect(first?.company == "Acme")
  // The key then means what it means without the settings.
  #expect(first?.contacts.map(\.displayText) == ["Bluebird Staffing"])
  #expect(problems.isEmpty)
  let (second, _) = await aliased("recruiter: Bluebird Staffing\nemployer: null")
  #expect(second?.company == "Bluebird Staffing")
  #expect(second?.contacts.isEmpty == true)
}

@Test func `an alias that means nothing else is reported where the field has another value`() async
{
  let (first, problems) = await aliased("Firma: Bolt\ncompany: Acme")
  #expect(first?.company == "Acme")
  #expect(problems.map(\.message.id) == [.severalValues])
}

@Test func `an alias of a list joins it`() async {
  let (first, problems) = await aliased("company: Acme\nskills: [Swift]\nskillset: SQL, Go")
  #expect(first?.skills == ["Swift", "SQL", "Go"])
  #expect(problems.isEmpty)
}

private let sources: [(lines: String, channel: String?, source: String?)] = [
  ("source: Referral", "Referral", nil), ("source: LinkedIn", "LinkedIn", nil),
  ("source: Empfehlung", "Empfehlung", nil),
  ("source: Referral from Uma Fox", "Referral", "Referral from Uma Fox"),
  ("source: Recruiter (Uma Fox)", "Recruiter", "Recruiter (Uma Fox)"),
  ("source: jobs-2026.csv", nil, "jobs-2026.csv"), ("imported_from: LinkedIn", nil, "LinkedIn"),
  ("source: LinkedIn\nchannel: recruiter", "recruiter", "LinkedIn"),
  ("source: Referral\nimported_from: old.csv", "Referral", "old.csv"),
]

@Test(arguments: sources)
func `a source that is a way in is the channel`(
  lines: String, channel: String?, source: String?
) async {
  let (first, problems) = await application(lines)
  #expect(first?.channel == channel)
  #expect(first?.source == source)
  #expect(problems.isEmpty)
}

@Test(arguments: ["true", "false", "yes", "no"])
func `the word yes or no is not the name of a version`(word: String) async {
  let (first, _) = await application("cover_letter: \(word)\nresume: \(word)")
  #expect(first?.coverLetter == nil)
  #expect(first?.resume == nil)
}
