import Foundation
import Testing

private let today = "--today 2026-08-07"

private func note(_ company: String, _ more: String = "applied: 2026-03-02") -> String {
  "---\ncompany: \(company)\nrole: Engineer\n\(more)\n---\n"
}

/// A folder with a journal of one note, in which `onward build --watch` runs.
private final class Watch {
  let scratch: Scratch
  private let output: URL
  private var child = pid_t()
  private var code: Int32?
  /// The number of characters of the output that were waited for.
  private var seen = 0

  /// - Parameters:
  ///   - arguments: the words after `onward build`.
  ///   - prefix: what the shell does before.
  init(
    _ arguments: String = "--watch \(today)", after prefix: String = "cd j",
    environment: [String: String] = [:], prepare: (Scratch) throws -> Void = { _ in }
  ) throws {
    scratch = try Scratch()
    try scratch.write("j/onward.yml", "")
    try scratch.write("j/applications/Acme.md", note("Acme"))
    try prepare(scratch)
    output = scratch.url.appending(path: "output")
    var variables = ProcessInfo.processInfo.environment
    variables.merge(environment) { $1 }
    let script =
      "cd '\(scratch.url.path)' && exec >output 2>&1 </dev/null && \(prefix) && exec '\(Program.path)' build \(arguments)"
    let words: [UnsafeMutablePointer<CChar>?] =
      ["/bin/sh", "-c", script].map { (word: String) in strdup(word) } + [nil]
    let settings: [UnsafeMutablePointer<CChar>?] = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + settings { free(text) } }
    guard posix_spawn(&child, "/bin/sh", nil, nil, words, settings) == 0 else {
      throw CocoaError(.executableLoad)
    }
  }

  deinit {
    if code == nil {
      kill(child, SIGKILL)
      _ = wait()
    }
  }

  var text: String { (try? String(contentsOf: output, encoding: .utf8)) ?? "" }

  /// What was printed since the last wait.
  var news: String { String(text.dropFirst(seen)) }

  /// Waits until the output since the last wait contains the words, however long the machine takes.
  func waits(for words: String) throws {
    for _ in 0..<6000 {
      let news = news
      if let found = news.range(of: words) {
        let end = news[found.upperBound...].firstIndex(of: "\n").map(news.index(after:))
        seen += news.distance(from: news.startIndex, to: end ?? found.upperBound)
        return
      }
      try #require(isRunning, "it ended: \(text)")
      usleep(10_000)
    }
    try #require(Bool(false), "\(words) was not printed, but: \(text)")
  }

  func begins() throws { try waits(for: "watching for changes; Ctrl-C ends it") }

  /// Waits until the pages are what `build` would write.
  func catchesUp() throws {
    for _ in 0..<600 {
      if try scratch.run("cd j && onward build --check-only").code == 0 { return }
      usleep(50_000)
    }
    try #require(Bool(false), "the pages do not match the notes: \(text)")
  }

  func send(_ signal: Int32) { kill(child, signal) }

  private var isRunning: Bool {
    if code == nil {
      var status: Int32 = 0
      if waitpid(child, &status, WNOHANG) == child { take(status) }
    }
    return code == nil
  }

  func wait() -> Int32 {
    var status: Int32 = 0
    if code == nil, waitpid(child, &status, 0) == child { take(status) }
    return code ?? -1
  }

  private func take(_ status: Int32) {
    code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}

// MARK: Saves

@Test(arguments: [
  // In place.
  "cat new > applications/Acme.md",
  // Another file under its name.
  "cp new applications/.Acme.md.tmp; mv applications/.Acme.md.tmp applications/Acme.md",
  // As Vim does: the old file becomes a backup, which is removed in the end.
  "mv applications/Acme.md applications/Acme.md~; cp new applications/Acme.md; rm applications/Acme.md~",
  // Removed first.
  "rm applications/Acme.md; cp new applications/Acme.md",
  // As Emacs does: with a lock, a backup and a copy of what is not saved.
  "ln -s me@here.1:2 applications/.#Acme.md; cp new 'applications/#Acme.md#'; cp applications/Acme.md applications/Acme.md~; cat new > applications/Acme.md; rm 'applications/#Acme.md#' applications/.#Acme.md",
])
func `a save is noticed, however the editor does it`(save: String) throws {
  let watch = try Watch()
  try watch.begins()
  try watch.scratch.write("j/new", note("Birch"))
  try watch.scratch.run("cd j && \(save)").expectSuccess()
  try watch.waits(for: "applications/Acme.md: dashboard.md and dashboard.html written")
  // On a busy machine, a moment of the save may be a rebuild of its own.
  try watch.catchesUp()
  #expect(try watch.scratch.text("j/dashboard.md").contains("Birch"))
}

