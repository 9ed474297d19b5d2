import Foundation
import Testing

/// A note in which `onward log acme rejected` is refused, and what the note states once that is done by hand.
private struct RefusedNote: CustomTestStringConvertible {
  let name: String
  let fields: String
  var body = ""
  /// The note as a person corrects it who does what is printed, if the command is to be run again.
  var corrected: (old: String, new: String)?
  var events = ["2026-03-02 applied", "2026-03-24 rejected"]

  var text: String {
    (fields.isEmpty ? "" : "---\ncompany: Acme\nrole: R\n\(fields)\n---\n") + body
  }

  var testDescription: String { name }
}

private let refusedNotes: [RefusedNote] = [
  // The status
  .init(name: "folded status", fields: "status: >-\n  applied\nhistory:\n  - 2026-03-02 applied"),
  .init(
    name: "several statuses",
    fields: "status: [interview, offer] # which\nhistory: [2026-03-02 applied]\nurl: https://a.b"),
  .init(
    name: "several statuses as a list",
    fields: "history: # mine\n  - 2026-03-02 applied # sent\nstatus:\n- interview\n- offer\nmood: 3"
  ),
  .init(
    name: "anchor", fields: "status: &x interview\napplied: 2026-03-02",
    events: ["2026-03-02 applied", "- interview", "2026-03-24 rejected"]),
  // The history
  .init(
    name: "block of lines", fields: "status: applied\nhistory: |\n  2026-03-02 applied\nmood: 3"),
  .init(name: "text", fields: "history: 2026-03-02 applied\nmood: 3"),
  .init(
    name: "list of maps",
    fields: "history:\n  - date: 2026-03-02\n    stage: applied\nstatus: applied # now"),
  .init(
    name: "list of maps under another key",
    fields:
      "Status History:\n- {date: 2026-03-02, status: applied}\n- status: screen\n  date: 2026-03-11",
    events: ["2026-03-02 applied", "2026-03-11 screen", "2026-03-24 rejected"]),
  .init(
    name: "list of maps in brackets",
    fields: "timeline: [{date: 2026-03-02, stage: applied}]\nstatus: applied"),
  .init(name: "map in braces", fields: "history: {2026-03-02: applied}\nstatus: applied"),
  .init(
    name: "map in braces under a quoted key",
    fields: "\"Event Log\": {2026-03-02: applied}\n'status': applied"),
  .init(
    name: "map with a block",
    fields: "history:\n  2026-03-02: applied\n  2026-03-11: |\n    screen\nstatus: screen",
    events: ["2026-03-02 applied", "2026-03-11 screen", "2026-03-24 rejected"]),
  .init(
    name: "item over several lines",
    fields:
      "history: # mine\n  # first\n  - 2026-03-02 applied # sent\n  - |\n    2026-03-11 screen\nstatus: screen",
    events: ["2026-03-02 applied", "2026-03-11 screen", "2026-03-24 rejected"]),
  .init(
    name: "indented",
    fields: "  status: applied\n  history: |\n    2026-03-02 applied".replacing(
      "  status", with: "status"
    ).replacing("\n  history", with: "\nhistory")),
  .init(
    name: "an end whose day is unknown",
    fields: "applied: 2026-03-02\nstage: applied\nresult: withdrawn",
    events: ["2026-03-02 applied", "2026-03-24 rejected", "- withdrawn"]),
  // In the text
  .init(
    name: "history in the text", fields: "",
    body: "company:: Acme\nrole:: R\nhistory:: 2026-03-02 applied\nstatus:: applied\n\nText.\n"),
  .init(
    name: "history in the text, twice", fields: "mood: 3",
    body: "history:: 2026-03-02 applied\nhistory:: 2026-03-11 screen — Kim: call\n\nText.\n",
    events: ["2026-03-02 applied", "2026-03-11 screen", "2026-03-24 rejected"]),
  .init(
    name: "status within the text", fields: "history: [2026-03-02 applied]",
    body: "They are [status:: applied], I think.\n"),
  .init(
    name: "status within the text alone", fields: "applied: 2026-03-02",
    body: "They are [status:: interview], I think. Text.\n",
    events: ["2026-03-02 applied", "- interview", "2026-03-24 rejected"]),
  .init(
    name: "status within the text below a history", fields: "",
    body:
      "company:: Acme\nrole:: R\nhistory:: 2026-03-02 applied\n\nThey say (status:: applied). Text.\n"
  ),
  // What has to be corrected first
  .init(
    name: "colon", fields: "contacts: Kim: boss\nhistory: [2026-03-02 applied]",
    corrected: ("Kim: boss", "\"Kim: boss\"")),
  .init(
    name: "tab", fields: "history:\n\t- 2026-03-02 applied\nstatus: applied",
    corrected: ("\t-", "  -")),
  .init(
    name: "open quote", fields: "url: \"https\nhistory: [2026-03-02 applied]",
    corrected: ("\"https", "https")),
  .init(
    name: "alias", fields: "industry: &a rail\nlocation: *a\nhistory: [2026-03-02 applied]",
    corrected: ("&a rail\nlocation: *a", "rail\nlocation: rail")),
  .init(
    name: "key twice", fields: "history: [2026-03-02 applied]\nmood: 3\nmood: 4",
    corrected: ("\nmood: 4", "")),
  .init(
    name: "history in two spellings",
    fields: "history: [2026-03-02 applied]\nHistory: [2026-03-11 screen]",
    corrected: ("]\nHistory: [", ", "),
    events: ["2026-03-02 applied", "2026-03-11 screen", "2026-03-24 rejected"]),
  .init(
    name: "unfinished merge",
    fields: "history: [2026-03-02 applied]\n<<<<<<< HEAD\nmood: 3\n=======\nmood: 4\n>>>>>>> x",
    corrected: ("<<<<<<< HEAD\nmood: 3\n=======\nmood: 4\n>>>>>>> x", "mood: 3")),
  .init(
    name: "braces", fields: "",
    body: "---\n{company: Acme, role: R, history: [2026-03-02 applied]}\n---\n",
    corrected: (
      "{company: Acme, role: R, history: [2026-03-02 applied]}",
      "company: Acme\nrole: R\nhistory: [2026-03-02 applied]"
    )),
  .init(
    name: "never closed", fields: "", body: "---\ncompany: Acme\nrole: R\napplied: 2026-03-02\n",
    corrected: ("02\n", "02\n---\n")),
  .init(
    name: "several on a line", fields: "",
    body: "---\n? company\n: Acme\nrole: R\napplied: 2026-03-02\n---\n",
    corrected: ("? company\n: Acme", "company: Acme")),
]

