import Diagnostics
import Insights
import Journal
import Markdown
import PageModel
import Statistics
import TextKit

/// Small wins, for a reader who wants to know what went well too.
struct WentWellSection: PageSection {
  let id = "went-well"
  let heading = "What went well"

  private static let limit = 5

  func elements(for insights: Insights) -> [Element] {
    let all = insights.wins.all
    if all.isEmpty { return [.paragraph("No win is written down yet.")] }
    let journal = insights.journal
    let shown = all.prefix(WentWellSection.limit).map { text(for: $0, journal) }
    let rest = all.count - shown.count
    return [.list(shown)] + (rest > 0 ? [.paragraph("And \(rest) before that.")] : [])
  }

  private func text(for win: Wins.Entry, _ journal: Journal) -> Text {
    guard case .feedbackReceived(let feedback) = win.kind else {
      return WinsSection.text(for: win, journal)
    }
    let label = feedback.label(in: journal)
    return
      "\(win.day.spoken(on: journal.newestDay)): an answer to a question, \(label.lowerFirst)"
  }
}

/// When the search began, how many applications there are, how far they got, how they ended, and what is under
/// way.
struct SummarySection: PageSection {
  let id = "where-it-stands"
  let heading = "Where it stands"

  /// The number of open applications that are listed; the rest appear as a count.
  private static let limit = 6

  func elements(for insights: Insights) -> [Element] {
    if !insights.journal.hasBegun, insights.journal.skippedFiles.isEmpty {
      return [
        .paragraph(
          "Nothing is written down yet. With a note for each application, this page fills.")
      ]
    }
    let sentences = [furthest(insights.counts), ended(insights.counts)].compactMap(\.self)
    let state = StateOfTheSearch.sentence(for: insights)
    let whole = sentences.reduce(state) { $0 + " " + Text($1) }
    return [.paragraph(whole)] + underWay(insights)
  }

  /// A sentence about interviews and beyond; the previous sentence already has the number of conversations.
  private func furthest(_ counts: Counts) -> String? {
    let interviews = counts.reached(.interview)
    if interviews == 0 { return nil }
    // An application with an offer may have had no final round, so each is counted at its furthest stage only.
    let offers = counts.reached(.offer)
    let further = [
      (counts.reached(.final) - offers, "a final round"), (offers, "an offer"),
    ].filter { $0.0 > 0 }.map { "\($0) as far as \($1)" }.joined(separator: ", ")
    let reached = "\(interviews) reached an interview or further"
    return further.isEmpty ? "\(reached)." : "\(reached): \(further)."
  }

  private func ended(_ counts: Counts) -> String? {
    let total = counts.applications - counts.open
    if total == 0 { return nil }
    let ends = [
      (counts[.accepted], "with a job"), (counts[.rejected], "with a no"),
      (counts[.ghosted], "in silence"), (counts[.closed], "because the posting was closed"),
      (counts[.withdrawn], "by choice"), (counts[.declined], "with an offer that was declined"),
    ].filter { $0.0 > 0 }
    if total == 1, let end = ends.first { return "One has ended, \(end.1)." }
    return "Of the \(total) that have ended: \(ends.map { "\($0) \($1)" }.joined(separator: ", "))."
  }

  /// The open applications that have been positive so far, or that have something planned.
  private func underWay(_ insights: Insights) -> [Element] {
    let open = insights.openApplications.applications
    let named = open.filter { $0.application.isPositive || $0.next != nil }
      .prefix(SummarySection.limit)
    if named.isEmpty { return [] }
    let rest = open.count - named.count
    let more: [Element] =
      rest == 0
      ? [] : [.paragraph("\(rest) more \(rest == 1 ? "is" : "are") open.")]
    return [
      .paragraph("Under way, furthest first:"),
      .list(named.map { line(for: $0, insights.journal) }),
    ] + more
  }

