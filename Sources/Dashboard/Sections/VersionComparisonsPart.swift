import Insights
import Journal
import PageModel
import Statistics

/// The results of each version that feedback led to. They are counts, without a claim that the version was the
/// cause.
enum VersionComparisonsPart {
  static func elements(_ insights: Insights) -> [Element] {
    insights.versionComparisons.all.flatMap { change in
      [element(change, insights)] + notes(change, insights).elements
    }
  }

  private static func notes(_ change: VersionComparison, _ insights: Insights) -> NoteLists? {
    let days = insights.journal.settings.cohortAfter
    let wentOn = { (application: Application) in application.wentOn(within: days) }
    return NoteLists(
      "The \(change.later.count) with \(change.version), and the \(change.earlier.count) before it",
      NoteLists.List.parts(
        "with \(change.version)", in: "changes.\(change.version).after_of", change.later,
        within: days, wentOn: wentOn)
        + NoteLists.List.parts(
          "with other versions before", in: "changes.\(change.version).before_of", change.earlier,
          within: days, wentOn: wentOn))
  }

  private static func element(
    _ change: VersionComparison, _ insights: Insights
  ) -> Element {
    let journal = insights.journal
    if change.dimension == nil {
      return .paragraph(
        "\(change.version) came of \(feedback(change, journal)). When applications name it in \(code: "resume:") or \(code: "cover_letter:"), this says what came with it."
      )
    }
    // Applications sent from now on belong to the side after the version, so the side before it no longer
    // grows.
    if change.before.total < Thresholds.comparedVersionSize {
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
    guard change.hasEnoughApplications else {
      let missing = Thresholds.comparedVersionSize - change.after.total
      let waiting = insights.rateCohort.recent.filter { change.isUsed(in: $0) }
      let promise =
        insights.isNear(missing: missing, waiting: waiting)
        ? " What came with it stands here when \(missing.pluralized("more application has", "more applications have")) had time for an answer."
        : ""
      return .paragraph("\(change.version) came of \(feedback(change, journal)).\(promise)")
    }
    let range =
      change.isComparable
      ? change.difference.interval.map {
        " The likely range of the difference is \(Int(($0.low * 100).rounded())) to \(Int(($0.high * 100).rounded())) percentage points."
      } ?? "" : ""
    return .paragraph(
      "\(change.version) came of \(feedback(change, journal)). With it, \(change.after.spoken) went on within \(journal.settings.cohortAfter.pluralized("day")). With other versions, before it, \(change.before.spoken) did.\(range) Much else changed in that time, so it may not be the cause."
    )
  }

  private static func feedback(_ change: VersionComparison, _ journal: Journal) -> Text {
    "\(change.feedback.label(in: journal).lowerFirst, of: change.feedback.info)"
  }
}
