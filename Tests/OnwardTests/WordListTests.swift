import Foundation
import Testing

/// What `.ci/words` prints about a repository with one file.
private func words(in text: String, at path: String) throws -> String {
  let scratch = try Scratch()
  try scratch.copy(".ci", as: ".ci")
  try scratch.write(path, text)
  return try scratch.run("git init -q . && .ci/words").output
}

/// Each text contains the word `nobody` at the end of a line, which is number 2.
@Test(arguments: [
  ("Sources/onward/A.swift", "// A\n// nobody\n"),
  ("Sources/Dashboard/A.swift", "// A\n// nobody\n"),
  ("Tests/A.swift", "\n@Test func `a word of nobody`() {}\n"),
  // What the program prints: messages, help texts, and the words of another language around them.
  ("Sources/onward/A.swift", "\nlet a = \"this is nobody\"\n"),
  ("Sources/Diagnostics/Messages/A.swift", "\nlet a = \"'b' and \\(c) is nobody's\"\n"),
  ("Sources/Journal/A.swift", "let a = \"\"\"\n  this is nobody\n  \"\"\"\n"),
  ("Sources/Editing/A.swift", "\nlet a = \"\\(b.map { \"; is it nobody\" } ?? \"\")\"\n"),
  ("editors/vscode/a.code-snippets", "{\n\"body\": \"this is nobody\"\n}\n"),
  ("editors/vim/a.vim", "set a\n\" nobody\n"),
  ("templates/sample/a.md", "---\nrole: nobody\n---\n"),
  ("templates/start/onward.yml", "a: 1\n# nobody\n"),
  ("docs/a.md", "# A\nThere is nobody\n"),
])
func `the list of words examines what someone reads`(path: String, text: String) throws {
  let found = try words(in: text, at: path)
  #expect(found == "\(path):2: nobody -> no one\n")
}

@Test(arguments: [
  ("Sources/onward/A.swift", "let nobody = 1\n"),
  // A key, and what a user typed.
  ("Sources/onward/A.swift", "let a = \"nobody\"\n"),
  ("Sources/onward/A.swift", "let a = \"the word 'nobody' is one\"\n"),
  // The voice of the page, and the words of languages.
  ("Sources/Dashboard/A.swift", "let a = \"this is nobody\"\n"),
  ("Sources/Journal/Languages/English.swift", "let a = \"heard from nobody\"\n"),
  ("docs/a.md", "```\nThere is nobody\n```\n"),
  ("docs/a.md", "  ```\n  There is nobody\n  ```\n"),
  ("docs/a.md", "\"Nobody\" is a quote, and so is `nobody`.\n"),
])
func `the list of words does not examine code and quotes`(path: String, text: String) throws {
  #expect(try words(in: text, at: path) == "")
}
