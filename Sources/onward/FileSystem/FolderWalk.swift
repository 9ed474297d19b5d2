import Diagnostics
import Journal
import TextKit

/// Finds every file in a folder and its subfolders that may be a note. Links to folders are not followed.
struct FolderWalk {
  private(set) var files: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let root: JournalFolder
  private let ignored: [Glob]
  /// Determines what the folders mean; `nil` if they mean no kind, because there are no settings.
  private let folders: FolderKinds?
  /// The folders that are still to be entered, relative to the root.
  private var pending = [""]
  /// The links to files outside the journal, by the file that they lead to.
  private var linksByTarget: [PathBytes: [String]] = [:]
  /// The number of names that may still be looked at; `nil` if there is no limit.
  private var remaining: Int?
  private let isWholeDisk: Bool
  /// Folders whose names begin with a dot. They are not entered, and one diagnostic lists them all.
  private var hiddenFolders: [String] = []
  private var renamings: [Renaming] = []
  private var templateFiles: [String] = []
  /// Called with the path of each folder from whose contents the journal is made, before the folder is read. A folder
  /// outside the journal has an absolute path.
  private let willRead: (String) -> Void

  /// A file or a folder that would have to be renamed to be read.
  private struct Renaming {
    let path: String
    let folder: String
    /// The name that it could get.
    let wish: String
    /// The message for the new path, which is given as a word of a command line.
    let message: (String) -> Diagnostic.Message
  }

  /// - Parameter limit: the number of names that are looked at. A folder with more is not read at all, because
  ///   part of the notes would be mistaken for all of them.
  /// - Parameter isWholeDisk: whether the root is that of the disk; `nil` to find out.
  init(
    root: JournalFolder, ignoring ignored: [Glob], folders: FolderKinds? = nil, limit: Int? = nil,
    isWholeDisk: Bool? = nil, willRead: @escaping (String) -> Void = { _ in }
  ) {
    self.root = root
    self.ignored = ignored
    self.folders = folders
    remaining = limit
    self.willRead = willRead
    self.isWholeDisk = isWholeDisk ?? (root.resolvedPath == "/")
  }

  /// The number of names that a folder may contain if it was not named and has no settings. It is many times
  /// the size of a real journal, and is still searched in a moment.
  static let limitOfStrangeFolder = 50_000

  /// - Parameter unsaved: the paths of texts that may have no file yet.
  mutating func run(alsoTaking unsaved: [String] = []) throws(Failure) {
    while let folder = pending.popLast() { try enter(folder) }
    for path in unsaved where !root.has(path) { take(unsaved: path) }
    leaveOutFurtherLinks()
    files = files.sortedAsPaths()
    reportRenamings()
    reportHiddenFolders()
    templateFiles = templateFiles.sortedAsPaths()
    if let first = templateFiles.first { report(first, .templateFiles(templateFiles)) }
    for path in templateFiles.dropFirst() {
      report(path, .leftOut("its name is that of a template"))
    }
  }

