import Charts
import Insights
import Journal
import PageModel
import TextKit

/// Which kinds of rejection the notes name: one sentence, and one bar if there are enough of them.
enum RejectionKindsPart {
  private static let title = "Kinds of no"

  static func elements(_ insights: Insights) -> [Element] {
    // After an accepted offer nothing looks back at a rejection.
    if insights.journal.isConcluded { return [] }
    let found = insights.rejectionKinds
    if found.kinds.isEmpty { return [] }
    // A share of so few would be taken for a rule.
    if found.known < Thresholds.intervalSize {
      return [
        .heading(title),
        .list(found.kinds.map { "\($0.kind.label): \($0.applications.count)" }),
      ]
    }
    let sentence = sentence(found)
    let notes = NoteLists(
      "The \(found.known) of a known kind",
      found.kinds.map {
        .init($0.kind.label, in: "rejection_kinds.\($0.kind.rawValue)", of: $0.applications)
      })
    // A bar of one part shows nothing.
    if found.kinds.count == 1 { return [.heading(title), .paragraph(sentence)] + notes.elements }
    let parts = found.kinds.map {
      CountedPart(label: $0.kind.label, count: $0.applications.count, tone: .ended)
    }
    let figure = Figure(
      .kinds, title, caption: sentence, captionInText: sentence,
      PartsBar.drawing(of: parts), narrow: PartsBar.drawing(of: parts, isNarrow: true),
      Table(
        "Rejections by kind", [.init("Kind"), .init("How many", isNumber: true)],
        parts.map { [Text($0.label), Text(String($0.count))] }),
      rowsInText: 0, notes: notes)
    // The page is long, and this is seldom looked at twice.
    let most = found.kinds.prefix(2).map { "\($0.kind.label) \($0.applications.count)" }
    return [
      .fold(
        Fold(
          "\(title): \(most.joined(separator: ", "))", [.figure(figure)], headingInText: title))
    ]
  }

  /// `27 rejections: 16 were a form letter, 6 were personal, 3 jobs went to somebody inside.`
  private static func sentence(_ found: RejectionKinds) -> Text {
    let all =
      found.known == found.total
      ? found.total.pluralized("rejection")
      : "Of \(found.total) rejections, \(found.known) have a kind in the notes"
    let each = found.kinds.map { $0.kind.said(of: $0.applications.count) }
    return "\(all): \(each.joined(separator: ", "))."
  }
}

extension RejectionKind {
  fileprivate var label: String {
    switch self {
    case .form: "form letter"
    case .personal: "personal"
    case .afterTalk: "after a talk"
    case .internal: "somebody inside"
    case .positionClosed: "position withdrawn"
    case .other: "something else"
    }
  }

  /// `16 were a form letter`.
  fileprivate func said(of count: Int) -> String {
    let were = count == 1 ? "1 was" : "\(count) were"
    return switch self {
    case .form: "\(were) a form letter"
    case .personal: "\(were) personal"
    case .afterTalk: "\(count) came after a talk"
    case .internal: "\(count.pluralized("job")) went to somebody inside"
    case .positionClosed: "\(count.pluralized("position was", "positions were")) withdrawn"
    case .other: "\(were) something else"
    }
  }
}
