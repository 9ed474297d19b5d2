import Diagnostics
import Insights
import Journal
import PageModel
import Statistics
import TextKit

/// The notes that one number of `stats` counts. `CountedNotesTests` compares how many they are with the number.
struct CountedNotes {
  /// The name on the command line, like `counts.open` or `rates.role.Engineer`.
  let name: String
  /// What the number means, in a sentence. docs/stats.md contains the same ones.
  let meaning: String
  /// The place of the number in the JSON output.
  let place: NumberPlace
  let notes: [any NoteKind]

  enum NumberPlace {
    /// The names that lead to it.
    case field([String])
    /// The row of the list under these names, and the name of the number in it.
    case row([String], Int, String)
    /// The list under this name: the number is that of its rows.
    case rows(String)
  }
}

extension CountedNotes {
  /// Nothing of a private note is shown.
  private func label(_ note: any NoteKind) -> String {
    if let application = note as? Application { return application.label }
    return note.visible?.info.name ?? "a private note"
  }

  private func stageAndOutcome(of note: any NoteKind) -> [String] {
    let application = note as? Application
    return [
      application?.history.knownStage?.rawValue ?? "", application?.outcome?.rawValue ?? "",
    ]
  }

  /// Private notes, with one row for all that look the same.
  private var privateRows: [[String]] {
    var counts: [[String]: Int] = [:]
    var order: [[String]] = []
    for note in notes where note.visible == nil {
      let key = [note is Application ? "application" : "note"] + stageAndOutcome(of: note)
      if counts[key] == nil { order.append(key) }
      counts[key, default: 0] += 1
    }
    return order.map { key in
      let count = counts[key] ?? 0
      let label = count == 1 ? "a private \(key[0])" : "\(count) private \(key[0])s"
      return [label] + key.dropFirst() + [""]
    }
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
  func text(isPlain: Bool) -> String {
    let shown = notes.compactMap { note in
      note.info.visiblePath.map { path in [label(note)] + stageAndOutcome(of: note) + [path] }
    }
    let (columns, rows) = (["note", "stage", "outcome", "path"], shown + privateRows)
    if isPlain {
      let number = PlainRecords([[(name, String(notes.count)), ("meaning", meaning)]])
      return [number, PlainRecords(columns, rows)].map(\.text).filter { !$0.isEmpty }
        .joined(separator: "\n")
    }
    let table = TextTable(columns, rows, essential: 3)
    return "\(name.escapedForTerminal): \(notes.count)\n\(meaning)\n"
      + (notes.isEmpty ? "" : "\n" + table.text)
  }
}

/// The names that `stats --why` accepts, and why the other numbers have no list of notes.
extension CountedNotes {
  /// A name and what its number means. `GROUP`, `STAGE` and the like are placeholders for values of the journal.
  struct NumberMeaning {
    let pattern: String
    let meaning: String
  }

  static func meaning(of pattern: String) -> String {
    explanations.first { $0.pattern == pattern }?.meaning ?? ""
  }

