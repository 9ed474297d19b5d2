import Diagnostics
import Markdown

/// One thing that happened to an application, or is planned to.
package struct Event: Sendable, Hashable {
  /// `nil` where nobody wrote it down.
  package var day: Day?
  /// `10:30`, where it was written.
  package var time: String?
  /// `nil` for a day on which something happened that is no stage.
  package var milestone: Milestone?
  /// Which one: `system design` in `interview (system design)`.
  package var label: String?
  package var note: String?
  package var line: Int
  /// It lies after the day for which the journal is read.
  package var isPlanned = false
  /// It is of the day for which the journal is read, and the note's status says that it has taken place: when
  /// something is only planned, its status still names the stage before.
  package var isOver = false

  package init(
    day: Day?, milestone: Milestone?, line: Int, label: String? = nil, note: String? = nil
  ) {
    self.day = day
    self.milestone = milestone
    self.line = line
    self.label = label
    self.note = note
  }
}
