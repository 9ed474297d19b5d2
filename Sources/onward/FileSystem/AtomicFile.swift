/// New content for one file. It is already complete on the disk, under a temporary name in the file's folder.
/// Putting it in place is one atomic step, so a reader finds either the old file or the new one.
///
/// It is a class because it owns the temporary file: when it is deallocated, it removes that file.
final class AtomicFile {
  private let folder: OpenFolder
  /// The final name of the file.
  private let name: String
  private let occasion: Occasion
  /// The descriptor of the new file, which stays open and locked until this object is deallocated.
  private let descriptor: Int32
  /// The name of the file to remove in the end: the new file, or the old one after it was replaced. `nil` if
  /// there is nothing to remove.
  private var temporary: String?
  private var progress = Progress.waiting
  /// What the new file could not take over from the replaced one, such as "its owner"; `nil` if nothing.
  private(set) var lacking: String?

  /// Whether a file is written for itself or with many others.
  enum Occasion {
    case alone
    /// The one who writes them all removes abandoned files once, and syncs the file system once at the end. For each file,
    /// the first would read the names of all others, and syncing takes about fifty times as long as writing.
    case amongMany
  }

  private enum Progress {
    case waiting
    case created
    /// The old file has the temporary name.
    case exchanged
    /// The old file is gone.
    case overwritten
  }

  /// - Parameter isForUser: whether only the user may read the file, if it is a new one.
  init(
    _ bytes: [UInt8], for name: String, in folder: OpenFolder, isForUser: Bool = false,
    _ occasion: Occasion = .alone
  ) throws(Failure) {
    if occasion == .alone { folder.removeAbandonedFiles() }
    self.folder = folder
    self.name = name
    self.occasion = occasion
    var made: (name: String, descriptor: Int32)
    repeat {
      // The final name may be as long as the system allows, so the temporary name does not contain it.
      made.name = OpenFolder.unusedName(OpenFolder.newFilePrefix)
      made.descriptor = openat(
        folder.descriptor, made.name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    } while made.descriptor < 0 && errno == EEXIST
    descriptor = made.descriptor
    temporary = descriptor < 0 ? nil : made.name
    guard descriptor >= 0 else { throw failure(errno) }
    flock(descriptor, LOCK_EX | LOCK_NB)

    let replaced = folder.file(name)
    defer { if replaced >= 0 { close(replaced) } }
    var status = stat()
    let isReplacing = replaced >= 0 && fstat(replaced, &status) == 0
    // The file was created as private. It gets the mode of any new file, or the mode of the file that it
    // replaces, and that file's owner if the system allows it.
    let mode =
      isReplacing ? status.st_mode & 0o7777 : isForUser ? 0o600 : 0o666 & ~AtomicFile.mask
    var lacking = isReplacing ? AtomicFile.give(descriptor, theOwnersOf: status) : []
    guard writeAll(bytes, to: descriptor), fchmod(descriptor, mode) == 0 else {
      throw failure(errno)
    }
    // After the mode, because an access control list is a part of it.
    if isReplacing, !FileAttributes.copy(from: replaced, to: descriptor) {
      lacking.append("its attributes")
    }
    self.lacking = lacking.isEmpty ? nil : lacking.joined(separator: " and ")
    // What replaces someone's words is always on the disk before they are gone.
    if occasion == .alone || isReplacing {
      guard fsync(descriptor) == 0 else { throw failure(errno) }
    }
  }

  deinit {
    if let temporary { unlinkat(folder.descriptor, temporary, 0) }
    if descriptor >= 0 { close(descriptor) }
  }

  private func failure(_ error: Int32) -> Failure {
    Failure(unwritable: folder.displayPath(name), error, toGrant: folder.path)
  }

  /// Gives a file the owner and the group of another one.
  /// - Returns: the parts that the system does not let this user change.
  private static func give(_ descriptor: Int32, theOwnersOf status: stat) -> [String] {
    if fchown(descriptor, status.st_uid, status.st_gid) == 0 { return [] }
    // A user can set a group that they belong to, even if they cannot set the owner.
    _ = fchown(descriptor, uid_t.max, status.st_gid)
    var made = stat()
    guard fstat(descriptor, &made) == 0 else { return ["its owner"] }
    return (made.st_uid == status.st_uid ? [] : ["its owner"])
      + (made.st_gid == status.st_gid ? [] : ["its group"])
  }

  /// The permissions that new files of this process do not get.
  private static var mask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }
}

