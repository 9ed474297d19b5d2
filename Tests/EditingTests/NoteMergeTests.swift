import Editing
import Journal
import Markdown
import SeededRandom
import Testing

private let vocabulary = Vocabulary(settings: Settings(), on: Day(iso: "2026-04-01")!)

/// Merges three versions of an application. If git has to merge their texts, `text` is what it makes of them.
private func merged(
  _ base: String, _ ours: String, _ theirs: String, text: String? = nil,
  path: String = "applications/Acme.md"
) -> NoteMerge.Result? {
  NoteMerge(
    base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8), path: path,
    vocabulary, hasSettings: true
  )?.result(mergedText: text.map { Array($0.utf8) })
}

/// The text of a merge without a conflict.
private func united(_ base: String, _ ours: String, _ theirs: String) -> String? {
  guard let result = merged(base, ours, theirs), !result.hasConflict else { return nil }
  return String(decoding: result.bytes, as: UTF8.self)
}

/// The text of a merge with a conflict.
private func inConflict(_ base: String, _ ours: String, _ theirs: String) -> String? {
  guard let result = merged(base, ours, theirs), result.hasConflict else { return nil }
  return String(decoding: result.bytes, as: UTF8.self)
}

private func note(
  _ lines: String..., body: String = "", fences: String = "---\n"
) -> String {
  fences + "company: Acme\nrole: Engineer\n" + lines.map { $0 + "\n" }.joined() + "---\n" + body
}

private let applied = note("status: applied", "history:", "  - 2026-03-02 applied")

// MARK: - Fields

@Test func `each side keeps what only it changed, byte for byte`() {
  let base = note("status: applied", "salary: 50k", "# mine", "url: x   # kept", body: "Text\n")
  let ours = note(
    "status: applied", "salary:  '60k'  # asked", "# mine", "url: x   # kept", body: "Text\n")
  let theirs = note(
    "status: applied", "salary: 50k", "# mine", "url: \"y\"", "location: Rome", body: "Text\nMore\n"
  )
  #expect(
    united(base, ours, theirs)
      == note(
        "status: applied", "salary:  '60k'  # asked", "# mine", "url: \"y\"", "location: Rome",
        body: "Text\nMore\n"))
  #expect(united(base, base, theirs) == theirs)
  #expect(united(base, ours, base) == ours)
  #expect(united(base, ours, ours) == ours)
}

@Test func `what both changed differently is a conflict, there and nowhere else`() {
  let base = note("salary: 50k", "location: Rome")
  let ours = note("salary: 60k", "location: Rome", "remote: yes")
  let theirs = note("salary: 70k", "location: Bonn")
  #expect(
    inConflict(base, ours, theirs)
      == note(
        "<<<<<<< ours\nsalary: 60k\n=======\nsalary: 70k\n>>>>>>> theirs", "location: Bonn",
        "remote: yes"))
}

@Test func `a field that one side removed and the other changed is a conflict`() {
  let base = note("# about pay", "salary: 50k", "location: Rome")
  let ours = note("location: Rome")
  let theirs = note("# about pay", "salary: 70k", "location: Rome")
  #expect(
    inConflict(base, ours, theirs)
      == note(
        "<<<<<<< ours\n=======\n# about pay\nsalary: 70k\n>>>>>>> theirs", "location: Rome"))
  // Removed on one side only, it is gone with its comment.
  #expect(united(base, ours, base) == ours)
  #expect(united(base, base, ours) == ours)
}

@Test func `fields that both added are both there, in an order that both would recognize`() {
  let base = note("status: applied")
  let ours = note("salary: 60k", "status: applied", "url: x")
  let theirs = note("status: applied", "location: Rome")
  #expect(
    united(base, ours, theirs) == note("salary: 60k", "status: applied", "location: Rome", "url: x")
  )
}

@Test func `the order of the fields is that of the side that changed it`() {
  let base = note("status: applied", "salary: 50k")
  let ours = note("status: applied", "salary: 60k")
  let theirs = "---\nsalary: 50k\nstatus: applied\nrole: Engineer\ncompany: Acme\n---\n"
  #expect(
    united(base, ours, theirs)
      == "---\nsalary: 60k\nstatus: applied\nrole: Engineer\ncompany: Acme\n---\n")
}

@Test func `comments above fields merge like fields`() {
  let base = note("# one", "salary: 50k", "url: x", "# last")
  let ours = note("# two", "salary: 50k", "url: x", "# last", "# really")
  let theirs = note("# one", "salary: 60k", "# new", "url: x", "# last")
  #expect(
    united(base, ours, theirs)
      == note("# two", "salary: 60k", "# new", "url: x", "# last", "# really"))
}

