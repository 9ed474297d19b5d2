import Insights
import Journal
import Statistics

extension CountedNotes {
  /// Every number of a journal that counts notes, in the order of the output.
  static func all(in insights: Insights) -> [CountedNotes] {
    let all =
      pipeline(insights) + progress(insights) + waits(insights) + groups(insights)
      + direction(insights) + practice(insights)
    // Two notes may have the same name, and two rows the same values.
    var seen: [String: Int] = [:]
    return all.map { counted in
      let number = seen[counted.name, default: 0] + 1
      seen[counted.name] = number
      return number == 1 ? counted : counted.renamed("\(counted.name) \(number)")
    }
  }

  private static func pipeline(_ insights: Insights) -> [CountedNotes] {
    let journal = insights.journal
    let sent = journal.applications.filter(\.isSent)
    let outcomes = Outcome.allCases.filter { $0 != .notPursued }.map { outcome in
      field(
        ["counts", outcome.rawValue], of: "counts.OUTCOME", sent.filter { $0.outcome == outcome })
    }
    let cohort = insights.rateCohort
    let wentOn = cohort.applications.filter { $0.wentOn(by: cohort.day) }
    return [
      field(["counts", "applications"], sent),
      field(["counts", "open"], insights.openApplications.applications.map(\.application)),
    ] + outcomes + [
      field(["counts", "saved"], journal.applications.filter(\.isSaved)),
      field(
        ["counts", "not_pursued"],
        journal.applications.filter { !$0.isUnclear && $0.outcome == .notPursued }),
      field(["counts", "unclear"], journal.applications.filter(\.isUnclear)),
      field(["counts", "offers"], sent.filter { $0.stage >= .offer }),
      field(["counts", "reflections"], journal.reflections),
      field(["counts", "feedback"], journal.feedback),
      field(["counts", "wins"], journal.wins),
      field(["counts", "interview_notes"], journal.interviews),
      field(["counts", "stories"], journal.stories),
      field(["cohort", "applications"], cohort.applications),
      field(["cohort", "answered"], cohort.applications.filter { $0.answer != nil }),
      field(["cohort", "went_on"], wentOn),
      field(["cohort", "younger"], cohort.recent),
      field(["cohort", "undated"], cohort.undated),
      field(["cohort", "withdrawn"], cohort.withdrawn),
      field(["cohort", "closed"], cohort.closed),
      field(
        ["dry_spell", "length"], called: "dry_spell",
        insights.drySpell.applications.suffix(insights.drySpell.length)),
      field(["dry_spell", "of"], insights.drySpell.applications),
      field(
        ["dry_spell", "went_on"],
        insights.drySpell.applications.filter { $0.wentOn(by: insights.journal.today) }),
    ]
  }

  private static func progress(_ insights: Insights) -> [CountedNotes] {
    let sent = insights.journal.applications.filter(\.isSent)
    let stages = Stage.allCases.filter { $0 >= .applied }.enumerated().flatMap { index, stage in
      let name = "stages.\(stage.rawValue)"
      return [
        row(
          ["stages"], index, "reached", name, of: "stages.STAGE",
          sent.filter { $0.stage >= stage }),
        row(
          ["stages"], index, "furthest", name + ".furthest", of: "stages.STAGE.furthest",
          sent.filter { $0.stage == stage }),
      ]
    }
    let endings = insights.counts.endings.enumerated().map { index, ending in
      row(
        ["standings"], index, "applications",
        "standings.\(ending.stage.rawValue).\(ending.outcome?.rawValue ?? "open")",
        of: "standings.STAGE.OUTCOME",
        sent.filter { $0.stage == ending.stage && $0.outcome == ending.outcome })
    }
    let conversion = insights.conversion.transitions.enumerated().flatMap { index, step in
      let name = "conversion.\(step.to.rawValue)"
      return [
        row(
          ["conversion"], index, "went_on", name, of: "conversion.STAGE",
          step.reached.filter { $0.stage >= step.to }),
        row(["conversion"], index, "of", name + ".of", of: "conversion.STAGE.of", step.reached),
      ]
    }
    let flow = insights.flow.edges.enumerated().map { index, edge in
      row(
        ["flow"], index, "applications", "flow.\(edge.from.name).\(edge.to.name)",
        of: "flow.FROM.TO", edge.applications)
    }
    let first = insights.dropOff.firstStep
    let stops = ["where_it_stops"]
    let later = insights.dropOff.laterSteps.enumerated().flatMap { index, step in
      let name = "where_it_stops.\(step.point.name)"
      return [
        row(
          stops + ["later"], index, "ended", name, of: "where_it_stops.STEP",
          step.applications.filter(step.point.isEnd)),
        row(
          stops + ["later"], index, "came_there", name + ".came_there",
          of: "where_it_stops.STEP.came_there", step.applications),
      ]
    }
    return stages + endings + conversion + flow + [
      field(stops + ["known"], first.applications),
      field(stops + ["first_step", "of"], of: "where_it_stops.known", first.applications),
      field(
        stops + ["first_step", "went_on"], called: "where_it_stops.went_on",
        first.applications.filter { $0.wentOn(by: insights.journal.today) }),
      field(
        stops + ["first_step", "judged"], called: "where_it_stops.judged", first.judged),
      field(
        stops + ["first_step", "judged_went_on"], called: "where_it_stops.judged_went_on",
        first.judged.filter { $0.wentOn(by: insights.journal.today) }),
    ] + later + rejectionKinds(insights)
  }

