import TextKit

/// Git itself, asked what it would do. It is asked nothing that changes a file, reaches the network or runs
/// another program. All questions to git go through here.
enum GitProgram {
  /// Why there is no answer.
  enum GitError: Error {
    case notInstalled
    /// The files belong to somebody else, and nobody said that they are to be trusted.
    case untrusted
    /// In git's own words.
    case refused(String)
  }

  /// The command that installs it here, by the program that this system installs others with; where none is
  /// known, where it is found.
  static var installing: String {
    #if canImport(Darwin)
      return "xcode-select --install"
    #else
      let ways = [
        ("apt-get", "sudo apt-get install git"), ("dnf", "sudo dnf install git"),
        ("zypper", "sudo zypper install git"), ("pacman", "sudo pacman -S git"),
      ]
      if let way = ways.first(where: { access("/usr/bin/" + $0.0, X_OK) == 0 }) { return way.1 }
      return access("/sbin/apk", X_OK) == 0
        ? "sudo apk add git" : "see https://git-scm.com/downloads"
    #endif
  }

  /// What git prints when it is asked about files in a folder. Git answers some questions with an exit code
  /// of 1. In the answer each name begins with `./`: without that, git takes a colon at its beginning for a
  /// pattern of its own.
  static func answer(
    _ question: [String], about files: [String], in folder: JournalFolder
  ) throws(GitError) -> [UInt8] {
    // A NUL ends each name, so that none is taken for an option or split at a space.
    let names = "printf '%s\\0' \(files.map { "./\($0)".quotedForShell }.joined(separator: " "))"
    return try answer(question + ["--stdin", "-z"], in: folder, given: names + " | ")
  }

  /// Those of the files that git keeps already, whether or not it is told to ignore them.
  static func tracked(
    _ files: [String], in folder: JournalFolder
  ) throws(GitError) -> Set<PathBytes> {
    let paths = files.map { ":(literal)\($0)" }
    let answer = try answer(["ls-files", "-z", "--cached", "--"] + paths, in: folder)
    return Set(answer.split(separator: 0).map { String(decoding: $0, as: UTF8.self).pathBytes })
      // A folder of that name is answered by the files in it.
      .intersection(files.map(\.pathBytes))
  }

  /// The files of the folder that a merge left in several versions, in order.
  static func unmerged(in folder: JournalFolder) throws(GitError) -> [String] {
    var files: [String] = []
    // Mode, name of the content and version, then after a tab the file: a line for each version.
    for line in try answer(["ls-files", "-z", "--unmerged"], in: folder).split(separator: 0) {
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { continue }
      let file = String(decoding: line[(tab + 1)...], as: UTF8.self)
      if files.last?.pathBytes != file.pathBytes { files.append(file) }
    }
    return files
  }

  /// - Parameter input: what writes git's input: a command and a pipe, or nothing.
  private static func answer(
    _ question: [String], in folder: JournalFolder, given input: String = ""
  ) throws(GitError) -> [UInt8] {
    let git = (["git", "-C", folder.path] + harmless + question).map(\.quotedForShell)
    let line =
      "unset \(elsewhere.joined(separator: " ")); \(input)\(offline) \(git.joined(separator: " "))"
    let (output, code) = run(line + " 2>/dev/null")
    switch code {
    case 0, 1: return output
    case 127: throw .notInstalled
    default:
      // In the language of this program.
      let reason = String(
        decoding: run("LC_ALL=C; export LC_ALL; \(line) 2>&1").output, as: UTF8.self)
      if reason.contains("dubious ownership") { throw .untrusted }
      throw .refused(reason.split(whereSeparator: \.isNewline).first.map(String.init) ?? "")
    }
  }

  /// Options that keep a question from running any other program, whatever the repository's settings name.
  private static let harmless = [
    "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
    "-c", "protocol.allow=never",
    // A journal that is shaped like a repository is not one.
    "-c", "safe.bareRepository=explicit",
  ]

  /// Variables that keep git off the network: in a partial clone it would fetch a `.gitattributes` that it
  /// lacks, and the remote's address may name a program. They also keep it from asking for a password and
  /// from refreshing its index.
  private static let offline =
    "GIT_NO_LAZY_FETCH=1 GIT_ALLOW_PROTOCOL= GIT_TERMINAL_PROMPT=0 GIT_OPTIONAL_LOCKS=0"

  /// Variables that point git to another repository, as a hook's environment does, or give names another
  /// meaning. The question is always about the repository around the journal.
  private static let elsewhere = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_PREFIX",
    "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_REPLACE_REF_BASE", "GIT_NO_REPLACE_OBJECTS",
    "GIT_CONFIG", "GIT_ATTR_SOURCE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS", "GIT_LITERAL_PATHSPECS",
  ]

  /// - Returns: the exit code as a shell gives it; 127 where there is no such program.
  private static func run(_ line: String) -> (output: [UInt8], code: Int32) {
    guard let stream = popen(line, "r") else { return ([], 127) }
    var output: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 4096)
    while case let count = fread(&part, 1, part.count, stream), count > 0 {
      output += part[..<count]
    }
    let status = pclose(stream)
    // By POSIX: the low seven bits are the signal that ended it, the next eight its exit code.
    return (output, status & 0x7F == 0 ? (status >> 8) & 0xFF : 128)
  }
}