@Test func `a key that appears twice merges at its place`() {
  let base = note("salary: 1", "url: x", "salary: 2")
  let ours = note("salary: 1", "url: x", "salary: 3")
  let theirs = note("salary: 1", "url: y", "salary: 2")
  #expect(united(base, ours, theirs) == note("salary: 1", "url: y", "salary: 3"))
}

// MARK: - Lists

@Test(arguments: [
  ("tags: [a, b]", "tags: [a, b, c]", "tags: [a, d]", "tags: [a, c, d]"),
  (
    "tags: [a]  # my words", "tags: [a, 'b, c']  # my words", "tags: [x, a]  # my words",
    "tags: [x, a, 'b, c']  # my words"
  ),
  (
    "tags:\n  - a\n  - b", "tags:\n  - a\n  - b\n  - c", "tags:\n  # first\n  - a\n  - b\n  - d",
    "tags:\n  # first\n  - a\n  - b\n  - c\n  - d"
  ),
  (
    "tags:\n  - a\n  - b", "tags:\n  - b\n  - c", "tags:\n  - a\n  - b\n  - d",
    "tags:\n  - b\n  - c\n  - d"
  ),
  ("skills: a, b", "skills: a, b, c", "skills: b, d", "skills: b, c, d"),
  ("skills:", "skills:\n  - a", "skills:\n  - b", "skills:\n  - a\n  - b"),
  ("skills: []", "skills: [a]", "skills:\n  - b", "skills: [a, b]"),
  ("skills: a", "skills:\n  - a\n  - b", "skills: a, c", "skills:\n  - a\n  - b\n  - c"),
  (
    "contacts:\n- '[[Jo]]'", "contacts:\n- '[[Jo]]'\n- \"[[Mo]]\"",
    "contacts:\n  - '[[Jo]]'\n  - '[[Al]]'", "contacts:\n- '[[Jo]]'\n- \"[[Mo]]\"\n- '[[Al]]'"
  ),
])
func `lists are united, item by item`(base: String, ours: String, theirs: String, result: String) {
  #expect(united(note(base), note(ours), note(theirs)) == note(result))
}

// MARK: - The history

private func history(_ items: String..., status: String = "applied") -> String {
  note("status: \(status)", "history:", items.map { "  - " + $0 }.joined(separator: "\n"))
}

@Test func `a history is united by day, and the status is that of the latest event`() {
  let base = history("2026-03-02 applied")
  let ours = history("2026-03-02 applied", "2026-03-24 rejected — by mail", status: "rejected")
  let theirs = history("2026-03-02 applied", "2026-03-11 screen — with Dana", status: "screen")
  let result = history(
    "2026-03-02 applied", "2026-03-11 screen — with Dana", "2026-03-24 rejected — by mail",
    status: "rejected")
  #expect(united(base, ours, theirs) == result)
  #expect(united(base, theirs, ours) == result)
}

@Test func `an event that both added is there once, with what either has of it`() {
  let base = history("2026-03-02 applied")
  func with(_ item: String) -> String { history("2026-03-02 applied", item, status: "screen") }
  for (ours, theirs, result) in [
    ("2026-03-11 screen", "2026-03-11 screen", "2026-03-11 screen"),
    ("2026-03-11 screen", "2026-03-11 screen — with Dana", "2026-03-11 screen — with Dana"),
    ("2026-03-11 screen (phone)", "2026-03-11 screen", "2026-03-11 screen (phone)"),
    ("2026-03-11 screen — long", "2026-03-11 screen — kind", "2026-03-11 screen — long; kind"),
    ("2026-03-11 10:30 screen", "2026-03-11 screen", "2026-03-11 10:30 screen"),
  ] {
    #expect(united(base, with(ours), with(theirs)) == with(result), "\(ours) and \(theirs)")
  }
  // Two on one day are two.
  let two = united(
    base, with("2026-03-11 screen (HR)"), with("2026-03-11 screen (team)"))
  #expect(
    two
      == history(
        "2026-03-02 applied", "2026-03-11 screen (HR)", "2026-03-11 screen (team)",
        status: "screen"))
}

