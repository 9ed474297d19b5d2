/// The program git, asked what it would do. No question changes a file, uses the network or runs another
/// program. All calls to git go through here.
enum GitProgram {
  /// The reason why git gave no answer.
  enum GitError: Error {
    case notInstalled
    /// The files belong to someone else, and git has no setting that trusts them.
    case untrusted
    /// Git refused, with its own message.
    case refused(String)
  }

  /// The command that installs git with this system's package manager. If none is known, it names the
  /// download page.
  static var installing: String {
    #if canImport(Darwin)
      return "xcode-select --install"
    #else
      let managers = [
        ("apt-get", "sudo apt-get install git"), ("dnf", "sudo dnf install git"),
        ("zypper", "sudo zypper install git"), ("pacman", "sudo pacman -S git"),
      ]
      if let manager = managers.first(where: { access("/usr/bin/" + $0.0, X_OK) == 0 }) {
        return manager.1
      }
      return access("/sbin/apk", X_OK) == 0
        ? "sudo apk add git" : "see https://git-scm.com/downloads"
    #endif
  }

  /// The output of git for a question about files in a folder. For some questions, the exit code 1 is an
  /// answer as well. In the output each name begins with `./`: without it, git would take a colon at the
  /// beginning of a name for a pattern.
  static func answer(
    _ question: [String], about files: [String], in folder: JournalFolder
  ) throws(GitError) -> [UInt8] {
    let git = (["git", "-C", folder.path] + harmless + question).map(\.quotedForShell)
    // A NUL ends each name, so that no name is taken for an option or split at a space.
    let names = "printf '%s\\0' \(files.map { "./\($0)".quotedForShell }.joined(separator: " "))"
    let line =
      "unset \(elsewhere.joined(separator: " ")); \(names) | \(offline) \(git.joined(separator: " ")) --stdin -z"
    let (output, code) = run(line + " 2>/dev/null")
    switch code {
    case 0, 1: return output
    case 127: throw .notInstalled
    default:
      // Asked again in English, which is what the test below expects.
      let reason = String(
        decoding: run("LC_ALL=C; export LC_ALL; \(line) 2>&1").output, as: UTF8.self)
      if reason.contains("dubious ownership") { throw .untrusted }
      throw .refused(reason.split(whereSeparator: \.isNewline).first.map(String.init) ?? "")
    }
  }

  /// Options that keep git from running any other program, whatever the repository's settings say.
  private static let harmless = [
    "--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
    "-c", "protocol.allow=never",
    // A journal that looks like a bare repository is not one.
    "-c", "safe.bareRepository=explicit",
  ]

  /// Variables that keep git from using the network. In a partial clone it would fetch a missing
  /// `.gitattributes`, and the remote's address may name a program. They also keep git from asking for a
  /// password and from refreshing its index.
  private static let offline =
    "GIT_NO_LAZY_FETCH=1 GIT_ALLOW_PROTOCOL= GIT_TERMINAL_PROMPT=0 GIT_OPTIONAL_LOCKS=0"

  /// Variables that point git to another repository, as in the environment of a hook, or change the meaning
  /// of names. They are removed, because the question is always about the repository of the journal.
  private static let elsewhere = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_IMPLICIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE",
    "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_NAMESPACE", "GIT_PREFIX",
    "GIT_GRAFT_FILE", "GIT_SHALLOW_FILE", "GIT_REPLACE_REF_BASE", "GIT_NO_REPLACE_OBJECTS",
    "GIT_CONFIG", "GIT_ATTR_SOURCE", "GIT_INTERNAL_SUPER_PREFIX", "GIT_GLOB_PATHSPECS",
    "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS", "GIT_LITERAL_PATHSPECS",
  ]

  /// Runs a command line in a shell.
  /// - Returns: the output and the exit code of the shell, which is 127 if there is no such program.
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
