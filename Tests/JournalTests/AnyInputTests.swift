import Diagnostics
import Foundation
import Journal
import Markdown
import SeededRandom
import Testing

/// The paths of the files that are neither counted as a note nor reported in a diagnostic.
private func isAccountedFor(_ files: [SourceFile], hasSettings: Bool) async -> [String] {
  let journal = await Journal(
    reading: files, settings: Settings(), hasSettings: hasSettings, on: Day(number: 20_672))
  let infos: [[NoteInfo]] = [
    journal.applications.map(\.info), journal.reflections.map(\.info), journal.feedback.map(\.info),
    journal.wins.map(\.info), journal.goals.map(\.info), journal.people.map(\.info),
    journal.days.map(\.info), journal.interviewsOfAnyDay.map(\.info),
    journal.stories.map(\.info), journal.notes(of: ValuesNote.self).map(\.info),
    journal.profile.map { [$0.info] } ?? [],
  ]
  let named = Set(infos.flatMap { $0.map(\.path) }).union(journal.diagnostics.map(\.path))
  return files.map(\.path).filter { !named.contains($0) }
}

private let folders = Vocabulary.kinds.map { $0.folder } + ["x"]

@Test func `any bytes as a note are counted or reported`() async {
  var random = SplitMix64(state: 1)
  let alphabet = Array(
    "---\n: []{}&*?|>#'\"%@`\r\t\u{0}é\u{FEFF}company status applied 2026-03-02".utf8)
  let files = (0..<2000).map { index in
    let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
      index % 2 == 0
        ? UInt8.random(in: 0...255, using: &random) : alphabet.randomElement(using: &random)!
    }
    return SourceFile(path: "\(folders[index % folders.count])/\(index).md", bytes: bytes)
  }
  #expect(await isAccountedFor(files, hasSettings: true) == [])
  #expect(await isAccountedFor(files, hasSettings: false) == [])
}

@Test func `any YAML as front matter and any Markdown as body are counted or reported`() async {
  var random = SplitMix64(state: 2)
  let yaml = [
    "company: A", "role:", "status: [a, b]", "history:", "  - 2026-03-02: applied", "- x", "? y",
    ": z",
    "applied: 2026-02-31", "a: &b c", "d: *b", "\"q\": 'w'", "e: |", "  block",
    "f: {g: [h, {i: j}]}",
    "!!binary k: l", "type: day", "mood: 99999999999999999999", "date: 9999-99-99", "every: 99999d",
    "%TAG",
    "<<: {}", "\u{85}", "private: maybe", "rest: 2026-W99", "application: [[x]]", "with: [[a|b]]",
  ]
  let markdown = [
    "# H", "## 2026-03-02 Applied", "- [ ] t", "- [x] d ✅ 2026-02-30", "> q", "```", "[a](b", "***",
    "<!--",
    "    code", "| a | b |", "[[w]]", "1. x", "\\", "&#0;", "<script>", "## Lessons",
  ]
  let files = (0..<2000).map { index in
    let front = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      yaml.randomElement(using: &random)!
    }
    let body = (0..<Int.random(in: 0...8, using: &random)).map { _ in
      markdown.randomElement(using: &random)!
    }
    let text = (["---"] + front + ["---"] + body).joined(separator: index % 3 == 0 ? "\r\n" : "\n")
    return SourceFile(path: "\(folders[index % folders.count])/\(index).md", text: text)
  }
  #expect(await isAccountedFor(files, hasSettings: true) == [])
  #expect(await isAccountedFor(files, hasSettings: false) == [])
}

@Test func `five thousand mutations of the sample journal's notes are counted or reported`()
  async throws
{
  let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "sample-journal")
  let paths = try #require(FileManager.default.enumerator(atPath: root.path)).compactMap {
    $0 as? String
  }
  .filter { $0.hasSuffix(".md") && $0.contains("/") }.sorted()
  let originals = try paths.map { [UInt8](try Data(contentsOf: root.appending(path: $0))) }
  #expect(originals.count > 100)
  var random = SplitMix64(state: 3)
  let files = (0..<5000).map { index in
    let note = index % originals.count
    let folder = paths[note].prefix { $0 != "/" }
    var bytes = originals[note]
    for _ in 0..<Int.random(in: 1...6, using: &random) { mutate(&bytes, using: &random) }
    return SourceFile(path: "\(folder)/\(index).md", bytes: bytes)
  }
  #expect(await isAccountedFor(files, hasSettings: true) == [])
  #expect(await isAccountedFor(files, hasSettings: false) == [])
}

/// Changes, removes, doubles or reverses some bytes, inserts something with a meaning, or cuts off the end.
private func mutate(_ bytes: inout [UInt8], using random: inout SplitMix64) {
  guard bytes.count > 4 else { return }
  let place = Int.random(in: 0..<bytes.count, using: &random)
  let end = min(bytes.count, place + Int.random(in: 1...20, using: &random))
  switch Int.random(in: 0..<6, using: &random) {
  case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
  case 1: bytes.removeSubrange(place..<end)
  case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
  case 3: bytes[place..<end].reverse()
  case 4:
    bytes.insert(
      contentsOf: ["---\n", "\n", ": ", "&a ", "\"", "[[", "<<<<<<< x\n", "\r"].randomElement(
        using: &random)!.utf8, at: place)
  default: bytes.removeSubrange(place...)
  }
}
