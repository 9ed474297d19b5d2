import Dashboard
import Journal
import Markdown
import PageModel
import Rendering
import Testing

@testable import Dashboard

private let note = "feedback/a.md"

private func info(_ path: String = note) async -> (Journal, NoteInfo) {
  let journal = await journal([
    "applications/Acme.md": "---\ncompany: Acme\nrole: R\napplied: 2026-03-01\n---\n",
    "applications/Zyx.md": "---\ncompany: Z\nrole: R\nprivate: true\n---\n",
    path: "---\napplication: \"[[Acme]]\"\n---\n",
  ])
  return (journal, journal.feedback[0].info)
}

@Test(
  arguments: [
    ("../applications/Acme.md", "applications/Acme.md"), ("b%20c.md#part", "feedback/b c.md"),
    ("./d/../e.md?x", "feedback/e.md"), ("../../out.md", nil), ("%2e%2e/../out.md", nil),
    ("/etc/passwd", nil), ("//example.org", nil), ("javascript:alert(1)", nil), ("#part", nil),
    ("data:text/html,x", nil), ("file:///etc/passwd", nil), ("..\\x.md", nil), ("C:/x.md", nil),
    ("java%0Ascript.md", nil), ("", nil), ("..", nil), ("x/", nil), ("\u{202E}x.md", nil),
    ("vbscript%3Ax", nil),
  ] as [(String, String?)])
func `a link leads to a place in the journal or is plain text`(destination: String, path: String?) {
  #expect(destination.path(from: note) == path)
}

@Test func `a link leads to the web or the journal, or hides a private note`() async {
  let (journal, info) = await info()
  let text = NoteTextBuilder(of: info, in: journal).text(
    markdown:
      "[w](https://example.org/a) [j](../applications/Acme.md) [p](../applications/Zyx.md) [x](javascript:1) *e*"
  )
  #expect(
    text.runs == [
      .web("w", WebAddress("https://example.org/a")!), .plain(" "),
      .note("j", path: "applications/Acme.md"), .plain(" "), .plain("a private note"),
      .plain(" "), .plain("x"),
      .plain(" "), .text("e", .emphasis, to: nil),
    ])
}

@Test func `a link to a note that does not exist is plain text`() async {
  let (journal, info) = await info()
  let text = NoteTextBuilder(of: info, in: journal).text(
    markdown:
      "[a](../applications/Nobody.md) [b](../applications/acme.MD) [c](../letter.pdf) [d](mailto:d@example.org)"
  )
  #expect(
    text.runs == [
      .plain("a"), .plain(" "), .note("b", path: "applications/Acme.md"), .plain(" "),
      .note("c", path: "letter.pdf"), .plain(" "), .web("d", WebAddress("mailto:d@example.org")!),
    ])
}

@Test func `quoted blocks are paragraphs, code and nested lists`() async {
  let (journal, info) = await info()
  let typed =
    "One\ntwo\n\n- a\n  - b\n\n  more of b\n\n1. c\n\n# H\n\n    code <b>\n\n<div>raw</div>"
  let blocks = NoteTextBuilder(of: info, in: journal).quotedBlocks(Block.blocks(markdown: typed))
  let expected: [QuotedBlock] = [
    .paragraph(Text([.plain("One"), .lineBreak, .plain("two")])),
    .list([
      [.paragraph("a"), .list([[.paragraph("b")]]), .paragraph("more of b")]
    ]),
    .numbered([[.paragraph("c")]], from: 1), .paragraph(Text([.strong("H")])), .code("code <b>"),
    .paragraph("<div>raw</div>"),
  ]
  #expect(blocks == expected)
}

@Test func `long text is cut at the end of a word, at any depth`() {
  let blocks: [QuotedBlock] = [
    .paragraph("12345"),
    .list([
      [.paragraph("12345")], [.paragraph(Text([.plain("one two "), .strong("three four")]))],
      [.paragraph("never")],
    ]),
    .paragraph("never"),
  ]
  let short = blocks.shortened(to: 25)
  #expect(!short.isWhole)
  #expect(
    short.blocks == [
      .paragraph("12345"),
      .list([
        [.paragraph("12345")],
        [.paragraph(Text([.plain("one two "), .strong("three"), .plain(" …")]))],
      ]),
    ])
  #expect(blocks.shortened(to: 100).isWhole)
  #expect(blocks.shortened(to: 100).blocks == blocks)
  let unbroken = [QuotedBlock.paragraph(Text(String(repeating: "x", count: 50)))].shortened(to: 10)
  #expect(unbroken.blocks == [.paragraph(Text([.plain("xxxxxxxxxx"), .plain(" …")]))])
  let code = [QuotedBlock.code("one\ntwo\nthree")].shortened(to: 9)
  #expect(!code.isWhole && code.blocks == [.code("one\ntwo\n…")])
}

