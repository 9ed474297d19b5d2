import Insights
import Journal
import Statistics
import TextKit

extension StatisticsReport {
  /// The pipeline: how far applications get, their flow, where they end, and how long answers take.
  static func pipeline(_ insights: Insights) -> [(name: String, value: Report)] {
    [
      ("counts", counts(insights)), ("eligible", rateCohort(insights)),
      ("stages", stages(insights)), ("standings", stagesByOutcome(insights.counts)),
      ("conversion", conversion(insights)), ("flow", flow(insights.flow)),
      ("where_it_stops", dropOff(insights)), ("reply_times", replyTimes(insights)),
      ("older_answers", historicalReplyDelays(insights)), ("in_motion", openApplications(insights)),
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
    ])
  }

  private static func rateCohort(_ insights: Insights) -> Report {
    let cohort = insights.rateCohort
    return .fields([
      ("after_days", .number(insights.journal.settings.quietAfter)),
      ("applications", .number(cohort.count)), ("answered", .number(cohort.answered.count)),
      ("positive", .number(cohort.positive.count)), ("younger", .number(cohort.tooRecent)),
      ("undated", .number(cohort.withoutSentDate)),
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
    let outcomes: [Outcome?] = [nil] + Outcome.allCases
    return .rows(
      ["stage", "outcome", "applications"],
      Stage.allCases.flatMap { stage in
        outcomes.compactMap { outcome in
          counts.byStageAndOutcome[.init(stage, outcome)].map {
            [.text(stage.rawValue), .optional(outcome?.rawValue), .number($0)]
          }
        }
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
    .rows(
      ["where", "came_there", "ended", "ended_low", "ended_high"],
      insights.dropOff.phases.map { phase in
        [.text(phase.point.name), .number(phase.ended.total)] + phase.ended.cells
      })
  }

  private static func replyTimes(_ insights: Insights) -> Report {
    let times = insights.replyTimes
    let answeredBy = zip(ReplyTimes.days, times.answeredBy).map { day, share in
      (
        name: String(day),
        value: Report.fields([
          ("estimate", .decimal(share?.share)), ("low", .decimal(share?.interval?.low)),
          ("high", .decimal(share?.interval?.high)), ("waiting", .number(share?.atRisk)),
        ])
      )
    }
    return .fields([
      ("known", .number(times.known)), ("left_out", .number(times.leftOut)),
      ("median_days", .number(times.median)), ("answered_by", .fields(answeredBy)),
    ])
  }

  private static func historicalReplyDelays(_ insights: Insights) -> Report {
    .fields([
      ("known", .number(insights.historicalReplyDelays.delays.count)),
      ("days", .value(.list(insights.historicalReplyDelays.delays.map(JSON.number)))),
    ])
  }

  private static func openApplications(_ insights: Insights) -> Report {
    .rows(
      ["path", "stage", "last_activity", "quiet_days", "longer", "longer_of"],
      insights.openApplications.applications.map { open in
        let longer = insights.longerThanTheWait(for: open)
        return [
          .path(open.application.info), .text(open.application.stage.rawValue),
          .day(open.lastActivity), .optional(open.quietDays), .optional(longer?.count),
          .optional(longer?.total),
        ]
      })
  }
}

extension Flow.Node {
  /// The name of the node in JSON.
  fileprivate var name: String {
    switch self {
    case .channel(let name): name.map { "channel: \($0)" } ?? "channel: not noted"
    case .otherChannels: "other channels"
    case .stage(let stage, 1): stage.rawValue
    case .stage(let stage, let round): "\(stage.rawValue) \(round)"
    case .end(.waiting): "waiting"
    case .end(.outcome(let outcome)): outcome.rawValue
    }
  }
}

extension DropOff.Point {
  /// The name of the point in JSON.
  fileprivate var name: String {
    switch self {
    case .beforeAnyAnswer: "before_any_answer"
    case .afterScreen: "after_a_screen"
    case .afterInterviews: "after_interviews"
    case .atTheEnd: "at_the_end"
    }
  }
}
