import Diagnostics
import Testing
import TextKit

@testable import Markdown

@Test func `a special byte is found at every place of a text`() {
  for place in 0..<20 {
    for byte in UInt8.min...UInt8.max {
      var text = Array("~ aZ09.-~ aZ09.-~ aZ".utf8)
      text[place] = byte
      text.withUnsafeBufferPointer { text in
        for start in 0...place {
          let rest = text[start...]
          #expect(text.endOfLine(from: start) == rest.firstIndex(where: \.isLineEnding) ?? 20)
          #expect(
            text.endOfASCII(from: start) == rest.firstIndex { $0 == 0 || $0 >= 0x80 } ?? 20)
          #expect(text.firstIndex(of: byte, from: start) == rest.firstIndex(of: byte))
          #expect(text.firstIndex(of: .percent, from: start) == rest.firstIndex(of: .percent))
          #expect(
            text.firstIndex(of: byte, or: .percent, from: start)
              == rest.firstIndex { $0 == byte || $0 == .percent })
          #expect(
            text.firstIndex(of: .percent, or: byte, from: start)
              == rest.firstIndex { $0 == byte || $0 == .percent })
        }
      }
    }
  }
}

@Test func `a special byte is found in a long text, wherever the search starts`() {
  for place in 0..<70 {
    for byte: UInt8 in [0, 0x0A, 0x0D, 0x1F, 0x7F, 0x80, 0xFF, 0x25] {
      var text = [UInt8](repeating: UInt8(ascii: "a"), count: 70)
      text[place] = byte
      text.withUnsafeBufferPointer { text in
        for start in [0, 1, 7, 31, 33, place, place + 1] {
          let rest = text[min(start, 70)...]
          #expect(text.endOfLine(from: start) == rest.firstIndex(where: \.isLineEnding) ?? 70)
          #expect(
            text.endOfASCII(from: start) == rest.firstIndex { $0 == 0 || $0 >= 0x80 } ?? 70)
          #expect(text.firstIndex(of: byte, from: start) == rest.firstIndex(of: byte))
        }
      }
    }
  }
}

@Test func `two bytes in a row are found at every place of a text`() {
  for place in 0..<20 {
    for other in 0..<20 where other != place {
      var text = Array("~ aZ09.-~ aZ09.-~ aZ".utf8)
      text[place] = .percent
      text[other] = .percent
      text.withUnsafeBufferPointer { text in
        let first = min(place, other)
        #expect(text.containsPair(of: .percent) == (abs(place - other) == 1))
        #expect(!text.containsPair(of: .percent, from: first + 1))
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

@Test func `several bytes are found where they begin for the first time`() {
  let text = Array("aab\naabab".utf8)
  text.withUnsafeBufferPointer { text in
    #expect(text.firstIndex(of: Array("aab".utf8)) == 0)
    #expect(text.firstIndex(of: Array("aab".utf8), from: 1) == 4)
    #expect(text.firstIndex(of: Array("ab".utf8)) == 1)
    #expect(text.firstIndex(of: Array("bab".utf8)) == 6)
    #expect(text.firstIndex(of: Array("baba".utf8)) == nil)
    #expect(text.firstIndex(of: Array("aab".utf8), from: 5) == nil)
    #expect(text.firstIndex(of: text.map { $0 }) == 0)
    #expect(text.firstIndex(of: [], from: 3) == 3)
  }
}
