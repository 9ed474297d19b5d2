package import Journal
import TextKit

/// The kinds of rejection that the notes name.
package struct RejectionKinds: Sendable {
  /// The number of rejections, also of those whose kind is not noted.
  package let total: Int
  /// The most frequent first. Private notes lend no words.
  package let kinds: [Kind]

  package struct Kind: Sendable {
    package let kind: RejectionKind
    package let applications: [Application]
  }

  /// The number of rejections with a kind.
  package var known: Int { kinds.reduce(0) { $0 + $1.applications.count } }

  package init(_ journal: Journal) {
    let rejected = journal.applications.filter { $0.isSent && $0.outcome == .rejected }
    total = rejected.count
    let groups = Dictionary(grouping: rejected.visible) { $0.rejectionKind }
    kinds = RejectionKind.allCases.enumerated().compactMap { place, kind in
      groups[kind].map { (place, Kind(kind: kind, applications: $0)) }
    }.sorted { a, b in
      (b.1.applications.count, a.0) < (a.1.applications.count, b.0)
    }.map(\.1)
  }
}
