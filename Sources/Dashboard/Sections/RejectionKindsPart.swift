import Charts
import Insights
import Journal
import PageModel
import TextKit

/// Which kinds of rejection the notes name, in the user's words.
enum RejectionKindsPart {
  /// The number of kinds that are named; the rest are one part.
  private static let limit = 6
  private static let title = "Kinds of no"

  static func elements(_ insights: Insights) -> [Element] {
    // After an accepted offer nothing looks back at a rejection.
    if insights.journal.isConcluded { return [] }
    let found = insights.rejectionKinds
    let parts = parts(of: found)
    if parts.isEmpty { return [] }
    if found.known < Thresholds.intervalSize, parts.count == 1 {
      let times = found.known == 1 ? "" : " (\(found.known) times)"
      return [.heading(title), .paragraph("Your notes name one: \(parts[0].label)\(times).")]
    }
    if found.known < Thresholds.intervalSize {
      return [.heading(title), .list(parts.map { "\($0.label): \($0.count)" })]
    }
    let named = parts.map { "\($0.label) \($0.count)" as Text }
    let known: Text =
      "\(found.known == found.total ? "All \(found.total.pluralized("rejection")) have" : "Of \(found.total.pluralized("rejection")), \(found.known) have") their kind in the notes"
    let caption: Text = "\(known): \(named, joinedBy: ", ")."
    let notes = NoteLists(
      "The \(found.known) of a known kind",
      found.kinds.prefix(limit).map {
        .init($0.name, in: "rejection_kinds.\($0.name)", of: $0.applications)
      })
    // A bar of one part shows nothing.
    if parts.count == 1 { return [.heading(title), .paragraph(caption)] + notes.elements }
    let figure = Figure(
      .kinds, title, caption: "\(known).", captionInText: caption,
      PartsBar.drawing(of: parts), narrow: PartsBar.drawing(of: parts, isNarrow: true),
      Table(
        title, [.init("Kind"), .init("How many", isNumber: true)],
        parts.map { [Text($0.label), Text(String($0.count))] }),
      rowsInText: 0, notes: notes)
    return [.heading(title), .figure(figure)]
  }

  private static func parts(of found: RejectionKinds) -> [CountedPart] {
    let rest = found.kinds.dropFirst(limit).reduce(0) { $0 + $1.applications.count }
    let named = found.kinds.prefix(limit).map { ($0.name, $0.applications.count) }
    return (named + (rest == 0 ? [] : [("other kinds", rest)])).map {
      CountedPart(label: $0, count: $1, tone: .ended)
    }
  }
}
