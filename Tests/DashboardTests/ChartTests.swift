import PageModel
import Testing

@Test(arguments: [
  ("short", ["short"]), ("two short lines", ["two short", "lines"]),
  ("words that need more than two lines", ["words that", "need more …"]),
  ("Unterbrechungslos weiter", ["Unterbrec…"]), ("", [""]),
])
func `long text is broken into lines, and shortened if it is too long`(
  words: String, lines: [String]
) {
  #expect(words.lines(2, ofWidth: 10) == lines)
}

@Test(arguments: [
  ("iOS Engineer", "iOS Engineer"),
  ("a name of twenty-five letters", "a name of twenty-five lette…"),
  // Fewer wide letters fit, and fewer of those that are twice as wide.
  ("WWWWWWWWWWWWWWWWWWWW", "WWWWWWWWWWWWW…"), ("日本電気株式会社東京本社人事部", "日本電気株式会社東京本…"),
])
func `a name that is too wide is shortened`(name: String, shown: String) {
  #expect(Drawing.Label(name, at: .init(0, 0), atMost: 24).text == shown)
}
