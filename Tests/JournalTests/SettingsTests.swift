import Diagnostics
import Journal
import Markdown
import Testing

private func read(_ text: String) throws -> (Settings, [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let settings = try Settings(
    reading: SourceFile(path: "onward.yml", text: text), reporting: &diagnostics)
  return (settings, diagnostics)
}

@Test func `every setting is read`() throws {
  let (settings, diagnostics) = try read(
    """
    name: Nora
    date_order: dmy
    week_starts: sunday
    quiet_after: 30
    follow_up_after: 10
    ignore: [archive, "*.draft.md"]
    folders:
      Jobs: application
    aliases:
      Firma: company
    stages:
      Absage: rejected
    output: [a.md, b.html]
    benchmarks: rates.yml
    mermaid: true
    editor_link: obsidian
    """)
  #expect(diagnostics == [])
  #expect(settings.name == "Nora")
  #expect(settings.dateOrder == .dayFirst)
  #expect(settings.weekStarts == 7)
  #expect((settings.quietAfter, settings.followUpAfter) == (30, 10))
  #expect(settings.ignore.count == 2)
  #expect(settings.folders.map(\.kind) == ["application"])
  #expect(settings.aliases.map(\.field) == ["company"])
  #expect(settings.stages.map(\.meaning) == [StatusMeaning(.outcome(.rejected))])
  #expect(settings.output.names == ["a.md", "b.html"])
  #expect(settings.benchmarks?.path == "rates.yml")
  #expect(settings.benchmarks?.position == Position(line: 14, column: 13))
  #expect(settings.mermaid)
  #expect(settings.editorLink == .obsidian)
}

@Test(arguments: [
  ("quiet_aftr: 3", "1:1 unknown-setting"), ("quiet_after: soon", "1:14 invalid-setting"),
  ("quiet_after: 0", "1:14 invalid-setting"), ("date_order: ymd", "1:13 invalid-setting"),
  ("week_starts: someday", "1:14 invalid-setting"), ("mermaid: maybe", "1:10 invalid-setting"),
  ("folders:\n  Jobs: job hunt", "2:3 invalid-setting"), ("folders: Jobs", "1:10 invalid-setting"),
  ("aliases:\n  Firma: firm name", "2:3 invalid-setting"),
  ("stages:\n  Absage: nope", "2:3 invalid-setting"),
  ("output: ../x.md", "1:9 invalid-setting"), ("output: [x.txt]", "1:10 invalid-setting"),
  ("output: [\"a/\u{301}x.md\"]", "1:10 invalid-setting"),
  ("output: [\".\u{301}x.md\"]", "1:10 invalid-setting"),
  ("output: [\"x\\0.md\"]", "1:10 invalid-setting"),
  ("folders:\n  a/../b: win", "2:3 invalid-setting"),
  ("folders:\n  /: win", "2:3 invalid-setting"), ("folders:\n  ..: win", "2:3 invalid-setting"),
  ("folders:\n  /wins: win", "2:3 invalid-setting"),
  ("folders:\n  \"a\\0b\": win", "2:3 invalid-setting"),
  ("editor_link: emacs", "1:14 invalid-setting"),
  ("benchmarks: /etc/passwd", "1:13 invalid-setting"),
  ("benchmarks: a/../../b.yml", "1:13 invalid-setting"),
  ("benchmarks: ../\u{301}b.yml", "1:13 invalid-setting"),
  ("benchmarks: '..\\b.yml'", "1:13 invalid-setting"),
  ("benchmarks: \"a.yml\\0b\"", "1:13 invalid-setting"),
  ("benchmarks: [a.yml, b.yml]", "1:14 invalid-setting"), ("benchmarks: .", "1:13 invalid-setting"),
])
func `a problem in the settings is reported at its place, and the rest is used`(
  line: String, expected: String
) throws {
  let (settings, diagnostics) = try read(line + "\nname: Nora\n")
  #expect(
    diagnostics.map { "\($0.position.line):\($0.position.column) \($0.message.id.rawValue)" } == [
      expected
    ])
  #expect(settings.name == "Nora")
}

@Test func `settings that are not valid YAML stop the run`() {
  #expect(throws: UnreadableSettings.self) { try read("name: a: b") }
  #expect(throws: UnreadableSettings.self) { try read("name: \u{0}") }
}

@Test(arguments: [
  ("archive", "archive/a.md", true), ("archive", "x/archive/a.md", true),
  ("archive", "archived/a.md", false),
  ("*.draft.md", "x/a.draft.md", true), ("old/*.md", "old/a.md", true),
  ("old/*.md", "old/x/a.md", false),
  ("old/**", "old/x/a.md", true), ("**/tmp/*.md", "tmp/a.md", true),
  ("**/tmp/*.md", "a/b/tmp/c.md", true),
  ("a?c.md", "abc.md", true), ("a?c.md", "a/c.md", false), ("/old/", "old/a.md", true),
  ("a", "a/\u{301}b.md", true), ("a/*.md", "a/\u{301}b.md", true),
  ("a/\u{301}b.md", "a/\u{301}b.md", true), ("b", "a/\u{301}b/c.md", false),
  ("caf\u{E9}", "cafe\u{301}/a.md", true),
])
func `patterns match as git's patterns do`(pattern: String, path: String, isMatch: Bool) {
  #expect(Glob(pattern).matches(path) == isMatch)
}

@Test(arguments: [
  ("rates.yml", "rates.yml"), ("./data//rates.yml", "data/rates.yml"),
  ("..rates.yml", "..rates.yml"),
])
func `the path of the published rates is relative to the journal's root`(
  typed: String, path: String
) throws {
  let (settings, diagnostics) = try read("benchmarks: \(typed)\n")
  #expect(diagnostics == [])
  #expect(settings.benchmarks?.path == path)
}
