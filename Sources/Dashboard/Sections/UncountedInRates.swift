import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// The numbers of applications that the rates leave out, so that none is left out silently.
enum UncountedInRates {
  static func elements(_ insights: Insights) -> [Element] {
    let cohort = insights.rateCohort
    return sentence(
      nextSentence(insights), about: "younger", "that are younger", "younger", cohort.recent)
      + sentence(
        undated(insights), about: "no day of sending", "without a day of sending", "undated",
        cohort.undated)
      + sentence(
        withdrawn(insights), about: "withdrawn", "withdrawn early", "withdrawn", cohort.withdrawn)
      + sentence(closed(insights), about: "closed early", "closed early", "closed", cohort.closed)
  }

  /// A sentence with the list of the applications that it counts; nothing if there is no sentence.
  private static func sentence(
    _ text: Text?, about row: String, _ fold: String, _ number: String,
    _ applications: [Application]
  ) -> [Element] {
    guard let text else { return [] }
    return [.paragraph(text)]
      + NoteLists(
        "The \(applications.count) \(fold)", [.init(row, in: "cohort.\(number)", of: applications)]
      ).elements
  }

  /// After an accepted offer, no more numbers are promised.
  private static func nextSentence(_ insights: Insights) -> Text? {
    insights.journal.isConcluded ? nil : SampleSizeThreshold.nextSentence(insights)
  }

  /// The applications without a day of sending.
  static func undated(_ insights: Insights) -> Text? {
    let count = insights.rateCohort.undated.count
    if count == 0 { return nil }
    let number =
      count == 1 ? "One application that was sent has" : "\(count) applications that were sent have"
    return
      "\(number) no day of sending and no place in the rates; \(code: "applied:") with a date brings \(count == 1 ? "it" : "them") in."
  }

  /// The applications that the user withdrew so early that they had no time for an answer.
  static func withdrawn(_ insights: Insights) -> Text? {
    let count = insights.rateCohort.withdrawn.count
    let number = count == 1 ? "One application was" : "\(count) applications were"
    return early("\(number) withdrawn by you", insights.rateCohort.withdrawn, insights)
  }

  /// The applications whose posting was closed so early that they had no time for an answer. No one decided about them.
  static func closed(_ insights: Insights) -> Text? {
    let count = insights.rateCohort.closed.count
    let number = count == 1 ? "One posting was" : "\(count) postings were"
    return early("\(number) closed", insights.rateCohort.closed, insights)
  }

  private static func early(
    _ ended: String, _ applications: [Application], _ insights: Insights
  ) -> Text? {
    let count = applications.count
    if count == 0 { return nil }
    let days = insights.journal.settings.cohortAfter.pluralized("day")
    let it = count == 1 ? "it" : "they"
    let dated = applications.count { $0.applied != nil && $0.endedOn != nil }
    let early = "before \(it) had \(days) for an answer"
    let time =
      switch dated {
      case count: early
      case 0: "on a day that \(count == 1 ? "its note does" : "their notes do") not give"
      default: "\(early), or on a day that their notes do not give"
      }
    return
      "\(ended) \(time), so \(it) \(count == 1 ? "has" : "have") no place in the rates."
  }
}

extension SampleSizeThreshold {
  /// What the next threshold will show, and when; `nil` if all are reached, or if the next is more than a month away.
  fileprivate static func nextSentence(_ insights: Insights) -> Text? {
    guard let threshold = next(after: insights), threshold.isNear(insights) else { return nil }
    let missing = threshold.rawValue - insights.rateCohort.count
    let days = insights.journal.settings.cohortAfter.pluralized("day")
    let tooRecent = insights.rateCohort.tooRecent
    let soon = tooRecent == 0 ? "" : " (\(tooRecent) \(tooRecent == 1 ? "is" : "are") younger)"
    // Before the first threshold nothing is shown yet, so "also" would be wrong.
    let also = threshold == allCases.first ? "" : " also"
    let number =
      insights.rateCohort.count == 0
      ? missing.pluralized("application has", "applications have")
      : missing.pluralized("more application has", "more applications have")
    return
      "When \(number) had \(days) for an answer\(soon), this\(also) shows \(threshold.newContent(insights))."
  }

  private func newContent(_ insights: Insights) -> String {
    switch self {
    case .counts: "how far they get and where they end"
    case .intervals:
      "which share goes on from each stage, whether a quiet stretch is more than chance, and what the next ten may bring"
    case .groups: "how long answers take and which roles, channels and versions get somewhere"
    case .months: "the months side by side"
    }
  }
}
