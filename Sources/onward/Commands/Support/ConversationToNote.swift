import Editing
import Journal
import TextKit

/// The conversation that a new note about an interview is for, with what was planned for it.
struct ConversationToNote {
  let application: Application
  let day: Day
  private let event: Event

  /// The days after a conversation on which a note about it is still meant, rather than one about the next.
  private static let daysToNote = 14

  /// Finds a conversation of today or of the last two weeks that has no note yet, the latest first; otherwise the next one
  /// that is planned. `nil` if there is none.
  ///
  /// - Parameters:
  ///   - application: `nil` for any open application.
  ///   - day: The day that the user named, or `nil`.
  init?(of application: Application?, on day: Day?, in journal: Journal) {
    let all = application.map { [$0] } ?? journal.applications.filter(\.isOpen)
    let noted = journal.interviewsOfAnyDay.map { note in
      (application: journal.application(of: note), day: note.date)
    }
    let candidates = all.flatMap { application in
      application.history.events.compactMap { event -> ConversationToNote? in
        guard let day = event.day, day.isExact, event.isConversation else { return nil }
        return ConversationToNote(application: application, day: day, event: event)
      }
    }.sorted { ($0.day.number, $1.application.company) < ($1.day.number, $0.application.company) }
    if let day {
      guard let found = candidates.first(where: { $0.day == day }) else { return nil }
      self = found
      return
    }
    let today = journal.today
    let open = candidates.filter { candidate in
      !noted.contains { $0.application === candidate.application && $0.day == candidate.day }
    }
    let recent = open.last {
      (0...ConversationToNote.daysToNote).contains(today.days(since: $0.day))
    }
    guard let found = recent ?? open.first(where: { $0.day > today }) else { return nil }
    self = found
  }

  private init(application: Application, day: Day, event: Event) {
    (self.application, self.day, self.event) = (application, day, event)
  }

  /// The round, the people and the form that were planned.
  func fields(in journal: Journal) -> [(field: FieldName, value: String)] {
    let label = event.label.map { " (\($0))" } ?? ""
    let round = event.milestone.map { $0.word + label } ?? event.label
    let words = [event.label, event.note].compactMap(\.self).joined(separator: ", ")
    let people = Interview.people(in: words, of: application, journal)
      .map { person in person.note.map { journal.link(to: $0.info) } ?? person.name }
    let format = Interview.formats.first { normalizedWords(words).contains($0) }
    let planned: [(FieldName, String?)] = [
      (Interview.round, round),
      (Interview.with, people.isEmpty ? nil : people.joined(separator: ", ")),
      (Interview.format, format),
    ]
    return planned.compactMap { field, value in value.map { (field, $0) } }
  }
}
