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
  /// Two years and a half.
  private static let mostWeeks = 130
  /// The number of characters of a line that most windows show.
  private static let mostCharacters = 100

  static func figure(_ insights: Insights) -> Figure {
    let sent = insights.sentApplications
    let grouping = grouping(of: sent)
    let rows = rows(of: sent, insights.counts, isByPeriod: grouping != nil)
    let title = "How far applications get"
    let table = Table(
      title,
      [.init("What"), .init("How many", isNumber: true), .init("Of", isNumber: true)],
      rows.map {
        [Text($0.label), Text(String($0.count)), Text(String(insights.counts.applications))]
      })
    let hasOpen = sent.applications.contains { $0.application.isOpen }
    let today = insights.journal.today
    let periods = grouping.map { sent.periods(by: $0) } ?? []
    let drawn = { (isNarrow: Bool) in
      grouping.map { drawing(periods, $0, rows, ticks(of: periods, $0, on: today), isNarrow) }
        ?? drawing(sent, rows, insights, isNarrow)
    }
    let (wide, narrow) = (drawn(false), drawn(true))
    return Figure(
      .towers, title, caption: caption(grouping) + open(in: [wide, narrow]),
      captionInText: captionInText(sent, hasOpen: hasOpen), wide, narrow: narrow, table,
      characters: characters(sent, insights))
  }

  /// How the drawings show what is still open, of which the reader sees one.
  private static func open(in drawings: [Drawing]) -> Text {
    let has = { (tone: Drawing.Tone) in
      drawings.contains { $0.shapes.contains { $0.hasBox(of: tone) } }
    }
    return switch (has(.alive), has(.hope)) {
    case (true, false): " \(alive: "Hollow"): still open."
    case (true, true): " \(alive: "Hollow or light"): open."
    case (false, true): " \(alive: "Light"): still open."
    case (false, false): ""
    }
  }

  /// A page of plain text has a row of its own for what is still open in a week.
  private static func captionInText(_ sent: SentApplications, hasOpen: Bool) -> Text {
    let grouping = groupingInText(of: sent)
    return caption(grouping) + (hasOpen && grouping == nil ? " \(code: "░"): still open." : "")
  }

  private static func caption(_ grouping: SentApplications.Grouping?) -> Text {
    switch grouping {
    case nil: "\(strong: "Every application, as you sent them.") The taller, the further it got."
    case let grouping?:
      "\(strong: "Every application, by the \(grouping.rawValue) of sending.") Each row has a scale of its own."
    }
  }

  /// - Parameter isByPeriod: Whether a column is a period, in which what is open is part of the rows that it reached. A row
  ///   that only may be reached would then be empty.
  private static func rows(
    of sent: SentApplications, _ counts: Counts, isByPeriod: Bool
  ) -> [CountedPart] {
    zip(sent.rows, Drawing.Tone.steps).filter { !isByPeriod || $0.0.count > 0 }.map { row, tone in
      CountedPart(label: row.stage.reachedText(counts), count: row.count, tone: tone)
    }
  }

  /// `nil` if each application can have a column of its own.
  private static func grouping(of sent: SentApplications) -> SentApplications.Grouping? {
    grouping(of: sent, most: mostColumns, mostWeeks: mostWeeks)
  }

  /// The same for a line of characters.
  private static func groupingInText(of sent: SentApplications) -> SentApplications.Grouping? {
    grouping(of: sent, most: mostCharacters, mostWeeks: mostCharacters)
  }

  private static func grouping(
    of sent: SentApplications, most: Int, mostWeeks: Int
  ) -> SentApplications.Grouping? {
    if sent.applications.count <= most { return nil }
    if sent.periodCount(by: .week) <= mostWeeks { return .week }
    return sent.periodCount(by: .month) <= mostCharacters ? .month : .year
  }
}

extension TowersFigure {
  private static func drawing(
    _ sent: SentApplications, _ rows: [CountedPart], _ insights: Insights, _ isNarrow: Bool
  ) -> Drawing {
    Towers.drawing(
      of: sent.applications.map { column(of: $0, on: insights.journal.today) }, rows,
      ticks(of: sent.applications.map { $0.application.applied }, on: insights.journal.today),
      landmarks(sent, insights), run: run(sent, insights), isNarrow: isNarrow)
  }

