import Foundation

/// The folder that contains Package.swift.
let projectRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The output of one run of the real program.
struct Run: Equatable {
  let output: String
  let errors: String
  let code: Int32
}

enum Program {
  /// The program that was built along with these tests.
  static let path: String = {
    if let named = ProcessInfo.processInfo.environment["ONWARD"] { return named }
    let beside = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
      .appending(path: "onward").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return projectRoot.appending(path: ".build/debug/onward").path
  }()

  /// Runs a command line in a shell in which `onward` is the program under test.
  static func shell(
    _ command: String, in folder: URL, environment: [String: String] = [:]
  ) throws -> Run {
    var variables = ProcessInfo.processInfo.environment
    let ownFolder = URL(filePath: path).deletingLastPathComponent().path
    variables["PATH"] = ownFolder + ":" + (variables["PATH"] ?? "/usr/bin:/bin")
    variables.merge(environment) { $1 }
    // Files instead of pipes, since a full pipe that is not read stops the program.
    let outputs = try (0..<2).map { _ in try Scratch.file() }
    defer { for output in outputs { try? FileManager.default.removeItem(at: output) } }
    let script = "cd \"$0\" && exec >\"$2\" 2>\"$3\" </dev/null && eval \"$1\""
    let code = try spawn(
      ["/bin/sh", "-c", script, folder.path, command, outputs[0].path, outputs[1].path],
      variables.map { "\($0)=\($1)" })
    let texts = try outputs.map { try String(contentsOf: $0, encoding: .utf8) }
    return Run(output: texts[0], errors: texts[1], code: code)
  }

  /// Foundation's Process sometimes loses an exit when many run at once, and then waits forever.
  /// The system's own calls do not.
  private static func spawn(_ arguments: [String], _ environment: [String]) throws -> Int32 {
    let words = arguments.map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for text in words + variables { free(text) } }
    var child = pid_t()
    let failure = posix_spawn(&child, arguments[0], nil, nil, words, variables)
    guard failure == 0 else { throw CocoaError(.executableLoad) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    // By POSIX: the low seven bits are the signal that ended it, the next eight its exit code.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}

/// A folder that is removed after its test.
final class Scratch {
  let url: URL

  init() throws {
    let name = "onward-test-\(UUID().uuidString)"
    url = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().appending(path: name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  static func file() throws -> URL {
    let url = FileManager.default.temporaryDirectory.appending(path: "onward-\(UUID().uuidString)")
    try Data().write(to: url)
    return url
  }

  @discardableResult
  func write(_ path: String, _ text: String) throws -> URL { try write(path, Data(text.utf8)) }

  @discardableResult
  func write(_ path: String, _ data: Data) throws -> URL {
    let file = url.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: url.appending(path: path), encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: path).path)
  }

  /// Copies a folder of the project into this one.
  func copy(_ path: String, as name: String) throws {
    try FileManager.default.copyItem(
      at: projectRoot.appending(path: path), to: url.appending(path: name))
  }

  func run(_ command: String, environment: [String: String] = [:]) throws -> Run {
    try Program.shell(command, in: url, environment: environment)
  }

  /// Copies the program to a place where every user may run it. A separate process copies it: while this one has
  /// the copy open for writing, a child process of another test would inherit that, and the copy could not run.
  func copyProgram() throws { try run("cp '\(Program.path)' program").expectSuccess() }
}
