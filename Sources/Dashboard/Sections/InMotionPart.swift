import Charts
import Insights
import Journal
import PageModel
import TextKit

/// The open applications: first those with a date, then those that wait for the user, and then those that wait for an
/// answer.
enum InMotionPart {
  private static let later: Text =
    "What is under way: a note with \(code: "applied:") and a date puts an application here."

  /// What will be here, until something is. Once anything was sent, the user knows.
  static func later(_ insights: Insights) -> Text? {
    insights.counts.applications == 0 && elements(insights).isEmpty ? later : nil
  }

  /// The number of saved postings that are named; a handful is enough to remember that there are some.
  private static let savedLimit = 5

  /// The number of applications with a row; the table of all applications has the rest.
  private static let limit = 30

  /// The number of open applications; `nil` if none is open, since a zero is not said.
  static func count(_ insights: Insights) -> Int? {
    insights.counts.open == 0 ? nil : insights.counts.open
  }

  static func elements(_ insights: Insights) -> [Element] {
    let all = OpenLane.all(insights)
    return (all.isEmpty ? [] : lanes(all, insights)) + longSilent(insights)
      + saved(besides: all, insights) + others(besides: all, insights)
  }

  /// In a search with so few applications that the page has no table of them: those that are not open, each with its state, and
  /// the offer of a look back that would be with the lessons.
  private static func others(besides lanes: [OpenLane], _ insights: Insights) -> [Element] {
    let journal = insights.journal
    if !FewApplications.areAll(of: journal) { return [] }
    let others = journal.applications.filter { application in
      !application.isOpen && !application.isSaved
        && !lanes.contains { $0.open.application === application }
    }
    let line = { (lead: String, applications: [Application], text: (Application) -> Text) in
      applications.isEmpty
        ? []
        : [
          Element.paragraph("\(lead): \(applications.map(text), joinedBy: "; ").")
        ]
    }
    return line("No longer open", others) { application in
      let day = application.endedOn.map { " on \($0.spoken(on: journal.today))" } ?? ""
      return "\(note: application), \(application.progress)\(day)"
    }
      + (LessonsPart.hasOwnWords(LessonsPart.latest(insights)) ? [] : LessonsPart.offers(insights))
  }

  /// The saved postings without a row: those without a day ahead. After an accepted offer there is nothing to send.
  private static func saved(besides lanes: [OpenLane], _ insights: Insights) -> [Element] {
    if insights.journal.isConcluded, !FewApplications.areAll(of: insights.journal) { return [] }
    let shown = Set(lanes.map { ObjectIdentifier($0.open.application) })
    let saved = insights.journal.applications.filter {
      $0.isSaved && !$0.isOpen && !shown.contains(ObjectIdentifier($0))
    }
    if saved.isEmpty { return [] }
    let names = saved.prefix(savedLimit).map { "\(note: $0)" as Text }
    let rest = saved.count - names.count
    let more: Text =
      rest == 0 ? "" : "; \(rest) more in \("All", at: ApplicationsPart.section)"
    return [.paragraph("Saved: \(names, joinedBy: "; ")\(more).")]
  }

  private static func lanes(_ all: [OpenLane], _ insights: Insights) -> [Element] {
    let shown = all.prefix(limit)
    let groups = OpenLane.Turn.allCases.compactMap { turn -> Lanes.Group? in
      let rows = shown.filter { $0.turn == turn }.map(\.row)
      return rows.isEmpty
        ? nil
        : Lanes.Group(
          turn.heading, count: all.count { $0.turn == turn }, remark: saved(in: turn, all), rows)
    }
    let lanes = Lanes(
      "Open applications", columns: ["Application", "Since it was sent", "What is next"],
      months: LaneChart(on: insights.journal.today).months,
      key: LaneKey.key(of: groups.flatMap(\.rows), insights), groups: groups)
    return [.lanes(lanes)] + older(insights, shown).elements + rest(all.count - shown.count)
  }

  /// A saved posting is in the group's number and not in that of open applications.
  private static func saved(in turn: OpenLane.Turn, _ all: [OpenLane]) -> String {
    let saved = all.count { $0.turn == turn && $0.open.application.isSaved }
    if saved == 0 { return "" }
    let isWhole = saved == all.count { $0.turn == turn }
    return "\(isWhole ? "" : "\(saved) of them ")only saved"
  }

