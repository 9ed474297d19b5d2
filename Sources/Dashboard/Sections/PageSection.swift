import Insights

/// One section of the page: what it is called, and what it says about a journal.
protocol PageSection: Sendable {
  /// Its name in an outline.
  var id: String { get }
  var heading: String { get }
  /// Never empty: where there is nothing yet, one line says what will stand here, and what brings it.
  func elements(for findings: Findings) -> [Element]
}
