/// An entry of a folder, as `readdir` gives it.
extension UnsafeMutablePointer<dirent> {
  /// `nil` where the name is not UTF-8, and so cannot be asked for again.
  var name: String? { String(validatingCString: bytes) }

  /// For messages: what is not UTF-8 in it is replaced.
  var repairedName: String { String(cString: bytes) }

  /// The name as it is, without the zero at its end.
  var nameBytes: [UInt8] {
    let start = UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self)
    return Array(UnsafeBufferPointer(start: start, count: strlen(bytes)))
  }

  /// What the entry is, for file systems that do not say.
  func type(in stream: OpaquePointer) -> Int32 {
    if pointee.d_type != UInt8(DT_UNKNOWN) { return Int32(pointee.d_type) }
    var status = stat()
    guard fstatat(dirfd(stream), bytes, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      return Int32(DT_UNKNOWN)
    }
    return switch status.st_mode & S_IFMT {
    case S_IFDIR: Int32(DT_DIR)
    case S_IFREG: Int32(DT_REG)
    case S_IFLNK: Int32(DT_LNK)
    default: Int32(DT_FIFO)
    }
  }

  /// The name's own field is a fixed tuple for Swift; its address is what C means.
  private var bytes: UnsafePointer<CChar> {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    return UnsafeRawPointer(self).advanced(by: offset).assumingMemoryBound(to: CChar.self)
  }
}
