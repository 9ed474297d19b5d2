import Diagnostics
import Markdown
import SeededRandom
import Testing

/// A document with these lines of front matter.
private func parsed(_ yaml: String) -> Document {
  Document(parsing: SourceFile(path: "a.md", text: "---\n\(yaml)\n---\n"))
}

private func values(_ document: Document) -> [String] {
  document.frontMatter.fields.map { field in
    "\(field.key.text)=\(field.value.texts.map(\.text).joined(separator: "|"))"
  }
}

@Test(arguments: [
  ("a: 'It's a job'", "a=It's a job"), ("a: \"Health\" & Care", "a=\"Health\" & Care"),
  ("a: \"One\" and \"Two\"", "a=\"One\" and \"Two\""), ("a: 'One' and 'Two'", "a='One' and 'Two'"),
  ("a: \"Health\" & Care # note", "a=\"Health\" & Care"), ("a: \"Crane", "a=Crane"),
  ("a: 'Sam''s' job", "a='Sam''s' job"),
  ("a: 'L'Atelier d'Or'", "a=L'Atelier d'Or"), ("a: Engineer: Backend", "a=Engineer: Backend"),
  ("a: @home", "a=@home"), ("a: `code`", "a=`code`"), ("a: %x", "a=%x"),
  ("a:b", "a=b"), ("a:\u{A0}b", "a=b"), ("a：b", "a=b"), ("a b：c", "a b=c"),
  ("a: “b: c”", "a=“b: c”"), ("a:\n\t- b\n\t- c", "a=b|c"), ("a:\n– b\n– c", "a=b|c"),
  ("a:\n  — b\n  — c", "a=b|c"), ("a:\n  • b\n  • c", "a=b|c"), ("a:\n  * b\n  * c", "a=b|c"),
])
func `a broken value keeps the whole text of its line, and is reported`(
  yaml: String, value: String
) {
  let document = parsed("first: yes\n\(yaml)\nlast: 'it''s'")
  #expect(values(document) == ["first=yes", value, "last=it's"])
  #expect(document.diagnostics.count == 1)
  #expect(document.diagnostics.allSatisfy { $0.message.id == .invalidYAML })
  #expect(document.diagnostics.allSatisfy { $0.position.line > 2 })
}

@Test func `every broken line is reported at its place, and the others are read as YAML`() {
  let document = parsed(
    """
    company: "Crane
    role: 'It's a job'
    note: |
      Two
      lines: of text
    industry: "Health" & Care
    skills: [a, "b, c"]
    channel:referral
    salary: 10: 20
    quoted: "a \\"b\\""
    """)
  #expect(
    values(document) == [
      "company=Crane", "role=It's a job", "note=Two\nlines: of text\n",
      "industry=\"Health\" & Care", "skills=a|b, c", "channel=referral", "salary=10: 20",
      "quoted=a \"b\"",
    ])
  #expect(document.diagnostics.map(\.position.line) == [2, 3, 7, 9, 10])
  #expect(document.diagnostics.allSatisfy { $0.message.id == .invalidYAML })
}

@Test(arguments: [
  ("a: 'It's a job'", "Put the whole value in double quotes: \"…\"."),
  ("a: \"Health\" & Care", "Put the whole value in single quotes: '…'."),
  (
    "a: \"Sam's\" & Co",
    "Put the whole value in single quotes: '…', and write each single quote inside it twice."
  ),
  ("a: b \"c\": d", "Put the whole value in single quotes: '…'."),
  ("a: “b: c”", "Replace them with straight quotes: \"…\"."),
  ("a: “b: \"c\"”", "Replace them with straight quotes: '…'."),
])
func `a remedy names the quotes that the value does not contain`(yaml: String, remedy: String) {
  #expect(parsed(yaml).diagnostics.map(\.message.remedy) == [remedy])
}

@Test(arguments: [
  "a: \"It's a job\"", "a: '\"Health\" & Care'", "a: '\"Sam''s\" & Co'", "a: 'b \"c\": d'",
  "a: \"b: c\"", "a:\n- b\n- c", "a: b\nc: d",
])
func `a line that follows its remedy is valid`(yaml: String) {
  #expect(parsed(yaml).diagnostics == [])
}

@Test(arguments: [
  ("company: A\n role: B\nstatus: rejected", ["company=A", "role=B", "status=rejected"]),
  ("company: A\n\trole: B", ["company=A", "role=B"]),
  ("  company: A\nrole: B", ["company=A", "role=B"]),
  (
    "history:\n  - 2026-03-02 applied\n  status: rejected",
    [
      "history=2026-03-02 applied", "status=rejected",
    ]
  ),
  (
    "history:\n  - 2026-03-02 applied\n  2026-03-04: screen",
    [
      "history=2026-03-02 applied|2026-03-04: screen"
    ]
  ),
])
func `a field with the wrong indentation is a field`(yaml: String, fields: [String]) {
  let document = parsed(yaml)
  #expect(values(document) == fields)
  #expect(document.diagnostics.contains { $0.message.id == .invalidYAML })
}

@Test func `each field with the wrong indentation is reported`() {
  let document = parsed("company: A\n role: B\n\tstatus: saved\n industry: C\nsalary: 10")
  #expect(document.diagnostics.map(\.position.line) == [3, 4, 5])
  #expect(document.diagnostics.map { $0.message.text.contains(" tab ") } == [false, true, false])
}

@Test(arguments: [
  "Once upon a time", "Once upon\na time at 12:30, see\nhttps://x.example", "- a\n- b", "“Quote”",
  "12:30 was the time",
])
func `prose between two rules is neither a field nor a mistake`(text: String) {
  let document = parsed(text)
  #expect(document.frontMatter.fields.isEmpty)
  #expect(document.diagnostics == [])
}

@Test func `hidden lines stay hidden in front matter that is not valid`() {
  let document = parsed("%%\nsecret: x\n%%\ncompany: A: B")
  #expect(!document.frontMatter.visibleFields.contains { $0.key.text == "secret" })
  #expect(document.frontMatter.visibleFields.contains { $0.key.text == "company" })
}

@Test func `any front matter is read or reported, and a valid line below a broken one is kept`() {
  var random = SplitMix64(state: 20_260_502)
  let parts = [
    "a", "b", ":", ": ", "：", "\u{A0}", "'", "\"", "“", "”", "–", "- ", "* ", "\t", "  ", "\n",
    "\n",
    "[", "]", "{", "}", "#", " #", "@", "%", "%%", "|", ">", "&", "!", "?", "\\", "`", ",", "é",
  ]
  for _ in 0..<3000 {
    let count = Int.random(in: 1...14, using: &random)
    let text = (0..<count).map { _ in parts.randomElement(using: &random) ?? "" }.joined()
    let document = parsed(text)
    #expect(
      document.parseStatus == .unusable || !document.diagnostics.contains { $0.position.line < 1 })
    let plain = parsed("x: @\n\(text.filter { $0 != "%" })\nlast: one")
    #expect(plain.parseStatus != .unusable)
  }
}

@Test func `front matter of many broken lines is read within its limit`() {
  let text = (0..<9000).map { "k\($0): @" }.joined(separator: "\n").prefix(65_000)
  let document = parsed(String(text))
  #expect(document.frontMatter.fields.count > 5000)
}
