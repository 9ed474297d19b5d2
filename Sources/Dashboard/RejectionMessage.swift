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
  /// `nil` on the page, or if the user wants no reflection or has already written one, has found a job, takes a pause, or
  /// has recorded another rejection of that day.
  package let step: String?
  /// The sentence in place of the plan and the step if it is not the first rejection of its day, or of its week if it is
  /// written down later.
  package let many: String?
  /// What a meeting that may not have taken place means if it did; `nil` on the page, and if there is none.
  package let ifItTookPlace: String?

  /// The line before the setback plan.
  package static let planIntroduction = "Before the answer came, you wrote for this day:"

  package enum Reader: Sendable {
    /// Anyone who sees the page. Nothing of a private application is shown except the fact.
    case ofThePage
    /// The user, who has just recorded the rejection.
    case atTheTerminal
  }

  /// `nil` if the application was not rejected.
  ///
  /// - Parameter unconfirmed: the last meeting, if the note does not show that it took place.
  package init?(
    _ application: Application, in journal: Journal, for reader: Reader, unconfirmed: Event? = nil
  ) {
    guard application.outcome == .rejected else { return nil }
    let conditional = unconfirmed.flatMap { application.meaning(of: $0, on: journal.today) }
    switch reader {
    case .ofThePage where application.visible == nil:
      fact = "A private application \(application.rejectionText(on: journal.today))"
      (plan, step, many, ifItTookPlace) = (nil, nil, nil, nil)
      return
    case .ofThePage:
      fact = "\(note: application) \(application.rejectionText(on: journal.today))"
    case .atTheTerminal:
      let name = [application.company, application.role].compactMap(\.self)
      let text =
        conditional == nil
        ? application.rejectionText(on: journal.today)
        : application.plainRejection(on: journal.today)
      fact = "\(name.joined(separator: ", ")) \(text)"
    }
    if reader == .atTheTerminal, let several = application.severalRejections(in: journal) {
      (plan, step, ifItTookPlace) = (nil, nil, nil)
      many = "\(several) None of them has to be looked at now."
      return
    }
    (many, ifItTookPlace) = (nil, conditional)
    plan = application.setbackPlan
    let isReflectedOn = journal.reflections.contains { journal.application(of: $0) === application }
    step =
      reader == .ofThePage || application.skipsReflection || isReflectedOn || journal.isConcluded
        || journal.pause != nil
      ? nil
      : "When you are ready, two lines on what you would keep are enough; not now is fine too:"
  }
}

extension Application {
  /// How many were rejected on the day of this rejection. For one that is written down later, also how many were in the
  /// days around it, because someone who catches up writes down several in one evening. `nil` if it is the only one.
  fileprivate func severalRejections(in journal: Journal) -> String? {
    guard let day = endedOn else { return nil }
    let others = journal.applications.filter {
      $0.info.path.pathBytes != info.path.pathBytes && $0.outcome == .rejected
    }.compactMap(\.endedOn)
    let ofDay = others.count { $0 == day }
    if ofDay > 0 { return "That makes \(ofDay + 1) on one day." }
    let ofWeek = others.count { abs($0.days(since: day)) < 7 }
    return ofWeek > 0 && !isFreshRejection(on: journal.today)
      ? "That makes \(ofWeek + 1) within a week." : nil
  }

  /// What it means that they wanted the meeting, if there was one, and what to do if there was none.
  fileprivate func meaning(of meeting: Event, on today: Day) -> String? {
    guard let day = meeting.day, let milestone = meeting.milestone,
      case .stage(let stage) = milestone
    else { return nil }
    let means =
      stage >= .interview
      ? "getting that far means that the application worked"
      : "they wanted to know more before they decided"
    return
      "If the \(milestone.displayText) on \(day.spoken(on: today)) took place, \(means). If it did not, this takes it out:"
  }

  fileprivate func plainRejection(on today: Day) -> String {
    "said no\(endedOn.map { " on \($0.spoken(on: today))" } ?? "")."
  }

  /// `said no on 24 March, after an interview. Getting that far means …`, to follow the name.
  func rejectionText(on today: Day) -> String {
    let fact = rejectionFact(on: today)
    return switch stage {
    case .interview, .final, .offer:
      "\(fact) Getting that far means that the application worked."
    case .screen, .assessment: "\(fact) They wanted to know more before they decided."
    case .saved, .applied, .acknowledged: fact
    }
  }

  /// `said no on 24 March, after an interview.`, to follow the name.
  func rejectionFact(on today: Day) -> String {
    let day = endedOn.map { " on \($0.spoken(on: today))" } ?? ""
    return switch stage {
    case .interview, .final, .offer, .screen, .assessment:
      "said no\(day), after \(stage.withArticle)."
    // If the note has no event between sending and the rejection, the stage that it reached is unknown.
    case .saved, .applied, .acknowledged: "said no\(day)."
    }
  }
}
