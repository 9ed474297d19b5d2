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
  init?(in story: Story, answered: Day?, on today: Day) {
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

  private init(on day: Day?, _ story: Story) {
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
