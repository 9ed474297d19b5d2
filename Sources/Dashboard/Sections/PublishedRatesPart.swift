import Insights
import Journal
import PageModel
import TextKit

/// Published rates, so that this search's numbers have something to compare with. Part of a section.
enum PublishedRatesPart {
  /// Empty after an accepted offer, or if there are no rates. The page does not mention a list that the user emptied.
  static func elements(_ insights: Insights) -> [Element] {
    insights.counts.applications < Thresholds.publishedRatesSize
      || insights.journal.isConcluded
      ? [] : elements(insights.journal.publishedRates)
  }

  static func elements(_ rates: [PublishedRate]) -> [Element] {
    if rates.isEmpty { return [] }
    let columns: [Table.Column] = [
      .init("What was found"), .init("Who found it, and when"), .init("Of whom"),
      .init("What to keep in mind"),
    ]
    let rows = rates.map { rate -> [Text] in
      [Text(rate.sentence), "\(rate.source), \(rate.year)", Text(rate.of), Text(rate.caveat)]
    }
    return [
      .fold(
        Fold(
          "What others report: \(rates.count.pluralized("published number"))",
          [.table(Table("What others have found out about looking for a job", columns, rows))],
          inText:
            "The HTML page has what others report: \(rates.count.pluralized("published number"))."))
    ]
  }
}
