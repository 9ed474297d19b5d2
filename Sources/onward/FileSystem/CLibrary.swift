// The C library under its name on each platform. All code that uses the disk or the clock needs it.
#if canImport(Darwin)
  @_exported import Darwin
#elseif canImport(Glibc)
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#endif

/// The C library's message for the last call that failed.
func lastError() -> String { errorText(errno) }

func errorText(_ error: Int32) -> String { String(cString: strerror(error)).lowercased() }

/// Opens stdin, stdout and stderr if the parent process closed them. Otherwise the next file to be opened
/// would get one of these numbers, and printed text would go into it.
func fillStandardDescriptors() {
  for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 {
    // Opened for reading, so that printing to it still fails and the failure is noticed.
    _ = open("/dev/null", O_RDONLY)
  }
}

/// Writes all bytes, in as many calls as that takes.
/// - Returns: false if the system refuses; the reason is in `lastError()`.
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

/// An entry of a folder, as `readdir` returns it.
extension UnsafeMutablePointer<dirent> {
  /// The name, or `nil` if it is not UTF-8, because then the file cannot be opened by it.
  var name: String? { String(validatingCString: bytes) }

  /// The name for messages. Invalid UTF-8 in it is replaced.
  var repairedName: String { String(cString: bytes) }

  /// The bytes of the name, without the zero at the end.
  var nameBytes: [UInt8] {
    let start = UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self)
    return Array(UnsafeBufferPointer(start: start, count: strlen(bytes)))
  }

  /// The type of the entry. It is looked up if the file system did not report it.
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

  /// The address of the name. Swift imports the field as a tuple of fixed size.
  private var bytes: UnsafePointer<CChar> {
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    return UnsafeRawPointer(self).advanced(by: offset).assumingMemoryBound(to: CChar.self)
  }
}
