package import Insights
import Journal
package import PageModel
import TextKit

/// The words about a pause: that the search rests, what has a date of others all the same, and how to come back.
package enum PauseWording {
  /// The number of dates that the sentence names.
  private static let limit = 3

  /// `You are taking two weeks, until 24 August. Nothing waits except the interview with Acme on 12 August.`; `nil` if the
  /// search goes on.
  package static func state(_ insights: Insights) -> Text? {
    let journal = insights.journal
    guard let pause = journal.pause else { return nil }
    let steps = insights.nextSteps.mostUrgentPerNote.flatMap { dates(of: $0, journal) }
    let waiting = (steps + answers(until: pause.last, insights))
      .sorted { $0.day < $1.day }.map(\.what)
    let count = waiting.count - limit
    let more: [Text] = count > 1 ? ["\(count.inWords) more days that others have set"] : []
    let shown = Array(waiting.prefix(more.isEmpty ? waiting.count : limit)) + more
    let rest: Text =
      waiting.isEmpty ? "Nothing waits." : "Nothing waits except \(shown.inSentence)."
    return "\(strong: lengthInWords(of: pause, journal.today)) \(rest)"
  }

  /// `You are taking two weeks, until 24 August.`
  private static func lengthInWords(of pause: Pause, _ today: Day) -> String {
    guard let last = pause.last, let length = pause.length else {
      return "You are taking a break, since \(pause.first.spoken(on: today))."
    }
    if length == 1 { return "You are taking the day off." }
    let (weeks, rest) = length.quotientAndRemainder(dividingBy: 7)
    // From Monday to the second Monday after it, both of them free, is what people call two weeks.
    let time =
      weeks > 0 && rest < 2
      ? (weeks == 1 ? "a week" : "\(weeks.inWords) weeks")
      : length < 7 ? "\(length.inWords) days" : "a break"
    return "You are taking \(time), until \(last.spoken(on: today))."
  }

  /// The answers that were promised for the days up to the end of the pause, as information: nothing is asked.
  private static func answers(
    until last: Day?, _ insights: Insights
  ) -> [(day: Day, what: Text)] {
    let today = insights.journal.today
    let end = last ?? today + Thresholds.daysAhead
    return insights.promises.all.filter { (today...max(today, end)).contains($0.day) }.map {
      promise in
      let from: Text = promise.application.visible.map { "\(note: $0)" } ?? "a company"
      return (
        promise.day, "the answer that \(from) promised for \(promise.day.spoken(on: today))"
      )
    }
  }

  /// What a step waits for, with its day. Nothing of a private application is shown.
  private static func dates(
    of step: NextSteps.Step, _ journal: Journal
  ) -> [(day: Day, what: Text)] {
    let spoken = { (day: Day) in day.spoken(on: journal.today) }
    switch step {
    case .prepare(let entry):
      let with: Text = entry.application.visible.map { " with \(note: $0)" } ?? ""
      guard case .event(let event) = entry.kind else {
        return [(entry.day, "the deadline\(with) on \(spoken(entry.day))")]
      }
      let what = event.milestone?.displayText ?? "appointment"
      let time = event.time.map { " at \($0)" } ?? ""
      return [(entry.day, "the \(what)\(with) on \(spoken(entry.day))\(time)")]
    case .decide(let offers):
      return offers.compactMap { offer in
        offer.deadline.map { day in
          let of: Text = offer.visible.map { " from \(note: $0)" } ?? ""
          let by: Text =
            day < journal.today
            ? ", whose last day was \(spoken(day))" : " by \(spoken(day))"
          return (day, "your answer to the offer\(of)\(by)")
        }
      }
    default: return []
    }
  }

  /// What is said in place of steps while nothing waits.
  ///
  /// - Parameter isBelowState: whether the reader has just read that nothing waits, and until when.
  static func nothingDue(
    _ pause: Pause, _ journal: Journal, isBelowState: Bool, _ command: (String) -> String
  ) -> Text {
    let end = pause.last.map { " until \($0.spoken(on: journal.today))" } ?? ""
    let nothing = isBelowState ? "" : "Nothing is due\(end). "
    return
      "\(nothing)If you are back sooner, \(code: command("onward pause --end")) ends the pause."
  }

  /// One sentence on the first days after a pause; `nil` on other days.
  ///
  /// - Parameter steps: The steps below it.
  static func `return`(_ insights: Insights, before steps: [NextSteps.Step]) -> Text? {
    guard insights.nextSteps.returningFrom != nil else { return nil }
    let enough = "one small step is enough."
    return steps.contains(where: insights.nextSteps.hasDateOfOthersSincePause)
      ? "The pause is over, and nothing has to be caught up on. Beside what others have set a day for, \(enough)"
      : "The pause is over, and nothing has to be caught up on: \(enough)"
  }
}
