import Diagnostics
import Markdown
import Testing

private func parsed(_ text: String) -> Document {
  Document(parsing: SourceFile(path: "a.md", text: text))
}

private func texts(_ document: Document) -> [String: [String]] {
  Dictionary(
    uniqueKeysWithValues: document.frontMatter.fields.map {
      ($0.key.text, $0.value.texts.map(\.text))
    })
}

@Test func `scalars stay as typed`() {
  let document = parsed("---\na: no\nb: 12:30\nc: 1.10\nd: 0123\ne: null\nf: \"quo\\\"ted\"\n---\n")
  #expect(
    texts(document) == [
      "a": ["no"], "b": ["12:30"], "c": ["1.10"], "d": ["0123"], "e": ["null"], "f": ["quo\"ted"],
    ])
  #expect(document.diagnostics.isEmpty)
}

@Test func `lists and pairs keep their items`() {
  let document = parsed(
    """
    ---
    flow: [a, "b, c"]
    block:
      - 2026-03-20: acknowledged
      - plain
    pairs:
      Jobs: application
      Me: profile
    ---

    """)
  #expect(
    texts(document) == [
      "flow": ["a", "b, c"], "block": ["2026-03-20: acknowledged", "plain"],
      "pairs": ["Jobs: application", "Me: profile"],
    ])
}

@Test func `an unquoted wikilink is text, not a nested list`() {
  let document = parsed(
    "---\na: [[Note]]\nb:\n  - [[Daily/2026-03-02|2 March]]\n  - [[x, y]]\n---\n")
  #expect(
    texts(document) == ["a": ["[[Note]]"], "b": ["[[Daily/2026-03-02|2 March]]", "[[x, y]]"]])
}

@Test func `deeper nested values are kept as typed`() {
  let document = parsed("---\na:\n  - [1, [2, 3]]\nb:\n  c: {d: e}\n---\n")
  #expect(texts(document) == ["a": ["[1, [2, 3]]"], "b": ["c: {d: e}"]])
}

@Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
func `positions are correct for all line ends, with and without a byte order mark`(
  lineEnd: String, mark: String
) {
  let text =
    mark
    + ["---", "größe: ü", "wide: 𝔘x # note", "key:  value", "---", "# Body"]
    .joined(separator: lineEnd) + lineEnd
  let document = parsed(text)
  let fields = document.frontMatter.fields
  #expect(fields.map(\.key.position.line) == [2, 3, 4])
  #expect(fields[2].value.texts.first?.position == Position(line: 4, column: 7))
  #expect(document.body.blocks.map(\.line) == [6])
  let bytes = Array(text.utf8)
  let written = fields.compactMap { $0.value.texts.first }.map {
    String(decoding: bytes[$0.bytes], as: UTF8.self)
  }
  #expect(written == ["ü", "𝔘x", "value"])
}

@Test func `a colon in a value is reported, and the note is recovered`() {
  let document = parsed(
    "---\ncompany: Acme\ntitle: Engineer: Backend\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-04: x # y\nquoted: 'it'\n---\nBody\n"
  )
  #expect(document.parseStatus == .recovered)
  #expect(document.diagnostics.map(\.position) == [Position(line: 3, column: 16)])
  #expect(
    document.diagnostics.first?.message.remedy
      == "Put the value in quotes, like title: \"Engineer: Backend\". "
      + "If this line is a field of its own, indent it like the others.")
  #expect(
    texts(document) == [
      "company": ["Acme"], "title": ["Engineer: Backend"],
      "history": ["2026-03-02 applied", "2026-03-04: x"], "quoted": ["it"],
    ])
  #expect(document.body.blocks.map(\.text) == ["Body"])
}

