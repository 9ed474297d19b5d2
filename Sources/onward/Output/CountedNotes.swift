import Diagnostics
import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// The notes that one number of `stats` counts. They are those that the insights keep, so their count is the number.
struct CountedNotes {
  /// The name on the command line, like `counts.open` or `rates.role.Engineer`.
  let name: String
  /// What the number means, in a sentence. docs/stats.md contains the same ones.
  let meaning: String
  /// The place of the number in the JSON output.
  let place: Place
  let notes: [any NoteKind]

  enum Place {
    /// The names that lead to it.
    case field([String])
    /// A row of the list under these names, with these values, and the name of the number in it.
    case row([String], [String: String?], String)
  }
}

extension CountedNotes {
  /// A name with the sentence that explains it. `GROUP`, `STAGE` and the like are placeholders for values of the journal.
  struct Explanation {
    let pattern: String
    let meaning: String
  }

  /// Every number of a journal that counts notes.
  static func all(in insights: Insights) -> [CountedNotes] {
    pipeline(insights) + progress(insights) + groups(insights) + practice(insights)
  }

  private static func pipeline(_ insights: Insights) -> [CountedNotes] {
    let journal = insights.journal
    let sent = journal.applications.filter(\.isSent)
    let outcomes = Outcome.allCases.filter { $0 != .notPursued }.map { outcome in
      field(
        ["counts", outcome.rawValue], of: "counts.OUTCOME", sent.filter { $0.outcome == outcome })
    }
    let cohort = insights.rateCohort
    let answered = cohort.applications.filter { $0.answer != nil }
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
      field(["cohort", "applications"], cohort.applications),
      field(["cohort", "answered"], answered),
      field(["cohort", "went_on"], cohort.applications.filter { $0.wentOn(by: cohort.day) }),
      field(["cohort", "younger"], cohort.recent),
      field(["cohort", "undated"], cohort.undated),
      field(["reply_times", "known"], insights.replyTimes.known),
      field(["reply_times", "left_out"], insights.replyTimes.leftOut),
      field(["older", "applications"], called: "older", insights.olderApplications.applications),
      field(
        ["older", "answered"], insights.olderApplications.applications.filter { $0.answer != nil }),
      field(
        ["dry_spell", "length"], called: "dry_spell",
        cohort.applications.suffix(insights.drySpell.length)),
    ]
  }

  private static func progress(_ insights: Insights) -> [CountedNotes] {
    let sent = insights.journal.applications.filter(\.isSent)
    let stages = Stage.allCases.filter { $0 >= .applied }.flatMap { stage in
      [
        row(
          ["stages"], ["stage": stage.rawValue], "reached", "stages.\(stage.rawValue)",
          of: "stages.STAGE", sent.filter { $0.stage >= stage }),
        row(
          ["stages"], ["stage": stage.rawValue], "furthest", "stages.\(stage.rawValue).furthest",
          of: "stages.STAGE.furthest", sent.filter { $0.stage == stage }),
      ]
    }
    let conversion = insights.conversion.transitions.flatMap { step in
      let keys = ["to": step.to.rawValue]
      let name = "conversion.\(step.to.rawValue)"
      return [
        row(
          ["conversion"], keys, "went_on", name, of: "conversion.STAGE",
          step.reached.filter { $0.stage >= step.to }),
        row(["conversion"], keys, "of", name + ".of", of: "conversion.STAGE.of", step.reached),
      ]
    }
    let first = insights.dropOff.firstStep
    let later = insights.dropOff.laterSteps.flatMap { step in
      let keys = ["where": step.point.name]
      let name = "where_it_stops.\(step.point.name)"
      return [
        row(
          ["where_it_stops", "later"], keys, "ended", name, of: "where_it_stops.STEP",
          step.applications.filter(step.point.isEnd)),
        row(
          ["where_it_stops", "later"], keys, "came_there", name + ".came_there",
          of: "where_it_stops.STEP.came_there", step.applications),
      ]
    }
    return stages + conversion + [
      field(
        ["where_it_stops", "first_step", "of"], called: "where_it_stops.known", first.applications),
      field(
        ["where_it_stops", "first_step", "went_on"], called: "where_it_stops.went_on",
        first.applications.filter { $0.wentOn(by: insights.journal.today) }),
    ] + later
  }

  private static func groups(_ insights: Insights) -> [CountedNotes] {
    let cohort = insights.rateCohort
    let rates = insights.groupRates.dimensions.flatMap { dimension, groups in
      groups.flatMap { group -> [CountedNotes] in
        let members = insights.groupRates.applications(in: group)
        let name = "rates.\(dimension.rawValue).\(group.name ?? "none")"
        let keys = ["by": dimension.rawValue, "group": group.name]
        return [
          row(["rates"], keys, "of", name, of: "rates.BY.GROUP", members),
          row(
            ["rates"], keys, "answered", name + ".answered", of: "rates.BY.GROUP.answered",
            members.filter { $0.answer != nil }),
          row(
            ["rates"], keys, "went_on", name + ".went_on", of: "rates.BY.GROUP.went_on",
            members.filter { $0.wentOn(by: cohort.day) }),
        ]
      }
    }
    let within = insights.journal.settings.cohortAfter
    let months = insights.months.all.flatMap { month -> [CountedNotes] in
      let text = String(month.start.description.prefix(7))
      let keys = ["month": text]
      return [
        row(["months"], keys, "of", "months.\(text)", of: "months.MONTH", month.applications),
        row(
          ["months"], keys, "answered", "months.\(text).answered", of: "months.MONTH.answered",
          month.applications.filter { $0.answer != nil }),
        row(
          ["months"], keys, "went_on", "months.\(text).went_on", of: "months.MONTH.went_on",
          month.applications.filter { $0.wentOn(within: within) }),
      ]
    }
    return rates + months
  }

  private static func practice(_ insights: Insights) -> [CountedNotes] {
    let feedback = insights.feedback
    return [
      field(["learning", "waiting"], insights.reflections.applications),
      field(["feedback", "received"], feedback.received),
      field(["feedback", "put_off"], feedback.postponed),
      field(["feedback", "asked"], feedback.asked),
      field(["feedback", "drafted"], feedback.drafted),
      field(["feedback", "declined"], feedback.declined),
      field(["feedback", "no_reply"], feedback.noReply),
    ]
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

  private static func row(
    _ list: [String], _ keys: [String: String?], _ column: String, _ name: String,
    of pattern: String, _ notes: [Application]
  ) -> CountedNotes {
    CountedNotes(
      name: name, meaning: meaning(of: pattern), place: .row(list, keys, column), notes: notes)
  }

  private static func meaning(of pattern: String) -> String {
    explanations.first { $0.pattern == pattern }?.meaning ?? ""
  }

  /// The names in the order of docs/stats.md.
  static let explanations: [Explanation] = [
    .init(pattern: "counts.applications", meaning: "Applications that were sent."),
    .init(pattern: "counts.open", meaning: "Applications that were sent and have no outcome."),
    .init(pattern: "counts.OUTCOME", meaning: "Applications that were sent and ended this way."),
    .init(pattern: "counts.saved", meaning: "Applications that are not sent yet."),
    .init(pattern: "counts.not_pursued", meaning: "Postings that were saved, and then never sent."),
    .init(
      pattern: "counts.unclear",
      meaning: "Applications whose status is not understood. They are in no other number."),
    .init(
      pattern: "counts.offers", meaning: "Applications that reached an offer, whatever came of it."),
    .init(pattern: "counts.reflections", meaning: "Reflections."),
    .init(pattern: "counts.feedback", meaning: "Notes on feedback."),
    .init(pattern: "counts.wins", meaning: "Wins that you wrote down."),
    .init(
      pattern: "cohort.applications",
      meaning: "Applications that have had time for an answer: the rates are calculated from them."),
    .init(pattern: "cohort.answered", meaning: "Of the cohort, those that a person answered."),
    .init(
      pattern: "cohort.went_on",
      meaning: "Of the cohort, those that reached a screen, an assessment, an interview or more."),
    .init(
      pattern: "cohort.younger", meaning: "Applications that were sent too recently for the cohort."
    ),
    .init(pattern: "cohort.undated", meaning: "Applications that were sent on an unknown day."),
    .init(
      pattern: "stages.STAGE", meaning: "Applications that reached this stage or went further."),
    .init(
      pattern: "stages.STAGE.furthest",
      meaning: "Applications that got to this stage and no further."),
    .init(
      pattern: "conversion.STAGE",
      meaning:
        "Applications that got to this stage, of those that reached the stage before it long enough ago."
    ),
    .init(
      pattern: "conversion.STAGE.of",
      meaning: "Applications that reached the stage before this one, long enough ago."),
    .init(
      pattern: "where_it_stops.known",
      meaning: "Applications of the cohort whose note states how far they got."),
    .init(pattern: "where_it_stops.went_on", meaning: "Of those, the ones that went on."),
    .init(
      pattern: "where_it_stops.STEP",
      meaning: "Applications that ended at this step, rejected or without an answer."),
    .init(
      pattern: "where_it_stops.STEP.came_there",
      meaning: "Applications that came to this step and are past it or ended here."),
    .init(
      pattern: "reply_times.known",
      meaning: "Answered applications whose days to the answer are known."),
    .init(
      pattern: "reply_times.left_out",
      meaning: "Answered applications whose days to the answer are not known."),
    .init(
      pattern: "older",
      meaning: "Applications sent more than 90 days ago, which a present wait is compared with."),
    .init(pattern: "older.answered", meaning: "Of those, the ones that a person answered."),
    .init(pattern: "rates.BY.GROUP", meaning: "Applications of the cohort in this group."),
    .init(
      pattern: "rates.BY.GROUP.answered", meaning: "Of this group, those that a person answered."),
    .init(pattern: "rates.BY.GROUP.went_on", meaning: "Of this group, those that went on."),
    .init(
      pattern: "months.MONTH", meaning: "Applications of the cohort that were sent in this month."),
    .init(
      pattern: "months.MONTH.answered", meaning: "Of this month, those that a person answered."),
    .init(
      pattern: "months.MONTH.went_on",
      meaning: "Of this month, those that went on within the days that the cohort waits."),
    .init(
      pattern: "dry_spell",
      meaning: "The latest applications of the cohort in a row that did not go on."),
    .init(
      pattern: "learning.waiting",
      meaning: "Rejections without a reflection, and without `reflect: skip`."),
    .init(pattern: "feedback.received", meaning: "Feedback that came."),
    .init(
      pattern: "feedback.put_off",
      meaning: "Feedback that came, and that you don't want to read yet."),
    .init(pattern: "feedback.asked", meaning: "Requests for feedback that wait for an answer."),
    .init(pattern: "feedback.drafted", meaning: "Requests for feedback that are not sent yet."),
    .init(pattern: "feedback.declined", meaning: "Requests for feedback that were declined."),
    .init(pattern: "feedback.no_reply", meaning: "Requests for feedback that no one answered."),
  ]

  /// The names that do not depend on the journal, for a shell to complete.
  static let fixedNames = explanations.map(\.pattern).filter { $0.lowercased() == $0 }
}

