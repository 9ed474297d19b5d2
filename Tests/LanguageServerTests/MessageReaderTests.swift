import LanguageServer
import SeededRandom
import Testing

private func pieces(_ text: String, inPiecesOf size: Int) -> [MessageReader.Piece] {
  var reader = MessageReader()
  var found: [MessageReader.Piece] = []
  let bytes = Array(text.utf8)
  for start in stride(from: 0, to: bytes.count, by: size) {
    reader.append(bytes[start..<min(start + size, bytes.count)])
    while let piece = reader.next() { found.append(piece) }
  }
  return found
}

private func message(_ text: String) -> MessageReader.Piece { .message(Array(text.utf8)) }

private let lost = MessageReader.Piece.invalid("there is no header 'Content-Length: N'")

@Test(arguments: [1, 2, 3, 7, 1000])
func `messages are found in pieces of any size`(size: Int) {
  let text =
    "Content-Length: 2\r\n\r\n{}content-length:5\r\nContent-Type: x\r\n\r\nhello"
    + "Content-Length: 0\n\nContent-Length: 4\r\n\r\n😀"
  #expect(
    pieces(text, inPiecesOf: size) == [message("{}"), message("hello"), message(""), message("😀")])
}

@Test(arguments: [1, 5, 1000])
func `nonsense is reported once, and the next message is read`(size: Int) {
  for nonsense in [
    "hello\r\n\r\n", "Content-Length: many\r\n\r\n", "{}\n\n{}\n\n", "\u{0}\u{1}\r\n\r\n\r\n\r\n",
    "Content-Length: 99999999999999\r\n\r\n", "Content-Length:\r\n\r\n",
  ] {
    #expect(
      pieces(nonsense + "Content-Length: 2\r\n\r\n{}", inPiecesOf: size) == [lost, message("{}")],
      "\(nonsense)")
  }
}

@Test func `nonsense without an end is reported, and takes no memory`() {
  let text = String(repeating: "x", count: 100_000)
  #expect(pieces(text, inPiecesOf: 1000) == [lost])
}

@Test func `half a message is not one, and what follows is read when it is whole`() {
  var reader = MessageReader()
  reader.append("Content-Length: 10\r\n\r\n01234".utf8)
  #expect(reader.next() == nil)
  #expect(reader.isInMessage)
  reader.append("56789".utf8)
  #expect(reader.next() == message("0123456789"))
  #expect(!reader.isInMessage)
}

@Test func `a message that is too large is skipped`() {
  var reader = MessageReader()
  let length = MessageReader.largestMessage + 1
  reader.append("Content-Length: \(length)\r\n\r\n".utf8)
  #expect(reader.next() == .invalid("a message of \(length) bytes is too large"))
  var left = length
  while left > 0 {
    let count = min(left, 1 << 20)
    reader.append(repeatElement(UInt8(ascii: "x"), count: count))
    left -= count
    #expect(reader.next() == nil)
  }
  reader.append("Content-Length: 2\r\n\r\n{}".utf8)
  #expect(reader.next() == message("{}"))
}

@Test func `any bytes are read without an end or a crash`() {
  var random = SplitMix64(state: 21)
  let parts = ["Content-Length: ", "3", "\r\n", "\r\n\r\n", "{}", "x", "\n", ":", "content-length"]
  for _ in 0..<500 {
    let text = (0..<20).map { _ in parts.randomElement(using: &random)! }.joined()
    let sizes = [1, 3, text.utf8.count]
    let found = sizes.map { pieces(text, inPiecesOf: $0) }
    // What is reported may be divided differently, but the messages are the same.
    let messages = found.map { $0.filter { if case .message = $0 { true } else { false } } }
    #expect(messages.allSatisfy { $0 == messages[0] }, "\(text)")
  }
}

@Test func `a message has its length in bytes`() {
  #expect(Array("é".utf8).framed == Array("Content-Length: 2\r\n\r\né".utf8))
}