  private func line(for open: OpenApplications.Open, _ journal: Journal) -> Text {
    let application = open.application
    let reached = "\(application.label): \(application.stage.displayText)"
    let spoken = { (day: Day) in day.spoken(on: journal.newestDay) }
    if let event = open.next, let day = event.day {
      let what = event.milestone?.displayText ?? "appointment"
      return "\(reached); \(what) on \(spoken(day))"
    }
    if let day = application.deadline, day >= journal.today {
      return "\(reached); due by \(spoken(day))"
    }
    return open.lastActivity.map { "\(reached); last word on \(spoken($0))" } ?? Text(reached)
  }
}

/// How far applications get, where they end, and how much of it chance explains.
struct DropOffSection: PageSection {
  let id = "where-it-stops"
  let heading = "Where it stops"

  private static let nearMisses = 3

  func elements(for insights: Insights) -> [Element] {
    let numbers =
      StagesPart.reached(insights) + DropOffPart.elements(insights)
      // A heading would be too much for such a short text.
      + DrySpellPart.elements(insights).filter { !$0.isHeading }
    return numbers + tooEarly(insights) + wider(insights) + nearMisses(insights)
  }

  private func tooEarly(_ insights: Insights) -> [Element] {
    if SampleSizeThreshold.intervals.isOpen(insights) { return [] }
    let days = insights.journal.settings.quietAfter.pluralized("day")
    let count = insights.rateCohort.count
    let had =
      count == 0
      ? "No application has yet"
      : count.pluralized("application has", "applications have") + " so far"
    return [
      .paragraph(
        "\(had) had \(days) for an answer; from \(SampleSizeThreshold.intervals.rawValue) on, this says where they end."
      )
    ]
  }

  private func wider(_ insights: Insights) -> [Element] {
    guard case .wider(let group, let evidence, _) = insights.widerSearch.verdict else { return [] }
    return [.paragraph(WiderSection.reason(group, evidence, insights))]
  }

  /// The applications that were rejected at the very end, the latest first. They do not show that something
  /// is wrong.
  private func nearMisses(_ insights: Insights) -> [Element] {
    let journal = insights.journal
    let near = journal.applications.filter { application in
      application.outcome == .rejected && application.stage >= .final
        && !application.info.isPrivate
    }.sorted { a, b in
      let days = (a.endedOn?.number ?? .min, b.endedOn?.number ?? .min)
      return days.0 != days.1 ? days.0 > days.1 : a.info.path.pathBytes < b.info.path.pathBytes
    }
    return near.prefix(DropOffSection.nearMisses).map { application in
      let day = application.endedOn.map { " on \($0.spoken(on: journal.newestDay))" } ?? ""
      return .paragraph(
        "A near miss: \(application.label) said no\(day), after \(application.stage.withArticle). Getting that far means that the application worked."
      )
    }
  }
}

extension Element {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}

/// What comes up in feedback, quoted if the notes have the words, and what was changed.
struct BriefFeedbackSection: PageSection {
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
    let all = ThemesPart.elements(insights) + said + (open.isEmpty ? [] : [.list(open)])
    return all.isEmpty ? [.paragraph("No feedback has been asked for yet.")] : all
  }

  private func elements(for feedback: Feedback, _ journal: Journal) -> [Element] {
    let words = NoteTextBuilder(of: feedback.info, in: journal)
    let day = feedback.received.map { ", on \($0.spoken(on: journal.newestDay))" } ?? ""
    let about = feedback.about.isEmpty ? "" : ", about \(feedback.about.joined(separator: ", "))"
    let quote = words.quotedBlocks(feedback.body.blocks.filter(\.isQuote))
    let label: Text = "\(feedback.label(in: journal))\(day)\(about)"
    let change = feedback.change.map { change -> Element in
      let version = feedback.version.map { " (\($0))" } ?? ""
      let said: Text = "What was changed: \(words.text(markdown: change))\(version)"
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
      (requests.asked.count, "asked for, no answer yet"),
      (requests.drafted.count, "written, not sent yet"),
      (requests.declined.count, "asked for; they would rather not say"),
      (requests.noReply.count, "asked for; no reply came"),
    ].filter { $0.0 > 0 }.map { "\($0) \($1)" }
  }
}

