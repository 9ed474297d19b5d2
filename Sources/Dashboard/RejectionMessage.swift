import Insights
package import Journal
package import PageModel
import TextKit

/// The message about a rejection, on the page and after `log`: the fact, its meaning and the setback plan. After `log`
/// comes one small step; on the page, the step is in its list of next steps.
package struct RejectionMessage {
  /// One or two sentences.
  package let fact: Text
  /// The setback plan, which is Markdown; `nil` if the user wrote none, or if the reader may not see it.
  package let plan: String?
  /// `nil` on the page, or if the user wants no reflection or has already written one, has found a job, or has recorded
  /// another rejection of that day.
  package let step: String?
  /// The sentence in place of the plan and the step if it is not the first rejection of its day.
  package let many: String?

  /// The line before the setback plan.
  package static let planIntroduction = "Before the answer came, you wrote for this day:"

  package enum Reader: Sendable {
    /// Anyone who sees the page. Nothing of a private application is shown except the fact.
    case ofThePage
    /// The user, who has just recorded the rejection.
    case atTheTerminal
  }

  /// `nil` if the application was not rejected.
  package init?(_ application: Application, in journal: Journal, for reader: Reader) {
    guard application.outcome == .rejected else { return nil }
    switch reader {
    case .ofThePage where application.visible == nil:
      fact = "A private application \(application.rejectionText(on: journal.today))"
      (plan, step, many) = (nil, nil, nil)
      return
    case .ofThePage:
      fact = "\(note: application) \(application.rejectionText(on: journal.today))"
    case .atTheTerminal:
      let name = [application.company, application.role].compactMap(\.self)
      fact = "\(name.joined(separator: ", ")) \(application.rejectionText(on: journal.today))"
    }
    if reader == .atTheTerminal, let count = application.rejectionsOfSameDay(in: journal) {
      (plan, step) = (nil, nil)
      many = "That makes \(count + 1) on one day. None of them has to be looked at now."
      return
    }
    many = nil
    plan = application.setbackPlan
    let isReflectedOn = journal.reflections.contains { journal.application(of: $0) === application }
    step =
      reader == .ofThePage || application.skipsReflection || isReflectedOn || journal.isConcluded
      ? nil
      : "When you are ready, two lines on what you would keep are enough; not now is fine too:"
  }
}

extension Application {
  /// The number of other applications that were rejected on the day of this rejection; `nil` if there is none.
  fileprivate func rejectionsOfSameDay(in journal: Journal) -> Int? {
    guard let day = endedOn else { return nil }
    let count = journal.applications.count {
      $0.info.path.pathBytes != info.path.pathBytes && $0.outcome == .rejected && $0.endedOn == day
    }
    return count == 0 ? nil : count
  }

  /// `said no on 24 March, after an interview. Getting that far means …`, to follow the name.
  func rejectionText(on today: Day) -> String {
    let day = endedOn.map { " on \($0.spoken(on: today))" } ?? ""
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