  /// The names in the order of docs/stats.md.
  static let explanations: [NumberMeaning] = [
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
    .init(pattern: "counts.interview_notes", meaning: "Notes about interviews."),
    .init(pattern: "counts.stories", meaning: "Stories that you can tell."),
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
      pattern: "cohort.withdrawn",
      meaning: "Applications that you withdrew before they had their time for an answer."),
    .init(
      pattern: "cohort.closed",
      meaning: "Postings that were closed before they had their time for an answer."),
    .init(
      pattern: "stages.STAGE", meaning: "Applications that reached this stage or went further."),
    .init(
      pattern: "stages.STAGE.furthest",
      meaning: "Applications that got to this stage and no further."),
    .init(
      pattern: "standings.STAGE.OUTCOME",
      meaning:
        "Applications that got to this stage and no further, and ended this way; `open` means that they have not ended."
    ),
    .init(
      pattern: "conversion.STAGE",
      meaning:
        "Applications that got to this stage, of those that reached the stage before it long enough ago."
    ),
    .init(
      pattern: "conversion.STAGE.of",
      meaning: "Applications that reached the stage before this one, long enough ago."),
    .init(pattern: "flow.FROM.TO", meaning: "Applications that went this way in the flow."),
    .init(
      pattern: "where_it_stops.known",
      meaning: "Applications of the cohort whose note states how far they got."),
    .init(pattern: "where_it_stops.went_on", meaning: "Of those, the ones that went on."),
    .init(
      pattern: "where_it_stops.judged",
      meaning: "Of those, the ones by which the first step is judged: older, or gone on already."),
    .init(
      pattern: "where_it_stops.judged_went_on",
      meaning: "Of the ones by which the first step is judged, those that went on."),
    .init(
      pattern: "where_it_stops.STEP",
      meaning:
        "Of the ones that went on, those that ended at this step, rejected or without an answer."),
    .init(
      pattern: "where_it_stops.STEP.came_there",
      meaning: "Of the ones that went on, those that are past this step or ended here."),
    .init(
      pattern: "rejection_kinds.KIND",
      meaning: "Applications that were rejected in this way, by the kind in brackets."),
    .init(
      pattern: "reply_times.answered",
      meaning: "Applications that a person answered, with or without a known day."),
    .init(
      pattern: "reply_times.known",
      meaning: "Answered applications whose days to the answer are known."),
    .init(
      pattern: "reply_times.left_out",
      meaning: "Answered applications whose days to the answer are not known."),
    .init(
      pattern: "reply_times.answered_by.DAYS.sent",
      meaning: "Applications of the estimate that were sent at least this many days ago."),
    .init(
      pattern: "older",
      meaning:
        "Applications of that estimate sent more than \(Thresholds.olderAge) days ago, which a present wait is compared with."
    ),
    .init(pattern: "older.answered", meaning: "Of those, the ones that a person answered."),
    .init(
      pattern: "in_motion.PATH.still_silent",
      meaning: "Older applications that were still silent after as many days as this open one."),
    .init(
      pattern: "in_motion.PATH.answered_later",
      meaning: "Of those, the ones that a person answered later."),
    .init(pattern: "rates.all", meaning: "The cohort, whatever the group."),
    .init(pattern: "rates.all.answered", meaning: "Of all of them, those that a person answered."),
    .init(pattern: "rates.all.went_on", meaning: "Of all of them, those that went on."),
    .init(pattern: "rates.BY.GROUP", meaning: "Applications of the cohort in this group."),
    .init(
      pattern: "rates.BY.GROUP.answered", meaning: "Of this group, those that a person answered."),
    .init(
      pattern: "rates.BY.GROUP.went_on",
      meaning:
        "Of this group, those that went on; of a version, within the days that the cohort waits."),
    .init(
      pattern: "months.MONTH", meaning: "Applications of the cohort that were sent in this month."),
    .init(
      pattern: "months.MONTH.answered", meaning: "Of this month, those that a person answered."),
    .init(
      pattern: "months.MONTH.went_on",
      meaning: "Of this month, those that went on within the days that the cohort waits."),
    .init(
      pattern: "dry_spell",
      meaning:
        "The latest applications in a row that did not go on, of those that had the usual wait."),
    .init(
      pattern: "dry_spell.of", meaning: "Applications that had the usual wait, in which the run is."
    ),
    .init(pattern: "dry_spell.went_on", meaning: "Of those, the ones that went on."),
    .init(
      pattern: "wider_search.of",
      meaning: "Applications of the cohort in the group that most are in."),
    .init(pattern: "wider_search.went_on", meaning: "Of those, the ones that went on."),
    .init(
      pattern: "wider_search.other_of",
      meaning: "Applications of the cohort in the group that gets further."),
    .init(pattern: "wider_search.other_went_on", meaning: "Of those, the ones that went on."),
    .init(
      pattern: "suggestions.NAME",
      meaning: "Applications of the cohort in the group that is suggested."),
    .init(pattern: "suggestions.NAME.went_on", meaning: "Of those, the ones that went on."),
    .init(
      pattern: "learning.waiting",
      meaning: "Rejections without a reflection, and without `reflect: skip`."),
    .init(
      pattern: "lessons.TEXT", meaning: "Reflections and interview notes that contain this lesson."),
    .init(
      pattern: "lessons.TEXT.reflections", meaning: "Reflections that contain this lesson."),
    .init(
      pattern: "lessons.TEXT.kept",
      meaning: "Of the notes that state whether the lesson was kept, those in which it was."),
    .init(
      pattern: "lessons.TEXT.kept_of",
      meaning: "Notes that state whether the lesson was kept, with `kept: yes` or `kept: no`."),
    .init(pattern: "factors.SIDE.TEXT", meaning: "Reflections that name this factor."),
    .init(pattern: "feedback.received", meaning: "Feedback that came."),
    .init(
      pattern: "feedback.put_off",
      meaning: "Feedback that came, and that you don't want to read yet."),
    .init(pattern: "feedback.asked", meaning: "Requests for feedback that wait for an answer."),
    .init(pattern: "feedback.drafted", meaning: "Requests for feedback that are not sent yet."),
    .init(pattern: "feedback.declined", meaning: "Requests for feedback that were declined."),
    .init(pattern: "feedback.no_reply", meaning: "Requests for feedback that no one answered."),
    .init(pattern: "feedback_about.ABOUT", meaning: "Received feedback about this."),
    .init(
      pattern: "changes.VERSION.before_of",
      meaning:
        "Applications of the cohort with another version, sent before the new one was first used."),
    .init(
      pattern: "changes.VERSION.before",
      meaning: "Of those, the ones that went on within the days that the cohort waits."),
    .init(
      pattern: "changes.VERSION.after_of",
      meaning: "Applications of the cohort with the new version."),
    .init(
      pattern: "changes.VERSION.after",
      meaning: "Of those, the ones that went on within the days that the cohort waits."),
    .init(
      pattern: "victories",
      meaning: "Wins, newest first: those that you wrote down, and those that the notes prove."),
  ]

