/// What a history may say and could not be read, so that it may make the application unclear.
struct HistoryDoubts {
  /// Whether the text of the note has an event that could not be read at all.
  var hasUnreadLine = false
  /// Whether something beside a stage begins like an end, and is not understood.
  var hasUnclearEnd = false
  /// Whether a field about an end is not understood: `rejected: too slow`.
  var hasUnclearEndField = false
  /// The furthest stage that has a day that cannot be read, so that it may have been reached or not.
  private(set) var unreadStage: Stage?

  mutating func add(unread stage: Stage) { unreadStage = max(stage, unreadStage ?? stage) }
}
