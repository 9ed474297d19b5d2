import Charts
import Diagnostics
import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// Luck or signal: whether the present dry spell is longer than chance explains.
enum DrySpellPart {
  static func elements(_ insights: Insights) -> [Element] {
    guard SampleSizeThreshold.intervals.isReached(by: insights) else { return [] }
    let spell = insights.drySpell
    let all = spell.positive.total
    let text =
      switch spell.verdict {
      case .noPositiveAnswer:
        "None of \(all) applications that had time for an answer \(insights.counts.positiveVerb) yet, so there is nothing yet to compare a quiet stretch with."
      case .noRun:
        "The latest application that had time for an answer \(insights.counts.positiveVerb)."
      case .ordinary(let probability):
        "\(run(spell, insights)) A run this long turns up by chance in \(such(probability, spell))."
      case .unusual(let probability):
        "\(run(spell, insights)) A run this long turns up by chance in \(such(probability, spell)): unusual, and still within chance."
      case .beyondChance(let probability):
        "\(run(spell, insights)) That is longer than chance usually makes: a run like it turns up in \(such(probability, spell)). Something may have changed."
      }
    return [.heading("Luck or signal"), .paragraph(Text(text))] + changes(spell)
  }

  private static func run(_ spell: DrySpell, _ insights: Insights) -> String {
    let word = spell.length == 1 ? "on" : "since"
    let since =
      spell.since.map { ", sent \(word) \($0.spoken(on: insights.journal.today))," } ?? ""
    let latest = spell.length == 1 ? "The latest" : "The last \(spell.length)"
    return
      "\(latest) of \(spell.positive.total) applications that had time for an answer\(since) led to no conversation."
  }

  private static func such(_ probability: Double, _ spell: DrySpell) -> String {
    "\(probability.ofManySearches) searches like this one, with \(spell.positive.count.pluralized("conversation")) from \(spell.positive.total) applications"
  }

  /// What changed at about that time; shown only if the dry spell is longer than chance explains.
  private static func changes(_ spell: DrySpell) -> [Element] {
    guard case .beyondChance = spell.verdict, !spell.changedDimensions.isEmpty else { return [] }
    return [
      .paragraph("What is different in most of them:"),
      .list(
        spell.changedDimensions.map {
          "\($0.dimension.label): \($0.since), before it mostly \($0.before)"
        }),
    ]
  }
}

/// The forecast: what the next applications may bring if nothing changes.
enum ForecastPart {
  static func elements(_ insights: Insights) -> [Element] {
    guard SampleSizeThreshold.intervals.isReached(by: insights) else { return [] }
    let forecast = insights.forecast
    let chance = forecast.probabilityOfAtLeastOne.percent
    let basis = "reckoned from \(insights.rateCohort.positive.displayText), starting from 1 in 5"
    guard let range = forecast.range else {
      return [
        .paragraph(
          "If it goes on like this, the chance of at least one conversation from the next \(Forecast.next) applications is \(chance) (\(basis))."
        )
      ]
    }
    let number =
      range.lowerBound == range.upperBound
      ? "\(range.lowerBound)" : "\(range.lowerBound) to \(range.upperBound)"
    return [
      .paragraph(
        "If it goes on like this, \(number) of the next \(Forecast.next) applications lead to a conversation (a range that holds in \(Int(Thresholds.forecastMass * 10)) of 10 cases), and the chance of at least one is \(chance) (\(basis))."
      )
    ]
  }
}

