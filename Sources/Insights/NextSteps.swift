package import Journal

/// What could be done now, the most useful first.
///
/// What has a day of its own comes first, then what waits for somebody else, then people where the last
/// days were low, then looking back, then what has time. Nothing that the person has put off: a
/// follow-up set for later, `reflect: skip`, feedback to be read when ready, a week of rest.
package struct NextSteps: Sendable {
  package let steps: [Step]

  package enum Step: Sendable {
    /// A conversation, an assessment or a deadline within the next days.
    case prepare(Coming.Entry)
    /// An offer lies there, and nobody wrote down until when.
    case decide(Application)
    /// The day that the person set for asking has come.
    case followUp(Application, due: Day)
    /// No word for a while, and no day set for asking: since then.
    case askHowItStands(Application, lastWord: Day)
    /// The last days were low, and here is somebody who helps.
    case company(Support.Supporter)
    case reflect(Application)
    /// The request is written and not sent.
    case sendRequest(Feedback)
    /// A no after a conversation, and nobody has been asked what they saw.
    case askForFeedback(Application)
    case tryOut(LessonsLearned.Attempt)
    /// The rhythm that the person set says that it is time.
    case keepInTouch(Support.Supporter)
    /// Not yet where the person wanted to be by the end of this week or month.
    case goal(GoalProgress.Standing)
    case widen
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
    _ journal: Journal, coming: Coming, motion: InMotion, reflections: ReflectionsWaiting,
    lessons: LessonsLearned, feedback: FeedbackRequests, goals: GoalProgress, support: Support,
    mood: Mood, widerSearch: WiderSearch
  ) {
    let dated = NextSteps.dated(coming, motion, journal.today)
    let questions = NextSteps.questions(coming, motion, journal)
    let company = mood.isLow ? support.helpers(besides: journal.today).first.map(Step.company) : nil
    var steps = dated + questions.prefix(1) + [company].compactMap(\.self)
    if let offered = reflections.offered { steps.append(.reflect(offered)) }
    // One question is enough for one day; the others come when the rest is done.
    steps += questions.dropFirst()
    steps += feedback.drafted.map(Step.sendRequest)
    steps += NextSteps.unasked(journal).prefix(1).map(Step.askForFeedback)
    steps += lessons.openTries.prefix(1).map(Step.tryOut)
    if company == nil {
      steps += support.people.filter { $0.next.map { $0 <= journal.today } ?? false }.prefix(1)
        .map(Step.keepInTouch)
    }
    steps += goals.goals.filter(\.isUnfinished).map(Step.goal)
    if case .wider(_, _, let suggestions) = widerSearch.verdict, !suggestions.isEmpty {
      steps.append(.widen)
    }
    if motion.applications.isEmpty,
      let saved = journal.applications.first(where: { $0.stage == .saved && $0.outcome == nil })
    {
      steps.append(.apply(saved))
    }
    self.steps = steps
  }

  /// What lies within the next days, and offers without a day.
  private static func dated(_ coming: Coming, _ motion: InMotion, _ today: Day) -> [Step] {
    let near = coming.entries.filter { entry in
      if case .followUp = entry.kind { return false }
      return entry.day.days(since: today) <= horizon
    }
    let offers = motion.applications.filter { open in
      open.application.stage == .offer && !near.contains { $0.application === open.application }
    }
    return near.map(Step.prepare) + offers.map { .decide($0.application) }
  }

  /// Follow-ups whose day has come, what was meant for the last days first: the chance of an answer
  /// fades. Then open applications that somebody has looked at and then said nothing for a while. One
  /// that has a day set for asking, or something planned, is settled already; one that nobody ever
  /// answered is silent like most, and asking about each would be a job of its own.
  private static func questions(
    _ coming: Coming, _ motion: InMotion, _ journal: Journal
  ) -> [Step] {
    let due = coming.entries.filter { entry in
      if case .followUp = entry.kind {
        return entry.day <= journal.today && entry.application.isOpen
      }
      return false
    }
    let silent = motion.applications.compactMap { open -> Step? in
      guard open.application.stage.isPositive, open.application.stage < .offer,
        open.application.followUp == nil, open.next == nil,
        let last = open.lastActivity,
        journal.today.days(since: last) >= journal.settings.followUpAfter
      else { return nil }
      return .askHowItStands(open.application, lastWord: last)
    }
    return due.reversed().map { .followUp($0.application, due: $0.day) } + silent
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
          && journal.today.days(since: day) <= recentNo
          && !asked.contains(ObjectIdentifier(application))
      }
      .sorted {
        ($1.day.number, $0.application.info.path) < ($0.day.number, $1.application.info.path)
      }
      .map(\.application)
  }
}

extension GoalProgress.Standing {
  /// Under way, not in a week of rest, and something is left to do.
  fileprivate var isUnfinished: Bool {
    guard let current, let target = goal.target else { return false }
    return phase == .underWay && !current.isRest && current.done < target
  }
}

extension Support {
  /// Those who may be company on a low day, whom it is time for first: not those whose work it is to
  /// hire, and not somebody spoken to today already.
  fileprivate func helpers(besides today: Day) -> [Supporter] {
    people.filter { supporter in
      let role = foldedWords(supporter.person.role ?? "")
      return role != "recruiter" && role != "hiring manager" && supporter.lastContact != today
    }
  }
}
