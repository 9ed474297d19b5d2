import Diagnostics
import Markdown
import Testing

private func blocks(_ text: String) -> [Block] {
  Document(parsing: SourceFile(path: "a.md", text: text)).body.blocks
}

@Test func `headings, items, tasks, quotes, code and links become a flat list, each with its line`()
{
  let found = blocks(
    """
    ---
    a: 1
    ---
    # Title *here*

    Some `code` and a
    [link](https://example.org).

    - one
      > quoted
      - [x] done
    - [ ] open
    1. numbered

    ```
    fenced
    ```
    """)
  #expect(found.map(\.line) == [4, 6, 9, 10, 11, 12, 13, 15])
  #expect(
    found.map(\.text) == [
      "Title here", "Some code and a link.", "one", "quoted", "done", "open", "numbered",
      "fenced\n",
    ])
  #expect(found.map(\.task) == [nil, nil, nil, nil, .done, .open, nil, nil])
  #expect(found.map(\.quoteDepth) == [0, 0, 0, 1, 0, 0, 0, 0])
  #expect(found.map(\.isListItem) == [false, false, true, false, true, true, true, false])
  #expect(found[0].type == .heading(level: 1))
  #expect(found[1].richText.runs.map(\.destination).contains("https://example.org"))
  #expect(found[7].endLine == 17)
}

@Test(.timeLimit(.minutes(5))) func `quotes nested 200,000 deep are read with a small stack`() {
  let found = blocks(String(repeating: ">", count: 200_000) + " deep")
  #expect(found.map(\.text) == ["deep"])
  #expect(found.first?.quoteDepth == 200_000)
}

@Test(
  .timeLimit(.minutes(5)),
  arguments: [
    String(repeating: "[", count: 50_000), String(repeating: "*a ", count: 50_000),
    String(repeating: "- ", count: 20_000) + "x", String(repeating: "`", count: 50_000),
    String(repeating: "![](", count: 20_000), String(repeating: "&", count: 50_000),
  ])
func `input designed to be slow is read`(text: String) {
  #expect(!blocks(text).isEmpty)
}

@Test func `an empty body and a body of spaces have no blocks`() {
  #expect(blocks("").isEmpty)
  #expect(blocks("---\na: 1\n---\n \n\t\n").isEmpty)
}

@Test(arguments: [
  "", " \n\n", "word", "  word", "# ", "#", "#tag", "    code", "---", "- ", "1.", "1. a", "> ",
  "<!-- a -->",
  "<!-- a -->\nword", "[a]: b", "[a]: b\n\nword", "%%word%%", "%%a%%\nword", "\u{FEFF}",
  "\u{FEFF}word", "é",
  "***", "```\n```", "%%never closed",
])
func `a text has blocks if it is not empty when it is parsed`(text: String) {
  for start in ["", "---\ncompany: Acme\n---\n"] {
    let body = Document(parsing: SourceFile(path: "a.md", text: start + text)).body
    #expect(body.hasBlocks == !body.blocks.isEmpty, "\(start)\(text)")
  }
}
