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
    let lines = lessons + [question(preparation, journal)].compactMap(\.self)
    if lines.isEmpty { return [] }
    let what = event.milestone?.displayText ?? "conversation"
    let title = "Before the \(what) on \(day.spoken(on: journal.today))"
    // The picture of all applications stays on the first screen.
    return [.fold(Fold(title, [.list(lines)], headingInText: title))]
  }

  /// The question to think about before: one of theirs whose answer did not land, or else one that comes often and has no
  /// story.
  private static func question(_ preparation: Preparation, _ journal: Journal) -> Text? {
    let all = preparation.questions
    if let asked = all.first(where: { $0.isOfCompany && $0.hasLanded == false }) {
      return "They asked before, and the answer did not land: \(journal.ownWords(asked.text))"
    }
    let missing = all.filter(\.lacksStory)
    return (missing.first { $0.hasLanded != true } ?? missing.first).map { question in
      "Asked in \(question.count) of \(preparation.conversations) conversations, and no story yet: \(journal.ownWords(question.text))"
    }
  }
}
