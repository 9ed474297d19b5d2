/// The git repository that a folder lies in, as its files tell; git itself is not run for this.
struct GitRepository {
  /// The top folder of the working copy.
  let root: String
  /// Where git keeps what it knows; in a linked working copy not `.git` itself.
  let folder: String

  /// `nil` where the folder lies in none.
  init?(around journal: JournalFolder) {
    guard var current = journal.resolvedPath else { return nil }
    while true {
      let git = (current == "/" ? "" : current) + "/.git"
      var status = stat()
      if stat(git, &status) == 0,
        let folder = status.st_mode & S_IFMT == S_IFDIR
          ? git : GitRepository.target(of: git, in: current),
        stat(folder + "/HEAD", &status) == 0
      {
        root = current
        self.folder = folder
        return
      }
      guard current != "/", let slash = current.lastIndex(of: "/") else { return nil }
      current = slash == current.startIndex ? "/" : String(current[..<slash])
    }
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
    path.hasPrefix("/") ? path : folder + "/" + path
  }

  /// What was begun and not ended, as git calls it; `nil` where nothing was.
  var unfinished: Unfinished? {
    let begun: [(String, Unfinished)] = [
      ("rebase-merge", .rebase), ("rebase-apply", .rebase), ("MERGE_HEAD", .merge),
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
    case cherryPick = "cherry-pick"
    case revert

    /// The command that ends it.
    var ending: String {
      switch self {
      case .merge: "git commit --no-edit"
      case .rebase: "git rebase --continue"
      case .cherryPick: "git cherry-pick --continue"
      case .revert: "git revert --continue"
      }
    }
  }
}

extension GitRepository {
  private var index: GitIndex? {
    guard case .bytes(let bytes) = FileContent(at: folder + "/index", limit: .max) else {
      return nil
    }
    return GitIndex(bytes)
  }

  /// The files of the journal that a merge left in several versions, by their paths in it.
  func unmerged(in journal: JournalFolder) -> [String] {
    let start = prefix(of: journal)
    return (index?.unmerged ?? []).filter { $0.hasPrefix(start) }.map {
      String($0.dropFirst(start.count))
    }
  }

  /// Whether a file of the journal is among those that git keeps.
  func keeps(_ name: String, in journal: JournalFolder) -> Bool {
    index?.paths.contains(prefix(of: journal) + name) ?? false
  }

  /// The journal's folder as the index begins its paths.
  private func prefix(of journal: JournalFolder) -> String {
    guard let path = journal.resolvedPath, path != root else { return "" }
    return path.dropFirst(root == "/" ? 1 : root.count + 1) + "/"
  }
}