/// What an error prints for a person to type.
private struct PrintedEdit {
  /// The lines to delete.
  var deleted: Set<Int> = []
  var place = ""
  var lines: [String] = []
  /// A line of the text and its number.
  var textLine: (number: Int, text: String)?
  let isToBeRepeated: Bool

  init(_ errors: String) throws {
    isToBeRepeated = errors.contains("Then run the command again.")
    for step in errors.matches(
      of: /(?:editor, |Then )(?:delete (.*), and |delete (.*) and )?put this (.*):\n((?: {6}.*\n)+)/
    ) {
      let typed = step.4.split(separator: "\n").map { String($0.dropFirst(6)) }
      if let number = step.3.wholeMatch(of: /in place of line ([0-9]+)/).flatMap({ Int($0.1) }) {
        textLine = (number, try #require(typed.first))
        continue
      }
      (place, lines) = (String(step.3), typed)
      for range in String(step.1 ?? step.2 ?? "").matches(
        of: /lines? ([0-9]+)(?: (to|and) ([0-9]+))?/)
      {
        let first = try #require(Int(range.1))
        deleted.formUnion(first...(range.3.flatMap { Int($0) } ?? first))
      }
    }
  }

  /// The note after that, with the lines at the start of their place or at its end.
  func done(in text: String, atEnd: Bool) -> String {
    let ending = text.contains("\r\n") ? "\r\n" : "\n"
    var kept = text.components(separatedBy: ending)
    if let textLine { kept[textLine.number - 1] = textLine.text }
    kept = kept.enumerated().filter { !deleted.contains($0.offset + 1) }.map(\.element)
    if lines.isEmpty { return kept.joined(separator: ending) }
    let isAtTop = place == "at the top of the note"
    #expect(isAtTop || place == "between the dashes")
    let last = kept.dropFirst().firstIndex(of: "---") ?? 0
    kept.insert(contentsOf: lines, at: isAtTop ? 0 : atEnd ? last : 1)
    return kept.joined(separator: ending)
  }
}

private let rejected = "onward log acme rejected --date 2026-03-24 --today 2026-04-01"

@Test(arguments: refusedNotes, [false, true])
private func `what is printed when an edit is refused works when it is done`(
  note: RefusedNote, hasCarriageReturns: Bool
) throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  let inNote = { (text: String) in
    hasCarriageReturns ? text.replacing("\n", with: "\r\n") : text
  }
  try scratch.write("applications/Acme.md", inNote(note.text))
  let refused = try scratch.run(rejected)
  #expect(refused.code == 2, "\(refused.output)")
  #expect(try scratch.text("applications/Acme.md") == inNote(note.text))
  let printed = try PrintedEdit(refused.errors)
  #expect(printed.isToBeRepeated == (note.corrected != nil), "\(refused.errors)")
  #expect(printed.lines.isEmpty == printed.isToBeRepeated, "\(refused.errors)")
  #expect(!refused.errors.contains("…"))
  for atEnd in printed.isToBeRepeated ? [false] : [false, true] {
    if let (old, new) = note.corrected {
      #expect(note.text.contains(old))
      try scratch.write("applications/Acme.md", inNote(note.text.replacing(old, with: new)))
      let again = try scratch.run(rejected)
      #expect(again.code == 0, "\(again.errors)")
    } else {
      let done = printed.done(in: inNote(note.text), atEnd: atEnd)
      try scratch.write("applications/Acme.md", done)
    }
    let text = try scratch.text("applications/Acme.md")
    #expect(try scratch.events() == note.events, "\(refused.errors)\n\(text)")
    let check = try scratch.run("onward check --today 2026-04-01")
    #expect(!check.output.contains("error:"), "\(check.output)\n\(text)")
    // What is about something else is still there, with its comments.
    for kept in [
      "company", "role", "mood", "url: https://a.b", "# mine", "# sent", "# first", "# now",
      "Text.",
    ]
    where note.text.contains(kept) {
      #expect(text.contains(kept), "\(kept): \(text)")
    }
  }
}

extension Scratch {
  /// The events of the only application, each as its day and its stage.
  fileprivate func events() throws -> [String] {
    struct Listed: Decodable {
      struct Note: Decodable {
        struct Event: Decodable {
          let date: String?
          let stage: String?
        }
        let events: [Event]
      }
      let notes: [Note]
    }
    let output = try run("onward list applications --format json --today 2026-04-01").output
    let listed = try JSONDecoder().decode(Listed.self, from: Data(output.utf8))
    #expect(listed.notes.count == 1)
    return listed.notes.flatMap(\.events).map { "\($0.date ?? "-") \($0.stage ?? "-")" }
  }
}
