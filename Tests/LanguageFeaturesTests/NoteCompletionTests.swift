import LanguageFeatures
import LanguageServer
import Markdown
import Testing

private func completion(
  _ typed: String, in path: String = "applications/New.md"
) async -> (labels: [String], text: (String) -> String) {
  let (text, cursor) = await opened(path, typed)
  let items = NoteCompletion(at: cursor, in: text).list.items
  return (
    items.map(\.label),
    { label in
      items.first { $0.label == label }.map { applied([$0.textEdit], to: text.source) } ?? ""
    }
  )
}

@Test func `the keys of a kind are offered, without those that the note has`() async {
  let found = await completion("---\ncompany: New\nro‸\n---\n")
  #expect(found.labels.contains("role"))
  #expect(found.labels.contains("type"))
  #expect(!found.labels.contains("company"))
  #expect(!found.labels.contains("mood"))
  #expect(found.text("role") == "---\ncompany: New\nrole: \n---\n")
  let day = await completion("---\n‸\n---\n", in: "days/2026-08-06.md")
  #expect(day.labels.contains("mood"))
  #expect(!day.labels.contains("company"))
}

@Test func `front matter that is not closed yet is completed, too`() async {
  #expect(await completion("---\ncompany: New\n‸").labels.contains("role"))
}

@Test func `a key that is already typed is replaced, and keeps its colon`() async {
  let found = await completion("---\ncomp‸: New\n---\n")
  #expect(found.text("company") == "---\ncompany: New\n---\n")
}

@Test func `the values of a field are offered`() async {
  #expect(await completion("---\ntype: ‸\n---\n").labels.contains("reflection"))
  #expect(await completion("---\ncompany: ‸\n---\n").labels == ["Acme", "Bolt"])
  let status = await completion("---\ncompany: New\nstatus: re‸\n---\n")
  #expect(status.labels.contains("rejected") && status.labels.contains("interview"))
  #expect(status.text("rejected") == "---\ncompany: New\nstatus: rejected\n---\n")
  #expect(
    await completion("---\nmood: ‸\n---\n", in: "days/d.md").labels == ["1", "2", "3", "4", "5"])
  #expect(await completion("---\nprivate: ‸\n---\n").labels == ["true", "false"])
  // What other notes have is offered beside the usual words.
  let channels = await completion("---\nchannel: ‸\n---\n").labels
  #expect(channels.contains("referral") && channels.contains("recruiter"))
}

@Test func `a word for a day becomes the day`() async {
  let found = await completion("---\ncompany: New\napplied: yes‸\n---\n")
  #expect(found.text("yesterday") == "---\ncompany: New\napplied: 2026-08-06\n---\n")
  #expect(found.text("last friday").contains("applied: 2026-07-31"))
  #expect(found.text("next monday").contains("applied: 2026-08-10"))
  #expect(found.labels.contains("true"))
}

@Test func `an item of a history is a day and then a stage`() async {
  let day = await completion("---\ncompany: New\nhistory:\n  - ‸\n---\n")
  #expect(day.text("today") == "---\ncompany: New\nhistory:\n  - 2026-08-07 \n---\n")
  let stage = await completion("---\ncompany: New\nhistory:\n  - 2026-08-07 int‸\n---\n")
  #expect(stage.text("interview").contains("  - 2026-08-07 interview\n"))
  #expect(!stage.labels.contains("today"))
}

@Test func `notes are offered after brackets, those that the field may lead to`() async {
  let body = await completion("---\ncompany: New\n---\nSee [[‸")
  #expect(body.labels.contains("Acme - Engineer") && body.labels.contains("Dana Whitfield"))
  #expect(body.text("Bolt").hasSuffix("See [[Bolt]]"))
  // The editor has closed the brackets already.
  #expect(
    await completion("---\ncompany: New\n---\nSee [[Bo‸]]").text("Bolt").hasSuffix("See [[Bolt]]"))
  let field = await completion("---\napplication: \"[[‸]]\"\n---\n", in: "reflections/r.md")
  #expect(field.labels == ["Acme - Engineer", "Bolt"])
  let person = await completion("---\ncompany: New\ncontacts: ‸\n---\n")
  #expect(person.labels == ["Dana Whitfield"])
  #expect(person.text("Dana Whitfield").contains("contacts: \"[[Dana Whitfield]]\"\n"))
}

@Test func `a name that two notes have is completed with its folder`() async {
  let (text, cursor) = await opened("people/Bolt.md", "---\nrole: friend\n---\n[[‸")
  #expect(NoteCompletion(at: cursor, in: text).list.items.contains { $0.label == "Bolt" })
  let journal = await journal(["people/Bolt.md": "---\nrole: friend\n---\n"])
  let source = SourceFile(path: "goals/g.md", text: "[[")
  let other = NoteText(source, in: journal, .utf8)
  let labels = NoteCompletion(at: TextPosition(line: 0, character: 2), in: other).list.items
    .map(\.label)
  #expect(labels.contains("applications/Bolt") && labels.contains("people/Bolt"))
}

@Test func `in the text, days are offered in an item that begins one`() async {
  let start = "---\ncompany: New\n---\n## Timeline\n\n"
  #expect(await completion(start + "- yes‸").text("yesterday") == start + "- 2026-08-06 ")
  #expect(await completion(start + "- 2026-08-06 rej‸").labels.contains("rejected"))
  #expect(await completion(start + "- What ‸").labels == [])
  #expect(await completion(start + "today‸").labels == [])
}

@Test func `the settings have their own keys`() async {
  let found = await completion("qui‸\n", in: "onward.yml")
  #expect(found.labels.contains("quiet_after") && !found.labels.contains("company"))
  #expect(await completion("date_order: ‸\n", in: "onward.yml").labels.contains("dmy"))
}

@Test func `any place of any text is answered`() async {
  for source in sources {
    let text = NoteText(source, in: await journal(), .utf16)
    for line in -1...text.lines.count {
      for character in 0..<40 {
        let place = TextPosition(line: line, character: character)
        _ = NoteCompletion(at: place, in: text)
        _ = NoteHover(at: place, in: text)
        _ = RenameTarget(at: place, in: text)
      }
    }
  }
}