@Test func `a line has the time of day, and the problems that are new or gone`() throws {
  let watch = try Watch()
  try watch.begins()
  try watch.scratch.write("j/applications/Acme.md", note("Acme", "aplied: 2026-03-02"))
  try watch.waits(for: "written; 1 new problem")
  let lines = watch.text.split(separator: "\n")
  let line = try #require(lines.first { $0.contains("1 new problem") })
  #expect(
    line.wholeMatch(
      of:
        #/\d\d:\d\d:\d\d applications/Acme\.md: dashboard\.md and dashboard\.html written; 1 new problem/#
    ) != nil, "\(line)")
  try watch.waits(for: "  applications/Acme.md:4:1: warning: 'aplied' is not a known field")
  // It is the same problem on another line.
  try watch.scratch.write("j/applications/Acme.md", note("Acme", "url: x\naplied: 2026-03-02"))
  try watch.waits(for: "applications/Acme.md: ")
  #expect(watch.text.components(separatedBy: "new problem").count == 2)
  try watch.scratch.write("j/applications/Acme.md", note("Acme"))
  try watch.waits(for: "1 problem gone, none left")
}

@Test func `its own pages lead to no further rebuild`() throws {
  let watch = try Watch()
  try watch.begins()
  try watch.scratch.write("j/applications/Acme.md", note("Birch"))
  try watch.waits(for: "applications/Acme.md: ")
  // If there were more rebuilds, their lines would come before this one.
  try watch.scratch.write("j/applications/Acme.md", note("Cedar"))
  try watch.waits(for: "applications/Acme.md: ")
  #expect(watch.text.components(separatedBy: "written\n").count == 1 + 2 + 2, "\(watch.text)")
}

@Test func `a file that only an editor needs leads to no line`() throws {
  let watch = try Watch()
  try watch.begins()
  try watch.scratch.write("j/applications/.Acme.md.swp", "x")
  try watch.scratch.write("j/applications/4913", "x")
  try watch.scratch.run("touch j/applications/picture.png").expectSuccess()
  try watch.scratch.write("j/applications/Acme.md", note("Birch"))
  try watch.waits(for: "applications/Acme.md: ")
  #expect(watch.text.components(separatedBy: "\n").count == 6, "\(watch.text)")
}

// MARK: Folders

@Test func `folders may come, move and go`() throws {
  let watch = try Watch()
  try watch.begins()
  // The notes are there before anyone can look at the folder.
  try watch.scratch.run(
    "mkdir -p j/applications/a/b/c && cp j/applications/Acme.md j/applications/a/b/c/Birch.md"
  ).expectSuccess()
  try watch.waits(for: "applications/a/b/c/Birch.md is new")
  try watch.scratch.write("j/applications/a/b/c/Birch.md", note("Birch"))
  try watch.waits(for: "applications/a/b/c/Birch.md: ")
  try watch.scratch.run("mv j/applications/a/b j/applications/d").expectSuccess()
  try watch.waits(for: "applications/d/c/Birch.md is new, applications/a/b/c/Birch.md is gone")
  try watch.scratch.write("j/applications/d/c/Birch.md", note("Cedar"))
  try watch.waits(for: "applications/d/c/Birch.md: ")
  try watch.scratch.run("mv j/applications/d elsewhere").expectSuccess()
  try watch.waits(for: "applications/d/c/Birch.md is gone")
  try watch.scratch.run("mv elsewhere j/applications/e").expectSuccess()
  try watch.waits(for: "applications/e/c/Birch.md is new")
  try watch.scratch.run("rm -r j/applications/e").expectSuccess()
  try watch.waits(for: "applications/e/c/Birch.md is gone")
  try watch.catchesUp()
}

