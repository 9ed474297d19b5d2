import Insights
import Journal
import Statistics
import TextKit

extension StatisticsReport {
  /// The pipeline: how far applications get, their flow, where they end, and how long answers take.
  static func pipeline(_ insights: Insights) -> [(name: String, value: Report)] {
    [
      ("counts", counts(insights)), ("cohort", rateCohort(insights)),
      ("stages", stages(insights)), ("standings", stagesByOutcome(insights.counts)),
      ("conversion", conversion(insights)), ("flow", flow(insights.flow)),
      ("where_it_stops", dropOff(insights)),
      ("rejection_kinds", rejectionKinds(insights.rejectionKinds)),
      ("reply_times", replyTimes(insights)),
      ("older", older(insights.olderApplications)), ("in_motion", openApplications(insights)),
    ]
  }

  private static func counts(_ insights: Insights) -> Report {
    let counts = insights.counts
    return .fields([
      ("applications", .number(counts.applications)), ("open", .number(counts.open)),
      ("rejected", .number(counts[.rejected])), ("ghosted", .number(counts[.ghosted])),
      ("withdrawn", .number(counts[.withdrawn])), ("closed", .number(counts[.closed])),
      ("accepted", .number(counts[.accepted])), ("declined", .number(counts[.declined])),
      ("saved", .number(counts.saved)), ("not_pursued", .number(counts.notPursued)),
      ("unclear", .number(counts.unclear)),
      ("offers", .number(counts.reached(.offer))), ("reflections", .number(counts.reflections)),
      ("feedback", .number(counts.feedback)), ("wins", .number(counts.wins)),
      ("interview_notes", .number(counts.interviews)), ("stories", .number(counts.stories)),
    ])
  }

  private static func rejectionKinds(_ found: RejectionKinds) -> Report {
    .rows(
      ["kind", "applications"],
      found.kinds.map { [.text($0.kind.rawValue), .number($0.applications.count)] })
  }

  private static func rateCohort(_ insights: Insights) -> Report {
    let cohort = insights.rateCohort
    return .fields([
      ("after_days", .background(.number(insights.journal.settings.cohortAfter))),
      ("applications", .number(cohort.count)), ("answered", .number(cohort.answered.count)),
      ("went_on", .number(cohort.positive.count)), ("younger", .number(cohort.tooRecent)),
      ("undated", .number(cohort.undated.count)),
      ("withdrawn", .number(cohort.withdrawn.count)), ("closed", .number(cohort.closed.count)),
    ])
  }

  private static func stages(_ insights: Insights) -> Report {
    .rows(
      ["stage", "furthest", "reached"],
      Stage.allCases.filter { $0 >= .applied }.map { stage in
        [
          .text(stage.rawValue), .number(insights.counts.byStage[stage] ?? 0),
          .number(insights.counts.reached(stage)),
        ]
      })
  }

  private static func stagesByOutcome(_ counts: Counts) -> Report {
    .rows(
      ["stage", "outcome", "applications"],
      counts.endings.map { ending in
        [
          .text(ending.stage.rawValue), .optional(ending.outcome?.rawValue),
          .number(counts.byStageAndOutcome[ending] ?? 0),
        ]
      })
  }

  private static func conversion(_ insights: Insights) -> Report {
    .rows(
      ["from", "to", "of", "went_on", "went_on_low", "went_on_high"],
      insights.conversion.transitions.map { transition in
        [
          .text(transition.from.rawValue), .text(transition.to.rawValue),
          .number(transition.wentOn.total),
        ]
          + transition.wentOn.cells
      })
  }

  private static func flow(_ flow: Flow) -> Report {
    .rows(
      ["from", "to", "applications"],
      flow.edges.map { [.text($0.from.name), .text($0.to.name), .number($0.count)] })
  }

  private static func dropOff(_ insights: Insights) -> Report {
    let first = insights.dropOff.firstStep
    return .fields([
      ("known", .number(first.applications.count)),
      (
        "first_step",
        .fields([
          ("of", .number(first.wentOn.total)), ("went_on", .number(first.wentOn.count)),
          ("went_on_low", .decimal(first.wentOn.shownInterval?.low)),
          ("went_on_high", .decimal(first.wentOn.shownInterval?.high)),
          ("weak", .value(first.isWeak.map(JSON.flag) ?? .null)),
          ("judged", .number(first.judgedWentOn.total)),
          ("judged_went_on", .number(first.judgedWentOn.count)),
          ("judged_after_days", .background(.number(first.judgedAfter))),
        ])
      ),
      (
        "later",
        .rows(
          ["where", "came_there", "ended", "ended_low", "ended_high"],
          insights.dropOff.laterSteps.map { step in
            [.text(step.point.name), .number(step.ended.total)] + step.ended.cells
          })
      ),
      ("weakest", .value(.optional(insights.dropOff.weakest?.point.name))),
    ])
  }

  private static func replyTimes(_ insights: Insights) -> Report {
    let times = insights.replyTimes
    let answeredBy = times.answeredBy.map { point in
      (
        name: String(point.day),
        value: Report.fields([
          ("estimate", .decimal(point.estimate?.share)),
          ("low", .decimal(point.estimate?.interval?.low)),
          ("high", .decimal(point.estimate?.interval?.high)), ("sent", .number(point.sent)),
        ])
      )
    }
    return .fields([
      ("answered", .number(times.known.count + times.leftOut.count)),
      ("known", .number(times.known.count)), ("left_out", .number(times.leftOut.count)),
      ("half_after", .number(times.halfAfter)),
      ("fewer_than_half", .value(.flag(times.isFewerThanHalf))),
      ("answered_by", .fields(answeredBy)),
    ])
  }

  private static func older(_ older: OlderApplications) -> Report {
    .fields([
      ("applications", .number(older.applications.count)), ("answered", .number(older.answered)),
    ])
  }

  private static func openApplications(_ insights: Insights) -> Report {
    .list(
      ["path", "stage", "last_activity", "quiet_days", "answered_later", "still_silent"],
      insights.openApplications.applications.map { open in
        let later = insights.answeredLater(than: open)
        return [
          .path(open.application.info), .text(open.application.stage.rawValue),
          .day(open.lastActivity), .optional(open.silentDays), .optional(later?.count),
          .optional(later?.total),
        ]
      })
  }
}
