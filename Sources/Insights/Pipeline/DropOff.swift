import Diagnostics
package import Journal
package import Statistics
import TextKit

/// Where applications end: at the first step, or after a screen, after interviews, or at the very end.
///
/// It counts only applications whose note states how far they got: with a history, with a stage beyond `applied`, or
/// still open. A bare `status: rejected` may have had three interviews before it. Nor does a posting count that was
/// closed before anyone answered: no one decided about the application.
///
/// The first step is judged apart from the later ones, since nearly every search loses most there. Among the later
/// steps the one with the largest share is the weak one. The largest count would be the first of them in nearly every
/// search. All steps are about the same applications, those of the rate cohort.
package struct DropOff: Sendable {
  package let firstStep: FirstStep
  /// The later steps in chronological order, even if no application came there.
  package let laterSteps: [LaterStep]
  /// The applications that were rejected at the very end, the latest first. Private ones are left out.
  package let nearMisses: [Application]
  /// Whether a step may be called weak.
  private let isJudged: Bool

  package struct FirstStep: Sendable {
    /// Applications of the rate cohort whose note states how far they got.
    package let applications: [Application]
    /// How many of them went on.
    package let wentOn: Proportion
    /// Whether so few went on that this is where most is decided: `SequentialTest` shows that fewer than
    /// `Thresholds.ordinaryShare` go on. The page is looked at every week, and a share alone would be below 15% for
    /// a while in most ordinary searches. `nil` if there are too few applications to say, or if too many notes do not
    /// state how far they got.
    package let isWeak: Bool?
    /// The applications that `isWeak` is calculated from: those that are old enough (the usual wait, and six weeks at
    /// least), since slow answers are not a weak step, and the younger ones that went on already.
    ///
    /// Where rejections come sooner than
    /// invitations, the first weeks of a search know only the quickest of these: in simulated searches with a constant
    /// 20%, rejections after 5 days and invitations after 40, four or eight a week, the step was called weak in 14 and
    /// 26 of 100 by the usual wait alone. It is in up to 3 of 100 by this rule.
    package let judged: [Application]
    /// How many of these went on.
    package let judgedWentOn: Proportion
    /// The days since sending from which an application that has not gone on is among them.
    package let judgedAfter: Int
  }

  package struct LaterStep: Sendable {
    package let point: EndPoint
    /// The applications that came to this step and are no longer in it. Those that the user withdrew at it are left
    /// out: neither did they end there by a decision of others, nor did they pass it.
    package let applications: [Application]
    /// Applications that ended here with a rejection or as `ghosted`, out of `applications`.
    package let ended: Proportion
  }

  package enum EndPoint: Int, Sendable, CaseIterable, Comparable {
    case afterScreen, afterInterviews, atTheEnd

    /// The point at which an application ends that came to this stage and no further; `nil` for a stage before the first
    /// conversation or test.
    package init?(at stage: Stage) {
      switch stage {
      case .saved, .applied, .acknowledged: return nil
      case .screen, .assessment: self = .afterScreen
      case .interview: self = .afterInterviews
      case .final, .offer: self = .atTheEnd
      }
    }

    package static func < (a: EndPoint, b: EndPoint) -> Bool { a.rawValue < b.rawValue }

    /// Whether the application ended here with a rejection or as `ghosted`.
    package func isEnd(of application: Application) -> Bool {
      EndPoint(at: application.stage) == self
        && [.rejected, .ghosted].contains(application.outcome)
    }
  }

  /// - Parameters:
  ///   - cohort: The applications that are counted.
  ///   - older: The applications by which the first step is judged, as `FirstStep.judged` explains.
  package init(_ journal: Journal, _ cohort: RateCohort, judgingFirstStepBy older: RateCohort) {
    let known = cohort.applications.filter { $0.wasDecided && $0.statesProgress }
    let decided = older.applications.filter(\.wasDecided)
    let judged =
      decided.filter(\.statesProgress) + older.recent.filter { $0.wentOn(by: older.day) }
    let judgedWentOn = judged.positive(by: older.day)
    firstStep = FirstStep(
      applications: known, wentOn: known.positive(by: journal.today),
      isWeak: older.isJudged ? DropOff.isWeak(judgedWentOn, of: decided) : nil,
      judged: judged, judgedWentOn: judgedWentOn, judgedAfter: older.days)
    isJudged = cohort.isJudged
    let further = known.compactMap { application in
      EndPoint(at: application.stage).map { (application, $0) }
    }
    laterSteps = EndPoint.allCases.map { point in
      let through = further.filter { application, reached in
        reached > point
          || (reached == point && application.outcome != nil && application.outcome != .withdrawn)
      }
      let ended = through.count { application, _ in point.isEnd(of: application) }
      return LaterStep(
        point: point, applications: through.map(\.0), ended: Proportion(ended, of: through.count))
    }
    nearMisses = journal.visibleApplications
      .filter { $0.isSent && $0.outcome == .rejected && $0.stage >= .final }
      .sorted { a, b in
        let days = (a.endedOn?.number ?? .min, b.endedOn?.number ?? .min)
        return days.0 != days.1
          ? days.0 > days.1 : a.info.path.pathBytes < b.info.path.pathBytes
      }
  }

  /// Whether the first step is weak, as `FirstStep.isWeak` explains.
  ///
  /// - Parameter decided: The applications that had their time, whatever their notes say.
  private static func isWeak(_ wentOn: Proportion, of decided: [Application]) -> Bool? {
    let known = decided.count(where: \.statesProgress)
    guard let share = Proportion(known, of: decided.count).share,
      share >= Thresholds.knownProgress, known >= SampleSizeThreshold.intervals.rawValue
    else { return nil }
    return SequentialTest.shows(
      wentOn, below: Thresholds.firstStepNull, lookingFor: Thresholds.firstStepAlternative,
      level: Thresholds.significanceLevel)
  }

  /// The later steps that at least `Thresholds.comparedStepSize` applications came to.
  package var comparedSteps: [LaterStep] {
    laterSteps.filter { $0.ended.total >= Thresholds.comparedStepSize }
  }

  /// The compared step with the largest share of applications that ended there, the earlier one of a tie. `nil` if none
  /// ended there, or if another step speaks against it: one to which few came, but of which a clearly larger share
  /// ended. In a search that stumbles at its interviews, eight are through with the screen weeks before eight are
  /// through with the interviews; the screen is not its weak step.
  ///
  /// If only one step can be compared, it is named if at least `Thresholds.shareAtOnlyStep` ended there. Few come to the
  /// steps after a weak one, so a second step to compare it with is missing in most searches that stop at the first of
  /// them.
  ///
  /// Of simulated searches in which 45 in 100 pass one step, 75 each other one, and at least eight came to it, this
  /// names the weak one in 91 to 94 of 100. In searches of half a year in which 65 in 100 pass the screen and 15 the
  /// interviews, the screen is named at any weekly look in 5 to 25 of 100, and in up to 70 without the steps against it.
  package var weakest: LaterStep? {
    guard isJudged, let step = largest, let share = step.ended.share else { return nil }
    let isContradicted = laterSteps.contains { other in
      guard other.point != step.point, other.ended.total >= Thresholds.contradictingStepSize,
        let against = other.ended.share
      else { return false }
      return against > share + Thresholds.marginAgainst
    }
    return isContradicted ? nil : step
  }

  private var largest: LaterStep? {
    let compared = comparedSteps
    if let only = onlyStep {
      return only.ended.share.map { $0 >= Thresholds.shareAtOnlyStep } ?? false ? only : nil
    }
    let largest = compared.compactMap(\.ended.share).max()
    return compared.first { $0.ended.count > 0 && $0.ended.share == largest }
  }

  /// The only later step that enough applications came to, if some ended there.
  package var onlyStep: LaterStep? {
    isJudged && comparedSteps.count == 1 ? comparedSteps.first { $0.ended.count > 0 } : nil
  }
}

extension Application {
  /// Whether the note states how far it got, and not only how it ended.
  fileprivate var statesProgress: Bool {
    hasHistory || stage > .applied || outcome == nil
  }
}

extension DropOff.EndPoint {
  /// The name of the point in JSON.
  package var name: String {
    switch self {
    case .afterScreen: "after_a_screen"
    case .afterInterviews: "after_interviews"
    case .atTheEnd: "at_the_end"
    }
  }
}
