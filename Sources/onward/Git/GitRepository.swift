import Diagnostics
import TextKit

/// The git repository that contains a folder, as its files describe it; git itself is not run for this.
struct GitRepository {
  /// The top folder of the working copy.
  let root: String
  /// Where git keeps what it knows; in a linked working copy not `.git` itself.
  let folder: String

  /// `nil` where the folder lies in none, or in one that may not be opened.
  init?(around journal: JournalFolder) {
    var status = stat()
    let found = GitRepository.upwards(from: journal).lazy.compactMap { root in
      GitRepository.folder(in: root).map { (root: root, folder: $0) }
    }.first { stat($0.folder + "/HEAD", &status) == 0 }
    guard let found else { return nil }
    (root, folder) = found
  }

  /// What this person may not open, though git keeps what it knows there; `nil` where they may, or where
  /// there is no such thing.
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

  /// The folder, and those around it.
  private static func upwards(from journal: JournalFolder) -> [String] {
    journal.resolvedPath.map(JournalFolder.upwards) ?? []
  }

  private static func path(in root: String) -> String { (root == "/" ? "" : root) + "/.git" }

  /// `nil` where nothing there says that git keeps it.
  private static func folder(in root: String) -> String? {
    let git = path(in: root)
    var status = stat()
    guard stat(git, &status) == 0 else { return nil }
    return status.st_mode & S_IFMT == S_IFDIR ? git : target(of: git, in: root)
  }

  /// Where the file `.git` of a linked working copy or a submodule leads.
  private static func target(of file: String, in folder: String) -> String? {
    firstLine(of: file).flatMap { line in
      line.hasPrefix("gitdir: ")
        ? absolute(String(line.dropFirst("gitdir: ".count)), in: folder) : nil
    }
  }

  /// Its own rules about attributes, which count before those of every `.gitattributes`; what all working
  /// copies of the repository have in common.
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
    path.utf8.first == UInt8(ascii: "/") ? path : folder + "/" + path
  }

  /// The file that says what is checked out.
  var head: String { folder + "/HEAD" }

  /// Whether that names a branch or a version; where it does not, git takes the folder for none of its own.
  var isHeadIntact: Bool {
    guard let line = GitRepository.firstLine(of: head) else { return false }
    return line.hasPrefix("ref: refs/") || (line.count >= 40 && line.allSatisfy(\.isHexDigit))
  }

  /// What was begun and not ended, as git calls it; `nil` where nothing was.
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
    /// From mails, one after the other.
    case patches = "git am"
    case cherryPick = "cherry-pick"
    case revert

    /// The command that ends it.
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
