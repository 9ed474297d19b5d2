import Journal
import SeededRandom
import Testing

@Test(arguments: [
  "", " ", "null", "Null", "NULL", "~", "none", "None", "n/a", "N/A", "n.a.", "NA", "NaN", "nil",
  "-", "--", "–", "—", "tbd", "TBD", "tba", "?", "…", "...", "\"\"", "''", "“”", "[]",
  "{}", "[ ]", "\u{A0}", "\u{200B}", "{{company}}", "<% tp.file.title %>", "<Company name>",
  "[Company]", "YYYY-MM-DD", "DD.MM.YYYY", "TT.MM.JJJJ", "dd/mm/yy HH:mm", "JJJJ-MM-TT", "MM/DD/YY",
  " null ",
])
func `a word for nothing is as good as an empty field`(text: String) {
  #expect(BlankText.matches(text))
}

@Test(arguments: [
  "Acme", "no", "0", "Nan", "Na", "Null Island", "Noneworthy", "N", "x", "❌", "👻", "!", "*",
  "yes", "???", "tbd later", "n/a (remote)", "unknown", "Tom", "Day One", "Madam", "Tammy Hyatt",
  "Tammy Jay", "Amy Haddam", "[[Acme]]",
  "1.10",
  "{a}", "-1", "None of these", "U", "無",
])
func `a word that can mean something is not empty`(text: String) {
  #expect(!BlankText.matches(text))
}

@Test func `any text is empty or not, whatever is around it`() {
  var random = SplitMix64(state: 11)
  let pieces = [
    "n", "/", "a", "-", "–", "null", "{{", "}}", "<%", "%>", "[", "]", " ", "\n", "é", "?", "\"",
    "Y", "M", "D",
  ]
  for _ in 0..<5000 {
    let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }.joined()
    #expect(BlankText.matches(text) == BlankText.matches("  " + text + " "), "\(text)")
  }
}