/// The versions of the resume and the cover letter that were sent, and the results of each. They are counts,
/// without a claim that the version was the cause.
struct VersionsSection: PageSection {
  let id = "versions"
  let heading = "Versions, and what came with them"

  private static let dimensions: [Dimension] = [.resume, .coverLetter]

  func elements(for insights: Insights) -> [Element] {
    let named = VersionsSection.dimensions.filter { !insights.groupRates.named($0).isEmpty }
    if named.isEmpty {
      return [
        .paragraph(
          "No application that had time for an answer names the version of its resume or letter.")
      ] + VersionComparisonsPart.elements(insights)
    }
    guard SampleSizeThreshold.groups.isOpen(insights) else {
      return [
        .paragraph(
          "What came with each version stands here when \(SampleSizeThreshold.groups.rawValue) applications have had time for an answer; now \(insights.rateCohort.count) have."
        )
      ] + VersionComparisonsPart.elements(insights)
    }
    return named.map { .table(table(of: insights.groupRates.named($0), by: $0)) } + [
      .paragraph(
        "Much else changed between one version and the next, so this says what came with each, not what it did."
      )
    ] + VersionComparisonsPart.elements(insights)
  }

  private func table(of groups: [GroupRates.Group], by dimension: Dimension) -> Table {
    SharesTable.table(
      "By \(dimension.label)", heading: dimension.title,
      GroupRates.leading(groups).map { ($0.name ?? "", $0.positive, $0.answered) })
  }
}

/// The lessons that recur in the reflections, and the things to try.
struct LessonsAndTriesSection: PageSection {
  let id = "lessons-and-tries"
  let heading = "Lessons and open tries"

  private static let lessonLimit = 5
  private static let tryLimit = 5

  func elements(for insights: Insights) -> [Element] {
    let all = lessons(insights) + tries(insights)
    return all.isEmpty ? [.paragraph("No lesson and nothing to try is written down yet.")] : all
  }

  /// The lessons that recur, or the newest ones if none does.
  private func lessons(_ insights: Insights) -> [Element] {
    let lessons = insights.lessons.lessons
    if lessons.isEmpty { return [] }
    let recurring = lessons.filter { $0.count > 1 }
    let shown = (recurring.isEmpty ? lessons : recurring).prefix(LessonsAndTriesSection.lessonLimit)
    let items = shown.map { lesson -> Text in
      let words = NoteTextBuilder(of: lesson.reflection.info, in: insights.journal).text(of: lesson)
      return lesson.count > 1 ? "\(words) (in \(lesson.count) reflections)" : words
    }
    let rest = lessons.count - shown.count
    let more: [Element] =
      rest > 0 ? [.paragraph("\(rest.pluralized("more lesson")) in the notes.")] : []
    return [
      .paragraph(recurring.isEmpty ? "The latest lessons:" : "Lessons that recur:"), .list(items),
    ] + more
  }

  private func tries(_ insights: Insights) -> [Element] {
    let open = insights.lessons.openTries
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
struct GoalsAndHelpSection: PageSection {
  let id = "goals-and-help"
  let heading = "Goals, and who helps"

  private static let limit = 6

  func elements(for insights: Insights) -> [Element] {
    goals(insights) + help(insights)
  }

  private func goals(_ insights: Insights) -> [Element] {
    let underWay = insights.goals.goals.filter { $0.phase == .underWay }
    if underWay.isEmpty { return [.paragraph("No goal is under way right now.")] }
    let page = insights.journal.newestDay
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
    if people.isEmpty { return [.paragraph("The notes name nobody yet who helps.")] }
    return [
      .paragraph("Who helps, and with what:"),
      .list(people.map { line(for: $0, insights.journal) }),
    ]
  }

  private func line(for contact: ContactSchedule.Entry, _ journal: Journal) -> Text {
    let person = contact.person
    let role = person.role.map { ", \($0)" } ?? ""
    let help = person.helpsWith.isEmpty ? "" : ": \(person.helpsWith.joined(separator: "; "))"
    let last = contact.lastContact.map { ". Last spoke on \($0.spoken(on: journal.newestDay))" }
    return "\(person.fullName)\(role)\(help)\(last ?? "")"
  }
}
