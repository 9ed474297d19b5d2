import Diagnostics
import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// At most three questions that two people could discuss in half an hour, each with its source in the notes.
/// The rules are tried in a fixed order, so the same notes give the same questions.
struct QuestionsSection: PageSection {
  let id = "questions"
  let heading = "Questions worth discussing"

  private static let limit = 3

  /// First the rules about days, then those about the numbers and the reflections, then those about what the
  /// notes lack. A new question is a new rule and one entry here.
  private static let rules: [@Sendable (Insights) -> Text?] = [
    TimelyQuestions.offer, TimelyQuestions.comingTalk, EvidenceQuestions.whereItStops,
    EvidenceQuestions.widerSearch, EvidenceQuestions.drySpell, LoopQuestions.feedbackToRead,
    LoopQuestions.lesson, LoopQuestions.theme, LoopQuestions.rejections, LoopQuestions.tries,
    LoopQuestions.help, OpeningQuestions.firstApplication, OpeningQuestions.underWay,
    OpeningQuestions.goal, OpeningQuestions.people,
  ]

  func elements(for findings: Insights) -> [Element] {
    let asked = QuestionsSection.rules.lazy.compactMap { $0(findings) }
    var questions = Array(asked.prefix(QuestionsSection.limit))
    // If the last days were low, company is one of the three, however many other questions there are.
    if let company = TimelyQuestions.company(findings) {
      questions = questions.prefix(QuestionsSection.limit - 1) + [company]
    }
    let few =
      switch questions.count {
      case 0: "The notes give no question of their own today; the half hour is free."
      case 1: "The notes give one question; the rest of the half hour is free."
      case 2: "The notes give two questions; the rest of the half hour is free."
      default: ""
      }
    return (questions.isEmpty ? [] : [.steps(questions)])
      + (few.isEmpty ? [] : [.paragraph(Text(few))])
  }
}

/// Questions that the numbers raise, subject to the same sample-size thresholds as on the dashboard.
enum EvidenceQuestions {
  static func whereItStops(_ findings: Insights) -> Text? {
    let ends = findings.whereItStops
    guard SampleSizeThreshold.intervals.isOpen(findings), let most = ends.most else { return nil }
    let reason =
      "\(most.ended.count) of \(ends.ended) that ended with a no or in silence ended \(most.point.rawValue)."
    return "\(strong: most.point.question) \(reason)"
  }

  static func widerSearch(_ findings: Insights) -> Text? {
    guard case .wider(let group, let evidence, let suggestions) = findings.widerSearch.verdict
    else {
      return nil
    }
    let names = suggestions.compactMap(\.direction)
    let directions =
      names.isEmpty ? "" : " The notes themselves point to \(names.joined(separator: " and "))."
    return
      "\(strong: "Is it time to look wider, and where?") \(WiderSection.reason(group, evidence, findings))\(directions)"
  }

  /// Asked only if the dry spell is longer than chance explains.
  static func drySpell(_ findings: Insights) -> Text? {
    let spell = findings.drySpell
    guard SampleSizeThreshold.intervals.isOpen(findings), let chance = spell.chance, chance < 0.05,
      let since = spell.since
    else { return nil }
    return
      "\(strong: "What is different since \(since.spoken(on: findings.journal.newestDay))?") The last \(spell.length) applications that had time for an answer led to no conversation, which is longer than chance usually makes."
  }
}

extension DropOff.Point {
  /// A question about what an applicant can influence at this point.
  fileprivate var question: String {
    switch self {
    case .beforeAnyAnswer:
      "What could the first page show sooner, and which postings are worth an application?"
    case .afterScreen: "How does the short version of who this is sound to somebody else?"
    case .afterInterviews: "Which question from the last interviews is worth practising together?"
    case .atTheEnd: "Who of the near misses is worth staying in touch with?"
    }
  }
}

extension Suggestion {
  /// The suggested direction, as a name for a sentence; `nil` if it has none.
  fileprivate var direction: String? {
    switch self {
    case .group(let group): group.name
    case .direction(let direction): direction.name
    case .channel(let group, _): group.name.map { "\($0) as the way in" }
    case .untriedChannel(let name): "\(name) as the way in"
    }
  }
}

