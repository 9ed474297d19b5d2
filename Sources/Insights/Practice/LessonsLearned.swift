import Diagnostics
package import Journal
import TextKit

/// Lessons from rejections and conversations, things to try, and the latest rejection with the plan made for it.
package struct LessonsLearned: Sendable {
  /// Grouped if the same words recur; the most frequent first, then the newest, then by text.
  package let lessons: [Lesson]
  /// What played a part in the rejections, grouped like the lessons.
  package let factors: [CountedFactor]
  /// Newest first.
  package let openTries: [Attempt]
  /// The most recently done first.
  package let doneTries: [Attempt]
  /// The latest rejection, by its day or else by the last known day before it. Of several on one day, the one
  /// that got furthest.
  package let latestRejection: Application?

  package struct Lesson: Sendable {
    package let text: String
    /// The reflections and the notes about interviews with these words, in path order.
    package let notes: [any LessonNote]
    package let last: Day?
    /// The notes that state whether it was kept, by their days, and then those among them in which it was.
    package let judgedIn: [any LessonNote]
    package let keptIn: [any LessonNote]
    package var note: any LessonNote { notes[0] }
    package var count: Int { notes.count }
  }

  package struct CountedFactor: Sendable {
    package let side: Reflection.Factor.Side
    package let text: String
    /// The reflections with these words, in path order.
    package let reflections: [Reflection]
    package var reflection: Reflection { reflections[0] }
    package var count: Int { reflections.count }
  }

  package struct Attempt: Sendable {
    package let attempt: Reflection.Try
    package let reflection: Reflection
  }

  package init(_ journal: Journal) {
    // Private reflections count elsewhere; their words are never shown.
    let reflections = journal.reflections.visible
    let stating: [any LessonNote] =
      journal.interviews.isEmpty
      ? reflections
      : (journal.interviews.visible as [any LessonNote] + reflections).sorted {
        $0.info.path.pathBytes < $1.info.path.pathBytes
      }
    let occasions = KeptOccasions(stating)
    lessons = LessonsLearned.grouped(stating.map { ($0, $0.lessons) }).map {
      let occasions = occasions[$0.text]
      return Lesson(
        text: $0.text, notes: $0.notes, last: $0.last, judgedIn: occasions.map(\.note),
        keptIn: occasions.filter(\.isKept).map(\.note))
    }
    factors = Reflection.Factor.Side.allCases.flatMap { side in
      LessonsLearned.grouped(reflections) { $0.factors.filter { $0.side == side }.map(\.text) }
        .map { group in
          CountedFactor(
            side: side, text: group.text, reflections: group.notes.compactMap { $0 as? Reflection })
        }
    }
    let tries = reflections.flatMap { reflection in
      reflection.tries.map { Attempt(attempt: $0.known(by: journal.today), reflection: reflection) }
    }
    // Lessons of one day stay in the order of their notes' paths, and of their lines.
    openTries = tries.filter { !$0.attempt.isDone }
      .sorted(byNumber: { $0.reflection.date.map { -$0.number } ?? .max })
    doneTries = tries.filter(\.attempt.isDone)
      .sorted(byNumber: { $0.attempt.doneOn.map { -$0.number } ?? .max })
    latestRejection = journal.applications
      .filter { $0.outcome == .rejected && !$0.isUnclear }
      .max { a, b in
        let days = (a.lastKnownDay?.number ?? .min, b.lastKnownDay?.number ?? .min)
        if days.0 != days.1 { return days.0 < days.1 }
        return a.stage != b.stage
          ? a.stage < b.stage : a.info.path.pathBytes > b.info.path.pathBytes
      }
  }

  /// Texts with the same words.
  private struct Group {
    let text: String
    private(set) var notes: [any LessonNote] = []
    private(set) var last: Day?

    init(text: String) { self.text = text }

    /// Notes are added one after the other, so looking at the last one is enough to add each once.
    mutating func add(_ note: any LessonNote) {
      if notes.last !== note { notes.append(note) }
      if let date = note.info.date { last = max(last ?? date, date) }
    }
  }

  /// Groups the same words of several notes; the most frequent first, then the newest, then by text.
  private static func grouped<Note: LessonNote>(
    _ notes: [Note], _ texts: (Note) -> [String]
  ) -> [Group] {
    grouped(notes.map { ($0, texts($0)) })
  }

  private static func grouped(_ notes: [(note: any LessonNote, texts: [String])]) -> [Group] {
    var groups: [String: Group] = [:]
    for (note, texts) in notes {
      for text in texts {
        groups[normalizedWords(text), default: Group(text: text)].add(note)
      }
    }
    return groups.values.sorted { $0.text < $1.text }
      .sorted(byNumber: { $0.last.map { -$0.number } ?? .max })
      .sorted(byNumber: { -$0.notes.count })
  }
}

/// On which occasions lessons were kept, or not.
private struct KeptOccasions {
  private var byWords: [String: [(note: any LessonNote, isKept: Bool)]] = [:]

  init(_ notes: [any LessonNote]) {
    for note in notes {
      for lesson in note.keptLessons {
        byWords[normalizedWords(lesson.text), default: []].append((note, lesson.isKept))
      }
    }
    if byWords.isEmpty { return }
    byWords = byWords.mapValues { occasions in
      occasions.sorted(byNumber: { $0.note.info.date?.number ?? .min })
    }
  }

  subscript(text: String) -> [(note: any LessonNote, isKept: Bool)] {
    byWords.isEmpty ? [] : byWords[normalizedWords(text)] ?? []
  }
}

extension Application {
  /// The day it ended, or the last day on which anything is known to have happened.
  fileprivate var lastKnownDay: Day? { endedOn ?? lastActivity }
}

extension Reflection.Try {
  /// The try as it was on a day. What was done later is still open then.
  fileprivate func known(by today: Day) -> Reflection.Try {
    guard let doneOn, doneOn > today else { return self }
    return Reflection.Try(text: text, isDone: false, doneOn: doneOn, line: line)
  }
}
