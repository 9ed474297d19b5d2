import Diagnostics
import Exchange
import Foundation
import SeededRandom
import Testing
import TextKit

@testable import onward

/// Characters that a terminal or a log would obey, or that reverse the text around them.
private let hidden = [
  "\u{1B}]0;x\u{7}", "\u{1B}[31m", "\u{8}", "\u{7F}", "\u{85}", "\u{9B}2J", "\u{9D}", "\u{202E}",
  "\u{2066}", "\u{200F}", "\u{2028}", "\u{FEFF}",
]

private func obeyed(_ text: String) -> [Unicode.Scalar] {
  text.replacing("\r\n", with: "\n").unicodeScalars.filter {
    $0.isHiddenControl && $0 != "\n" && $0 != "\t"
  }
}

/// A journal in which every name and value contains such characters.
private func hostileJournal() throws -> Scratch {
  let scratch = try Scratch()
  let all = hidden.joined(separator: "x")
  let quoted =
    all.unicodeScalars.map { "\\U" + String(format: "%08X", $0.value) }.joined()
  try scratch.write(
    "onward.yml",
    "output: [\"a\u{202E}\\U0000001B[31mb.md\", \"a\\U0000009Bb.html\"]\n\"na\(quoted)me\": x\n")
  try scratch.write(
    "applications/A\u{1B}[2J\u{202E}.md",
    "---\ncompany: \"A\(quoted)\"\nrole: \"=1+1\(quoted)\"\nstatus: \"sta\(quoted)tus\"\n"
      + "url: \"https://a.example/\(quoted)\"\nchannel: \"\(quoted)\"\n"
      + "history:\n  - \"2026-03-02 applied — \(quoted)\"\n  - \"2026-03-04 foo\(quoted)\"\n"
      + "\"chan\(quoted)el\": x\n---\n")
  try scratch.write("applications/B\u{7F}\u{9B}.md", "---\nrole: \"\(quoted)\"\n---\n")
  try scratch.write("people/P.md", "---\nname: \"P\(quoted)\"\nevery: \"\(quoted)\"\n---\n")
  return scratch
}

@Test(arguments: [
  "build", "build --check-only", "check --verbose", "check --verbose --color always",
  "check --format github", "check --format json", "list applications",
  "list applications --format csv", "list applications --format json",
  "list applications --format paths", "list people", "next --all", "stats",
  "stats --format json", "brief", "brief --redact", "doctor",
  "log a screen --date 2026-03-05", "set applications/B* company=B",
  "new win \"$(printf 'a\\033[31mb\\302\\233c')\" --dry-run --no-edit",
  "new win \"$(printf 'a\\033[31mb\\302\\233c')\" --no-edit",
  "list applications --where \"$(printf 'a\\033[31m=b')\"",
  "log \"$(printf 'a\\033[31m')\" rejected", "\"$(printf 'bu\\033[31mild')\"",
  "build --today \"$(printf '\\033[31m')\"", "check \"$(printf '\\033[31m')\"",
])
func `nothing that a terminal would obey is printed`(command: String) throws {
  let scratch = try hostileJournal()
  // `build --check-only` needs a page to compare with.
  _ = try scratch.run("onward build --today 2026-04-01")
  let run = try scratch.run(
    "onward \(command)" + (command.contains("--today") ? "" : " --today 2026-04-01"))
  var said = run.output + run.errors
  if command.contains("always") {
    for color in ["31", "33", "36", "0"] { said = said.replacing("\u{1B}[\(color)m", with: "") }
  }
  #expect(obeyed(said) == [])
}

@Test
func `JSON contains the same text, with the code of each character that a terminal would obey`()
  throws
{
  let scratch = try hostileJournal()
  let run = try scratch.run("onward list people --format json --today 2026-04-01")
  let json = try #require(
    try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
  let notes = try #require(json["notes"] as? [[String: Any]])
  #expect(notes.first?["name"] as? String == "P" + hidden.joined(separator: "x"))
  #expect(run.output.contains("\\u009B"))
}

@Test func `no cell of a table for a spreadsheet starts like a formula`() {
  for text in ["=1+1", "+1", "-1", "@x", "\u{202E}=1", " =1", "\t=1", "＝1", "\u{1B}=1", "\r=1"] {
    let cell = CSVText(["a"], [[text]]).text.split(separator: "\r\n").last ?? ""
    #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"), "\(text.debugDescription)")
  }
}

@Test func `an argument in a printed command reaches the command unchanged`() throws {
  var random = SplitMix64(state: 5)
  let characters = Array("aZ9é =+-_./,:~#$`\"'\\*?[](){}<>|&;!^%@\t")
  let scratch = try Scratch()
  for _ in 0..<60 {
    let words = (0..<8).map { _ in
      String(
        (0..<Int.random(in: 0...6, using: &random)).map { _ in
          characters.randomElement(using: &random)!
        })
    }
    let line = words.map(\.quotedForShell).joined(separator: " ")
    let run = try scratch.run("printf '<%s>' \(line)")
    #expect(run.output == words.map { "<\($0)>" }.joined(), "\(line)")
  }
}
