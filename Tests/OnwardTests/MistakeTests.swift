import Diagnostics
import Foundation
import Testing

/// A folder for each problem, named after it: a small journal with that mistake in it, and in
/// `expected.txt` the exact output of `onward check --verbose`.
private let folder = projectRoot.appending(path: "Tests/OnwardTests/Mistakes")

/// Mistakes that no file in git can contain, and how to make each in a shell.
private let made: [Diagnostic.ID: String] = [
  .notAFile: "mkdir applications; mkfifo applications/pipe.md",
  .linkedFolder: "mkdir applications elsewhere; ln -s ../elsewhere applications/link",
  .unreadableFile: "mkdir applications; ln -s nowhere.md applications/gone.md",
  .fileTooLarge:
    "mkdir applications; dd if=/dev/zero of=applications/big.md bs=1000 count=2001 2>/dev/null",
]

/// The folder that contains the mistake.
private func mistake(_ id: Diagnostic.ID) throws -> Scratch {
  let mistake = folder.appending(path: id.rawValue)
  let scratch = try Scratch()
  for name in try FileManager.default.contentsOfDirectory(atPath: mistake.path)
  where name != "expected.txt" {
    try FileManager.default.copyItem(
      at: mistake.appending(path: name), to: scratch.url.appending(path: name))
  }
  if let command = made[id] { try scratch.run(command).expectSuccess() }
  return scratch
}

// Root may read every folder, so that one has its own test, which runs as another user.
private let shown = Diagnostic.ID.allCases.filter { $0 != .unreadableFolder }

@Test(arguments: shown)
func `every mistake gets exactly the message in the catalog`(id: Diagnostic.ID) throws {
  let run = try mistake(id).run("onward check . --verbose --today 2026-08-07")
  let said = run.output + (run.code == 0 ? "" : "? \(run.code)\n") + run.errors
  let expected = folder.appending(path: "\(id.rawValue)/expected.txt")
  if ProcessInfo.processInfo.environment["ONWARD_RECORD"] == "1" {
    try said.write(to: expected, atomically: true, encoding: .utf8)
  }
  #expect(said == (try String(contentsOf: expected, encoding: .utf8)))
  #expect(said.contains("[\(id.rawValue)]"))
}

@Test(arguments: shown)
func `every mistake is gone after its remedy was followed`(id: Diagnostic.ID) throws {
  let ways = try #require(Remedy.ways[id], "Write what the remedy says into `Remedy.ways`.")
  for way in ways {
    let scratch = try mistake(id)
    try scratch.run("set -e\n" + way).expectSuccess()
    let run = try scratch.run("onward check . --verbose --today 2026-08-07")
    let left = (run.output + run.errors).split(separator: "\n").filter {
      $0.contains("[\(id.rawValue)]")
    }
    #expect(left == [], "\(way)")
  }
}

@Test(arguments: shown)
func `what a remedy quotes is what its test writes`(id: Diagnostic.ID)
  throws
{
  let expected = try String(
    contentsOf: folder.appending(path: "\(id.rawValue)/expected.txt"), encoding: .utf8)
  let lines = expected.split(separator: "\n")
  let tried = (Remedy.ways[id] ?? []).joined(separator: "\n")
  for (line, remedy) in zip(lines, lines.dropFirst())
  where line.contains("[\(id.rawValue)]") && remedy.hasPrefix("    ") {
    let offered = remedy.matches(of: #/(?:^|[ (])'([^']+)'/#).map { String($0.1) }
    for words in offered where !Remedy.general.contains(words) {
      #expect(tried.contains(words), "\(remedy)")
    }
  }
}
