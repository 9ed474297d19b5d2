#if !canImport(Darwin)
  // Parts of the C library that Swift's own modules of it leave out.
  import CAttributes
#endif

// Renaming within one folder, in ways that never destroy a file.
extension OpenFolder {
  /// Gives a file a name that nothing has yet.
  /// - Returns: 0, or the error; `EEXIST` if the name is taken.
  func renameToUnused(_ old: String, _ new: String) -> Int32 {
    #if canImport(Darwin)
      let result = renameatx_np(descriptor, old, descriptor, new, UInt32(RENAME_EXCL))
    #else
      let result = renameat2(descriptor, old, descriptor, new, 1)  // RENAME_NOREPLACE
    #endif
    if result == 0 || !OpenFolder.isUnsupported(errno) { return result == 0 ? 0 : errno }
    // A second name for the file, which the system refuses if the name is taken; then the first one goes.
    if linkat(descriptor, old, descriptor, new, 0) != 0 { return errno }
    unlinkat(descriptor, old, 0)
    return 0
  }

  /// Swaps the names of two entries, of whatever kind, in one step.
  /// - Returns: 0, or the error; see `isUnsupported`.
  func exchange(_ one: String, _ other: String) -> Int32 {
    #if canImport(Darwin)
      let result = renameatx_np(descriptor, one, descriptor, other, UInt32(RENAME_SWAP))
    #else
      let result = renameat2(descriptor, one, descriptor, other, 2)  // RENAME_EXCHANGE
    #endif
    return result == 0 ? 0 : errno
  }

  /// Whether the file system, and not the files, kept it from being done.
  static func isUnsupported(_ error: Int32) -> Bool {
    [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM].contains(error)
  }
}
