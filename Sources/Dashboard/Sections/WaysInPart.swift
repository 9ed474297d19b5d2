import Charts
import Diagnostics
import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// The channels, roles, industries and versions that get somewhere.
enum WaysInPart {
  /// The dimensions that are side by side. The others are in a fold.
  private static let first: [Dimension] = [.channel, .role, .industry]
  /// The number of small or further groups in a fold. `stats` has all.
  private static let foldedLimit = 30

  static func elements(_ insights: Insights) -> [Element] {
    guard let (shown, others) = groups(insights) else { return [] }
    let all = insights.rateCohort
    let days = insights.journal.settings.cohortAfter.pluralized("day")
    let intro: Text =
      "\(all.count) applications have had \(days) for an answer: \(all.answered.count.orNone) \(all.answered.count < 2 ? "was" : "were") answered, and \(all.positive.count) went on."
    let finding = clear(insights).first.map {
      "\($0.better.name ?? "") got further than \($0.other.name ?? "")"
    }
    return [
      .heading(finding ?? "Which ways in get somewhere"), .paragraph(intro),
      .shares(shares(shown, others, insights)),
    ]
  }

  /// The groups of the dimensions that are side by side, and those of the others; `nil` if there is nothing to compare.
  private static func groups(_ insights: Insights) -> (shown: [NamedGroups], others: [NamedGroups])?
  {
    if !hasGroups(insights) { return nil }
    let shown = first.compactMap { NamedGroups($0, insights) }
    let others = Dimension.allCases.filter { !first.contains($0) }
      .compactMap { NamedGroups($0, insights) }
    return (shown, others)
  }

  /// Whether there is something to compare. If none went on, every row would have the same zero, and the page has said so
  /// above.
  private static func hasGroups(_ insights: Insights) -> Bool {
    SampleSizeThreshold.groups.isReached(by: insights) && insights.rateCohort.positive.count > 0
      && Dimension.allCases.contains { insights.groupRates.named($0).count > 1 }
  }

  private static func shares(
    _ shown: [NamedGroups], _ others: [NamedGroups], _ insights: Insights
  ) -> Shares {
    let all = insights.rateCohort
    let counted = NoteLists(
      "The \(all.count) that had time for an answer",
      NoteLists.List.shares("had time for an answer", in: "rates.all", all.applications) {
        $0.wentOn(by: all.day)
      })
    let groups = (shown + others).map { groups in
      NoteLists(
        groups.dimension.label,
        (groups.leading + groups.folded).flatMap { lists(of: $0, insights) })
    }
    // Without the usual ones, the others are not an afterthought.
    let first = shown.isEmpty ? others : shown
    let folded = shown.isEmpty ? [] : others
    return Shares(
      first.map(\.grouping), folded: folded.map(\.grouping),
      foldSummary: "By \(folded.map(\.dimension.shortLabel).spokenList)",
      key:
        "The bar is the likely range: the longer, the less is known. Pale rows are of fewer than \(Thresholds.intervalSize) applications; groups of \(Thresholds.comparedGroupSize) or more are compared.",
      tableInText: table(first, insights),
      remarkInText: remark(shown + others, inLines: folded, insights),
      notes: ([counted] + groups).compactMap(\.self))
  }

  /// The applications of a group.
  static func lists(of group: GroupRates.Group, _ insights: Insights) -> [NoteLists.List] {
    NoteLists.List.shares(
      group.name ?? "", in: "rates.\(group.dimension.rawValue).\(group.name ?? "none")",
      insights.groupRates.applications(in: group),
      within: group.dimension.isVersion ? insights.rateCohort.days : nil
    ) {
      insights.rateCohort.wentOn($0, by: group.dimension)
    }
  }

