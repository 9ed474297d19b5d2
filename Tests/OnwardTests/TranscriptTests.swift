import Foundation
import Testing

/// Command lines with their output: `$ ` starts a command, `2> ` a line on stderr, `? ` an exit code
/// other than 0; everything else is stdout. Each file runs from top to bottom in its own folder, which
/// contains a copy of the sample journal.
///
/// Users paste the commands of a remedy. So each command that a transcript shows is run too, in the folder and the
/// state in which it was printed. The test does both, because to run the lines takes most of its time.
private let folder = projectRoot.appending(path: "Tests/OnwardTests/Transcripts")
private let transcripts =
  ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

/// The number of commands that each transcript shows.
private let expectedCounts = [
  "a-week.txt": 2, "bad-input.txt": 21, "brief.txt": 4, "days.txt": 5, "doctor.txt": 36,
  "evenings.txt": 13, "everyday.txt": 20, "export.txt": 3,
  "first-build.txt": 4, "fix.txt": 6,
  "import.txt": 6, "inbox.txt": 6, "first-minute.txt": 4, "help.txt": 7, "init.txt": 42,
  "journals-of-others.txt": 10, "list.txt": 0,
  "move.txt": 14, "pause.txt": 1,
  "new.txt": 11, "next.txt": 9, "notes-of-others.txt": 8, "prep.txt": 2, "stats.txt": 1,
  "undo.txt": 10,
  "where.txt": 19, "write.txt": 35,
]

/// Commands that contain a placeholder, and what is run instead.
private let examples: [String: String] = [
  "onward build DIR": "mkdir DIR && onward build DIR",
  "onward help <subcommand>": "onward help build",
  "onward explain ID": "onward explain unknown-key",
  // "Delete this folder and run `onward init` with a new one": from outside that folder.
  "onward init": "cd . && onward init a-new-one",
]

/// Commands that cannot succeed when they were printed, each with its reason.
private let exempt: [String: String] = [
  "onward new application 'Acme - Engineer'\nonward log acme interview tomorrow\nonward next\nonward build --open\nonward undo":
    "examples, beside what each is for",
  "onward new application 'Acme - Engineer' --journal sample-journal\nonward log acme interview tomorrow --journal sample-journal\nonward next --journal sample-journal\nonward build --open --journal sample-journal\nonward undo --journal sample-journal":
    "as above",
  "onward set acme": "the help breaks this line, and the rest of it is on the next",
  "git pull": "the folder has no remote; GitTests pull between two machines",
  "git pull --rebase": "as above",
  "git add .\ngit commit --no-edit": "there is no merge here; MergeTests end one so",
  "git add dashboard.md dashboard.html": "as above",
  "onward check --fix": "explained for any journal; fix.txt runs it in one",
  "onward undo": "as above",
  "git add": "the guide names the command, and not what to add",
  "git rebase --continue": "there is no rebase here; GitTests end one so",
  "onward build\ngit add dashboard.md dashboard.html\ngit commit --no-edit":
    "there is no merge here; GitTests end one so",
  "onward build && git commit --no-edit":
    "the transcript only pretends a merge; GitTests end one so",
  "onward build && git am --continue": "the transcript only pretends it",
  "onward build && git rebase --continue": "the transcript only pretends it; GitTests end one so",
]

/// Sentences that mention a command, and are not meant to be pasted.
private let prose = [
  "Run onward build again", "onward check says where, and what helps.",
  "onward new application Acme - Engineer makes a note for it", "`git pull` reports a conflict in",
  "problem  a git am is unfinished", "'onward undo' takes all changes back at once.",
]

/// A transcript that is run again, with the folders in which its commands are read.
private struct Replay {
  let scratch: Scratch
  let work: URL
  /// Only for the printed commands: an editor that no one has to close.
  let environment: [String: String]

  init() throws {
    scratch = try Scratch()
    work = scratch.url.appending(path: "work")
    try scratch.copy("sample-journal", as: "sample-journal")
    try scratch.run("mkdir work && mv sample-journal work").expectSuccess()
    // Opens its argument if that exists, as an editor would.
    try scratch.write("edit", "#!/bin/sh\nfor last; do :; done\ntest -e \"$last\"\n")
    try scratch.run("chmod +x edit").expectSuccess()
    environment = [
      "COLUMNS": "80", "EDITOR": scratch.url.appending(path: "edit").path,
      "GIT_CONFIG_GLOBAL": "/dev/null",
    ]
  }

  /// What a line of the transcript does, and the folder of its reader.
  func run(_ line: String) throws -> (run: Run, place: String) {
    let place = scratch.url.appending(path: "place").path
    let run = try Program.shell(
      line + "\ncode=$?; pwd > '\(place)'; exit $code", in: work, environment: ["COLUMNS": "80"])
    var folder = try scratch.text("place").trimmingCharacters(in: .newlines)
    // A guide is read in its own folder.
    if let guide = line.firstMatch(of: #/cat (?:\S+ )*(\w+)\/(?:README|SAMPLE)\.md/#) {
      folder = work.appending(path: String(guide.1)).path
    }
    return (run, String(folder.dropFirst(work.path.count)))
  }

