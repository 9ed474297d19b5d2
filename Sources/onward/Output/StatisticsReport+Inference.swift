import Insights
import Journal
import Statistics
import TextKit

extension StatisticsReport {
  /// The inferences from the counts: rates of groups, comparisons, the dry spell, the forecast.
  static func inference(_ insights: Insights) -> [(name: String, value: Report)] {
    [
      ("rates", rates(insights)), ("comparisons", comparisons(insights.groupRates)),
      ("months", months(insights.months)), ("dry_spell", drySpell(insights.drySpell)),
      ("outlook", forecast(insights.forecast)), ("wider_search", widerSearch(insights)),
      ("suggestions", suggestions(insights)),
      ("published_rates", publishedRates(insights.journal)),
    ]
  }

  /// The columns for the two proportions of a group, in the order of their cells.
  private static let shareColumns = [
    "answered", "answered_low", "answered_high", "went_on", "went_on_low", "went_on_high",
  ]

  private static func rates(_ insights: Insights) -> Report {
    let cohort = insights.rateCohort
    let all: [JSON] =
      [.text("all"), .null, .number(cohort.count)] + cohort.answered.cells
      + cohort.positive.cells + [.null]
    let groups = insights.groupRates.dimensions.flatMap { dimension, groups in
      groups.map { group -> [JSON] in
        [.text(dimension.rawValue), .optional(group.name), .number(group.positive.total)]
          + group.answered.cells + group.positive.cells + [.decimal(group.shrinkageEstimate)]
      }
    }
    return .rows(["by", "group", "of"] + shareColumns + ["shrunken"], [all] + groups)
  }

  private static func comparisons(_ rates: GroupRates) -> Report {
    .rows(
      [
        "by", "group", "other", "difference", "difference_low", "difference_high",
        "significance", "clear",
      ],
      rates.comparisons.map { pair in
        [
          .text(pair.better.dimension.rawValue), .optional(pair.better.name),
          .optional(pair.other.name), .optional(pair.difference.difference),
          .optional(pair.difference.interval?.low), .optional(pair.difference.interval?.high),
          .decimal(pair.adjustedPValue), .flag(pair.isClear),
        ]
      })
  }

  private static func months(_ months: Months) -> Report {
    .rows(
      ["month", "of"] + shareColumns,
      months.all.map { month in
        [.text(String(month.start.description.prefix(7))), .number(month.positive.total)]
          + month.answered.cells + month.positive.cells
      })
  }

  private static func drySpell(_ spell: DrySpell) -> Report {
    .fields([
      ("length", .number(spell.length)), ("since", .day(spell.since)),
      ("after_days", .background(.number(spell.days))), ("of", .number(spell.positive.total)),
      ("went_on", .number(spell.positive.count)),
      ("chance", .decimal(spell.probability)),
      (
        "verdict",
        spell.positive.count == 0
          ? .background(.text(spell.verdict.name)) : .value(.text(spell.verdict.name))
      ),
    ])
  }

  private static func forecast(_ forecast: Forecast) -> Report {
    .fields([
      ("next", .background(.number(Forecast.next))), ("low", .number(forecast.range?.lowerBound)),
      ("high", .number(forecast.range?.upperBound)),
      ("at_least_one", .decimal(forecast.probabilityOfAtLeastOne)),
    ])
  }

  private static func widerSearch(_ insights: Insights) -> Report {
    let verdict = insights.widerSearch.verdict
    let other = verdict.betterGroup
    return .fields([
      ("since", .background(.day(insights.journal.searchStart))),
      (
        "verdict",
        verdict.isJudged ? .value(.text(verdict.name)) : .background(.text(verdict.name))
      ),
      ("by", .value(.optional(verdict.group?.dimension.rawValue))),
      ("group", .value(.optional(verdict.group?.name))),
      ("of", .number(verdict.group?.positive.total)),
      ("went_on", .number(verdict.group?.positive.count)),
      ("other", .value(.optional(other?.name))), ("other_of", .number(other?.positive.total)),
      ("other_went_on", .number(other?.positive.count)),
    ])
  }

  private static func suggestions(_ insights: Insights) -> Report {
    .rows(
      ["kind", "name", "went_on", "of", "skills"],
      (insights.widerSearch.suggestions ?? []).map { suggestion in
        switch suggestion {
        case .group(let group): row(group.dimension.rawValue, group)
        case .channel(let group, _): row("channel", group)
        case .direction(let direction):
          [
            .text("direction"), .text(direction.name), .null, .null,
            .number(direction.skills.count),
          ]
        case .untriedChannel(let name):
          [.text("untried_channel"), .text(name), .null, .null, .null]
        }
      })
  }

  private static func row(_ kind: String, _ group: GroupRates.Group) -> [JSON] {
    [
      .text(kind), .optional(group.name), .number(group.positive.count),
      .number(group.positive.total), .null,
    ]
  }

  /// They are not numbers of this search, so a person sees them only with `--all`.
  private static func publishedRates(_ journal: Journal) -> Report {
    .folded(
      .rows(
        ["sentence", "source", "year", "of", "caveat"],
        journal.publishedRates.map {
          [.text($0.sentence), .text($0.source), .text($0.year), .text($0.of), .text($0.caveat)]
        }))
  }
}

extension DrySpell.Verdict {
  fileprivate var name: String {
    switch self {
    case .notJudged: "not_judged"
    case .noPositiveAnswer: "nothing_yet"
    case .noRun: "no_run"
    case .endedByRecent: "ended_by_younger"
    case .single: "single"
    case .ordinary: "ordinary"
    case .unusual: "unusual"
    case .beyondChance: "longer_than_chance"
    }
  }
}

extension WiderSearch.Verdict {
  fileprivate var name: String {
    switch self {
    case .concluded: "concluded"
    case .partOfSearch: "part_of_search"
    case .tooEarly: "too_early"
    case .tooFew: "too_few"
    case .broad: "spread"
    case .missingFields: "not_noted"
    case .narrow: "narrow"
    case .offer: "offer"
    case .finding: "finding"
    }
  }

  /// Whether the search could be judged.
  fileprivate var isJudged: Bool {
    switch self {
    case .partOfSearch, .tooEarly, .tooFew, .missingFields: false
    case .concluded, .broad, .narrow, .offer, .finding: true
    }
  }

  /// The group that most of the search is in.
  var group: GroupRates.Group? {
    switch self {
    case .narrow(let group), .offer(let group, _, _, _): group
    case .finding(let pair, _): pair.other
    case .concluded, .partOfSearch, .tooEarly, .tooFew, .broad, .missingFields: nil
    }
  }

  /// The group that gets further.
  var betterGroup: GroupRates.Group? {
    if case .finding(let pair, _) = self { pair.better } else { nil }
  }
}
