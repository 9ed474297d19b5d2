import Foundation
import Testing

/// A typical vault: its own keys, words, dates and accidents, and no settings.
private struct Expected: Decodable {
  struct Application: Decodable, Equatable {
    let path: String
    let company: String
    let role: String?
    let stage: String
    let outcome: String?
    let applied: String?
  }
  let applications: [Application]
}

private struct Listed: Decodable { let notes: [Expected.Application] }

@Test func `a vault without settings is understood as a person decided by hand`() throws {
  let scratch = try Scratch()
  try scratch.copy("Tests/OnwardTests/Vault", as: "vault")
  let expected = try JSONDecoder().decode(
    Expected.self, from: Data(contentsOf: scratch.url.appending(path: "vault/EXPECTED.json")))
  let run = try scratch.run(
    "onward list applications --journal vault --today 2026-08-07 --format json")
  let listed = try JSONDecoder().decode(Listed.self, from: Data(run.output.utf8))
  // Swift and Python sort names with non-ASCII letters differently, so both lists are sorted here.
  #expect(
    listed.notes.sorted { $0.path < $1.path } == expected.applications.sorted { $0.path < $1.path })
}

@Test(arguments: [
  "Jobs/No closing line.md:1:1: error", "Jobs/Merge markers.md:4:1: error",
  "P6YVRP6.md:1:1: warning", "Jobs/Citywide Transport.md:4:9: hint",
  "Jobs/Ambiguous date.md:4:10: error", "Jobs/Bookmarked.md:6:9: warning",
  "Jobs/Broken YAML.md:6:74: error", "Jobs/Unknown word.md:5:9: warning",
  "People Analyst - Orbita.md:5:5: warning",
])
func `each accident in the vault is reported`(place: String) throws {
  let scratch = try Scratch()
  try scratch.copy("Tests/OnwardTests/Vault", as: "vault")
  let run = try scratch.run("onward check vault --today 2026-08-07")
  #expect(run.code == 1)
  #expect(run.output.contains(place), "\(run.output)")
  #expect(!run.output.contains("Notes/"))
}
