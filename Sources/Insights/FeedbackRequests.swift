package import Journal

/// Where each question for feedback stands. Private ones are left out, for all that is said here are words.
package struct FeedbackRequests: Sendable {
  /// Received and to be shown, newest first.
  package let received: [Feedback]
  /// Received, and put off until the person wants to read it.
  package let putOff: [Feedback]
  /// Asked and not answered, oldest first.
  package let asked: [Feedback]
  /// Written and not sent.
  package let drafted: [Feedback]
  /// Declined, or no reply will come.
  package let unanswered: [Feedback]

  package init(_ journal: Journal) {
    let open = journal.feedback.filter { !$0.info.isPrivate }
    let came = open.filter { $0.status == .received }
    received = came.filter { $0.readiness.isReady(on: journal.today) }
      .sorted { FeedbackRequests.isBefore($1.received ?? $1.date, $0.received ?? $0.date, $0, $1) }
    putOff = came.filter { !$0.readiness.isReady(on: journal.today) }
    asked = open.filter { $0.status == .asked }
      .sorted { FeedbackRequests.isBefore($0.asked ?? $0.date, $1.asked ?? $1.date, $0, $1) }
    drafted = open.filter { $0.status == .drafted }
    unanswered = open.filter { $0.status == .declined || $0.status == .noReply }
  }

  /// By day, what has none last; ties by path.
  private static func isBefore(_ a: Day?, _ b: Day?, _ first: Feedback, _ second: Feedback) -> Bool
  {
    let days = (a?.number ?? .max, b?.number ?? .max)
    return days.0 != days.1 ? days.0 < days.1 : first.info.path < second.info.path
  }
}
