import Diagnostics
import Journal
import LanguageFeatures
import LanguageServer
import Markdown
import Testing

private func hover(_ typed: String, in path: String) async -> String? {
  let (text, cursor) = await opened(path, typed)
  return NoteHover(at: cursor, in: text)?.hover.contents.value
}

@Test func `a link shows an application in five lines`() async {
  let story = await hover(
    "---\napplication: \"[[Ac‸me - Engineer]]\"\n---\n", in: "reflections/r.md")
  #expect(
    story?.split(separator: "\n").map(String.init) == [
      "**Acme — Engineer**  ", "interview  ", "sent on 2026-07-20, referral  ",
      "last: 2026-08-01 interview (system design) — with Dana  ", "next: 2026-08-12 final",
    ])
}

@Test func `a key shows what the field means, and a note itself its story`() async {
  let path = "applications/New.md"
  #expect(
    await hover("---\ncom‸pany: New\n---\n", in: path)?.hasPrefix(
      "**company**: The company that offers the job.") == true)
  #expect(await hover("--‸-\ncompany: New\n---\n", in: path)?.hasPrefix("**New**") == true)
  #expect(await hover("---\ncompany: N‸ew\n---\n", in: path)?.hasPrefix("**New**") == true)
  #expect(await hover("---\ncompany: New\n---\ntext te‸xt\n", in: path) == nil)
  #expect(
    await hover("quiet_af‸ter: 5\n", in: "onward.yml")?.hasPrefix("**quiet_after**") == true)
  #expect(
    await hover("---\ncompany: New\ncontacts: Dana Whit‸field\n---\n", in: path)?
      .hasPrefix("**Dana Whitfield** (person)") == true)
}

@Test func `a link leads to its note, in brackets, as a path and as a bare name`() async {
  let target = { (typed: String, path: String) in
    let (text, cursor) = await opened(path, typed)
    return text.target(at: text.lines.offset(of: cursor, .utf8))?.note.info.path
  }
  #expect(await target("[[Bo‸lt]]", "x.md") == "applications/Bolt.md")
  #expect(
    await target("see [it](../people/Dana%20Whit‸field.md)", "wins/x.md")
      == "people/Dana Whitfield.md")
  #expect(
    await target("---\napplication: Bo‸lt\n---\n", "reflections/x.md") == "applications/Bolt.md")
  #expect(await target("[[Nobody‸]]", "x.md") == nil)
  #expect(await target("[x](https://example.org/‸Bolt)", "x.md") == nil)
}

private func references(to path: String) async -> NoteReferences {
  let journal = await journal()
  let note = journal.notes.first { $0.info.path == path }!
  return NoteReferences(to: note, in: sources, of: journal)
}

@Test func `every link to a note is found, but not one in code`() async {
  let found = await references(to: "applications/Acme - Engineer.md")
    .locations(includesNote: true, .utf8) { $0 }
  #expect(
    found.map { "\($0.uri):\($0.range.start.line):\($0.range.start.character)" } == [
      "applications/Acme - Engineer.md:0:0", "feedback/f.md:1:16", "people/Dana Whitfield.md:3:14",
      "reflections/2026-08-02.md:8:2", "reflections/2026-08-02.md:1:13",
    ])
}

@Test func `a rename changes every link by the name, and nothing else`() async {
  let edits = await references(to: "applications/Acme - Engineer.md")
    .edits(renamingTo: "applications/Acme - Lead.md", isNameTaken: false, .utf8)
  let texts = Dictionary(
    uniqueKeysWithValues: edits.map { path, edits in
      (path, applied(edits, to: sources.first { $0.path == path }!))
    })
  #expect(
    texts == [
      "people/Dana Whitfield.md":
        "---\nrole: friend\n---\nMet through [[Acme - Lead#Questions|Acme]].\n",
      "reflections/2026-08-02.md":
        notes["reflections/2026-08-02.md"]!
        .replacing("application: Acme - Engineer", with: "application: Acme - Lead")
        .replacing("[[applications/Acme - Engineer]]", with: "[[applications/Acme - Lead]]"),
    ])
  let person = await references(to: "people/Dana Whitfield.md")
    .edits(renamingTo: "people/Dana W.md", isNameTaken: false, .utf8)
  let acme = applied(person[0].edits, to: sources.first { $0.path == person[0].path }!)
  #expect(acme.contains("contacts: \"[[Dana W]]\""))
  #expect(acme.contains("[the talk](../people/Dana%20W.md)"))
}

@Test func `links lead to the same note after a rename`() async {
  let references = await references(to: "applications/Acme - Engineer.md")
  for (path, isTaken) in [
    ("applications/Acme.md", false), ("archive/Acme - Engineer.md", false),
    ("applications/Dana Whitfield.md", true),
  ] {
    let edits = references.edits(renamingTo: path, isNameTaken: isTaken, .utf8)
    var files = notes
    for (file, changes) in edits {
      files[file] = applied(changes, to: sources.first { $0.path == file }!)
    }
    files[path] = files.removeValue(forKey: "applications/Acme - Engineer.md")
    let after = await Journal(
      reading: files.map { SourceFile(path: $0.key, text: $0.value) }, settings: Settings(),
      hasSettings: true, on: Day(iso: "2026-08-07")!)
    let note = after.notes.first { $0.info.path == path }
    let found = note.map {
      NoteReferences(to: $0, in: files.map { SourceFile(path: $0.key, text: $0.value) }, of: after)
        .locations(includesNote: false, .utf8) { $0 }
    }
    #expect(found?.count == 4, "\(path): \(files)")
  }
}

