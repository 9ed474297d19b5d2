package import Journal
package import Statistics
import TextKit

/// All answers that the notes give, each calculated once. The pages and the output of `stats` and `next` use
/// the same values, so they cannot disagree.
package struct Insights: Sendable {
  package let journal: Journal
  package let counts: Counts
  package let sentApplications: SentApplications
  package let stageEnds: StageEnds
  package let rejectionKinds: RejectionKinds
  package let flow: Flow
  package let openApplications: OpenApplications
  package let upcomingEvents: UpcomingEvents
  package let rateCohort: RateCohort
  /// The applications that had the usual wait of this search: the rate cohort, unless answers take longer, or those that
  /// went on took longer to do so.
  package let usualWaitCohort: RateCohort
  package let conversion: Conversion
  package let months: Months
  package let replyTimes: ReplyTimes
  package let olderApplications: OlderApplications
  package let dropOff: DropOff
  package let groupRates: GroupRates
  package let drySpell: DrySpell
  package let forecast: Forecast
  package let widerSearch: WiderSearch
  package let reflections: PendingReflections
  package let lessons: LessonsLearned
  package let promises: Promises
  package let feedback: FeedbackRequests
  package let versionComparisons: VersionComparisons
  package let wins: Wins
  package let activity: Activity
  package let mood: Mood
  package let goals: GoalProgress
  package let contactSchedule: ContactSchedule
  package let doors: Doors
  package let nextSteps: NextSteps

  package init(_ journal: Journal) async {
    self.journal = journal
    // The two halves do not depend on each other, so they are calculated in parallel. The results are the
    // same whichever finishes first.
    async let numbers = Insights.numbers(journal)
    sentApplications = SentApplications(journal)
    stageEnds = StageEnds(journal)
    rejectionKinds = RejectionKinds(journal)
    openApplications = OpenApplications(journal)
    upcomingEvents = UpcomingEvents(journal)
    reflections = PendingReflections(journal)
    lessons = LessonsLearned(journal)
    promises = Promises(journal, openApplications)
    feedback = FeedbackRequests(journal)
    wins = Wins(journal)
    let contacts = ContactLog(journal)
    let efforts = ActivityLog(journal, contacts)
    activity = Activity(journal, efforts)
    mood = Mood(journal)
    goals = GoalProgress(journal, efforts)
    contactSchedule = ContactSchedule(journal, contacts)
    (
      counts, flow, rateCohort, usualWaitCohort, replyTimes, olderApplications, dropOff, groupRates
    ) = await numbers
    conversion = Conversion(journal, rateCohort)
    months = Months(journal, rateCohort)
    drySpell = DrySpell(usualWaitCohort)
    forecast = Forecast(rateCohort)
    widerSearch = WiderSearch(journal, rateCohort, groupRates)
    versionComparisons = VersionComparisons(journal, feedback, rateCohort)
    doors = Doors(journal)
    nextSteps = NextSteps(
      journal, upcomingEvents: upcomingEvents, openApplications: openApplications,
      reflections: reflections, lessons: lessons, promises: promises,
      feedback: feedback, goals: goals, contactSchedule: contactSchedule, mood: mood,
      widerSearch: widerSearch, doors: doors, returningFrom: activity.returningFrom)
  }

  private static func numbers(
    _ journal: Journal
  ) async -> (
    Counts, Flow, RateCohort, RateCohort, ReplyTimes, OlderApplications, DropOff, GroupRates
  ) {
    let rateCohort = RateCohort(journal, on: journal.today)
    let replyTimes = ReplyTimes(journal)
    let wait = replyTimes.usualWait(atLeast: rateCohort.days)
    let usualWait =
      wait == rateCohort.days ? rateCohort : RateCohort(journal, on: journal.today, after: wait)
    let atFirstStep =
      wait >= Thresholds.firstStepWait
      ? usualWait : RateCohort(journal, on: journal.today, after: Thresholds.firstStepWait)
    return (
      Counts(journal), Flow(journal), rateCohort, usualWait, replyTimes,
      OlderApplications(journal), DropOff(journal, rateCohort, judgingFirstStepBy: atFirstStep),
      GroupRates(rateCohort)
    )
  }
}

extension Insights {
  /// Whether a page says what could be changed: not after an accepted offer, and not about applications that were
  /// selected by what became of them.
  package var allowsAdvice: Bool { !journal.isConcluded && journal.isJudged }

  /// Of the older applications that were still silent after this one's wait for its first answer, how many were
  /// answered later. `nil` if it has an answer, if its day of sending is only approximate, or if there are too few to
  /// compare with.
  package func answeredLater(than open: OpenApplications.Open) -> Proportion? {
    comparedWait(of: open).flatMap { olderApplications.answeredLater(than: $0) }
  }

  /// The older applications that were still silent after this one's wait; empty if it is not compared with them.
  package func stillSilent(afterTheWaitOf open: OpenApplications.Open) -> [Application] {
    comparedWait(of: open).map { olderApplications.stillSilent(after: $0) } ?? []
  }

  /// The days that the application waits for its first answer, if they are compared with those of older ones.
  private func comparedWait(of open: OpenApplications.Open) -> Int? {
    guard open.silentDays != nil, open.application.answer == nil,
      let applied = open.application.applied, applied.isExact
    else { return nil }
    return journal.today.days(since: applied)
  }
}

extension Journal {
  /// The day on which the search began: the day in the profile, or else that of the first application. `nil`
  /// if neither is known. A day in the future does not count.
  package var searchStart: Day? {
    profile?.searchingSince.flatMap { $0 <= today ? $0 : nil } ?? firstSent
  }

  /// Whether rates of the applications say something about the search.
  var isJudged: Bool { selection != .byCourse }
}
