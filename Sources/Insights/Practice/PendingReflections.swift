package import Journal
import TextKit

/// Rejections without a reflection.
package struct PendingReflections: Sendable {
  /// The oldest rejection first; those without a known day last.
  package let applications: [Application]
  /// The one to suggest today: the latest, which is still remembered, or `nil` if today already has a reflection.
  package let suggested: Application?

  package init(_ journal: Journal) {
    let reflected = Set(
      journal.reflections.compactMap {
        journal.application(of: $0)?.info.path.pathBytes
      })
    applications = journal.applications
      .filter {
        $0.outcome == .rejected && !$0.isUnclear && !$0.skipsReflection
          && !journal.isBeforeJob($0) && !reflected.contains($0.info.path.pathBytes)
      }
      // Rejections of one day stay in path order.
      .sorted(byNumber: { $0.endedOn?.number ?? .max })
    let hasOneToday = journal.reflections.contains { $0.date == journal.today }
    suggested =
      hasOneToday ? nil : applications.last { $0.endedOn != nil } ?? applications.first
  }
}
