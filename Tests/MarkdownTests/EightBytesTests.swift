import Diagnostics
import Testing

@testable import Markdown

@Test func `a special byte is found at every place among eight bytes`() {
  for place in 0..<8 {
    for byte in UInt8.min...UInt8.max {
      var text = Array("~ aZ09.-".utf8)
      text[place] = byte
      text.withUnsafeBufferPointer { text in
        let eight = EightBytes(of: text, from: 0)
        #expect(eight.areWithinLine == (0x20..<0x80).contains(byte))
      }
    }
  }
}

@Test func `a line of any length ends at its line end, and the field after it is found`() {
  for length in 0..<40 {
    for word in ["x", "é", "x\t"] {
      let value = String(repeating: word, count: length) + "x"
      for lineEnd in ["\n", "\r\n", "\r"] {
        let lines = ["---", "a: \(value)", "b: \(value) # c", "c: x", "---", "Text"]
        let document = Document(
          parsing: SourceFile(path: "n.md", text: lines.joined(separator: lineEnd)))
        let fields = document.frontMatter.fields
        #expect(fields.map(\.key.text) == ["a", "b", "c"])
        #expect(fields.map(\.key.position.line) == [2, 3, 4])
        #expect(document.body.blocks.map(\.line) == [6])
      }
    }
  }
}
