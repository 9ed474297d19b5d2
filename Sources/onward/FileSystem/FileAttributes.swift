#if !canImport(Darwin)
  // A part of the C library that Swift's own modules of it leave out.
  import CAttributes
#endif

/// What a file has beside its bytes, its mode and its owner: the tags of a Mac, `user.*` on Linux, and
/// lists of who else may read it.
enum FileAttributes {
  /// Gives an open file all that another one has, and no list of readers that the other does not have.
  /// - Returns: false if some of it could not be copied.
  static func copy(from source: Int32, to descriptor: Int32) -> Bool {
    #if canImport(Darwin)
      return fcopyfile(source, descriptor, nil, copyfile_flags_t(COPYFILE_ACL | COPYFILE_XATTR))
        == 0
    #else
      guard let names = names(of: source) else { return errno == ENOTSUP }
      // A folder may give every new file such a list.
      if !names.contains(readers) { fremovexattr(descriptor, readers) }
      var isWhole = true
      for name in names {
        guard let value = value(of: name, source),
          fsetxattr(descriptor, name, value, value.count, 0) == 0
        else {
          // What the system keeps for itself (`security.`, `trusted.`) it gives to new files as well.
          let isOwn = name.hasPrefix("user.") || name.hasPrefix("system.")
          isWhole = isWhole && !isOwn
          continue
        }
      }
      return isWhole
    #endif
  }

  #if !canImport(Darwin)
    private static let readers = "system.posix_acl_access"

    /// `nil` where they cannot be told; `errno` says why.
    private static func names(of source: Int32) -> [String]? {
      bytes { flistxattr(source, $0, $1) }.map { list in
        list.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      }
    }

    private static func value(of name: String, _ source: Int32) -> [UInt8]? {
      bytes { fgetxattr(source, name, $0, $1) }
    }

    /// Asked twice, for the size and for the bytes.
    private static func bytes(
      _ read: (UnsafeMutablePointer<CChar>?, Int) -> Int
    ) -> [UInt8]? {
      let size = read(nil, 0)
      guard size >= 0 else { return nil }
      var buffer = [CChar](repeating: 0, count: size + 1)
      let count = buffer.withUnsafeMutableBufferPointer { read($0.baseAddress, size) }
      return count < 0 ? nil : buffer.prefix(size == 0 ? 0 : count).map { UInt8(bitPattern: $0) }
    }
  #endif
}
