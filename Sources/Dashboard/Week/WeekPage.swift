package import Insights
package import Journal
package import PageModel
package import Redaction
import TextKit

/// A page about one week in five short parts, for someone who asks how it went: done, learned, asked, next, help wanted.
///
/// A low week has lines as well: resting by plan, a talk and reading count.
package enum WeekPage {
  /// - Parameters:
  ///   - insights: those of the last day.
  ///   - days: the days of the week, up to the last one that is looked at.
  package static func page(for insights: Insights, in days: ClosedRange<Day>) -> Page {
    let name = insights.journal.visibleName
    let title = title(days)
    return page(
      for: insights, in: days, title: name.map { "\($0): \(title.lowerFirst)" } ?? title,
      state: state(days, insights.journal))
  }

  /// The same page without the user's name in its title, with labels in place of names.
  package static func redactedPage(
    for insights: Insights, in days: ClosedRange<Day>
  ) -> (page: Page, replacements: [Replacement]) {
    page(
      for: insights, in: days, title: title(days),
      state: "\(state(days, insights.journal)) \(Redactor.caution)"
    ).redacted(of: insights.journal)
  }

  private static func title(_ days: ClosedRange<Day>) -> String {
    "The week from \(days.lowerBound.spokenWithYear)"
  }

  private static func state(_ days: ClosedRange<Day>, _ journal: Journal) -> Text {
    let pause = journal.pause.map { pause in
      pause.last.map { " The search is paused until \($0.spoken(on: journal.today))." }
        ?? " The search is paused."
    }
    return "From the notes as of \(days.upperBound.spokenWithYear).\(pause ?? "")"
  }

  private static func page(
    for insights: Insights, in days: ClosedRange<Day>, title: String, state: Text
  ) -> Page {
    let parts = WeekParts(insights, days)
    let sections: [(id: String, heading: String, lines: [Text], ifNone: String)] = [
      ("done", "Done", parts.done, "A quiet week. Rest counts, too."),
      ("learned", "Learned", parts.learned, "Nothing new in the notes."),
      ("asked", "Asked", parts.asked, "Nothing this week."),
      ("next", "Next", parts.next, "Nothing is due."),
      ("help-wanted", "Help wanted", parts.helpWanted, "Nothing in particular this week."),
    ]
    let made = sections.map { section in
      Page.Section(
        id: section.id, heading: section.heading,
        elements: section.lines.isEmpty
          ? [.paragraph(Text(section.ifNone))] : [.list(section.lines)])
    }
    return Page(title: title, day: insights.journal.today, state: state, sections: made)
      .awayFromNotes(of: insights.journal)
  }
}

/// The lines of each part.
private struct WeekParts {
  private let insights: Insights
  private let journal: Journal
  private let days: ClosedRange<Day>
  private let record: SearchRecord

  /// The most lines of one kind.
  private static let limit = 5

  init(_ insights: Insights, _ days: ClosedRange<Day>) {
    (self.insights, self.days) = (insights, days)
    journal = insights.journal
    record = SearchRecord(journal, ContactLog(journal), in: days)
  }

  private func isInWeek(_ day: Day?) -> Bool { day.map(days.contains) ?? false }
  private func spoken(_ day: Day) -> String { day.spoken(on: journal.today) }

  /// The names as they are listed after a number, cut after a few.
  private func named(_ texts: [Text]) -> Text {
    let rest = texts.count - WeekParts.limit
    let shown = Array(texts.prefix(WeekParts.limit))
    return rest > 0 ? "\(shown, joinedBy: "; ") and \(rest) more" : "\(shown, joinedBy: "; ")"
  }

  // MARK: Done

  var done: [Text] {
    [rested].compactMap(\.self) + wins + [sent].compactMap(\.self) + appointments
      + [talks].compactMap(\.self) + efforts + [tried, read, lookedBack].compactMap(\.self)
      + [answers, inPrivate].compactMap(\.self) + goals
  }

  /// Resting by plan is something that was done.
  private var rested: Text? {
    // On the day of an appointment no one rested, whatever was planned. A talk with someone who helps is rest, too.
    let appointments = record.entries.filter { $0.application != nil }.map(\.day)
    let busy = Set(appointments.map(\.number)).count { journal.isPaused(on: Day(number: $0)) }
    let paused = journal.pausedDays(in: days) - busy
    let all = days.upperBound.days(since: days.lowerBound) + 1
    if paused == all { return "Rested, as planned." }
    if paused > 0 { return "Rested on \(paused.pluralized("day")), as planned." }
    return insights.goals.goals.contains { $0.phase == .underWay && $0.isResting }
      ? "A week for rest, as planned." : nil
  }

  private var datedWins: [DatedWin] {
    Array(insights.wins.all.filter { days.contains($0.day) }.prefix(WeekParts.limit))
  }

  private var wins: [Text] {
    datedWins.map { "Went well: \(WinsPart.text(of: $0, journal))" }
  }

  private var sent: Text? {
    let all = record.entries.filter { $0.effort == .application }.compactMap(\.application)
    if all.isEmpty { return nil }
    return "Sent \(all.count.pluralized("application")): \(named(all.map { "\(note: $0)" }))."
  }

