import Foundation
import Testing

/// A journal in which a conversation is planned, and an earlier one has a note.
private func journal() throws -> Scratch {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  try scratch.write(
    "applications/Acme - Engineer.md",
    "---\ncompany: Acme\nrole: Engineer\nhistory:\n  - 2026-03-02 applied\n  - 2026-03-10 screen\n  - 2026-03-20 10:00 interview (system design) — on site, Dana Whit and Bo\n---\nAcme makes anvils.\n"
  )
  try scratch.write(
    "applications/Bolt - Engineer.md",
    "---\ncompany: Bolt\nrole: Engineer\nprivate: true\nhistory: [2026-03-02 applied, 2026-03-18 interview]\n---\n"
  )
  try scratch.write(
    "interviews/2026-03-10 Acme.md",
    "---\napplication: \"[[Acme - Engineer]]\"\nround: screen\nwith: Dana Whit\n---\n- Q: What does Acme need?\n  A: An anvil, Dana said. — landed\n- next time: ask Dana first\n"
  )
  try scratch.write(
    "people/Dana Whit.md", "---\nname: Dana Whit\nrole: hiring manager\n---\n")
  return scratch
}

private let today = "--today 2026-03-16"

@Test func `a new note about an interview has what was planned`() throws {
  let scratch = try journal()
  let new = try scratch.run("onward new interview acme --no-edit \(today)")
  #expect(new.output == "interviews/2026-03-20 Acme.md\n", "\(new.errors)")
  let text = try scratch.text("interviews/2026-03-20 Acme.md")
  for line in [
    "application: \"[[Acme - Engineer]]\"", "date: 2026-03-20", "round: interview (system design)",
    "with: \"[[Dana Whit]], Bo\"", "format: on site",
  ] {
    #expect(text.contains(line + "\n"), "\(line)")
  }
  #expect(try scratch.run("onward check \(today)").output == "")
  // That one has its note now. The day after, it is offered as long as it has no words, also with what `prep` wrote.
  let path = "interviews/2026-03-20 Acme.md"
  for command in ["check", "prep acme --write"] {
    try scratch.run("onward \(command) \(today)").expectSuccess()
    let next = try scratch.run("onward next --all --today 2026-03-21").output
    #expect(next.components(separatedBy: "Two lines while it is fresh").count == 2, "\(next)")
    #expect(next.contains("onward open 'interviews/2026-03-20 Acme.md'"), "\(next)")
  }
  // A second one of that day is not begun.
  let again = try scratch.run("onward new interview acme --date 2026-03-20 --no-edit \(today)")
  #expect(again.output == path + "\n")
  #expect(again.errors.contains("is already there for that day"), "\(again.errors)")
  #expect(!scratch.exists("interviews/2026-03-20 Acme-2.md"))
  try scratch.write(path, try scratch.text(path).replacing("- Q:\n", with: "- Q: Why anvils?\n"))
  let next = try scratch.run("onward next --all --today 2026-03-21").output
  #expect(!next.contains("Two lines while it is fresh"))
}

@Test func `the day after, next offers the note once`() throws {
  let scratch = try journal()
  let next = try scratch.run("onward next --all --today 2026-03-21").output
  #expect(next.components(separatedBy: "Two lines while it is fresh").count == 2)
  #expect(next.contains("onward new interview acme"))
  #expect(
    try scratch.run("onward new interview acme --no-edit --today 2026-03-21").output
      == "interviews/2026-03-20 Acme.md\n")
  #expect(
    try !scratch.run("onward next --all --today 2026-03-22").output.contains("while it is fresh"))
}

@Test func `prep is the same each time, and names no private application`() throws {
  let scratch = try journal()
  let run = try scratch.run("onward prep \(today)")
  #expect(run.code == 0)
  #expect(run.output.contains("# Before the interview on 20 March"))
  for words in ["Acme makes anvils.", "ask Dana first", "What does Acme need?", "it landed"] {
    #expect(run.output.contains(words), "\(words)")
  }
  #expect(!run.output.contains("Bolt"))
  #expect(try scratch.run("onward prep acme \(today)").output == run.output)
  let secret = try scratch.run("onward prep bolt \(today)")
  #expect(secret.code == 2)
  #expect(secret.output == "")
}