  /// One table of all groups that have a range.
  private static func table(_ all: [NamedGroups], _ insights: Insights) -> Table? {
    let rows = all.flatMap { groups in
      let time = groups.dimension.timeToGoOn(insights).map { ", \($0)" } ?? ""
      return groups.leading.filter { !$0.isSmall }.map {
        [Text(groups.dimension.label + time)] + $0.cells
      }
    }
    if rows.isEmpty { return nil }
    return Table(
      "Ways in", [.init("Way in"), .init("Group")] + numberColumns, rows)
  }

  private static let numberColumns: [Table.Column] = [
    .init("Went on", isNumber: true), .init("Likely range"),
  ]

  /// The groups of the other ways that have a range, and what is left out.
  private static func remark(
    _ all: [NamedGroups], inLines others: [NamedGroups], _ insights: Insights
  ) -> Text? {
    let lines = others.compactMap { groups -> String? in
      let rows = groups.leading.filter { !$0.isSmall }.map(\.inLine)
      let time = groups.dimension.timeToGoOn(insights).map { ", \($0)" } ?? ""
      return rows.isEmpty
        ? nil : "By \(groups.dimension.label)\(time): \(rows.joined(separator: ", "))."
    }
    let texts = lines.map { Text($0) } + [leftOut(all)].compactMap(\.self)
    return texts.isEmpty ? nil : "\(texts, joinedBy: " ")"
  }

  private static func leftOut(_ all: [NamedGroups]) -> Text? {
    let named = all.flatMap(\.named)
    let small = named.count(where: \.isSmall)
    let more = named.count - small - all.flatMap(\.leading).count { !$0.isSmall }
    let parts = [
      small == 0
        ? nil
        : "\(small.pluralized("group")) of fewer than \(Thresholds.intervalSize) applications",
      more == 0 ? nil : small == 0 ? more.pluralized("smaller group") : "\(more) more",
    ].compactMap(\.self)
    if parts.isEmpty { return nil }
    return "Left out: \(parts.joined(separator: " and ")); \(code: "onward stats") has them all."
  }

  /// The groups that differ by more than chance, if there is something to compare.
  static func clear(_ insights: Insights) -> [GroupRates.Comparison] {
    hasGroups(insights) && insights.rateCohort.isJudged
      ? insights.groupRates.comparisons.filter(\.isClear) : []
  }

  /// The groups that differ by more than chance. The heading names the first two, and the tables have the numbers.
  static func comparisons(_ insights: Insights) -> [Element] {
    if !hasGroups(insights) || !insights.rateCohort.isJudged { return [] }
    let all = insights.groupRates.comparisons
    let clear = clear(insights)
    if all.isEmpty {
      return [
        .paragraph(
          "No two of these groups are large enough yet to be compared: each needs \(Thresholds.comparedGroupSize) applications."
        )
      ]
    }
    guard let first = clear.first else {
      return [
        .paragraph(
          "No two of these groups differ more than chance often explains. Those of fewer than \(Thresholds.comparedGroupSize) applications are not compared."
        )
      ]
    }
    let size = Thresholds.comparedGroupSize.pluralized("application")
    let found =
      switch (clear.count, all.count) {
      case (1, 1):
        "These two groups, of \(size) or more each, differ more than chance usually explains."
      case (1, let all):
        "Of \(all) pairs of groups of \(size) or more, only these two differ more than chance usually explains."
      case (2, 2):
        "Both pairs of groups of \(size) or more differ more than chance usually explains."
      case (let some, let all):
        "Of \(all) pairs of groups of \(size) or more, \(some) differ more than chance usually explains."
      }
    let others = clear.dropFirst().map { pair in
      "\(pair.better.name ?? "") got further than \(pair.other.name ?? "")\(time(pair, insights))"
        as Text
    }
    let also: Text = others.isEmpty ? "" : " Among them, \(Array(others).inSentence)."
    return [
      .paragraph(
        "\(found)\(time(first, insights).isEmpty ? "" : " The first two are compared\(time(first, insights)).")\(also) It may be chance all the same, and these numbers do not show why."
      )
    ]
  }

