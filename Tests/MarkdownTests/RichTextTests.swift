import Diagnostics
import Markdown
import Testing

/// The styles as letters: `e[words]` is emphasis, `es[words]` both emphasis and strong.
private func described(_ text: RichText) -> String {
  text.runs.map { run in
    let letters =
      (run.style.contains(.emphasis) ? "e" : "") + (run.style.contains(.strong) ? "s" : "")
      + (run.style.contains(.code) ? "c" : "") + (run.destination == nil ? "" : "l")
    let words = letters.isEmpty ? run.text : "\(letters)[\(run.text)]"
    return words + (run.destination.map { "(\($0))" } ?? "")
  }.joined()
}

@Test(arguments: [
  ("plain words, 2 * 3 * 4", "plain words, 2 * 3 * 4"), ("an *emphasis*", "an e[emphasis]"),
  ("**bold** and `co*de`", "s[bold] and c[co*de]"), ("*a **b** c*", "e[a ]es[b]e[ c]"),
  ("***both***", "es[both]"), ("**a *b* c**", "s[a ]es[b]s[ c]"), ("*a*b", "e[a]b"),
  ("[Acme *now*](../a.md#x)", "l[Acme ](../a.md#x)el[now](../a.md#x)"),
  ("**[`x`](u)**", "scl[x](u)"), ("[*x*](u)", "el[x](u)"), ("*[x](u)*", "el[x](u)"),
  ("![alt](http://x/y.png)", "l[alt](http://x/y.png)"), ("[![in](a)](b)", "l[in](b)"),
  ("\\*typed\\*", "*typed*"), ("&lt;b&gt; <b>x</b>", "<b> <b>x</b>"),
  ("<script>x</script>", "<script>x</script>"), ("<!-- nothing -->", ""),
  ("two\nlines\\\nand three", "two\nlines\nand three"), ("- a\n- *b*", "a\ne[b]"),
  ("<javascript:x>", "l[javascript:x](javascript:x)"), ("[x]()", "l[x]()"), ("", ""),
  // Not CommonMark, so it stays as typed.
  ("~~x~~", "~~x~~"), ("| a | b |\n| - | - |\n| c | d |", "| a | b |\n| - | - |\n| c | d |"),
])
func `rich text contains the words of a Markdown text and their styles`(
  typed: String, meant: String
) {
  #expect(described(RichText(markdown: typed)) == meant)
  #expect(RichText(markdown: typed).plain == RichText(markdown: typed).runs.map(\.text).joined())
}

@Test func `a task is read without its box, and cut before its day`() {
  let blocks = Block.blocks(markdown: "- [x] Ask *Dana* today ✅ 2026-03-30\n- [ ] *all of it*")
  #expect(blocks.map(\.task) == [.done, .open])
  #expect(described(blocks[0].richText.before(last: "✅")) == "Ask e[Dana] today ")
  #expect(described(blocks[1].richText.before(last: "✅")) == "e[all of it]")
  #expect(blocks.map(\.text) == blocks.map(\.richText.plain))
}

@Test func `each block has the list items that contain it`() {
  let blocks = Block.blocks(markdown: "3. a\n   - b\n\n     b\n4. c\n\n- d\n\ne")
  #expect(blocks.map { $0.items.map(\.list) } == [[1], [1, 2], [1, 2], [1], [3], []])
  #expect(blocks.map { $0.items.map(\.item) } == [[1], [1, 2], [1, 2], [3], [4], []])
  #expect(
    blocks.map { $0.items.map { $0.number ?? 0 } } == [[3], [3, 0], [3, 0], [4], [0], []])
}

@Test func `the rows of a table stay separate, other lines of a paragraph are joined`() {
  let text = "one\ntwo\n\n| a | b |\n|---|---|\n| c | d |\nend\nof it"
  let blocks = Document(parsing: SourceFile(path: "a.md", text: text)).body.blocks
  #expect(blocks.map(\.text) == ["one two", "| a | b |\n|---|---|\n| c | d |\nend of it"])
}

@Test(
  .timeLimit(.minutes(5)),
  arguments: [
    String(repeating: ">", count: 200_000) + " *deep*", String(repeating: "*a ", count: 50_000),
    String(repeating: "*a* ", count: 50_000), String(repeating: "*a **b ", count: 20_000),
    String(repeating: "[", count: 50_000), String(repeating: "![a](", count: 20_000),
    String(repeating: "**a", count: 20_000) + String(repeating: "**", count: 20_000),
    String(repeating: "- ", count: 200_000) + "x", String(repeating: "1. > ", count: 50_000) + "x",
    String(repeating: "*", count: 100_000) + "x" + String(repeating: "*", count: 100_000),
    String(repeating: "[*a ", count: 20_000) + String(repeating: "*](u)", count: 20_000),
    String(repeating: "`a`` ", count: 20_000),
  ])
func `text designed to be slow is read`(typed: String) {
  #expect(!RichText(markdown: typed).plain.isEmpty)
}
