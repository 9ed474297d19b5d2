import Insights
package import Journal
import PageModel

/// The message about a rejection: the fact, its meaning, the setback plan, and one small step.
package struct RejectionMessage {
  /// One or two sentences.
  package let fact: String
  /// The setback plan; `nil` if the user wrote none.
  package let plan: String?
  /// `nil` if the user wants no reflection or has already written one.
  package let step: String?

  /// `nil` if the application was not rejected.
  package init?(_ application: Application, isLookedBackAt: Bool, on today: Day) {
    guard application.outcome == .rejected else { return nil }
    let name = application.role.map { "\(application.company), \($0)" } ?? application.company
    fact = "\(name) \(application.rejectionText(on: today))"
    plan = application.setbackPlan
    step =
      application.skipsReflection || isLookedBackAt
      ? nil
      : "When you are ready, two lines on what you would keep are enough; not now is fine too:"
  }
}

extension Application {
  /// `said no on 24 March, after an interview. Getting that far means …`, to follow the name.
  func rejectionText(on page: Day) -> String {
    let day = endedOn.map { " on \($0.spoken(on: page))" } ?? ""
    return switch stage {
    case .interview, .final, .offer:
      "said no\(day), after \(stage.withArticle). Getting that far means that the application worked."
    case .screen, .assessment:
      "said no\(day), after \(stage.withArticle). They wanted to know more before they decided."
    // If the note has no event between sending and the rejection, the stage that it reached is unknown.
    case .saved, .applied, .acknowledged: "said no\(day)."
    }
  }
}
