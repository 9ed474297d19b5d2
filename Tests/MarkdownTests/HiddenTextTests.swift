import Diagnostics
import SeededRandom
import Testing

@testable import Markdown

private func document(_ text: String) -> Document {
  Document(parsing: SourceFile(path: "a.md", text: text))
}

private func texts(_ text: String) -> [String] { document(text).body.blocks.map(\.text) }

@Test(arguments: [
  ("a %%x%% b", ["a b"]), ("a%%x%%b", ["ab"]), ("%%x%% a", ["a"]), ("a %%x%%", ["a"]),
  ("%%%%a", ["a"]), ("a %%x%% b %%y%% c", ["a b c"]), ("%%x%%", []), ("%%\nx\n%%", []),
  ("# a %%x%%", ["a"]), ("%%x%%\n\na", ["a"]),
  ("a\n\n%%\n# x\n\n- [ ] x\n> x\n\n%%\n\nb", ["a", "b"]),
  // A block that begins in a comment does not reach beyond it.
  ("%%\n- [ ] x\n%%\nb", ["b"]), ("%%\n> x\n%%\nb", ["b"]), ("%%\n```\nx\n%%\nb", ["b"]),
  ("%%\n<div>\nx\n%%\nb", ["b"]),
  // A comment does not divide the paragraph around it.
  ("a\n%%x%%\nb", ["a b"]), ("- a\n  %%x%%\n  b", ["a b"]), ("> a\n> %%x%%\n> b", ["a b"]),
  ("a %%x\nx%% b", ["a b"]), ("a %%x\nx%%\nb", ["a b"]), ("- a %%x\n  x%%\n  b", ["a b"]),
  ("a %%x\n\nx%%\nb", ["a", "b"]), ("> a %%x\n> x%%\n> b", ["a b"]),
  ("a %%x\n- x\n%%\n- b", ["a", "b"]),
  ("> %%\n> x\n> %%\n> b", ["b"]), ("- [ ] a %%x%%\n- [x] %%x%% b", ["a", "b"]),
  ("*a %%x%%*", ["a"]), ("a %%x%%, b", ["a, b"]), ("a (%%x%%)", ["a ()"]), ("[a %%x%%](u)", ["a"]),
  ("| a | %%x%% |", ["| a | |"]),
  ("a %%x `y%% b` c", ["a b` c"]), ("a %%x\r\nx%%\r\nb", ["a b"]), ("a\r\n%%x%%\r\nb", ["a b"]),
  ("%%😀 x%% 😀", ["😀"]), ("a %%x%%%", ["a %"]),
])
func `what is between two percent marks is not read`(typed: String, shown: [String]) {
  let body = document(typed).body
  #expect(body.blocks.map(\.text) == shown)
  #expect(body.unclosedComment == nil)
  #expect(body.blocks.flatMap { $0.richText.runs }.allSatisfy { !$0.text.contains("x") })
}

@Test(arguments: [
  "a\n\n%% onward:prep %%\n# x\n\n- x\n%% /onward:prep %%\n\nb",
  "a\n\n%%onward:prep%%\nx %%x%% x\n%%/onward:prep%%\n\nb",
  "a\n\n%% onward:prep %%\nx\n\n%% x %%\n\nx\n%%  /onward:prep  %%\n\nb",
])
func `what prep has written is not read`(typed: String) {
  #expect(texts(typed) == ["a", "b"])
}

@Test func `a first mark of prep without a last one hides only itself`() {
  #expect(texts("a\n\n%% onward:prep %%\n\nb") == ["a", "b"])
}

@Test(arguments: [
  "`a %%x%% b`", "``a ` %%x%% b``", "```\n%%x%%\n```", "~~~\n%%x\n\n~~~\n\nb", "    a %%x%% b",
  "> ```\n> %%x%%\n> ```", "- a\n\n  ```\n  %%x%%\n  ```", "- > ```\n  > %%x%%\n  > ```",
  "> - ```\n>   %%x%%\n>   ```", "1. a\n\n       %%x%%", "```\n%%\n````\n\nb `c`",
  "[a](u%%x%%)", "[a](<u%%x%%>)", "https://a.example/b%%x%%c", "see <https://a.example/%%x%%>",
  "![a](u%%x%%y)", "\\%%x\\%%", "`a\n%%x%%`", "100 %", "%", "a % % b", "<!-- %% -->",
  "a <!-- %% --> b", "<!--\n%%\n\n-->\n\nb", "# `a %%x%%`",
])
func `a percent mark in code, in an address or after a backslash is text`(typed: String) {
  let plain = Array(typed.utf8).withUnsafeBufferPointer {
    Block.blocks(in: $0, readsMarks: false)
  }
  #expect(document(typed).body.blocks == plain)
  #expect(document(typed).diagnostics.isEmpty)
}

@Test(arguments: [
  ("> ```\n> a\n\n%%x%% b", ["a\n", "b"]), ("- ```\n  a\n\n%%x%% b", ["a\n\n", "b"]),
  ("`a\n\n%%x%% b`", ["`a", "b`"]), ("`a\n# b %%x%% `", ["`a", "b `"]),
  ("`a\n- b %%x%% `", ["`a", "b `"]), ("- a\n\n     b %%x%%", ["a", "b"]),
  ("a\n    %%x%% b", ["a b"]), ("(https://a.example) %%x%% b", ["(https://a.example) b"]),
  ("[a %%x%% b", ["[a b"]), ("a](u%%x%% b", ["a](u b"]), ("%%https://x.example%% b", ["b"]),
  ("<!-- a\n\n%%x%% b", []),
])
func `what resembles code or an address hides nothing less`(typed: String, shown: [String]) {
  #expect(texts(typed).filter { !$0.hasPrefix("<!--") } == shown)
}

