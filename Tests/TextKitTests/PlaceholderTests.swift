import Testing
import TextKit

@Test(arguments: [
  ("a {{b}} c", "a <b> c"), ("{{b}}{{ c }}", "<b>< c >"), ("{{b}", "{{b}"),
  ("{{a\nb}}", "{{a\nb}}"),
  ("{{a}b}}", "{{a}b}}"), ("{{{b}}}", "<{b>}"), ("{{ {{}{{b}}", "{{ {{}<b>"), ("{{}}", "<>"),
  ("", ""),
])
func `a placeholder is what is between double braces on one line`(text: String, filled: String) {
  #expect(Placeholders.filled(text) { "<\($0)>" } == filled)
  #expect(Placeholders.filled(text) { _ in nil } == text)
}

@Test func `every character that is left out of the pages is a hidden control`() {
  let leftOut = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter(\.isLeftOutOfPages)
  #expect(leftOut.count == 75)
  #expect(leftOut.allSatisfy { $0.isHiddenControl })
}
