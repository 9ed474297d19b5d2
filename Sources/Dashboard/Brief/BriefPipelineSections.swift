import Diagnostics
import Insights
import Journal
import Markdown
import PageModel
import Statistics
import TextKit

/// When the search began, how many applications there are, how far they got, how they ended, and what is under
/// way.
struct SummarySection: BriefSection {
  let id = "where-it-stands"
  let heading = "Where it stands"

  /// The number of open applications that are listed; the rest appear as a count.
  private static let limit = 6

  func elements(for insights: Insights) -> [Element] {
    if !insights.journal.hasBegun, insights.journal.skippedFiles.isEmpty {
      return [
        .paragraph(
          "Nothing is written down yet. With a note for each application, this page fills.")
      ]
    }
    let sentences = [furthest(insights.counts), ended(insights.counts)].compactMap {
      $0.map { Text($0) }
    }
    let state = StateOfTheSearch.sentence(for: insights)
    let all = [state, StateOfTheSearch.totals(insights)].compactMap(\.self) + sentences
    return [.paragraph("\(all, joinedBy: " ")")]
      // After the job, no one has to think of what else could have become of it.
      + (insights.journal.isConcluded ? [] : underWay(insights))
  }

  /// A sentence about interviews and beyond; the previous sentence already has the number of conversations.
  private func furthest(_ counts: Counts) -> String? {
    let interviews = counts.reached(.interview)
    if interviews == 0 { return nil }
    // An application with an offer may have had no final round, so each is counted at its furthest stage only.
    let offers = counts.reached(.offer)
    let further = [
      (counts.reached(.final) - offers, Stage.final.withArticle),
      (offers, Stage.offer.withArticle),
    ].filter { $0.0 > 0 }.map { "\($0) as far as \($1)" }.joined(separator: ", ")
    let reached = "\(interviews) reached \(Stage.interview.withArticle) or further"
    return further.isEmpty ? "\(reached)." : "\(reached): \(further)."
  }

  private func ended(_ counts: Counts) -> String? {
    let total = counts.applications - counts.open
    if total == 0 { return nil }
    let ends = [
      (counts[.accepted], "with a job"), (counts[.rejected], "with a no"),
      (counts[.ghosted], "in silence"), (counts[.closed], "because the posting was closed"),
      (counts[.withdrawn], "by choice"), (counts[.declined], "with an offer that was declined"),
    ].filter { $0.0 > 0 }
    if total == 1, let end = ends.first { return "One has ended, \(end.1)." }
    return "Of the \(total) that have ended: \(ends.map { "\($0) \($1)" }.joined(separator: ", "))."
  }

  /// The open applications that have been positive so far, or that have something planned.
  private func underWay(_ insights: Insights) -> [Element] {
    let open = insights.openApplications.applications
    let named = open.filter { $0.application.isPositive || $0.next != nil }
      .prefix(SummarySection.limit)
    if named.isEmpty { return [] }
    let rest = open.count - named.count
    let more: [Element] =
      rest == 0
      ? [] : [.paragraph("\(rest) more \(rest == 1 ? "is" : "are") open.")]
    return [
      .paragraph("Under way, furthest first:"),
      .list(named.map { line(for: $0, insights.journal) }),
    ] + more
  }

  private func line(for open: OpenApplications.Open, _ journal: Journal) -> Text {
    let application = open.application
    let reached = "\(application.label): \(application.stage.displayText)"
    let spoken = { (day: Day) in day.spoken(on: journal.today) }
    if let event = open.next, let day = event.day {
      let what = event.milestone?.displayText ?? "appointment"
      return "\(reached); \(what) on \(spoken(day))"
    }
    if let day = application.deadline, day >= journal.today {
      return "\(reached); due by \(spoken(day))"
    }
    let what = open.isOnlySent ? "sent" : "last word"
    return open.lastActivity.map { "\(reached); \(what) on \(spoken($0))" } ?? Text(reached)
  }
}

/// How far applications get, where they end, and how much of it chance explains.
struct DropOffSection: BriefSection {
  let id = "where-it-stops"
  let heading = "Where it stops"

  private static let nearMisses = 3

