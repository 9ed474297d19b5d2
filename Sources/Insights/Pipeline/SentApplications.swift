package import Journal

/// Every application that was sent, in the order of sending, with the row of a picture that it reached.
///
/// The rows are the stages that rates are calculated between: sent, went on, interview, final round, offer.
package struct SentApplications: Sendable {
  /// From the lowest to the highest that any application reached, and one above it if an open one may still reach that.
  /// More would be empty.
  package let rows: [Row]
  /// In the order of sending; ties by path. Those of an unknown day come first.
  package let applications: [Sent]
  private let weekStarts: Int

  package struct Row: Sendable {
    package let stage: Stage
    /// The number of applications that got at least this far.
    package let count: Int
  }

  package struct Sent: Sendable {
    package let application: Application
    /// The number of the highest row that it reached.
    package let row: Int
  }

  package init(_ journal: Journal) {
    let sent = journal.applications.filter(\.isSent)
      .sorted(byNumber: { $0.applied?.number ?? .min })
      .map { Sent(application: $0, row: SentApplications.row(of: $0.stage)) }
    let highest = sent.map(\.row).max() ?? 0
    let mayGoOn = sent.contains { $0.row == highest && $0.application.isOpen }
    rows = Conversion.stages.prefix(highest + (mayGoOn ? 2 : 1)).enumerated().map { number, stage in
      Row(stage: stage, count: sent.count { $0.row >= number })
    }
    applications = sent
    weekStarts = journal.settings.weekStarts
  }

  private static func row(of stage: Stage) -> Int {
    Conversion.stages.lastIndex { $0 <= stage } ?? 0
  }
}

extension SentApplications {
  /// Applications that were sent in one week or one month.
  package struct Period: Sendable {
    /// Its first day; `nil` for applications of an unknown day.
    package let start: Day?
    /// The number of applications that reached each row, from the lowest row.
    package let counts: [Int]
    /// How many of them are still open, by the highest row that they reached.
    package let open: [Int]
  }

  package enum Grouping: String, Sendable { case week, month, year }

  /// The periods from the first sending to the last, also those in which nothing was sent. Applications of an unknown
  /// day are a period of their own, which comes first.
  package func periods(by grouping: Grouping) -> [Period] {
    let groups = Dictionary(grouping: applications) { sent in
      sent.application.applied.map { grouping.start(of: $0, weekStarts) }
    }
    let undated = groups[nil].map { [period(nil, $0)] } ?? []
    return undated + starts(of: grouping).map { period($0, groups[$0] ?? []) }
  }

  /// The number of those periods.
  package func periodCount(by grouping: Grouping) -> Int {
    let hasUndated = applications.first.map { $0.application.applied == nil } ?? false
    return starts(of: grouping).count + (hasUndated ? 1 : 0)
  }

  /// The first days of the periods whose day is known.
  private func starts(of grouping: Grouping) -> [Day] {
    guard let first = applications.first(where: { $0.application.applied != nil }),
      let firstDay = first.application.applied, let lastDay = applications.last?.application.applied
    else { return [] }
    let last = grouping.start(of: lastDay, weekStarts)
    var starts = [grouping.start(of: firstDay, weekStarts)]
    while let start = starts.last, start < last {
      starts.append(grouping.start(after: start))
    }
    return starts
  }

  private func period(_ start: Day?, _ sent: [Sent]) -> Period {
    Period(
      start: start, counts: rows.indices.map { row in sent.count { $0.row >= row } },
      open: rows.indices.map { row in
        sent.count { $0.application.isOpen && $0.row == row }
      })
  }
}

extension SentApplications.Grouping {
  /// The first day of the period that contains a day.
  fileprivate func start(of day: Day, _ weekStarts: Int) -> Day {
    switch self {
    case .week: day.startOfWeek(startingOn: weekStarts)
    case .month: day + (1 - day.dayOfMonth)
    case .year: day + (1 - day.dayOfMonth - Day.length(ofMonths: 1..<day.month, in: day.year))
    }
  }

  /// The first day of the period after the one that starts on a day.
  fileprivate func start(after start: Day) -> Day {
    switch self {
    case .week: start + 7
    case .month: start + Day.length(ofMonth: start.month, in: start.year)
    case .year: start + Day.length(ofMonths: 1..<13, in: start.year)
    }
  }
}

extension Day {
  fileprivate static func length(ofMonths months: Range<Int>, in year: Int) -> Int {
    months.map { length(ofMonth: $0, in: year) }.reduce(0, +)
  }
}
