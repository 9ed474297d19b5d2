import Testing

@testable import Editing

private func written(_ text: String, into note: String) throws -> String {
  String(decoding: try PreparationBlock.written(text, into: Array(note.utf8)), as: UTF8.self)
}

private let block = "%% onward:prep %%\n\nnew\n\n%% /onward:prep %%"

@Test(arguments: [
  ("---\na: b\n---\n", "---\na: b\n---\n\n\(block)\n"), ("own", "own\n\n\(block)\n"),
  ("own\n\n", "own\n\n\(block)\n"), ("", "\(block)\n"),
  ("own\n\n%%onward:prep%%\nold\n\nold\n%%  /onward:prep %%\nmore\n", "own\n\n\(block)\nmore\n"),
])
func `prep is added once, and replaced after that`(note: String, expected: String) throws {
  let once = try written("new\n", into: note)
  #expect(once == expected)
  #expect(try written("new", into: once) == once)
}

@Test func `the line ends of the note stay`() throws {
  let once = try written("a\nb", into: "own\r\n")
  #expect(once == "own\r\n\r\n%% onward:prep %%\r\n\r\na\r\nb\r\n\r\n%% /onward:prep %%\r\n")
}

@Test func `a mark in the text does not end the block`() throws {
  let once = try written("a %% /onward:prep %%", into: "")
  #expect(once == "%% onward:prep %%\n\na % /onward:prep %\n\n%% /onward:prep %%\n")
}

@Test func `without the second mark nothing is replaced`() throws {
  #expect(throws: EditError.self) { try written("new", into: "own\n%% onward:prep %%\nmore\n") }
}
