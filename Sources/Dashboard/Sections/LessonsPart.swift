import Diagnostics
import Insights
import Journal
import Markdown
import PageModel
import TextKit

/// What rejections taught: the latest rejection with the setback plan made for it, lessons, and things to try.
enum LessonsPart {
  static func later(_ insights: Insights) -> Text? {
    insights.journal.applications.contains { $0.outcome == .rejected }
      ? "Lessons: a short note in \(code: "reflections/") keeps what a no taught."
      : "Lessons: when a no comes, a short note in \(code: "reflections/") keeps what it taught."
  }

  /// The part about the latest no.
  static let latestPart = "latest-no"

  /// The section that begins with the plan for the latest no, for a link to it that works in both pages.
  static let placeOfPlan = "lessons"

  /// The number of lessons and of things to try that are read without opening a fold.
  private static let limit = 3
  private static let factorLimit = 4
  /// In characters.
  private static let excerptLimit = 300

  /// The latest no, with the setback plan made for it, and an offer to look back.
  static func latest(_ insights: Insights) -> [Element] {
    // After an accepted offer nothing looks back at a rejection.
    if insights.journal.isConcluded { return [] }
    return latestRejection(insights) + stillWaiting(insights)
  }

  /// The fact, its meaning, and then the setback plan, unless it is among the steps.
  private static func latestRejection(_ insights: Insights) -> [Element] {
    let journal = insights.journal
    guard let application = insights.lessons.latestRejection,
      let message = RejectionMessage(application, in: journal, for: .ofThePage)
    else { return [] }
    let plan = NoteTextBuilder(of: application.info, in: journal)
      .quotedBlocks(Block.blocks(markdown: message.plan ?? ""))
    let planned: [Element]
    if plan.isEmpty || FreshRejection.isPlanAmongSteps(insights) {
      planned = [.paragraph(message.fact)]
    } else if application.hasPlanForNow(on: journal.today) {
      planned = [
        .paragraph("\(message.fact) \(RejectionMessage.planIntroduction)"), .quote(plan),
      ]
    } else {
      let title = "What you wrote for that day, before the answer came"
      planned = [
        .paragraph(message.fact), .fold(Fold(title, [.quote(plan)], headingInText: title)),
      ]
    }
    return planned + (application.visible.map { lookingBack(on: $0, journal) } ?? [])
  }

  /// The beginning of the reflection on this application: the text before its first heading, without the tasks.
  private static func lookingBack(on application: Application, _ journal: Journal) -> [Element] {
    let reflections = journal.reflections.visible.filter {
      journal.application(of: $0) === application
    }
    guard
      let reflection = reflections.max(by: { $0.date?.number ?? .min < $1.date?.number ?? .min })
    else { return [] }
    let quote = NoteTextBuilder(of: reflection.info, in: journal)
      .quotedBlocks(reflection.opening)
      .shortened(to: excerptLimit).blocks
    if quote.isEmpty { return [] }
    let day = reflection.date.map { " on \($0.spoken(on: journal.today))" } ?? ""
    return [.paragraph("Looking back\(day), \("you wrote", of: reflection.info):"), .quote(quote)]
  }

  /// Whether the part about the latest no has words of the person: a plan for that day, or a look back.
  static func hasOwnWords(_ latest: [Element]) -> Bool {
    latest.contains { element in
      switch element {
      case .quote: true
      case .fold(let fold): hasOwnWords(fold.elements)
      default: false
      }
    }
  }

  static func learned(_ insights: Insights) -> [Element] {
    let (lessons, journal) = (insights.lessons.lessons, insights.journal)
    if lessons.isEmpty { return [] }
    let all = lessons.lazy.map { lesson -> Text in
      let text = NoteTextBuilder(of: lesson.note.info, in: journal).text(of: lesson)
        .asOwnWords
      return "\(text)\(lesson.counted)"
    }
    let lists = lessons.filter { $0.count > 1 }
      .map {
        NoteLists.List(
          journal.privateNames.hidden(in: $0.text), in: "lessons.\($0.text)", notes: $0.notes)
      }
    let rest = (all.count - limit).pluralized("more lesson")
    return [.heading("What you learned")]
      + folded(all, rest, inText: "\(rest) in your notes.")
      + NoteLists.reflections("lesson", lists).elements
  }

  /// The first few of a list, and a fold with the others.
  private static func folded(
    _ all: some Collection<Text>, _ summary: String, inText: Text
  ) -> [Element] {
    if all.count <= limit { return [.list(Array(all))] }
    return [
      .list(Array(all.prefix(limit))),
      .fold(
        Fold(
          summary, list: all.dropFirst(limit), restIn: "in your notes", inText: inText)
      ),
    ]
  }

