import Insights
import Journal
import PageModel

/// A rejection of today or yesterday. On these days the page begins with the plan that the user made for them, offers no
/// look back at any rejection, and names no success with the same company.
enum FreshRejection {
  /// In characters: what is read at a glance beside the picture. The whole plan is with the lessons, and in a terminal.
  private static let planLimit = 200

  /// The plan for the latest no, to be read before anything else; `nil` if there is none.
  static func plan(_ insights: Insights) -> StepText? {
    guard let words = words(insights) else { return nil }
    let whole: Text = "\(strong: "Your plan") for when an answer is a no: \(words.asOwnWords)"
    let shown: Text =
      words.plain.count > planLimit
      ? "\(strong: "Your plan") for when an answer is a no is \("here", at: LessonsPart.placeOfPlan)."
      : whole
    return StepText(shown, on: insights.journal.today, whole: whole)
  }

  /// Whether the steps have the whole plan, so that the lessons need not say it again.
  static func isPlanAmongSteps(_ insights: Insights) -> Bool {
    words(insights).map { $0.plain.count <= planLimit } ?? false
  }

  private static func words(_ insights: Insights) -> Text? {
    let journal = insights.journal
    guard let application = insights.lessons.latestRejection,
      application.isFreshRejection(on: journal.today),
      let message = RejectionMessage(application, in: journal, for: .ofThePage),
      let plan = message.plan
    else { return nil }
    return NoteTextBuilder(of: application.info, in: journal).text(markdown: plan)
  }
}

extension Journal {
  var freshRejections: [Application] {
    applications.filter { $0.isFreshRejection(on: today) }
  }
}

extension Application {
  /// The days after a rejection in which the plan for it is open on the page: one week.
  private static let daysOfPlan = 7

  /// Whether the plan that was made for its rejection is still for these days. Without a day, no one knows.
  func hasPlanForNow(on today: Day) -> Bool {
    endedOn.map { today.days(since: $0) <= Application.daysOfPlan } ?? false
  }

  /// Whether it was rejected today or yesterday.
  func isFreshRejection(on today: Day) -> Bool {
    guard outcome == .rejected, let day = endedOn, day.isExact else { return false }
    return (0...1).contains(today.days(since: day))
  }
}
