import Diagnostics
import Journal
import SeededRandom
import Testing

@Test(arguments: [
  ("location: {name: Berlin, country: DE}", "Berlin"),
  ("location: {title: Berlin}", "Berlin"),
  ("location:\n  value: Berlin\n  note: by train", "Berlin"),
  ("location: {city: Berlin, country: DE}", "Berlin"),
  ("location: [{name: Berlin}, Hamburg]", "Berlin, Hamburg"),
])
func `a group in the place of a text is its name, title or value`(
  lines: String, location: String
) async {
  let (first, problems) = await application(lines)
  #expect(first?.location == location)
  #expect(problems.isEmpty)
}

@Test func `a group without a name is read as one text, and reported`() async {
  let (first, problems) = await application("salary:\n  min: 100\n  max: 120")
  #expect(first?.salary == "min: 100, max: 120")
  #expect(problems.map(\.message.id) == [.severalValues])
}

@Test func `the company and the role can be groups`() async {
  let read = await journal([
    "applications/a.md":
      "---\ncompany: {name: Acme, size: 20}\nrole:\n  title: Baker\n  level: senior\napplied: {date: 2026-03-02}\n---\n"
  ])
  #expect(read.applications.map(\.company) == ["Acme"])
  #expect(read.applications.map(\.role) == ["Baker"])
  #expect(read.applications.first?.applied == Day(iso: "2026-03-02"))
  #expect(read.diagnostics.isEmpty)
}

@Test(arguments: [
  ("contacts:\n  - name: Uma Fox\n    role: Recruiter\n    email: u@fox.example", ["Uma Fox"]),
  ("contacts:\n  - {first_name: Uma, last_name: Fox}\n  - Ned Ash", ["Uma Fox", "Ned Ash"]),
  ("contacts:\n  recruiter: Uma Fox\n  hiring_manager: Ned Ash", ["Uma Fox", "Ned Ash"]),
  ("contacts:\n  - Uma Fox: recruiter", ["Uma Fox"]),
  ("contacts: {name: Uma Fox, phone: 0123}", ["Uma Fox"]),
  ("contacts:\n  - name:\n    email:", []),
  (
    "contact: Uma Fox\ncontacts: [Ned Ash]\nrecruiter: Ida Venn",
    ["Ned Ash", "Uma Fox", "Ida Venn"]
  ),
  (
    "Hiring Manager: Uma Fox\ninterviewers: [Ned Ash, Ida Venn]\nreferredBy: Bo Li",
    ["Uma Fox", "Ned Ash", "Ida Venn", "Bo Li"]
  ),
  ("referral: yes\ninterviewers: 3", []),
  ("contacts: [Uma Fox]\nContacts: [Ned Ash]", ["Uma Fox", "Ned Ash"]),
  (
    """
    history:
      - {date: 2026-03-02, stage: interview, interviewer: Uma Fox}
      - {date: 2026-03-04, stage: final, with: Ned Ash and Ida Venn}
      - {date: 2026-03-05, stage: offer, with: the team}
    """, ["Uma Fox", "Ned Ash", "Ida Venn"]
  ),
])
func `everyone that a field names is a contact`(lines: String, names: [String]) async {
  let (first, problems) = await application(lines)
  #expect(first?.contacts.map(\.displayText) == names)
  #expect(problems.isEmpty)
}

@Test func `a contact's group without a name is reported`() async {
  let (first, problems) = await application(
    "contacts:\n  - role: Recruiter\n    email: u@fox.example")
  #expect(first?.contacts.isEmpty == true)
  #expect(problems.map(\.message.id) == [.severalValues])
}

@Test func `people under a repeated key are contacts too`() async {
  let (first, problems) = await application("contacts: [Uma Fox]\ncontacts: [Ned Ash]")
  #expect(first?.contacts.map(\.displayText) == ["Uma Fox", "Ned Ash"])
  #expect(problems.map(\.message.id) == [.duplicateKey])
}

@Test func `groups of any form are counted or reported`() async {
  var random = SplitMix64(state: 12)
  let keys = [
    "company", "role", "contacts", "skills", "applied", "history", "interviews", "log", "interview",
    "rejected", "salary",
  ]
  let lines = [
    "  name: x", "  - name: y", "    date: 2026-03-02", "  - 2026-03-02", "  status: Interview",
    "  - status: ~",
    "    round: 2", "  ? z", "  - [a, b]", "  - {}", "  : w", "  - interviewer: [Uma, Ned]",
    "  date: soon", "  - true",
  ]
  let files = (0..<1000).map { number in
    let text = (0..<Int.random(in: 1...4, using: &random)).flatMap { _ in
      ["\(keys.randomElement(using: &random) ?? ""):"]
        + (0..<Int.random(in: 0...3, using: &random)).map { _ in
          lines.randomElement(using: &random) ?? ""
        }
    }
    return ("applications/\(number).md", "---\n" + text.joined(separator: "\n") + "\n---\n")
  }
  let read = await journal(Dictionary(uniqueKeysWithValues: files))
  let named = Set(read.applications.map(\.info.path) + read.diagnostics.map(\.path))
  #expect(files.map(\.0).filter { !named.contains($0) } == [])
}

@Test(arguments: ["- - Swift\n    - SQL\n  - Go", "[[Swift, SQL], Go]"])
func `a list within a list is part of it`(value: String) async {
  let separator = value.hasPrefix("-") ? "\n  " : " "
  let (application, _) = await application("skills:\(separator)\(value)")
  #expect(application?.skills == ["Swift", "SQL", "Go"])
}

@Test func `fields whose keys have a question mark are read, and reported`() async {
  let text = "---\n? company\n: Acme\n? role\n: Engineer\n? status\n: rejected\n---\n"
  let journal = await journal(["applications/a.md": text])
  #expect(journal.applications.first?.company == "Acme")
  #expect(journal.diagnostics.contains { $0.severity == .error })
}
