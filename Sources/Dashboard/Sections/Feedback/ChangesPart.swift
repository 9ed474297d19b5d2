import Diagnostics
import Insights
import Journal
import Statistics

/// What came with each version that feedback led to; counts, and no claim that it was the version.
enum ChangesPart {
  static func elements(_ findings: Findings) -> [Element] {
    findings.changes.all.map { element($0, findings.journal) }
  }

  private static func element(_ change: Changes.Change, _ journal: Journal) -> Element {
    if change.dimension == nil {
      return .paragraph(
        "\(change.version) came of \(feedback(change, journal)). When applications name it in \(code: "resume:") or \(code: "cover_letter:"), this says what came with it."
      )
    }
    // What is sent from now on was not sent before the version; that side grows no more.
    if change.before.total < Changes.least {
      let earlier =
        switch change.before.total {
        case 0: "No application was sent with another version before it, so nothing can be set"
        case 1: "Only 1 application was sent with another version before it, too few to set"
        default:
          "Only \(change.before.total) applications were sent with another version before it, too few to set"
        }
      return .paragraph(
        "\(change.version) came of \(feedback(change, journal)). \(earlier) beside what came with it."
      )
    }
    guard change.isTelling else {
      let missing = Changes.least - change.after.total
      return .paragraph(
        "\(change.version) came of \(feedback(change, journal)). What came with it stands here when \(missing.of("more application has", "more applications have")) had time for an answer."
      )
    }
    let range =
      change.isComparable
      ? change.difference.interval.map {
        " The likely range of the difference is \(Int(($0.low * 100).rounded())) to \(Int(($0.high * 100).rounded())) percentage points."
      } ?? "" : ""
    return .paragraph(
      "With \(change.version), which came of \(feedback(change, journal)), \(change.after.words) led to a conversation; with other versions, sent before it, \(change.before.words). Much else changed in that time, so this says what came with it, not what it did.\(range)"
    )
  }

  private static func feedback(_ change: Changes.Change, _ journal: Journal) -> Text {
    "\(change.feedback.label(in: journal).lowerFirst, of: change.feedback.info)"
  }
}