@Test func `a mark that is never closed hides the rest of the note, and is reported`() {
  let note = document("---\na: 1\n---\n\n%%x%%\nb\n\nc 100 %% d\n\n- [ ] e\n")
  #expect(note.body.blocks.map(\.text) == ["b", "c 100"])
  #expect(note.diagnostics.map(\.message.id) == [.unclosedComment])
  #expect(note.diagnostics.map(\.position.line) == [8])
}

@Test func `blocks keep their lines in the file when lines before them are hidden`() {
  let text = "---\na: 1\n---\n# a\n%%x%%\nb %%x\nx\nx%% c\n%%\n\nx\n%%\nd\n\n%%x%%\n%%x%%\n- e\n"
  for ending in ["\n", "\r\n"] {
    let found = document(text.replacing("\n", with: ending)).body.blocks
    #expect(found.map(\.text) == ["a", "b c", "d", "e"])
    #expect(found.map(\.line) == [4, 6, 13, 17])
  }
}

@Test(arguments: [
  ("a: b %%x%%", [["b"]]), ("a: '%%x%%'", [[""]]), ("a: b %%x", [["b"]]),
  ("a: [b %%x%%, c]", [["b", "c"]]), ("a:\n  - b %%x\n  - x%% c", [["b", "c"]]),
  ("a: b %%x\nc: d", [["b"], ["d"]]), ("a: |\n  b\n  %%\n  x\n  %%\n  c", [["b\n\n\n\nc"]]),
  ("a:\n  - 2026-03-20: b %%x%%", [["2026-03-20: b"]]),
  ("a:\n  - b %%she: x%% c", [["b c"]]), ("a:\n  b: c %%x%%", [["b: c"]]),
  ("a %%x%%: b", [["b"]]), ("a: b\nc %%x: x%%", [["b"], [""]]),
  ("a: b `%%x%%` c", [["b `%%x%%` c"]]),
  ("a: https://b.example/%%x%%", [["https://b.example/%%x%%"]]),
  // Invalid YAML, whose lines are read one by one.
  ("a: %%x%% b", [["b"]]), ("%%\nx: x\n%%\na: b: c", [["b: c"]]), ("%%x: x%%\na: b: c", [["b: c"]]),
])
func `hidden parts of fields are not read, and stay in the note`(
  yaml: String, shown: [[String]]
) {
  let frontMatter = document("---\n\(yaml)\n---\n").frontMatter
  #expect(frontMatter.visibleFields.map { $0.value.texts.map(\.text) } == shown)
  #expect(frontMatter.visibleFields.map(\.key.text).allSatisfy { ["a", "c"].contains($0) })
}

@Test func `random notes show nothing between percent marks, and keep all of their code`() {
  let pieces = [
    "a ", "b", "\n", "\n", "\n\n", "> ", "- ", "1. ", "    ", "  ", "`", "```", "\n```\n", "~~~\n",
    "%%", "%%", "# ", "*", "[l](u)", "| ", "<b>", "\n- [ ] ", "\t", "\n> ", "``", "---\n", "\r\n",
  ]
  var random = SplitMix64(state: 7)
  for _ in 0..<20_000 {
    let text = (0..<Int.random(in: 1...14, using: &random)).map { _ in
      pieces.randomElement(using: &random)!
    }.joined()
    let plain = Array(text.utf8).withUnsafeBufferPointer {
      Block.blocks(in: $0, readsMarks: false)
    }
    let body = Body(of: Array(text.utf8), from: 0, firstLine: 1)
    let shown = body.blocks.flatMap { $0.richText.runs }.filter { !$0.style.contains(.code) }
    #expect(shown.allSatisfy { !$0.text.contains("%%") }, "\(text.debugDescription)")
    let isOnlyCode = plain.flatMap { $0.richText.runs }.allSatisfy {
      $0.style.contains(.code) || !$0.text.contains("%%")
    }
    if isOnlyCode { #expect(body.blocks == plain, "\(text.debugDescription)") }
    if let last = body.blocks.last {
      #expect(
        last.line <= text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
      )
    }
  }
}

@Test(
  .timeLimit(.minutes(5)),
  arguments: [
    String(repeating: "%%", count: 30_000), String(repeating: "%%x%%\n", count: 30_000),
    String(repeating: "> ", count: 30_000) + String(repeating: "%%a%% b ", count: 30_000),
    String(repeating: "- ", count: 30_000) + "%%x%%",
    String(repeating: "[a](", count: 30_000) + "%%",
    (1...400).map { String(repeating: "`", count: $0) }.joined(separator: " ") + "%%",
    String(repeating: "<!-- ", count: 30_000) + "%%",
    String(repeating: "<!--\n\n", count: 30_000) + "%%",
    String(repeating: "a %%x\n", count: 30_000), String(repeating: "[[", count: 30_000),
    String(repeating: "[[a|", count: 30_000), String(repeating: "==a", count: 30_000),
    String(repeating: "[[a]]", count: 30_000), String(repeating: " ^a\n", count: 30_000),
  ])
func `marks designed to be slow are read`(typed: String) {
  let text = Array(typed.utf8)
  let visible = text.withUnsafeBufferPointer { VisibleText(of: $0)?.bytes } ?? text
  #expect(visible.count <= text.count)
  #expect(typed.withoutMarks.utf8.count <= text.count)
}
