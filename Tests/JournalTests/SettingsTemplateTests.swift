import Diagnostics
import Journal
import Markdown
import Templates
import Testing

private let template = String(decoding: StartTemplate.settings, as: UTF8.self)

private let names = Settings.fields.map(\.name)

private func read(_ text: String) throws -> [Diagnostic] {
  var diagnostics: [Diagnostic] = []
  _ = try Settings(reading: SourceFile(path: "onward.yml", text: text), reporting: &diagnostics)
  return diagnostics
}

/// The commented lines that contain a setting.
private let offered = template.split(separator: "\n").filter { line in
  names.contains { line.hasPrefix("# \($0): ") }
}

@Test func `the settings of a new journal list each setting once, and change none`() throws {
  #expect(try read(template) == [])
  #expect(
    offered.map { $0.dropFirst(2).prefix { $0 != ":" } }.sorted()
      == names.sorted().map { $0[...] })
  #expect(template.split(separator: "\n").allSatisfy { $0.hasPrefix("#") })
}

@Test func `each setting is valid without its comment character, and so are all of them together`()
  throws
{
  for line in offered { #expect(try read(String(line.dropFirst(2))) == [], "\(line)") }
  #expect(try read(offered.map { String($0.dropFirst(2)) }.joined(separator: "\n")) == [])
}

@Test func `the settings can state that a folder means no kind`() async throws {
  var settings = Settings()
  settings.folders = [("People", Settings.noKind)]
  let file = SourceFile(path: "People/Jo.md", text: "---\nname: Jo\n---\n")
  let day = Day(iso: "2026-03-02")!
  let excluded = await Journal(reading: [file], settings: settings, hasSettings: true, on: day)
  let usual = await Journal(reading: [file], settings: Settings(), hasSettings: true, on: day)
  #expect((excluded.people.count, usual.people.count) == (0, 1))
}
