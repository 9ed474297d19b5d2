import TextKit

/// How far a long work is, on one line of the terminal that is gone when it is done.
///
/// Nothing is shown if messages do not go to a terminal, or if the work is short.
struct Progress {
  private let words: String
  private let total: Int
  private let step: Int
  private let isShown: Bool

  init(_ words: String, of total: Int) {
    (self.words, self.total) = (words, total)
    step = max(1, total / 100)
    isShown = total >= 500 && Terminal.showsMessages
  }

  /// Shows that a work has begun which does not report how far it is.
  func begin() {
    if isShown { _ = writeAll(Array("\r\(words) \(total) …\u{1B}[K".utf8), to: STDERR_FILENO) }
  }

  func show(_ done: Int) {
    guard isShown, done % step == 0 || done == total else { return }
    let text =
      done == total ? "\r\u{1B}[K" : "\r\(words) \(done) of \(total) …\u{1B}[K"
    _ = writeAll(Array(text.utf8), to: STDERR_FILENO)
  }
}