@Test func `an event that one side changed is changed`() {
  let base = history("2026-03-02 applied", "2026-03-20 interview")
  let moved = history("2026-03-02 applied", "2026-03-25 interview")
  let noted = history("2026-03-02 applied", "2026-03-20 interview — with Dana")
  let other = history(
    "2026-03-02 applied", "2026-03-20 interview", "2026-03-28 final", status: "final")
  #expect(
    united(base, moved, other)
      == history(
        "2026-03-02 applied", "2026-03-25 interview", "2026-03-28 final", status: "final"))
  #expect(
    united(base, moved, noted)
      == history("2026-03-02 applied", "2026-03-25 interview — with Dana"))
  #expect(
    inConflict(base, moved, history("2026-03-02 applied", "2026-03-26 interview"))
      == String(history("2026-03-02 applied").dropLast(4))
      + "<<<<<<< ours\n  - 2026-03-25 interview\n=======\n  - 2026-03-26 interview\n>>>>>>> theirs\n---\n"
  )
  // Removed on one side, and changed on the other.
  let removed = history("2026-03-02 applied")
  #expect(
    inConflict(base, removed, moved)?.contains(
      "<<<<<<< ours\n=======\n  - 2026-03-25 interview\n>>>>>>> theirs\n") == true)
}

@Test func `the order of the days is that of the file`() {
  let base = history("2026-03-11 screen", "2026-03-02 applied", status: "screen")
  let ours = history(
    "2026-03-24 interview", "2026-03-11 screen", "2026-03-02 applied", status: "interview")
  let theirs = history(
    "2026-03-18 assessment", "2026-03-11 screen", "2026-03-02 applied", status: "assessment")
  #expect(
    united(base, ours, theirs)
      == history(
        "2026-03-24 interview", "2026-03-18 assessment", "2026-03-11 screen", "2026-03-02 applied",
        status: "interview"))
}

@Test(arguments: [
  (
    "history:\n  2026-03-02: applied", "history:\n  2026-03-02: applied\n  2026-03-11: screen",
    "history:\n  2026-03-02: applied\n  2026-03-24: rejected",
    "history:\n  2026-03-02: applied\n  2026-03-11: screen\n  2026-03-24: rejected"
  ),
  (
    "history:\n  - 2026-03-02: applied",
    "history:\n  - 2026-03-02: applied\n  - 2026-03-11: screen",
    "history:\n  - 2026-03-02: applied\n  - 2026-03-24: rejected",
    "history:\n  - 2026-03-02: applied\n  - 2026-03-11: screen\n  - 2026-03-24: rejected"
  ),
  (
    "history: |\n  2026-03-02 applied", "history: |\n  2026-03-02 applied\n  2026-03-11 screen",
    "history: |\n  2026-03-02 applied\n  2026-03-24 rejected",
    "history: |\n  2026-03-02 applied\n  2026-03-11 screen\n  2026-03-24 rejected"
  ),
  (
    "history: [2026-03-02 applied]", "history: [2026-03-02 applied, 2026-03-11 screen]",
    "history: [2026-03-02 applied, 2026-03-24 rejected]",
    "history: [2026-03-02 applied, 2026-03-11 screen, 2026-03-24 rejected]"
  ),
  (
    "history:", "history:\n  - 2026-03-24 rejected", "history:\n  - 2026-03-11 screen",
    "history:\n  - 2026-03-11 screen\n  - 2026-03-24 rejected"
  ),
  (
    "salary: x", "salary: x\nhistory:\n  - \"2026-03-24 rejected: by mail\"",
    "salary: x\nhistory:\n  - 2026-03-11 screen",
    "salary: x\nhistory:\n  - 2026-03-11 screen\n  - \"2026-03-24 rejected: by mail\""
  ),
])
func `every form of a history is united`(base: String, ours: String, theirs: String, result: String)
{
  #expect(united(note(base), note(ours), note(theirs)) == note(result))
}

@Test func `dated lines that both sides added to the text are united by their days`() {
  func text(_ items: [String]) -> String {
    note("status: applied", body: "## Timeline\n\n" + items.map { "- \($0)\n" }.joined())
  }
  let base = text(["2026-03-02 applied"])
  let ours = text(["2026-03-02 applied", "2026-03-24 rejected"])
  let theirs = text(["2026-03-02 applied", "2026-03-11 screen"])
  let git = """
    ## Timeline

    - 2026-03-02 applied
    <<<<<<< ours
    - 2026-03-24 rejected
    ||||||| base
    =======
    - 2026-03-11 screen
    >>>>>>> theirs

    """
  let result = merged(base, ours, theirs, text: git)
  #expect(result?.hasConflict == false)
  #expect(
    result.map { String(decoding: $0.bytes, as: UTF8.self) }
      == text(["2026-03-02 applied", "2026-03-11 screen", "2026-03-24 rejected"]))
}

