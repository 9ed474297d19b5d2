import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// The open applications, furthest first.
enum InMotionPart {
  static let later: Text =
    "What is under way: a note with \(code: "applied:") and a date puts an application here."

  /// The number of applications listed; the table of all applications has the rest.
  private static let limit = 30

  /// The number of open applications.
  static func count(_ insights: Insights) -> Int? { insights.counts.open }

  static func elements(_ insights: Insights) -> [Element] {
    let open = insights.openApplications.underWay
    let silent = longSilent(insights)
    if open.isEmpty, silent.isEmpty { return [] }
    let rows = open.prefix(limit).map { row(for: $0, insights) }
    var elements: [Element] =
      open.isEmpty
      ? []
      : [
        .table(
          Table(
            "Open applications, furthest first",
            [.init("Application"), .init("Reached"), .init("Last word"), .init("What is next")],
            rows))
      ]
    if open.count > limit {
      let rest = open.count - limit
      elements.append(
        .paragraph(
          "\(rest) more \(rest == 1 ? "is open and stands" : "are open and stand") in the table of all applications."
        ))
    }
    return elements + older(insights, open.prefix(limit)).elements + silent
  }

  /// The older applications that waits are compared with. For each row, they are those that were still silent after
  /// its wait; the shortest of these waits has all of them.
  private static func older(
    _ insights: Insights, _ shown: ArraySlice<OpenApplications.Open>
  ) -> NoteLists? {
    let compared = shown.filter { $0.quietDays != nil }
      .map { insights.stillSilent(afterTheWaitOf: $0) }
    let all = compared.max { $0.count < $1.count } ?? []
    let days = { (application: Application) -> Int? in application.answer?.delay }
    let answered = all.filter { $0.answer != nil }
      .sorted { (days($0) ?? 0, $0.info.path.pathBytes) < (days($1) ?? 0, $1.info.path.pathBytes) }
    let link = { (application: Application) -> Text in
      let after = days(application).map { " (\($0.pluralized("day")))" } ?? ""
      return "\(application.companyLabel, of: application.info)\(after)"
    }
    return NoteLists(
      "Which older applications these are",
      [
        .init("answered later, and after how long", in: "older.answered", of: answered, link: link),
        .init("not answered", in: "older", of: all.filter { $0.answer == nil }),
      ])
  }

  /// The applications of which nothing was heard for so long that they may be over.
  private static func longSilent(_ insights: Insights) -> [Element] {
    let silent = insights.openApplications.longSilent
    if silent.isEmpty { return [] }
    let number = silent.count.pluralized("open application has", "open applications have")
    let name = silent.count == 1 ? silent[0].application.commandName(in: insights.journal) : "NAME"
    let lead: Text =
      "\(number) been silent for more than \(Thresholds.longSilence) days. If \(silent.count == 1 ? "it" : "one") is over, \(code: "onward log \(name) ghosted") notes it; \(code: "follow_up: never") in its note leaves it open without a word here."
    let shown = silent.prefix(limit).map { open -> Text in
      "\(note: open.application): \(lastWord(of: open, insights))"
    }
    let rest = silent.count - shown.count
    return [.heading("Long silent"), .paragraph(lead), .list(shown)]
      + (rest > 0 ? [.paragraph("\(rest) more are in the table of all applications.")] : [])
  }

  /// The last day on which something happened. If that is the day of sending, no one has said a word yet.
  private static func lastWord(of open: OpenApplications.Open, _ insights: Insights) -> Text {
    guard let day = open.lastActivity else { return "day not known" }
    let spoken = day.spoken(on: insights.journal.today)
    return Text(open.isOnlySent ? "sent on \(spoken)" : spoken)
  }

  private static func row(for open: OpenApplications.Open, _ insights: Insights) -> [Text] {
    let application = open.application
    return [
      "\(note: application)", Text(application.stage.displayText), lastWord(of: open, insights),
      next(open, insights),
    ]
  }

  private static func next(_ open: OpenApplications.Open, _ insights: Insights) -> Text {
    let journal = insights.journal
    let application = open.application
    if let event = open.next, let day = event.day {
      let what = event.milestone?.displayText ?? "appointment"
      return "\(what) on \(day.spoken(on: journal.today))"
    }
    if insights.upcomingEvents.entries.contains(where: { $0.isDeadline(of: application) }),
      let day = application.deadline
    {
      return "due by \(day.spoken(on: journal.today))"
    }
    if let day = application.followUp {
      let spoken = day.spoken(on: journal.today)
      return day < journal.today ? "you meant to ask on \(spoken)" : "ask on \(spoken)"
    }
    if open.quietDays == nil { return "their answer" }
    // The date beside it shows how long it has been quiet. The words do not, so that the page does not change
    // every day.
    guard let later = insights.answeredLater(than: open) else { return "quiet so far" }
    let answered =
      later.count == 0 ? "none was" : later.count == 1 ? "1 was" : "\(later.count) were"
    return
      later.total == 1
      ? "quiet so far; the one older application that was silent for as long \(later.count == 0 ? "was not answered" : "was answered later")"
      : "quiet so far; of \(later.total) older ones still silent after as long, \(answered) answered later"
  }
}

extension UpcomingEvent {
  /// Whether this entry is the deadline of the application. The deadline of a posting no longer counts once the
  /// application is sent; `UpcomingEvents` decides this for the next steps too.
  fileprivate func isDeadline(of application: Application) -> Bool {
    if case .deadline = kind { self.application === application } else { false }
  }
}
