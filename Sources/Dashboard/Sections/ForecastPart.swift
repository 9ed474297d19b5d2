import Charts
import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// The forecast: what the next applications may bring if nothing changes.
enum ForecastPart {
  static func elements(_ insights: Insights) -> [Element] {
    let said = sentence(insights)
    if said.isEmpty { return [] }
    if isForThoseWhoAsk(insights) {
      return [
        .fold(
          Fold(
            "What the next \(Forecast.next) may bring, if you want to know", said,
            inText: "\(code: "onward stats") has an outlook on the next \(Forecast.next)."))
      ]
    }
    // Below the part on luck it needs no heading.
    return DrySpellPart.isShown(insights) ? said : [.heading("Outlook")] + said
  }

  /// Whether a rate would hurt today: none went on yet, one was rejected today or yesterday, or it is the first day after
  /// weeks without a search.
  private static func isForThoseWhoAsk(_ insights: Insights) -> Bool {
    insights.counts.positive == 0 || insights.activity.recentDays == 0
      || !insights.journal.freshRejections.isEmpty
  }

  private static func sentence(_ insights: Insights) -> [Element] {
    let forecast = insights.forecast
    // If something may have changed, the rate of before announces nothing.
    if case .beyondChance = insights.drySpell.verdict { return [] }
    guard SampleSizeThreshold.intervals.allowsVerdicts(on: insights),
      let chance = forecast.probabilityOfAtLeastOne?.percent
    else { return [] }
    let prior = Thresholds.ordinaryShare
    // If none went on, the page has said so already.
    let positive = insights.rateCohort.positive
    let counted =
      insights.counts.positive == 0
      ? "the \(positive.total) that had time for an answer" : positive.displayText
    let basis = "calculated from \(counted), starting from \(prior.count) in \(prior.total)."
    guard let range = forecast.range else {
      return [
        .paragraph(
          "At this rate, the chance that at least one of the next \(Forecast.next) applications goes on is \(chance). It is \(basis)"
        )
      ]
    }
    let number =
      range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    return [
      .paragraph(
        "At this rate, \(number) of the next \(Forecast.next) applications go on, in at least \(Int(Thresholds.forecastMass * 10)) of 10 cases. The chance of at least one is \(chance). Both are \(basis)"
      )
    ]
  }
}
