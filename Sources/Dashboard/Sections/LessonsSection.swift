import Diagnostics
import Insights
import Journal
import Markdown
import PageModel
import TextKit

/// What rejections taught: the latest rejection with the setback plan made for it, lessons, and things to try.
struct LessonsSection: PageSection {
  let id = "lessons"
  let heading = "Lessons from rejection"

  private static let lessonLimit = 6
  private static let tryLimit = 8
  private static let factorLimit = 4
  /// In characters.
  private static let excerptLimit = 300

  func elements(for insights: Insights) -> [Element] {
    let journal = insights.journal
    let learned = insights.lessons
    let waiting = insights.reflections
    if learned.latestRejection == nil, learned.lessons.isEmpty, learned.openTries.isEmpty,
      waiting.applications.isEmpty
    {
      return [
        .paragraph(
          "When a no comes, a short note in \(code: "reflections/") keeps what it taught, and it will stand here."
        )
      ]
    }
    return latestRejection(learned, journal) + lessons(learned, journal) + factors(learned, journal)
      + tries(learned, journal)
      + stillWaiting(waiting)
  }

  /// The fact, its meaning, and then the setback plan.
  private func latestRejection(_ learned: LessonsLearned, _ journal: Journal) -> [Element] {
    guard let application = learned.latestRejection,
      let message = RejectionMessage(application, in: journal, for: .ofThePage)
    else { return [] }
    let plan = NoteTextBuilder(of: application.info, in: journal)
      .quotedBlocks(Block.blocks(markdown: message.plan ?? ""))
    let planned: [Element] =
      plan.isEmpty
      ? [.paragraph(message.fact)]
      : [.paragraph("\(message.fact) \(RejectionMessage.planIntroduction)"), .quote(plan)]
    return planned + (application.visible.map { lookingBack(on: $0, journal) } ?? [])
  }

  /// The beginning of the reflection on this application: the text before its first heading, without the tasks.
  private func lookingBack(on application: Application, _ journal: Journal) -> [Element] {
    let reflections = journal.reflections.visible.filter {
      journal.application(of: $0) === application
    }
    guard
      let reflection = reflections.max(by: { $0.date?.number ?? .min < $1.date?.number ?? .min })
    else { return [] }
    let quote = NoteTextBuilder(of: reflection.info, in: journal)
      .quotedBlocks(reflection.opening)
      .shortened(to: LessonsSection.excerptLimit).blocks
    if quote.isEmpty { return [] }
    let day = reflection.date.map { " on \($0.spoken(on: journal.today))" } ?? ""
    return [.paragraph("Looking back\(day), \("you wrote", of: reflection.info):"), .quote(quote)]
  }

  private func lessons(_ learned: LessonsLearned, _ journal: Journal) -> [Element] {
    if learned.lessons.isEmpty { return [] }
    let shown = learned.lessons.prefix(LessonsSection.lessonLimit).map { lesson -> Text in
      let text = NoteTextBuilder(of: lesson.reflection.info, in: journal).text(of: lesson)
      return lesson.count > 1 ? "\(text) (in \(lesson.count) reflections)" : text
    }
    let rest = learned.lessons.count - shown.count
    var elements: [Element] = [.heading("What you learned"), .list(shown)]
    if rest > 0 {
      elements.append(.paragraph(Text("\(rest.pluralized("more lesson")) in your reflections.")))
    }
    let lists = learned.lessons.prefix(LessonsSection.lessonLimit).filter { $0.count > 1 }
      .map { NoteLists.List($0.text, in: "lessons.\($0.text)", notes: $0.reflections) }
    return elements + NoteLists.reflections(lists).elements
  }

  /// The factors by side, as the user assigned them. They have no shares, since blame has none.
  private func factors(_ learned: LessonsLearned, _ journal: Journal) -> [Element] {
    if learned.factors.isEmpty { return [] }
    let items = Reflection.Factor.Side.allCases.compactMap { side -> Text? in
      let all = learned.factors.filter { $0.side == side }
      if all.isEmpty { return nil }
      let shown = all.prefix(LessonsSection.factorLimit).map { factor -> Text in
        let text = NoteTextBuilder(of: factor.reflection.info, in: journal).text(of: factor)
        return factor.count > 1 ? "\(text) (\(factor.count) times)" : text
      }
      let rest = all.count - shown.count
      let more = rest > 0 ? "; and \(rest) more" : ""
      return "\(strong: side.label): \(shown, joinedBy: "; ")\(more)"
    }
    let lists = Reflection.Factor.Side.allCases.flatMap { side in
      learned.factors.filter { $0.side == side }.prefix(LessonsSection.factorLimit)
        .filter { $0.count > 1 }.map {
          NoteLists.List(
            $0.text, in: "factors.\($0.side.rawValue).\($0.text)", notes: $0.reflections)
        }
    }
    return [.heading("What had a part in it"), .list(items)]
      + NoteLists.reflections(lists).elements
  }

  private func tries(_ learned: LessonsLearned, _ journal: Journal) -> [Element] {
    var elements: [Element] = []
    if !learned.openTries.isEmpty {
      let shown = learned.openTries.prefix(LessonsSection.tryLimit).map { item -> Text in
        "\(NoteTextBuilder(of: item.reflection.info, in: journal).text(of: item)) (\(origin(of: item, journal), of: item.reflection.info))"
      }
      elements += [.heading("To try"), .list(shown)]
      let rest = learned.openTries.count - shown.count
      if rest > 0 {
        elements.append(.paragraph(Text("\(rest) more \(rest == 1 ? "is" : "are") open.")))
      }
    }
    if let last = learned.doneTries.first {
      let day = last.attempt.doneOn.map { " on \($0.spoken(on: journal.today))" } ?? ""
      let tried = learned.doneTries.count.pluralized("thing")
      let text = NoteTextBuilder(of: last.reflection.info, in: journal).text(of: last)
      elements.append(.paragraph("Tried so far: \(tried). Last\(day): \(text)"))
    }
    return elements
  }

  private func origin(of item: LessonsLearned.Attempt, _ journal: Journal) -> String {
    let application = journal.application(of: item.reflection)
    guard let application = application?.visible else { return "from a reflection" }
    return "after \(application.company)"
  }

  private func stillWaiting(_ waiting: PendingReflections) -> [Element] {
    guard let sentence = waiting.sentence else { return [] }
    let first: Text =
      waiting.suggested.map { " When you are ready, two lines about \(note: $0) would do." } ?? ""
    return [
      .paragraph(
        "\(sentence)\(first) One is offered on a day, at most; \(code: "reflect: skip") in an application settles it for good."
      )
    ]
      + NoteLists.applications([
        .init("no reflection yet", in: "learning.waiting", of: waiting.applications)
      ]).elements
  }
}

extension PendingReflections {
  /// How many rejections have no reflection yet; `nil` if there is none.
  var sentence: String? {
    switch applications.count {
    case 0: nil
    case 1: "One rejection has no reflection yet."
    case let count: "\(count) rejections have no reflection yet."
    }
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
