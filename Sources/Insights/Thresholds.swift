package import Journal
package import Statistics

/// The numbers that decide what is calculated, compared or suggested, each with its reason.
///
/// How many items a list or a drawing shows decides nothing about the search, so it is with that list or drawing.
package enum Thresholds {
  // MARK: Differences and chance

  /// The share of applications that go on in an ordinary search. A forecast starts from it, and the first step is not
  /// called weak at this share or a larger one.
  package static let ordinaryShare = Proportion(1, of: 5)

  /// The customary 1 in 20, which `ConfidenceInterval.level` leaves: the p-value up to which a difference is called
  /// clear, the probability below which a dry spell is longer than chance explains, and the probability of ever calling
  /// the first step weak although it is not.
  package static let significanceLevel = 0.05
  /// The probability below which a dry spell is called unusual. From 1 in 5 on, such a run is ordinary.
  package static let unusualProbability = 0.2
  /// The probability within the range of a forecast. A range of 95% would contain nearly every count.
  package static let forecastMass = 0.8
  /// The number of applications from which a dry spell is worth a word. Shorter ones are part of every search.
  package static let shortestRun = 5
  /// The probability above which a dry spell is not worth a word: it is more likely than not.
  package static let likelyRun = 0.5

  // MARK: Groups of applications

  /// The smallest total whose share has a likely range on a page. Below it the range is most of the scale.
  package static let intervalSize = 5

  /// The smallest group that is compared with another one. In smaller groups, one application changes the
  /// share by more than 1 in 8.
  package static let comparedGroupSize = 8
  /// The number of a dimension's groups, the largest, that are shown and compared. A longer list is hard to
  /// compare, and each further pair makes the others harder to distinguish from chance.
  package static let comparedGroupCount = 8
  /// The number of sent applications from which published rates are shown beside them. To someone who has just begun,
  /// the numbers of other people say little.
  package static let publishedRatesSize = 12
  /// The smallest number of applications on each side of a version comparison.
  package static let comparedVersionSize = 5
  /// The number of applications, both sides together, from which the interval of the difference between
  /// versions is shown. With 50 on each side it is still about 30 percentage points wide.
  package static let versionIntervalSize = 100

  // MARK: Where applications end

  /// The share below which the first step is called weak: nine tenths of `ordinaryShare`. In a search with slow answers,
  /// a tenth of those that went on are not known yet when the others are.
  package static let firstStepNull = 0.18
  /// The share of a weak first step that is looked for. Against `firstStepNull`, the first step is then called weak only if
  /// at most 12 of 100 went on.
  package static let firstStepAlternative = 0.075
  /// The days since sending from which an application shows that the first step is weak: six weeks, or the usual wait if
  /// that is longer. Of the answers so far, the quick ones are too many: in a search of eight weeks, no one can know yet
  /// that invitations take six.
  package static let firstStepWait = 42
  /// The applications that came to a later step before it is compared with the others. In simulated searches a step
  /// that is 30 percentage points worse than the others is then named in more than 9 of 10; from 5 on, in fewer.
  package static let comparedStepSize = 8
  /// The applications that came to another step from which it speaks against the one that is named.
  package static let contradictingStepSize = 3
  /// How much larger the share of such a step is, so that no step is named. With 3, one more that ended there makes a
  /// third. Without any margin, chance alone would leave the true weak step unnamed in 1 of 7 searches; with 0.2, in at
  /// most 9 of 100 (of 20,000 searches each). With 0.3, a search that stumbles at its interviews would have its screen
  /// named in 30 of 100.
  package static let marginAgainst = 0.2
  /// The share that must have ended at a later step before it is named, if no other can be compared with it.
  package static let shareAtOnlyStep = 1.0 / 3
  /// The share of applications that must state how far they got, so that they represent all.
  package static let knownProgress = 0.8

  // MARK: Reply times

  /// The number of applications that were sent at least as many days ago, for a share answered by that day. Asking for
  /// applications that still wait instead would show the share only where answers are rare.
  package static let sentForReplyTime = 10
  /// The share of answers whose day must be known, so that the known reply times represent all.
  package static let knownReplyTimes = Proportion(4, of: 5)
  /// The share of the answers so far, and of those that went on, whose days are the usual wait.
  package static let usualWaits = Proportion(4, of: 5)
  /// The share of answered applications that is looked for before fewer than half are said to be ever answered.
  package static let rarelyAnswered = 0.3
  /// The age in days above which an application is an older one, which a present wait is compared with: one that had no
  /// answer by then is long silent.
  package static let olderAge = longSilence
  /// The number of older applications from which a wait is compared with them. With ten, one is a tenth of them.
  package static let olderApplicationCount = 10

  // MARK: A wider search

  /// The weeks of searching before a wider search is offered: half a year. After eight weeks and fifteen applications,
  /// two thirds of all ordinary searches would get the advice to look wider.
  package static let weeksBeforeWider = 26
  /// The applications of the rate cohort before a wider search is offered. They are as many as for the groups.
  package static let cohortBeforeWider = SampleSizeThreshold.groups.rawValue
  /// The share of the rate cohort that one role or industry has if the search is narrow.
  package static let narrowShare = 0.8
  /// The share of notes that must name a field before its absence means anything.
  package static let namedShare = 0.7
  /// The days before today on which a difference between groups must have been clear too. By then it is not the luck
  /// of one day.
  package static let daysToConfirm = 14
  /// The share of positive answers that a group does not reach if it is rarely positive: one in four.
  package static let rarelyPositive = 0.25
  /// The number of the user's skills that a direction asks for. With fewer it is only a name.
  package static let sharedSkills = 2

  // MARK: Days

  /// The days without an event after which an application is long silent. Of answers that come at all, few come
  /// later than three months.
  package static let longSilence = 90
  /// The days whose applications and efforts are the user's pace: four weeks.
  package static let paceDays = 28
  /// The weeks of activity that are drawn: half a year.
  package static let activityWeeks = 26
  /// The days ahead within which the page says when its next part comes. Further ahead it is a promise that no one can
  /// check.
  package static let announcedDays = 30
  /// The days ahead in which an event or a deadline is a next step: one week.
  package static let daysAhead = 7
  /// The days after a promised answer on which the page offers to ask for it: two weeks. Later the promise is forgotten,
  /// and the usual wait decides.
  package static let daysToAskAfterPromise = 14
  /// The days after the one on which the user meant to ask a company again, in which it is suggested: two months. Later,
  /// the intention was probably given up.
  package static let daysToAskAgain = 60
  /// The days after a pause in which the first step is the smallest one, if nothing was done yet: one week.
  package static let daysOfReturn = 7
  /// The days after a rejection in which a request for feedback is suggested. Later, few people remember the
  /// application.
  package static let daysToAskForFeedback = 21
  /// The days, including today, whose moods are recent: one week.
  package static let recentMoodDays = 7
  /// The number of recent moods from which they can be low together. One day may be an accident.
  package static let recentMoods = 2
  /// The highest mood that is low, on the scale from 1 to 5.
  package static let lowMood = 2
  /// The number of moods in a rolling median: a week of daily notes.
  package static let moodWindow = 7
  /// The number of moods from which there is a rolling median. With fewer, the line would be mostly its start.
  package static let moodsBeforeMedian = 10
}

