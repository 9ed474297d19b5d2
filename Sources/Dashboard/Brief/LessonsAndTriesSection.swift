import Diagnostics
import Insights
import Journal

/// What recurs in the reflections, and what is meant to be tried.
struct LessonsAndTriesSection: PageSection {
  let id = "lessons-and-tries"
  let heading = "Lessons and open tries"

  private static let lessonLimit = 5
  private static let tryLimit = 5

  func elements(for findings: Findings) -> [Element] {
    let all = lessons(findings) + tries(findings)
    return all.isEmpty ? [.paragraph("No lesson and nothing to try is written down yet.")] : all
  }

  /// Those that recur; the newest where none does.
  private func lessons(_ findings: Findings) -> [Element] {
    let lessons = findings.lessons.lessons
    if lessons.isEmpty { return [] }
    let recurring = lessons.filter { $0.count > 1 }
    let shown = (recurring.isEmpty ? lessons : recurring).prefix(LessonsAndTriesSection.lessonLimit)
    let items = shown.map { lesson -> Text in
      let words = NoteWords(of: lesson.reflection.info, in: findings.journal).text(of: lesson)
      return lesson.count > 1 ? "\(words) (in \(lesson.count) reflections)" : words
    }
    let rest = lessons.count - shown.count
    let more: [Element] = rest > 0 ? [.paragraph("\(rest.of("more lesson")) in the notes.")] : []
    return [
      .paragraph(recurring.isEmpty ? "The latest lessons:" : "Lessons that recur:"), .list(items),
    ] + more
  }

  private func tries(_ findings: Findings) -> [Element] {
    let open = findings.lessons.openTries
    let done = findings.lessons.doneTries.count
    let shown = open.prefix(LessonsAndTriesSection.tryLimit).map {
      NoteWords(of: $0.reflection.info, in: findings.journal).text(of: $0)
    }
    let counts = [
      (open.count - shown.count, "more to try"), (done, "tried already"),
    ].filter { $0.0 > 0 }.map { "\($0) \($1)" }.joined(separator: ", ")
    return (shown.isEmpty ? [] : [.paragraph("To try, the newest first:"), .list(Array(shown))])
      + (counts.isEmpty ? [] : [.paragraph("\(counts).")])
  }
}
