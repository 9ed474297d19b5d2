import Diagnostics
import Markdown
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

/// The first answer from a person: a question, an invitation, a rejection.
///
/// An automatic receipt is not an answer, and neither is an end set by the applicant or by the passing of
/// time.
package struct Answer: Sendable, Hashable {
  /// The day of the answer, or `nil` if the note does not give it.
  package let day: Day?
  /// Days from sending to this answer.
  ///
  /// `nil` if one of the two days is unknown or approximate. Also `nil` if the answer is dated before the
  /// application, because one of the days must be wrong then.
  package let delay: Int?

  /// Returns `nil` while no one has answered.
  /// - Parameters:
  ///   - answered: The day that the note gives apart from its history. A day in the future is ignored.
  ///   - isDayOfEnd: Whether that day is the one on which the application was closed, by whomever.
  init?(in history: ApplicationHistory, answered: Day?, isDayOfEnd: Bool, on today: Day) {
    let answered = answered.flatMap { $0 <= today ? $0 : nil }
    var answers = history.happened.filter {
      $0.invitedTo != nil || $0.milestone?.isFromPerson ?? false
    }.makeIterator()
    if let first = answers.next() {
      // A day from that of the next answer on is not that of the first one.
      let next = IteratorSequence(answers).compactMap(\.day).min()
      let isOfFirst = answered.map { day in next.map { day < $0 } ?? true } ?? false
      self.init(on: first.day ?? (isOfFirst ? answered : nil), history)
    } else if let answered, history.stage >= .applied, history.outcome == nil || !isDayOfEnd {
      // The note gives the day of an answer, but not what the answer was. They may have answered before the
      // application was withdrawn or closed, or before they fell silent.
      self.init(on: answered, history)
    } else {
      return nil
    }
  }

  private init(on day: Day?, _ history: ApplicationHistory) {
    self.day = day
    if let day, let applied = history.applied, day.isExact, applied.isExact, day >= applied {
      delay = day.days(since: applied)
    } else {
      delay = nil
    }
  }
}

extension Event {
  /// The day that gives the event its place among the others.
  var orderDay: Day? { day ?? happenedBy }
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

/// A `yes` or `no` after the name of a stage: whether the event took place.
enum EventFlag {
  case happened, didNotHappen

  /// Returns `nil` if the text is anything else.
  init?(_ text: String) {
    let text = text.trimmed
    // A longer text is a label or a note.
    guard text.utf8.count <= 8 else { return nil }
    if ["✓", "✔", "☑", "✅"].contains(text) {
      self = .happened
      return
    }
    switch normalizedWords(text) {
    case "true", "yes", "y", "x", "done": self = .happened
    case "false", "no", "n", "0", "never", "not yet": self = .didNotHappen
    // Only dashes and the like. A smiley is not an answer.
    case "" where !text.allSatisfy({ $0.isASCII || "–—…".contains($0) }): return nil
    case _ where BlankText.matches(text): self = .didNotHappen
    default: return nil
    }
  }
}
