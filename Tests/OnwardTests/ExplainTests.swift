import Diagnostics
import Foundation
import Testing

@Test(arguments: Diagnostic.ID.allCases)
func `explain prints the section of the guide`(id: Diagnostic.ID) throws {
  let scratch = try Scratch()
  let run = try scratch.run("onward explain \(id.rawValue)")
  #expect(run.code == 0)
  #expect(run.output.hasPrefix("\(id.rawValue)\n\n"))
  #expect(run.output.contains("Wrong") && run.output.contains("Right"))
  // Links lead nowhere in a terminal.
  #expect(!run.output.contains("]("), "\(run.output)")
  #expect(!run.output.contains("\n### ") && !run.output.contains("\n## "))
  let guide = try String(
    contentsOf: projectRoot.appending(path: "docs/problems.md"), encoding: .utf8)
  let section = try #require(
    guide.components(separatedBy: "\n### ").first { $0.hasPrefix(id.rawValue + "\n") })
  // Up to the first link, the words are the same.
  let first = try #require(section.split(separator: "\n").dropFirst().first)
  #expect(run.output.contains(first.prefix { $0 != "[" }))
}

@Test func `explain alone lists every problem with one line`() throws {
  let run = try Scratch().run("onward explain")
  let lines = run.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
  #expect(
    lines.map { $0.dropFirst(2).prefix { $0 != ":" } }.map(String.init)
      == Diagnostic.ID.allCases.map(\.rawValue))
  #expect(lines.allSatisfy { $0.hasSuffix(".") }, "\(run.output)")
}

@Test(arguments: [
  ("unknwon-key", "did you mean 'unknown-key'?"),
  ("yaml", "did you mean 'invalid-yaml', 'refused-yaml'?"),
  ("quux", "'onward explain' lists them all"), ("''", "'onward explain' lists them all"),
])
func `a name that is mistyped is refused with what may be meant`(typed: String, words: String)
  throws
{
  let run = try Scratch().run("onward explain \(typed)")
  #expect(run.code == 64)
  #expect(run.output == "")
  #expect(run.errors.contains(words), "\(run.errors)")
}

@Test func `a name is taken as check prints it`() throws {
  let scratch = try Scratch()
  let run = try scratch.run("onward explain unknown-key")
  #expect(try scratch.run("onward explain '[unknown-key]'") == run)
  #expect(try scratch.run("onward explain Unknown-Key") == run)
  #expect(run.output.contains("'onward check --fix' corrects it"))
  #expect(!(try scratch.run("onward explain conflict-copy").output.contains("check --fix")))
}

@Test func `the problems are data, too`() throws {
  struct Guide: Decodable {
    struct Problem: Decodable { let id, group, summary, text: String, safe_fix: Bool }
    let version: Int
    let problems: [Problem]
  }
  let output = try Scratch().run("onward explain --format json").output
  let guide = try JSONDecoder().decode(Guide.self, from: Data(output.utf8))
  #expect(guide.version == 1)
  #expect(guide.problems.map(\.id) == Diagnostic.ID.allCases.map(\.rawValue))
  #expect(guide.problems.allSatisfy { !$0.summary.isEmpty && $0.text.contains("Wrong") })
  let one = try Scratch().run("onward explain invalid-yaml --format json").output
  #expect(try JSONDecoder().decode(Guide.self, from: Data(one.utf8)).problems.count == 1)
}
