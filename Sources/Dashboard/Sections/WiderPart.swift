import Diagnostics
import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// Whether the search should be wider, and in which direction. It says so only if the evidence supports it.
enum WiderPart {
  static let heading = "A wider search"

  private static let skillLimit = 4

  static func elements(_ insights: Insights) -> [Element] {
    let said = verdict(insights)
    return said.isEmpty ? [] : [.heading(heading)] + said
  }

  private static func verdict(_ insights: Insights) -> [Element] {
    switch insights.widerSearch.verdict {
    case .tooEarly(let day?)
    where day.days(since: insights.journal.today) <= Thresholds.announcedDays:
      return [
        .paragraph(
          "From \(day.spoken(on: insights.journal.today)) on, this says whether most of the search goes one way that rarely leads on, and where else your notes point."
        )
      ]
    // After an accepted offer nothing is suggested.
    case .partOfSearch, .concluded: return []
    case .tooEarly, .tooFew, .missingFields:
      // The page says that no other group was found only if one could have been, and nothing beside it says otherwise.
      return insights.widerSearch.isCompared && isCalm(insights)
        ? [.paragraph("The numbers give no reason to look wider.")] : []
    case .broad(let dimensions):
      let several = dimensions.map(\.plural).joined(separator: " and ")
      return [
        .paragraph("The search goes into several \(several) already; no suggestion from here.")
      ]
    case .narrow(let group):
      return [
        .paragraph(
          "Most of the search is in one direction, \(group.name ?? ""): \(group.positive.spoken) went on.\(isCalm(insights) ? " The numbers give no reason to leave it." : "")"
        )
      ] + notes(group, insights)
    case .offer(let group, let interval, let suggestions, let first):
      return [.paragraph(reason(group, interval, since: first, insights))]
        + notes(group, insights)
        + (suggestions.isEmpty
          ? [.paragraph(nothingToSuggest)]
          : [
            .paragraph(lead(suggestions)),
            .list(suggestions.map { text(for: $0, insights) }),
          ])
    case .finding(let pair, let suggestions):
      // The better group is in the reason already.
      let others = suggestions.filter { $0.group != pair.better }
      let isAbove = WaysInPart.clear(insights).contains { $0.better == pair.better }
      return [.paragraph(isAbove ? conclusion(pair) : reason(pair))]
        + (others.isEmpty
          ? [] : [.paragraph(lead(others)), .list(others.map { text(for: $0, insights) })])
    }
  }

  /// Whether no group is clearly better than another one, and no quiet stretch is under way that asks what has changed.
  private static func isCalm(_ insights: Insights) -> Bool {
    !insights.drySpell.isNotable && !insights.groupRates.comparisons.contains(where: \.isClear)
  }

  /// The applications of the group, unless the table of its groups has them already.
  private static func notes(_ group: GroupRates.Group, _ insights: Insights) -> [Element] {
    if insights.groupRates.named(group.dimension).count > 1 { return [] }
    return NoteLists(
      "The \(group.positive.total) of \(group.name ?? "")", WaysInPart.lists(of: group, insights)
    ).elements
  }

  /// Why the search should be wider; `nil` if the evidence does not support that.
  static func reason(_ insights: Insights) -> Text? {
    switch insights.widerSearch.verdict {
    case .offer(let group, let interval, _, let first):
      reason(group, interval, since: first, insights)
    case .finding(let pair, _): reason(pair)
    case .concluded, .partOfSearch, .tooEarly, .tooFew, .broad, .missingFields, .narrow: nil
    }
  }

  /// Why a wider search is offered. This is not a finding.
  private static func reason(
    _ group: GroupRates.Group, _ interval: ConfidenceInterval, since first: Day,
    _ insights: Insights
  ) -> Text {
    "Most of the search has gone one way since \(first.spoken(on: insights.journal.today)): \(group.positive.total) of \(insights.rateCohort.count) applications that had time for an answer were for \(group.name ?? ""), and \(group.positive.count.orNone) of them went on. The likely range is \(interval.displayText)."
  }

  /// What was found about another group than the largest one.
  private static func reason(_ pair: GroupRates.Comparison) -> Text {
    return
      "\(strong: pair.better.name ?? "") gets further than \(pair.other.name ?? ""), \(size(of: pair)): \(pair.better.positive.spoken) went on, against \(pair.other.positive.spoken). It may be chance, but it is more than chance usually makes, today and \(Thresholds.daysToConfirm.daysInWords) ago."
  }

  private static func size(of pair: GroupRates.Comparison) -> String {
    let isLargest = pair.other.positive.total > pair.better.positive.total
    let size = isLargest ? "the largest group" : "one of the two largest"
    return "\(size) by \(pair.other.dimension.label)"
  }

  /// The same on a page that has the comparison and its numbers above.
  private static func conclusion(_ pair: GroupRates.Comparison) -> Text {
    "\(strong: pair.better.name ?? "") may be worth more of the search than \(pair.other.name ?? ""), \(size(of: pair)). The difference is more than chance usually makes, today and \(Thresholds.daysToConfirm.daysInWords) ago."
  }

  private static func lead(_ suggestions: [Suggestion]) -> Text {
    let compares = suggestions.contains { suggestion in
      switch suggestion {
      case .group, .channel: true
      case .direction, .untriedChannel: false
      }
    }
    return compares
      ? "Where else to look; the numbers are small, so it may be chance:" : "Where else to look:"
  }

  private static let nothingToSuggest: Text =
    "Your notes name no other direction yet. \(code: "open_to:") in the profile, and \(code: "skills:") in saved postings, can bring some here."

  private static func text(for suggestion: Suggestion, _ insights: Insights) -> Text {
    switch suggestion {
    case .channel(let group, let usual)
    where WaysInPart.clear(insights).contains { $0.better == group && $0.other == usual }:
      return
        "\(strong: group.name ?? "") as the way in, rather than \(usual.name ?? "")\(tooFew(group, insights))"
    case .group(let group):
      return
        "\(strong: group.name ?? ""): \(group.positive.spoken) went on"
    case .direction(let direction):
      let shown = Array(direction.skills.prefix(skillLimit))
      let rest = direction.skills.count - shown.count
      let more = rest > 0 ? " and \(rest) more" : ""
      return
        "\(strong: direction.name): \(source(of: direction)), and it asks for what you can do: \(shown, joinedBy: ", ")\(more)"
    case .channel(let group, let usual):
      return
        "\(strong: group.name ?? "") as the way in: \(group.positive.spoken) went on, against \(usual.positive.spoken) by \(usual.name ?? "")"
    case .untriedChannel(let name):
      return "\(strong: name) as the way in: none of your applications names it yet"
    }
  }

  /// `; of referral there are too few to tell`: the channels that look better, and are too small to be compared.
  /// Still smaller ones are pale on the page.
  private static func tooFew(_ group: GroupRates.Group, _ insights: Insights) -> String {
    let better = insights.groupRates.named(.channel).filter { other in
      (Thresholds.intervalSize..<Thresholds.comparedGroupSize).contains(other.positive.total)
        && (other.positive.share ?? 0) > (group.positive.share ?? 0)
    }
    return better.isEmpty
      ? "" : "; of \(better.compactMap(\.name).spokenList) there are too few to tell"
  }

  private static func source(of direction: SearchDirection) -> Text {
    switch direction.source {
    case .openTo: "\("your profile", of: direction.note) says that you are open to it"
    case .savedPosting: "you \("saved a posting", of: direction.note)"
    case .person(let person): "your note on \(person.fullName, of: person.info) names it"
    }
  }
}
