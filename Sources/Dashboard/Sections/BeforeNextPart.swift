import Insights
import Journal
import PageModel
import TextKit

/// At most three lines before a conversation that is near: what was learned for it, and a question without a story.
enum BeforeNextPart {
  static func elements(_ insights: Insights) -> [Element] {
    let journal = insights.journal
    guard !journal.isConcluded, let preparation = Preparation(for: nil, insights),
      let event = preparation.event, let day = event.day,
      day.days(since: journal.today) <= Thresholds.daysAhead
    else { return [] }
    let lessons = preparation.lessons.prefix(2).map { lesson -> Text in
      let text = NoteTextBuilder(of: lesson.note.info, in: journal).text(of: lesson).asOwnWords
      // The section on lessons counts the notes.
      return lesson.judgedIn.isEmpty
        ? text : "\(text) (kept in \(lesson.keptIn.count) of \(lesson.judgedIn.count))"
    }
    let question = preparation.questions.first { $0.lacksStory }.map { question -> Text in
      "Asked in \(question.count) of \(preparation.conversations) conversations, and no story yet: \(journal.ownWords(question.text))"
    }
    let lines = lessons + [question].compactMap(\.self)
    if lines.isEmpty { return [] }
    let what = event.milestone?.displayText ?? "conversation"
    let title = "Before the \(what) on \(day.spoken(on: journal.today))"
    // The picture of all applications stays on the first screen.
    return [.fold(Fold(title, [.list(lines)], headingInText: title))]
  }
}
