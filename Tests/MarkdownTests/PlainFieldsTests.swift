import Diagnostics
import SeededRandom
import Testing

@testable import Markdown

private func parsed(_ yaml: String) -> Document {
  Document(parsing: SourceFile(path: "a.md", text: "---\n\(yaml)---\n"))
}

private func isPlain(_ yaml: String) -> Bool {
  Array(yaml.utf8).withUnsafeBufferPointer {
    PlainFields($0, in: 0..<$0.count, firstLine: 2) != nil
  }
}

/// The fields of a document with their places.
private func fields(_ document: Document) -> [String] {
  document.frontMatter.fields.map { "\($0.key) \($0.value)" }
}

@Test func `fields are the same whether they are read as plain lines or by libyaml`() {
  let parts = [
    "a", "b c", "Ü", "é", "—", "語", "😀", "1", "-", "- ", "--", ":", ": ", " :", "#", " #", "  ",
    " ", "\"",
    "'", "[", "]", "{", "}", ",", "?", "? ", "!", "&", "*", "|", ">", "%", "@", "`", "~", "\t",
    "\r", ".",
    "...", "---", "\u{85}", "\u{A0}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{7F}", "<<", "=",
    "null", "[[a]]",
  ]
  let starts = ["a: ", "b:", "c_d: ", "- ", "  - ", "    - ", "  ", "", "e f: ", "g :", "A-1: "]
  var random = SplitMix64(state: 1)
  var plain = 0
  for _ in 0..<30_000 {
    var yaml = ""
    for number in 0..<Int.random(in: 1...6, using: &random) {
      yaml += number == 0 ? "k\(number): " : starts.randomElement(using: &random) ?? ""
      // Most lines consist of words, so that many texts are plain throughout.
      if Int.random(in: 0..<3, using: &random) == 0 {
        for _ in 0..<Int.random(in: 0...3, using: &random) {
          yaml += parts.randomElement(using: &random) ?? ""
        }
      } else {
        yaml +=
          [
            "word", "two words", "2026-03-02 applied — at 10:30", "", "über C#", "a, b",
            "\"[[a b]]\"", "\" a: # {b}, 'ö' \"", "\"\"", "\"a\\tb\"", "\"a\" b", "'[[a]]'",
          ]
          .randomElement(using: &random) ?? ""
      }
      yaml += "\n"
    }
    if isPlain(yaml) { plain += 1 }
    // The text of a nested list may go on up to the next key.
    if !isPlain(yaml) || Bool.random(using: &random) { yaml += "end: here\n" }
    let document = parsed(yaml)
    // A comment changes no field, and with one all fields are read by libyaml.
    let byLibrary = parsed(yaml + "# a comment\n")
    if byLibrary.diagnostics.isEmpty {
      #expect(document.diagnostics.isEmpty && fields(document) == fields(byLibrary), "\(yaml)")
    } else {
      #expect(!document.diagnostics.isEmpty, "\(yaml)")
    }
  }
  #expect(plain > 2_000)
}
