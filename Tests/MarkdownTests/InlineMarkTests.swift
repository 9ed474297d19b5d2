import Diagnostics
import Testing

@testable import Markdown

private func blocks(_ text: String) -> [Block] {
  Document(parsing: SourceFile(path: "a.md", text: text)).body.blocks
}

private let marks: [(typed: String, shown: String)] = [
  ("see [[x|y]] now", "see y now"), ("see [[x]] now", "see x now"), ("[[a/x.md]]", "x"),
  ("[[x#h]]", "x"), ("[[x#^b1]]", "x"), ("[[#h]]", "h"), ("[[#^b1]]", "b1"), ("[[x#h|y]]", "y"),
  ("[[x|]]", "x"), ("[[ x | y ]]", "y"), ("a ![[x.png]] b", "a b"), ("![[x.png|100]]", ""),
  ("==x==", "x"), ("a ==b c== d", "a b c d"), ("==[[x|y]]==", "y"), ("[[x|==y==]]", "y"),
  ("a ^b1", "a"), ("a ^b-1  ", "a"), ("[[a]] [[b|c]]", "a c"), ("[[😀|👩‍👩‍👧]] é", "👩‍👩‍👧 é"),
  // Not marks.
  ("a == b == c", "a == b == c"), ("a ==b", "a ==b"), ("a===b===", "a===b==="), ("[[x", "[[x"),
  ("x]]", "x]]"), ("[[]]", "[[]]"), ("2^10", "2^10"), ("a ^ b", "a ^ b"), ("a ^b c", "a ^b c"),
  ("`[[x|y]]`", "`[[x|y]]`"), ("`==x==` ==y==", "`==x==` y"), ("[xy] z", "[xy] z"),
  ("https://a.example/?b==c== d", "https://a.example/?b==c== d"), ("\\[[x]]", "\\[[x]]"),
]

@Test(arguments: marks)
func `the marks of links, highlights and block IDs are not shown in fields`(
  typed: String, shown: String
) {
  #expect(typed.withoutMarks.trimmingSpaces == shown)
}

@Test(arguments: marks)
func `the marks of links, highlights and block IDs are not shown in a text`(
  typed: String, shown: String
) {
  let plain = shown.filter { $0 != "`" && $0 != "\\" }
  // Of a backslash, cmark leaves nothing.
  if typed.hasPrefix("\\") { return }
  for (before, after) in [
    ("", ""), ("# ", ""), ("- ", ""), ("- [ ] ", ""), ("> ", ""), ("1. Q\n   - ", ""),
    ("> - [x] ", ""), ("", "\n\n"), ("", "\r\n"),
  ] {
    let found = blocks(before + typed + after).last { $0.text != "Q" }?.text ?? ""
    #expect(found.trimmingSpaces == plain, "\(before)\(typed)")
  }
}

@Test func `the styles around a mark stay, and so do the links`() {
  let found = blocks("**a [[x|*y* z]] b** ==`c` *d*== [e](u) ^f")
  #expect(found.map(\.text) == ["a y z b c d e"])
  #expect(
    found[0].richText.runs.map(\.text) == ["a ", "y", " z", " b", " ", "c", " ", "d", " ", "e"])
  #expect(
    found[0].richText.runs.map(\.destination).prefix(4) == [nil, "[[x|y z]]", "[[x|y z]]", nil])
  #expect(found[0].richText.plain == found[0].text)
  #expect(found[0].richText.runs.last?.destination == "u")
}

@Test func `a block ID ends any line, and vanishes with the line if nothing else is on it`() {
  #expect(
    blocks("a ^b\nc ^d\n\n- e ^f\n- g\n\n  ^h\n\n| i |\n\n^j").map(\.text) == [
      "a c", "e", "g", "| i |",
    ])
}

@Test(arguments: [
  ("> [!quote] Dana\n> You were clear.", "Dana\nYou were clear."), ("> [!note]-\n> a", "a"),
  ("> [!note]+ b\n> a", "b\na"), ("> [!quote]\n> a", "a"), ("> [!quote|left] b", "b"),
  ("> > [!tip] a", "a"), ("- > [!tip] a", "a"), ("> [!quote] ==a==\n> [[b|c]]", "a\nc"),
  ("> [!quote] *a*\r\n> b", "a\nb"), ("> [!quote]\n>\n> a", "a"),
  // Not callouts.
  ("[!note] a", "[!note] a"), ("> a\n> [!note] b", "a [!note] b"), ("> [!a](u) b", "!a b"),
  ("> [!note]b", "[!note]b"), ("> `[!note]` b", "[!note] b"),
])
func `the type of a callout is not shown`(typed: String, shown: String) {
  #expect(blocks(typed).map(\.text).joined(separator: "\n") == shown)
}

@Test(arguments: [
  ("[ ]", Block.Task.open), ("[x]", .done), ("[X]", .done), ("[-]", .dropped), ("[/]", .open),
  ("[>]", .open), ("[?]", .open), ("[!]", .open), ("[😀]", .open),
])
func `any character may mark a task`(box: String, task: Block.Task) {
  for before in ["- ", "1. ", "> - ", "- a\n  * "] {
    let found = blocks(before + box + " do [[it]] %%x%%").last
    #expect(found?.task == task)
    #expect(found?.text.trimmingSpaces == "do it")
  }
  #expect(blocks("- " + box).map(\.task) == [task])
}

@Test(arguments: ["- [] a", "- [xx] a", "- [x]a", "- [1] a", "- [[x]] a", "[x] a", "- [x](u) a"])
func `other brackets are not tasks`(typed: String) {
  #expect(blocks(typed).map(\.task) == [nil])
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