/// The roles, channels and versions that get somewhere.
enum GroupsPart {
  static func elements(_ insights: Insights) -> [Element] {
    guard SampleSizeThreshold.groups.isReached(by: insights) else { return [] }
    let verb = insights.counts.positiveVerb
    let tables = insights.groupRates.dimensions.flatMap {
      table(of: $0.groups, by: $0.dimension, verb)
    }
    if tables.isEmpty { return [] }
    let days = insights.journal.settings.quietAfter.pluralized("day")
    let all = insights.rateCohort
    let intro: Text =
      "Of \(all.count) applications that have had \(days) for an answer, \(all.answered.count) \(all.answered.count == 1 ? "was" : "were") answered and \(all.positive.count) \(insights.counts.positiveVerbOrFurther). Small groups say little, so each stands with its likely range."
    return [.heading("Which groups get somewhere"), .paragraph(intro)] + tables
      + comparisons(insights.groupRates, verb)
  }

  private static func table(
    of groups: [GroupRates.Group], by dimension: Dimension, _ verb: String
  ) -> [Element] {
    let named = groups.filter { $0.name != nil }
    if named.count < 2 { return [] }
    let leading = GroupRates.leading(groups)
    let title = "By \(dimension.label)"
    let figure = Figure(
      .intervals, title, caption: sentence(leading, dimension, verb),
      IntervalRows.drawing(
        of: leading.map { .init(label: $0.name ?? "", proportion: $0.positive) }),
      SharesTable.table(
        title, heading: dimension.title,
        leading.map { ($0.name ?? "", $0.positive, $0.answered) }, verb))
    let table = Element.figure(figure)
    let rest = named.count - leading.count
    if rest == 0 { return [table] }
    return [
      table,
      .paragraph(
        "\(rest.pluralized("more \(dimension.label)", "more \(dimension.plural)")): \(code: "onward stats") has them all."
      ),
    ]
  }

  /// A sentence about the largest group, and about the first in the order if that is another one.
  /// Nothing is ranked if none of them led anywhere.
  private static func sentence(
    _ groups: [GroupRates.Group], _ dimension: Dimension, _ verb: String
  ) -> Text {
    guard let first = groups.first,
      let largest = groups.max(by: { $0.positive.total < $1.positive.total })
    else { return "" }
    if groups.allSatisfy({ $0.positive.count == 0 }) {
      return "None of these led further yet, so there is nothing to compare."
    }
    let said: Text =
      "The largest group by \(dimension.label) is \(largest.name ?? ""): \(largest.positive.displayText) \(verb)"
    return largest == first
      ? "\(said)."
      : "\(said). First stands \(first.name ?? ""), with \(first.positive.displayText)."
  }

  private static func comparisons(_ rates: GroupRates, _ verb: String) -> [Element] {
    if rates.dimensions.allSatisfy({ $0.groups.allSatisfy { $0.positive.count == 0 } }) {
      return []
    }
    let clear = rates.comparisons.filter(\.isClear)
    if rates.comparisons.isEmpty {
      return [.paragraph("No two of these groups are large enough yet to be compared.")]
    }
    if clear.isEmpty {
      return [
        .paragraph(
          "No two of these groups are further apart than chance alone would often set them.")
      ]
    }
    let pairs = rates.comparisons.count.pluralized("pair")
    let found =
      clear.count == 1 ? "one is further apart" : "\(clear.count) are further apart"
    return [
      .paragraph(
        "Of \(pairs) of groups that are large enough to compare, \(found) than chance usually sets them. It may be chance all the same, and it says nothing about why:"
      ),
      .list(
        clear.map { pair in
          "\(pair.better.name ?? "") got further than \(pair.other.name ?? ""): \(pair.better.positive.displayText) \(verb), against \(pair.other.positive.displayText)"
        }),
    ]
  }
}

extension Dimension {
  /// The dimension within a sentence: `cover letter`.
  var label: String {
    switch self {
    case .role, .industry, .channel, .seniority: rawValue
    case .remote: "place of work"
    case .resume: "resume version"
    case .coverLetter: "letter version"
    }
  }

  var plural: String {
    switch self {
    case .industry: "industries"
    case .seniority: "levels"
    case .remote: "places of work"
    default: label + "s"
    }
  }

  var title: String { label.prefix(1).uppercased() + label.dropFirst() }
}
