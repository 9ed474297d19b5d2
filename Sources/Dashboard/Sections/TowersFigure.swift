import Charts
import Insights
import Journal
import PageModel
import TextKit

/// Every application as a column of the row that it reached. Very many are drawn as a column for each week, month
/// or year.
enum TowersFigure {
  /// With more columns than this, a cell is too thin to be seen or clicked.
  private static let mostColumns = 150
  private static let mostPeriods = 130
  /// The number of characters of a line that most windows show.
  private static let mostCharacters = 100

  static func figure(_ insights: Insights) -> Figure {
    let sent = insights.sentApplications
    let rows = rows(of: sent, insights.counts)
    let title = "How far applications get"
    let table = Table(
      title,
      [.init("What"), .init("How many", isNumber: true), .init("Of", isNumber: true)],
      rows.map {
        [Text($0.label), Text(String($0.count)), Text(String(insights.counts.applications))]
      })
    let grouping = grouping(of: sent, most: mostColumns)
    let hasOpen = sent.applications.contains { $0.application.isOpen }
    let periods = grouping.map { sent.periods(by: $0) } ?? []
    let drawn = { (isNarrow: Bool) in
      grouping.map { drawing(periods, $0, rows, isNarrow) }
        ?? drawing(sent, rows, insights, isNarrow)
    }
    return Figure(
      .towers, title, caption: caption(grouping, hasOpen: hasOpen),
      captionInText: caption(self.grouping(of: sent, most: mostCharacters), hasOpen: hasOpen),
      drawn(false),
      narrow: drawn(true), table,
      characters: characters(sent, rows))
  }

  private static func caption(_ grouping: SentApplications.Grouping?, hasOpen: Bool) -> Text {
    switch grouping {
    case nil:
      "\(strong: "Every application, as you sent them.") The taller, the further it got.\(hasOpen ? " Hollow: still open." : "")"
    case let grouping?:
      "\(strong: "Every application, by the \(grouping.rawValue) of sending.") Each row has a scale of its own."
    }
  }

  private static func rows(of sent: SentApplications, _ counts: Counts) -> [CountedPart] {
    zip(sent.rows, Drawing.Tone.steps).map { row, tone in
      CountedPart(label: row.stage.reachedText(counts), count: row.count, tone: tone)
    }
  }

  /// `nil` if each application can have a column of its own.
  private static func grouping(of sent: SentApplications, most: Int) -> SentApplications.Grouping? {
    if sent.applications.count <= most { return nil }
    return [.week, .month].first { sent.periodCount(by: $0) <= min(mostPeriods, most) } ?? .year
  }
}

extension TowersFigure {
  private static func drawing(
    _ sent: SentApplications, _ rows: [CountedPart], _ insights: Insights, _ isNarrow: Bool
  ) -> Drawing {
    Towers.drawing(
      of: sent.applications.map { column(of: $0, on: insights.journal.today) }, rows,
      ticks(of: sent.applications.map { $0.application.applied }),
      landmarks(sent, insights), run: run(sent, insights), isNarrow: isNarrow)
  }

  /// The columns of a run without an answer that is unusual.
  private static func run(_ sent: SentApplications, _ insights: Insights) -> Towers.Run? {
    let run = Set(DrySpellPart.unusualRun(insights).map(ObjectIdentifier.init))
    let columns = sent.applications.indices.filter {
      run.contains(ObjectIdentifier(sent.applications[$0].application))
    }
    guard let first = columns.first, let last = columns.last else { return nil }
    return Towers.Run(columns: first...last, text: "the run of \(run.count) under “Luck or signal”")
  }

  private static func column(of sent: SentApplications.Sent, on today: Day) -> Towers.Column {
    let application = sent.application
    let day = application.applied.map { "sent \($0.spoken(on: today))" } ?? "sent on an unknown day"
    return Towers.Column(
      row: sent.row, isOpen: application.isOpen,
      title:
        "\(application.label): \(day), reached \(application.stage.displayText), \(application.progress)",
      note: application.info.visiblePath)
  }

