/// Git itself, asked what it would do. It is asked nothing that changes a file.
enum GitProgram {
  /// Why there is no answer.
  enum Silence: Error {
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

  /// What git prints when it is asked about files of a folder; some questions are answered by an exit
  /// code of 1.
  static func answer(
    _ question: [String], about files: [String], in folder: JournalFolder
  ) throws(Silence) -> [UInt8] {
    // A repository may name a program that watches its files; looking at it must not start one.
    let words = ["git", "-C", folder.path, "-c", "core.fsmonitor=false"] + question
    // With a zero behind each name, none is taken for an option, or split at a blank.
    let names = "printf '%s\\0' \(files.map(\.quotedForShell).joined(separator: " "))"
    let line = "\(names) | \(words.map(\.quotedForShell).joined(separator: " ")) --stdin -z"
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
