import Charts
import Insights
import Journal
import PageModel
import TextKit

/// The words about goals.
enum GoalsPart {
  private static let later: Text =
    "A small goal, by the week or the month: a note in \(code: "goals/") with \(code: "measure:"), \(code: "target:") and \(code: "per:")."

  /// `nil` if there is one.
  static func later(_ insights: Insights) -> Text? { insights.journal.goals.isEmpty ? later : nil }

  static let noneUnderWay = "No goal is under way right now."

  /// `2 of 3`; `12 for a goal of 3` of one that is more than met.
  private static func done(_ count: Int, of target: Int) -> String {
    count > target ? "\(count) for a goal of \(target)" : "\(count) of \(target)"
  }

  /// `2 of 3 this week`.
  static func now(_ state: GoalProgress.GoalState, _ page: Day) -> Text {
    let goal = state.goal
    switch state.phase {
    case .toCome: return Text("from \(goal.from?.spoken(on: page) ?? "later") on")
    case .over:
      let end = goal.until ?? goal.by
      return Text(end.map { "over since \($0.spoken(on: page))" } ?? "over")
    case .underWay: break
    }
    guard let current = state.current else { return "" }
    let unit = goal.period.map { "this \($0.rawValue)" }
    if current.isRest { return Text("a \(goal.period?.rawValue ?? "week") for rest") }
    let end = goal.by.map { "by \($0.spoken(on: page))" }
    if goal.measure == .manual, goal.progress == nil {
      // Nothing counts toward it, so that there is no number.
      let words = goal.target.map { ["\($0)"] + [unit, end].compactMap(\.self) } ?? []
      let target = words.joined(separator: " ")
      return Text(target.isEmpty ? "not counted" : "\(target), not counted")
    }
    let number = goal.target.map { done(current.done, of: $0) } ?? "\(current.done)"
    return Text(([number] + [unit, end].compactMap(\.self)).joined(separator: " "))
  }
}
