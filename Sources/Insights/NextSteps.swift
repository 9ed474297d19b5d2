import Diagnostics
package import Journal
import TextKit

/// What the user could do now, the most useful first.
///
/// Offers and anything with a day of its own come first, then whatever waits for someone else, then
/// reflections, then whatever has time. If the last days were low, a person is among the first steps.
/// Anything that the user has postponed is left out: a follow-up set for later, `reflect: skip`, feedback to
/// be read when ready, a week of rest.
///
/// In a pause, nothing is left but what has a date of others. After it, the smallest step is enough.
package struct NextSteps: Sendable {
  package let steps: [Step]
  /// The pause that is just over; `nil` if none is, or if something was done since.
  package let returningFrom: Pause?
  private let today: Day

  package enum Step: Sendable {
    /// A conversation, an assessment or a deadline within the next days.
    case prepare(UpcomingEvent)
    /// An offer is waiting for a decision. Recent ones without a last day are one step, since one sentence is true of all.
    case decide([Application])
    /// The follow-up day that the user set has come.
    ///
    /// - Parameter isPromised: whether it is the day by which they said they would answer.
    case followUp(Application, due: Day, isPromised: Bool)
    /// No event since `lastWord`, and no follow-up day is set.
    case askForNews(Application, lastWord: Day)
    /// A conversation was yesterday, and no note has a word about it. It is asked on this day only.
    ///
    /// - Parameter in: the note about it that has no words yet, or `nil` if there is none.
    case tellHowItWent(Application, Event, in: Interview?)
    /// They said that they would answer by today.
    case expectAnswer(Application)
    /// The day by which they said they would answer has passed.
    case askAfterPromise(Application, Day)
    /// The last days were low, and this person helps.
    case seekCompany(ScheduledContact)
    case reflect(Application)
    /// The request is written, but not sent.
    case sendRequest(Feedback)
    /// A rejection of an application that went on, without a request for feedback.
    case askForFeedback(Application)
    case tryOut(LessonsLearned.Attempt)
    /// It is time to contact someone, by the interval that the user set.
    case keepInTouch(ScheduledContact)
    /// The day has come on which the user meant to ask a company again.
    case askAgain(Doors.Entry)
    /// The goal of this week or month is not yet reached.
    case goal(GoalProgress.GoalState)
    /// The first suggestion of where else to look.
    case widen(Suggestion)
    /// No application is open, and a saved posting could be sent.
    case apply(Application)
    /// There was no event for so long that each may be over; the latest first. Someone answered these, unless little else is
    /// to do.
    case recordEnds([Application])
    /// The statuses of these are not understood, or they may not be applications. Nothing else is suggested about them.
    case explainStatus([Application])
  }

  /// The number of steps that a page shows.
  package static let shown = 3

  package init(
    _ journal: Journal, upcomingEvents: UpcomingEvents, openApplications: OpenApplications,
    reflections: PendingReflections,
    lessons: LessonsLearned, promises: Promises, feedback: FeedbackRequests, goals: GoalProgress,
    contactSchedule: ContactSchedule,
    mood: Mood, widerSearch: WiderSearch, doors: Doors, returningFrom: Pause?
  ) {
    self.returningFrom = returningFrom
    today = journal.today
    if let pause = journal.pause {
      steps = NextSteps.during(pause, upcomingEvents, openApplications, promises, journal)
      return
    }
    let dated = NextSteps.dated(
      upcomingEvents, openApplications, journal.today, daysAhead: Thresholds.daysAhead)
    let questions =
      NextSteps.unkept(promises, journal.today)
      + NextSteps.questions(openApplications, promises, journal)
    let company = mood.isLow ? contactSchedule.helpers(notContactedOn: journal.today).first : nil
    var steps = NextSteps.withPromises(dated, promises, journal.today)
    steps += NextSteps.conversationsOfYesterday(openApplications, journal)
    steps += questions.prefix(1)
    // If the last days were low, a person is among the first steps, however much is due.
    if let company {
      steps.insert(.seekCompany(company), at: min(steps.count, NextSteps.shown - 1))
    }
    // What the user meant to do comes before looking back at the same application.
    var asked: [Step] = []
    if !journal.isConcluded {
      asked = doors.due.filter { $0.application.visible != nil }.map(Step.askAgain)
      // One is enough among the first steps, and the page has a part with the others.
      steps += asked.prefix(1)
    }
    if let suggested = reflections.suggested { steps.append(.reflect(suggested)) }
    // One question is enough for one day; the others come after the more urgent steps.
    steps += questions.dropFirst()
    steps += asked.dropFirst()
    steps += feedback.drafted.map(Step.sendRequest)
    steps += NextSteps.unasked(journal).map(Step.askForFeedback)
    steps += lessons.openTries.map(Step.tryOut)
    steps += contactSchedule.people.filter { contact in
      contact.person !== company?.person && contact.next.map { $0 <= journal.today } ?? false
    }.map(Step.keepInTouch)
    steps += goals.goals.filter(\.isUnfinished).map(Step.goal)
    if let suggestion = widerSearch.suggestions?.first { steps.append(.widen(suggestion)) }
    // A step for its deadline, or for the day planned for sending it, already covers it with a date.
    if !journal.isConcluded, openApplications.applications.isEmpty,
      let saved = NextSteps.saved(journal),
      !steps.contains(where: { $0.note?.path.pathBytes == saved.info.path.pathBytes })
    {
      steps.append(.apply(saved))
    }
    // Nothing is advised about what may not be an application at all.
    let doubtful = journal.applications.filter { $0.isDoubtful && !$0.isUnclear }
    if !doubtful.isEmpty {
      let paths = Set(doubtful.map(\.info.path))
      steps.removeAll { $0.note.map { paths.contains($0.path) } ?? false }
    }
    // If only a goal is left to do, such as after a long rest, those that were never answered may be settled as well.
    let hasGoalsAlone = steps.contains(where: \.isGoal) && steps.allSatisfy(\.waitsForGoals)
    let silent = openApplications.longSilent.map(\.application)
      .filter { ($0.isPositive || hasGoalsAlone) && !$0.isDoubtful }
    if !silent.isEmpty { steps.append(.recordEnds(silent)) }
    let unclear = journal.applications.filter(\.isUnclear)
    if !unclear.isEmpty { steps.append(.explainStatus(unclear)) }
    if !doubtful.isEmpty { steps.append(.explainStatus(doubtful)) }
    self.steps = steps
  }

  /// What has a date of others until the end of a pause, or within the next days if those go on after it. The last day of
  /// an offer stays if it passed in the pause.
  private static func during(
    _ pause: Pause, _ upcomingEvents: UpcomingEvents, _ openApplications: OpenApplications,
    _ promises: Promises, _ journal: Journal
  ) -> [Step] {
    let today = journal.today
    let left = pause.last.map { $0.days(since: today) } ?? 0
    let dated = dated(
      upcomingEvents, openApplications, today, daysAhead: max(left, Thresholds.daysAhead)
    ).filter { step in
      step.hasDateOfOthers(since: pause.first) && !(step.application?.isDoubtful ?? false)
    }
    return withPromises(dated, promises, today)
  }

  /// The steps with the answers that were promised for today, after what else is today and before every other day.
  private static func withPromises(
    _ dated: [Step], _ promises: Promises, _ today: Day
  ) -> [Step] {
    let expected = promises.all.filter { $0.day == today }.map { Step.expectAnswer($0.application) }
    return dated.filter { $0.day == today } + expected + dated.filter { $0.day != today }
  }

  /// The steps right after a pause: what has a date of others, and the smallest of the rest.
  package func afterPause(among steps: [Step]) -> [Step] {
    let dated = steps.filter(hasDateOfOthersSincePause)
    let others = steps.filter { !hasDateOfOthersSincePause($0) }
    // The first of those that are equally small.
    let smallest = others.enumerated().min {
      ($0.element.size, $0.offset) < ($1.element.size, $1.offset)
    }
    return dated + (smallest.map { [$0.element] } ?? [])
  }

  /// Whether others have set a day for a step, since the pause that is just over began.
  package func hasDateOfOthersSincePause(_ step: Step) -> Bool {
    step.hasDateOfOthers(since: returningFrom?.first ?? today)
  }

  /// Offers with a last day and events within the next days, by their days. Then recent offers without one, then
  /// deadlines within the next days. Offers whose last day has passed, or that are old, come last.
  private static func dated(
    _ upcomingEvents: UpcomingEvents, _ openApplications: OpenApplications, _ today: Day,
    daysAhead: Int
  ) -> [Step] {
    let near = upcomingEvents.entries.filter { entry in
      if case .followUp = entry.kind { return false }
      if entry.application.isUnclear { return false }
      return entry.day.days(since: today) <= daysAhead
        && entry.application.stage != .offer
    }
    let offers = openApplications.applications.map(\.application).filter { application in
      application.stage == .offer && !application.isPostponed(on: today)
        && !application.isDoubtful
    }.sorted { DatePathOrder($0.deadline, $0.info) < DatePathOrder($1.deadline, $1.info) }
    let events = near.filter { if case .event = $0.kind { true } else { false } }
    let deadlines = near.filter { if case .deadline = $0.kind { true } else { false } }
    let due = offers.compactMap { offer -> (day: Day, step: Step)? in
      offer.deadline.flatMap { $0 >= today ? ($0, .decide([offer])) : nil }
    }
    let byDay = (due + events.map { ($0.day, .prepare($0)) }).sorted(byNumber: { $0.day.number })
    let undated = offers.filter { $0.deadline == nil && !$0.isOldOffer(on: today) }
    let past = offers.filter { $0.deadline.map { $0 < today } ?? $0.isOldOffer(on: today) }
    return byDay.map(\.step) + (undated.isEmpty ? [] : [.decide(undated)])
      + deadlines.map(Step.prepare) + past.map { .decide([$0]) }
  }

  /// Follow-ups whose day has come, the latest day first, because the chance of an answer fades. Then open
  /// applications that got a positive answer and have had no event for a while. Left out are those with a
  /// follow-up day or a planned event, and those with an event since the follow-up day. Also left out are
  /// those that were never answered: most are silent, and asking about each would be a job of its own.
  ///
  /// Someone who said when they would answer is not asked before, and then by that day.
  private static func questions(
    _ openApplications: OpenApplications, _ promises: Promises, _ journal: Journal
  ) -> [Step] {
    let waiting = openApplications.applications.filter {
      $0.next == nil && $0.application.stage < .offer
    }
    let due = waiting.compactMap { open -> (day: Day, application: Application)? in
      guard let day = open.application.followUp, day <= journal.today,
        open.lastActivity.map({ $0 <= day }) ?? true,
        // The day that they named is the reason to ask, and one line about it is enough.
        !promises.all.contains(where: {
          $0.application === open.application && day <= $0.day && $0.isRecent(on: journal.today)
        })
      else { return nil }
      return (day, open.application)
    }.sorted { a, b in
      a.day != b.day
        ? a.day > b.day : a.application.info.path.pathBytes < b.application.info.path.pathBytes
    }
    let silent = waiting.compactMap { open -> Step? in
      if let promise = promises.all.first(where: { $0.application === open.application }),
        promise.isRecent(on: journal.today)
      {
        return nil
      }
      return open.wordToAskAfter.map { .askForNews(open.application, lastWord: $0) }
    }
    return due.map { day, application in
      .followUp(application, due: day, isPromised: promises.day(of: application) == day)
    } + silent
  }

  /// The answers that were promised for a day that has passed, the latest first. Left out are those about which the user
  /// means to ask on a later day, or never.
  private static func unkept(_ promises: Promises, _ today: Day) -> [Step] {
    promises.all.reversed().compactMap { promise in
      let application = promise.application
      guard promise.day < today, promise.isRecent(on: today), !application.isNeverFollowedUp,
        application.followUp.map({ $0 <= promise.day }) ?? true
      else { return nil }
      return .askAfterPromise(application, promise.day)
    }
  }

  /// The conversations of yesterday, of which the notes say no more than that they were planned. What is beside an hour
  /// was written before it.
  private static func conversationsOfYesterday(
    _ openApplications: OpenApplications, _ journal: Journal
  ) -> [Step] {
    let today = journal.today
    let noted = journal.interviews.filter { today.days(since: $0.date) == 1 }.map {
      (note: $0, application: journal.application(of: $0))
    }
    return openApplications.applications.compactMap { open in
      let application = open.application
      guard open.next == nil, !application.isDoubtful, application.visible != nil,
        let last = Array(application.history.happened).last, let day = last.day, day.isExact,
        today.days(since: day) == 1, last.note == nil || last.time != nil,
        case .stage(let stage)? = last.milestone, [.screen, .interview, .final].contains(stage)
      else { return nil }
      let notes = noted.filter { $0.application === application }.map(\.note)
      // A note from the template is there to be filled in.
      guard notes.allSatisfy(\.isBlank) else { return nil }
      return .tellHowItWent(application, last, in: notes.first)
    }
  }

  /// The saved posting with the earliest deadline that has not passed.
  private static func saved(_ journal: Journal) -> Application? {
    journal.applications.filter { application in
      application.isSaved && !application.isPostponed(on: journal.today)
        && application.deadline.map { $0 >= journal.today } ?? true
    }.min { DatePathOrder($0.deadline, $0.info) < DatePathOrder($1.deadline, $1.info) }
  }

  /// Recent rejections of applications that went on, for which no feedback note exists, the latest first.
  private static func unasked(_ journal: Journal) -> [Application] {
    let asked = Set(
      journal.feedback.compactMap { feedback in
        journal.application(feedback.application, from: feedback.info).map(ObjectIdentifier.init)
      })
    return journal.applications
      .compactMap { application in application.endedOn.map { (day: $0, application: application) } }
      .filter { day, application in
        application.outcome == .rejected && application.isPositive && !application.skipsReflection
          && !journal.isBeforeJob(application) && !application.isPostponed(on: journal.today)
          && journal.today.days(since: day) <= Thresholds.daysToAskForFeedback
          && !asked.contains(ObjectIdentifier(application))
      }
      .sorted {
        ($1.day.number, $0.application.info.path.pathBytes)
          < ($0.day.number, $1.application.info.path.pathBytes)
      }
      .map(\.application)
  }
}

