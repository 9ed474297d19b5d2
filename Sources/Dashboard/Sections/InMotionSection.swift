import Insights
import Journal
import PageModel
import Statistics

/// The open applications, furthest first.
struct InMotionSection: PageSection {
  let id = "in-motion"
  let heading = "In motion"

  /// The number of applications listed; the table of all applications has the rest.
  private static let limit = 30

  func elements(for insights: Insights) -> [Element] {
    let open = insights.openApplications.applications
    if open.isEmpty {
      return [
        .paragraph(
          "No application is open right now. A note with \(code: "applied:") and a date puts one here."
        )
      ]
    }
    let rows = open.prefix(InMotionSection.limit).map { row(for: $0, insights) }
    var elements: [Element] = [
      .table(
        Table(
          "Open applications, furthest first",
          [.init("Application"), .init("Reached"), .init("Last word"), .init("What is next")], rows)
      )
    ]
    if open.count > InMotionSection.limit {
      let rest = open.count - InMotionSection.limit
      elements.append(
        .paragraph(
          "\(rest) more \(rest == 1 ? "is open and stands" : "are open and stand") in the table of all applications."
        ))
    }
    return elements
  }

  private func row(for open: OpenApplications.Open, _ insights: Insights) -> [Text] {
    let journal = insights.journal
    let application = open.application
    let last = open.lastActivity.map { Text($0.spoken(on: journal.newestDay)) } ?? "day not known"
    return [
      "\(note: application)", Text(application.stage.displayText), last, next(open, insights),
    ]
  }

  private func next(_ open: OpenApplications.Open, _ insights: Insights) -> Text {
    let journal = insights.journal
    let application = open.application
    if let event = open.next, let day = event.day {
      let what = event.milestone?.displayText ?? "appointment"
      return "\(what) on \(day.spoken(on: journal.newestDay))"
    }
    if insights.upcomingEvents.entries.contains(where: { $0.isDeadline(of: application) }),
      let day = application.deadline
    {
      return "due by \(day.spoken(on: journal.newestDay))"
    }
    if let day = application.followUp {
      let spoken = day.spoken(on: journal.newestDay)
      return day < journal.today ? "you meant to ask on \(spoken)" : "ask on \(spoken)"
    }
    if open.quietDays == nil { return "their answer" }
    // The date beside it shows how long it has been quiet. The words do not, so that the page does not change
    // every day.
    guard let later = insights.longerThanTheWait(for: open) else { return "quiet so far" }
    return
      later.count == 0
      ? "quiet so far; none of \(later.total) older answers took longer"
      : "quiet so far; \(later.displayText) older answers took longer"
  }
}

extension UpcomingEvents.Entry {
  /// Whether this entry is the deadline of the application. The deadline of a posting no longer counts once the
  /// application is sent; `UpcomingEvents` decides this for the next steps too.
  fileprivate func isDeadline(of application: Application) -> Bool {
    if case .deadline = kind { self.application === application } else { false }
  }
}