  /// The factors by side, as the user assigned them. They have no shares, since blame has none.
  static func factors(_ insights: Insights) -> [Element] {
    let (learned, journal) = (insights.lessons, insights.journal)
    if learned.factors.isEmpty || journal.isConcluded { return [] }
    let items = Reflection.Factor.Side.allCases.compactMap { side -> Text? in
      let all = learned.factors.filter { $0.side == side }
      if all.isEmpty { return nil }
      let shown = all.prefix(factorLimit).map { factor -> Text in
        let text = NoteTextBuilder(of: factor.reflection.info, in: journal).text(of: factor)
          .asOwnWords
        return factor.count > 1 ? "\(text) (\(factor.count) times)" : text
      }
      let rest = all.count - shown.count
      let more = rest > 0 ? "; and \(rest) more" : ""
      return "\(strong: side.label): \(shown, joinedBy: "; ")\(more)"
    }
    let lists = Reflection.Factor.Side.allCases.flatMap { side in
      learned.factors.filter { $0.side == side }.prefix(factorLimit)
        .filter { $0.count > 1 }.map {
          NoteLists.List(
            journal.privateNames.hidden(in: $0.text), in: "factors.\($0.side.rawValue).\($0.text)",
            notes: $0.reflections)
        }
    }
    return [
      .fold(
        Fold(
          "What had a part in it, in your words: \(learned.factors.count.pluralized("thing"))",
          [.list(items)] + NoteLists.reflections("part", lists).elements,
          inText: "What had a part in it, in your words. \(items, joinedBy: ". ")."))
    ]
  }

  static func tries(_ insights: Insights) -> [Element] {
    let (learned, journal) = (insights.lessons, insights.journal)
    var elements: [Element] = []
    if !learned.openTries.isEmpty, !journal.isConcluded {
      let all = learned.openTries.lazy.map { item -> Text in
        "\(NoteTextBuilder(of: item.reflection.info, in: journal).text(of: item).asOwnWords) (\(origin(of: item, journal), of: item.reflection.info))"
      }
      let rest = all.count - limit
      elements +=
        [.heading("To try")]
        + folded(
          all, "\(rest) more to try", inText: "\(rest) more \(rest == 1 ? "is" : "are") open.")
    }
    if let last = learned.doneTries.first {
      let day = last.attempt.doneOn.map { " on \($0.spoken(on: journal.today))" } ?? ""
      let tried = "Tried so far: \(learned.doneTries.count.pluralized("thing"))"
      let text = NoteTextBuilder(of: last.reflection.info, in: journal).text(of: last).asOwnWords
      let line: Text = "\(tried). Last\(day): \(text)"
      let all = learned.doneTries.lazy.map { item -> Text in
        let day = item.attempt.doneOn.map { "\($0.spoken(on: journal.today)): " } ?? ""
        let text = NoteTextBuilder(of: item.reflection.info, in: journal).text(of: item)
          .asOwnWords
        return "\(day)\(text) (\(origin(of: item, journal), of: item.reflection.info))"
      }
      elements.append(
        all.count == 1
          ? .paragraph(line)
          : .fold(Fold(tried, list: all, restIn: "in your reflections", inText: line)))
    }
    return elements
  }

  private static func origin(of item: LessonsLearned.Attempt, _ journal: Journal) -> String {
    let application = journal.application(of: item.reflection)
    guard let application = application?.visible else { return "from a reflection" }
    return "after \(application.company)"
  }

  /// The offer of a reflection, unless it is one of the next steps. After an accepted offer the page asks for nothing, and on
  /// the day of a rejection, looking back can wait.
  private static func stillWaiting(_ insights: Insights) -> [Element] {
    if !LookBack.isOffered(insights.journal) { return [] }
    let waiting = insights.reflections.applications
    let lists =
      waiting.isEmpty
      ? []
      : NoteLists(
        // The one that is offered is named above it.
        toLookBackAt(waiting, besides: offered(insights)),
        [.init("no reflection yet", in: "learning.waiting", of: waiting)]
      ).elements
    return offers(insights) + lists
  }

  /// The words on the fold. They never say how many: after many refusals, that is the last thing to read.
  private static func toLookBackAt(_ waiting: [Application], besides offered: Application?)
    -> String
  {
    let lead = "To look back at, if you like"
    let others = waiting.count == 1 ? waiting : waiting.filter { $0 !== offered }
    let latest = others.visible.max {
      ($0.endedOn?.number ?? .min) < ($1.endedOn?.number ?? .min)
    }
    guard let latest else { return lead }
    return "\(lead): \(latest.company)\(waiting.count == 1 ? "" : " and others")"
  }

  /// The rejection that is offered to look back at; `nil` if one is among the next steps.
  private static func offered(_ insights: Insights) -> Application? {
    let isNext = LookBack.steps(insights, limit: NextSteps.shown).contains {
      if case .reflect = $0 { true } else { false }
    }
    return isNext ? nil : insights.reflections.suggested
  }

  /// What could be done about rejections, unless it is one of the next steps.
  static func offers(_ insights: Insights) -> [Element] {
    if !LookBack.isOffered(insights.journal) { return [] }
    let offer = offered(insights).map { application in
      Element.paragraph(
        "When you are ready, two lines about \(note: application) would do."
      )
    }
    let question = LookBack.question(insights).map { step in
      Element.paragraph(StepWording(insights.journal) { $0 }.text(for: step).whole)
    }
    return [offer, question].compactMap(\.self)
  }
}

extension LessonsLearned.Lesson {
  /// ` (in 3 notes; kept in 4 of 6)`, or nothing for a lesson of one note. That it was kept explains nothing.
  var counted: String {
    let parts = [
      count > 1 ? "in \(count) notes" : nil,
      judgedIn.isEmpty ? nil : "kept in \(keptIn.count) of \(judgedIn.count)",
    ].compactMap(\.self)
    return parts.isEmpty ? "" : " (\(parts.joined(separator: "; ")))"
  }
}

extension Reflection.Factor.Side {
  fileprivate var label: String {
    switch self {
    case .mine: "Mine"
    case .theirs: "Theirs"
    case .unknown: "Nobody knows"
    }
  }
}
