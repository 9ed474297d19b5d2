import Charts
import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// An open application with whose turn it is, or a saved posting with a day ahead.
struct OpenLane {
  let open: OpenApplications.Open
  /// The days from today on that the note names.
  let dates: [UpcomingEvent]
  /// The day on which the user meant to ask, if nothing has happened since.
  let question: Day?
  /// The last word, if the wait for the next one is over, so that it is the user's turn to ask.
  private let quietSince: Day?

  private let insights: Insights
  private var application: Application { open.application }
  private var today: Day { insights.journal.today }

  enum Turn: CaseIterable {
    case dated, mine, theirs
    /// What is still open after an accepted offer. There is nothing to do about it.
    case elsewhere

    var heading: String {
      switch self {
      case .dated: "A date ahead"
      case .mine: "Up to you"
      case .theirs: "Their turn"
      case .elsewhere: "Still open elsewhere"
      }
    }
  }

  var turn: Turn {
    if !dates.isEmpty { return .dated }
    if insights.journal.isConcluded { return .elsewhere }
    return question != nil || quietSince != nil || application.stage == .offer ? .mine : .theirs
  }

  /// Whether the next word is that of the company.
  private var isWaiting: Bool { turn != .dated && application.stage != .offer }

  /// - Parameter entries: All that is planned for the application, soonest first.
  private init(
    _ open: OpenApplications.Open, _ entries: [UpcomingEvent], _ insights: Insights
  ) {
    let today = insights.journal.today
    self.open = open
    self.insights = insights
    let isConcluded = insights.journal.isConcluded
    let isPaused = insights.journal.pause != nil
    // After an accepted offer, only appointments and the last day of another offer are worth a word. In a pause, the user
    // asks for no news.
    dates = entries.filter {
      $0.day >= today && (!isConcluded || $0.isEvent || open.application.stage == .offer)
        && (!isPaused || !$0.isQuestion)
    }
    question =
      isConcluded || isPaused
      ? nil
      : open.application.followUp.flatMap { day in
        day < today && open.lastActivity.map { $0 <= day } ?? true ? day : nil
      }
    quietSince = open.wordToAskAfter
  }

  /// In each group, those with a day by that day, and of the others the latest first. A saved posting is among them only
  /// with a day ahead.
  static func all(_ insights: Insights) -> [OpenLane] {
    let entries = Dictionary(grouping: insights.upcomingEvents.entries) {
      ObjectIdentifier($0.application)
    }
    let lane = { (open: OpenApplications.Open) in
      OpenLane(open, entries[ObjectIdentifier(open.application)] ?? [], insights)
    }
    let saved = insights.openApplications.saved.map(lane).filter { $0.turn == .dated }
    let lanes = insights.openApplications.underWay.map(lane) + saved
    // Places are sorted instead of lanes, which are much larger, and each is made once.
    let places = lanes.map(\.place)
    return lanes.indices.sorted { places[$0] < places[$1] }.map { lanes[$0] }
  }

  private var place: (Int, Int, PathBytes) {
    let path = application.info.path.pathBytes
    return switch turn {
    case .dated: (0, dates.first?.day.number ?? 0, path)
    // An offer is before any question, unless it is so old that it was probably answered.
    case .mine where application.isOldOffer(on: today):
      (1, -(open.lastActivity?.number ?? 0), path)
    case .mine:
      (1, application.stage == .offer ? .min : -((question ?? quietSince)?.number ?? 0), path)
    case .theirs, .elsewhere: (2, open.lastActivity.map { -$0.number } ?? .max, path)
    }
  }

  /// Of the older applications that were silent for as long, how many were answered later. `nil` if the user is not
  /// waiting for a first answer, or if there are none to compare with. That none was answered is not said in row after row.
  var answeredLater: Proportion? {
    guard turn == .theirs, open.quietDays != nil else { return nil }
    return insights.answeredLater(than: open).flatMap { $0.count > 0 ? $0 : nil }
  }
}

extension OpenLane {
  var row: Lanes.Row {
    Lanes.Row(
      name: "\(application.companyLabel, of: application.info)",
      detail: application.visible?.role.map { Text($0) } ?? Text(), lane: lane, said: Text(said),
      next: next, aside: aside, line: line)
  }

  private var next: Text {
    if let first = dates.first {
      let time = first.time.map { ", \($0)" } ?? ""
      return "\(strong: first.day.spokenWithWeekday(on: today) + time) \(what(first))"
    }
    return turn == .mine ? Text(myTurn) : Text(theirTurn)
  }

  /// On the day by which they said they would answer, no one has to ask yet.
  private func what(_ date: UpcomingEvent) -> String {
    date.isQuestion && insights.promises.day(of: application) == date.day
      ? "they answer by then" : date.what
  }

