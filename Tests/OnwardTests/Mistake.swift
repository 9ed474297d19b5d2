import Diagnostics
import Foundation
import Testing

/// A small journal with one mistake in it, in the folder that is named after the problem. In its `expected.txt` is the
/// exact output of `onward check --verbose`.
struct Mistake {
  static let folder = projectRoot.appending(path: "Tests/OnwardTests/Mistakes")

  /// Every problem with such a journal. Root may read every folder, so that one has its own test, which runs as another
  /// user.
  static let all = Diagnostic.ID.allCases.filter { $0 != .unreadableFolder }

  /// Mistakes that no file in git can contain, and how to make each in a shell.
  private static let made: [Diagnostic.ID: String] = [
    .notAFile: "mkdir applications; mkfifo applications/pipe.md",
    .linkedFolder: "mkdir applications elsewhere; ln -s ../elsewhere applications/link",
    .unreadableFile: "mkdir applications; ln -s nowhere.md applications/gone.md",
    .fileTooLarge:
      "mkdir applications; dd if=/dev/zero of=applications/big.md bs=1000 count=2001 2>/dev/null",
  ]

  /// A copy of the journal.
  static func journal(_ id: Diagnostic.ID) throws -> Scratch {
    let mistake = folder.appending(path: id.rawValue)
    let scratch = try Scratch()
    for name in try FileManager.default.contentsOfDirectory(atPath: mistake.path)
    where name != "expected.txt" {
      try FileManager.default.copyItem(
        at: mistake.appending(path: name), to: scratch.url.appending(path: name))
    }
    if let command = made[id] { try scratch.run(command).expectSuccess() }
    return scratch
  }
}

/// What `onward check --format json` reports.
struct CheckReport: Decodable {
  struct Problem: Decodable {
    let path: String
    let line: Int
    let column: Int
    let severity: String
    let id: String
    let message: String
    let remedy: String

    /// The message without the numbers of lines, which a fix can change.
    var key: String { "\(path) \(id) \(message.filter { !$0.isNumber })" }
  }

  struct Fix: Decodable {
    let path: String
    let line: Int
    let id: String
    let title: String
    let before: [String]?
    let after: [String]?
  }

  struct Refusal: Decodable {
    let path: String
    let problem: String
  }

  let diagnostics: [Problem]
  let fixes: [Fix]?
  let written: Bool?
  let refused: [Refusal]?
}

extension Scratch {
  func check(_ options: String = "") throws -> CheckReport {
    let run = try run("onward check . --format json --today 2026-08-07 \(options)")
    return try JSONDecoder().decode(CheckReport.self, from: Data(run.output.utf8))
  }

  /// The bytes of every file of the journal, by its path.
  func files() throws -> [String: Data] {
    var files: [String: Data] = [:]
    let names = FileManager.default.enumerator(atPath: url.path)?.compactMap { $0 as? String } ?? []
    for name in names where !name.hasPrefix(".onward") {
      // A pipe has no bytes.
      let type = try FileManager.default.attributesOfItem(atPath: url.appending(path: name).path)[
        .type]
      guard type as? FileAttributeType == .typeRegular else { continue }
      files[name] = try Data(contentsOf: url.appending(path: name))
    }
    return files
  }
}
