import Diagnostics
import Foundation
import Journal
import Markdown
import SeededRandom
import Templates
import Testing

/// The sample journal's notes, read by the test itself, in random order.
func shuffledSample() throws -> (files: [SourceFile], settings: Settings) {
  let root = projectRoot.appending(path: "sample-journal")
  let paths = try #require(FileManager.default.enumerator(atPath: root.path)).compactMap {
    $0 as? String
  }
  var generator = SplitMix64(state: 7)
  let files = try paths.filter {
    $0.hasSuffix(".md") && !$0.contains("dashboard") && $0 != "README.md"
  }
  .shuffled(using: &generator)
  .map { path in
    SourceFile(path: path, bytes: [UInt8](try Data(contentsOf: root.appending(path: path))))
  }
  var diagnostics: [Diagnostic] = []
  let settings = try Settings(
    reading: SourceFile(
      path: "onward.yml", bytes: [UInt8](try Data(contentsOf: root.appending(path: "onward.yml")))),
    reporting: &diagnostics)
  return (files, settings)
}

@Test func `the sample journal gives its committed pages, in whatever order its files are read`()
  async throws
{
  let makefile = try String(contentsOf: projectRoot.appending(path: "Makefile"), encoding: .utf8)
  let line = try #require(makefile.split(separator: "\n").first { $0.hasPrefix("SAMPLE_DAY") })
  let day = try #require(
    Day(iso: line.split(separator: "=")[1].trimmingCharacters(in: .whitespaces)))
  let (files, settings) = try shuffledSample()
  // The built-in rates, since the program uses them for the committed pages.
  let rates = PublishedRate.all(
    in: SourceFile(path: "published-rates.yml", bytes: Template.publishedRates)
  ).rates
  let journal = await Journal(
    reading: files, settings: settings, hasSettings: true, on: day, publishedRates: rates)
  for (name, page) in [
    ("dashboard.md", await markdown(journal)), ("dashboard.html", await html(journal)),
  ] {
    let golden = projectRoot.appending(path: "sample-journal/\(name)")
    if ProcessInfo.processInfo.environment["ONWARD_RECORD"] == "1" {
      try page.write(to: golden, atomically: true, encoding: .utf8)
    }
    let committed = try String(contentsOf: golden, encoding: .utf8)
    let difference = zip(page.split(separator: "\n"), committed.split(separator: "\n")).first {
      $0 != $1
    }
    #expect(page == committed, "first difference: \(String(describing: difference))")
  }
}
