import Insights
import Journal

/// Questions about what has a day of its own.
enum TimelyQuestions {
  /// An offer that waits for an answer, the soonest to be answered first.
  static func offer(_ findings: Findings) -> Text? {
    let journal = findings.journal
    let offers = findings.nextSteps.steps.compactMap { step -> Application? in
      if case .decide(let application) = step { application } else { nil }
    }
    guard let application = offers.first else { return nil }
    let day = application.deadline.map {
      ", and the last day noted is \($0.spoken(on: journal.newestDay))"
    }
    return
      "\(strong: "What would make it a yes on an ordinary day, and what a no?") The offer of \(application.label) waits for an answer\(day ?? "")."
  }

  /// What takes place within the next days.
  static func comingTalk(_ findings: Findings) -> Text? {
    let journal = findings.journal
    for case .prepare(let entry) in findings.nextSteps.steps {
      guard case .event(let event) = entry.kind, let milestone = event.milestone,
        milestone != .stage(.applied)
      else { continue }
      let what = milestone.stageWords
      return
        "\(strong: "What is worth rehearsing for the \(what)?") It is on \(entry.day.spoken(on: journal.newestDay)), with \(entry.application.label)."
    }
    return nil
  }

  /// Mood is shown as it was noted, and not judged; whom the notes name as help is all that follows.
  static func company(_ findings: Findings) -> Text? {
    guard findings.mood.isLow else { return nil }
    let journal = findings.journal
    let recent = findings.mood.entries.filter { journal.today.days(since: $0.day) < Mood.recent }
    let low = recent.count { $0.mood <= 2 }
    let helpers = findings.support.helpers(besides: journal.today)
    // Company is what friends and family are for; a mentor is good for other questions.
    let near = helpers.first {
      ["friend", "family", "partner"].contains($0.person.role?.lowercased())
    }
    let helper = (near ?? helpers.first).map {
      " The notes name \($0.person.fullName) as somebody who helps\($0.person.helpsWith.isEmpty ? "" : ": \($0.person.helpsWith.joined(separator: "; "))")."
    }
    return
      "\(strong: "Who could be company in the next days?") Of \(recent.count) days noted in the last week, \(low) \(low == 1 ? "is" : "are") a 1 or a 2 of 5.\(helper ?? "")"
  }
}
