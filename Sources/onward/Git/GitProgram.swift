import TextKit

/// The program git, asked what it would do. No question changes a file, uses the network or runs another
/// program. All calls to git go through here. Only `set` changes something: the settings of a clone.
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
    // A NUL ends each name, so that none is taken for an option or split at a space.
    let names = "printf '%s\\0' \(files.map { "./\($0)".quotedForShell }.joined(separator: " "))"
    return try answer(question + ["--stdin", "-z"], in: folder, given: names + " | ")
  }

  /// The files among these that git tracks, whether or not it ignores them now.
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
      guard let tab = line.firstIndex(of: .tab) else { continue }
      let file = String(decoding: line[(tab + 1)...], as: UTF8.self)
      if files.last?.pathBytes != file.pathBytes { files.append(file) }
    }
    return files
  }

  /// Whether the repository has only the latest commits, as after `git clone --depth`.
  static func isCutOff(_ folder: JournalFolder) throws(GitError) -> Bool {
    let answer = try answer(["rev-parse", "--is-shallow-repository"], in: folder)
    return String(decoding: answer, as: UTF8.self).trimmed == "true"
  }

  /// The path of the folder within its repository, with a `/` at its end; empty for the root.
  static func prefix(of folder: JournalFolder) throws(GitError) -> [UInt8] {
    let answer = try answer(["rev-parse", "--show-prefix"], in: folder)
    return answer.last == .lineFeed ? answer.dropLast() : answer
  }

  /// The commits, the latest first, each with the files that it changed. A NUL ends every part: a byte 1 and the hash, one
  /// and the day, one and the parents; then for each file the kind of the change and its path in the repository, or two if
  /// it was renamed. The whole repository is asked, because the folder may have had another place in it.
  static func changes(in folder: JournalFolder) throws(GitError) -> [UInt8] {
    // No program of the user's settings compares the texts or checks a signature.
    let question = [
      "-c", "diff.relative=false", "-c", "diff.renameLimit=20000", "log", "--no-show-signature",
      "--no-ext-diff", "--no-textconv", "-z", "-M", "--name-status", "--date=short",
      "--format=%x01%H%x01%cd%x01%P",
    ]
    return try answer(question, in: folder)
  }

  /// What git has under these names, each a commit and a path in the repository: `1f3a:days/a.md`. `nil` for one that it
  /// does not have.
  static func contents(
    of names: [String], in folder: JournalFolder
  ) throws(GitError) -> [[UInt8]?] {
    var contents: [[UInt8]?] = []
    var rest = names[...]
    while !rest.isEmpty {
      // A command can only be so long.
      var length = 0
      let part = rest.prefix {
        length += $0.utf8.count + 8
        return length < 60_000
      }
      rest = rest.dropFirst(max(part.count, 1))
      let input = part.map(\.quotedForShell).joined(separator: " ")
      let answer = try answer(
        ["cat-file", "--batch"], in: folder, given: "printf '%s\\n' \(input) | ")
      contents += GitProgram.contents(inBatch: answer, count: part.count)
    }
    return contents
  }

  /// Reads the answers of `git cat-file --batch`: a line that ends with the size, and the content on as many bytes.
  private static func contents(inBatch answer: [UInt8], count: Int) -> [[UInt8]?] {
    var rest = answer[...]
    return (0..<count).map { _ in
      guard let end = rest.firstIndex(of: .lineFeed) else { return nil }
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      rest = rest[(end + 1)...]
      guard words.count == 3, words[1] == "blob", let size = Int(words[2]), size < rest.count else {
        return nil
      }
      let content = Array(rest.prefix(size))
      rest = rest.dropFirst(size + 1)
      return content
    }
  }

  /// The value of a setting, from whichever of git's files has it; `nil` if there is none.
  static func setting(_ key: String, in folder: JournalFolder) throws(GitError) -> String? {
    let answer = try answer(["config", "--null", "--get", key], in: folder)
    return answer.isEmpty ? nil : String(decoding: answer.dropLast(), as: UTF8.self)
  }

  /// Changes a setting of the repository, and of no other.
  static func set(_ key: String, to value: String, in folder: JournalFolder) throws(GitError) {
    _ = try answer(["config", "--local", key, value], in: folder)
  }

  /// What git makes of three versions of a text, line by line.
  ///
  /// - Parameter options: how conflicts are written.
  /// - Returns: the text, and the number of conflicts, or a number above 127 if git cannot merge the files.
  static func merge(
    ours: String, base: String, theirs: String, _ options: [String] = []
  ) -> (output: [UInt8], code: Int32) {
    let labels = ["ours", "base", "theirs"].flatMap { ["-L", $0] }
    let command =
      ["git", "merge-file", "-p", "-q"] + labels + options + ["--", ours, base, theirs]
    return run(command.map(\.quotedForShell).joined(separator: " ") + " 2>/dev/null")
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