extension Proportion {
  /// The interval as a page shows it: `nil` if the total is below `Thresholds.intervalSize`.
  package var shownInterval: ConfidenceInterval? {
    total < Thresholds.intervalSize ? nil : interval
  }
}

/// The number of applications in the rate cohort from which a part of the page is shown. With fewer, that part
/// would reflect chance more than the search.
package enum SampleSizeThreshold: Int, Sendable, CaseIterable {
  /// Below five, one application is more than a fifth of all.
  case counts = 5
  /// From 12 on, every confidence interval of a share is narrower than half of the scale.
  case intervals = 12
  /// In several groups, 30 applications leave some that are large enough to compare.
  case groups = 30
  /// A year of months has then about as many applications each as a group that is compared.
  case months = 100

  package func isReached(by insights: Insights) -> Bool { insights.rateCohort.count >= rawValue }

  /// Whether it is reached while the search goes on, by applications that were not closed before anyone answered. After
  /// an accepted offer, nothing is judged any more. Nor are applications that were selected by what became of them.
  package func allowsVerdicts(on insights: Insights) -> Bool {
    insights.rateCohort.decidedCount >= rawValue && insights.allowsAdvice
  }

  /// The lowest threshold that is not reached; `nil` if all are.
  package static func next(after insights: Insights) -> SampleSizeThreshold? {
    allCases.first { !$0.isReached(by: insights) }
  }

  /// Whether it is reached within a month if the user goes on sending as many as in the last four weeks.
  package func isNear(_ insights: Insights) -> Bool {
    insights.isNear(
      missing: rawValue - insights.rateCohort.count, waiting: insights.rateCohort.recent)
  }
}

extension Insights {
  /// Whether this number of further applications will have had their time within a month, if the user goes on sending
  /// as many as in the last four weeks.
  ///
  /// - Parameter waiting: Those of them that were sent already, and only need time. If `cohort_after` is more than a
  ///   month, some need longer than that.
  package func isNear(missing: Int, waiting: [Application]) -> Bool {
    let days = Thresholds.announcedDays - journal.settings.cohortAfter
    let soon = waiting.count { application in
      application.applied.map { journal.today.days(since: $0) + days >= 0 } ?? false
    }
    let unsent = missing - soon
    if unsent <= 0 { return true }
    let sent = journal.applications.count { application in
      guard application.isSent, let applied = application.applied else { return false }
      return applied >= journal.start(ofLast: Thresholds.paceDays)
    }
    return days > 0 && unsent * Thresholds.paceDays <= sent * days
  }
}
