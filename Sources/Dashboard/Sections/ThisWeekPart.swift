import Insights
import Journal
import PageModel
import TextKit

/// The goals under way that have a number to reach, each with what is done so far.
enum ThisWeekPart {
  /// More than anyone pursues at once.
  private static let limit = 4

  static func elements(_ insights: Insights) -> [Element] {
    // In a pause, goals rest.
    if insights.journal.isConcluded || insights.journal.pause != nil { return [] }
    let today = insights.journal.today
    // A goal that is one of the steps has its number there.
    let limitOfSteps = NextSteps.shown - (FreshRejection.plan(insights) == nil ? 0 : 1)
    let steps = LookBack.steps(insights, limit: limitOfSteps).compactMap { step in
      if case .goal(let state) = step { state.goal.info.path.pathBytes } else { nil }
    }
    let all = insights.goals.goals.filter { !steps.contains($0.goal.info.path.pathBytes) }
    // Goals of a week come first, since the heading is about it.
    let goals =
      all.filter { $0.goal.period == .week } + all.filter { $0.goal.period != .week }
    let tallies = goals.compactMap { state -> Tally? in
      guard state.phase == .underWay, let target = state.goal.target, let current = state.current
      else { return nil }
      let words = GoalsPart.now(state, today).plain
      // The heading has the week already.
      let short = words.hasSuffix(" this week") ? String(words.dropLast(10)) : words
      return Tally(
        insights.journal.linkedTitle(of: state.goal), done: current.isRest ? 0 : current.done,
        of: current.isRest ? 0 : target, short)
    }
    if tallies.isEmpty { return [] }
    let rest = tallies.count - limit
    return [.heading("This week"), .tallies(Array(tallies.prefix(limit)))]
      + (rest > 0 ? [.paragraph("\(rest) more under \("Days", at: "goals").")] : [])
  }
}
