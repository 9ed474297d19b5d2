import Diagnostics

/// New content for one file, whole and on the disk already, beside its place and under a name of its
/// own. Moving it there is one step of the system: whoever reads finds the old file or the new one.
struct PreparedFile {
  /// What it is to become, or to take the place of.
  let path: String
  private let temporary: String
  /// What the file in whose place it comes has and it could not be given, as in "its owner"; `nil` where it
  /// has all.
  let lacking: String?

  init(_ bytes: [UInt8], for path: String) throws(Failure) {
    self.path = path
    let folder = path.pathParent ?? "."
    let name = path.lastPathPart
    let failure = { (problem: String) in
      Failure(
        "\(path) cannot be written: \(problem)",
        remedy: "Check the permissions of '\(folder)' and the space on the disk.")
    }
    // A name may be as long as the system allows, so the temporary one is not made longer.
    var template = Array("\(folder)/.onward.XXXXXX".utf8CString)
    if name.isEmpty { throw failure("it has no name") }
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(lastError()) }
    temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { close(descriptor) }
    // mkstemp makes it private; it is to be as open as any file made here, or as the one it replaces,
    // and that one's owner's, as far as the system allows.
    var status = stat()
    var mode = 0o666 & ~PreparedFile.mask
    let isReplacing = stat(path, &status) == 0
    var lacking: [String] = []
    if isReplacing {
      mode = status.st_mode & 0o7777
      lacking = PreparedFile.give(descriptor, theOwnersOf: status)
    }
    guard writeAll(bytes, to: descriptor), fchmod(descriptor, mode) == 0 else {
      let problem = lastError()
      unlink(temporary)
      throw failure(problem)
    }
    // After the mode, of which a list of readers is a part.
    if isReplacing, !FileAttributes.copy(from: path, to: descriptor) {
      lacking.append("its attributes")
    }
    self.lacking = lacking.isEmpty ? nil : lacking.joined(separator: " and ")
    guard fsync(descriptor) == 0 else {
      let problem = lastError()
      unlink(temporary)
      throw failure(problem)
    }
  }

  /// - Returns: what the system does not let this person give away.
  private static func give(_ descriptor: Int32, theOwnersOf status: stat) -> [String] {
    if fchown(descriptor, status.st_uid, status.st_gid) == 0 { return [] }
    // A group of one's own can be given where an owner cannot.
    _ = fchown(descriptor, uid_t.max, status.st_gid)
    var made = stat()
    guard fstat(descriptor, &made) == 0 else { return ["its owner"] }
    return (made.st_uid == status.st_uid ? [] : ["its owner"])
      + (made.st_gid == status.st_gid ? [] : ["its group"])
  }

  /// Takes the place of what lies there.
  func replace() throws(Failure) {
    guard rename(temporary, path) == 0 else {
      let problem = lastError()
      discard()
      throw Failure(
        "\(path) cannot be written: \(problem)", remedy: "Check the folder's permissions.")
    }
  }

  /// Takes its place where nothing lies yet.
  /// - Returns: false where something does; it stays as it is then.
  func create() throws(Failure) -> Bool {
    // A second name for the file, refused by the system where the name is taken.
    let isMade = link(temporary, path) == 0
    let problem = errno
    if isMade || problem == EEXIST {
      discard()
      return isMade
    }
    // Some file systems know no second names; there the name is claimed first, and then replaced.
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      let (isTaken, problem) = (errno == EEXIST, lastError())
      discard()
      if isTaken { return false }
      throw Failure(
        "\(path) cannot be written: \(problem)", remedy: "Check the folder's permissions.")
    }
    close(descriptor)
    try replace()
    return true
  }

  func discard() { unlink(temporary) }

  /// The permissions that new files of this process go without.
  private static var mask: mode_t {
    let mask = umask(0)
    umask(mask)
    return mask
  }
}
