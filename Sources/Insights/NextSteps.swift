import Diagnostics
package import Journal
import TextKit

/// What could be done now, the most useful first.
///
/// Offers and what has a day of its own come first, then what waits for somebody else, then looking
/// back, then what has time; a person is among the first where the last days were low. Nothing that the
/// person has put off: a follow-up set for later, `reflect: skip`, feedback to be read when ready, a
/// week of rest.
package struct NextSteps: Sendable {
  package let steps: [Step]

  package enum Step: Sendable {
    /// A conversation, an assessment or a deadline within the next days.
    case prepare(UpcomingEvents.Entry)
    /// An offer lies there.
    case decide(Application)
    /// The day that the person set for asking has come.
    case followUp(Application, due: Day)
    /// No word for a while, and no day set for asking: since then.
    case askHowItStands(Application, lastWord: Day)
    /// The last days were low, and here is somebody who helps.
    case company(ContactSchedule.Entry)
    case reflect(Application)
    /// The request is written and not sent.
    case sendRequest(Feedback)
    /// A no after a conversation, and nobody has been asked what they saw.
    case askForFeedback(Application)
    case tryOut(LessonsLearned.Attempt)
    /// The rhythm that the person set says that it is time.
    case keepInTouch(ContactSchedule.Entry)
    /// Not yet where the person wanted to be by the end of this week or month.
    case goal(GoalProgress.Standing)
    /// The note that names another direction, else the profile; `nil` where there is neither.
    case widen(NoteInfo?)
    /// Nothing is under way: a saved posting could be sent.
    case apply(Application)
  }

  /// How many days ahead something is near.
  package static let horizon = 7
  /// How many of them a page shows.
  package static let shown = 3
  /// A no older than this is too far away for a question about it.
  private static let recentNo = 21

  package init(
    _ journal: Journal, coming: UpcomingEvents, motion: OpenApplications,
    reflections: PendingReflections,
    lessons: LessonsLearned, feedback: FeedbackRequests, goals: GoalProgress,
    support: ContactSchedule,
    mood: Mood, widerSearch: WiderSearch
  ) {
    let dated = NextSteps.dated(coming, motion, journal.today)
    let questions = NextSteps.questions(motion, journal)
    let company = mood.isLow ? support.helpers(besides: journal.today).first : nil
    var steps = dated + questions.prefix(1)
    // Where the last days were low, a person is among the first, however much is due.
    if let company { steps.insert(.company(company), at: min(steps.count, NextSteps.shown - 1)) }
    if let offered = reflections.offered { steps.append(.reflect(offered)) }
    // One question is enough for one day; the others come when the rest is done.
    steps += questions.dropFirst()
    steps += feedback.drafted.map(Step.sendRequest)
    steps += NextSteps.unasked(journal).map(Step.askForFeedback)
    steps += lessons.openTries.map(Step.tryOut)
    steps += support.people.filter { supporter in
      supporter.person !== company?.person && supporter.next.map { $0 <= journal.today } ?? false
    }.map(Step.keepInTouch)
    steps += goals.goals.filter(\.isUnfinished).map(Step.goal)
    if case .wider(_, _, let suggestions) = widerSearch.verdict, !suggestions.isEmpty {
      steps.append(.widen(suggestions.firstNote ?? journal.profile?.info))
    }
    // Its deadline, or the day meant for sending it, says the same with a date.
    if motion.applications.isEmpty, let saved = NextSteps.saved(journal),
      !steps.contains(where: { $0.note?.path.pathBytes == saved.info.path.pathBytes })
    {
      steps.append(.apply(saved))
    }
    self.steps = steps
  }

  /// Offers, the soonest to be answered first, then what takes place within the next days, then the
  /// deadlines of these days.
  private static func dated(_ coming: UpcomingEvents, _ motion: OpenApplications, _ today: Day)
    -> [Step]
  {
    let near = coming.entries.filter { entry in
      if case .followUp = entry.kind { return false }
      return entry.day.days(since: today) <= horizon && entry.application.stage != .offer
    }
    let offers = motion.applications.map(\.application).filter { application in
      application.stage == .offer && !application.isPutOff(on: today)
    }.sorted { DatePathOrder($0.deadline, $0.info) < DatePathOrder($1.deadline, $1.info) }
    let events = near.filter { if case .event = $0.kind { true } else { false } }
    let deadlines = near.filter { if case .deadline = $0.kind { true } else { false } }
    return offers.map { .decide($0) } + (events + deadlines).map(Step.prepare)
  }

  /// Follow-ups whose day has come, what was meant for the last days first: the chance of an answer
  /// fades. Then open applications that somebody has looked at and then said nothing for a while. One
  /// that has a day set for asking, or something planned, or a word since that day, is settled already;
  /// one that nobody ever answered is silent like most, and asking about each would be a job of its own.
  private static func questions(_ motion: OpenApplications, _ journal: Journal) -> [Step] {
    let waiting = motion.applications.filter { $0.next == nil && $0.application.stage < .offer }
    let due = waiting.compactMap { open -> (day: Day, application: Application)? in
      guard let day = open.application.followUp, day <= journal.today,
        open.lastActivity.map({ $0 <= day }) ?? true
      else { return nil }
      return (day, open.application)
    }.sorted { a, b in
      a.day != b.day
        ? a.day > b.day : a.application.info.path.pathBytes < b.application.info.path.pathBytes
    }
    let silent = waiting.compactMap { open -> Step? in
      guard open.application.stage.isPositive, open.application.followUp == nil,
        let last = open.lastActivity,
        journal.today.days(since: last) >= journal.settings.followUpAfter
      else { return nil }
      return .askHowItStands(open.application, lastWord: last)
    }
    return due.map { .followUp($0.application, due: $0.day) } + silent
  }

  /// The saved posting that can be sent for the shortest time; one whose deadline is over is none.
  private static func saved(_ journal: Journal) -> Application? {
    journal.applications.filter { application in
      application.stage == .saved && application.outcome == nil
        && !application.isPutOff(on: journal.today)
        && application.deadline.map { $0 >= journal.today } ?? true
    }.min { DatePathOrder($0.deadline, $0.info) < DatePathOrder($1.deadline, $1.info) }
  }

  /// Those that said no after a conversation, lately, about which no feedback note exists; the latest
  /// first.
  private static func unasked(_ journal: Journal) -> [Application] {
    let asked = Set(
      journal.feedback.compactMap { feedback in
        journal.application(feedback.application, from: feedback.info).map(ObjectIdentifier.init)
      })
    return journal.applications
      .compactMap { application in application.endedOn.map { (day: $0, application: application) } }
      .filter { day, application in
        application.outcome == .rejected && application.isPositive && !application.skipsReflection
          && !application.isPutOff(on: journal.today)
          && journal.today.days(since: day) <= recentNo
          && !asked.contains(ObjectIdentifier(application))
      }
      .sorted {
        ($1.day.number, $0.application.info.path.pathBytes)
          < ($0.day.number, $1.application.info.path.pathBytes)
      }
      .map(\.application)
  }
}

