package import Journal
package import Statistics

/// All answers that the notes give, each calculated once. The pages and the output of `stats` and `next` use
/// the same values, so they cannot disagree.
package struct Insights: Sendable {
  package let journal: Journal
  package let counts: Counts
  package let flow: Flow
  package let motion: OpenApplications
  package let coming: UpcomingEvents
  package let eligible: RateCohort
  package let conversion: Conversion
  package let months: Months
  package let replyTimes: ReplyTimes
  package let olderAnswers: HistoricalReplyDelays
  package let whereItStops: DropOff
  package let groupRates: GroupRates
  package let drySpell: DrySpell
  package let outlook: Forecast
  package let widerSearch: WiderSearch
  package let reflections: PendingReflections
  package let lessons: LessonsLearned
  package let feedback: FeedbackRequests
  package let changes: VersionComparisons
  package let victories: Wins
  package let activity: Activity
  package let mood: Mood
  package let goals: GoalProgress
  package let support: ContactSchedule
  package let nextSteps: NextSteps

  package init(_ journal: Journal) async {
    self.journal = journal
    // The two halves do not depend on each other, so they are calculated in parallel. The results are the
    // same whichever finishes first.
    async let numbers = Insights.numbers(journal)
    motion = OpenApplications(journal)
    coming = UpcomingEvents(journal)
    reflections = PendingReflections(journal)
    lessons = LessonsLearned(journal)
    feedback = FeedbackRequests(journal)
    victories = Wins(journal)
    let contacts = ContactLog(journal)
    let efforts = ActivityLog(journal, contacts)
    activity = Activity(journal, efforts)
    mood = Mood(journal)
    goals = GoalProgress(journal, efforts)
    support = ContactSchedule(journal, contacts)
    (counts, flow, eligible, replyTimes, olderAnswers, whereItStops, groupRates) = await numbers
    conversion = Conversion(eligible)
    months = Months(eligible)
    drySpell = DrySpell(eligible)
    outlook = Forecast(eligible)
    widerSearch = WiderSearch(journal, eligible, groupRates)
    changes = VersionComparisons(feedback, eligible)
    nextSteps = NextSteps(
      journal, coming: coming, motion: motion, reflections: reflections, lessons: lessons,
      feedback: feedback, goals: goals, support: support, mood: mood, widerSearch: widerSearch)
  }

  private static func numbers(
    _ journal: Journal
  ) async -> (Counts, Flow, RateCohort, ReplyTimes, HistoricalReplyDelays, DropOff, GroupRates) {
    let eligible = RateCohort(journal)
    return (
      Counts(journal), Flow(journal), eligible, ReplyTimes(journal), HistoricalReplyDelays(journal),
      DropOff(journal), GroupRates(eligible)
    )
  }
}

extension Insights {
  /// How many of the historical reply delays were longer than this application's wait for its first answer.
  /// `nil` if it has an answer, or if there are too few delays to compare with.
  package func longerThanTheWait(for open: OpenApplications.Open) -> Proportion? {
    guard open.quietDays != nil, open.application.answer == nil,
      let applied = open.application.applied
    else { return nil }
    return olderAnswers.longer(than: journal.today.days(since: applied))
  }
}
