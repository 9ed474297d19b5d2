package import Journal
import TextKit

/// Companies that the user means to ask again: applications that ended, with a day in `revisit:`.
package struct Doors: Sendable {
  /// Those whose day has come, the latest day first.
  package let due: [Entry]
  /// Those whose day is ahead, the next one first.
  package let ahead: [Entry]

  package struct Entry: Sendable {
    package let application: Application
    package let day: Day
  }

  /// - Note: A door that is shut is left out. One that was used is too: by an event since that day, or by another
  ///   application to the company.
  package init(_ journal: Journal) {
    let all = journal.applications.compactMap { application -> Entry? in
      guard let day = application.revisit, let outcome = application.outcome, outcome != .accepted,
        application.door != .shut, !application.isUnclear,
        application.lastActivity.map({ $0 < day }) ?? true,
        !journal.hasLaterApplication(than: application)
      else { return nil }
      return Entry(application: application, day: day)
    }
    due = all.filter {
      $0.day <= journal.today && journal.today.days(since: $0.day) <= Thresholds.daysToAskAgain
    }.sorted { a, b in
      a.day != b.day
        ? a.day > b.day : a.application.info.path.pathBytes < b.application.info.path.pathBytes
    }
    ahead = all.filter { $0.day > journal.today }.sorted {
      DatePathOrder($0.day, $0.application.info) < DatePathOrder($1.day, $1.application.info)
    }
  }
}

extension Journal {
  /// Whether the user applied to the same company again after an application ended. A posting that is only saved has asked
  /// no one.
  fileprivate func hasLaterApplication(than application: Application) -> Bool {
    let company = application.companyKey
    return applications.contains { other in
      guard other !== application, other.isSent, let sent = other.applied,
        other.companyKey == company
      else { return false }
      return application.endedOn.map { sent > $0 } ?? false
    }
  }
}