  private static func drawing(
    _ periods: [SentApplications.Period], _ grouping: SentApplications.Grouping,
    _ rows: [CountedPart], _ isNarrow: Bool
  ) -> Drawing {
    Towers.drawing(
      of: periods.map { period in
        let counts = zip(rows, period.counts).filter { $0.1 > 0 }.map { "\($0.1) \($0.0.label)" }
        return Towers.Period(
          counts: period.counts,
          title:
            "\(name(of: period, grouping)): \(counts.isEmpty ? "nothing sent" : counts.joined(separator: ", "))"
        )
      }, rows, ticks(of: periods.map(\.start)), isNarrow: isNarrow)
  }

  private static func name(
    of period: SentApplications.Period, _ grouping: SentApplications.Grouping
  ) -> String {
    guard let start = period.start else { return "sent on an unknown day" }
    return switch grouping {
    case .week: "week of \(start.spokenWithYear)"
    case .month: start.spokenMonth
    case .year: String(start.year)
    }
  }

  /// With more months than this, only the years have their places.
  private static let mostMonths = 18

  /// A tick where a month begins. January has its year, and so has the first month if the columns are of several years.
  private static func ticks(of days: [Day?]) -> [Towers.Tick] {
    var ticks: [Towers.Tick] = []
    var latest: Day?
    for (column, day) in days.enumerated() {
      guard let day else { continue }
      if day.month != latest?.month || day.year != latest?.year {
        let month = String(day.monthName.prefix(3))
        let hasYear = latest.map { $0.year != day.year } ?? (day.year != days.last??.year)
        ticks.append(.init(column: column, text: hasYear ? "\(month) \(day.year)" : month))
      }
      latest = day
    }
    return ticks.count <= mostMonths
      ? ticks : ticks.enumerated().filter { $0 == 0 || $1.text.hasPrefix("Jan ") }.map(\.element)
  }

  /// At most three: the latest that reached an offer, the latest that reached a final round, and the open one with the
  /// next date.
  private static func landmarks(_ sent: SentApplications, _ insights: Insights) -> [Towers.Landmark]
  {
    let visible = sent.applications.enumerated().filter { $1.application.visible != nil }
    // After an accepted offer that one is named, whatever other offers there were.
    let job = visible.last { $1.application.outcome == .accepted }?.offset
    let last = { (stage: Stage) in visible.last { $1.application.stage == stage }?.offset }
    let reached = [job ?? last(.offer), last(.final)].compactMap(\.self)
    let next = insights.openApplications.applications
      .compactMap { open in open.next?.day.map { (day: $0, application: open.application) } }
      .filter { $0.application.visible != nil }
      .min { $0.day < $1.day }
    let ahead = next.flatMap { next in
      visible.first { $1.application === next.application }.map { column, sent in
        Towers.Landmark(
          column: column,
          text: "\(sent.application.companyLabel), \(next.day.spoken(on: insights.journal.today))",
          isAhead: true)
      }
    }
    let named = reached.filter { $0 != ahead?.column }.map { column in
      Towers.Landmark(
        column: column, text: sent.applications[column].application.companyLabel, isAhead: false)
    }
    return [ahead].compactMap(\.self) + named
  }

  private static func characters(_ sent: SentApplications, _ rows: [CountedPart]) -> [String] {
    guard let grouping = grouping(of: sent, most: mostCharacters) else {
      let columns = sent.applications.map {
        Towers.Column(row: $0.row, isOpen: $0.application.isOpen, title: "", note: nil)
      }
      return Towers.characters(
        of: columns, rows, ticks(of: sent.applications.map { $0.application.applied }))
    }
    let periods = sent.periods(by: grouping)
    return ["Each column is a \(grouping.rawValue)."]
      + Towers.characters(
        of: periods.map { .init(counts: $0.counts, title: "") }, rows,
        ticks(of: periods.map(\.start)))
  }
}
