// The C library under its name on each platform; everything that touches a disk or a clock needs it.
#if canImport(Darwin)
  @_exported import Darwin
#elseif canImport(Glibc)
  @_exported import Glibc
#elseif canImport(Musl)
  @_exported import Musl
#endif

/// What the C library says about the last call that failed.
func lastError() -> String {
  String(cString: strerror(errno)).lowercased()
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
