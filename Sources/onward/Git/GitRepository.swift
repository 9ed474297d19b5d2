import Diagnostics
import TextKit

/// The git repository that contains a folder. It is found by its files, without running git.
struct GitRepository {
  /// The top folder of the working copy.
  let root: String
  /// The folder of git's own data. In a linked working copy, this is not `.git` itself.
  let folder: String

  /// What is true of a journal without a repository.
  static let missing = "not in git, which would keep every version and sync them"

  /// Finds the repository around a folder.
  /// - Returns: `nil` if there is none, or if it cannot be opened.
  init?(around journal: JournalFolder) {
    var status = stat()
    let found = GitRepository.upwards(from: journal).lazy.compactMap { root in
      GitRepository.folder(in: root).map { (root: root, folder: $0) }
    }.first { stat($0.folder + "/HEAD", &status) == 0 }
    guard let found else { return nil }
    (root, folder) = found
  }

  /// The `.git` around a folder that this user is not permitted to open; `nil` if they are, or if there is
  /// none.
  static func closed(around journal: JournalFolder) -> String? {
    var status = stat()
    for root in upwards(from: journal) {
      let git = path(in: root)
      if stat(git, &status) != 0 { continue }
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      let isOpen = access(git, isFolder ? R_OK | X_OK : R_OK) == 0 || errno != EACCES
      let needed = (folder(in: root) ?? git) + "/HEAD"
      return isOpen && (access(needed, R_OK) == 0 || errno != EACCES) ? nil : git
    }
    return nil
  }

  /// The folder and all its parent folders.
  private static func upwards(from journal: JournalFolder) -> [String] {
    journal.resolvedPath.map(JournalFolder.upwards) ?? []
  }

  private static func path(in root: String) -> String { (root == "/" ? "" : root) + "/.git" }

  /// The folder of git's data for a working copy; `nil` if the folder is not one.
  private static func folder(in root: String) -> String? {
    let git = path(in: root)
    var status = stat()
    guard stat(git, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? git : target(of: git, in: root)
  }

  /// The folder that the file `.git` of a linked working copy or a submodule points to.
  private static func target(of file: String, in folder: String) -> String? {
    firstLine(of: file).flatMap { line in
      line.hasPrefix("gitdir: ")
        ? absolute(String(line.dropFirst("gitdir: ".count)), in: folder) : nil
    }
  }

  /// The repository's own file of attributes, which overrides every `.gitattributes`. All working copies of
  /// the repository share it.
  var attributes: String {
    let common = GitRepository.firstLine(of: folder + "/commondir").map {
      GitRepository.absolute($0, in: folder)
    }
    return (common ?? folder) + "/info/attributes"
  }

  private static func firstLine(of file: String) -> String? {
    guard case .bytes(let bytes) = FileContent(at: file) else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(
      String.init)
  }

  private static func absolute(_ path: String, in folder: String) -> String {
    path.utf8.first == .slash ? path : folder + "/" + path
  }

  /// The file that names what is checked out.
  var head: String { folder + "/HEAD" }

  /// Whether that file names a branch or a commit. If it does not, git does not accept the repository.
  var isHeadIntact: Bool {
    guard let line = GitRepository.firstLine(of: head) else { return false }
    return line.hasPrefix("ref: refs/") || (line.count >= 40 && line.allSatisfy(\.isHexDigit))
  }

  /// The command that git has begun and not finished; `nil` if there is none.
  var unfinished: Unfinished? {
    let begun: [(String, Unfinished)] = [
      ("rebase-merge", .rebase), ("rebase-apply/applying", .patches), ("rebase-apply", .rebase),
      ("MERGE_HEAD", .merge),
      ("CHERRY_PICK_HEAD", .cherryPick), ("REVERT_HEAD", .revert),
    ]
    return begun.first { name, _ in
      var status = stat()
      return stat(folder + "/" + name, &status) == 0
    }?.1
  }

  enum Unfinished: String {
    case merge
    case rebase
    /// Patches from a mailbox, applied one after the other.
    case patches = "git am"
    case cherryPick = "cherry-pick"
    case revert

    /// The command that finishes it.
    var ending: String {
      switch self {
      case .merge: "git commit --no-edit"
      case .patches: "git am --continue"
      case .rebase: "git rebase --continue"
      case .cherryPick: "git cherry-pick --continue"
      case .revert: "git revert --continue"
      }
    }
  }
}
