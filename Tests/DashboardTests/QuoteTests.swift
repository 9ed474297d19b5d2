import Journal
import Markdown
import PageModel
import Rendering
import SeededRandom
import Testing

@testable import Dashboard

private func builder() async -> NoteTextBuilder {
  let journal = await journal(["people/Jo.md": "---\nname: Jo\n---\n"])
  return NoteTextBuilder(of: journal.people[0].info, in: journal)
}

private func quoted(_ typed: String) async -> [QuotedBlock] {
  await builder().quotedBlocks(Block.blocks(markdown: typed))
}

private func html(_ blocks: [QuotedBlock]) -> String {
  blocks.map { HTMLRenderer.markup($0).text }.joined()
}

@Test(arguments: [
  ("***both***", "<p><strong><em>both</em></strong></p>", "> ***both***"),
  ("**a *b* c**", "<p><strong>a <em>b</em> c</strong></p>", "> **a *b* c**"),
  ("*a **b** c*", "<p><em>a <strong>b</strong> c</em></p>", "> *a **b** c*"),
  (
    "[*x* y](Jo.md)", "<p><a href=\"people/Jo.md\"><em>x</em> y</a></p>",
    "> [*x* y](people/Jo.md)"
  ),
  (
    "*[x](Jo.md) y*", "<p><em><a href=\"people/Jo.md\">x</a> y</em></p>",
    "> *[x](people/Jo.md) y*"
  ),
  ("**`x`**", "<p><strong><code>x</code></strong></p>", "> **`x`**"),
  (
    "wow\\![x](Jo.md)", "<p>wow!<a href=\"people/Jo.md\">x</a></p>",
    "> wow\\![x](people/Jo.md)"
  ),
  ("~~x~~", "<p>~~x~~</p>", "> \\~\\~x\\~\\~"),
  (
    "- a\n  - b\n    1. c\n- d",
    "<ul>\n<li>a<ul>\n<li>b<ol>\n<li>c</li>\n</ol></li>\n</ul></li>\n<li>d</li>\n</ul>",
    "> - a\n>   - b\n>     1. c\n> - d"
  ),
  (
    "9. a\n\n   b\n10. c", "<ol start=\"9\">\n<li><p>a</p><p>b</p></li>\n<li>c</li>\n</ol>",
    "> 9. a\n>\n>    b\n> 10. c"
  ),
  (
    "- a\n* b", "<ul>\n<li>a</li>\n</ul><ul>\n<li>b</li>\n</ul>", "> - a\n>\n> * b"
  ),
  (
    "x\n\n```swift\nlet a = 1 < 2\n\n  - b\n```",
    "<p>x</p><pre><code>let a = 1 &lt; 2\n\n  - b</code></pre>",
    "> x\n>\n> ```\n> let a = 1 < 2\n>\n>   - b\n> ```"
  ),
  (
    "- ~~~\n  ```\n  x\n  ```\n  ~~~", "<ul>\n<li><pre><code>```\nx\n```</code></pre></li>\n</ul>",
    "> - ````\n>   ```\n>   x\n>   ```\n>   ````"
  ),
  (
    "| a | b |\n|--|--|\n| c | d |", "<p>| a | b |<br>\n|--|--|<br>\n| c | d |</p>",
    "> \\| a \\| b \\|\\\n> \\|--\\|--\\|\\\n> \\| c \\| d \\|"
  ),
])
func `a quote keeps its shape on both pages`(typed: String, web: String, plain: String) async {
  let blocks = await quoted(typed)
  #expect(html(blocks) == web)
  #expect(MarkdownQuote.markup(blocks) == plain)
}

/// Markdown itself cannot always distinguish marks within a word, or two kinds of marks next to each other.
/// For those it is enough that nothing leaves the quote.
@Test(arguments: [true, false])
func `Markdown keeps its meaning in a quote, however it is nested`(isTame: Bool) async {
  var source = MarkdownSource(marks: isTame ? ["*", "**", "***"] : ["_", "*", "__", "**", "***"])
  let builder = await builder()
  for _ in 0..<1_500 {
    let typed = source.document(gaps: isTame ? [" "] : [" ", ""])
    let quoted = builder.quotedBlocks(Block.blocks(markdown: typed))
    let written = MarkdownQuote.markup(quoted)
    let blocks = Block.blocks(markdown: written + "\n\nafter")
    #expect(blocks.map(\.quoteDepth).filter { $0 != 1 } == [0], "\(typed)\n\(written)")
    if isTame {
      let again = html(builder.quotedBlocks(blocks.dropLast()))
      #expect(again == html(quoted), "\(typed)\n\(written)")
    }
  }
}

@Test(arguments: [
  "</code></pre><script>alert(1)</script>", "```\n\n# out", "~~~~\n<b>", "> ```\nx", "\u{85}# x",
  "\u{2028}# x", "\r# x", "\r\n```\r\n# x", "`````", "    - x", "\u{202E}x", "``\u{202E}`\n# out",
])
func `nothing in a piece of code can leave it`(code: String) {
  let quoted = [QuotedBlock.list([[.code(code)]])]
  let web = HTMLRenderer.markup(quoted[0]).text
  #expect(web.hasPrefix("<ul>\n<li><pre><code>") && web.hasSuffix("</code></pre></li>\n</ul>"))
  #expect(web.filter { $0 == "<" }.count == 8)
  let blocks = Block.blocks(markdown: MarkdownQuote.markup(quoted) + "\n\nafter")
  #expect(blocks.map(\.type) == [.code, .paragraph])
  #expect(blocks.map(\.quoteDepth) == [1, 0])
}

@Test(
  .timeLimit(.minutes(5)),
  arguments: [
    String(repeating: ">", count: 200_000) + " x", String(repeating: "- ", count: 200_000) + "x",
    String(repeating: "> - ", count: 100_000) + "x", String(repeating: "1. ", count: 200_000) + "x",
  ])
func `text nested deeper than anyone reads is shown less deep`(typed: String) async {
  let blocks = await quoted(typed)
  #expect(blocks.flatMap(\.texts) == ["x"])
  #expect(html(blocks).split(separator: "<li>").count <= 7)
  #expect(MarkdownQuote.markup(blocks).count < 40)
}