  /// The columns of a run without an answer that is unusual.
  private static func run(_ sent: SentApplications, _ insights: Insights) -> Towers.Run? {
    let run = Set(DrySpellPart.unusualRun(insights).map(ObjectIdentifier.init))
    let columns = sent.applications.indices.filter {
      run.contains(ObjectIdentifier(sent.applications[$0].application))
    }
    guard let first = columns.first, let last = columns.last else { return nil }
    return Towers.Run(
      columns: first...last, text: "the run of \(run.count) under “\(DrySpellPart.heading)”")
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
    _ rows: [CountedPart], _ ticks: [Towers.Tick], _ isNarrow: Bool
  ) -> Drawing {
    Towers.drawing(
      of: periods.map { period in
        let open = period.open.reduce(0, +)
        let counts =
          zip(rows, period.counts).filter { $0.1 > 0 }.map { "\($0.1) \($0.0.label)" }
          + (open > 0 ? ["\(open) still open"] : [])
        return Towers.Period(
          counts: period.counts, open: period.open,
          title:
            "\(name(of: period, grouping)): \(counts.isEmpty ? "nothing sent" : counts.joined(separator: ", "))"
        )
      }, rows, ticks, isNarrow: isNarrow)
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

  /// A month begins with the week that has its first day, if that has come.
  private static func ticks(
    of periods: [SentApplications.Period], _ grouping: SentApplications.Grouping, on today: Day
  ) -> [Towers.Tick] {
    ticks(
      of: periods.map { period in
        period.start.map { grouping == .week ? max($0, min($0 + 6, today)) : $0 }
      }, on: today)
  }

  /// With more months than this, only the years have their places.
  private static let mostMonths = 18

  /// A tick where a month begins. The first month of a year has that year, unless all columns are of the year of the page.
  private static func ticks(of days: [Day?], on today: Day) -> [Towers.Tick] {
    var ticks: [Towers.Tick] = []
    var latest: Day?
    let known = days.compactMap(\.self)
    let areYears = known.count > 1 && zip(known, known.dropFirst()).allSatisfy { $0.year < $1.year }
    for (column, day) in days.enumerated() {
      guard let day else { continue }
      if day.month != latest?.month || day.year != latest?.year {
        let month = String(day.monthName.prefix(3))
        let hasYear = latest.map { $0.year != day.year } ?? (day.year != today.year)
        ticks.append(.init(column: column, text: hasYear ? "\(month) \(day.year)" : month))
      }
      latest = day
    }
    if ticks.count <= mostMonths, !areYears { return ticks }
    return ticks.filter(\.hasYear).map { .init(column: $0.column, text: $0.shortText) }
  }

  /// The next dates that may be named. A later one than these is not next.
  private static let mostDates = 3

  /// The open ones with the next dates, those that reached an offer, the latest first, and the latest that reached a final
  /// round.
  private static func landmarks(_ sent: SentApplications, _ insights: Insights) -> [Towers.Landmark]
  {
    let today = insights.journal.today
    let visible = sent.applications.enumerated().filter { $1.application.visible != nil }
    // After an accepted offer that one is named, whatever other offers there were.
    let job = visible.last { $1.application.outcome == .accepted }?.offset
    let all = { (stage: Stage) in
      visible.filter { $1.application.stage == stage }.map(\.offset).reversed()
    }
    let reached = (job.map { [$0] } ?? Array(all(.offer))) + all(.final).prefix(1)
    // The last day to answer an offer is a date ahead as well.
    let next = insights.upcomingEvents.entries
      .filter { $0.day >= today && !$0.isQuestion && $0.application.isOpen }
      .filter { $0.application.visible != nil && $0.application.isSent }
      .sorted { $0.day < $1.day }
    let ahead = next.compactMap { entry -> Towers.Landmark? in
      guard let (column, sent) = visible.first(where: { $1.application === entry.application })
      else { return nil }
      return Towers.Landmark(
        column: column, name: sent.application.companyLabel, date: entry.day.spoken(on: today))
    }
    return ahead.prefix(mostDates)
      + reached.map {
        Towers.Landmark(column: $0, name: sent.applications[$0].application.companyLabel)
      }
  }

  private static func characters(_ sent: SentApplications, _ insights: Insights) -> [String] {
    let today = insights.journal.today
    let grouping = groupingInText(of: sent)
    let rows = rows(of: sent, insights.counts, isByPeriod: grouping != nil)
    guard let grouping else {
      let columns = sent.applications.map {
        Towers.Column(row: $0.row, isOpen: $0.application.isOpen, title: "", note: nil)
      }
      return Towers.characters(
        of: columns, rows, ticks(of: sent.applications.map { $0.application.applied }, on: today))
    }
    let periods = sent.periods(by: grouping)
    return ["Each column is a \(grouping.rawValue)."]
      + Towers.characters(
        of: periods.map { .init(counts: $0.counts, open: $0.open, title: "") }, rows,
        ticks(of: periods, grouping, on: today))
  }
}