  func elements(for insights: Insights) -> [Element] {
    let numbers =
      StagesPart.towers(insights) + DropOffPart.elements(insights)
      // A heading would be too much for such a short text.
      + DrySpellPart.elements(insights).filter { !$0.isHeading }
    // What was closed or withdrawn early only has to be named if nothing else counts.
    let early =
      insights.rateCohort.count > 0
      ? [] : [UncountedInRates.withdrawn(insights), UncountedInRates.closed(insights)]
    let undated = ([UncountedInRates.undated(insights)] + early).compactMap(\.self).map {
      Element.paragraph($0)
    }
    let misses = insights.journal.isConcluded ? [] : nearMisses(insights)
    return numbers + tooEarly(insights) + undated + wider(insights) + misses
  }

  private func tooEarly(_ insights: Insights) -> [Element] {
    let threshold = SampleSizeThreshold.intervals
    if threshold.isReached(by: insights) { return [] }
    let count = insights.rateCohort.count
    // What has not come yet needs no sentence.
    if count == 0 { return [] }
    let days = insights.journal.settings.cohortAfter.pluralized("day")
    let had = count.pluralized("application has", "applications have") + " so far"
    let promise =
      threshold.isNear(insights) && !insights.journal.isConcluded
      ? "; from \(threshold.rawValue) on, this says which share goes on" : ""
    return [.paragraph("\(had) had \(days) for an answer\(promise).")]
  }

  private func wider(_ insights: Insights) -> [Element] {
    WiderPart.reason(insights).map { [.paragraph($0)] } ?? []
  }

  /// The near misses. They do not show that something is wrong.
  private func nearMisses(_ insights: Insights) -> [Element] {
    let journal = insights.journal
    let shown = insights.dropOff.nearMisses.prefix(DropOffSection.nearMisses)
    // What it means is said once.
    return shown.enumerated().map { index, application in
      let said =
        index == 0
        ? application.rejectionText(on: journal.today)
        : application.rejectionFact(on: journal.today)
      return .paragraph("A near miss: \(application.label) \(said)")
    }
  }
}

extension Element {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}

/// The versions of the resume and the cover letter that were sent, and the results of each. They are counts,
/// without a claim that the version was the cause.
struct VersionsSection: BriefSection {
  let id = "versions"
  let heading = "Versions, and what came with them"

  private static let dimensions: [Dimension] = [.resume, .coverLetter]

  func elements(for insights: Insights) -> [Element] {
    let named = VersionsSection.dimensions.filter { !insights.groupRates.named($0).isEmpty }
    if named.isEmpty {
      return [.paragraph(Text(unnamed(insights.rateCohort)))].filter { _ in
        // Of a few applications it has nothing to say, and the part before this one has said that none had time for an
        // answer.
        insights.rateCohort.count >= Thresholds.intervalSize
          || insights.rateCohort.count == 0 && !insights.rateCohort.undated.isEmpty
      } + VersionComparisonsPart.elements(insights)
    }
    guard SampleSizeThreshold.groups.isReached(by: insights) else {
      let threshold = SampleSizeThreshold.groups
      let promise: [Element] =
        threshold.isNear(insights)
        ? [
          .paragraph(
            "What came with each version stands here when \(threshold.rawValue) applications have had time for an answer; now \(insights.rateCohort.count) have."
          )
        ] : []
      return promise + VersionComparisonsPart.elements(insights)
    }
    let tables = named.map {
      Element.table(table(of: insights.groupRates.named($0), by: $0, insights))
    }
    let changes = VersionComparisonsPart.elements(insights)
    // What came of feedback says so itself.
    let caution: [Element] =
      insights.versionComparisons.all.contains(where: \.hasEnoughApplications)
      ? []
      : [
        .paragraph(
          "Much else changed between one version and the next, so this says what came with each, not what it did."
        )
      ]
    return tables + caution + changes
  }

  private func unnamed(_ cohort: RateCohort) -> String {
    cohort.count == 0
      ? "The notes name no days of sending yet, so no versions are compared."
      : "No application that had time for an answer names the version of its resume or letter."
  }

  private func table(
    of groups: [GroupRates.Group], by dimension: Dimension, _ insights: Insights
  ) -> Table {
    SharesTable.table(
      "By \(dimension.label)", heading: dimension.title,
      wentOn: dimension.wentOnHeading(insights),
      GroupRates.leading(groups).map { ($0.name ?? "", $0.positive, $0.answered) })
  }
}
