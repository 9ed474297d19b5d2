package import Journal
package import PageModel

/// Places what happened to an application, and what is planned, on a scale of days that all applications share.
package struct LaneChart {

  private let today: Day

  /// Something that has happened on a known day.
  package struct Happening {
    package let day: Day
    package let shape: Lane.Shape

    package init(_ day: Day, _ shape: Lane.Shape) {
      self.day = day
      self.shape = shape
    }

    /// Whether it is a word from them, and not only a receipt.
    fileprivate var isStep: Bool { if case .step = shape { true } else { false } }
  }

  /// A day that is planned; a question may be in the past.
  package struct Plan {
    package let day: Day
    package let isQuestion: Bool

    package init(_ day: Day, isQuestion: Bool) {
      self.day = day
      self.isQuestion = isQuestion
    }
  }

  /// - Parameter today: The day of the page.
  package init(on today: Day) { self.today = today }

  /// - Parameter events: In the order in which they happened, so that of two on a day the later one is in front.
  package func lane(of events: [Happening], _ plans: [Plan]) -> Lane {
    let ahead = plans.filter { $0.day >= today }.map { place(of: $0.day) }
    let lines = past(events) + line(from: Lane.today, to: min(ahead.max() ?? 0, 1), .plan)
    let first = events.map { place(of: $0.day) }.min() ?? 1
    let earlier = first < 0 ? [Lane.Mark(at: 0, .earlier)] : []
    let later = ahead.contains { $0 > 1 } ? [Lane.Mark(at: 1, .later)] : []
    return Lane(
      lines: lines,
      marks: earlier + events.compactMap { mark($0.day, $0.shape) }
        + plans.compactMap { mark($0.day, $0.isQuestion ? .question : .date) } + later)
  }

  /// From the first word to the last step that they took, and the silence since then.
  private func past(_ events: [Happening]) -> [Lane.Line] {
    guard let first = events.map({ place(of: $0.day) }).min() else { return [] }
    let start = max(0, first)
    let last = events.filter(\.isStep).map { place(of: $0.day) }.reduce(start, max)
    return line(from: start, to: last, .talk) + line(from: last, to: Lane.today, .silence)
  }

  private func line(from: Double, to: Double, _ course: Lane.Course) -> [Lane.Line] {
    to > from ? [.init(from: from, to: to, course)] : []
  }

  /// The place of a day; below 0 or above 1 if it is not on the scale.
  private func place(of day: Day) -> Double {
    Double(day.days(since: today) + Lane.daysBack)
      / Double(Lane.days)
  }

  private func mark(_ day: Day, _ shape: Lane.Shape) -> Lane.Mark? {
    let place = place(of: day)
    return place < 0 || place > 1 ? nil : .init(at: place, shape)
  }
}

extension LaneChart {
  /// The narrowest drawing, in the units of drawn widths: that of a screen of 320 pixels.
  private static let narrowest = Drawing.narrowWidth

  /// The months that begin on the scale. A name is shortened, or left out, where even the narrowest drawing has no room
  /// for it before the word for today, or after it.
  package var months: [Lane.Label] {
    (-Lane.daysBack...Lane.daysAhead).compactMap { offset in
      let day = today + offset
      guard day.dayOfMonth == 1 else { return nil }
      let place = place(of: day)
      let year = day.year == today.year ? "" : " \(day.year)"
      let names = [day.monthName + year, day.monthName.prefix(3) + year]
      let next = self.place(of: day + Day.length(ofMonth: day.month, in: day.year))
      return names.first { hasRoom(for: $0, from: place, to: next) }.map { .init(at: place, $0) }
    }
  }

  private func hasRoom(for name: String, from place: Double, to next: Double) -> Bool {
    let end = place + (name.drawnWidth + LaneChart.gap) / LaneChart.narrowest
    let half = (Lane.todayText.drawnWidth / 2 + LaneChart.gap) / LaneChart.narrowest
    let isAhead = place >= Lane.today
    if isAhead, place < Lane.today + half { return false }
    return end <= min(next, isAhead ? 1 : Lane.today - half)
  }

  private static let gap = 4.0
}
