import Charts
import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// Where applications end, and what is worth a look there.
enum DropOffPart {
  /// Nothing without a step that is worth a look: the flow has the counts.
  static func withHeading(_ insights: Insights) -> [Element] {
    let ends = insights.dropOff
    guard ends.weakest != nil || ends.firstStep.isWeak == true && insights.allowsAdvice else {
      return []
    }
    // The flow has what is decided at a step under that step.
    let elements = elements(insights, namesConcerns: !StagesPart.hasFlow(insights))
    return elements.isEmpty ? [] : [.heading("Where most is decided")] + elements
  }

  /// - Parameter namesConcerns: Whether it says what an applicant can influence at a step.
  static func elements(_ insights: Insights, namesConcerns: Bool = true) -> [Element] {
    guard SampleSizeThreshold.intervals.isReached(by: insights) else { return [] }
    let ends = insights.dropOff
    // After an accepted offer there is nothing to change, and only the counts are left.
    let hasAdvice = insights.allowsAdvice
    let said = [
      firstStep(ends.firstStep, insights, namesConcerns: namesConcerns),
      laterStep(ends, hasAdvice && namesConcerns),
    ].compactMap(\.self)
    if said.isEmpty { return [] }
    return [.paragraph(Text(said.joined(separator: " ")))] + notes(insights).elements
  }

  private static func notes(_ insights: Insights) -> NoteLists? {
    let ends = insights.dropOff
    let first = NoteLists.List.parts(
      "had time for an answer", in: "where_it_stops.known", ends.firstStep.applications
    ) { $0.wentOn(by: insights.journal.today) }
    let later = ends.laterSteps.flatMap { step in
      NoteLists.List.parts(
        step.displayText, in: "where_it_stops.\(step.point.name).came_there", step.applications,
        wentOn: step.point.isEnd,
        ("ended there", "did not end there"))
    }
    let all = ends.firstStep.applications.count
    return NoteLists("The \(all) that had time for an answer, and where they ended", first + later)
  }

  /// How many went on at all; `nil` if no note says how far its application got. If none ever did, the page has said so
  /// already, and repeats it only as the reason for a verdict.
  private static func firstStep(
    _ step: DropOff.FirstStep, _ insights: Insights, namesConcerns: Bool
  ) -> String? {
    if step.applications.isEmpty { return nil }
    let isWeak = step.isWeak == true && insights.allowsAdvice
    if insights.counts.positive == 0, !isWeak { return nil }
    // The flow says already that all of them went on.
    if step.wentOn.count == step.wentOn.total { return nil }
    let fact =
      "Of \(step.wentOn.total.pluralized("application")) that had time for an answer and whose notes say how far they got, \(step.wentOn.count.orNone) went on."
    if !isWeak { return fact }
    let concerns = namesConcerns ? ": \(DropOff.FirstStep.concerns)" : ""
    return "\(fact) This first step is where most is decided\(concerns)."
  }

  private static func laterStep(_ ends: DropOff, _ hasAdvice: Bool) -> String? {
    let advice =
      ends.weakest.map { hasAdvice ? " What counts there: \($0.concerns)." : "" } ?? ""
    // That every one ended there compares with nothing.
    let weakest = ends.weakest.flatMap { $0.ended.count == $0.ended.total ? nil : $0 }
    return ends.onlyStep.map { only($0, advice) } ?? weakest.map { self.weakest($0) + advice }
  }

  /// The step that the page names. It is about the applications that went on, by the sentence before it.
  private static func weakest(_ step: DropOff.LaterStep) -> String {
    "Of the later steps with enough applications to compare, the largest share ended \(step.displayText): \(step.ended.displayText)."
  }

  /// The step is compared with nothing, so it is not called the one with the largest share.
  private static func only(_ step: DropOff.LaterStep, _ advice: String) -> String {
    "\(step.ended.total) of them came as far as \(step.reached) and are through with it; \(step.ended.count) ended there.\(advice) Too few came to the other steps to compare them."
  }
}

extension DropOff.FirstStep {
  /// What an applicant can influence at the first step.
  static let concerns = "resume, letter, and which postings to answer"
}

extension DropOff.LaterStep {
  /// The step in a sentence: `after a screen`.
  var displayText: String {
    switch point {
    case .afterScreen: "after \(reached)"
    case .afterInterviews: "after interviews"
    case .atTheEnd: "after \(reached)"
    }
  }

  /// The step as one that was reached: `a screen`. The first step covers two stages; its name
  /// is that of the stage at which the applications ended.
  fileprivate var reached: String {
    switch point {
    case .afterScreen: endStages.map(\.withArticle).joined(separator: " or ")
    case .afterInterviews: Stage.interview.withArticle
    case .atTheEnd: Stage.final.withArticle
    }
  }

  /// What an applicant can influence at this step.
  var concerns: String {
    switch point {
    case .afterScreen:
      endStages.map {
        $0 == .assessment
          ? "the assessment"
          : "a short account of your work"
      }
      .joined(separator: ", or ")
    case .afterInterviews: "the interview, which can be practiced"
    case .atTheEnd: "the choice among a few who could do the job; these were near misses"
    }
  }

  /// The stages of the first of these steps at which applications ended; both if none did.
  var endStages: [Stage] {
    let all: [Stage] = [.screen, .assessment]
    let found = all.filter { stage in applications.contains { $0.stage == stage } }
    return found.isEmpty ? all : found
  }
}
