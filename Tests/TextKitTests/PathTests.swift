import Diagnostics
import Testing
import TextKit

@Test func `paths are equal only if their bytes are`() {
  let (composed, decomposed) = ("caf\u{E9}.md", "cafe\u{301}.md")
  #expect(composed == decomposed)
  #expect(composed.pathBytes != decomposed.pathBytes)
  #expect(Set([composed.pathBytes, decomposed.pathBytes, composed.pathBytes]).count == 2)
}

@Test func `paths are sorted by their bytes`() {
  let sorted = ["Z", "a", "caf\u{E9}", "cafe\u{301}", "\u{FF21}", "\u{1F600}"]
  for order in [sorted.reversed(), sorted.shuffled()] {
    let found = order.sorted { $0.pathBytes < $1.pathBytes }.map { Array($0.utf8) }
    #expect(
      found
        == ["Z", "a", "cafe\u{301}", "caf\u{E9}", "\u{FF21}", "\u{1F600}"].map { Array($0.utf8) })
  }
}

@Test func `problems are in the same order, however they were found`() {
  let found = ["cafe\u{301}.md", "caf\u{E9}.md"].map { Diagnostic($0, .start, .notAFile) }
  let shown = { (problems: [Diagnostic]) in problems.sorted().map { Array($0.path.utf8) } }
  #expect(shown(found) == shown(found.reversed()))
}

@Test func `a slash separates the parts of a path, whatever follows it`() {
  let path = "a/\u{301}b//c.md"
  #expect(path.pathParts == ["a", "\u{301}b", "c.md"])
  #expect(path.lastPathPart == "c.md")
  #expect("a/\u{301}b".lastPathPart == "\u{301}b")
  #expect("a/\u{301}b".pathParent == "a")
  #expect("/a".pathParent == "" && "a".pathParent == nil)
  #expect("a/\u{301}b".pathRest(after: "a/") == "\u{301}b")
  #expect("cafe\u{301}/b".pathRest(after: "caf\u{E9}/") == nil)
  #expect(".\u{301}b".isHiddenName && "a/\u{301}b".hasPathSeparator)
}
