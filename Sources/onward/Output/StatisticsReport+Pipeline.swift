import Insights
import Journal
import Statistics
import TextKit

extension StatisticsReport {
  /// The pipeline: how far applications get, their flow, where they end, and how long answers take.
  static func search(_ findings: Insights) -> [(name: String, value: Report)] {
    [
      ("counts", counts(findings)), ("eligible", eligible(findings)),
      ("stages", stages(findings)), ("standings", standings(findings.counts)),
      ("conversion", conversion(findings)), ("flow", flow(findings.flow)),
      ("where_it_stops", whereItStops(findings)), ("reply_times", replyTimes(findings)),
      ("older_answers", olderAnswers(findings)), ("in_motion", inMotion(findings)),
    ]
  }

  private static func counts(_ findings: Insights) -> Report {
    let counts = findings.counts
    return .fields([
      ("applications", .number(counts.applications)), ("open", .number(counts.open)),
      ("rejected", .number(counts[.rejected])), ("ghosted", .number(counts[.ghosted])),
      ("withdrawn", .number(counts[.withdrawn])), ("closed", .number(counts[.closed])),
      ("accepted", .number(counts[.accepted])), ("declined", .number(counts[.declined])),
      ("saved", .number(counts.saved)), ("not_pursued", .number(counts.notPursued)),
      ("offers", .number(counts.reached(.offer))), ("reflections", .number(counts.reflections)),
      ("feedback", .number(counts.feedback)), ("wins", .number(counts.wins)),
    ])
  }

  private static func eligible(_ findings: Insights) -> Report {
    let eligible = findings.eligible
    return .fields([
      ("after_days", .number(findings.journal.settings.quietAfter)),
      ("applications", .number(eligible.count)), ("answered", .number(eligible.answered.count)),
      ("positive", .number(eligible.positive.count)), ("younger", .number(eligible.young)),
      ("undated", .number(eligible.undated)),
    ])
  }

  private static func stages(_ findings: Insights) -> Report {
    .rows(
      ["stage", "furthest", "reached"],
      Stage.allCases.filter { $0 >= .applied }.map { stage in
        [
          .text(stage.rawValue), .number(findings.counts.byStage[stage] ?? 0),
          .number(findings.counts.reached(stage)),
        ]
      })
  }

  private static func standings(_ counts: Counts) -> Report {
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

  private static func conversion(_ findings: Insights) -> Report {
    .rows(
      ["from", "to", "of", "went_on", "went_on_low", "went_on_high"],
      findings.conversion.steps.map { step in
        [.text(step.from.rawValue), .text(step.to.rawValue), .number(step.wentOn.total)]
          + step.wentOn.cells
      })
  }

  private static func flow(_ flow: Flow) -> Report {
    .rows(
      ["from", "to", "applications"],
      flow.links.map { [.text($0.from.name), .text($0.to.name), .number($0.count)] })
  }

  private static func whereItStops(_ findings: Insights) -> Report {
    .rows(
      ["where", "came_there", "ended", "ended_low", "ended_high"],
      findings.whereItStops.phases.map { phase in
        [.text(phase.point.name), .number(phase.ended.total)] + phase.ended.cells
      })
  }

  private static func replyTimes(_ findings: Insights) -> Report {
    let times = findings.replyTimes
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

  private static func olderAnswers(_ findings: Insights) -> Report {
    .fields([
      ("known", .number(findings.olderAnswers.delays.count)),
      ("days", .value(.list(findings.olderAnswers.delays.map(JSON.number)))),
    ])
  }

  private static func inMotion(_ findings: Insights) -> Report {
    .rows(
      ["path", "stage", "last_activity", "quiet_days", "longer", "longer_of"],
      findings.motion.applications.map { open in
        let longer = findings.longerThanTheWait(for: open)
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
  fileprivate var name: String { rawValue.split(separator: " ").joined(separator: "_") }
}
