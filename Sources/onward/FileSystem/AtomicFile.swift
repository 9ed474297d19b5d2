/// New content for one file, complete and on the disk already, in the file's folder under a temporary name.
/// Putting it in place is one step of the system: whoever reads finds the old file or the new one.
///
/// An object, because it owns the temporary file: what has that name in the end goes away with it.
final class AtomicFile {
  private let folder: OpenFolder
  /// What it is to be called.
  private let name: String
  /// Open, and locked, as long as the file is in the making.
  private let descriptor: Int32
  /// The name of what is to be removed in the end: the new file, or the old one once that is replaced; `nil`
  /// if nothing is.
  private var temporary: String?
  private var stage = Stage.waiting
  /// Whatever the replaced file has and this one could not be given, as in "its owner"; `nil` if it has all.
  private(set) var lacking: String?

  private enum Stage {
    case waiting
    case created
    /// The old file has the temporary name.
    case exchanged
    /// The old file is gone.
    case overwritten
  }

  init(_ bytes: [UInt8], for name: String, in folder: OpenFolder) throws(Failure) {
    folder.removeAbandonedFiles()
    self.folder = folder
    self.name = name
    var made: (name: String, descriptor: Int32)
    repeat {
      // A file's name may be as long as the system allows, so the temporary one does not contain it.
      made.name = OpenFolder.unusedName(OpenFolder.newFilePrefix)
      made.descriptor = openat(
        folder.descriptor, made.name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    } while made.descriptor < 0 && errno == EEXIST
    descriptor = made.descriptor
    temporary = descriptor < 0 ? nil : made.name
    guard descriptor >= 0 else { throw failure(lastError()) }
    flock(descriptor, LOCK_EX | LOCK_NB)

    let replaced = folder.file(name)
    defer { if replaced >= 0 { close(replaced) } }
    var status = stat()
    let isReplacing = replaced >= 0 && fstat(replaced, &status) == 0
    // It was made private. It becomes as accessible as any new file, or as the one it replaces, and gets that
    // one's owner if the system allows it.
    let mode = isReplacing ? status.st_mode & 0o7777 : 0o666 & ~AtomicFile.mask
    var lacking = isReplacing ? AtomicFile.give(descriptor, theOwnersOf: status) : []
    guard writeAll(bytes, to: descriptor), fchmod(descriptor, mode) == 0 else {
      throw failure(lastError())
    }
    // After the mode, of which a list of readers is a part.
    if isReplacing, !FileAttributes.copy(from: replaced, to: descriptor) {
      lacking.append("its attributes")
    }
    self.lacking = lacking.isEmpty ? nil : lacking.joined(separator: " and ")
    guard fsync(descriptor) == 0 else { throw failure(lastError()) }
  }

  deinit {
    if let temporary { unlinkat(folder.descriptor, temporary, 0) }
    if descriptor >= 0 { close(descriptor) }
  }

  private func failure(_ problem: String) -> Failure {
    Failure(
      "\(folder.shown(name)) cannot be written: \(problem)",
      remedy: "Check the permissions of '\(folder.path)' and the space on the disk.")
  }

  /// - Returns: what the system does not let this person give away.
  private static func give(_ descriptor: Int32, theOwnersOf status: stat) -> [String] {
    if fchown(descriptor, status.st_uid, status.st_gid) == 0 { return [] }
    // A group of one's own can be given even if an owner cannot.
    _ = fchown(descriptor, uid_t.max, status.st_gid)
    var made = stat()
    guard fstat(descriptor, &made) == 0 else { return ["its owner"] }
    return (made.st_uid == status.st_uid ? [] : ["its owner"])
      + (made.st_gid == status.st_gid ? [] : ["its group"])
  }

  /// The permissions that new files of this process go without.
  private static var mask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }
}

// Putting it in place.
extension AtomicFile {
  /// Puts it where nothing is yet.
  /// - Returns: false if something is there; that is left as it is.
  func create() throws(Failure) -> Bool {
    guard let temporary else { return false }
    var error = folder.renameToUnused(temporary, name)
    if OpenFolder.isUnsupported(error) { error = claim(temporary) }
    if error == EEXIST { return false }
    if error != 0 { throw failure(errorText(error)) }
    self.temporary = nil
    stage = .created
    folder.sync()
    return true
  }

  /// Takes the name with an empty file first, for file systems that offer nothing better.
  private func claim(_ temporary: String) -> Int32 {
    let claimed = openat(folder.descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if claimed < 0 { return errno }
    close(claimed)
    return renameat(folder.descriptor, temporary, folder.descriptor, name) == 0 ? 0 : errno
  }

  /// Takes the place of a file. That one is looked at again when it is out of the way and nobody can write to
  /// it by its name any more; if it is not what was expected, it goes back.
  ///
  /// - Parameter isExpected: whether the file of the folder with this name is one that may be replaced.
  /// - Returns: false if it may not; it is left as it is.
  func replace(if isExpected: (String) -> Bool) throws(Failure) -> Bool {
    guard let new = temporary, isExpected(name) else { return false }
    // From here on the temporary name may mean somebody else's words.
    let old = OpenFolder.unusedName(OpenFolder.oldFilePrefix)
    guard renameat(folder.descriptor, new, folder.descriptor, old) == 0 else {
      throw failure(lastError())
    }
    temporary = old
    let error = folder.exchange(old, name)
    if OpenFolder.isUnsupported(error) { return try overwrite(from: old, if: isExpected) }
    if error == ENOENT { return false }
    if error != 0 { throw failure(errorText(error)) }
    guard isExpected(old) else {
      try putBack(old)
      return false
    }
    stage = .exchanged
    folder.sync()
    return true
  }

  /// For file systems that cannot exchange: looks again right before.
  private func overwrite(
    from temporary: String, if isExpected: (String) -> Bool
  ) throws(Failure) -> Bool {
    guard isExpected(name) else { return false }
    guard renameat(folder.descriptor, temporary, folder.descriptor, name) == 0 else {
      throw failure(lastError())
    }
    self.temporary = nil
    stage = .overwritten
    folder.sync()
    return true
  }

  /// Gives its name back to the file that now has the temporary one.
  private func putBack(_ temporary: String) throws(Failure) {
    let isBack = folder.exchange(temporary, name) == 0
    if isBack, isThis(temporary) { return }
    // Somebody wrote once more in between: what they wrote last gets the name, and the other file stays too.
    if isBack { _ = folder.exchange(temporary, name) }
    self.temporary = nil
    throw Failure(
      "\(folder.shown(name)) was changed several times while it was written",
      remedy:
        "Compare it with \(folder.shown(temporary)), where an earlier version is kept; then remove that."
    )
  }

  /// Puts back what was there before.
  func undo() {
    switch stage {
    case .waiting, .overwritten: return
    case .created: if isThis(name) { unlinkat(folder.descriptor, name, 0) }
    case .exchanged:
      guard let old = temporary, isThis(name) else { return }
      // If that fails, the old file is not to be lost as well.
      if folder.exchange(old, name) != 0 { temporary = nil }
    }
    stage = .waiting
  }

  /// Whether a name of the folder means the file that was prepared here.
  private func isThis(_ name: String) -> Bool {
    var own = stat()
    guard fstat(descriptor, &own) == 0, let status = folder.status(of: name) else { return false }
    return FileIdentity(own) == FileIdentity(status)
  }
}
