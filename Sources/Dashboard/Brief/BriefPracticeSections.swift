import Diagnostics
import Insights
import Journal
import Markdown
import PageModel
import Statistics
import TextKit

/// Small wins, for a reader who wants to know what went well too.
struct WentWellSection: BriefSection {
  let id = "went-well"
  let heading = "What went well"

  private static let limit = 5

  func elements(for insights: Insights) -> [Element] {
    let all = insights.wins.all
    if all.isEmpty { return [] }
    let journal = insights.journal
    let shown = all.prefix(WentWellSection.limit).map { text(for: $0, journal) }
    let rest = all.count - shown.count
    return [.list(shown)] + (rest > 0 ? [.paragraph("And \(rest) before that.")] : [])
  }

  private func text(for win: DatedWin, _ journal: Journal) -> Text {
    guard case .feedbackReceived(let feedback) = win.kind else {
      return WinsPart.text(for: win, journal)
    }
    let label = feedback.label(in: journal)
    return
      "\(win.day.spoken(on: journal.today)): an answer to a question, \(label.lowerFirst)"
  }
}

/// What comes up in feedback, quoted if the notes have the words, and what was changed.
struct BriefFeedbackSection: BriefSection {
  let id = "what-feedback-says"
  let heading = "What feedback says"

  private static let limit = 4
  /// The length of a quote: about two lines.
  private static let characterLimit = 220

  func elements(for insights: Insights) -> [Element] {
    let requests = insights.feedback
    let shown = requests.received.prefix(BriefFeedbackSection.limit)
    let said = shown.flatMap { elements(for: $0, insights.journal) }
    let rest = requests.received.count - shown.count
    let open = unquoted(requests, older: rest)
    return ThemesPart.elements(insights) + said + (open.isEmpty ? [] : [.list(open)])
  }

  private func elements(for feedback: Feedback, _ journal: Journal) -> [Element] {
    let noteText = NoteTextBuilder(of: feedback.info, in: journal)
    let day = feedback.received.map { ", on \($0.spoken(on: journal.today))" } ?? ""
    let about = feedback.about.isEmpty ? "" : ", about \(feedback.about.joined(separator: ", "))"
    let quote = noteText.quotedBlocks(feedback.blocks.filter(\.isQuote))
    let label: Text = "\(feedback.label(in: journal))\(day)\(about)"
    let change = feedback.change.map { change -> Element in
      let version = feedback.version.map { " (\($0))" } ?? ""
      let said: Text = "What was changed: \(noteText.text(markdown: change))\(version)"
      return .paragraph(said.asSentence)
    }
    let said: [Element] =
      quote.isEmpty
      ? [.paragraph(label.asSentence)]
      : [
        .paragraph(label + ":"),
        .quote(quote.shortened(to: BriefFeedbackSection.characterLimit).blocks),
      ]
    return said + [change].compactMap(\.self)
  }

  /// The feedback requests without words to quote: how many, and why.
  private func unquoted(_ requests: FeedbackRequests, older: Int) -> [Text] {
    [
      (older, "more came before that"),
      (requests.postponed.count, "came, to be read at another time"),
      (requests.asked.count, "asked for, \(Feedback.Status.asked.displayText)"),
      (requests.drafted.count, Feedback.Status.drafted.displayText),
      (requests.declined.count, "asked for; \(Feedback.Status.declined.displayText)"),
      (requests.noReply.count, "asked for; \(Feedback.Status.noReply.displayText)"),
    ].filter { $0.0 > 0 }.map { "\($0) \($1)" }
  }
}

/// The lessons that recur in the reflections, and the things to try.
struct LessonsAndTriesSection: BriefSection {
  let id = "lessons-and-tries"
  let heading = "Lessons and open tries"

  private static let lessonLimit = 5
  private static let tryLimit = 5

  func elements(for insights: Insights) -> [Element] {
    lessons(insights) + tries(insights)
  }

  /// The lessons that recur, or the newest ones if none does.
  private func lessons(_ insights: Insights) -> [Element] {
    let lessons = insights.lessons.lessons
    if lessons.isEmpty { return [] }
    let recurring = lessons.filter { $0.count > 1 }
    let shown = (recurring.isEmpty ? lessons : recurring).prefix(LessonsAndTriesSection.lessonLimit)
    let items = shown.map { lesson -> Text in
      let text = NoteTextBuilder(of: lesson.note.info, in: insights.journal).text(of: lesson)
      return "\(text)\(lesson.counted)"
    }
    let rest = lessons.count - shown.count
    let more: [Element] =
      rest > 0 ? [.paragraph("\(rest.pluralized("more lesson")) in the notes.")] : []
    return [
      .paragraph(recurring.isEmpty ? "The latest lessons:" : "Lessons that recur:"), .list(items),
    ] + more
  }

  private func tries(_ insights: Insights) -> [Element] {
    // After the job, nothing is left to try.
    let open = insights.journal.isConcluded ? [] : insights.lessons.openTries
    let done = insights.lessons.doneTries.count
    let shown = open.prefix(LessonsAndTriesSection.tryLimit).map {
      NoteTextBuilder(of: $0.reflection.info, in: insights.journal).text(of: $0)
    }
    let counts = [
      (open.count - shown.count, "more to try"), (done, "tried already"),
    ].filter { $0.0 > 0 }.map { "\($0) \($1)" }.joined(separator: ", ")
    return (shown.isEmpty ? [] : [.paragraph("To try, the newest first:"), .list(Array(shown))])
      + (counts.isEmpty ? [] : [.paragraph("\(counts).")])
  }
}

/// What the user means to do, and who helps.
struct GoalsAndHelpSection: BriefSection {
  let id = "goals-and-help"
  let heading = "Goals, and who helps"

  private static let limit = 6

  func elements(for insights: Insights) -> [Element] {
    goals(insights) + help(insights)
  }

  private func goals(_ insights: Insights) -> [Element] {
    let underWay = insights.goals.goals.filter { $0.phase == .underWay }
    if underWay.isEmpty || insights.journal.isConcluded { return [] }
    let page = insights.journal.today
    return [
      .paragraph("Goals:"),
      .list(
        underWay.prefix(GoalsAndHelpSection.limit).map {
          "\($0.goal.title): \(GoalsPart.now($0, page))"
        }),
    ]
  }

  private func help(_ insights: Insights) -> [Element] {
    let people = insights.contactSchedule.people.prefix(GoalsAndHelpSection.limit)
    if people.isEmpty { return [] }
    return [
      .paragraph("Who helps, and with what:"),
      .list(people.map { line(for: $0, insights.journal) }),
    ]
  }

  private func line(for contact: ScheduledContact, _ journal: Journal) -> Text {
    let person = contact.person
    let role = person.role.map { ", \($0)" } ?? ""
    let help = person.helpsWith.isEmpty ? "" : ": \(person.helpsWith.joined(separator: "; "))"
    let last = contact.lastContact.map { ". Last spoke on \($0.spoken(on: journal.today))" }
    return "\(person.fullName)\(role)\(help)\(last ?? "")"
  }
}