@Test(arguments: [
  ("a", "`a`"), ("a`b", "``a`b``"), ("``", "``` `` ```"), ("a\nb", "`a b`"), (" ", ""),
  ("<script>", "`<script>`"), ("\u{202E}x", "`x`"),
])
func `code in Markdown has more backticks around it than it contains`(
  words: String, written: String
) {
  #expect(MarkdownEscaping.code(words) == written)
}

@Test(arguments: [("a", "*a*"), (" a b ", " *a b* "), (" ", " ")])
func `emphasis marks are next to the words, not the spaces`(words: String, written: String) {
  #expect(MarkdownEscaping.marked(words, with: "*") == written)
}

private let answers = [
  "applications/Acme.md":
    "---\ncompany: Acme\nrole: R\nhistory: [2026-03-02 applied, 2026-03-20 rejected]\nsetback_plan: |\n  First, **walk**.\n\n  1. Ring [Jo](../people/Jo.md)\n  2. `sleep`\n---\n",
  "people/Jo.md": "---\nname: Jo\n---\n",
  "reflections/r.md":
    "---\napplication: \"[[Acme]]\"\ndate: 2026-03-22\nlessons: [\"Ask *first*\"]\n---\n# Back\n\nA *fair* no.\n\n- really\n\n## Lessons\n- Say the **numbers**\n\n## To try\n- [ ] Draw *one* [box](https://example.org)\n- [x] Ask `Dana` ✅ 2026-03-30\n",
  "feedback/f.md":
    "---\napplication: \"[[Acme]]\"\nstatus: received\nreceived: 2026-03-25\nchange: \"Made it *short*\"\n---\nMine.\n\n> Too *long*.\n>\n> - by half\n> - <b>really</b>\n\n> \(String(repeating: "word ", count: 200))\n",
  "feedback/later.md":
    "---\napplication: \"[[Acme]]\"\nstatus: received\nread_when_ready: true\n---\n> Zyxw\n",
  "feedback/private.md":
    "---\napplication: \"[[Acme]]\"\nstatus: received\nprivate: true\n---\n> Vuts\n",
]

@Test func `text is shown as its Markdown says, on both pages`() async {
  let journal = await journal(answers)
  let (web, plain) = (await html(journal), await markdown(journal))
  for words in [
    "<blockquote><p>First, <strong>walk</strong>.</p><ol>\n<li>Ring <a href=\"people/Jo.md\">Jo</a></li>\n<li><code>sleep</code></li>\n</ol></blockquote>",
    "<blockquote><p>A <em>fair</em> no.</p><ul>\n<li>really</li>\n</ul></blockquote>",
    "<li><i>Ask <em>first</em></i></li>",
    "<li><i>Say the <strong>numbers</strong></i></li>",
    "<i>Draw <em>one</em> <a href=\"https://example.org\" rel=noreferrer>box</a></i> (",
    "Last on 30\u{A0}March: <i>Ask <code>Dana</code></i></p>",
    "What you changed: <i>Made it <em>short</em></i>.</p>",
    "<blockquote><p>Too <em>long</em>.</p><ul>\n<li>by half</li>\n<li>&lt;b&gt;really&lt;/b&gt;</li>\n</ul><p>word word",
    "word …</p></blockquote>\n<p><a href=\"feedback/f.md\">The rest of it</a> is in the note.</p>",
  ] {
    #expect(web.contains(words), "\(words)")
  }
  for words in [
    "> First, **walk**.\n>\n> 1. Ring [Jo](people/Jo.md)\n> 2. `sleep`\n",
    "[you wrote](reflections/r.md):\n\n> A *fair* no.\n>\n> - really\n",
    "- Ask *first*\n", "- Say the **numbers**\n",
    "- Draw *one* [box](https://example.org) ([after Acme](reflections/r.md))",
    "> Too *long*.\n>\n> - by half\n> - \\<b\\>really\\</b\\>\n",
  ] {
    #expect(plain.contains(words), "\(words)")
  }
}

