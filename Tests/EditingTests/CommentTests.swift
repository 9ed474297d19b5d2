import Diagnostics
import Editing
import Markdown
import Testing

/// The lines of a list after an item was added at a place. The property tests try many more lists.
private func adding(_ text: String, at index: Int?, to lines: [String]) throws -> [String] {
  let source = SourceFile(
    path: "a.md", text: (["---"] + lines + ["---", ""]).joined(separator: "\n"))
  let made = try EditableNote(source).appending(text, to: "tags", at: index).source.bytes
  return String(decoding: made, as: UTF8.self).split(separator: "\n").dropFirst().dropLast()
    .map(String.init)
}

@Test func `a comment after the brackets of a list stays there`() throws {
  #expect(try adding("c", at: nil, to: ["tags: [a, b] # all"]) == ["tags: [a, b, c] # all"])
}

@Test func `a comment after an item between brackets stays with the item`() throws {
  #expect(
    try adding("c", at: nil, to: ["tags: [a, # first", "  b # second", "  ]"])
      == ["tags: [a, # first", "  b, # second", "  c", "  ]"])
  #expect(
    try adding("c", at: 1, to: ["tags: [a, # first", "  b]"])
      == ["tags: [a, # first", "  c,", "  b]"])
  // A comma after the last item stays as it was typed.
  #expect(
    try adding("c", at: nil, to: ["tags: [", "  a, # first", "]"])
      == ["tags: [", "  a, # first", "  c,", "]"])
}

@Test func `comments above items stay above their items`() throws {
  let lines = ["tags:", "  # about a", "  - a", "  # about b", "  - b"]
  #expect(try adding("c", at: 0, to: lines) == ["tags:", "  - c"] + lines[1...])
  #expect(
    try adding("c", at: 1, to: lines) == Array(lines[..<3]) + ["  - c"] + Array(lines[3...]))
  // If only the first item has a comment, the comment is about the list.
  let list = ["tags:", "  # mine", "  - a", "  - b"]
  #expect(try adding("c", at: 0, to: list) == ["tags:", "  # mine", "  - c", "  - a", "  - b"])
}

@Test func `a comment about the next field stays with that field`() throws {
  let lines = ["tags:", "  - a", "# how it was found", "channel: referral"]
  #expect(
    try adding("c", at: nil, to: lines) == ["tags:", "  - a", "  - c"] + Array(lines[2...]))
}

@Test func `other items are not put in front of a comment about the last item`() throws {
  let source = SourceFile(path: "a.md", text: "---\ntags:\n  - a\n  - b # why b\n---\n")
  let note = try EditableNote(source)
  #expect(throws: EditError.self) { try note.setting("tags", toItems: ["c", "d"]) }
  #expect(throws: EditError.self) { try note.setting("tags", toItems: ["c"]) }
  let kept = try note.setting("tags", toItems: ["c", "b"]).source.bytes
  #expect(String(decoding: kept, as: UTF8.self).contains("  - c\n  - b # why b\n"))
}