  /// Why a number does not count notes. In `rates.shrunken`, `rates` is the place in the JSON output, and `shrunken`
  /// is the name of the number there.
  static let reasonsForNoList: [NumberMeaning] = [
    .init(pattern: "version", meaning: "It is the version of the names in the output."),
    .init(
      pattern: "notes",
      meaning: "It counts files of the folder; `onward check` lists those with problems."),
    .init(
      pattern: "cohort.after_days",
      meaning: "It is a setting: the days that the cohort waits for an answer."),
    .init(
      pattern: "reply_times.half_after",
      meaning:
        "It is a number of days, calculated from `reply_times.known` and those that still wait."),
    .init(
      pattern: "reply_times.estimate",
      meaning: "It is a share, calculated from `reply_times.known` and those that still wait."),
    .init(pattern: "reply_times.low", meaning: "It is an end of the likely range of that share."),
    .init(pattern: "reply_times.high", meaning: "It is an end of the likely range of that share."),
    .init(pattern: "in_motion.quiet_days", meaning: "It is a number of days."),
    .init(
      pattern: "rates.shrunken",
      meaning: "It only orders the groups; it is calculated from `rates.BY.GROUP` and `rates.all`."),
    .init(pattern: "comparisons", meaning: "It compares two groups of `rates`."),
    .init(
      pattern: "where_it_stops.judged_after_days",
      meaning: "It is a number of days: the usual wait of the search, or six weeks."),
    .init(
      pattern: "dry_spell.after_days",
      meaning:
        "It is a number of days: those within which most answers and invitations of the search came."
    ),
    .init(
      pattern: "dry_spell.chance",
      meaning:
        "It is a probability, calculated from `dry_spell`, `dry_spell.of` and `dry_spell.went_on`."),
    .init(
      pattern: "outlook",
      meaning: "It is a forecast, calculated from `cohort.applications` and `cohort.went_on`."),
    .init(pattern: "suggestions.skills", meaning: "It counts skills of your profile."),
    .init(pattern: "published_rates", meaning: "It is what others have published."),
    .init(
      pattern: "learning.lessons",
      meaning:
        "It counts lessons, not notes; `lessons.TEXT` lists the notes with one of them."),
    .init(
      pattern: "learning.recurring_lessons",
      meaning:
        "It counts lessons, not notes; `lessons.TEXT` lists the notes with one of them."),
    .init(
      pattern: "learning.open_tries",
      meaning:
        "It counts things to try, not notes; `counts.reflections` lists the notes that they are in."
    ),
    .init(
      pattern: "learning.done_tries",
      meaning:
        "It counts things to try, not notes; `counts.reflections` lists the notes that they are in."
    ),
    .init(
      pattern: "changes.difference",
      meaning:
        "It is a difference of two shares, calculated from the other numbers of this version."),
    .init(
      pattern: "goals",
      meaning:
        "It counts what was done for the goal in that time; one note may have several such things."),
    .init(pattern: "activity", meaning: "It counts days."),
    .init(
      pattern: "weeks",
      meaning: "It counts days and what was done on them; one note may have several such things."),
    .init(pattern: "mood", meaning: "It is a mood as you wrote it down, or the middle of several."),
  ]

  /// Why a number has no list of notes; `nil` if it has one, or if there is no such number.
  ///
  /// - Parameter names: The names that lead to it.
  static func reason(for names: [String]) -> String? {
    guard let first = names.first, let last = names.last else { return nil }
    let found = reasonsForNoList.first { other in
      let pattern = other.pattern.split(separator: ".")
      return pattern[0] == first && (pattern.count == 1 || pattern[1] == last)
    }
    if let found { return found.meaning }
    let isRange = last.hasSuffix("_low") || last.hasSuffix("_high")
    return isRange && explanations.contains { $0.pattern.hasPrefix(first + ".") }
      ? "It is an end of the likely range of a share." : nil
  }

  /// The names that do not depend on the journal, for a shell to complete.
  static let fixedNames = explanations.map(\.pattern).filter { $0.lowercased() == $0 }
}
