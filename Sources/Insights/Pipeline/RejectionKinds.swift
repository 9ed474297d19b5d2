package import Journal
import TextKit

/// The kinds of rejection that the notes name: the words in brackets after `rejected`, in an event or in the status.
package struct RejectionKinds: Sendable {
  /// The number of rejections, also of those whose kind is not noted.
  package let total: Int
  /// The most frequent first. Private notes lend no words.
  package let kinds: [Kind]

  package struct Kind: Sendable {
    /// As it is typed in the first of the notes.
    package let name: String
    package let applications: [Application]
  }

  /// The number of rejections with a kind.
  package var known: Int { kinds.reduce(0) { $0 + $1.applications.count } }

  package init(_ journal: Journal) {
    let rejected = journal.applications.filter { $0.isSent && $0.outcome == .rejected }
    total = rejected.count
    let named = rejected.visible.compactMap { application in
      application.kindOfRejection.map { (name: $0, application: application) }
    }
    // Capitals make no other kind.
    let groups = Dictionary(grouping: named) { foldingDiacritics($0.name) }
    kinds = groups.sorted { a, b in
      a.value.count != b.value.count ? a.value.count > b.value.count : a.key < b.key
    }.map { Kind(name: $0.value[0].name, applications: $0.value.map(\.application)) }
  }
}

extension Application {
  fileprivate var kindOfRejection: String? {
    let rejections = history.happened.filter { $0.milestone == .outcome(.rejected) }
    let label = rejections.last?.label?.trimmed ?? ""
    return label.isEmpty ? kindOfEnd : label
  }
}