@Test func `the words of feedback that is private or put off appear nowhere`() async {
  let journal = await journal(answers)
  for page in [await html(journal), await markdown(journal)] {
    #expect(!page.contains("Zyxw") && !page.contains("Vuts"))
  }
}

@Test func `the words of a reflection appear nowhere if it or its application is private`() async {
  for path in ["applications/Acme.md", "reflections/r.md"] {
    var files = answers
    files[path] = answers[path]?.replacing(
      "---\napplication", with: "---\nprivate: true\napplication"
    )
    .replacing("---\ncompany", with: "---\nprivate: true\ncompany")
    let journal = await journal(files)
    for page in [await html(journal), await markdown(journal)] {
      #expect(!page.contains("fair"), "\(path)")
    }
  }
}

private let hostile = [
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"onclick=\"alert(1)",
  "</style><script>alert(1)</script>", "</script><script>alert(1)</script>",
  "[x](javascript:alert(1))", "[x](JaVa&#115;cript:alert(1))", "[x](data:text/html,y)",
  "<javascript:alert(1)>", "![x](data:image/svg+xml,y)", "[x](//example.invalid)",
  "[x](https://example.invalid/\"onclick=alert(1))", "`</script><script>alert(1)</script>`",
  "*<b onclick=alert(1)>*", "a | b || c", "\u{202E}turned", "&lt;script&gt;alert(1)&lt;/script&gt;",
]

@Test(arguments: hostile)
func `hostile Markdown is plain text in every place that shows Markdown`(words: String) async {
  let field = "'" + words.replacing("'", with: "''") + "'"
  let journal = await journal([
    "applications/A.md":
      "---\ncompany: A\nrole: R\nhistory: [2026-03-02 applied, 2026-03-20 rejected]\nsetback_plan: \(field)\n---\n",
    "reflections/r.md":
      "---\napplication: \"[[A]]\"\nlessons: [\(field)]\n---\n\(words)\n\nx \(words)\n\n## Lessons\n\n- \(words)\n\n## To try\n\n- [ ] \(words)\n",
    "feedback/f.md":
      "---\napplication: \"[[A]]\"\nstatus: received\nchange: \(field)\n---\n> \(words)\n>\n> - \(words)\n>\n> ```\n> \(words)\n> ```\n",
  ])
  let web = await html(journal)
  let body = web[(web.firstRange(of: "<body")?.lowerBound ?? web.startIndex)...]
  let tags = body.matches(of: #/<[^>]*>/#).map(\.output)
  let names = ["<script", "</script", "</style", "<img", "<b ", "<b>", "<javascript"]
  for tag in tags {
    #expect(!names.contains { tag.hasPrefix($0) }, "\(tag)")
    #expect(!tag.contains(#/\son\w+=|="(javascript|data|\/)/#), "\(tag)")
  }
  #expect(!body.contains("\u{202E}"))
  // Text between backticks has no meaning, and neither has escaped text.
  let plain = await markdown(journal)
  let meaning = plain.replacing(#/> ```[^`]*> ```\n/#, with: "")
    .replacing(#/`[^`\n]*`/#, with: "")
    .replacing(#/\\[^A-Za-z0-9\s]/#, with: "")
  for line in meaning.split(separator: "\n").dropFirst() {
    #expect(!line.contains("<") && !line.contains(#/\]\((javascript|data|\/)/#), "\(line)")
  }
  #expect(!plain.contains("\u{202E}"))
}

@Test func `the factors of a rejection are shown as their Markdown says`() async {
  let page = await markdown(
    await journal([
      "applications/no.md": "---\ncompany: No\nstatus: rejected\napplied: 2026-07-01\n---\n",
      "reflections/no.md":
        "---\napplication: \"[[no]]\"\ndate: 2026-07-20\nfactors: [\"mine: *late* by [a day](https://a.example/3)\"]\n---\n",
    ]))
  #expect(page.contains("**Mine**: *late* by [a day](https://a.example/3)"), "\(page)")
}

@Test(arguments: ["HR/People team", "Jo w/o a title"])
func `a name with a slash in it is kept whole`(name: String) async {
  let page = await markdown(
    await journal([
      "feedback/a.md":
        "---\nfrom: \(name)\nstatus: received\nreceived: 2026-07-20\n---\n> Well done.\n"
    ]))
  #expect(page.contains("Feedback from \(name)"), "\(page)")
}
