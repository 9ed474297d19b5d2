/// Standard input, read to its end.
enum StandardInput {
  /// A text that is pasted is smaller. What is beyond is left out.
  private static let limit = 16_000_000

  static var bytes: [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count < limit {
      let chunk = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        repeat {
          count = read(STDIN_FILENO, buffer.baseAddress, buffer.count)
        } while count < 0 && errno == EINTR
        count = max(0, count)
      }
      if chunk.isEmpty { break }
      bytes += chunk
    }
    return bytes
  }
}
