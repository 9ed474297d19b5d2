import Diagnostics
import Journal

/// The fields of a new note that are known when it is created.
struct PrefilledFields {
  /// The name for its file.
  let name: String
  /// The value of `{{title}}` in a template.
  let title: String
  let fields: [(name: String, value: String)]

  init(
    _ kind: any NoteKind.Type, title: NoteTitle, about subject: NewNote.Subject?, on day: Day,
    in journal: Journal
  ) {
    let form = kind.form
    self.title = subject?.name ?? title.text
    name = form.fileName(of: kind, title: self.title, on: day)
    fields =
      (subject.map { $0.fields(in: journal) } ?? [])
      + (form.isDated ? [(CommonField.date.name, "\(day)")] : [])
      + title.parts.map { (name: $0.field, value: $0.text) }
      + (subject?.endedAt.map { [(Reflection.stage.name, $0)] } ?? [])
  }
}

extension NewNote.Subject {
  fileprivate var name: String {
    switch self {
    case .application(let application): application.company
    case .person(let person): person.fullName
    }
  }

  /// The furthest stage of an application that has ended.
  fileprivate var endedAt: String? {
    guard case .application(let application) = self, application.outcome != nil else { return nil }
    return Milestone.stage(application.stage).word
  }

  fileprivate func fields(in journal: Journal) -> [(name: String, value: String)] {
    switch self {
    case .application(let application):
      [(Reflection.application.name, journal.link(to: application.info))]
    case .person(let person): [(Feedback.from.name, journal.link(to: person.info))]
    }
  }
}

extension Journal {
  /// A link that leads to this note and to no other.
  fileprivate func link(to note: NoteInfo) -> String {
    let isOnly = notes.count { $0.info.name.lowercased() == note.name.lowercased() } == 1
    let target = isOnly ? note.name : String(note.path.dropLast(3))
    // These characters divide or end a link. A bare path may contain any character.
    return target.contains { "[]|#^".contains($0) } ? note.path : "[[\(target)]]"
  }
}
