import Insights
import Journal
import Statistics
import TextKit

extension StatisticsReport {
  /// The practice: reflections, feedback, wins, goals, days, and people.
  static func practice(_ insights: Insights) -> [(name: String, value: Report)] {
    [
      ("learning", learning(insights)), ("lessons", lessons(insights.lessons)),
      ("factors", factors(insights.lessons)), ("feedback", feedback(insights)),
      ("feedback_about", themes(insights.feedback)),
      ("changes", changes(insights.versionComparisons)),
      ("victories", wins(insights.wins)), ("goals", goals(insights.goals)),
      ("activity", activity(insights.activity)), ("weeks", weeks(insights.activity)),
      ("mood", mood(insights.mood)), ("people", people(insights.contactSchedule)),
    ]
  }

  private static func learning(_ insights: Insights) -> Report {
    let lessons = insights.lessons
    return .fields([
      ("waiting", .number(insights.reflections.applications.count)),
      ("lessons", .number(lessons.lessons.count)),
      ("recurring_lessons", .number(lessons.lessons.count { $0.count > 1 })),
      ("open_tries", .number(lessons.openTries.count)),
      ("done_tries", .number(lessons.doneTries.count)),
    ])
  }

  private static func lessons(_ learned: LessonsLearned) -> Report {
    .list(
      ["text", "notes", "reflections", "last", "kept", "kept_of"],
      learned.lessons.map { lesson in
        [
          .text(lesson.text), .number(lesson.count),
          .number(lesson.notes.count { $0 is Reflection }), .day(lesson.last),
          .number(lesson.keptIn.count), .number(lesson.judgedIn.count),
        ]
      })
  }

  private static func factors(_ learned: LessonsLearned) -> Report {
    .list(
      ["side", "text", "reflections"],
      learned.factors.map { [.text($0.side.rawValue), .text($0.text), .number($0.count)] })
  }

  private static func feedback(_ insights: Insights) -> Report {
    let feedback = insights.feedback
    return .fields([
      ("received", .number(feedback.received.count)),
      ("put_off", .number(feedback.postponed.count)),
      ("asked", .number(feedback.asked.count)), ("drafted", .number(feedback.drafted.count)),
      ("declined", .number(feedback.declined.count)),
      ("no_reply", .number(feedback.noReply.count)),
    ])
  }

  private static func themes(_ feedback: FeedbackRequests) -> Report {
    .rows(["about", "notes"], feedback.themes.map { [.text($0.name), .number($0.count)] })
  }

  private static func changes(_ changes: VersionComparisons) -> Report {
    .rows(
      [
        "path", "version", "before", "after", "before_of", "after_of", "difference",
        "difference_low", "difference_high",
      ],
      changes.all.map { change in
        let range = change.hasEnoughApplications ? change.difference.interval : nil
        return [
          .path(change.feedback.info), .text(change.version), .number(change.before.count),
          .number(change.after.count), .number(change.before.total), .number(change.after.total),
          .optional(change.difference.difference), .optional(range?.low), .optional(range?.high),
        ]
      })
  }

  private static func wins(_ wins: Wins) -> Report {
    .list(["date", "path"], wins.all.map { [.day($0.day), .text($0.path)] })
  }

  private static func goals(_ goals: GoalProgress) -> Report {
    .rows(
      ["path", "done", "target", "by", "from", "until", "rest", "earlier"],
      goals.goals.map { state in
        [
          .path(state.goal.info), .optional(state.current?.done), .optional(state.goal.target),
          .day(state.goal.by), .day(state.current?.days.lowerBound),
          .day(state.current?.days.upperBound),
          state.current.map { .flag($0.isRest) } ?? .null,
          .list(state.earlier.map { $0.isRest ? .text("rest") : .number($0.done) }),
        ]
      })
  }

  private static func activity(_ activity: Activity) -> Report {
    .fields([
      ("active_days", .number(activity.recentDays)),
      ("of_days", .background(.number(Thresholds.paceDays))),
    ])
  }

  private static func weeks(_ activity: Activity) -> Report {
    .list(
      ["week", "active_days", "efforts", "days"],
      activity.weeks.map { week in
        let efforts = week.efforts.compactMap(\.self)
        return [
          .day(week.start), .number(efforts.count { $0 > 0 }), .number(efforts.reduce(0, +)),
          .list(week.efforts.map { .optional($0) }),
        ]
      }, .last)
  }

  private static func mood(_ mood: Mood) -> Report {
    .list(
      ["date", "mood", "median"],
      mood.entries.map { [.day($0.day), .number($0.mood), .optional($0.median)] }, .last)
  }

  private static func people(_ contactSchedule: ContactSchedule) -> Report {
    .list(
      ["path", "last_contact", "next"],
      contactSchedule.people.map {
        [.path($0.person.info), .day($0.lastContact), .day($0.next)]
      })
  }
}
