/// Changes that a rebuild is still to take in, and when it begins.
///
/// A save is often several steps, and a program may change a thousand files at once. So the rebuild waits for a moment of
/// quiet. The moment is short after a complete file, because someone waits for the page.
struct PendingChanges {
  private var paths: Set<String> = []
  private var incomplete: Set<String> = []
  private var isUncounted = false
  private var first: Int?
  private var last = 0

  /// In milliseconds.
  static let pause = 10
  static let pauseAmongMany = 100
  /// Until a file that was renamed or removed is back, or one that is being written is closed.
  static let pauseWhileIncomplete = 150
  /// A file that is written without end must not delay the rebuild forever.
  static let longest = 2_000
  /// The number of paths from which on a program is assumed to change them, and not a person.
  static let many = 5

  var isEmpty: Bool { first == nil }

  /// - Parameter now: the time in milliseconds.
  mutating func add(_ change: FileChange, at now: Int) {
    first = first ?? now
    last = now
    paths.insert(change.path)
    switch change.kind {
    case .complete: incomplete.remove(change.path)
    case .incomplete: incomplete.insert(change.path)
    case .folder: break
    case .uncounted: isUncounted = true
    }
  }

  /// The time in milliseconds at which the rebuild begins; `nil` if nothing has changed.
  var due: Int? {
    guard let first else { return nil }
    let pause =
      !incomplete.isEmpty
      ? PendingChanges.pauseWhileIncomplete
      : isUncounted || paths.count > PendingChanges.many
        ? PendingChanges.pauseAmongMany : PendingChanges.pause
    return min(last + pause, first + PendingChanges.longest)
  }
}
