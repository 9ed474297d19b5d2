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

/// The first word of a person about an application: a question, an invitation, a no. A receipt that a
/// machine sent is none, and neither is the end that the applicant or the calendar set.
package struct Answer: Sendable, Hashable {
  /// `nil` where nobody wrote down when it came.
  package let day: Day?
  /// Days from sending to this answer; `nil` where one of the two days is unknown, or where the answer
  /// is dated before the application and so one of them must be wrong.
  package let delay: Int?

  /// `nil` while nobody has answered.
  /// - Parameter answered: the day that the note names apart from its history; one to come is none.
  init?(in story: ApplicationHistory, answered: Day?, on today: Day) {
    let answered = answered.flatMap { $0 <= today ? $0 : nil }
    var told = story.happened.filter { $0.milestone?.isHumanWord ?? false }.makeIterator()
    if let first = told.next() {
      let isUndated = first.day == nil && IteratorSequence(told).allSatisfy { $0.day == nil }
      self.init(on: first.day ?? (isUndated ? answered : nil), story)
    } else if let answered, story.outcome == nil, story.stage >= .applied {
      // Somebody wrote down the day of an answer and not what it said.
      self.init(on: answered, story)
    } else {
      return nil
    }
  }

  private init(on day: Day?, _ story: ApplicationHistory) {
    self.day = day
    if let day, let applied = story.applied, day >= applied {
      delay = day.days(since: applied)
    } else {
      delay = nil
    }
  }
}

extension Milestone {
  fileprivate var isHumanWord: Bool {
    switch self {
    case .stage(let stage): stage.isPositive
    case .outcome(.accepted), .outcome(.declined), .outcome(.rejected): true
    case .outcome: false
    }
  }
}