  private mutating func enter(_ folder: String) throws(Failure) {
    willRead(folder)
    guard let stream = opendir(root.absolute(folder)) else {
      if folder.isEmpty { throw root.unreadable(lastError()) }
      report(folder, .unreadableFolder(lastError()))
      return
    }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = entry.name ?? entry.repairedName
      if name == "." || name == ".." { continue }
      try count()
      let path = folder.isEmpty ? name : folder + "/" + name
      let type = entry.type(in: stream)
      if !ignored.isEmpty, ignored.contains(where: { $0.matches(path) }) {
        report(
          path,
          .leftOut(
            "'ignore:' in onward.yml names it",
            remedy: "Nothing to do. To read it, change 'ignore:'."))
      } else if entry.name == nil {
        takeMisnamed(entry.nameBytes, name, path, in: folder, type: type)
      } else {
        take(name, path, type: type)
      }
    }
  }

  private mutating func reportHiddenFolders() {
    hiddenFolders = hiddenFolders.sortedAsPaths()
    guard let first = hiddenFolders.first else { return }
    let shown = hiddenFolders.prefix(5).joined(separator: ", ")
    let rest = hiddenFolders.count - min(5, hiddenFolders.count)
    let text =
      hiddenFolders.count == 1
      ? "a folder whose name begins with a dot is left out"
      : "\(hiddenFolders.count) folders whose names begin with a dot are left out: \(shown)\(rest > 0 ? " and \(rest) more" : "")"
    report(
      first,
      .leftOut(
        text, remedy: FolderWalk.nothingToDo("in such a folder")))
  }

  /// The remedy for a folder that is left out. There is a problem only if it contains notes.
  private static func nothingToDo(_ place: String) -> String {
    "Nothing to do. If notes are \(place), move them, or rename it."
  }

  /// Handles a file or a folder that cannot be opened by its name, because that is not UTF-8.
  private mutating func takeMisnamed(
    _ bytes: [UInt8], _ name: String, _ path: String, in folder: String, type: Int32
  ) {
    let isFolder = type == Int32(DT_DIR)
    if isFolder, FileRules.isSkipped(folder: name) { return take(name, path, type: type) }
    // Files of other types are not notes, whatever their names are.
    guard isFolder || FileRules.isMarkdownLike(name) else { return }
    let place = folder.isEmpty ? "" : folder + "/"
    let old = (Array(root.typed(place).utf8) + bytes).printedForShell
    renamings.append(
      Renaming(path: path, folder: folder, wish: bytes.readAsLatin1) {
        .misnamed(isFolder: isFolder, renamedBy: "mv \(old) \($0)")
      })
  }

  /// Reports the renamings ordered by path, so that names with a number are the same on every disk.
  private mutating func reportRenamings() {
    renamings.sort {
      ($0.path.pathBytes, $0.wish.pathBytes) < ($1.path.pathBytes, $1.wish.pathBytes)
    }
    var taken: Set<PathBytes> = []
    for renaming in renamings {
      let place = renaming.folder.isEmpty ? "" : renaming.folder + "/"
      let new = place + root.freeName(for: renaming.wish, in: renaming.folder, excluding: taken)
      taken.insert(new.pathBytes)
      report(renaming.path, renaming.message(root.typed(new).pastedForShell))
    }
  }

  private mutating func count() throws(Failure) {
    guard let left = remaining else { return }
    if left == 0 { throw FolderWalk.tooLarge }
    remaining = left - 1
  }

  private static let tooLarge = Failure(
    "there is no onward.yml here, and more than \(limitOfStrangeFolder / 1000),000 files, which are too many to search for notes",
    remedy:
      "'onward init my-search' creates a journal; 'onward init --adopt .' makes this folder a journal; '--journal .' reads it as it is."
  )

  private mutating func take(_ name: String, _ path: String, type: Int32) {
    switch type {
    case Int32(DT_DIR):
      // Its templates shape the pages.
      if path == name, TemplateNames.isFolder(name) { willRead(path) }
      if isWholeDisk, FileRules.isSystemFolder(path) {
        report(path, .leftOut("the system shows no real files there"))
      } else if !FileRules.isSkipped(folder: name) {
        pending.append(path)
      } else if name.isHiddenName {
        // The user never puts a note into onward's own folder.
        if path != RecordedChange.folder { hiddenFolders.append(path) }
      } else {
        report(
          path,
          .leftOut(
            "folders with this name contain no notes",
            remedy: FolderWalk.nothingToDo("in this folder")))
      }
    case Int32(DT_REG): takeFile(name, path, isLink: false)
    case Int32(DT_LNK): takeLink(name, path)
    default:
      if FileRules.isMarkdownLike(name) { report(path, .notAFile) }
    }
  }

  /// Handles a file that will be there when its text is saved.
  private mutating func take(unsaved path: String) {
    let parts = path.pathParts
    guard let name = parts.last, !parts.dropLast().contains(where: FileRules.isSkipped(folder:))
    else { return }
    let isIgnored = parts.indices.contains { index in
      let path = parts[...index].joined(separator: "/")
      return ignored.contains { $0.matches(path) }
    }
    if !isIgnored { takeFile(name, path, isLink: false) }
  }

  private mutating func takeFile(_ name: String, _ path: String, isLink: Bool) {
    if FileRules.isMarkdown(name) {
      // Below the root, the fields of a README decide.
      if FileRules.isReadme(name), isLink || !path.hasPathSeparator,
        folders?.isReadmeOfApplication(path) != true
      {
        report(path, .readme)
      } else if TemplateNames.isFile(name) {
        templateFiles.append(path)
      } else if FileRules.isConflictCopy(name) {
        report(path, .conflictCopy)
      } else {
        files.append(path)
      }
    } else if FileRules.isMarkdownLike(name) || FileRules.hasTextAfterEnding(name) {
      let reason =
        name.isHiddenName
        ? "its name begins with a dot, which hides it" : "its name does not end in .md"
      let old = root.typed(path).pastedForShell
      renamings.append(
        Renaming(path: path, folder: path.pathParent ?? "", wish: FileRules.noteName(for: name)) {
          .leftOut(reason, remedy: "If it is a note, rename it: mv \(old) \($0)")
        })
    } else if let target = FileRules.placeholderTarget(name) {
      report(path, .notDownloaded(target))
    } else if path == name, FileRules.isConflictCopyOfSettings(name) {
      report(path, .conflictCopy)
    } else if let folders, let ending = FileRules.endingOfTable(name),
      folders.kind(ofPath: path) != nil
    {
      report(
        path,
        .leftOut(
          "only Markdown is read, and this is a .\(ending) file",
          remedy:
            "Nothing to do. If it is about an application, 'onward new application' begins a note for it."
        ))
    }
  }

  /// Handles a link. A link to a file outside the journal is read like a file. A link to a file inside is
  /// left out, because the file would count twice.
  private mutating func takeLink(_ name: String, _ path: String) {
    if FileRules.isLockOfEditor(name) { return }
    var status = stat()
    let isBroken = stat(root.absolute(path), &status) != 0
    let leadsRound = isBroken && errno == ELOOP
    if !isBroken, status.st_mode & S_IFMT == S_IFDIR {
      if name.isHiddenName { hiddenFolders.append(path) } else { report(path, .linkedFolder) }
    } else if FileRules.isMarkdownLike(name) {
      if isBroken, FileRules.isMarkdown(name), !FileRules.isReadme(name) {
        report(
          path,
          .unreadableFile(
            leadsRound
              ? "it is a link that leads back to itself"
              : "it is a link to a file that does not exist"))
      } else if isReadAnyway(path) {
        report(path, .leftOut("it is a link to a file of the journal that is read anyway"))
      } else {
        let count = files.count
        takeFile(name, path, isLink: true)
        // A link that is not read, like a README, must not keep another one from being read.
        if files.count > count, let target = JournalFolder.resolved(root.absolute(path)) {
          if let folder = target.pathParent { willRead(folder.isEmpty ? "/" : folder) }
          linksByTarget[target.pathBytes, default: []].append(path)
        }
      }
    }
  }

  /// Leaves out all but the first of several links to one file, because the file would count several times.
  private mutating func leaveOutFurtherLinks() {
    var further: Set<PathBytes> = []
    for links in linksByTarget.values where links.count > 1 {
      let sorted = links.sortedAsPaths()
      for link in sorted.dropFirst() {
        further.insert(link.pathBytes)
        report(link, .leftOut("it is a link to the same file as '\(sorted[0])'"))
      }
    }
    if !further.isEmpty { files.removeAll { further.contains($0.pathBytes) } }
  }

  /// Whether the target of a link is a file in the journal that the walk finds anyway.
  private func isReadAnyway(_ path: String) -> Bool {
    guard let inside = JournalFolder.resolved(root.absolute(path)).flatMap(root.inside) else {
      return false
    }
    let parts = inside.pathParts
    return !parts.dropLast().contains(where: FileRules.isSkipped(folder:))
      && parts.last.map(FileRules.isMarkdown) == true
      && !ignored.contains { $0.matches(inside) }
  }

  private mutating func report(_ path: String, _ message: Diagnostic.Message) {
    diagnostics.append(Diagnostic(path, .start, message))
  }
}

extension [UInt8] {
  /// A readable name. Valid UTF-8 is kept, and every other byte is read as Latin-1, the usual encoding of
  /// such names.
  var readAsLatin1: String {
    var (name, rest) = ("", self[...])
    while let byte = rest.first {
      let length = (1...4).first { count in
        rest.count >= count
          && String(validating: rest.prefix(count), as: UTF8.self) != nil
      }
      if let length {
        name += String(decoding: rest.prefix(length), as: UTF8.self)
      } else {
        // These are control characters in Latin-1.
        name.unicodeScalars.append(byte < 0xA0 ? "-" : Unicode.Scalar(byte))
      }
      rest = rest.dropFirst(length ?? 1)
    }
    return name
  }
}
