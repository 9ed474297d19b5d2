import Markdown
import Testing

/// The styles by a letter each: `e[words]` is emphasis.
private func described(_ text: RichText) -> String {
  text.runs.map { run in
    switch run.style {
    case .plain: run.words
    case .emphasis: "e[\(run.words)]"
    case .strong: "s[\(run.words)]"
    case .code: "c[\(run.words)]"
    case .link(let destination): "l[\(run.words)](\(destination))"
    }
  }.joined()
}

@Test(arguments: [
  ("plain words, 2 * 3 * 4", "plain words, 2 * 3 * 4"), ("an *emphasis*", "an e[emphasis]"),
  ("**bold** and `co*de`", "s[bold] and c[co*de]"), ("*a **b** c*", "e[a ]s[b]e[ c]"),
  ("[Acme *now*](../a.md#x)", "l[Acme now](../a.md#x)"), ("**[`x`](u)**", "l[x](u)"),
  ("![alt](http://x/y.png)", "l[alt](http://x/y.png)"), ("[![in](a)](b)", "l[in](b)"),
  ("\\*typed\\*", "*typed*"), ("&lt;b&gt; <b>x</b>", "<b> <b>x</b>"),
  ("<script>x</script>", "<script>x</script>"), ("<!-- nothing -->", ""),
  ("two\nlines\\\nand three", "two\nlines\nand three"), ("- a\n- *b*", "a\ne[b]"),
  ("<javascript:x>", "l[javascript:x](javascript:x)"), ("[x]()", "l[x]()"), ("", ""),
])
func `a text of Markdown is its words and how they are meant`(typed: String, meant: String) {
  #expect(described(RichText(markdown: typed)) == meant)
  #expect(RichText(markdown: typed).plain == RichText(markdown: typed).runs.map(\.words).joined())
}

@Test func `a task is told without its box, and cut before its day`() {
  let blocks = Block.blocks(markdown: "- [x] Ask *Dana* today ✅ 2026-03-30\n- [ ] *all of it*")
  #expect(blocks.map(\.isDone) == [true, false])
  #expect(described(blocks[0].words.before(last: "✅")) == "Ask e[Dana] today ")
  #expect(described(blocks[1].words.before(last: "✅")) == "e[all of it]")
  #expect(blocks.map(\.text) == blocks.map(\.words.plain))
}

@Test func `numbered lists are told from others, however they are nested`() {
  let blocks = Block.blocks(markdown: "1. a\n   - b\n2. c\n\n- d\n\ne")
  #expect(blocks.map(\.isNumbered) == [true, false, true, false, false])
}

@Test(
  .timeLimit(.minutes(1)),
  arguments: [
    String(repeating: ">", count: 200_000) + " *deep*", String(repeating: "*a ", count: 50_000),
    String(repeating: "*a* ", count: 50_000), String(repeating: "*a **b ", count: 20_000),
    String(repeating: "[", count: 50_000), String(repeating: "![a](", count: 20_000),
    String(repeating: "**a", count: 20_000) + String(repeating: "**", count: 20_000),
    String(repeating: "- ", count: 20_000) + "x", String(repeating: "`a`` ", count: 20_000),
  ])
func `text made to be slow is read in well under a second`(typed: String) {
  var isEmpty = true
  let time = ContinuousClock().measure { isEmpty = RichText(markdown: typed).plain.isEmpty }
  #expect(!isEmpty)
  #expect(time < .seconds(5))
}
