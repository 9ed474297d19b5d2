import Foundation
import Testing

@testable import onward

@Test(arguments: NoteSchema.all.map(\.name))
func `the committed schema equals the one generated from the fields`(name: String) throws {
  let schema = try #require(NoteSchema.all.first { $0.name == name })
  let file = projectRoot.appending(path: "editors/schemas/\(name).schema.json")
  let made = try schema.json.text
  if ProcessInfo.processInfo.environment["ONWARD_RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try made.write(to: file, atomically: true, encoding: .utf8)
  }
  #expect(try String(contentsOf: file, encoding: .utf8) == made)
}
