import LanguageServer
import Testing

private func envelope(_ text: String) -> Message.Envelope? {
  MessageCoding.value(Message.Envelope.self, in: Array(text.utf8))
}

private func text(_ value: some Encodable) -> String? {
  MessageCoding.bytes(of: value).map { String(decoding: $0, as: UTF8.self) }
}

@Test func `a message has an ID that is a number or a text`() {
  #expect(envelope(#"{"id":1,"method":"a"}"#)?.id == .number(1))
  #expect(envelope(#"{"id":"1","method":"a"}"#)?.id == .text("1"))
  #expect(envelope(#"{"method":"a"}"#)?.id == nil)
  #expect(envelope(#"{"id":null,"method":"a"}"#)?.hasInvalidID == false)
  #expect(envelope(#"{"id":[1],"method":"a"}"#)?.hasInvalidID == true)
  #expect(envelope(#"{"id":1.5,"method":"a"}"#)?.hasInvalidID == true)
  #expect(envelope(#"{"id":1,"method":5}"#)?.method == nil)
}

@Test(arguments: ["", "{", "[1]", "1", "\"x\"", "null", "{\"a\":}", "\u{0}"])
func `what is not an object is not a message`(text: String) {
  #expect(envelope(text) == nil)
}

@Test func `deep nesting does not exhaust the stack`() {
  let deep = String(repeating: "[", count: 100_000)
  #expect(!MessageCoding.isJSON(Array(deep.utf8)))
  #expect(envelope("{\"params\":" + deep) == nil)
}

@Test func `a response without a result is written as null`() {
  #expect(
    text(Message.Response<Nothing>(.number(7), nil)) == #"{"id":7,"jsonrpc":"2.0","result":null}"#)
  #expect(
    text(Message.Failure(nil, .unknownMethod("x")))
      == #"{"error":{"code":-32601,"message":"there is no method 'x'"},"id":null,"jsonrpc":"2.0"}"#
  )
}

@Test func `an edit is written for clients that know versions, and for others`() {
  let range = TextRange(
    start: TextPosition(line: 0, character: 1), end: TextPosition(line: 0, character: 2))
  let changes: [WorkspaceEdit.Change] = [
    .edits(uri: "file:///a", version: nil, [TextEdit(range: range, newText: "x")])
  ]
  let edit =
    #"{"newText":"x","range":{"end":{"character":2,"line":0},"start":{"character":1,"line":0}}}"#
  #expect(
    text(WorkspaceEdit(changes, isPlain: false))
      == #"{"documentChanges":[{"edits":[\#(edit)],"textDocument":{"uri":"file:///a","version":null}}]}"#
  )
  #expect(
    text(WorkspaceEdit(changes, isPlain: true)) == #"{"changes":{"file:///a":[\#(edit)]}}"#)
}
