import Diagnostics
import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// At most three questions that two people could discuss in half an hour, each with its source in the notes.
/// A question about what the notes lack does not mention that they lack it, and neither does another section.
/// The rules are tried in a fixed order, so the same notes give the same questions.
struct QuestionsSection: BriefSection {
  let id = "questions"
  let heading = "Questions worth discussing"

  private static let limit = 3

  /// First the rules about days, then those about the numbers and the reflections, then those about what the
  /// notes lack. A new question is a new rule and one entry here.
  private static let rules: [@Sendable (Insights) -> Text?] = [
    TimelyQuestions.offer, TimelyQuestions.comingTalk, EvidenceQuestions.dropOff,
    EvidenceQuestions.widerSearch, EvidenceQuestions.drySpell, PracticeQuestions.feedbackToRead,
    PracticeQuestions.lesson, PracticeQuestions.theme, PracticeQuestions.rejections,
    PracticeQuestions.tries,
    PracticeQuestions.help, OpeningQuestions.firstApplication, OpeningQuestions.underWay,
    OpeningQuestions.goal, OpeningQuestions.people,
  ]

  func elements(for insights: Insights) -> [Element] {
    // On the day of the job, nothing asks about what went before.
    let rules = insights.journal.isConcluded ? [] : QuestionsSection.rules
    let asked = rules.lazy.compactMap { $0(insights) }
    var questions = Array(asked.prefix(QuestionsSection.limit))
    // If the last days were low, company is one of the three, however many other questions there are.
    if let company = TimelyQuestions.company(insights) {
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
  static func dropOff(_ insights: Insights) -> Text? {
    guard SampleSizeThreshold.intervals.allowsVerdicts(on: insights) else { return nil }
    let ends = insights.dropOff
    if ends.firstStep.isWeak == true {
      let wentOn = ends.firstStep.wentOn
      return
        "\(strong: DropOff.FirstStep.question) Of \(wentOn.total) applications that had time for an answer and whose notes say how far they got, \(wentOn.count.orNone) went on."
    }
    // A step that is compared with nothing brings no question.
    guard let step = ends.weakest, ends.onlyStep == nil else { return nil }
    return
      "\(strong: step.question) \(step.ended.displayText) that came there ended \(step.displayText)."
  }

  static func widerSearch(_ insights: Insights) -> Text? {
    guard let reason = WiderPart.reason(insights) else { return nil }
    let suggestions = insights.widerSearch.suggestions ?? []
    let named = suggestions.compactMap(\.direction)
    let untried = suggestions.compactMap(\.untried).map { " \($0) as the way in is not noted yet." }
    let directions =
      (named.isEmpty ? "" : " What points elsewhere: \(named.spokenList).")
      + untried.joined()
    return "\(strong: "Is it time to look wider, and where?") \(reason)\(directions)"
  }

  /// Asked only if the dry spell is longer than chance explains.
  static func drySpell(_ insights: Insights) -> Text? {
    let spell = insights.drySpell
    guard SampleSizeThreshold.intervals.allowsVerdicts(on: insights), spell.isBeyondChance,
      let since = spell.since
    else { return nil }
    return
      "\(strong: "What is different since \(since.spoken(on: insights.journal.today))?") The last \(spell.length) applications that \(spell.hadTime(insights)) did not go on, which is \(DrySpell.beyondChance)."
  }
}

extension DropOff.FirstStep {
  /// A question about what an applicant can influence at the first step.
  fileprivate static let question =
    "What could the first page show sooner, and which postings are worth an application?"
}

extension DropOff.LaterStep {
  /// A question about what an applicant can influence at this step.
  fileprivate var question: String {
    switch point {
    case .afterScreen where endStages == [.assessment]:
      "Which task from the last assessments is worth doing again together?"
    case .afterScreen: "How does a short account of the work sound to somebody else?"
    case .afterInterviews: "Which question from the last interviews is worth practicing together?"
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
    case .untriedChannel: nil
    }
  }

  /// A channel that no note names, at the start of a sentence.
  fileprivate var untried: String? {
    if case .untriedChannel(let name) = self { name.upperFirst } else { nil }
  }
}

/// Questions about lessons, feedback and things to try.
enum PracticeQuestions {
  static func feedbackToRead(_ insights: Insights) -> Text? {
    let count = insights.feedback.postponed.count
    if count == 0 { return nil }
    let answers = count == 1 ? "One answer has" : "\(count) answers have"
    return
      "\(strong: "Would reading it together help, or is later better?") \(answers) come, to be read when the time is right."
  }

  static func lesson(_ insights: Insights) -> Text? {
    guard let lesson = insights.lessons.lessons.first, lesson.count > 1 else { return nil }
    let text = NoteTextBuilder(of: lesson.note.info, in: insights.journal).text(of: lesson)
    let question: Text =
      "\(strong: "What would make this lesson easier to keep?") It stands in \(lesson.count) notes: \(text)"
    return question.asSentence
  }

  static func theme(_ insights: Insights) -> Text? {
    guard let theme = insights.feedback.themes.first, theme.count > 1 else { return nil }
    return
      "\(strong: "What do the answers about \(theme.name) have in common?") It came up in \(theme.count) of \(insights.feedback.received.count)."
  }

  static func rejections(_ insights: Insights) -> Text? {
    // How many there are would be a reproach.
    guard insights.journal.pause == nil, let application = insights.reflections.suggested?.visible
    else { return nil }
    return
      "\(strong: "Is there a no worth looking back at together?") The one of \(application.label), for example, has no reflection yet."
  }

  static func tries(_ insights: Insights) -> Text? {
    let count = insights.lessons.openTries.count
    if count == 0 { return nil }
    return
      "\(strong: "What is worth trying first?") \(count.pluralized("thing stands", "things stand")) open, from the reflections."
  }

  static func help(_ insights: Insights) -> Text? {
    guard
      let contact = insights.contactSchedule.people.first(where: { !$0.person.helpsWith.isEmpty })
    else { return nil }
    let person = contact.person
    return
      "\(strong: "What is worth asking for, and whom?") The notes say, for one, that \(person.fullName) helps with: \(person.helpsWith.joined(separator: "; "))."
  }
}

/// Questions for a journal with few notes.
enum OpeningQuestions {
  static func firstApplication(_ insights: Insights) -> Text? {
    // A file that could not be read may be an application that was sent, and so may one that is unclear.
    if insights.counts.applications > 0 || insights.counts.unclear > 0
      || !insights.journal.skippedFiles.isEmpty
    {
      return nil
    }
    return
      "\(strong: "Which kind of work would be worth a first application?") None has been sent yet."
  }

  static func underWay(_ insights: Insights) -> Text? {
    let open = insights.counts.open
    if open == 0 { return nil }
    let number = open == 1 ? "One application is" : "\(open) applications are"
    return
      "\(strong: "What is worth doing for what is under way, and what is not?") \(number) open."
  }

  static func goal(_ insights: Insights) -> Text? {
    if insights.goals.goals.contains(where: { $0.phase == .underWay }) { return nil }
    return
      "\(strong: "What would be a small goal for one week?") It can be as small as one message."
  }

  static func people(_ insights: Insights) -> Text? {
    if !insights.contactSchedule.people.isEmpty { return nil }
    return "\(strong: "Who could help, and with what?") Company counts as help, too."
  }
}

/// Questions about things that have a date.
enum TimelyQuestions {
  /// An offer without an answer; the one with the earliest deadline comes first.
  static func offer(_ insights: Insights) -> Text? {
    let journal = insights.journal
    let offers = insights.nextSteps.steps.flatMap { step -> [Application] in
      if case .decide(let applications) = step { applications } else { [] }
    }
    guard let application = offers.first else { return nil }
    let day = application.deadline.map {
      ", and the last day noted is \($0.spoken(on: journal.today))"
    }
    return
      "\(strong: "What would make it a yes on an ordinary day, and what a no?") The offer of \(application.label) waits for an answer\(day ?? "")."
  }

  /// An event within the next days.
  static func comingTalk(_ insights: Insights) -> Text? {
    let journal = insights.journal
    for case .prepare(let entry) in insights.nextSteps.steps {
      guard case .event(let event) = entry.kind, let milestone = event.milestone,
        milestone != .stage(.applied)
      else { continue }
      let what = milestone.displayText
      return
        "\(strong: "What is worth rehearsing for the \(what)?") It is on \(entry.day.spoken(on: journal.today)), with \(entry.application.label)."
    }
    return nil
  }

  /// Mood is shown as it was noted, and not judged. The only consequence is a name from the notes.
  static func company(_ insights: Insights) -> Text? {
    guard insights.mood.isLow else { return nil }
    let journal = insights.journal
    let recent = insights.mood.recent
    let helpers = insights.contactSchedule.helpers(notContactedOn: journal.today)
    // Friends and family are for company; a mentor is better for other questions.
    let near = helpers.first {
      ["friend", "family", "partner"].contains($0.person.role?.lowercased())
    }
    let helper = (near ?? helpers.first).map {
      " The notes name \($0.person.fullName) as somebody who helps\($0.person.helpsWith.isEmpty ? "" : ": \($0.person.helpsWith.joined(separator: "; "))")."
    }
    let scale = Rating.range
    let low = (scale.lowerBound...Thresholds.lowMood).map { "a \($0)" }.joined(separator: " or ")
    let days = Thresholds.recentMoodDays
    return
      "\(strong: "Who could be company in the next days?") Of \(recent.total) days noted in the last \(days == 7 ? "week" : "\(days) days"), \(recent.count) \(recent.count == 1 ? "is" : "are") \(low) of \(scale.upperBound).\(helper ?? "")"
  }
}