// Putting the file in place.
extension AtomicFile {
  /// Puts the file in place if its name is not in use.
  /// - Returns: false if something has that name; it is left as it is.
  func create() throws(Failure) -> Bool {
    guard let temporary else { return false }
    var error = folder.renameToUnused(temporary, name)
    if OpenFolder.isUnsupported(error) { error = claim(temporary) }
    if error == EEXIST { return false }
    if error != 0 { throw failure(error) }
    self.temporary = nil
    progress = .created
    if occasion == .alone { folder.sync() }
    return true
  }

  /// Claims the name with an empty file first, for file systems that support nothing better.
  private func claim(_ temporary: String) -> Int32 {
    let claimed = openat(folder.descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if claimed < 0 { return errno }
    close(claimed)
    return renameat(folder.descriptor, temporary, folder.descriptor, name) == 0 ? 0 : errno
  }

  /// Replaces a file. The old file is checked again once it has been moved away, when no one can write to it
  /// by its name any more. If it is not the expected one, it is put back.
  ///
  /// - Parameter isExpected: whether the file of the folder with this name may be replaced.
  /// - Returns: false if it may not; it is left as it is.
  func replace(if isExpected: (String) -> Bool) throws(Failure) -> Bool {
    guard let new = temporary, isExpected(name) else { return false }
    // From here on the temporary name may belong to a file with someone's own words.
    let old = OpenFolder.unusedName(OpenFolder.oldFilePrefix)
    guard renameat(folder.descriptor, new, folder.descriptor, old) == 0 else {
      throw failure(errno)
    }
    temporary = old
    let error = folder.exchange(old, name)
    if OpenFolder.isUnsupported(error) { return try overwrite(from: old, if: isExpected) }
    if error == ENOENT { return false }
    if error != 0 { throw failure(error) }
    guard isExpected(old) else {
      try putBack(old)
      return false
    }
    progress = .exchanged
    if occasion == .alone { folder.sync() }
    return true
  }

  /// Replaces the file on file systems that cannot exchange two names. It checks the old file right before.
  private func overwrite(
    from temporary: String, if isExpected: (String) -> Bool
  ) throws(Failure) -> Bool {
    guard isExpected(name) else { return false }
    guard renameat(folder.descriptor, temporary, folder.descriptor, name) == 0 else {
      throw failure(errno)
    }
    self.temporary = nil
    progress = .overwritten
    if occasion == .alone { folder.sync() }
    return true
  }

  /// Restores the name of the file that now has the temporary one.
  private func putBack(_ temporary: String) throws(Failure) {
    let isBack = folder.exchange(temporary, name) == 0
    if isBack, isThis(temporary) { return }
    // Someone wrote again in the meantime. Their latest version gets the name, and the other file stays too.
    if isBack { _ = folder.exchange(temporary, name) }
    self.temporary = nil
    throw Failure(
      "\(folder.displayPath(name)) was changed several times while it was written",
      remedy:
        "Compare it with \(folder.displayPath(temporary)), which is an earlier version; then remove that file."
    )
  }

  /// Restores the state before the file was put in place.
  func undo() {
    switch progress {
    case .waiting, .overwritten: return
    case .created: if isThis(name) { unlinkat(folder.descriptor, name, 0) }
    case .exchanged:
      guard let old = temporary, isThis(name) else { return }
      // If this fails, the old file must not be removed as well.
      if folder.exchange(old, name) != 0 { temporary = nil }
    }
    progress = .waiting
  }

  /// Whether a name of the folder belongs to the file that was prepared here.
  private func isThis(_ name: String) -> Bool {
    var own = stat()
    guard fstat(descriptor, &own) == 0, let status = folder.status(of: name) else { return false }
    return FileIdentity(own) == FileIdentity(status)
  }
}
