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
