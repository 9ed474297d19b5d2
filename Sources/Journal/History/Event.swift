import TextKit

/// Something that happened to an application, or is planned.
package struct Event: Sendable, Hashable {
  /// `nil` if the note does not give it.
  package var day: Day?
  /// The day by which an event without a day had happened: that of the event whose words mention it.
  var happenedBy: Day?
  /// The time as `10:30`, if the note gives it.
  package var time: String?
  /// The stage or outcome, or `nil` for any other event.
  package var milestone: Milestone?
  /// The part in parentheses: `system design` in `interview (system design)`.
  package var label: String?
  package var note: String?
  package var line: Int
  /// Whether the event is after the day used as today, or is to come on a day that is not known yet.
  package var isPlanned = false
  /// Whether the event has no day and counts only from the day of a planned event before it.
  package var followsPlanned = false
  /// Whether an event of today has taken place. If so, the note's status names its stage. Until then, the
  /// status names the stage before it.
  package var isOver = false
  /// The stage that the user was invited to with this event, on a day that is not known yet.
  package var invitedTo: Stage?
  /// Whether the words in the place of a stage are not understood.
  package var isUnclear = false
  /// Whether the words that are not understood may mean that the application ended.
  var mayBeEnd = false
  /// Whether it is a conversation of which only a note about it states the day, and no stage.
  package var isOfNoStage = false
  /// Whether a heading or a ticked task states it, which is read only while the note has no status.
  package var yieldsToStatus = false

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

extension Event {
  /// Whether the event is to come, and its day is not known.
  var isPlannedWithoutDay: Bool { isPlanned && day == nil }
}

extension Event {
  /// How the conversation took place, if the label says so: `video`. Other labels, like `panel of five`, do not.
  package var way: String? {
    label?.split { $0 == "," || $0 == ";" }.map { String($0).trimmed }
      .first { Event.waysToMeet.contains(normalizedWords($0)) }
  }

  private static let waysToMeet = Set(
    Language.all.flatMap(\.waysToMeet).map { normalizedWords($0) })
}

extension Event {
  /// The day that gives the event its place among the others.
  var orderDay: Day? { day ?? happenedBy }

  /// Whether it is a word from a person.
  var isAnswer: Bool { invitedTo != nil || milestone?.isFromPerson ?? false }
}

extension Milestone {
  fileprivate var isFromPerson: Bool {
    switch self {
    case .stage(let stage): stage.isPositive
    case .outcome(.accepted), .outcome(.declined), .outcome(.rejected): true
    case .outcome: false
    }
  }
}
