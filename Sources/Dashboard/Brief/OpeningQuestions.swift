import Insights
import Journal

/// Questions for a journal that says little yet.
enum OpeningQuestions {
  static func firstApplication(_ findings: Findings) -> Text? {
    // What could not be read may be one that was sent.
    if findings.counts.applications > 0 || !findings.journal.uncounted.isEmpty { return nil }
    return
      "\(strong: "Which kind of work would be worth a first application?") None has been sent yet."
  }

  static func underWay(_ findings: Findings) -> Text? {
    let open = findings.counts.open
    if open == 0 { return nil }
    let number = open == 1 ? "One application is" : "\(open) applications are"
    return
      "\(strong: "What is worth doing for what is under way, and what is not?") \(number) open."
  }

  static func goal(_ findings: Findings) -> Text? {
    if findings.goals.goals.contains(where: { $0.phase == .underWay }) { return nil }
    return "\(strong: "What would be a small goal for one week?") None is under way right now."
  }

  static func people(_ findings: Findings) -> Text? {
    if !findings.support.people.isEmpty { return nil }
    return "\(strong: "Who could help, and with what?") The notes name nobody yet."
  }
}
