import Insights
package import Journal
import PageModel

/// What is said when a no has come: the fact, what it means, the plan that was made for it, and one
/// small step.
package struct RejectionMessage {
  /// One sentence or two.
  package let fact: String
  /// What the person wrote before the answer came; `nil` where there is nothing.
  package let plan: String?
  /// `nil` where the person wants none, or has looked back already.
  package let step: String?

  /// `nil` where the application has not been turned down.
  package init?(_ application: Application, isLookedBackAt: Bool, on today: Day) {
    guard application.outcome == .rejected else { return nil }
    let name = application.role.map { "\(application.company), \($0)" } ?? application.company
    fact = "\(name) \(application.saidNo(on: today))"
    plan = application.setbackPlan
    step =
      application.skipsReflection || isLookedBackAt
      ? nil
      : "When you are ready, two lines on what you would keep are enough; not now is fine too:"
  }
}

extension Application {
  /// `said no on 24 March, after an interview. Getting that far means …`, to stand behind the name.
  func saidNo(on page: Day) -> String {
    let day = endedOn.map { " on \($0.spoken(on: page))" } ?? ""
    return switch stage {
    case .interview, .final, .offer:
      "said no\(day), after \(stage.withArticle). Getting that far means that the application worked."
    case .screen, .assessment:
      "said no\(day), after \(stage.withArticle). They wanted to know more before they decided."
    // Where the note tells nothing between sending and the no, nobody knows how far it got.
    case .saved, .applied, .acknowledged: "said no\(day)."
    }
  }
}