  private static func rejectionKinds(_ insights: Insights) -> [CountedNotes] {
    insights.rejectionKinds.kinds.enumerated().map { index, kind in
      row(
        ["rejection_kinds"], index, "applications", "rejection_kinds.\(kind.kind.rawValue)",
        of: "rejection_kinds.KIND", kind.applications)
    }
  }

  private static func waits(_ insights: Insights) -> [CountedNotes] {
    let times = insights.replyTimes
    let older = insights.olderApplications.applications
    let motion = insights.openApplications.applications.enumerated().flatMap { index, open in
      let silent = insights.stillSilent(afterTheWaitOf: open)
      if silent.isEmpty { return [CountedNotes]() }
      let note = open.application.info
      let name = "in_motion.\(note.visiblePath ?? "private")"
      return [
        row(
          ["in_motion"], index, "still_silent", name + ".still_silent",
          of: "in_motion.PATH.still_silent", silent),
        row(
          ["in_motion"], index, "answered_later", name + ".answered_later",
          of: "in_motion.PATH.answered_later", silent.filter { $0.answer != nil }),
      ]
    }
    return [
      field(
        ["reply_times", "answered"],
        insights.journal.applications.filter { $0.isSent && $0.answer != nil }),
      field(["reply_times", "known"], times.known),
      field(["reply_times", "left_out"], times.leftOut),
    ]
      + times.answeredBy.map { point in
        field(
          ["reply_times", "answered_by", String(point.day), "sent"],
          of: "reply_times.answered_by.DAYS.sent", point.applications)
      } + [
        field(["older", "applications"], called: "older", older),
        field(["older", "answered"], older.filter { $0.answer != nil }),
      ] + motion
  }
}

extension CountedNotes {
  private static func groups(_ insights: Insights) -> [CountedNotes] {
    let cohort = insights.rateCohort
    let all = shares("rates", 0, "rates.all", of: "rates.all", cohort.applications) {
      $0.wentOn(by: cohort.day)
    }
    let groups = insights.groupRates.dimensions.flatMap(\.groups).enumerated()
    let rates = groups.flatMap { index, group in
      shares(
        "rates", index + 1, "rates.\(group.dimension.rawValue).\(group.name ?? "none")",
        of: "rates.BY.GROUP", insights.groupRates.applications(in: group)
      ) { cohort.wentOn($0, by: group.dimension) }
    }
    let within = insights.journal.settings.cohortAfter
    let months = insights.months.all.enumerated().flatMap { index, month in
      shares(
        "months", index, "months.\(month.start.description.prefix(7))", of: "months.MONTH",
        month.applications
      ) { $0.wentOn(within: within) }
    }
    return all + rates + months
  }

  /// The three numbers of a group.
  private static func shares(
    _ list: String, _ index: Int, _ name: String, of pattern: String, _ members: [Application],
    wentOn: (Application) -> Bool
  ) -> [CountedNotes] {
    [
      row([list], index, "of", name, of: pattern, members),
      row(
        [list], index, "answered", name + ".answered", of: pattern + ".answered",
        members.filter { $0.answer != nil }),
      row(
        [list], index, "went_on", name + ".went_on", of: pattern + ".went_on",
        members.filter(wentOn)),
    ]
  }

