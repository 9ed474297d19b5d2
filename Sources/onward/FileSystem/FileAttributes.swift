#if !canImport(Darwin)
  // A part of the C library that Swift's own modules leave out.
  import CAttributes
#endif

/// The metadata of a file other than its bytes, mode and owner: tags on a Mac, `user.*` on Linux, and access
/// control lists.
enum FileAttributes {
  /// Copies all attributes of an open file to another one. An access control list that the source does not
  /// have is removed.
  /// - Returns: false if some attributes could not be copied.
  static func copy(from source: Int32, to descriptor: Int32) -> Bool {
    #if canImport(Darwin)
      return fcopyfile(source, descriptor, nil, copyfile_flags_t(COPYFILE_ACL | COPYFILE_XATTR))
        == 0
    #else
      guard let names = names(of: source) else { return errno == ENOTSUP }
      // A folder may give every new file an access control list.
      if !names.contains(readers) { fremovexattr(descriptor, readers) }
      var isWhole = true
      for name in names {
        guard let value = value(of: name, source),
          fsetxattr(descriptor, name, value, value.count, 0) == 0
        else {
          // The system sets its own attributes (`security.`, `trusted.`) on new files as well.
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

    /// The names of all attributes; `nil` if they cannot be read, and the reason is in `errno`.
    private static func names(of source: Int32) -> [String]? {
      bytes { flistxattr(source, $0, $1) }.map { list in
        list.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      }
    }

    private static func value(of name: String, _ source: Int32) -> [UInt8]? {
      bytes { fgetxattr(source, name, $0, $1) }
    }

    /// Calls a function twice, first for the size and then for the bytes.
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
