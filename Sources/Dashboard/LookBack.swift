import Insights
import Journal
import PageModel

/// Where looking back at a rejection is offered: among the steps, but not as the first of them, or else with the lessons.
enum LookBack {
  /// Whether it is offered at all today.
  static func isOffered(_ journal: Journal) -> Bool {
    !journal.isConcluded && journal.pause == nil && journal.freshRejections.isEmpty
  }

  /// The steps of today, none of them after an accepted offer. A rejection never opens the page, so that what would come
  /// first is with the lessons instead, and a question to those who said no comes second.
  ///
  /// - Parameter limit: the maximum number of steps, each about a different note; `nil` for all steps.
  static func steps(_ insights: Insights, limit: Int?) -> [NextSteps.Step] {
    if insights.journal.isConcluded { return [] }
    let steps = insights.nextSteps
    let whole = limit == nil ? steps.steps : steps.mostUrgentPerNote
    let perNote =
      limit == nil || steps.returningFrom == nil ? whole : steps.afterPause(among: whole)
    let all = limit != nil && isEveningOfLateNo(insights) ? perNote.filter { !$0.isChore } : perNote
    let others = all.filter { !$0.looksBack }
    let shown: [NextSteps.Step] =
      if !isOffered(insights.journal) {
        others
      } else if all.first?.looksBack != true {
        all
      } else if limit == nil {
        others + all.filter(\.looksBack)
      } else {
        Array(others.prefix(1)) + (others.isEmpty ? [] : all.filter(\.isQuestion))
          + Array(others.dropFirst())
      }
    return Array(shown.withPrivateOnce.prefix(limit ?? all.count))
  }

  /// Whether one that got as far as an interview was rejected today or yesterday. Then the page asks for nothing that can
  /// wait: no word about silence, and nothing to clear up.
  private static func isEveningOfLateNo(_ insights: Insights) -> Bool {
    insights.journal.freshRejections.contains { $0.stage >= .interview }
  }

  /// What could be asked of those who said no, if nothing else is to do.
  static func question(_ insights: Insights) -> NextSteps.Step? {
    let all = insights.nextSteps.mostUrgentPerNote
    return isOffered(insights.journal) && all.allSatisfy(\.looksBack)
      ? all.first(where: \.isQuestion) : nil
  }
}

extension [NextSteps.Step] {
  /// The steps without those that the page cannot tell from an earlier one.
  fileprivate var withPrivateOnce: [NextSteps.Step] {
    var seen: Set<NextSteps.PrivateStep> = []
    return filter { step in step.ofPrivate.map { seen.insert($0).inserted } ?? true }
  }
}

extension NextSteps {
  /// What could be asked about a private application, of which the page says no more.
  enum PrivateStep: Hashable {
    case news, feedback
  }

  /// The number of notes with such a step.
  func count(of wanted: PrivateStep) -> Int {
    mostUrgentPerNote.count { $0.ofPrivate == wanted }
  }
}

extension NextSteps.Step {
  /// `nil` if the application may be named.
  var ofPrivate: NextSteps.PrivateStep? {
    switch self {
    case .followUp(let application, _, _), .askForNews(let application, _):
      application.visible == nil ? .news : nil
    case .askForFeedback(let application): application.visible == nil ? .feedback : nil
    default: nil
    }
  }

  fileprivate var looksBack: Bool { if case .reflect = self { true } else { isQuestion } }

  /// Whether the step can wait: it has no day of its own, and is not about a person who helps, a goal or a lesson.
  fileprivate var isChore: Bool {
    switch self {
    case .followUp, .askForNews, .tellHowItWent, .askAfterPromise, .sendRequest, .askAgain, .apply,
      .widen,
      .recordEnds, .explainStatus:
      true
    case .prepare, .decide, .expectAnswer, .seekCompany, .keepInTouch, .reflect, .askForFeedback,
      .tryOut, .goal:
      false
    }
  }

  fileprivate var isQuestion: Bool { if case .askForFeedback = self { true } else { false } }
}
