/// The numbers that decide what is calculated, compared or suggested, each with its reason.
///
/// How many items a list or a drawing shows decides nothing about the search, so it is with that list or drawing.
package enum Thresholds {
  // MARK: Differences and chance

  /// The p-value up to which a difference or a dry spell is called clear: the customary 1 in 20.
  package static let clearPValue = 0.05
  /// The probability below which a dry spell is called unusual. From 1 in 5 on, such a run is ordinary.
  package static let unusualProbability = 0.2
  /// The probability within the range of a forecast. A range of 95% would contain nearly every count.
  package static let forecastMass = 0.8

  // MARK: Groups of applications

  /// The smallest group that is compared with another one. In smaller groups, one application changes the
  /// share by more than 1 in 8.
  package static let comparedGroupSize = 8
  /// The smallest group that is evidence for a suggestion. It is lower than for a comparison, because a
  /// suggestion claims less.
  package static let suggestedGroupSize = 5
  /// The number of a dimension's groups, the largest, that are shown and compared. A longer list is hard to
  /// compare, and each further pair makes the others harder to distinguish from chance.
  package static let comparedGroupCount = 8
  /// The smallest number of applications on each side of a version comparison.
  package static let comparedVersionSize = 5
  /// The number of applications, both sides together, from which the interval of the difference between
  /// versions is shown. With 50 on each side it is still about 30 percentage points wide.
  package static let versionIntervalSize = 100

  // MARK: Reply times

  /// The number of applications that must still be waiting where the reply times are estimated. With fewer,
  /// one answer changes the estimate by more than 1 in 5.
  package static let waitingApplications = 5
  /// The share of answers whose day must be known, so that the known reply times represent all.
  package static let knownReplyTimes = 0.8
  /// The age in days above which an application counts among the historical reply delays. Most answers that
  /// ever come have come by then. Recent applications would only include quick answers.
  package static let historicalAge = 90
  /// The number of historical reply delays from which a wait is compared with them. With ten, one delay is
  /// a tenth of them.
  package static let historicalDelays = 10

  // MARK: A wider search

  /// The weeks of searching before a wider search is suggested. By then the first applications have had time for
  /// an answer.
  package static let weeksBeforeWider = 8
  /// The applications of the rate cohort before a wider search is suggested. With no positive answer among
  /// 15, the confidence interval of the share ends at 20%, below `rarelyPositive`.
  package static let cohortBeforeWider = 15
  /// The share of the rate cohort that one role or industry has if the search is narrow. The same share of
  /// notes must name a field before its absence means anything.
  package static let narrowShare = 0.7
  /// The share of positive answers that a group does not reach if it is rarely positive: one in four.
  package static let rarelyPositive = 0.25
  /// The number of the user's skills that a direction asks for. With fewer it is only a name.
  package static let sharedSkills = 2

  // MARK: Days

  /// The days without an event after which an application is long silent. Of answers that come at all, few come
  /// later than three months.
  package static let longSilence = 90
  /// The days ahead in which an event or a deadline is a next step: one week.
  package static let daysAhead = 7
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

  /// The lowest threshold that is not reached; `nil` if all are.
  package static func next(after insights: Insights) -> SampleSizeThreshold? {
    allCases.first { !$0.isReached(by: insights) }
  }
}
