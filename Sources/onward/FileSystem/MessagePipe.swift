import LanguageServer

/// Standard input and output, over which an editor and the server exchange messages.
///
/// Both ends wait for no one: while a message is written, what comes in is read. Otherwise an editor that writes before it
/// reads and a server that does the same would wait for each other forever.
struct MessagePipe {
  private var reader = MessageReader()
  private(set) var hasEnded = false

  init() {
    signal(SIGPIPE, SIG_IGN)
  }

  /// The next message that has come in, or `nil` if none came in that time.
  ///
  /// - Parameter milliseconds: How long to wait; `nil` to wait until one comes or the input ends.
  mutating func next(within milliseconds: Int32?) -> MessageReader.Piece? {
    while true {
      if let piece = reader.next() { return piece }
      if hasEnded || !wait(for: Int16(POLLIN), on: STDIN_FILENO, milliseconds ?? -1) { return nil }
      receive()
    }
  }

  /// Takes in what has come, without waiting.
  mutating func receiveWhatIsThere() {
    while !hasEnded, wait(for: Int16(POLLIN), on: STDIN_FILENO, 0) { receive() }
  }

  /// - Returns: false if no one reads any more.
  mutating func send(_ message: [UInt8]) -> Bool {
    let bytes = message.framed
    var written = 0
    while written < bytes.count {
      var descriptors = [
        pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: hasEnded ? -1 : STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      ]
      if poll(&descriptors, 2, -1) < 0, errno != EINTR { return false }
      if descriptors[1].revents != 0 { receive() }
      if descriptors[0].revents == 0 { continue }
      // A pipe that has room has it for at least this much, so that writing does not wait.
      let end = min(bytes.count, written + Int(PIPE_BUF))
      let count = bytes[written..<end].withUnsafeBytes {
        write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      if count < 0, errno == EINTR || errno == EAGAIN { continue }
      if count <= 0 { return false }
      written += count
    }
    return true
  }

  private func wait(for events: Int16, on descriptor: Int32, _ milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: descriptor, events: events, revents: 0)
    while true {
      let count = poll(&descriptor, 1, milliseconds)
      if count < 0, errno == EINTR { continue }
      return count > 0
    }
  }

  private mutating func receive() {
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      count = max(0, read(STDIN_FILENO, buffer.baseAddress, buffer.count))
    }
    if bytes.isEmpty { hasEnded = true } else { reader.append(bytes) }
  }
}
