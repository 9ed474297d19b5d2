import Diagnostics
import Foundation
import Testing

@Test(arguments: Mistake.all)
func `every mistake gets exactly the message in the catalog`(id: Diagnostic.ID) throws {
  let run = try Mistake.journal(id).run("onward check . --verbose --today 2026-08-07")
  let said = run.output + (run.code == 0 ? "" : "? \(run.code)\n") + run.errors
  let expected = Mistake.folder.appending(path: "\(id.rawValue)/expected.txt")
  if ProcessInfo.processInfo.environment["ONWARD_RECORD"] == "1" {
    try said.write(to: expected, atomically: true, encoding: .utf8)
  }
  #expect(said == (try String(contentsOf: expected, encoding: .utf8)))
  #expect(said.contains("[\(id.rawValue)]"))
}

@Test(arguments: Mistake.all)
func `every mistake is gone after its remedy was followed`(id: Diagnostic.ID) throws {
  let ways = try #require(Remedy.ways[id], "Write what the remedy says into `Remedy.ways`.")
  for way in ways {
    let scratch = try Mistake.journal(id)
    try scratch.run("set -e\n" + way).expectSuccess()
    let run = try scratch.run("onward check . --verbose --today 2026-08-07")
    let left = (run.output + run.errors).split(separator: "\n").filter {
      $0.contains("[\(id.rawValue)]")
    }
    #expect(left == [], "\(way)")
  }
}

@Test(arguments: Mistake.all)
func `what a remedy quotes is what its test writes`(id: Diagnostic.ID)
  throws
{
  let expected = try String(
    contentsOf: Mistake.folder.appending(path: "\(id.rawValue)/expected.txt"), encoding: .utf8)
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
