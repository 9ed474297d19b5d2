import Diagnostics
package import Journal
import TextKit

/// The open applications, furthest first.
package struct OpenApplications: Sendable {
  package let applications: [Open]
  /// The saved postings, which are not sent yet, in path order.
  package let saved: [Open]

  package struct Open: Sendable {
    package let application: Application
    /// The last day on which anything happened, or `nil` if no day is known.
    package let lastActivity: Day?
    /// The next planned event; today's counts.
    package let next: Event?
    /// The number of days since the last event, if it is at least `quiet_after`; else `nil`.
    package let silentDays: Int?
    /// `silentDays` if nothing is planned; else `nil`.
    package var quietDays: Int? { next == nil ? silentDays : nil }
    /// Whether nothing has happened for more than `Thresholds.longSilence` days, and the note states neither
    /// that something is planned nor when to ask, if ever. An offer is not: the next word is the user's.
    package let isLongSilent: Bool
    /// The last word, if it is the user's turn to ask for the next one: they went on, the wait of the settings is over,
    /// the note does not say when to ask, and the search is not paused. The steps and the list of open applications agree by it.
    package let wordToAskAfter: Day?

    /// Whether the last known day is that of sending, so that no one has said a word on a known day.
    package var isOnlySent: Bool { lastActivity != nil && lastActivity == application.applied }
  }

  /// The applications that are not long silent.
  package var underWay: [Open] { applications.filter { !$0.isLongSilent } }
  package var longSilent: [Open] { applications.filter(\.isLongSilent) }

  package init(_ journal: Journal) {
    saved = journal.applications.filter(\.isSaved).map { application in
      Open(
        application: application, lastActivity: application.lastActivity,
        next: application.history.upcoming.first, silentDays: nil, isLongSilent: false,
        wordToAskAfter: nil)
    }
    applications = journal.applications.filter(\.isOpen)
      .map { application in
        let last = application.lastActivity
        let silence = last.map { journal.today.days(since: $0) }
        let next = application.history.upcoming.first
        let isSilent = (silence ?? 0) >= journal.settings.quietAfter
        let isLongSilent =
          next == nil && (silence ?? 0) > Thresholds.longSilence
          && application.followUp.map { $0 < journal.today } ?? !application.isNeverFollowedUp
          && application.stage < .offer
        let asks =
          next == nil && !isLongSilent && application.asksForNews && journal.pause == nil
          && (silence ?? 0) >= journal.settings.followUpAfter
        return Open(
          application: application, lastActivity: last, next: next,
          silentDays: isSilent ? silence : nil, isLongSilent: isLongSilent,
          wordToAskAfter: asks ? last : nil)
      }
      // Furthest first, then most recently active, then by path.
      .sorted { a, b in
        if a.application.stage != b.application.stage {
          return a.application.stage > b.application.stage
        }
        if a.lastActivity != b.lastActivity {
          return a.lastActivity?.number ?? .min > b.lastActivity?.number ?? .min
        }
        return a.application.info.path.pathBytes < b.application.info.path.pathBytes
      }
  }
}

extension Application {
  /// Whether the user may ask for news after a while. Those that were never answered are left out: most are silent, and
  /// asking about each would be a job of its own. So is what may not be an application at all.
  fileprivate var asksForNews: Bool {
    stage.isPositive && stage < .offer && followUp == nil && !isNeverFollowedUp && !isDoubtful
  }
}