  private static func rest(_ count: Int) -> [Element] {
    count == 0 ? [] : [.paragraph("\(count) more in \("All", at: ApplicationsPart.section).")]
  }

  /// The older applications that waits are compared with. For each row, they are those that were still silent after
  /// its wait; the shortest of these waits has all of them.
  private static func older(_ insights: Insights, _ shown: ArraySlice<OpenLane>) -> NoteLists? {
    let compared = shown.filter { $0.answeredLater != nil }.map { lane in
      (lane.open.application, insights.stillSilent(afterTheWaitOf: lane.open))
    }
    guard let (application, all) = compared.max(by: { $0.1.count < $1.1.count }) else {
      return nil
    }
    let wait = compared.count == 1 ? "as long as" : "at least as long as"
    let days = { (application: Application) -> Int? in application.answer?.delay }
    let answered = all.filter { $0.answer != nil }
      .sorted { (days($0) ?? 0, $0.info.path.pathBytes) < (days($1) ?? 0, $1.info.path.pathBytes) }
    let link = { (application: Application) -> Text in
      let after = days(application).map { " (\($0.pluralized("day")))" } ?? ""
      return "\(application.companyLabel, of: application.info)\(after)"
    }
    return NoteLists(
      "The \(all.count) older ones that were silent \(wait) \(application.visible?.company ?? "a private application")",
      [
        .init("answered later, and after how long", in: "older.answered", of: answered, link: link),
        .init("not answered", in: "older", of: all.filter { $0.answer == nil }),
      ])
  }

  /// The applications of which nothing was heard for so long that they may be over.
  private static func longSilent(_ insights: Insights) -> [Element] {
    let silent = insights.openApplications.longSilent
    if silent.isEmpty { return [] }
    let shown = silent.prefix(limit).map { open -> Text in
      "\(note: open.application): \(lastWord(of: open, insights))"
    }
    // After an accepted offer nothing has to be settled.
    let lead = insights.journal.isConcluded ? [] : [Element.paragraph(settling(silent, insights))]
    return [
      .fold(
        Fold(
          "Long silent: \(silent.count.pluralized("open application"))",
          lead + [.list(shown)] + rest(silent.count - shown.count), headingInText: "Long silent"))
    ]
  }

  /// The commands for what is over.
  private static func settling(
    _ silent: [OpenApplications.Open], _ insights: Insights
  ) -> Text {
    let first = silent[0].application
    return
      "Silent for more than \(Thresholds.longSilence) days. If \(silent.count == 1 ? "it" : "the first") is over, \(first.wayToLog("ghosted", in: insights.journal)) notes it. \(code: "follow_up: never") in its note takes it off this list:"
  }

  /// The last day on which something happened. If that is the day of sending, no one has said a word yet.
  private static func lastWord(of open: OpenApplications.Open, _ insights: Insights) -> Text {
    guard let day = open.lastActivity else { return "day not known" }
    let spoken = day.spoken(on: insights.journal.today)
    return Text(open.isOnlySent ? "sent on \(spoken)" : spoken)
  }
}

/// What the shapes of the lanes mean.
private enum LaneKey {
  /// Only the shapes that appear in a row.
  static func key(of rows: [Lanes.Row], _ insights: Insights) -> [Lanes.Key] {
    let shapes = Set(rows.flatMap(\.lane.marks).map(\.shape))
    let isSilent = rows.contains { $0.lane.lines.contains { $0.course == .silence } }
    let steps = zip(Drawing.Tone.steps, Conversion.stages).map { tone, stage in
      Lanes.Key(.step(tone), stage.reachedText(insights.counts))
    }
    let before = insights.journal.today + -Lane.daysBack
    let all: [Lanes.Key] =
      [.init(.sent, "sent"), .init(.note, "receipt or note")] + steps + [
        .init(.silence, "silence"), .init(.date, "date ahead"), .init(.question, "a day to ask"),
        .init(.earlier, "before \(before.spoken(on: insights.journal.today))"),
        .init(.later, "more than two weeks ahead"),
      ]
    return all.filter { shapes.contains($0.shape) || $0.shape == .silence && isSilent }
  }
}
