package import Journal
import TextKit

/// The state of each feedback request. Private ones are left out, because this is all about their words.
package struct FeedbackRequests: Sendable {
  /// Received and ready to be shown, newest first.
  package let received: [Feedback]
  /// Received, and postponed until the user wants to read it.
  package let postponed: [Feedback]
  /// Asked and not answered, oldest first.
  package let asked: [Feedback]
  /// Written, but not sent.
  package let drafted: [Feedback]
  /// Declined by the person asked.
  package let declined: [Feedback]
  /// No reply came, and none is expected any more.
  package let noReply: [Feedback]
  /// The subjects of the received feedback; most frequent first, ties by name.
  package let themes: [Theme]

  package struct Theme: Sendable {
    package let name: String
    /// The feedback about it, each once.
    package let feedback: [Feedback]
    package var count: Int { feedback.count }
  }

  package init(_ journal: Journal) {
    let byStatus = Dictionary(grouping: journal.feedback.visible) { $0.status(on: journal.today) }
    let all = byStatus[.received] ?? []
    received = all.filter { $0.isShown(on: journal.today) }
      .sorted { a, b in
        let days = [a, b].map { ($0.received ?? $0.date)?.number ?? .max }
        return days[0] != days[1]
          ? days[0] > days[1] : a.info.path.pathBytes < b.info.path.pathBytes
      }
    postponed = all.filter { !$0.isShown(on: journal.today) }
    asked = (byStatus[.asked] ?? [])
      .sorted {
        DatePathOrder($0.asked ?? $0.date, $0.info) < DatePathOrder($1.asked ?? $1.date, $1.info)
      }
    drafted = byStatus[.drafted] ?? []
    declined = byStatus[.declined] ?? []
    noReply = byStatus[.noReply] ?? []
    let subjects = received.flatMap { feedback in
      Set(feedback.about.map { $0.lowercased() }).map { (name: $0, feedback: feedback) }
    }
    themes = Dictionary(grouping: subjects, by: \.name)
      .map { Theme(name: $0, feedback: $1.map(\.feedback)) }
      .sorted { $0.count != $1.count ? $0.count > $1.count : $0.name < $1.name }
  }
}

extension Feedback {
  /// The status on a day. What is dated later has not happened yet.
  func status(on today: Day) -> Status {
    let isLater = { (day: Day?) in day.map { $0 > today } ?? false }
    if status == .drafted || isLater(asked) { return .drafted }
    return isLater(received) ? .asked : status
  }

  /// Whether its words may appear on a page: it is not private, and the user wants to read it by now.
  func isShown(on today: Day) -> Bool { visible != nil && readiness.isReady(on: today) }
}