/// Questions about lessons, feedback and things to try.
enum LoopQuestions {
  static func feedbackToRead(_ findings: Insights) -> Text? {
    let count = findings.feedback.putOff.count
    if count == 0 { return nil }
    let came = count == 1 ? "One answer has" : "\(count) answers have"
    return
      "\(strong: "Would reading it together help, or is later better?") \(came) come, to be read when the time is right."
  }

  static func lesson(_ findings: Insights) -> Text? {
    guard let lesson = findings.lessons.lessons.first, lesson.count > 1 else { return nil }
    let words = NoteTextBuilder(of: lesson.reflection.info, in: findings.journal).text(of: lesson)
    let question: Text =
      "\(strong: "What would make this lesson easier to keep?") It stands in \(lesson.count) reflections: \(words)"
    return question.asSentence
  }

  static func theme(_ findings: Insights) -> Text? {
    guard let theme = findings.feedback.themes.first, theme.count > 1 else { return nil }
    return
      "\(strong: "What do the answers about \(theme.name) have in common?") It came up in \(theme.count) of \(findings.feedback.received.count)."
  }

  static func rejections(_ findings: Insights) -> Text? {
    let count = findings.reflections.applications.count
    if count == 0 { return nil }
    let number = count == 1 ? "One rejection has" : "\(count) rejections have"
    return "\(strong: "Which no is worth looking back at together?") \(number) no reflection yet."
  }

  static func tries(_ findings: Insights) -> Text? {
    let count = findings.lessons.openTries.count
    if count == 0 { return nil }
    return
      "\(strong: "What is worth trying first?") \(count.pluralized("thing stands", "things stand")) open, from the reflections."
  }

  static func help(_ findings: Insights) -> Text? {
    guard let supporter = findings.support.people.first(where: { !$0.person.helpsWith.isEmpty })
    else { return nil }
    let person = supporter.person
    return
      "\(strong: "What is worth asking for, and whom?") The notes say, for one, that \(person.fullName) helps with: \(person.helpsWith.joined(separator: "; "))."
  }
}

/// Questions for a journal with few notes.
enum OpeningQuestions {
  static func firstApplication(_ findings: Insights) -> Text? {
    // A file that could not be read may be an application that was sent.
    if findings.counts.applications > 0 || !findings.journal.skippedFiles.isEmpty { return nil }
    return
      "\(strong: "Which kind of work would be worth a first application?") None has been sent yet."
  }

  static func underWay(_ findings: Insights) -> Text? {
    let open = findings.counts.open
    if open == 0 { return nil }
    let number = open == 1 ? "One application is" : "\(open) applications are"
    return
      "\(strong: "What is worth doing for what is under way, and what is not?") \(number) open."
  }

  static func goal(_ findings: Insights) -> Text? {
    if findings.goals.goals.contains(where: { $0.phase == .underWay }) { return nil }
    return "\(strong: "What would be a small goal for one week?") None is under way right now."
  }

  static func people(_ findings: Insights) -> Text? {
    if !findings.support.people.isEmpty { return nil }
    return "\(strong: "Who could help, and with what?") The notes name nobody yet."
  }
}

/// Questions about things that have a date.
enum TimelyQuestions {
  /// An offer without an answer; the one with the earliest deadline comes first.
  static func offer(_ findings: Insights) -> Text? {
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

  /// An event within the next days.
  static func comingTalk(_ findings: Insights) -> Text? {
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

  /// Mood is shown as it was noted, and not judged. The only consequence is a name from the notes.
  static func company(_ findings: Insights) -> Text? {
    guard findings.mood.isLow else { return nil }
    let journal = findings.journal
    let recent = findings.mood.entries.filter { journal.today.days(since: $0.day) < Mood.recent }
    let low = recent.count { $0.mood <= 2 }
    let helpers = findings.support.helpers(besides: journal.today)
    // Friends and family are for company; a mentor is better for other questions.
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
