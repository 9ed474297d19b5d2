import Diagnostics
import Insights
import Journal

/// What rejection taught: the latest no with the plan made for it, lessons, and things to try.
struct LessonsSection: PageSection {
  let id = "lessons"
  let heading = "Lessons from rejection"

  private static let lessonLimit = 6
  private static let tryLimit = 8
  private static let factorLimit = 4

  func elements(for findings: Findings) -> [Element] {
    let journal = findings.journal
    let learned = findings.lessons
    let waiting = findings.reflections
    if learned.latestNo == nil, learned.lessons.isEmpty, learned.openTries.isEmpty,
      waiting.applications.isEmpty
    {
      return [
        .paragraph(
          "When a no comes, a short note in \(code: "reflections/") keeps what it taught, and it will stand here."
        )
      ]
    }
    return latestNo(learned, journal) + lessons(learned) + factors(learned)
      + tries(learned, journal)
      + stillWaiting(waiting)
  }

  /// Fact, then meaning; then what the person wrote for this day before it came.
  private func latestNo(_ learned: LessonsLearned, _ journal: Journal) -> [Element] {
    guard let application = learned.latestNo else { return [] }
    let day = application.endedOn.map { " on \($0.spoken(on: journal.today))" } ?? ""
    var fact: Text = "\(note: application) said no\(day), after \(application.stage.withArticle)."
    switch application.stage {
    case .interview, .final, .offer:
      fact = fact + " Getting that far means that the application worked."
    case .screen, .assessment: fact = fact + " They wanted to know more before they decided."
    case .saved, .applied, .acknowledged: break
    }
    guard let plan = application.setbackPlan, !application.info.isPrivate else {
      return [.paragraph(fact)]
    }
    return [
      .paragraph(fact + " Before the answer came, you wrote for this day:"),
      .quote(plan.lines.map { Text($0) }),
    ]
  }

  private func lessons(_ learned: LessonsLearned) -> [Element] {
    if learned.lessons.isEmpty { return [] }
    let shown = learned.lessons.prefix(LessonsSection.lessonLimit).map { lesson -> Text in
      lesson.count > 1 ? "\(lesson.text) (in \(lesson.count) reflections)" : Text(lesson.text)
    }
    let rest = learned.lessons.count - shown.count
    var elements: [Element] = [.heading("What you learned"), .list(shown)]
    if rest > 0 {
      elements.append(.paragraph(Text("\(rest.of("more lesson")) in your reflections.")))
    }
    return elements
  }

  /// Whose part it was, as the person sorted it; no shares, for blame has none.
  private func factors(_ learned: LessonsLearned) -> [Element] {
    if learned.factors.isEmpty { return [] }
    let items = Reflection.Factor.Side.allCases.compactMap { side -> Text? in
      let all = learned.factors.filter { $0.side == side }
      if all.isEmpty { return nil }
      let shown = all.prefix(LessonsSection.factorLimit).map {
        $0.count > 1 ? "\($0.text) (\($0.count) times)" : $0.text
      }
      let rest = all.count - shown.count
      let more = rest > 0 ? "; and \(rest) more" : ""
      return "\(strong: side.words): \(shown.joined(separator: "; "))\(more)"
    }
    return [.heading("What had a part in it"), .list(items)]
  }

  private func tries(_ learned: LessonsLearned, _ journal: Journal) -> [Element] {
    var elements: [Element] = []
    if !learned.openTries.isEmpty {
      let shown = learned.openTries.prefix(LessonsSection.tryLimit).map { item -> Text in
        "\(item.attempt.text) (\(origin(of: item, journal), of: item.reflection.info))"
      }
      elements += [.heading("To try"), .list(shown)]
      let rest = learned.openTries.count - shown.count
      if rest > 0 {
        elements.append(.paragraph(Text("\(rest) more \(rest == 1 ? "is" : "are") open.")))
      }
    }
    if let last = learned.doneTries.first {
      let day = last.attempt.doneOn.map { " on \($0.spoken(on: journal.today))" } ?? ""
      let tried = learned.doneTries.count.of("thing")
      elements.append(.paragraph("Tried so far: \(tried). Last\(day): \(last.attempt.text)"))
    }
    return elements
  }

  private func origin(of item: LessonsLearned.Attempt, _ journal: Journal) -> String {
    let application = journal.application(of: item.reflection)
    guard let application, !application.info.isPrivate else { return "from a reflection" }
    return "after \(application.company)"
  }

  private func stillWaiting(_ waiting: ReflectionsWaiting) -> [Element] {
    let count = waiting.applications.count
    if count == 0 { return [] }
    let number = count == 1 ? "One rejection has" : "\(count) rejections have"
    return [
      .paragraph(
        "\(number) no reflection yet. One is offered on a day, at most; \(code: "reflect: skip") in an application settles it for good."
      )
    ]
  }
}

extension String {
  /// What stands on each line that holds anything.
  fileprivate var lines: [String] {
    split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}

extension Reflection.Factor.Side {
  fileprivate var words: String {
    switch self {
    case .mine: "Mine"
    case .theirs: "Theirs"
    case .unknown: "Nobody knows"
    }
  }
}
