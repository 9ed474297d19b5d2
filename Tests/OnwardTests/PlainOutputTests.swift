import Foundation
import Testing

/// The words after each command that needs some. A command that is not here runs without any, so that a new one is
/// tested by itself.
private let words = [
  "export": "mermaid", "import": "../table.csv",
  "init": "../elsewhere", "new": "win 'A good call' --no-edit", "log": "ledgerbeck screen tomorrow",
  "set": "ledgerbeck follow_up=tomorrow", "open": "ledgerbeck", "list": "applications",
  "pause": "2w", "merge-file": "profile.md profile.md profile.md profile.md",
]

/// Sample journals in which one field was changed, so that there is something to undo.
private struct ChangedSample {
  private let original: Scratch

  init() throws {
    original = try Scratch()
    try original.copy("sample-journal", as: "sample-journal")
    try original.run("cd sample-journal && onward set amberley channel=event").expectSuccess()
  }

  /// A copy for one command, in which it is run.
  func copy() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.run("cp -a '\(original.url.path)/sample-journal' .").expectSuccess()
    try scratch.write(
      "table.csv", "Company,Role,Status,Applied,Color\nOrbita,Cook,rejekted,2026-03-02,red\n")
    return scratch
  }
}

/// The names of all commands, as `--help` lists them.
private func commands() throws -> [String] {
  let help = try Scratch().run("onward --help", environment: ["COLUMNS": "200"]).output
  let list = try #require(
    help.split(separator: "SUBCOMMANDS:\n").last?.split(separator: "\n\n").first)
  return list.split(separator: "\n").compactMap { line in
    line.firstMatch(of: #/^  (\w[\w-]*)(?:,| |$)/#).map { String($0.1) }
  }
}

/// What a line of plain output must not have: drawings, columns, rules and colors.
private func drawn(_ line: Substring) -> Bool {
  line.contains(#/ {2}|\t|\|/#) || line.hasPrefix("--") || line.hasPrefix(" ")
    || line.unicodeScalars.contains {
      (0x2500...0x25FF).contains($0.value) || (0x2800...0x28FF).contains($0.value)
        || $0 == "\u{1B}"
    }
}

@Test func `every command has plain output, and the environment can ask for it`() throws {
  let commands = try commands()
  #expect(commands.count > 12 && commands.contains("doctor"))
  let sample = try ChangedSample()
  // What the language server writes is for editors only.
  for command in commands where command != "lsp" {
    let line = "\(command) \(words[command] ?? "")"
    let day = "--today 2026-08-07"
    let (first, second) = (try sample.copy(), try sample.copy())
    let plain = try first.run("cd sample-journal && onward \(line) --plain --color always \(day)")
    #expect(plain.code == 0, "\(line): \(plain.errors)")
    let asked = try second.run(
      "cd sample-journal && onward \(line) \(day)", environment: ["ONWARD_PLAIN": "1"])
    #expect(
      asked.output.replacing(second.url.path, with: first.url.path) == plain.output, "\(line)")
    let lines = plain.output.split(separator: "\n", omittingEmptySubsequences: false)
    // A page in Markdown has sentences and lists. An export has its format.
    for text in lines
    where !["brief", "export", "prep", "record", "week"].contains(command) && !text.isEmpty {
      // The path of a note alone is for other programs.
      let isPath = text.hasSuffix(".md") && !text.contains(": ")
      #expect(isPath || text.contains(#/^[\w. ()-]+: ./#), "\(line): \(text)")
      #expect(!drawn(text), "\(line): \(text)")
    }
    #expect(!plain.output.contains("\n\n\n") && !plain.output.hasPrefix("\n"), "\(line)")
  }
}

@Test func `a plain brief has neither a table nor a drawing`() throws {
  let brief = try ChangedSample().copy().run(
    "cd sample-journal && onward brief --plain --today 2026-08-07"
  ).output
  #expect(brief.contains("- Resume version: resume-v1\n- Went on within 21 days: 11 of 29\n"))
  let found = brief.split(separator: "\n").filter(drawn)
  #expect(found == [])
}