  /// The groups that a wider search is about.
  private static func direction(_ insights: Insights) -> [CountedNotes] {
    let day = insights.rateCohort.day
    let members = { (group: GroupRates.Group) in insights.groupRates.applications(in: group) }
    let wentOn = { (group: GroupRates.Group) in members(group).filter { $0.wentOn(by: day) } }
    let verdict = insights.widerSearch.verdict
    let usual = verdict.group.map { group in
      [
        field(["wider_search", "of"], members(group)),
        field(["wider_search", "went_on"], wentOn(group)),
      ]
    }
    let other = verdict.betterGroup.map { group in
      [
        field(["wider_search", "other_of"], members(group)),
        field(["wider_search", "other_went_on"], wentOn(group)),
      ]
    }
    let suggestions = (insights.widerSearch.suggestions ?? []).enumerated()
    let suggested = suggestions.flatMap { index, suggestion -> [CountedNotes] in
      guard let group = suggestion.group else { return [] }
      let name = "suggestions.\(group.name ?? "none")"
      return [
        row(["suggestions"], index, "of", name, of: "suggestions.NAME", members(group)),
        row(
          ["suggestions"], index, "went_on", name + ".went_on", of: "suggestions.NAME.went_on",
          wentOn(group)),
      ]
    }
    return (usual ?? []) + (other ?? []) + suggested
  }

  private static func practice(_ insights: Insights) -> [CountedNotes] {
    let feedback = insights.feedback
    let lessons = insights.lessons.lessons.enumerated().flatMap { index, lesson in
      let name = "lessons.\(lesson.text)"
      let columns: [(String, String, [any LessonNote])] = [
        ("notes", "", lesson.notes),
        ("reflections", ".reflections", lesson.notes.filter { $0 is Reflection }),
        ("kept", ".kept", lesson.keptIn), ("kept_of", ".kept_of", lesson.judgedIn),
      ]
      return columns.map { column, ending, notes in
        CountedNotes(
          name: name + ending, meaning: meaning(of: "lessons.TEXT" + ending),
          place: .row(["lessons"], index, column), notes: notes)
      }
    }
    let factors = insights.lessons.factors.enumerated().map { index, factor in
      row(
        ["factors"], index, "reflections", "factors.\(factor.side.rawValue).\(factor.text)",
        of: "factors.SIDE.TEXT", factor.reflections)
    }
    let about = feedback.themes.enumerated().map { index, theme in
      row(
        ["feedback_about"], index, "notes", "feedback_about.\(theme.name)",
        of: "feedback_about.ABOUT", theme.feedback)
    }
    return [field(["learning", "waiting"], insights.reflections.applications)] + lessons + factors
      + [
        field(["feedback", "received"], feedback.received),
        field(["feedback", "put_off"], feedback.postponed),
        field(["feedback", "asked"], feedback.asked),
        field(["feedback", "drafted"], feedback.drafted),
        field(["feedback", "declined"], feedback.declined),
        field(["feedback", "no_reply"], feedback.noReply),
      ] + about + changes(insights) + [
        CountedNotes(
          name: "victories", meaning: meaning(of: "victories"), place: .rows("victories"),
          notes: insights.wins.all.map(\.note))
      ]
  }

  private static func changes(_ insights: Insights) -> [CountedNotes] {
    let within = insights.journal.settings.cohortAfter
    return insights.versionComparisons.all.enumerated().flatMap { index, change in
      [("before", change.earlier), ("after", change.later)].flatMap { side, applications in
        let name = "changes.\(change.version).\(side)"
        return [
          row(
            ["changes"], index, side + "_of", name + "_of", of: "changes.VERSION.\(side)_of",
            applications),
          row(
            ["changes"], index, side, name, of: "changes.VERSION.\(side)",
            applications.filter { $0.wentOn(within: within) }),
        ]
      }
    }
  }
}

extension CountedNotes {
  private static func field<Note: NoteKind>(
    _ names: [String], called name: String? = nil, of pattern: String? = nil,
    _ notes: some Sequence<Note>
  ) -> CountedNotes {
    let name = name ?? names.joined(separator: ".")
    return CountedNotes(
      name: name, meaning: meaning(of: pattern ?? name), place: .field(names),
      notes: notes.map { $0 as any NoteKind })
  }

  private static func row<Note: NoteKind>(
    _ list: [String], _ index: Int, _ column: String, _ name: String, of pattern: String,
    _ notes: some Sequence<Note>
  ) -> CountedNotes {
    CountedNotes(
      name: name, meaning: meaning(of: pattern), place: .row(list, index, column),
      notes: notes.map { $0 as any NoteKind })
  }

  private func renamed(_ name: String) -> CountedNotes {
    CountedNotes(name: name, meaning: meaning, place: place, notes: notes)
  }
}
