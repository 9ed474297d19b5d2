/// Ctrl-C, and the request of the system to end, for a command that runs until then.
///
/// The first signal is noted, so that what is being written is completed. A second one ends the program at once.
struct StopSignal {
  /// Readable once a signal has come.
  let descriptor: Int32

  /// The end of the pipe that the handler writes to. Set once, before the handler can run.
  nonisolated(unsafe) private static var writing: Int32 = -1

  init() throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw Failure(
        "the command cannot wait for changes: \(lastError())", remedy: "Close other programs first."
      )
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    descriptor = ends[0]
    StopSignal.writing = ends[1]
    for number in [SIGINT, SIGTERM] {
      let before = signal(number) { number in
        let error = errno
        signal(number, SIG_DFL)
        var byte: UInt8 = 0
        _ = write(StopSignal.writing, &byte, 1)
        errno = error
      }
      // A command in the background of a script ignores Ctrl-C.
      if unsafeBitCast(before, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// Whether a signal has come, or comes in that time.
  func hasCome(within milliseconds: Int32 = 0) -> Bool {
    var descriptor = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, milliseconds) > 0
  }
}
