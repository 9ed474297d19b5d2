/// The git repository that a folder lies in, as its files tell; git itself is not run.
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
      if stat(git, &status) == 0 {
        root = current
        if status.st_mode & S_IFMT == S_IFDIR {
          folder = git
          return
        }
        // `gitdir: …` in a linked working copy or a submodule.
        guard case .bytes(let bytes) = FileContent(at: git),
          let line = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
            .first,
          line.hasPrefix("gitdir: ")
        else { return nil }
        let target = String(line.dropFirst("gitdir: ".count))
        folder = target.hasPrefix("/") ? target : current + "/" + target
        return
      }
      guard current != "/", let slash = current.lastIndex(of: "/") else { return nil }
      current = slash == current.startIndex ? "/" : String(current[..<slash])
    }
  }

  /// What was begun and not ended, as git calls it; `nil` where nothing was.
  var unfinished: Unfinished? {
    let begun: [(String, Unfinished)] = [
      ("rebase-merge", .rebase), ("rebase-apply", .rebase), ("MERGE_HEAD", .merge),
      ("CHERRY_PICK_HEAD", .cherryPick),
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

    /// The command that ends it.
    var ending: String {
      switch self {
      case .merge: "git commit --no-edit"
      case .rebase: "git rebase --continue"
      case .cherryPick: "git cherry-pick --continue"
      }
    }
  }
}

extension GitRepository {
  /// Whether git is told to leave a page of the journal as it is where two machines have made it anew.
  func leavesUnmerged(_ page: String, in journal: JournalFolder) -> Bool {
    lines(of: ".gitattributes", and: "info/attributes", around: journal).contains { line in
      let words = line.split(whereSeparator: \.isWhitespace)
      return (words.contains("-merge") || words.contains("binary"))
        && GitRepository.names(line, page)
    }
  }

  /// Whether git is told not to keep it.
  func ignores(_ page: String, in journal: JournalFolder) -> Bool {
    lines(of: ".gitignore", and: "info/exclude", around: journal).contains {
      GitRepository.names($0, page)
    }
  }

  /// The pattern at the start of a line is the page's name, wherever it is rooted. Wildcards are not
  /// followed: better to name what may be missing than to miss it.
  private static func names(_ line: String, _ page: String) -> Bool {
    let unquoted = line.hasPrefix("\"") ? String(line.dropFirst().prefix { $0 != "\"" }) : line
    let isQuoted = line.hasPrefix("\"")
    let pattern = isQuoted ? unquoted : String(line.prefix { !$0.isWhitespace })
    return line == page || line == "/\(page)" || pattern == page || pattern.hasSuffix("/\(page)")
  }

  /// From the journal's folder up to the top of the working copy, and git's own file.
  private func lines(of name: String, and own: String, around journal: JournalFolder) -> [String] {
    var files = [folder + "/" + own]
    var current = journal.resolvedPath ?? root
    while current.hasPrefix(root) {
      files.append(current + "/" + name)
      guard current != root, let slash = current.lastIndex(of: "/") else { break }
      current = String(current[..<slash])
    }
    return files.flatMap { file -> [String] in
      guard case .bytes(let bytes) = FileContent(at: file) else { return [] }
      return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).map(
        String.init)
    }
  }
}
