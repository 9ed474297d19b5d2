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
