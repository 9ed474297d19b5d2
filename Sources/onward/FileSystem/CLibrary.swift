// The C library under its name on each platform; everything that touches a disk or a clock needs it.
#if canImport(Darwin)
  @_exported import Darwin
#elseif canImport(Glibc)
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#endif

/// What the C library says about the last call that failed.
func lastError() -> String { errorText(errno) }

func errorText(_ error: Int32) -> String { String(cString: strerror(error)).lowercased() }

/// Fills the descriptors of stdin, stdout and stderr if whoever started the program closed them: else the
/// next file that is opened gets one of these numbers, and what is printed goes into it.
func fillStandardDescriptors() {
  for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
    // For reading, so that printing there still fails, and is noticed.
    _ = open("/dev/null", O_RDONLY)
  }
}

/// Writes every byte, however many calls that takes.
/// - Returns: false where the system refuses; `lastError()` says why.
func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes {
      write(descriptor, $0.baseAddress! + written, $0.count - written)
    }
    if count < 0, errno == EINTR { continue }
    if count <= 0 { return false }
    written += count
  }
  return true
}

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
