package import Journal

/// Whether to offer writing about one's values, which `onward next` does in the terminal alone.
///
/// No file remembers that it was offered. The notes alone decide on which days it is: each is the day after a late
/// rejection, and four weeks or more after the one before.
///
/// Source: Pfrombeck, Galinsky, Nagy, North, Brockner, Grote, PNAS 2023; docs/why.md.
package enum ValuesOffer {
  /// The days in which it is offered once.
  private static let daysBetween = 28

  /// Whether today is such a day. No day of a pause is, and no day within four weeks after such a note was written.
  package static func isDue(in journal: Journal) -> Bool {
    if journal.isConcluded { return false }
    let written = journal.notes(of: ValuesNote.self).compactMap(\.info.date)
    let days = journal.applications.compactMap { application -> Day? in
      guard application.outcome == .rejected, application.stage >= .interview,
        let day = application.endedOn, day.isExact, day < journal.today
      else { return nil }
      return day + 1
    }.sorted()
    var last: Day?
    for day in days {
      let isTooSoon = last.map { day.days(since: $0) < daysBetween } ?? false
      let isKnown = written.contains { (0..<daysBetween).contains(day.days(since: $0)) }
      if !isTooSoon, !isKnown, !journal.isPaused(on: day) { last = day }
    }
    return last == journal.today
  }
}