extension GoalProgress.Standing {
  /// Under way, not in a week of rest, and something is left to do.
  fileprivate var isUnfinished: Bool {
    guard let current, let target = goal.target else { return false }
    return phase == .underWay && !isResting && current.done < target
  }
}

extension Application {
  /// The person set a later day for it.
  fileprivate func isPutOff(on today: Day) -> Bool { followUp.map { $0 > today } ?? false }
}

extension NextSteps {
  /// Of each note only the most urgent step, so that a few steps are about as many things. What has a day
  /// of its own goes by it; of the others the first counts.
  package var oncePerNote: [Step] {
    var soonest: [PathBytes: Day] = [:]
    for case .prepare(let entry) in steps {
      let path = entry.application.info.path.pathBytes
      soonest[path] = min(soonest[path] ?? entry.day, entry.day)
    }
    var told: Set<PathBytes> = []
    return steps.filter { step in
      guard let path = step.note?.path.pathBytes else { return true }
      if case .prepare(let entry) = step, entry.day != soonest[path] { return false }
      return told.insert(path).inserted
    }
  }
}

extension NextSteps.Step {
  /// The note that it is about; `nil` where it is about none.
  package var note: NoteInfo? {
    switch self {
    case .prepare(let entry): entry.application.info
    case .decide(let application), .followUp(let application, _),
      .askHowItStands(let application, _), .reflect(let application),
      .askForFeedback(let application), .apply(let application):
      application.info
    case .company(let supporter), .keepInTouch(let supporter): supporter.person.info
    case .sendRequest(let feedback): feedback.info
    case .tryOut(let attempt): attempt.reflection.info
    case .goal(let standing): standing.goal.info
    case .widen(let note): note
    }
  }
}