@Test func `prep shows no name of a private note that an answer links to`() throws {
  let scratch = try journal()
  try scratch.write("stories/The fall.md", "---\nshows: failure\nprivate: true\n---\n")
  try scratch.write("people/Zoe Hart.md", "---\nname: Zoe Hart\nprivate: true\n---\n")
  try scratch.write(
    "interviews/2026-03-11 Acme.md",
    "---\napplication: Acme\nround: screen\nwith: \"[[Zoe Hart]]\"\n---\n- Q: What fell?\n  A: [[stories/The fall]], and Zoe Hart caught it.\n- they: Zoe Hart decides\n"
  )
  let run = try scratch.run("onward prep \(today)")
  #expect(run.output.contains("What fell?"))
  let export = try scratch.run("onward export json \(today)")
  for output in [run.output, export.output] {
    #expect(!output.contains("The fall") && !output.contains("Zoe"), "\(output)")
  }
}

@Test func `prep is written into the note, replaced, and never read`() throws {
  let scratch = try journal()
  let missing = try scratch.run("onward prep acme --write \(today)")
  #expect(missing.code == 2)
  #expect(
    missing.errors.contains(
      "onward new interview 'applications/Acme - Engineer.md' --date 2026-03-20 --no-edit"))
  try scratch.run("onward new interview acme --no-edit \(today)").expectSuccess()
  let path = "interviews/2026-03-20 Acme.md"
  let own = try scratch.text(path)
  let before = try scratch.run("onward stats --format json --today 2026-04-01").output
  try scratch.run("onward prep acme --write \(today)").expectSuccess()
  let once = try scratch.text(path)
  #expect(once.hasPrefix(own))
  #expect(once.contains("%% onward:prep %%\n\n# Before the interview on 20 March"))
  #expect(once.contains("ask Dana first"))
  #expect(!once.contains("Generated by onward"))
  #expect(try scratch.run("onward prep acme --write \(today)").output.contains("nothing changed"))
  try scratch.write(path, once + "\nMore of my own.\n")
  try scratch.write(
    "interviews/2026-03-11 Acme.md",
    "---\napplication: Acme\nround: screen\n---\n- next time: bring paper\n")
  try scratch.run("onward prep acme --write \(today)").expectSuccess()
  let twice = try scratch.text(path)
  #expect(twice.contains("bring paper"))
  #expect(twice.hasSuffix("%% /onward:prep %%\n\nMore of my own.\n"))
  #expect(twice.components(separatedBy: "onward:prep").count == 3)
  try scratch.run("rm 'interviews/2026-03-11 Acme.md'").expectSuccess()
  #expect(try scratch.run("onward stats --format json --today 2026-04-01").output == before)
  #expect(try scratch.run("onward check \(today)").output == "")
}

@Test func `prep without names has none`() throws {
  let scratch = try journal()
  let run = try scratch.run("onward prep --redact -o p.md \(today)")
  #expect(run.code == 0, "\(run.errors)")
  let text = try scratch.text("p.md")
  for name in ["Acme", "Dana", "Bo "] { #expect(!text.contains(name), "\(name)") }
  #expect(text.contains("read it before you share it"))
  // It may replace only itself.
  #expect(try scratch.run("onward prep -o p.md \(today)").code == 0)
  try scratch.write("own.md", "mine")
  #expect(try scratch.run("onward prep -o own.md \(today)").code == 2)
  #expect(try scratch.run("onward prep --write --redact \(today)").code == 64)
}

@Test func `without a planned conversation, prep says how to get one`() throws {
  let scratch = try journal()
  let run = try scratch.run("onward prep --today 2026-04-01")
  #expect(run.code == 2)
  #expect(run.errors.contains("no conversation is planned"))
  #expect(run.errors.contains("onward log acme interview friday"))
}

@Test func `two hundred questions are twelve and a number`() throws {
  let scratch = try journal()
  let questions = (1...200).map { "- Q: Number \($0), please?" }.joined(separator: "\n")
  try scratch.write(
    "interviews/2026-03-11 Acme.md",
    "---\napplication: Acme\nround: screen\n---\n\(questions)\n")
  let run = try scratch.run("onward prep \(today)")
  #expect(run.output.contains("189 more questions in the notes."))
}

@Test func `a planned group is in the people of a new note`() throws {
  let scratch = try journal()
  let path = "applications/Acme - Engineer.md"
  try scratch.write(
    path,
    try scratch.text(path).replacing(
      "Dana Whit and Bo", with: "Dana Whit, Bo and the works council"))
  try scratch.run("onward new interview acme --no-edit \(today)").expectSuccess()
  #expect(
    try scratch.text("interviews/2026-03-20 Acme.md").contains(
      "with: \"[[Dana Whit]], Bo, the works council\"\n"))
}