@Test func `a note that is a link to a file elsewhere is followed`() throws {
  let watch = try Watch(prepare: { scratch in
    try scratch.write("elsewhere/Birch.md", note("Birch"))
    try scratch.run("ln -s ../../elsewhere/Birch.md j/applications/").expectSuccess()
  })
  try watch.begins()
  try watch.scratch.write("elsewhere/Birch.md", note("Cedar"))
  try watch.waits(for: "applications/Birch.md: dashboard.md")
  try watch.catchesUp()
}

@Test func `the settings and templates are followed`() throws {
  let watch = try Watch()
  try watch.begins()
  try watch.scratch.write("j/templates/dashboard.css", "p { color: red }\n")
  try watch.waits(for: "templates/dashboard.css: dashboard.html written")
  try watch.scratch.write("j/onward.yml", "ignore: [applications]\n")
  try watch.waits(for: "onward.yml")
  try watch.scratch.write("j/onward.yml", "ignore: [\n")
  try watch.waits(for: "the pages were not written")
  try watch.waits(for: "onward.yml:2:1: error: the settings cannot be read")
  try watch.scratch.write("j/onward.yml", "output: [a.md, b.html]\n")
  try watch.waits(for: "a.md and b.html written")
  try watch.catchesUp()
}

@Test func `a folder that is removed ends it with a message`() throws {
  for path in [".", "../j"] {
    let watch = try Watch("\(path) --watch \(today)")
    try watch.begins()
    try watch.scratch.run("rm -r j").expectSuccess()
    #expect(watch.wait() == 2)
    #expect(
      watch.text.contains("so there is nothing to watch any more\n    If it is elsewhere now"))
    #expect(!watch.scratch.exists("j"))
  }
}

@Test func `a folder that is replaced is followed`() throws {
  let watch = try Watch("j --watch \(today)", after: "true")
  try watch.begins()
  try watch.scratch.run("cp -r j k && mv j old && mv k j").expectSuccess()
  try watch.scratch.write("j/applications/Acme.md", note("Birch"))
  try watch.waits(for: "applications/Acme.md: ")
  try watch.scratch.write("j/applications/Acme.md", note("Cedar"))
  try watch.waits(for: "applications/Acme.md: ")
  #expect(try watch.scratch.text("j/dashboard.md").contains("Cedar"))
  #expect(try watch.scratch.text("old/dashboard.md").contains("Acme"))
}

@Test func `a journal without notes any more keeps its pages`() throws {
  let watch = try Watch(
    ". --watch \(today)", prepare: { try $0.run("rm j/onward.yml").expectSuccess() })
  try watch.begins()
  try watch.scratch.run("mv j/applications elsewhere").expectSuccess()
  try watch.waits(for: "the folder has no notes any more, so the pages stay as they are")
  #expect(try watch.scratch.text("j/dashboard.md").contains("Acme"))
  try watch.scratch.run("mv elsewhere j/applications").expectSuccess()
  try watch.waits(for: "it works again: ")
}

// MARK: Other programs

@Test func `a thousand changes by git are taken in`() throws {
  let watch = try Watch(prepare: { scratch in
    let git = "git -c user.name=a -c user.email=a@b.c -c init.defaultBranch=main"
    try scratch.run(
      """
      cd j && \(git) init -q && for i in $(seq 1000); do
        printf -- '---\\ncompany: C%s\\nrole: R\\napplied: 2026-03-02\\n---\\n' $i > applications/$i.md; done
      \(git) add applications && \(git) commit -qm 1 && \(git) checkout -q -b other
      for i in $(seq 1000); do echo 'status: rejected' | sed -i '3r /dev/stdin' applications/$i.md; done
      \(git) rm -q --cached applications/7.md && rm applications/7.md
      \(git) commit -qam 2 && \(git) checkout -q main
      """
    ).expectSuccess()
  })
  try watch.begins()
  try watch.scratch.run("cd j && git checkout -q other").expectSuccess()
  try watch.waits(for: " files: ")
  try watch.catchesUp()
  try watch.scratch.run("cd j && git checkout -q main").expectSuccess()
  try watch.waits(for: " files: ")
  try watch.catchesUp()
}

