package import Journal

/// What could be done now, the most useful first.
package struct NextSteps: Sendable {
  package let steps: [Step]

  package enum Step: Sendable {
    /// A conversation, an assessment or a deadline within the next days.
    case prepare(Coming.Entry)
    /// The day that the person set for asking has come.
    case followUp(Application, due: Day)
    /// An offer lies there, and nobody wrote down until when.
    case decide(Application)
    /// No word for a while, and no day set for asking: since then.
    case askHowItStands(Application, lastWord: Day)
    case reflect(Application)
    case tryOut(LessonsLearned.Attempt)
    /// Nothing is under way: a saved posting could be sent.
    case apply(Application)
  }

  /// How many days ahead something is near.
  package static let horizon = 7

  package init(_ journal: Journal) {
    let today = journal.today
    let coming = Coming(journal).entries
    let near = coming.filter { entry in
      if case .followUp = entry.kind { return false }
      return entry.day.days(since: today) <= NextSteps.horizon
    }
    let due = coming.filter { entry in
      if case .followUp = entry.kind { return entry.day <= today && entry.application.isOpen }
      return false
    }
    let motion = InMotion(journal)
    var steps = near.map(Step.prepare)
    let offers = motion.applications.filter { open in
      open.application.stage == .offer && !near.contains { $0.application === open.application }
    }
    steps += offers.map { .decide($0.application) }
    // What was meant for the last days first: the chance of an answer fades.
    steps += due.reversed().map { .followUp($0.application, due: $0.day) }
    steps += NextSteps.silent(motion, journal).map { .askHowItStands($0.0, lastWord: $0.1) }
    if let offered = ReflectionsWaiting(journal).offered { steps.append(.reflect(offered)) }
    if let attempt = LessonsLearned(journal).openTries.first { steps.append(.tryOut(attempt)) }
    if motion.applications.isEmpty,
      let saved = journal.applications.first(where: { $0.stage == .saved && $0.outcome == nil })
    {
      steps.append(.apply(saved))
    }
    self.steps = steps
  }

  /// Open applications that somebody has looked at and then said nothing for a while. One that has a
  /// day set for asking, or something planned, is settled already; one that nobody ever answered is
  /// silent like most, and asking about each would be a job of its own.
  private static func silent(_ motion: InMotion, _ journal: Journal) -> [(Application, Day)] {
    motion.applications.compactMap { open in
      guard open.application.stage.isPositive, open.application.stage < .offer,
        open.application.followUp == nil, open.next == nil,
        let last = open.lastActivity,
        journal.today.days(since: last) >= journal.settings.followUpAfter
      else { return nil }
      return (open.application, last)
    }
  }
}