@Test
func `other text that git leaves in conflict stays in conflict, without the lines that agree`() {
  let git =
    "A\n<<<<<<< ours\nsame\nours\n||||||| base\nold\n=======\nsame\ntheirs\n>>>>>>> theirs\nZ\n"
  let result = merged(
    note(body: "A\nold\nZ\n"), note(body: "A\nsame\nours\nZ\n"), note(body: "A\nsame\ntheirs\nZ\n"),
    text: git)
  #expect(
    result.map { String(decoding: $0.bytes, as: UTF8.self) }
      == note(body: "A\nsame\n<<<<<<< ours\nours\n=======\ntheirs\n>>>>>>> theirs\nZ\n"))
}

@Test func `a line of the text that looks like a marker stays a line`() throws {
  let merge = try #require(
    NoteMerge(
      base: Array(note(body: "Title\n=======\na\n").utf8),
      ours: Array(note(body: "Title\n=======\nb\n").utf8),
      theirs: Array(note(body: "Title\n=======\nc\n").utf8), path: "applications/a.md", vocabulary,
      hasSettings: true))
  #expect(merge.texts?.markerSize == 8)
}

// MARK: - The status

@Test func `a status that only the note's status states is not dropped`() {
  let base = history("2026-03-02 applied")
  let ours = history("2026-03-02 applied", status: "ghosted")
  let theirs = history("2026-03-02 applied", "2026-03-11 screen", status: "screen")
  #expect(
    inConflict(base, ours, theirs)?.contains(
      "<<<<<<< ours\nstatus: ghosted\n=======\nstatus: screen\n>>>>>>> theirs\n") == true)
}

@Test func `a status that one side left yields to the latest event if that is its own`() {
  let base = history("2026-03-02 applied", "2026-03-10 interview", status: "interview")
  let ours = history(
    "2026-03-02 applied", "2026-03-10 interview", "2026-03-12 rejected", status: "rejected")
  let theirs = history(
    "2026-03-02 applied", "2026-03-10 interview", "2026-03-15 interview (panel)",
    status: "interview")
  #expect(
    united(base, ours, theirs)
      == history(
        "2026-03-02 applied", "2026-03-10 interview", "2026-03-12 rejected",
        "2026-03-15 interview (panel)", status: "interview"))
  // A status corrected by hand stays if the other side did nothing about it.
  let corrected = history("2026-03-02 applied", "2026-03-10 interview", status: "applied")
  let tagged = base.replacing("role: Engineer\n", with: "role: Engineer\ntags: [x]\n")
  #expect(
    united(base, corrected, tagged)
      == corrected.replacing("role: Engineer\n", with: "role: Engineer\ntags: [x]\n"))
}

// MARK: - The file

@Test
func `line endings, a byte order mark and the end of the file follow the side that changed them`() {
  let base = note("salary: 1", "url: x", body: "Text")
  let ours = note("salary: 2", "url: x", body: "Text")
  let theirs = note("salary: 1", "url: y", body: "Text\n")
  #expect(united(base, ours, theirs) == note("salary: 2", "url: y", body: "Text\n"))
  let pairs = { (text: String) in text.replacing("\n", with: "\r\n") }
  #expect(united(base, ours, pairs(theirs)) == pairs(note("salary: 2", "url: y", body: "Text\n")))
  #expect(
    united(pairs(base), pairs(ours), theirs) == note("salary: 2", "url: y", body: "Text\n"))
  #expect(
    united(base, "\u{FEFF}" + ours, theirs)
      == "\u{FEFF}" + note("salary: 2", "url: y", body: "Text\n"))
  let conflict = inConflict(
    pairs(base), pairs(ours), pairs(note("salary: 3", "url: x", body: "Text")))
  #expect(
    conflict
      == pairs(
        note(
          "<<<<<<< ours\nsalary: 2\n=======\nsalary: 3\n>>>>>>> theirs", "url: x", body: "Text")))
}

@Test func `notes that both sides added are united too`() {
  let ours = note("status: applied", "history:\n  - 2026-03-02 applied")
  let theirs = note("status: screen", "history:\n  - 2026-03-11 screen")
  #expect(
    united("", ours, theirs)
      == note("status: screen", "history:\n  - 2026-03-02 applied\n  - 2026-03-11 screen"))
}

@Test func `of a field that both added, an empty value yields`() {
  #expect(
    united("", note("salary:", "url: x"), note("salary: 1", "url:"))
      == note("salary: 1", "url: x"))
}

