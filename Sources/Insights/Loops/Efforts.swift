package import Journal

/// What the person did for the search, by day. Only what they had a hand in: an offer or a no is news
/// and not an effort, and neither is a note about how a day felt.
package struct Efforts: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Sent.
    case applications
    /// Screens, assessments and interviews that took place.
    case interviews
    case reflections
    /// Feedback asked for.
    case feedback
    /// Talks with the people who help.
    case conversations
    /// Things from reflections that were tried.
    case tries
  }

  private let counts: [Kind: [Day: Int]]
  /// Days with any effort.
  private let active: Set<Day>

  package init(_ journal: Journal, _ contacts: Contacts) {
    let today = journal.today
    var counts: [Kind: [Day: Int]] = [:]
    func add(_ kind: Kind, _ day: Day?) {
      if let day, day <= today { counts[kind, default: [:]][day, default: 0] += 1 }
    }
    for application in journal.applications {
      if application.isSent { add(.applications, application.applied) }
      for event in application.story.happened where event.milestone?.isAppointment ?? false {
        add(.interviews, event.day)
      }
    }
    for reflection in journal.reflections {
      add(.reflections, reflection.date)
      for attempt in reflection.tries where attempt.isDone { add(.tries, attempt.doneOn) }
    }
    for feedback in journal.feedback { add(.feedback, feedback.asked) }
    for contact in contacts.all { add(.conversations, contact.day) }
    self.counts = counts
    active = Set(counts.values.flatMap(\.keys))
  }

  package func count(_ kind: Kind, on day: Day) -> Int { counts[kind]?[day] ?? 0 }

  /// Of every kind together.
  package func count(on day: Day) -> Int {
    Kind.allCases.reduce(0) { $0 + count($1, on: day) }
  }

  package func count(_ kind: Kind, in days: ClosedRange<Day>) -> Int {
    guard let byDay = counts[kind] else { return 0 }
    // Asked for some weeks of each goal, while the search may have thousands of days.
    return days.each.reduce(0) { $0 + (byDay[$1] ?? 0) }
  }

  /// Days with any effort.
  package func activeDays(in days: ClosedRange<Day>) -> Int {
    days.each.count(where: active.contains)
  }
}

extension ClosedRange<Day> {
  fileprivate var each: some Sequence<Day> {
    (lowerBound.number...upperBound.number).lazy.map(Day.init(number:))
  }
}
