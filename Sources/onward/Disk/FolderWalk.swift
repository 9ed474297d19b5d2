import Diagnostics
import Journal

/// Finds every file below a root that may be a note, without following links to folders.
struct FolderWalk {
  private(set) var files: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let root: JournalFolder
  private let ignored: [Glob]
  /// The folders still to be entered, relative to the root.
  private var pending = [""]
  /// How many names may still be looked at; `nil` for all there are.
  private var remaining: Int?
  private let isWholeDisk: Bool

  /// - Parameter limit: how many names are looked at; with more in it, the folder is not read at all, for
  ///   a part of the notes would be taken for all of them.
  init(root: JournalFolder, ignoring ignored: [Glob], limit: Int? = nil) {
    self.root = root
    self.ignored = ignored
    remaining = limit
    isWholeDisk = root.resolvedPath == "/"
  }

  /// What a folder may hold in which nobody has said that there is a journal: many times what people have
  /// in one, and looked through in a moment.
  static let limitOfStrangeFolder = 50_000

  mutating func run() throws(Failure) {
    while let folder = pending.popLast() { try enter(folder) }
    files.sort()
  }

  private mutating func enter(_ folder: String) throws(Failure) {
    guard let stream = opendir(root.absolute(folder)) else {
      if folder.isEmpty { throw root.unreadable(lastError()) }
      report(folder, .unreadableFolder(lastError()))
      return
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      guard let name = entry.name else {
        let shown = entry.repairedName
        let path = folder.isEmpty ? shown : folder + "/" + shown
        report(path, .unreadableFile("its name is not UTF-8 text; rename it"))
        continue
      }
      if name == "." || name == ".." { continue }
      try count()
      let path = folder.isEmpty ? name : folder + "/" + name
      if !ignored.isEmpty, ignored.contains(where: { $0.matches(path) }) {
        report(path, .notANote("'ignore:' in onward.yml names it"))
        continue
      }
      take(name, path, type: Int32(entry.pointee.d_type))
    }
  }

  private mutating func count() throws(Failure) {
    guard let left = remaining else { return }
    if left == 0 { throw FolderWalk.tooLarge }
    remaining = left - 1
  }

  private static let tooLarge = Failure(
    "there is no onward.yml here, and more than \(limitOfStrangeFolder / 1000),000 files: too many to look for notes among them",
    remedy:
      "'onward init my-search' makes a journal; 'onward init --adopt .' makes this folder one; '--journal .' reads it as it is."
  )

  private mutating func take(_ name: String, _ path: String, type: Int32) {
    switch type {
    case Int32(DT_DIR):
      if isWholeDisk, FileRules.isOfTheSystem(path) {
        report(path, .notANote("the system keeps no files there"))
      } else if !FileRules.isSkipped(folder: name) {
        pending.append(path)
      } else if !name.hasPrefix(".") {
        report(path, .notANote("folders of this name hold no notes"))
      }
    case Int32(DT_REG): takeFile(name, path)
    case Int32(DT_LNK): takeLink(name, path)
    case Int32(DT_UNKNOWN):
      // Some file systems do not say; then the file itself does.
      var status = stat()
      guard lstat(root.absolute(path), &status) == 0 else { return }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: take(name, path, type: Int32(DT_DIR))
      case S_IFREG: take(name, path, type: Int32(DT_REG))
      case S_IFLNK: take(name, path, type: Int32(DT_LNK))
      default: take(name, path, type: Int32(DT_FIFO))
      }
    default:
      if FileRules.isMarkdown(name) { report(path, .notAFile) }
    }
  }

  private mutating func takeFile(_ name: String, _ path: String) {
    if FileRules.isMarkdown(name) {
      if FileRules.isReadme(name) {
        report(path, .notANote("a README explains its folder"))
      } else if FileRules.isConflictCopy(name) {
        report(path, .conflictCopy)
      } else {
        files.append(path)
      }
    } else if name.lowercased().hasSuffix(".markdown") {
      report(path, .notANote("its name does not end in .md"))
    } else if let target = FileRules.placeholderTarget(name) {
      report(path, .notDownloaded(target))
    } else if name.hasPrefix("."), FileRules.isMarkdown(String(name.dropFirst())) {
      report(path, .notANote("its name starts with a dot, which hides it"))
    }
  }

  /// A link to a file outside the journal is read like a file; one to a file inside would count it
  /// twice.
  private mutating func takeLink(_ name: String, _ path: String) {
    var status = stat()
    let isBroken = stat(root.absolute(path), &status) != 0
    let leadsRound = isBroken && errno == ELOOP
    if !isBroken, status.st_mode & S_IFMT == S_IFDIR {
      if !FileRules.isSkipped(folder: name) { report(path, .linkedFolder) }
    } else if FileRules.isMarkdown(name), !FileRules.isReadme(name) {
      if isBroken {
        report(
          path,
          .unreadableFile(
            leadsRound
              ? "it is a link that leads back to itself"
              : "it is a link, and what it leads to is not there"))
      } else if isReadAnyway(path) {
        report(path, .notANote("it is a link to a file of the journal, which is read itself"))
      } else {
        takeFile(name, path)
      }
    }
  }

  /// Whether the file that a link leads to lies in the journal, where the walk comes by it.
  private func isReadAnyway(_ path: String) -> Bool {
    guard let inside = JournalFolder.resolved(root.absolute(path)).flatMap(root.inside) else {
      return false
    }
    let parts = inside.split(separator: "/").map(String.init)
    return !parts.dropLast().contains(where: FileRules.isSkipped(folder:))
      && parts.last.map(FileRules.isMarkdown) == true
      && !ignored.contains { $0.matches(inside) }
  }

  private mutating func report(_ path: String, _ message: Diagnostic.Message) {
    diagnostics.append(Diagnostic(path, .start, message))
  }
}