@Test(
  arguments: [
    ("a: b: c", 3, "a value that contains a colon followed by a space must be in quotes"),
    ("a: b\n c: d", 4, "this field is indented, but the one above it already has a value"),
    ("a: b\ntext\nc: d", 4, "this line is neither a field nor part of the value above it"),
    ("a: \"b\" c", 3, "there is text after the closing quote of a value"),
    ("a: 'it's'", 3, "there is text after the closing quote of a value"),
    ("a:b", 3, "a colon must be followed by a space"),
    ("a:\u{A0}b", 3, "the space after the colon is a no-break space, as some keyboards type it"),
    ("a:\n\u{A0}\u{A0}- b", 4, "the line starts with a no-break space, as some keyboards type it"),
    ("a：b", 3, "the colon is a full-width one, as Chinese and Japanese keyboards type it"),
    ("a: “b: c”", 3, "the value is in typographic quotes, which YAML reads as part of the text"),
    (
      "a:\n– b\n– c", 4,
      "this list item does not start with the dash of YAML, but with a long dash, a bullet or an asterisk"
    ),
    (
      "a:\n  — b\n  — c", 4,
      "this list item does not start with the dash of YAML, but with a long dash, a bullet or an asterisk"
    ),
    (
      "a:\n  * b", 4,
      "this list item does not start with the dash of YAML, but with a long dash, a bullet or an asterisk"
    ),
    ("a: `b`", 3, "a value starts with a character that YAML reserves, like @ or %"),
    (
      "a:\n  - b\n c: d", 5,
      "there is text after the end of a value, or the line is not indented like the others"
    ),
    ("a:\n  - b\n  c: d", 5, "this line is part of a list, but does not start with a dash"),
    ("a: - b", 3, "there is a dash followed by a space where no list can start"),
    ("a: ? b", 3, "a value that starts with a question mark and a space must be in quotes"),
    ("a: @b", 3, "a value starts with a character that YAML reserves, like @ or %"),
    ("a: \"b\nc: d", 3, "the quote that starts here is never closed"),
    ("a: \"b\n--- c", 4, "a quote that starts above this line is never closed"),
    (
      "a: \"C:\\Users\"", 3,
      "a backslash between double quotes is followed by a character that YAML does not expect"
    ),
    (
      "a: \"\\d\"", 3,
      "a backslash between double quotes is followed by a character that YAML does not expect"
    ),
    (
      "a: [b\nc: d", 3,
      "the bracket that opens here is never closed, or a comma is missing between its items"
    ),
    (
      "a: {b: c\nd: e", 3,
      "the bracket that opens here is never closed, or a comma is missing between its items"
    ),
    ("a: [b,, c]", 3, "a value or a closing bracket is missing here"),
    ("a: , b", 3, "a value or a closing bracket is missing here"),
    ("a: [b:, c]", 3, "a text between brackets has a colon at its end"),
    ("a: > 5 years", 3, "a value that starts with | or > must begin on the next line"),
    ("a: >0", 3, "a value that starts with | or > must begin on the next line"),
    ("a: *b* c", 3, "a value that starts with * or & must be in quotes"),
    ("a: & b", 3, "a value that starts with * or & must be in quotes"),
    ("a: !b!c d", 3, "a value that starts with ! must be in quotes"),
    ("a: !b, c", 3, "a value that starts with ! must be in quotes"),
    ("% b\na: c", 3, "a line cannot start with %, which has a special meaning in YAML"),
    ("%YAML x\na: c", 3, "a line cannot start with %, which has a special meaning in YAML"),
    ("a: b\u{1}", 3, "there is a control character, which YAML does not allow"),
    ("a:\n\t- b", 4, "there is a tab before the text, and YAML allows only spaces there"),
    ("a: |\n\tb", 4, "there is a tab before the text, and YAML allows only spaces there"),
  ] as [(String, Int, String)])
func `a problem of YAML is explained in plain words at its place`(
  yaml: String, line: Int, explanation: String
) {
  let problem = parsed("---\nfirst: yes\n\(yaml)\n---\n").diagnostics.first
  #expect(problem?.message.id == .invalidYAML)
  #expect(problem?.position.line == line)
  #expect(problem?.message.text.contains(": \(explanation); ") == true)
}

@Test func `a line that begins a second document is reported, and the lines after it are read`() {
  let document = parsed("---\na: b\n--- c\nd: e\n---\n")
  #expect(document.diagnostics.map(\.message.id) == [.invalidYAML])
  #expect(document.diagnostics.first?.position.line == 3)
  #expect(texts(document) == ["a": ["b"], "d": ["e"]])
}

@Test(arguments: [
  ("a: &x 1\nb: 2", "an anchor (&name)"), ("a: 1\nb: *x", "an alias (*name)"),
  ("? a\n: b", "a key written with '?'"), ("[a, b]: c", "a list or a group as a key"),
])
func `aliases, anchors and complex keys are refused and reported at their place`(
  yaml: String, construct: String
) {
  let document = parsed("---\nfirst: yes\n\(yaml)\n---\n")
  #expect(document.diagnostics.map(\.message.id) == [.refusedYAML])
  #expect(document.diagnostics.first?.message.text.hasPrefix(construct) == true)
  #expect(document.parseStatus == .recovered)
  #expect(texts(document)["first"] == ["yes"])
}

