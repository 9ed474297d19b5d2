package import Journal

/// Something that happened to an application, or is agreed on, and is to be written into its note.
package struct NewEvent: Sendable {
  package let day: Day
  package let milestone: Milestone
  /// Which one: `system design`.
  package let label: String?
  package let note: String?

  package init(day: Day, milestone: Milestone, label: String? = nil, note: String? = nil) {
    self.day = day
    self.milestone = milestone
    self.label = label
    self.note = note
  }

  /// The event as an item of `history:`.
  package var text: String { NewEvent.text(day: day, time: nil, milestone, label, note) }

  static func text(
    day: Day?, time: String?, _ milestone: Milestone, _ label: String?, _ note: String?
  ) -> String {
    [day.map { "\($0)" }, time, milestone.word, label.map { "(\($0))" }, note.map { "— \($0)" }]
      .compactMap(\.self).joined(separator: " ")
  }
}

extension NewEvent {
  var event: Event {
    Event(day: day, milestone: milestone, line: 0, label: label, note: note)
  }

  /// The same day and stage, with all that is said of it. An application is sent once: on another day it
  /// is told as well.
  func isTold(by event: Event) -> Bool {
    if milestone == .stage(.applied), event.milestone == milestone, event.day != nil { return true }
    return event.day == day && event.milestone == milestone
      && (label.map { event.label?.contains($0) ?? false } ?? true)
      && (note.map { event.note?.contains($0) ?? false } ?? true)
  }
}