extension NextSteps.Step {
  fileprivate var isGoal: Bool { if case .goal = self { true } else { false } }

  /// Whether others have set a day for it: a conversation, a deadline, a promised answer, or the last day of an offer that
  /// has not passed before `day`. For sending an application, the user has set the day.
  func hasDateOfOthers(since day: Day) -> Bool {
    switch self {
    case .prepare(let entry):
      if case .event(let event) = entry.kind { event.milestone != .stage(.applied) } else { true }
    case .decide(let offers): offers.contains { $0.deadline.map { $0 >= day } ?? false }
    case .expectAnswer: true
    default: false
    }
  }

  /// The day that it is for, if others or the user have set one.
  fileprivate var day: Day? {
    switch self {
    case .prepare(let entry): entry.day
    case .decide(let offers) where offers.count == 1: offers[0].deadline
    default: nil
    }
  }

  fileprivate var application: Application? {
    if case .prepare(let entry) = self { entry.application } else { nil }
  }

  /// How much it asks for, the least first: a word with someone, a short message, something for an evening.
  fileprivate var size: Int {
    switch self {
    case .seekCompany, .keepInTouch: 0
    case .followUp, .askForNews, .askAfterPromise, .sendRequest, .tellHowItWent, .askAgain: 1
    case .goal, .tryOut: 2
    case .apply, .decide, .prepare, .expectAnswer: 3
    case .askForFeedback, .recordEnds, .explainStatus, .widen: 4
    // Looking back can wait longest.
    case .reflect: 5
    }
  }

