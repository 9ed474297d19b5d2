/// What a history may say and could not be read, so that it may make the application unclear.
struct HistoryDoubts {
  /// Whether the text of the note has an event that could not be read at all.
  var hasUnreadLine = false
  /// The furthest stage whose meeting did not take place, and the line that states it.
  private(set) var canceled: (stage: Stage, line: Int)?
  /// Whether a field about an end is not understood: `rejected: too slow`.
  var hasUnclearEndField = false
  /// The furthest stage that has a day that cannot be read, so that it may have been reached or not.
  private(set) var unreadStage: Stage?

  mutating func add(canceled stage: Stage, line: Int) {
    if let canceled, canceled.stage > stage { return }
    canceled = (stage, line)
  }

  mutating func add(unread stage: Stage) { unreadStage = max(stage, unreadStage ?? stage) }
}