  private static func time(_ pair: GroupRates.Comparison, _ insights: Insights) -> String {
    pair.better.dimension.timeToGoOn(insights).map { " \($0)" } ?? ""
  }

  /// The groups of one dimension that have a name, if there are two of them.
  private struct NamedGroups {
    let dimension: Dimension
    let named: [GroupRates.Group]
    /// The largest, in the order of the page.
    let leading: [GroupRates.Group]
    /// Some of the others.
    let folded: [GroupRates.Group]
    /// Whether any of them led further. If none did, no order says anything.
    private let hasOrder: Bool
    /// The time within which they went on, if it is limited.
    private let time: String?

    init?(_ dimension: Dimension, _ insights: Insights) {
      named = insights.groupRates.named(dimension)
      if named.count < 2 { return nil }
      self.dimension = dimension
      time = dimension.timeToGoOn(insights)
      hasOrder = named.contains { $0.positive.count > 0 }
      let largest = GroupRates.leading(named)
      let rest = named.filter { !largest.contains($0) }
      leading = NamedGroups.sorted(largest, byShare: hasOrder)
      folded = Array(NamedGroups.sorted(rest, byShare: hasOrder).prefix(WaysInPart.foldedLimit))
    }

    /// Small groups are after the others. The order of shares is that of the groups as they come.
    private static func sorted(
      _ groups: [GroupRates.Group], byShare: Bool
    ) -> [GroupRates.Group] {
      let ordered =
        byShare
        ? groups
        : groups.sorted {
          let (a, b) = ($0.positive.total, $1.positive.total)
          return a != b ? a > b : ($0.name ?? "") < ($1.name ?? "")
        }
      return ordered.filter { !$0.isSmall } + ordered.filter(\.isSmall)
    }

    var grouping: Shares.Grouping {
      Shares.Grouping(
        "By \(dimension.label)", [.init(dimension.title)] + numberColumns,
        leading.map(\.row), folded: folded.map(\.row),
        foldSummary: more(named.count - leading.count), remark: remark)
    }

    /// `3 more roles`.
    private func more(_ count: Int) -> String {
      count.pluralized("more \(dimension.label)", "more \(dimension.plural)")
    }

    private var remark: Text? {
      let missing = named.count - leading.count - folded.count
      let order: Text? = hasOrder ? nil : "None of these led further yet."
      // A heading with these words would be wider than a phone.
      let limit: Text? = time.map { "Those that went on \($0): an older one had longer." }
      let rest: Text? =
        missing == 0
        ? nil : "\(more(missing)): \(code: "onward stats") has them all."
      let parts = [order, limit, rest].compactMap(\.self)
      return parts.isEmpty ? nil : "\(parts, joinedBy: " ")"
    }
  }
}

extension GroupRates.Group {
  fileprivate var isSmall: Bool { positive.total < Thresholds.intervalSize }

  /// The name, the number and the likely range.
  fileprivate var cells: [Text] {
    [
      Text(name ?? ""), Text(positive.displayText),
      Text(positive.shownInterval?.displayText ?? ""),
    ]
  }

  /// `hybrid 11 of 18 (39% to 80%)`.
  fileprivate var inLine: String {
    let range = positive.shownInterval.map { " (\($0.displayText))" } ?? ""
    return "\(name ?? "") \(positive.displayText)\(range)"
  }

  fileprivate var row: Shares.Row {
    Shares.Row(cells, ShareTrack.track(of: positive, isSmall: isSmall), isSmall: isSmall)
  }
}

extension Dimension {
  /// `within 21 days`, of versions; of other groups `nil`, since they count whatever went on so far.
  fileprivate func timeToGoOn(_ insights: Insights) -> String? {
    isVersion ? "within \(insights.rateCohort.days.pluralized("day"))" : nil
  }

  /// The heading of the column with those that went on.
  func wentOnHeading(_ insights: Insights) -> String {
    timeToGoOn(insights).map { "Went on \($0)" } ?? "Went on"
  }
}
