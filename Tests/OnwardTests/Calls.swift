#if os(Linux)
  import Foundation
  import Testing

  /// Intercepts the program's calls of the C library; see Calls/calls.c.
  enum Calls {
    /// The library that intercepts them, built with a C compiler. Every Swift toolchain has Clang.
    private static let library: String = {
      let folder = URL(filePath: ProcessInfo.processInfo.arguments[0]).deletingLastPathComponent()
      let (made, source) = (folder.appending(path: "calls.so"), "Tests/OnwardTests/Calls/calls.c")
      let run = try? Program.shell(
        "$(command -v cc || command -v clang) -shared -fPIC -O1 -Wall -o calls.$$ '\(projectRoot.path)/\(source)' -ldl && mv calls.$$ calls.so",
        in: folder)
      return run?.code == 0 ? made.path : "\(source) cannot be compiled: \(run?.errors ?? "")"
    }()

    /// The environment variables, as they are written before a command.
    static func variables(_ values: [String: String]) -> String {
      "LD_PRELOAD=\(library.quoted) "
        + values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.quoted) " }.joined()
    }
  }

  extension String {
    fileprivate var quoted: String { "'" + replacing("'", with: "'\\''") + "'" }
  }

  extension Scratch {
    /// Runs onward with these arguments. Right before the first of the named calls, the shell runs a command.
    ///
    /// - Parameter count: which of these calls is meant, starting at 1.
    func onward(
      _ words: String, before calls: String, _ count: Int = 1, run command: String,
      failing: String = ""
    ) throws -> Run {
      let started = url.appending(path: "started")
      let run = try run(
        Calls.variables([
          "CALLS_AT": calls, "CALLS_FAIL": failing,
          "CALLS_RUN":
            "[ $CALLS_COUNT = \(count) ] || exit 0; touch '\(started.path)'; cd '\(url.path)'; \(command)",
        ]) + "onward \(words)")
      // Otherwise the test would prove nothing.
      #expect(exists("started"), "there was no call '\(calls)': \(run)")
      try? FileManager.default.removeItem(at: started)
      return run
    }

    /// The calls of one run that are among the names, in their order.
    func calls(of words: String, among names: Set<String>) throws -> [String] {
      try run(Calls.variables(["CALLS_LOG": "calls.log"]) + "onward \(words)").expectSuccess()
      let log = try text("calls.log").split(separator: "\n").map(String.init)
      try FileManager.default.removeItem(at: url.appending(path: "calls.log"))
      return log.filter(names.contains)
    }

    /// Makes files older by two minutes.
    func age(_ files: String) throws {
      try run("touch -d '2 minutes ago' \(files)").expectSuccess()
    }
  }
#endif