@Test func `an alias bomb is refused at its first anchor`() {
  var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
  for level in 1..<12 {
    yaml +=
      "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
  }
  let diagnostics = parsed("---\n\(yaml)---\n").diagnostics
  #expect(diagnostics.first?.position.line == 2)
  #expect(diagnostics.allSatisfy { $0.message.id == .refusedYAML })
}

@Test func `the first of two equal keys counts`() {
  let document = parsed("---\na: 1\na: 2\n---\n")
  #expect(texts(document) == ["a": ["1"]])
  #expect(
    document.diagnostics.map(\.line) == [
      "a.md:3:1: warning: 'a' appears here again; the one on line 2 counts [duplicate-key]"
    ])
}

@Test func `a value cut off by its own number sign is reported, a comment is not`() {
  #expect(parsed("---\na: Update #2 x\n---\n").diagnostics.map(\.message.id) == [.cutByComment])
  #expect(parsed("---\na: Update # 2 x\n---\n").diagnostics.isEmpty)
}

@Test func `front matter that never closes is unusable, a rule at the top is not front matter`() {
  #expect(parsed("---\ncompany: Acme\n\nText").parseStatus == .unusable)
  let rule = parsed("---\nOnce upon a time\n")
  #expect(rule.parseStatus == .whole)
  #expect(rule.body.blocks.map(\.text) == ["Once upon a time"])
  let prose = parsed("---\nOnce upon a time\n---\nMore\n")
  #expect(prose.parseStatus == .whole)
  #expect(prose.frontMatter.fields.isEmpty)
}

@Test func `front matter above its limit is refused`() {
  let document = parsed("---\ncompany: Acme\nx: \(String(repeating: "y", count: 70_000))\n---\n")
  #expect(document.parseStatus == .unusable)
  #expect(document.diagnostics.map(\.message.id) == [.frontMatterTooLarge])
}

@Test(
  arguments: [
    ([0xFF, 0xFE, 0x61, 0x00], Diagnostic.ID.utf16, 1), ([0x61, 0x00, 0x62, 0x00], .utf16, 1),
    ([0x61, 0x0A, 0x62, 0xC3, 0x28], .notUTF8, 2),
    ([0x61, 0x62, 0x63, 0x0A, 0x00, 0x64], .nulByte, 2),
  ] as [([UInt8], Diagnostic.ID, Int)])
func `bytes that are not UTF-8 text are reported with their line`(
  bytes: [UInt8], id: Diagnostic.ID, line: Int
) {
  let document = Document(parsing: SourceFile(path: "a.md", bytes: bytes))
  #expect(document.parseStatus == .unusable)
  #expect(document.diagnostics.map(\.message.id) == [id])
  #expect(document.diagnostics.first?.position.line == line)
}

@Test func `an unfinished merge is found, one quoted as code is not`() {
  let merge = "---\na: 1\n---\nText\n<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> laptop\n"
  #expect(parsed(merge).diagnostics.map(\.position) == [Position(line: 5)])
  let shown = "---\na: 1\n---\n```\n<<<<<<< HEAD\n=======\n>>>>>>> x\n```\n\n>>>>>>> a quote\n"
  #expect(parsed(shown).diagnostics.isEmpty)
  let half = "---\na: 1\n=======\na: 2\n>>>>>>> laptop\n---\n"
  #expect(parsed(half).diagnostics.map(\.position) == [Position(line: 3)])
}

@Test(arguments: ["\n", "\n  \n", "\u{FEFF}\u{FEFF}", "---\n"])
func `an empty line or a doubled mark above the front matter hides no field`(slip: String) {
  let document = parsed(slip + "---\ncompany: Acme\n---\n# Body\n")
  #expect(texts(document) == ["company": ["Acme"]])
  #expect(document.frontMatter.fields[0].key.position.line == 2 + slip.count { $0 == "\n" })
  #expect(document.body.blocks.map(\.line) == [4 + slip.count { $0 == "\n" }])
}

@Test func `empty front matter is empty, and what follows it is text`() {
  let document = parsed("---\n---\nNote: this is text.\n\nMore.\n")
  #expect(document.frontMatter.fields.isEmpty)
  #expect(document.body.blocks.map(\.line) == [3, 5])
}

@Test func `fields without a space after the colon are recovered and reported`() {
  let document = parsed("---\ncompany:Acme\nstatus:rejected\n---\n")
  #expect(texts(document) == ["company": ["Acme"], "status": ["rejected"]])
  #expect(document.diagnostics.map(\.message.id) == [.invalidYAML, .invalidYAML])
  #expect(document.diagnostics.map(\.position.line) == [2, 3])
}
