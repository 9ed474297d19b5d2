import Diagnostics
import Testing
import TextKit

@Test func `a diagnostic prints in the format of compilers`() {
  let diagnostic = Diagnostic(
    "applications/a.md", Position(line: 4, column: 10), .invalidDate("soon", for: "applied"))
  #expect(
    diagnostic.line
      == "applications/a.md:4:10: error: 'applied' is 'soon'; expected a date like 2026-03-14 [invalid-date]"
  )
}

@Test func `diagnostics are ordered by path, then by place`() {
  let a = Diagnostic("a.md", Position(line: 9), .conflictMarker)
  let b = Diagnostic("b.md", Position(line: 2), .conflictMarker)
  let c = Diagnostic("b.md", Position(line: 2, column: 5), .declinedByWhom)
  #expect([c, b, a].sorted() == [a, b, c])
}

@Test func `no value in a message can forge a line or color the terminal`() {
  let message = Diagnostic.Message.invalid(
    "x\u{1B}[31m\u{202E}y", for: "mood", expected: "a number")
  let line = Diagnostic("a\nb.md", .start, message).line
  #expect(!line.contains("\n"))
  #expect(!line.contains("\u{1B}"))
  #expect(line.contains("x<U+1B>[31m<U+202E>y"))
}

@Test func `a message never contains a whole note`() {
  let message = Diagnostic.Message.invalid(
    String(repeating: "long ", count: 100), for: "mood", expected: "a number")
  #expect(message.text.count < 150)
}

@Test(arguments: [
  ("compnay", "company"), ("statsu", "status"), ("histroy", "history"), ("saalry", "salary"),
])
func `the word that was meant is found for a mistyped one`(typed: String, meant: String) {
  #expect(
    nearest(to: typed, among: ["company", "status", "history", "salary"], within: 2) == meant)
}

@Test func `a known word and a distant one have no suggestion`() {
  #expect(nearest(to: "company", among: ["company"], within: 2) == nil)
  #expect(nearest(to: "garden", among: ["company", "status"], within: 2) == nil)
}

@Test func `every problem has a unique name in lower case with hyphens`() {
  let names = Diagnostic.ID.allCases.map(\.rawValue)
  #expect(Set(names).count == names.count)
  for name in names {
    #expect(name.allSatisfy { $0.isLowercase || $0 == "-" || $0.isNumber }, "\(name)")
  }
}
