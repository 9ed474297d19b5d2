import Diagnostics
package import Journal
import TextKit

/// What rejection taught: lessons, things to try, and the last no with the plan made for it.
package struct LessonsLearned: Sendable {
  /// Grouped where the same words recur; most often said first, then newest, then by their words.
  package let lessons: [Lesson]
  /// What had a part in the answers, grouped as the lessons are.
  package let factors: [Factor]
  /// Newest first.
  package let openTries: [Attempt]
  /// Those last done first.
  package let doneTries: [Attempt]
  /// The latest no, by its day or else the last day known before it; of several on one day, the one
  /// that got furthest.
  package let latestNo: Application?

  package struct Lesson: Sendable {
    package let text: String
    /// The first, in path order, that says it in these words.
    package let reflection: Reflection
    /// In how many reflections it stands.
    package let count: Int
    package let last: Day?
  }

  package struct Factor: Sendable {
    package let side: Reflection.Factor.Side
    package let text: String
    /// The first, in path order, that says it in these words.
    package let reflection: Reflection
    /// In how many reflections it stands.
    package let count: Int
  }

  package struct Attempt: Sendable {
    package let attempt: Reflection.Try
    package let reflection: Reflection
  }

  package init(_ journal: Journal) {
    // Private reflections count elsewhere; their words are shown nowhere.
    let reflections = journal.reflections.filter { !$0.info.isPrivate }
    lessons = LessonsLearned.grouped(reflections, \.lessons).map {
      Lesson(text: $0.text, reflection: $0.first, count: $0.count, last: $0.last)
    }
    factors = Reflection.Factor.Side.allCases.flatMap { side in
      LessonsLearned.grouped(reflections) { $0.factors.filter { $0.side == side }.map(\.text) }
        .map { Factor(side: side, text: $0.text, reflection: $0.first, count: $0.count) }
    }
    let tries = reflections.flatMap { reflection in
      reflection.tries.map { Attempt(attempt: $0.known(by: journal.today), reflection: reflection) }
    }
    openTries = tries.filter { !$0.attempt.isDone }
      .sorted { LessonsLearned.isNewer($0, $1, by: \.reflection.date) }
    doneTries = tries.filter(\.attempt.isDone)
      .sorted { LessonsLearned.isNewer($0, $1, by: \.attempt.doneOn) }
    latestNo = journal.applications
      .filter { $0.outcome == .rejected }
      .max { a, b in
        let days = (a.lastKnownDay?.number ?? .min, b.lastKnownDay?.number ?? .min)
        if days.0 != days.1 { return days.0 < days.1 }
        return a.stage != b.stage
          ? a.stage < b.stage : a.info.path.pathBytes > b.info.path.pathBytes
      }
  }

  /// The same words, wherever they stand.
  private struct Group {
    let text: String
    let first: Reflection
    private(set) var count = 0
    private(set) var last: Day?
    /// The reflections come one after the other, so the one before is enough to count each once.
    private var newest: Reflection?

    init(text: String, in first: Reflection) {
      self.text = text
      self.first = first
    }

    mutating func add(_ reflection: Reflection) {
      if newest !== reflection { count += 1 }
      newest = reflection
      if let date = reflection.date { last = max(last ?? date, date) }
    }
  }

  /// The same words in several reflections once, most often said first, then newest, then by their words.
  private static func grouped(
    _ reflections: [Reflection], _ texts: (Reflection) -> [String]
  ) -> [Group] {
    var groups: [String: Group] = [:]
    for reflection in reflections {
      for text in texts(reflection) {
        groups[normalizedWords(text), default: Group(text: text, in: reflection)].add(reflection)
      }
    }
    return groups.values.sorted { a, b in
      if a.count != b.count { return a.count > b.count }
      if a.last != b.last { return a.last?.number ?? .min > b.last?.number ?? .min }
      return a.text < b.text
    }
  }

  private static func isNewer(_ a: Attempt, _ b: Attempt, by day: KeyPath<Attempt, Day?>) -> Bool {
    let days = (a[keyPath: day]?.number ?? .min, b[keyPath: day]?.number ?? .min)
    if days.0 != days.1 { return days.0 > days.1 }
    let places = (a.reflection.info.path.pathBytes, b.reflection.info.path.pathBytes)
    return places.0 != places.1 ? places.0 < places.1 : a.attempt.line < b.attempt.line
  }
}

extension Application {
  /// The day it ended, or the last one on which anything is known to have happened.
  fileprivate var lastKnownDay: Day? { endedOn ?? story.lastActivity }
}

extension Reflection.Try {
  /// A day to come is no day on which it was done.
  fileprivate func known(by today: Day) -> Reflection.Try {
    guard let doneOn, doneOn > today else { return self }
    return Reflection.Try(text: text, isDone: isDone, doneOn: nil, line: line)
  }
}

/// The rejections that no reflection looks back at yet.
package struct PendingReflections: Sendable {
  /// Oldest answer first; those whose day is unknown stand at the end.
  package let applications: [Application]
  /// The one to offer today: the oldest, and none on a day that has its reflection already.
  package let offered: Application?

  package init(_ journal: Journal) {
    let reflected = Set(
      journal.reflections.compactMap {
        journal.application(of: $0)?.info.path.pathBytes
      })
    applications = journal.applications
      .filter {
        $0.outcome == .rejected && !$0.skipsReflection
          && !reflected.contains($0.info.path.pathBytes)
      }
      .map { (place: DatePathOrder($0.endedOn, $0.info), application: $0) }
      .sorted { $0.place < $1.place }
      .map(\.application)
    let hasOneToday = journal.reflections.contains { $0.date == journal.today }
    offered = hasOneToday ? nil : applications.first
  }
}

extension Application {
  /// The day of the outcome; `nil` while it is open, and where nobody wrote it down.
  package var endedOn: Day? {
    guard outcome != nil else { return nil }
    let last = story.events.last {
      if case .outcome = $0.milestone { !$0.isPlanned } else { false }
    }
    return last?.day
  }
}