extension CountedNotes {
  /// Nothing of a private note is shown.
  private func label(_ note: any NoteKind) -> String {
    if let application = note as? Application { return application.label }
    return note.info.isPrivate ? "a private note" : note.info.name
  }

  private var rows: [[JSON]] {
    notes.map { note in
      let application = note as? Application
      return [
        .path(note.info), .text(label(note)), .optional(application?.history.knownStage?.rawValue),
        .optional(application?.outcome?.rawValue),
      ]
    }
  }

  var report: Report {
    .fields([
      ("version", .value(.number(StatisticsReport.version))), ("name", .value(.text(name))),
      ("meaning", .value(.text(meaning))), ("count", .number(notes.count)),
      ("notes", .rows(["path", "label", "stage", "outcome"], rows)),
    ])
  }

  /// For a person: the number, what it means, and the notes.
  var text: String {
    let table = TextTable(
      ["note", "path", "stage", "outcome"],
      notes.map { note in
        let application = note as? Application
        return [
          label(note), note.info.isPrivate ? "" : note.info.path,
          application?.history.knownStage?.rawValue ?? "", application?.outcome?.rawValue ?? "",
        ]
      })
    return "\(name.escapedForTerminal): \(notes.count)\n\(meaning)\n"
      + (notes.isEmpty ? "" : "\n" + table.text)
  }
}
