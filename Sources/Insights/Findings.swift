package import Journal
package import Statistics

/// Every answer that the notes give, each found once: what the pages say and what `stats` and `next`
/// print are the same values, so they cannot disagree.
package struct Findings: Sendable {
  package let journal: Journal
  package let counts: Counts
  package let flow: Flow
  package let motion: InMotion
  package let coming: Coming
  package let eligible: Eligible
  package let conversion: Conversion
  package let months: Months
  package let replyTimes: ReplyTimes
  package let olderAnswers: OlderAnswers
  package let whereItStops: WhereItStops
  package let groupRates: GroupRates
  package let drySpell: DrySpell
  package let outlook: Outlook
  package let widerSearch: WiderSearch
  package let reflections: ReflectionsWaiting
  package let lessons: LessonsLearned
  package let feedback: FeedbackRequests
  package let changes: Changes
  package let victories: Victories
  package let activity: Activity
  package let mood: Mood
  package let goals: GoalProgress
  package let support: Support
  package let nextSteps: NextSteps

  package init(_ journal: Journal) async {
    self.journal = journal
    // The two halves need nothing of each other, so they are found side by side; what is found does not
    // depend on which is done first.
    async let numbers = Findings.numbers(journal)
    motion = InMotion(journal)
    coming = Coming(journal)
    reflections = ReflectionsWaiting(journal)
    lessons = LessonsLearned(journal)
    feedback = FeedbackRequests(journal)
    victories = Victories(journal)
    let contacts = Contacts(journal)
    let efforts = Efforts(journal, contacts)
    activity = Activity(journal, efforts)
    mood = Mood(journal)
    goals = GoalProgress(journal, efforts)
    support = Support(journal, contacts)
    (counts, flow, eligible, replyTimes, olderAnswers, whereItStops, groupRates) = await numbers
    conversion = Conversion(eligible)
    months = Months(eligible)
    drySpell = DrySpell(eligible)
    outlook = Outlook(eligible)
    widerSearch = WiderSearch(journal, eligible, groupRates)
    changes = Changes(feedback, eligible)
    nextSteps = NextSteps(
      journal, coming: coming, motion: motion, reflections: reflections, lessons: lessons,
      feedback: feedback, goals: goals, support: support, mood: mood, widerSearch: widerSearch)
  }

  private static func numbers(
    _ journal: Journal
  ) async -> (Counts, Flow, Eligible, ReplyTimes, OlderAnswers, WhereItStops, GroupRates) {
    let eligible = Eligible(journal)
    return (
      Counts(journal), Flow(journal), eligible, ReplyTimes(journal), OlderAnswers(journal),
      WhereItStops(journal), GroupRates(eligible)
    )
  }
}

extension Findings {
  /// How many of the older answers took longer than this application has been waiting for its first
  /// word; `nil` where it has had one, or where there is too little to tell.
  package func longerThanTheWait(for open: InMotion.Open) -> Proportion? {
    guard open.quietDays != nil, open.application.answer == nil,
      let applied = open.application.applied
    else { return nil }
    return olderAnswers.longer(than: journal.today.days(since: applied))
  }
}