  /// Runs a printed command in a copy.
  func run(_ command: String, in place: String, as line: String) throws -> Run {
    let reads = ["check", "next", "list", "stats", "doctor"].contains {
      command.hasPrefix("onward \($0)") && !command.contains("--fix")
    }
    var root = work
    if !reads, !command.hasSuffix("--help"), command != "ls" {
      // A folder of 50,000 files takes seconds to copy, so it is copied only for commands in it.
      let left = place.hasPrefix("/big") ? "" : "! -name big"
      try scratch.run(
        "rm -rf copy && mkdir copy && find work -mindepth 1 -maxdepth 1 \(left) -exec cp -a {} copy \\;"
      ).expectSuccess()
      root = scratch.url.appending(path: "copy")
    }
    // A command that starts with `cd` starts in the folder in which the first command was typed.
    let folder = command.hasPrefix("cd ") ? root.path : root.path + place
    let home = line.contains("HOME=.") ? ["HOME": folder] : [:]
    return try Program.shell(
      "set -e\n" + command, in: URL(filePath: folder), environment: environment.merging(home) { $1 }
    )
  }

  /// Whether `doctor` still reports the problem after its remedy.
  func leaves(_ reason: String, in place: String) throws -> Bool {
    let folder = scratch.url.path + "/copy" + place
    return try Program.shell("onward doctor", in: URL(filePath: folder), environment: environment)
      .output.contains(reason)
  }
}

@Test(arguments: transcripts)
func `the program prints what its transcript shows, and each command in it can be run`(
  name: String
) throws {
  let file = folder.appending(path: name)
  let replay = try Replay()
  var count = 0
  var seen: Set<String> = []
  let written = try String(contentsOf: file, encoding: .utf8)
  var said = ""
  for line in written.split(separator: "\n", omittingEmptySubsequences: false) {
    // Comments come before the first command. Later, a number sign belongs to the output.
    if line.hasPrefix("#"), !said.contains("$ ") { said += line + "\n" }
    guard line.hasPrefix("$ ") else { continue }
    let line = String(line.dropFirst(2))
    let (run, place) = try replay.run(line)
    said += run.inTranscript(of: line)
    let output = run.output + "\n" + run.errors
    let (printed, unknown) = try PrintedCommand.all(in: output)
    let unread = unknown.filter { line in !prose.contains { line.contains($0) } }
    #expect(unread == [], "'\(line)' prints a command in a form that this test does not know")
    count += printed.count
    for command in printed where exempt[command.text] == nil {
      if prose.contains(where: { $0.hasPrefix(command.text) || command.text.hasPrefix($0) }) {
        continue
      }
      // Each command is run once in each folder, and once for each reason.
      let once = command.text.hasSuffix("--help") ? "" : place + command.reason
      if !seen.insert(command.text + "\n" + once).inserted { continue }
      let text = examples[command.text] ?? command.text
      // Pasted into the folder of the first command, it would otherwise use another journal.
      if let journal = line.firstMatch(of: #/--journal[ =](\S+)/#), !command.isExample,
        text.hasPrefix("onward "), !text.hasSuffix("--help"), !text.hasPrefix("onward init")
      {
        #expect(text.contains(journal.1), "'\(text)', printed by '\(line)', names no journal")
      }
      let run = try replay.run(text, in: place, as: line)
      let isFine =
        command.isExample
        ? run.code != 64 && run.code < 126
        : run.code == 0
          || run.code == 1 && (text.hasPrefix("onward check") || text.hasPrefix("onward build"))
      #expect(isFine, "'\(text)', printed by '\(line)': \(run.code) \(run.errors)")
      let isMade = ["onward check", "${EDITOR", "cd ", "onward init my-search", "onward build j"]
      if line.contains("onward doctor"), !command.reason.isEmpty,
        !isMade.contains(where: { text.hasPrefix($0) })
      {
        let isLeft = try replay.leaves(command.reason, in: place)
        #expect(!isLeft, "'\(text)' leaves: \(command.reason)")
      }
    }
  }
  if ProcessInfo.processInfo.environment["ONWARD_RECORD"] == "1" {
    try said.write(to: file, atomically: true, encoding: .utf8)
  }
  #expect(said == written)
  #expect(
    count == expectedCounts[name, default: 0],
    "If commands were added or removed on purpose, write \(count) into `expectedCounts`.")
}

extension Run {
  /// The lines of a transcript that show a command and what it printed.
  fileprivate func inTranscript(of line: String) -> String {
    // A carriage return is shown, so that it survives editors.
    let printed = output.replacing("\r\n", with: "\\r\n")
    let errors = self.errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return "$ \(line)\n" + printed + errors.map { "2> \($0)\n" }.joined()
      + (code == 0 ? "" : "? \(code)\n")
  }
}

@Test func `there are transcripts`() { #expect(!transcripts.isEmpty) }

@Test(arguments: [
  ("2> x", [String](), 0),
  (
    "    'onward init a' makes one; 'onward init --adopt' adds",
    ["onward init a", "onward init --adopt"], 0
  ),
  (
    "Next:\n  cd a && onward new win b\n  onward build\nend",
    ["cd a && onward new win b\nonward build"], 0
  ),
  (
    "note     x\n             mv a b\nproblem  y\n             onward build",
    ["mv a b", "onward build"], 0
  ),
  ("onward: which? onward new win A walk", ["onward new win A walk"], 0),
  ("please (onward check) now", [], 1), ("then git commit it", [], 1),
  ("'onward check 'my notes'' shows them", ["onward check 'my notes'"], 0),
])
func `printed commands are found, and text that resembles one is reported`(
  printed: String, expected: [String], unknown: Int
) throws {
  let found = try PrintedCommand.all(in: printed)
  #expect(found.commands.map(\.text) == expected)
  #expect(found.unknown.count == unknown)
}
