import Charts
import Diagnostics
import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// Luck: whether the present dry spell is longer than chance explains. A run that is short, or that chance makes
/// more often than not, is not worth a word.
enum DrySpellPart {
  static let heading = "Luck"

  static func elements(_ insights: Insights) -> [Element] {
    guard let text = sentence(insights) else { return [] }
    let spell = insights.drySpell
    return [.heading(heading), .paragraph(Text(text + whyFewer(spell, insights)))] + changes(spell)
      + notes(spell, insights).elements
  }

  /// Whether the page has this part, so that the forecast needs no heading of its own.
  static func isShown(_ insights: Insights) -> Bool { sentence(insights) != nil }

  private static func isWorthSaying(_ spell: DrySpell) -> Bool {
    spell.probability.map { spell.length >= Thresholds.shortestRun && $0 <= Thresholds.likelyRun }
      ?? false
  }

  private static func sentence(_ insights: Insights) -> String? {
    guard SampleSizeThreshold.intervals.allowsVerdicts(on: insights) else { return nil }
    let spell = insights.drySpell
    if spell.probability != nil, !isWorthSaying(spell) { return nil }
    return switch spell.verdict {
    // How many went on is above already.
    case .noPositiveAnswer, .notJudged, .single: nil
    case .noRun:
      "One of the latest applications that \(spell.hadTime(insights)) went on, so there is no quiet stretch now."
    case .endedByRecent:
      "One that you sent in the last \(spell.days.pluralized("day")) went on already, so there is no quiet stretch now."
    case .ordinary(let probability):
      "\(run(spell, insights)) A run this long turns up by chance in \(howOften(probability, spell))."
    case .unusual(let probability):
      "\(run(spell, insights)) A run this long turns up by chance in \(howOften(probability, spell)): unusual, and still within chance."
    case .beyondChance(let probability):
      "\(run(spell, insights)) That is \(DrySpell.beyondChance): a run like it turns up in \(howOften(probability, spell)). Something may have changed."
    }
  }

  /// The applications of a run that is unusual; empty for a usual one, which the picture of the whole search need not
  /// point at.
  static func unusualRun(_ insights: Insights) -> [Application] {
    guard isShown(insights), isWorthSaying(insights.drySpell) else { return [] }
    switch insights.drySpell.verdict {
    case .unusual, .beyondChance:
      return insights.drySpell.applications.suffix(insights.drySpell.length)
    case .notJudged, .noPositiveAnswer, .noRun, .endedByRecent, .single, .ordinary: return []
    }
  }

  /// The run, and those that went on. The whole cohort is in the table of steps.
  private static func notes(_ spell: DrySpell, _ insights: Insights) -> NoteLists? {
    switch spell.verdict {
    case .notJudged, .noPositiveAnswer, .noRun, .endedByRecent: return nil
    case .single, .ordinary, .unusual, .beyondChance:
      return NoteLists(
        "The last \(spell.length), and the \(spell.positive.count) that went on",
        [
          .init("did not go on", in: "dry_spell", of: spell.applications.suffix(spell.length)),
          .init(
            "went on", in: "dry_spell.went_on",
            of: spell.applications.filter { $0.wentOn(by: insights.journal.today) }),
        ])
    }
  }

  /// Why fewer applications are counted here than above; nothing if they are the same.
  private static func whyFewer(_ spell: DrySpell, _ insights: Insights) -> String {
    spell.days == insights.rateCohort.days || spell.verdict == .endedByRecent
      ? "" : " Some answers take longer in this search, so the newer ones do not count here."
  }

  private static func run(_ spell: DrySpell, _ insights: Insights) -> String {
    let isUsual = spell.days == insights.rateCohort.days
    let since =
      spell.since.map { day in
        let day = day.spoken(on: insights.journal.today)
        return isUsual ? ", sent since \(day)," : ", from \(day) on,"
      } ?? ""
    return
      "The last \(spell.length) of \(spell.positive.total) applications that \(spell.hadTime(insights))\(since) did not go on."
  }

  /// How often chance alone makes such a run: `1 in 5 searches like this one, in which …`.
  private static func howOften(_ probability: Double, _ spell: DrySpell) -> String {
    "\(probability.ofManySearches) searches like this one, in which \(spell.positive.displayText) applications went on"
  }

  /// What changed at about that time; shown only if the dry spell is longer than chance explains.
  private static func changes(_ spell: DrySpell) -> [Element] {
    guard spell.isBeyondChance, !spell.changedDimensions.isEmpty else { return [] }
    return [
      .paragraph("What is different in most of them:"),
      .list(
        spell.changedDimensions.map {
          "\($0.dimension.label): \($0.since), before it mostly \($0.before)"
        }),
    ]
  }
}

extension DrySpell {
  /// Which applications the run is about. On every page, "time for an answer" is the wait of the rates. If answers
  /// take longer, the run is about older applications.
  func hadTime(_ insights: Insights) -> String {
    days == insights.rateCohort.days
      ? "had time for an answer"
      : "were sent at least \(days.pluralized("day")) ago"
  }

  /// The verdict on a run that chance does not explain, as the page and the brief say it.
  static let beyondChance = "longer than chance usually makes"
}
