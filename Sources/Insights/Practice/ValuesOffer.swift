package import Journal

/// Whether to offer writing about one's values, which `onward next` does in the terminal alone.
///
/// Source: Pfrombeck, Galinsky, Nagy, North, Brockner, Grote, PNAS 2023; docs/why.md.
package enum ValuesOffer {
  /// The days after a late rejection on which it is offered.
  private static let daysAfter = 3
  /// The days in which it is offered once.
  private static let daysBetween = 28

  /// Whether a late rejection came in the last days, the first of its kind in four weeks, and no such note was written in
  /// that time.
  package static func isDue(in journal: Journal) -> Bool {
    if journal.isConcluded { return false }
    let today = journal.today
    let days = journal.applications.compactMap { application -> Day? in
      guard application.outcome == .rejected, application.stage >= .interview,
        let day = application.endedOn, day.isExact, day <= today
      else { return nil }
      return day
    }
    guard let latest = days.max(), today.days(since: latest) <= daysAfter,
      !days.contains(where: { (1..<daysBetween).contains(latest.days(since: $0)) })
    else { return false }
    return !journal.notes(of: ValuesNote.self).contains { note in
      note.info.date.map { (0..<daysBetween).contains(today.days(since: $0)) } ?? false
    }
  }
}
