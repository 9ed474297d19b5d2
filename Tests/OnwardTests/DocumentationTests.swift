import Diagnostics
import Foundation
import Testing

@Test(arguments: Diagnostic.ID.allCases)
func `every problem has its place in the guide, with a wrong and a right example`(id: Diagnostic.ID)
  throws
{
  let guide = try String(
    contentsOf: projectRoot.appending(path: "docs/problems.md"), encoding: .utf8)
  let section = try #require(
    guide.components(separatedBy: "\n### ").first { $0.hasPrefix(id.rawValue + "\n") })
  #expect(section.contains("Wrong"))
  #expect(section.contains("Right"))
  #expect(guide.contains("(#\(id.rawValue))"))
}

@Test func `everything that the README links to is there`() throws {
  let readme = try String(contentsOf: projectRoot.appending(path: "README.md"), encoding: .utf8)
  let targets = readme.matches(of: #/\]\(([^)#]+)\)/#).map { String($0.1) }.filter {
    !$0.contains("://")
  }
  #expect(targets.count > 8)
  for target in targets {
    #expect(
      FileManager.default.fileExists(atPath: projectRoot.appending(path: target).path), "\(target)")
  }
}

@Test func `every promise of the README names tests that exist`() throws {
  let text = { (path: String) in
    try String(contentsOf: projectRoot.appending(path: path), encoding: .utf8)
  }
  let readme = try #require(try text("README.md").components(separatedBy: "## Promises\n").last)
  let promises = readme.components(separatedBy: "\n## ")[0]
    .matches(of: #/(?m)^(\d)\. ([^\n]+)/#)
  let sections = try text("docs/promises.md").components(separatedBy: "\n## ").dropFirst()
  #expect(promises.count == 5 && sections.count == promises.count)
  for (promise, section) in zip(promises, sections) {
    // The heading is the beginning of the promise, perhaps without its middle.
    let heading = section.prefix { $0 != "\n" }
    #expect(heading.hasPrefix("\(promise.1). "), "\(heading)")
    let first = heading.dropFirst(3).split(separator: " ").prefix(3).joined(separator: " ")
    #expect(promise.2.hasPrefix(first), "\(heading)")
    let tests = section.split(separator: "\n").filter { $0.hasPrefix("- ") }
    #expect(tests.count >= 3, "\(heading)")
    for test in tests {
      let parts = try #require(test.firstMatch(of: #/^- `([^`]+)`: (.+)$/#), "\(test)")
      let file = try text(String(parts.1))
      #expect(
        file.contains("func `\(parts.2)`") || file.contains("def \(parts.2)("), "\(test)")
    }
  }
}

@Test func `every name in the numbers for programs is explained`() throws {
  let scratch = try Scratch()
  try scratch.copy("sample-journal", as: "sample-journal")
  let run = try scratch.run(
    "onward stats --journal sample-journal --today 2026-08-07 --format json")
  let numbers = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
  let guide = try String(contentsOf: projectRoot.appending(path: "docs/stats.md"), encoding: .utf8)
  let names = names(in: numbers)
  #expect(names.count > 80)
  for name in names where Int(name) == nil { #expect(guide.contains("`\(name)`"), "\(name)") }
}

/// Every key of every object.
private func names(in value: Any) -> Set<String> {
  if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(names(in: $1)) } }
  guard let object = value as? [String: Any] else { return [] }
  return object.reduce(into: Set(object.keys)) { $0.formUnion(names(in: $1.value)) }
}
