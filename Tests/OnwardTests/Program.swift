import Foundation

/// The folder that holds Package.swift.
let projectRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// What one run of the real program said.
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

  /// Runs a command line of a shell in which `onward` is the program under test.
  static func shell(
    _ command: String, in folder: URL, environment: [String: String] = [:]
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    let ownFolder = URL(filePath: path).deletingLastPathComponent().path
    variables["PATH"] = ownFolder + ":" + (variables["PATH"] ?? "/usr/bin:/bin")
    variables.merge(environment) { $1 }
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: a pipe that nobody empties stops the program that fills it.
    let outputs = try (0..<2).map { _ in try Scratch.file() }
    process.standardOutput = try FileHandle(forWritingTo: outputs[0])
    process.standardError = try FileHandle(forWritingTo: outputs[1])
    try process.run()
    process.waitUntilExit()
    let texts = try outputs.map { try String(contentsOf: $0, encoding: .utf8) }
    for output in outputs { try FileManager.default.removeItem(at: output) }
    return Run(output: texts[0], errors: texts[1], code: process.terminationStatus)
  }
}

/// A folder that goes away with its test.
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
}