  private var aside: Text {
    switch turn {
    case .dated:
      dates.count < 2
        ? application.isSaved ? "saved" : Text()
        : "then \(dates[1].day.spoken(on: today)) \(what(dates[1]))"
    case .mine: sinceWhen.map { Text($0) } ?? Text()
    case .theirs: answeredLater.map { "\($0.spoken) answered later" } ?? Text()
    case .elsewhere: Text()
    }
  }

  /// The row as a line of a list.
  private var line: Text {
    switch turn {
    case .dated:
      let days = dates.map { date in
        "\(date.day.spokenWithWeekday(on: today))\(date.time.map { " at \($0)" } ?? ""), \(what(date))"
      }
      return "\(days.joined(separator: "; ").upperFirst): \(note: application)"
    case .mine:
      return "\(note: application): \(myTurn)\(sinceWhen.map { " (\($0))" } ?? "")"
    case .theirs, .elsewhere:
      return
        "\(note: application): \(theirTurn)\(answeredLater.map { "; \($0.spoken) as quiet answered later" } ?? "")"
    }
  }

  private var myTurn: String {
    application.stage == .offer ? "answer the offer" : "ask, or let it rest"
  }

  private var sinceWhen: String? {
    let day = application.stage == .offer ? application.history.firstDay(from: .offer) : question
    if let day { return "since \(day.spoken(on: today))" }
    return quietSince.map { quiet in
      open.isOnlySent
        ? "sent \(quiet.afterVerb(on: today))" : "quiet since \(quiet.spoken(on: today))"
    }
  }

  private var theirTurn: String {
    if let next = open.next, next.day == nil {
      return "\(next.milestone?.displayText ?? "appointment"), no day yet"
    }
    guard let day = open.lastActivity else { return "day not known" }
    return "\(open.isOnlySent ? "sent" : "last word") \(day.afterVerb(on: today))"
  }
}

extension OpenLane {
  private var events: [Event] {
    application.history.happened.filter { event in
      event.day != nil
        && !dates.contains {
          if case .event(let planned) = $0.kind { planned == event } else { false }
        }
    }
  }

  private var lane: Lane {
    let events = events.compactMap { event in
      event.day.flatMap { day in event.milestone.shape.map { LaneChart.Happening(day, $0) } }
    }
    let plans =
      dates.map { LaneChart.Plan($0.day, isQuestion: $0.isQuestion) }
      + (question.map { [LaneChart.Plan($0, isQuestion: true)] } ?? [])
    return LaneChart(on: today).lane(of: events, plans)
  }

  /// `sent 3 June, screen 10 June, silent since 15 July`. With a date ahead, or with an offer to answer, no one is silent.
  private var said: String {
    let steps = events.compactMap { event -> String? in
      guard let day = event.day, case .stage(let stage)? = event.milestone, stage > .saved else {
        return nil
      }
      return "\(stage == .applied ? "sent" : stage.displayText) \(day.afterVerb(on: today))"
    }
    if application.isSaved { return "saved, not sent yet" }
    guard let last = open.lastActivity else { return "no day is known" }
    if !isWaiting {
      return steps.isEmpty
        ? "last word on \(last.spoken(on: today))" : steps.joined(separator: ", ")
    }
    let silence = last < today ? ["silent since \(last.spoken(on: today))"] : []
    return (steps + silence).joined(separator: ", ")
  }
}

extension UpcomingEvent {
  /// What it is, in the lanes and in the steps: `assessment due`.
  var what: String {
    switch kind {
    case .event(let event): event.milestone?.displayText ?? "appointment"
    case .deadline:
      switch application.stage {
      case .offer: "answer due"
      case .assessment: "assessment due"
      default: "application due"
      }
    case .followUp: "ask how it stands"
    }
  }

  /// Whether it is a conversation or another appointment.
  fileprivate var isEvent: Bool { if case .event = kind { true } else { false } }

  fileprivate var time: String? { if case .event(let event) = kind { event.time } else { nil } }

  /// Whether it is a day on which the user meant to ask.
  var isQuestion: Bool { if case .followUp = kind { true } else { false } }
}

extension Milestone? {
  /// `nil` for an end, after which the application was opened again.
  fileprivate var shape: Lane.Shape? {
    switch self {
    case .stage(.saved), .outcome: nil
    case .stage(.applied): .sent
    case .stage(.acknowledged), nil: .note
    case .stage(let stage):
      .step(Drawing.Tone.steps[Conversion.stages.lastIndex { $0 <= stage } ?? 0])
    }
  }
}

extension Day {
  /// The day after a verb: `sent 24 March`, `sent on a day in March`.
  fileprivate func afterVerb(on today: Day) -> String {
    (precision == .month ? "on " : "") + spoken(on: today)
  }
}
