import Diagnostics
import Foundation
import Testing

/// A folder for each problem, named after it: a small journal with that mistake in it, and in
/// `expected.txt` what `onward check --verbose` says of it, to the letter.
private let folder = projectRoot.appending(path: "Tests/OnwardTests/Mistakes")

/// Mistakes that no file in git can hold: how to make each, in a shell.
private let made: [Diagnostic.ID: String] = [
  .notAFile: "mkdir applications; mkfifo applications/pipe.md",
  .linkedFolder: "mkdir applications elsewhere; ln -s ../elsewhere applications/link",
  .unreadableFile: "mkdir applications; ln -s nowhere.md applications/gone.md",
  .fileTooLarge:
    "mkdir applications; dd if=/dev/zero of=applications/big.md bs=1000 count=2001 2>/dev/null",
]

@Test(arguments: Diagnostic.ID.allCases)
func `every mistake gets exactly the message in the catalogue`(id: Diagnostic.ID) throws {
  // Root may read every folder; that one has a test of its own, which runs as somebody else.
  if id == .unreadableFolder { return }
  let mistake = folder.appending(path: id.rawValue)
  let scratch = try Scratch()
  for name in try FileManager.default.contentsOfDirectory(atPath: mistake.path)
  where name != "expected.txt" {
    try FileManager.default.copyItem(
      at: mistake.appending(path: name), to: scratch.url.appending(path: name))
  }
  if let command = made[id] { try scratch.run(command).expectSuccess() }
  let run = try scratch.run("onward check . --verbose --today 2026-08-07")
  let said = run.output + (run.code == 0 ? "" : "? \(run.code)\n") + run.errors
  let expected = mistake.appending(path: "expected.txt")
  if ProcessInfo.processInfo.environment["ONWARD_RECORD"] == "1" {
    try said.write(to: expected, atomically: true, encoding: .utf8)
  }
  #expect(said == (try String(contentsOf: expected, encoding: .utf8)))
  #expect(said.contains("[\(id.rawValue)]"))
}