@Test func `commands that write beside it lose nothing`() throws {
  let watch = try Watch()
  try watch.begins()
  let stages = ["screen", "interview", "final round", "offer"]
  for (index, stage) in stages.enumerated() {
    try watch.scratch.run(
      "cd j && onward log acme \(stage) 2026-04-0\(index + 1) \(today) & cd j && onward build \(today); wait $!"
    ).expectSuccess()
  }
  let text = try watch.scratch.text("j/applications/Acme.md")
  for index in stages.indices { #expect(text.contains("2026-04-0\(index + 1)"), "\(text)") }
  try watch.catchesUp()
  try watch.scratch.run("cd j && onward undo").expectSuccess()
  try watch.catchesUp()
}

@Test func `two watches with different days do not take turns forever`() throws {
  let watch = try Watch()
  try watch.begins()
  for day in ["2026-08-08", "2026-08-09"] {
    try watch.scratch.run("cd j && onward build --today \(day)").expectSuccess()
    if day == "2026-08-08" { try watch.waits(for: "the pages were changed: dashboard.md") }
  }
  // The second time, the page stays until a note changes.
  try watch.scratch.write("j/applications/Acme.md", note("Birch"))
  try watch.waits(for: "applications/Acme.md: ")
  #expect(watch.text.components(separatedBy: "the pages were changed").count == 2)
  try watch.scratch.run("rm j/dashboard.html").expectSuccess()
  try watch.waits(for: "the pages were changed: dashboard.html written")
}

@Test func `after random edits, the pages are what a build gives`() throws {
  let watch = try Watch()
  try watch.begins()
  var random = SystemRandomNumberGenerator()
  for round in 0..<40 {
    let name = "j/applications/\(Int.random(in: 0..<6, using: &random))"
    switch Int.random(in: 0..<6, using: &random) {
    case 0: try watch.scratch.run("rm -rf \(name).md").expectSuccess()
    case 1:
      try watch.scratch.run("mkdir -p \(name) && echo x > \(name)/\(round).md").expectSuccess()
    case 2: try watch.scratch.run("rm -rf \(name)").expectSuccess()
    case 3:
      try watch.scratch.run("[ ! -e \(name).md ] || mv \(name).md \(name)-\(round).md")
        .expectSuccess()
    default: try watch.scratch.write("\(name).md", note("Company \(round)"))
    }
    if round % 10 == 9 { try watch.catchesUp() }
  }
  watch.send(SIGTERM)
  #expect(watch.wait() == 0)
}

// MARK: Without reports of the system

@Test func `it also works by looking at the files`() throws {
  let watch = try Watch("--watch --poll \(today)")
  try watch.waits(for: "the files are looked at about once a second")
  try watch.begins()
  try watch.scratch.write("j/applications/Acme.md", note("Birch"))
  try watch.waits(for: "applications/Acme.md: dashboard.md and dashboard.html written")
  try watch.scratch.write("j/applications/new/Cedar.md", note("Cedar"))
  try watch.waits(for: "applications/new/Cedar.md is new")
  try watch.scratch.write("j/templates/dashboard.css", "p { color: red }\n")
  try watch.waits(for: "templates/dashboard.css: dashboard.html written")
  #expect(watch.text.components(separatedBy: "once a second").count == 2)
  watch.send(SIGINT)
  #expect(watch.wait() == 0)
}

#if os(Linux)
  private let lowersLimit =
    "unshare --user --map-root-user sh -c 'echo 0 > /proc/sys/user/max_inotify_"

  private let canLowerLimit =
    (try? Scratch().run("\(lowersLimit)watches'").code == 0) ?? false

  @Test(.enabled(if: canLowerLimit), arguments: ["watches", "instances"])
  func `if other programs use all that the system allows, it looks at the files`(limit: String)
    throws
  {
    let path = Program.path
    let watch = try Watch(
      "--watch",
      after:
        "cd j && exec \(lowersLimit)\(limit) && exec \"\(path)\" build --watch \(today)' && true")
    try watch.waits(
      for:
        "other programs watch as many folders as the system allows (fs.inotify in 'man 7 inotify'), so the files are looked at about once a second"
    )
    try watch.begins()
    try watch.scratch.write("j/applications/Acme.md", note("Birch"))
    try watch.waits(for: "applications/Acme.md: dashboard.md and dashboard.html written")
  }
#endif

// MARK: Beginning and end

@Test(arguments: [SIGINT, SIGTERM])
func `a signal ends it, and all is well`(signal: Int32) throws {
  let watch = try Watch()
  try watch.begins()
  watch.send(signal)
  #expect(watch.wait() == 0)
  #expect(watch.text.hasSuffix("watching ended\n"))
}

@Test func `a signal also ends it while another command has the lock`() throws {
  let watch = try Watch()
  try watch.begins()
  // The lock lasts as long as this process.
  let holder = try watch.scratch.run(
    "exec 9<j; flock 9; sleep 300 >/dev/null 2>&1 & echo $!; echo x >> j/applications/Acme.md"
  ).output.trimmingCharacters(in: .whitespacesAndNewlines)
  let number = try #require(Int32(holder))
  defer { kill(number, SIGKILL) }
  usleep(300_000)
  watch.send(SIGTERM)
  #expect(watch.wait() == 0)
  #expect(kill(number, 0) == 0)
}

@Test func `a new day is noticed`() throws {
  // A time zone in which it is a few seconds before midnight.
  let seconds = Int(Date().timeIntervalSince1970) % 86_400
  let ahead = (86_400 - seconds - 5 + 86_400) % 86_400
  // POSIX counts from local time to UTC, so a zone that is ahead has a negative number.
  let zone = String(
    format: "TST-%d:%02d:%02d", ahead / 3600, ahead / 60 % 60, ahead % 60)
  let watch = try Watch("--watch", environment: ["TZ": zone])
  try watch.begins()
  try watch.waits(for: "a new day, ")
  try watch.catchesUp()
}

@Test func `the page is opened once, and stays open`() throws {
  let watch = try Watch(
    "--watch --open \(today)", environment: ["BROWSER": "sh ../browser"],
    prepare: { scratch in
      try scratch.write(
        "browser",
        "echo \"$1\" >> ../opened; ps -o pgid= -p $$ >> ../group; echo done >> ../group\n")
    })
  try watch.begins()
  try watch.scratch.write("j/applications/Acme.md", note("Birch"))
  try watch.waits(for: "applications/Acme.md: ")
  for _ in 0..<6000 where (try? watch.scratch.text("group").contains("done")) != true {
    usleep(10_000)
  }
  #expect(try watch.scratch.text("opened") == "./dashboard.html\n")
  // Ctrl-C in the terminal goes to the whole group of the command.
  let group = try watch.scratch.text("group").split(separator: "\n")[0]
  #expect(Int32(group.trimmingCharacters(in: .whitespaces)) != getpgrp())
}

@Test func `a page that cannot be opened does not end it`() throws {
  let watch = try Watch(
    "--watch --open \(today)", environment: ["BROWSER": "no-such-browser"])
  try watch.waits(for: "the page could not be opened with 'no-such-browser'")
  try watch.begins()
}

@Test func `options that exclude each other are refused`() throws {
  let scratch = try Scratch()
  try scratch.write("onward.yml", "")
  for words in ["--watch --check-only", "--watch --strict", "--poll"] {
    let run = try scratch.run("onward build \(words)")
    #expect(run.code == 64 && !run.errors.isEmpty, "\(words)")
  }
}

@Test func `it begins like a build`() throws {
  let scratch = try Scratch()
  #expect(try scratch.run("onward build --watch").code == 2)
  try scratch.write("onward.yml", "ignore: [\n")
  #expect(try scratch.run("onward build --watch").code == 2)
}