@Test func `prep reads well`() throws {
  let scratch = try journal()
  try scratch.write("profile.md", "---\nname: Jo\nskills: [Swift]\n---\n")
  let path = "applications/Acme - Engineer.md"
  try scratch.write(
    path,
    try scratch.text(path).replacing(
      "role: Engineer\n",
      with: "role: Engineer\nlocation: Leipzig\nremote: hybrid\nskills: [swift, Ruby]\n"
    ).replacing("on site, Dana Whit and Bo", with: "iOS lead, video")
      .replacing(
        "Acme makes anvils.",
        with: "Acme makes anvils. They asked: What does Acme need? (An anvil.)"))
  try scratch.write("stories/The fall.md", "---\nshows: failure\n---\n")
  try scratch.write(
    "interviews/2026-03-11 Acme.md",
    "---\napplication: Acme\nround: screen\nwith: Bo Low, Kim\n---\nIt rained. Kim runs the forge. Bo Low was tired, \"very\". Kim left early.\n\n- Q: What fell?\n  A: [[The fall]] — landed\n- they: \"\"\n- they: they decide soon\n"
  )
  try scratch.write(
    "interviews/2026-03-12 Acme.md",
    "---\napplication: Acme\nround: screen\n---\n- Q: What fell?\n  A: [[The fall]] — did not land\n"
  )
  try scratch.write(
    "applications/Acme - Cook.md",
    "---\ncompany: Acme GmbH\nrole: Cook\nhistory: [2026-01-02 applied, 2026-01-20 interview, 2026-02-01 rejected]\n---\n"
  )
  let text = try scratch.run("onward prep \(path.replacing(" ", with: "\\ ")) \(today)").output
  for words in [
    "- iOS lead, video.", "- Where: Leipzig, hybrid.",
    "- They ask for swift, Ruby. Your profile has swift; it does not name Ruby.",
    "What they said on 11 March: they decide soon.",
    "What you noted about them on 11 March: “Bo Low was tired, \"very\".” “Kim runs the forge.”",
    "**What does Acme need?** Your answer is in the note above – it landed. This company has asked it before.",
    "- The fall (failure): told twice: it landed once, it did not land once; they know it.",
    "No exact day is noted.",
    "- You applied there before, Cook on 2 January: they said no on 1 February. It got as far as an interview.",
  ] {
    #expect(text.contains(words), "\(words)\n\(text)")
  }
  #expect(!text.contains("An anvil, Dana said") && !text.contains("\"\";"))
}

@Test func `after the end, prep has what there was, and no question for a next time`() throws {
  let scratch = try journal()
  try scratch.run("onward log acme rejected --date 2026-03-15 --today 2026-03-16").expectSuccess()
  let note = try scratch.text("applications/Acme - Engineer.md")
  try scratch.write(
    "applications/Acme - Engineer.md",
    note.replacing(
      "  - 2026-03-20 10:00 interview (system design) — on site, Dana Whit and Bo\n", with: ""))
  let run = try scratch.run("onward prep acme \(today)")
  #expect(run.output.contains("# What the notes have about Acme, Engineer"), "\(run.output)")
  #expect(run.output.contains("they said no on 15 March"), "\(run.output)")
  #expect(!run.output.contains("What happens next"))
}

@Test func `a first name alone and the whole name have one label`() throws {
  let scratch = try journal()
  let path = "interviews/2026-03-10 Acme.md"
  try scratch.write(path, try scratch.text(path).replacing("with: Dana Whit", with: "with: Dana"))
  let redacted = try scratch.run("onward prep --redact \(today)")
  #expect(!redacted.output.contains("Dana"), "\(redacted.output)")
  #expect(
    Set(redacted.output.matches(of: /Person [A-Z]/).map(\.output)).count == 1, "\(redacted.output)")
}