@Test func `plain lists have a record for each note, and leave out what is empty`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  for (name, status) in [("Acme", "applied"), ("Birch", "rejected")] {
    try scratch.write(
      "applications/\(name).md", "---\ncompany: \(name)\nrole: Dev\nstatus: \(status)\n---\n")
  }
  let list = try scratch.run("onward list --plain --today 2026-03-14").output
  #expect(
    list == """
      company: Acme
      role: Dev
      stage: applied
      path: applications/Acme.md

      company: Birch
      role: Dev
      stage: applied
      outcome: rejected
      path: applications/Birch.md

      """)
  // A format that was asked for stays what it is.
  let json = try scratch.run("onward list --format json")
  #expect(try scratch.run("onward list --format json --plain").output == json.output)
  let turnedOff = try scratch.run("onward list", environment: ["ONWARD_PLAIN": "0"]).output
  #expect(turnedOff.hasPrefix("company  role"))
}

@Test func `nothing is said by color alone`() throws {
  let sample = try ChangedSample()
  for command in try commands() {
    let line = "\(command) \(words[command] ?? "")"
    let day = "--today 2026-08-07"
    let (first, second) = (try sample.copy(), try sample.copy())
    let colored = try first.run("cd sample-journal && onward \(line) --color always \(day)").output
    let without = try second.run("cd sample-journal && onward \(line) --color never \(day)").output
    let shown = colored.replacing(#/\u{1B}\[\d*m/#, with: "")
    #expect(shown == without.replacing(second.url.path, with: first.url.path), "\(line)")
  }
}

#if os(Linux)
  /// The lines on a terminal with that many columns.
  private func lines(_ command: String, columns: Int) throws -> [String] {
    let run = try Program.shell(
      "script -qec 'stty cols \(columns); onward \(command)' /dev/null",
      in: projectRoot.appending(path: "sample-journal"), environment: ["COLUMNS": ""])
    return run.output.replacing("\r\n", with: "\n").split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("list", "company role status"), ("list --open", "company role status"),
    ("list reflections", "date applicati… mood"), ("list feedback", "status application from"),
    ("list wins", "date title path"), ("list goals", "title progress target"),
    ("list people", "name role helps_with"), ("list days", "date mood energy"),
    ("list profile", "name roles industries"),
    ("stats --why counts.open", "note stage outcome"),
    ("stats", "by group of answered went on"), ("stats", "by group other difference"),
    ("stats", "month of answered went on"), ("stats", "path stage last activity"),
    ("stats", "path done target"), ("stats", "path version before after"),
  ])
  func `a table keeps its essential columns in forty columns`(command: String, heading: String)
    throws
  {
    let shown = try lines("\(command) --today 2026-08-07", columns: 40)
    let headings = shown.map { $0.split(separator: " ").joined(separator: " ") }
    #expect(headings.contains { ($0 + " ").hasPrefix(heading + " ") }, "\(shown)")
    // A word, like an address, may be longer than the terminal is wide.
    let wide = shown.filter { $0.count > 40 && $0.contains("  ") }
    #expect(wide == [])
  }

  @Test func `if no table fits, its rows are records`() throws {
    let shown = try lines("stats --today 2026-08-07", columns: 27)
    #expect(shown.contains("last activity: 2026-08-04"), "\(shown)")
  }

  @Test func `COLUMNS overrides the width of a terminal, and never cuts what is piped`() throws {
    let sample = projectRoot.appending(path: "sample-journal")
    let narrow = try Program.shell(
      "script -qec 'stty cols 200; COLUMNS=40 onward list' /dev/null", in: sample
    ).output
    #expect(narrow.split(separator: "\r\n").allSatisfy { $0.count <= 40 })
    let piped = try Program.shell("onward list", in: sample, environment: ["COLUMNS": "40"])
    #expect(piped.output.contains("applications/Wegwarte Netze - Mobile Platform Engineer.md"))
  }
#endif