  /// Those that are not among the wins.
  private var appointments: [Text] {
    let wins = datedWins
    return record.entries.compactMap { entry in
      guard case .appointment(let stage) = entry.effort, let application = entry.application,
        !wins.contains(where: { $0.day == entry.day && $0.note === application })
      else { return nil }
      return "\(stage.withArticle.upperFirst) with \(note: application), on \(spoken(entry.day))"
    }
  }

  private var talks: Text? {
    let talks = record.entries.filter { $0.effort == .talk }
    if talks.isEmpty { return nil }
    let names = talks.flatMap(\.people)
    var seen: Set<String> = []
    return "Talked with \(names.filter { seen.insert($0).inserted }.map { Text($0) }.inSentence)."
  }

  /// What the days' notes list, in their own words.
  private var efforts: [Text] {
    record.entries.compactMap { entry in
      guard case .other(let words) = entry.effort else { return nil }
      return Text(words).asOwnWords
    }
  }

  private var tried: Text? {
    let all = insights.lessons.doneTries.filter { isInWeek($0.attempt.doneOn) }
    if all.isEmpty { return nil }
    return
      "Tried: \(named(all.map { NoteTextBuilder(of: $0.reflection.info, in: journal).text(of: $0).asOwnWords }))"
  }

  private var read: Text? {
    let saved = journal.visibleApplications.filter { application in
      application.isSaved
        && (isInWeek(application.info.date)
          || application.history.events.contains {
            $0.milestone == .stage(.saved) && isInWeek($0.day)
          })
    }
    let feedback = insights.feedback.received.filter {
      $0.visible != nil && isInWeek($0.received)
    }
    let parts: [Text] =
      (saved.isEmpty ? [] : ["\(saved.count.pluralized("posting")) to keep"])
      + (feedback.isEmpty
        ? [] : ["\(feedback.count.pluralized("answer")) to a question of yours"])
    return parts.isEmpty ? nil : "Read \(parts.inSentence)."
  }

  private var lookedBack: Text? {
    let reflections = journal.reflections.count { isInWeek($0.date) }
    let notes = journal.days.count { isInWeek($0.date) }
    let parts =
      (reflections == 0 ? [] : ["\(reflections.pluralized("reflection"))"])
      + (notes == 0 ? [] : ["a few lines on \(notes.pluralized("day"))"])
    return parts.isEmpty ? nil : "Wrote \(parts.spokenList)."
  }

  /// What became of applications, without a name for each no.
  private var answers: Text? {
    let ended = journal.applications.filter { isInWeek($0.endedOn) && !$0.isUnclear }
    let noes = ended.count { $0.outcome == .rejected }
    return noes == 0 ? nil : Text("\(noes.pluralized("company", "companies")) said no.")
  }

  private var inPrivate: Text? {
    record.privateCount == 0
      ? nil : "\(record.privateCount.pluralized("private note")) of this week, not shown here."
  }

  /// Those towards which something was done. What was not is nothing to tell others.
  private var goals: [Text] {
    insights.goals.goals.filter {
      $0.phase == .underWay && $0.goal.period == .week && !$0.isResting
        && ($0.current?.done ?? 0) > 0
    }.prefix(WeekParts.limit).map { state in
      "\(journal.ownWords(state.goal.title)): \(GoalsPart.now(state, journal.today))"
    }
  }

  // MARK: The other parts

  var learned: [Text] {
    let lessons = insights.lessons.lessons.filter { lesson in
      lesson.notes.contains { isInWeek($0.info.date) }
    }.map { NoteTextBuilder(of: $0.note.info, in: journal).text(of: $0).asOwnWords }
    let changes = journal.feedback.visible.filter { isInWeek($0.received) }.compactMap {
      feedback -> Text? in
      guard insights.feedback.received.contains(where: { $0 === feedback }),
        let change = feedback.change
      else { return nil }
      let words = NoteTextBuilder(of: feedback.info, in: journal).text(markdown: change)
      return "Changed: \(words.asOwnWords)"
    }
    let rest = lessons.count - WeekParts.limit
    return Array(lessons.prefix(WeekParts.limit)) + changes
      + (rest > 0 ? ["\(rest) more in the notes."] : [])
  }

  var asked: [Text] {
    journal.feedback.visible.filter { isInWeek($0.asked) }.prefix(WeekParts.limit).map { feedback in
      "Asked for feedback: \(feedback.label(in: journal).lowerFirst)"
    }
  }

  var next: [Text] {
    let wording = StepWording(journal) { $0 }
    // Looking back at a rejection is the user's own, and so is the plan for one.
    let steps = LookBack.steps(insights, limit: 2 * NextSteps.shown).filter { step in
      switch step {
      case .reflect, .askForFeedback: false
      default: true
      }
    }
    return Array(steps.prefix(NextSteps.shown)).map { wording.text(for: $0, insights) }.byDay
      .map(\.whole)
  }

  /// After an accepted offer no help is needed any more.
  var helpWanted: [Text] {
    if journal.isConcluded { return [] }
    return (journal.visibleProfile?.helpWanted ?? []).map { Text($0).asOwnWords }
  }
}
