import Foundation
import PageModel
import Rendering
import Testing
import TextKit

@testable import Dashboard

@Test(arguments: [
  ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
  (
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
  ),
  // printf 'a%.0s' {1..1000} | sha256sum
  (
    String(repeating: "a", count: 1000),
    "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
  ),
])
func `the hash equals those of the standard's examples and of sha256sum`(
  text: String, expected: String
) {
  let digest = SHA256.digest(Array(text.utf8))
  #expect(digest.map { String(format: "%02x", $0) }.joined() == expected)
}

@Test func `base 64 equals Foundation's`() {
  for count in 0..<70 {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37) }
    #expect(SHA256.base64(bytes) == Data(bytes).base64EncodedString())
  }
}

@Test func `everything interpolated into markup is escaped`() {
  let hostile = "\"><script>&'\u{202E}\u{0}"
  let markup: HTML = "<a title=\"\(hostile)\">\(hostile)</a>"
  #expect(
    markup.text
      == "<a title=\"&quot;&gt;&lt;script&gt;&amp;&#39;\">&quot;&gt;&lt;script&gt;&amp;&#39;</a>")
}

@Test(arguments: [
  ("a < b / c <!d", "a < b / c <!d"), ("'</script>'", "'<\\/script>'"),
  ("/* <!-- */", "/* <\\!-- */"),
  ("<</style>", "<<\\/style>"), ("<", "<"), ("</", "<\\/"), ("a\r\nb\rc\n", "a\nb\nc\n"),
  ("\u{0}", "\u{FFFD}"),
  // In Swift, this character and the following one are one `Character`.
  ("\u{0600}</style>", "\u{0600}<\\/style>"), ("é</SCRIPT\n>", "é<\\/SCRIPT\n>"),
])
func `no style sheet and no script can end its element or hide the end`(
  typed: String, written: String
) {
  #expect(HTML.enclosable(typed) == written)
}

@Test func `markup made of small and large pieces is complete and in order`() {
  let sizes = [3, 5000, 10, 4095, 4096, 0, 9000, 1]
  let texts = sizes.enumerated().map { String(repeating: "\($0.offset)", count: $0.element) }
  var html = HTML.empty
  for text in texts { html += "<\(html.text.count)\(text)>" }
  var expected = ""
  for text in texts { expected += "<\(expected.count)\(text)>" }
  #expect(html.text == expected)
  #expect(
    ("\(html)|\([html, html])" as HTML + html).text
      == "\(expected)|\(expected)\(expected)\(expected)")
}

@Test func `lengths in a drawing have at most one decimal, the same on every machine`() {
  let lengths: HTML = "\(12.0) \(12.34) \(0.05) \(-3.26)"
  #expect(lengths.text == "12 12.3 0.1 -3.3")
}

@Test(arguments: [
  ("a|b", "a\\|b"), ("*x* _y_", "\\*x\\* \\_y\\_"), ("[l](u)", "\\[l\\](u)"), ("<b>", "\\<b\\>"),
  ("`c`", "\\`c\\`"), ("#1 @me", "\\#1 \\@me"), ("two\nlines", "two lines"), ("a\u{202E}b", "ab"),
  ("100% ok", "100% ok"), ("%%hidden%%", "%\\%hidden%\\%"), ("naïve – ok", "naïve – ok"),
  ("$x$ ~y~ {{next}}", "\\$x\\$ \\~y\\~ \\{\\{next\\}\\}"),
  ("http://a.example/<b>", "http:\\//a\\.example/\\<b\\>"), ("///localhost", "\\/\\//localhost"),
  ("www.1and1.com", "www\\.1and1\\.com"), ("monday.com, p.рф", "monday\\.com, p\\.рф"),
  ("a.c\u{202E}om", "a\\.com"), ("a@example.org", "a\\@example\\.org"),
  ("-mailto:a@b.org", "-mailto:\u{2060}a\\@b\\.org"), ("XMPP:a@b/c", "XMPP:\u{2060}a\\@b/c"),
  ("e.g. 3.5 (U.S.), .NET ... and/or", "e.g. 3.5 (U.S.), .NET ... and/or"),
])
func `text in Markdown reads as typed and has no meaning`(typed: String, written: String) {
  #expect(MarkdownEscaping.inline(typed) == written)
}

@Test(arguments: [
  ("- x", "\\- x"), ("+ x", "\\+ x"), ("1. x", "1\\. x"), ("23) x", "23\\) x"),
  ("=== x", "\\=\\=\\= x"), (":-", "\\:-"), (":--|", "\\:--\\|"), (": x", ": x"),
  ("    code", "code"), ("2026 was long", "2026 was long"), ("# x", "\\# x"), ("> x", "\\> x"),
])
func `no line starts a list, a heading, a quote or code by accident`(typed: String, written: String)
{
  #expect(MarkdownEscaping.block(typed) == written)
}

@Test(
  arguments: [
    ("https://example.org/a?b=c&d", "https://example.org/a?b=c&d"),
    ("HTTP://example.org/ü x", "HTTP://example.org/%C3%BC%20x"),
    ("https://example.org/\"onclick=", "https://example.org/%22onclick="),
    ("mailto:a@example.org", "mailto:a@example.org"), ("javascript:alert(1)", nil),
    ("data:text/html,x", nil),
    ("//example.org", nil), (" https://example.org", nil), ("https://", nil),
  ] as [(String, String?)])
func `only web and mail addresses become links`(typed: String, address: String?) {
  #expect(WebAddress(typed)?.text == address)
}

@Test(arguments: [
  ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2"),
  ("https://example.org/?a&copy;&#35;x&", "https://example.org/?a&amp;copy;&amp;#35;x&"),
])
func `no part of an address is read as another character`(address: String, written: String) {
  #expect(MarkdownEscaping.destination(address) == written)
}

@Test func `a path becomes an address that cannot be anything else`() {
  #expect(
    "applications/Größe & Co (1).md".asRelativeAddress
      == "applications/Gr%C3%B6%C3%9Fe%20%26%20Co%20%281%29.md")
  #expect("javascript:alert(1).md".asRelativeAddress == "javascript%3Aalert%281%29.md")
}

extension HTML {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

@Test func `a day is not broken from its month in a sentence, and stays as it is in a table`() {
  let markup = { (text: Text) in
    String(decoding: HTMLRenderer.markup(text).bytes, as: UTF8.self)
  }
  #expect(markup("on 5 August, after 12 May 2026") == "on 5\u{A0}August, after 12\u{A0}May 2026")
  #expect(markup("Mon 10 Aug") == "Mon 10\u{A0}Aug")
  // Other words after a number, and a command, are as they were.
  #expect(markup("2 Mayors and 3 Octopuses, 4 times") == "2 Mayors and 3 Octopuses, 4 times")
  #expect(markup("\(code: "log 5 August")") == "<code>log 5 August</code>")
  let table = Table("T", [.init("Day")], [["5 August"]])
  let html = String(decoding: HTMLTable.scrolling(table, id: "t").bytes, as: UTF8.self)
  #expect(html.contains("5 August"))
}