@Test func `a note is renamed at a link, on its first line and on its heading`() async throws {
  let path = "applications/Acme - Engineer.md"
  let target = { (typed: String) in
    let (text, cursor) = await opened(path, typed)
    return RenameTarget(at: cursor, in: text)
  }
  #expect(await target("‸---\ncompany: Acme\n---\n")?.place.placeholder == "Acme - Engineer")
  #expect(await target("---\ncompany: Acme\n---\n# Ac‸me\n")?.note.info.path == path)
  #expect(await target("---\ncompany: Acme\n---\n[[Bo‸lt]]\n")?.place.placeholder == "Bolt")
  #expect(await target("---\ncompany: Ac‸me\n---\n") == nil)
  let found = try #require(await target("‸---\ncompany: Acme\n---\n"))
  #expect(try found.newPath(named: " Acme.md ") == "applications/Acme.md")
  for name in ["", "a/b", "con", "..", "a|b"] {
    #expect(throws: ResponseError.self, "\(name)") { try found.newPath(named: name) }
  }
}

@Test func `the outline has fields, events and sections, and folds them`() async {
  let text = NoteText(
    sources.first { $0.path == "applications/Acme - Engineer.md" }!, in: await journal(), .utf8)
  let outline = NoteOutline(of: text)
  #expect(
    outline.symbols.map(\.name) == [
      "company", "role", "channel", "contacts", "history", "Acme",
    ])
  #expect(outline.symbols[4].children.count == 3)
  #expect(outline.symbols[5].children.map(\.name) == ["Questions"])
  #expect(
    outline.folds.map { [$0.startLine, $0.endLine] } == [[0, 9], [5, 8], [10, 16], [14, 16]])
}

@Test func `an application has a lens, and no other note`() async {
  let journal = await journal()
  for source in sources {
    let lenses = LogLens.lenses(in: NoteText(source, in: journal, .utf8), uri: "u")
    #expect(lenses.count == (source.path.hasPrefix("applications/") ? 1 : 0))
    if source.path.contains("Acme - ") { #expect(lenses[0].range.start.line == 5) }
  }
  #expect(LogLens.choices.contains("rejected") && !LogLens.choices.contains("saved"))
  #expect(LogLens.choices.allSatisfy { LogLens.milestone($0)?.word == $0 })
}

@Test func `a problem is shown at its key or value, with its remedy`() async {
  let (text, _) = await opened(
    "applications/New.md", "---\ncompany: New\nindustri: é\nmood: x\n---\n")
  let problems = text.journal.diagnostics.filter { $0.path == "applications/New.md" }
  let shown = NoteProblems.published(problems, in: text.source, .utf16)
  let key = shown.first { $0.code == "unknown-key" }
  #expect(key?.range.start == TextPosition(line: 2, character: 0))
  #expect(key?.range.end == TextPosition(line: 2, character: 8))
  #expect(key?.message.contains("\nRename the field") == true)
  let role = shown.first { $0.code == "missing-field" }
  #expect(role?.range.start == TextPosition(line: 0, character: 0))
}

@Test func `a problem has the remedies that can be written, and the text all safe ones`() async {
  let (text, _) = await opened(
    "applications/New.md",
    "---\ncompany: New\nindustri: health\nstatus: reeejected\nrole: A: B\n---\n")
  let problems = text.journal.diagnostics.filter { $0.path == "applications/New.md" }
  let all = TextRange(
    start: TextPosition(line: 0, character: 0), end: TextPosition(line: 9, character: 0))
  let edit = { (edits: [TextEdit]) in
    WorkspaceEdit([.edits(uri: "u", version: 1, edits)], isPlain: false)
  }
  let actions = NoteProblems(problems, of: text).actions(in: all, only: nil, edit: edit)
  #expect(
    Set(actions.map { "\($0.title)\($0.isPreferred ? "!" : "")" }) == [
      "Write 'industry' instead of 'industri'!", "Write 'rejected' instead of 'reeejected'",
      "Put the value in quotes!", "Apply all safe fixes of onward",
    ])
  let only = NoteProblems(problems, of: text).actions(in: all, only: ["source.fixAll"], edit: edit)
  #expect(only.map(\.title) == ["Apply all safe fixes of onward"])
}

@Test func `the difference of two texts is the smallest edit`() async {
  let (text, _) = await opened("a.md", "ab é\r\ncd\n")
  for new in ["ab è\r\ncd\n", "ab é\r\ncd\n", "", "ab é\ncd\n", "x", "ab é\r\ncd\ncd\n"] {
    #expect(applied([text.difference(to: Array(new.utf8))], to: text.source) == new)
  }
}