@Test(arguments: [
  "", "No front matter\n", "---\ncompany: Acme\n", "---\ncompany: a: b\n---\n",
  "---\n<<<<<<< HEAD\ncompany: Acme\n---\n", "---\n{company: Acme, status: applied}\n---\n",
  "\u{0}", "---\n---\n",
])
func `what cannot be read with certainty is left to git`(broken: String) {
  #expect(merged(applied, broken, applied.replacing("Engineer", with: "Chef")) == nil)
  #expect(merged(applied, applied.replacing("Engineer", with: "Chef"), broken) == nil)
}

@Test func `a file that is not a note is left to git`() {
  #expect(merged("---\na: b\n---\n", "---\na: c\n---\n", "---\na: d\n---\n", path: "x.md") == nil)
}

@Test func `a private note merges like any other`() {
  let base = note("private: true", "salary: 1", "url: x")
  #expect(
    united(
      base, note("private: true", "salary: 2", "url: x"),
      note("private: true", "salary: 1", "url: y"))
      == note("private: true", "salary: 2", "url: y"))
}

// MARK: - Nothing is lost

/// One of two versions, as a person at a machine would change the note.
private func changed(_ lines: [String], _ random: inout SplitMix64, _ name: String) -> [String] {
  var lines = lines
  for number in 0..<Int.random(in: 1...4, using: &random) {
    let end = lines.count
    switch Int.random(in: 0..<7, using: &random) {
    case 0: lines.insert("own \(name) \(number): \(name)", at: 2)
    case 1:
      let place = lines.firstIndex { $0.hasPrefix("history:") }
      let day = 10 + Int.random(in: 0..<19, using: &random)
      let stage = ["screen", "interview", "assessment", "rejected", "final"].randomElement(
        using: &random)!
      let item =
        "  - 2026-03-\(day) \(stage)\(Bool.random(using: &random) ? " — \(name)\(number)" : "")"
      if let place { lines.insert(item, at: place + 1) }
    case 2:
      if let place = lines.firstIndex(where: { $0.hasPrefix("tags:") }) {
        lines.insert("  - tag \(name)\(number)", at: place + 1)
      }
    case 3:
      if let place = lines.firstIndex(where: { $0.hasPrefix("salary:") }) {
        lines[place] = "salary: \(name)\(number)"
      }
    case 4: lines.insert("# comment \(name)\(number)", at: Int.random(in: 0..<end, using: &random))
    case 5: lines.remove(at: Int.random(in: 2..<end, using: &random))
    default:
      if let place = lines.firstIndex(where: { $0.hasPrefix("status:") }) {
        lines[place] =
          "status: " + ["screen", "rejected", "ghosted"].randomElement(using: &random)!
      }
    }
  }
  return lines
}

@Test func `whatever two sides do, each line that one added is in the merge`() {
  var random = SplitMix64(state: 22)
  let base = [
    "company: Acme", "role: Engineer", "status: applied", "salary: 50k", "tags:", "  - a", "  - b",
    "url: x", "history:", "  - 2026-03-02 applied", "  - 2026-03-04 acknowledged",
  ]
  var (count, conflicts) = (0, 0)
  for _ in 0..<2000 {
    let ours = changed(base, &random, "o")
    let theirs = changed(base, &random, "t")
    let texts = [base, ours, theirs].map { "---\n" + $0.map { $0 + "\n" }.joined() + "---\n" }
    guard let result = merged(texts[0], texts[1], texts[2]) else { continue }
    count += 1
    if result.hasConflict { conflicts += 1 }
    let text = String(decoding: result.bytes, as: UTF8.self)
    for (own, other) in [(ours, theirs), (theirs, ours)] {
      let added = own.filter {
        !base.contains($0) && !other.contains($0) && !$0.hasPrefix("status:")
      }
      for line in added {
        // Two notes of one event may be on one line.
        let words = line.split(separator: " — ").map(String.init)
        let isThere = text.split(separator: "\n").contains { found in
          words.allSatisfy { found.contains($0.drop { $0 == " " }) }
        }
        #expect(isThere, "'\(line)' is not in:\n\(text)\nof\n\(texts[1])\nand\n\(texts[2])")
      }
    }
    // What a merge with a conflict has between its markers is in one of the two versions.
    if !result.hasConflict {
      #expect(!text.contains("<<<<<<<"))
      #expect(Document(parsing: SourceFile(path: "a.md", text: text)).parseStatus == .whole)
    }
  }
  // Otherwise the test would prove nothing.
  #expect(count > 1000 && conflicts > 100 && conflicts < count)
}
