package import Journal

/// What the user did for the search, by day. Only the user's own efforts count: an offer or a rejection is
/// not one, and neither is a note about how a day felt.
package struct ActivityLog: Sendable {
  package enum Effort: String, Sendable, CaseIterable {
    /// Applications that were sent.
    case applications
    /// Screens, assessments and interviews that took place.
    case interviews
    case reflections
    /// Requests for feedback.
    case feedback
    /// Talks with the people who help.
    case conversations
    /// Things from reflections that were tried.
    case tries
  }

  private let counts: [Effort: [Day: Int]]
  /// Days with any effort.
  private let active: Set<Day>

  package init(_ journal: Journal, _ contacts: ContactLog) {
    let today = journal.today
    var counts: [Effort: [Day: Int]] = [:]
    func add(_ effort: Effort, _ day: Day?) {
      if let day, day <= today { counts[effort, default: [:]][day, default: 0] += 1 }
    }
    for application in journal.applications where !application.isUnclear {
      add(.applications, application.applied)
      for reached in application.history.milestones where reached.milestone.isAppointment {
        add(.interviews, reached.day)
      }
    }
    // The others are in the history of their application.
    for interview in journal.interviews where journal.stage(of: interview) == nil {
      add(.interviews, interview.date)
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

  package func count(_ effort: Effort, on day: Day) -> Int { counts[effort]?[day] ?? 0 }

  /// The efforts of every kind together.
  package func count(on day: Day) -> Int {
    Effort.allCases.reduce(0) { $0 + count($1, on: day) }
  }

  package func count(_ effort: Effort, in days: ClosedRange<Day>) -> Int {
    guard let byDay = counts[effort] else { return 0 }
    // Only the given days are visited: each goal asks for a few weeks, and the search may have thousands of
    // days.
    return days.each.reduce(0) { $0 + (byDay[$1] ?? 0) }
  }

  /// The number of days with any effort.
  package func activeDays(in days: ClosedRange<Day>) -> Int {
    days.each.count(where: active.contains)
  }
}

extension ClosedRange<Day> {
  fileprivate var each: some Sequence<Day> {
    (lowerBound.number...upperBound.number).lazy.map(Day.init(number:))
  }
}

extension Day {
  /// - Parameter weekday: 1 for Monday to 7 for Sunday.
  package func startOfWeek(startingOn weekday: Int) -> Day {
    self + -((self.weekday - weekday + 7) % 7)
  }
}
