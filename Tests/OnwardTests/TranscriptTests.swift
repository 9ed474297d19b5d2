import Foundation
import Testing

/// Command lines with their output: `$ ` starts a command, `2> ` a line on stderr, `? ` an exit code
/// other than 0; everything else is stdout. Each file runs from top to bottom in its own folder, which
/// contains a copy of the sample journal.
private let folder = projectRoot.appending(path: "Tests/OnwardTests/Transcripts")

private let transcripts = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []

@Test(arguments: transcripts.sorted())
func `the program prints what its transcript shows`(name: String) throws {
  let file = folder.appending(path: name)
  let written = try String(contentsOf: file, encoding: .utf8)
  let scratch = try Scratch()
  try scratch.copy("sample-journal", as: "sample-journal")
  var said = ""
  for line in written.split(separator: "\n", omittingEmptySubsequences: false) {
    // Comments come before the first command. Later, a number sign belongs to the output.
    if line.hasPrefix("#"), !said.contains("$ ") { said += line + "\n" }
    guard line.hasPrefix("$ ") else { continue }
    let run = try scratch.run(String(line.dropFirst(2)), environment: ["COLUMNS": "80"])
    // A carriage return is shown, so that it survives editors.
    said += line + "\n" + run.output.replacing("\r\n", with: "\\r\n")
    said += run.errors.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { "2> \($0)\n" }.joined()
    if run.code != 0 { said += "? \(run.code)\n" }
  }
  if ProcessInfo.processInfo.environment["ONWARD_RECORD"] == "1" {
    try said.write(to: file, atomically: true, encoding: .utf8)
  }
  #expect(said == written)
}

@Test func `there are transcripts`() { #expect(!transcripts.isEmpty) }
