package import Journal

/// The first word of a person about an application: a question, an invitation, a no. A receipt that a
/// machine sent is none, and neither is the end that the applicant or the calendar set.
package struct Answer: Sendable, Hashable {
  /// `nil` where nobody wrote down when it came.
  package let day: Day?
  /// Days from sending to this answer; `nil` where one of the two days is unknown, or where the answer
  /// is dated before the application and so one of them must be wrong.
  package let delay: Int?
}

extension Application {
  /// `nil` while nobody has answered.
  package var answer: Answer? {
    let told = story.happened.filter { $0.milestone?.isHumanWord ?? false }
    guard let first = told.first else {
      // Somebody wrote down the day of an answer and not what it said.
      return outcome == nil && isSent ? answered.map(answer(on:)) : nil
    }
    let isUndated = told.allSatisfy { $0.day == nil }
    return answer(on: first.day ?? (isUndated ? answered : nil))
  }

  private func answer(on day: Day?) -> Answer {
    var delay: Int?
    if let day, let applied, day >= applied { delay = day.days(since: applied) }
    return Answer(day: day, delay: delay)
  }

  /// Somebody wanted to know more.
  package var isPositive: Bool { isSent && stage.isPositive }
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
