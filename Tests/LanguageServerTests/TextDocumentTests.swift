import Diagnostics
import LanguageServer
import SeededRandom
import Testing

@Test func `the first encoding that both sides know is used`() {
  #expect(PositionEncoding(offered: nil) == .utf16)
  #expect(PositionEncoding(offered: ["utf-7"]) == .utf16)
  #expect(PositionEncoding(offered: ["utf-8", "utf-16"]) == .utf8)
  #expect(PositionEncoding(offered: ["utf-32", "utf-8"]) == .utf32)
}

@Test(arguments: [
  (PositionEncoding.utf8, [0, 1, 3, 7, 8]), (.utf16, [0, 1, 2, 4, 5]), (.utf32, [0, 1, 2, 3, 4]),
])
func `a place is counted in the units of the encoding`(encoding: PositionEncoding, places: [Int]) {
  // One, two and four bytes, and one.
  let lines = LineIndex(Array("x\naé😀b".utf8))
  for (offset, character) in zip([2, 3, 5, 9, 10], places) {
    let position = TextPosition(line: 1, character: character)
    #expect(lines.position(of: offset, encoding) == position)
    #expect(lines.offset(of: position, encoding) == offset)
  }
}

@Test func `a place outside of the text is the nearest one in it`() {
  let lines = LineIndex(Array("ab\r\ncd\re".utf8))
  #expect(lines.count == 3)
  #expect(lines.offset(of: TextPosition(line: 0, character: 99), .utf16) == 2)
  #expect(lines.offset(of: TextPosition(line: 9, character: 0), .utf16) == 8)
  #expect(lines.offset(of: TextPosition(line: -1, character: -1), .utf16) == 0)
  #expect(lines.offset(of: TextPosition(line: 2, character: 0), .utf16) == 7)
  // Within a character: before it.
  #expect(LineIndex(Array("😀".utf8)).offset(of: TextPosition(line: 0, character: 1), .utf16) == 0)
  #expect(LineIndex([]).position(of: 5, .utf8) == TextPosition(line: 0, character: 0))
}

@Test func `the column of a problem counts Unicode scalars`() {
  let lines = LineIndex(Array("é😀x".utf8))
  #expect(lines.offset(of: Position(line: 1, column: 3)) == 6)
}

@Test func `changes are applied in order, each to the text as the one before left it`() {
  var document = TextDocument(uri: "a", version: 1, text: "abc\ndef\n")
  let range = { (a: Int, b: Int, c: Int, d: Int) in
    TextRange(
      start: TextPosition(line: a, character: b), end: TextPosition(line: c, character: d))
  }
  document.apply(
    [
      TextChange(range: range(0, 1, 1, 1), text: "x"),
      TextChange(range: range(0, 4, 0, 4), text: "\nnew"),
    ], version: 2, .utf16)
  #expect(String(decoding: document.bytes, as: UTF8.self) == "axef\nnew\n")
  #expect(document.version == 2)
  document.apply([TextChange(range: nil, text: "whole")], version: nil, .utf16)
  #expect(String(decoding: document.bytes, as: UTF8.self) == "whole")
  #expect(document.version == 3)
  // An end before the start is an empty range.
  document.apply([TextChange(range: range(0, 4, 0, 1), text: "!")], version: 4, .utf16)
  #expect(String(decoding: document.bytes, as: UTF8.self) == "whol!e")
}

@Test(arguments: [PositionEncoding.utf8, .utf16, .utf32])
func `random changes give the text that an editor has`(encoding: PositionEncoding) {
  var random = SplitMix64(state: 7)
  let letters = ["a", "é", "😀", "\n", "\r\n", " ", "日", "- x\n"]
  for _ in 0..<100 {
    var editor = Array(
      (0..<20).map { _ in letters.randomElement(using: &random)! }.joined().unicodeScalars)
    var document = TextDocument(uri: "a", version: 0, text: text(editor))
    for _ in 0..<20 {
      // The editor changes scalars between two places that do not divide a line ending.
      var places = (0..<2).map { _ in Int.random(in: 0...editor.count, using: &random) }.sorted()
      for index in places.indices {
        let place = places[index]
        if place > 0, place < editor.count, editor[place - 1] == "\r", editor[place] == "\n" {
          places[index] -= 1
        }
      }
      let new = letters.randomElement(using: &random)!
      let lines = LineIndex(Array(text(editor).utf8))
      let offsets = places.map { text(Array(editor[..<$0])).utf8.count }
      let range = lines.range(of: offsets[0]..<offsets[1], encoding)
      document.apply([TextChange(range: range, text: new)], version: nil, encoding)
      editor.replaceSubrange(places[0]..<places[1], with: new.unicodeScalars)
      #expect(document.bytes == Array(text(editor).utf8))
    }
  }
}

private func text(_ scalars: [Unicode.Scalar]) -> String {
  var text = ""
  text.unicodeScalars.append(contentsOf: scalars)
  return text
}