  /// Whether it is a goal, or about a rejection, which never comes first.
  fileprivate var waitsForGoals: Bool {
    switch self {
    case .goal, .reflect, .askForFeedback: true
    default: false
    }
  }
}

extension GoalProgress.GoalState {
  /// Whether the goal is under way, not in a week of rest, and not reached.
  fileprivate var isUnfinished: Bool {
    guard let current, let target = goal.target else { return false }
    return phase == .underWay && !isResting && current.done < target
  }
}

extension Application {
  /// Whether it is an offer without a last day ahead, and without a word for so long that its answer was probably given.
  package func isOldOffer(on today: Day) -> Bool {
    guard stage == .offer, deadline.map({ $0 < today }) ?? true, let lastActivity else {
      return false
    }
    return today.days(since: lastActivity) > Thresholds.longSilence
  }

  /// Whether the user set a later day for it.
  fileprivate func isPostponed(on today: Day) -> Bool { followUp.map { $0 > today } ?? false }
}

extension NextSteps {
  /// Only the most urgent step of each note, so that a few steps are about as many things. Steps with a day
  /// of their own are ordered by it; of the others, the first is kept.
  package var mostUrgentPerNote: [Step] {
    var soonest: [PathBytes: Day] = [:]
    for case .prepare(let entry) in steps {
      let path = entry.application.info.path.pathBytes
      soonest[path] = min(soonest[path] ?? entry.day, entry.day)
    }
    var seen: Set<PathBytes> = []
    return steps.filter { step in
      guard let path = step.note?.path.pathBytes else { return true }
      if case .prepare(let entry) = step, entry.day != soonest[path] { return false }
      return seen.insert(path).inserted
    }
  }
}

extension NextSteps.Step {
  /// The note that the step is about, or `nil` if it is about none.
  package var note: NoteInfo? {
    switch self {
    case .prepare(let entry): entry.application.info
    // Several offers are in one line, whatever else is said about each.
    case .decide(let applications): applications.count == 1 ? applications[0].info : nil
    case .followUp(let application, _, _), .askForNews(let application, _),
      .tellHowItWent(let application, _, _), .expectAnswer(let application),
      .askAfterPromise(let application, _), .reflect(let application),
      .askForFeedback(let application), .apply(let application):
      application.info
    case .askAgain(let door): door.application.info
    case .seekCompany(let contact), .keepInTouch(let contact): contact.person.info
    case .sendRequest(let feedback): feedback.info
    case .tryOut(let attempt): attempt.reflection.info
    case .goal(let state): state.goal.info
    case .widen(.direction(let direction)): direction.note
    case .widen: nil
    case .recordEnds, .explainStatus: nil
    }
  }
}
