import TextKit

/// The program that git runs to merge a note or a page of this clone: `onward merge-file`. A `.gitattributes` names it
/// `onward`, and the settings of each clone state what that is.
struct MergeDriver {
  /// Its name in `.gitattributes`.
  static let name = "onward"
  private static let key = "merge.\(name).driver"
  private static let title = "notes and pages of onward"

  enum State: Equatable {
    case missing
    /// The settings name a program that cannot be run.
    case broken(program: String)
    case working
  }

  /// The command for git's settings. Git runs it in a shell, with the names of the three versions in place of `%O`, `%A` and
  /// `%B`, and the path of the file, which git has quoted, in place of `%P`. Once the program is gone, git's own merge of
  /// lines takes its place, so that no version is lost.
  static func command(for program: String) -> String {
    let quoted = program.replacing("%", with: "%%").inSingleQuotes
    return
      "\(start)\(quoted)\(middle)\(quoted) merge-file %O %A %B %P; else git merge-file -L ours -L base -L theirs %A %O %B; fi"
  }

  private static let start = "if test -x "
  private static let middle = "; then "

  /// What the settings of the clone state.
  static func state(in folder: JournalFolder) throws(GitProgram.GitError) -> State {
    guard let command = try GitProgram.setting(key, in: folder) else { return .missing }
    // A command of the user's own is not judged.
    guard let rest = command.pathRest(after: start), let end = rest.firstRange(of: middle) else {
      return .working
    }
    let program = String(rest[..<end.lowerBound]).withoutSingleQuotes
      .replacing("%%", with: "%")
    return access(program, X_OK) == 0 ? .working : .broken(program: program)
  }

  /// Puts the running program into the settings of the clone.
  static func install(in folder: JournalFolder) throws(GitProgram.GitError) {
    try GitProgram.set(key, to: command(for: program), in: folder)
    try GitProgram.set("merge.\(name).name", to: title, in: folder)
  }

  /// The absolute path of the running program, as the shell found it. The last part may be a link, which stays one: the next
  /// version may be in another folder, with the same link to it.
  static var program: String {
    let typed = CommandLine.arguments.first ?? ""
    let places =
      typed.hasPathSeparator
      ? [typed]
      : (getenv("PATH").map { String(cString: $0) } ?? "").split(separator: ":")
        .map { "\($0)/\(typed)" }
    let found = places.first { access($0, X_OK) == 0 }
    guard let found, let folder = JournalFolder.resolved(found.typedParent) else {
      return JournalFolder.resolved("/proc/self/exe") ?? typed
    }
    return (folder == "/" ? "" : folder) + "/" + found.lastPathPart
  }
}

extension String {
  fileprivate var inSingleQuotes: String { "'" + replacing("'", with: "'\\''") + "'" }

  fileprivate var withoutSingleQuotes: String {
    hasPrefix("'") && hasSuffix("'") && count > 1
      ? String(dropFirst().dropLast()).replacing("'\\''", with: "'") : self
  }
}

extension GitRepository {
  /// Whether it has other folders than the journal, or its own data is elsewhere. Its settings are then outside of the journal.
  func isLarger(than journal: JournalFolder) -> Bool {
    guard let own = journal.resolvedPath else { return true }
    return root.pathBytes != own.pathBytes || folder.pathRest(after: own + "/") == nil
  }
}
