import Foundation
import Testing

private func journal(_ notes: [String: String]) throws -> Scratch {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  for (name, fields) in notes {
    try scratch.write("applications/\(name).md", "---\ncompany: \(name)\nrole: Dev\n\(fields)---\n")
  }
  return scratch
}

private let sent = "status: applied\nhistory:\n  - 2026-03-02 applied\n"

/// The paragraph of words below what was written.
private func words(_ output: String) -> String {
  output.firstRange(of: "\n\n").map { String(output[$0.upperBound...]) } ?? ""
}

@Test(arguments: ["screen", "interview", "offer", "accepted", "rejected"])
func `a status that is set is followed by the same words as one that is logged`(status: String)
  throws
{
  let notes = ["Acme": sent + "setback_plan: A walk.\n", "Birch": sent]
  let day = "--today 2026-03-14"
  let logged = try journal(notes).run("onward log acme \(status) \(day)")
  let set = try journal(notes).run("onward set acme status=\(status) \(day)")
  #expect(!words(logged.output).isEmpty)
  #expect(words(set.output) == words(logged.output))
  let new = try journal([:]).run(
    "onward new application 'Elm - Dev' status=\(status) --no-edit \(day)")
  #expect(new.output == "applications/Elm - Dev.md\n")
  let name = words(logged.output).replacing("Acme", with: "Elm").split(separator: "\n").first ?? ""
  #expect(new.errors.contains(name), "\(new.errors)")
  // Without a change, nothing is said again.
  let scratch = try journal(notes)
  try scratch.run("onward set acme status=\(status) \(day)").expectSuccess()
  #expect(try words(scratch.run("onward set acme status=\(status) \(day)").output) == "")
}

@Test func `of five rejections in one evening, only the first is followed by a plan and a step`()
  throws
{
  let names = ["Acme", "Birch", "Cedar", "Dill", "Elm"]
  let notes = Dictionary(uniqueKeysWithValues: names.map { ($0, sent + "setback_plan: A walk.\n") })
  for days in [
    Array(repeating: "today", count: 5), ["10", "9", "12", "11", "13"].map { "\($0) March" },
  ] {
    let scratch = try journal(notes)
    var said: [String] = []
    for (name, day) in zip(names, days) {
      said.append(
        words(
          try scratch.run("onward log \(name) rejected \(day) --today 2026-03-15").output))
    }
    #expect(said[0].contains("A walk.") && said[0].contains("onward new reflection"))
    for (index, text) in said.enumerated().dropFirst() {
      #expect(text.split(separator: "\n").count == 2, "\(text)")
      let many = days[0] == "today" ? "on one day" : "within a week"
      // The last one is of two days before, and so is not the news of today.
      #expect(
        text.hasSuffix("That makes \(index + 1) \(many). None of them has to be looked at now.\n"),
        "\(text)")
    }
  }
}

@Test func `a meeting that may not have taken place is not said to have taken place`() throws {
  let scratch = try journal(["Acme": sent, "Birch": sent, "Cedar": sent])
  try scratch.run("onward log acme screen 17 March --today 2026-03-14").expectSuccess()
  let acme = try words(scratch.run("onward log acme rejected --today 2026-03-17").output)
  #expect(
    acme.hasPrefix(
      """
      Acme, Dev said no on 17 March.
      If the screen on 17 March took place, they wanted to know more before they decided. If it did not, this takes it out:
          onward log applications/Acme.md screen 2026-03-17 --cancel

      """), "\(acme)")
  try scratch.run("onward log applications/Acme.md screen 2026-03-17 --cancel --today 2026-03-17")
    .expectSuccess()
  #expect(try !scratch.text("applications/Acme.md").contains("screen"))
  // Logged on its day, or with what came of it, it took place.
  try scratch.run("onward log birch interview --today 2026-03-18").expectSuccess()
  let birch = try words(scratch.run("onward log birch rejected --today 2026-03-19").output)
  #expect(birch.hasPrefix("Birch, Dev said no on 19 March, after an interview. Getting that far"))
  try scratch.run("onward log cedar screen 20 March --today 2026-03-19").expectSuccess()
  try scratch.run("onward log cedar screen with Dana --today 2026-03-20").expectSuccess()
  let cedar = try words(scratch.run("onward log cedar rejected --today 2026-03-21").output)
  #expect(cedar.hasPrefix("Cedar, Dev said no on 21 March, after a screen."))
}

@Test func `only errors get a line after commands that are not about problems`() throws {
  let scratch = try journal(["Acme": sent + "chanel: referral\n"])
  let commands = [
    "", "status", "next", "list", "stats", "brief", "log acme screen", "set acme channel=event",
    "new win 'A call' --no-edit", "undo", "open acme",
  ]
  for command in commands {
    #expect(try !scratch.run("onward \(command)").errors.contains("warning"), "\(command)")
  }
  #expect(try scratch.run("onward check").output.contains("warning"))
  #expect(try scratch.run("onward build").errors.contains("1 warning"))
  #expect(try scratch.run("onward doctor").output.contains("1 warning"))
  try scratch.write("applications/Birch.md", "---\ncompany: [Birch\n---\n")
  for command in ["next", "list", "stats", "brief"] {
    let errors = try scratch.run("onward \(command)").errors
    #expect(errors == "1 error in the notes: 'onward check' shows it\n", "\(command): \(errors)")
  }
}

@Test func `after the job, no command asks about an old rejection`() throws {
  let end = "history:\n  - 2026-03-02 applied\n  - 2026-03-20 interview\n"
  let scratch = try journal([
    "Acme": end + "  - 2026-04-01 rejected\n", "Birch": end + "  - 2026-04-02 rejected\n",
    "Cedar": end, "Elm": sent,
  ])
  let before = try scratch.run("onward next --all --today 2026-04-10").output
  #expect(before.contains("Acme") || before.contains("Birch"), "\(before)")
  try scratch.run("onward log cedar accepted --today 2026-04-10").expectSuccess()
  let asking = #/reflect|look(?:ing)? back|[Ff]eedback|would you keep|When you are ready/#
  for command in [
    "", "status", "next", "next --all", "brief", "list", "stats", "log elm rejected",
    "undo", "set elm status=rejected",
  ] {
    let run = try scratch.run("onward \(command) --today 2026-04-11")
    let lines = (run.output + run.errors).split(separator: "\n").filter { $0.contains(asking) }
    // Names of numbers are not questions.
    let asked = lines.filter { !$0.contains(#/^(?:reflections|feedback)\b|^Lessons/#) }
    #expect(asked == [], "\(command)")
  }
  try scratch.run("onward build --today 2026-04-11").expectSuccess()
  let page = try scratch.text("dashboard.md")
  #expect(!page.contains("would you keep") && !page.contains("look back"), "\(page)")
}
