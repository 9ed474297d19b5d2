import ArgumentParser
import Diagnostics
import Editing
import Insights
import Journal

/// The note that a new reflection or feedback request is about, named by words or by `--set`.
struct NewSubject {
  /// `nil` for the other kinds, and for feedback from somebody who has no note.
  let note: NewNote.Subject?
  /// The words that are the new note's title, as far as it has one.
  let title: String
  /// Of the people who are called what the title says, one is private.
  private var hasPrivateNamesake = false

  init(
    _ kind: NewKind, _ words: [String], _ given: GivenFields, in journal: Journal,
    _ folder: JournalFolder
  ) async throws {
    let application = { (words: [String]) throws(Failure) in
      try NewSubject.application(words, in: journal, folder)
    }
    let typed = words.joined(separator: " ").trimmed
    switch kind {
    case .reflection:
      title = typed
      if let named = given.target("application") {
        let subject = try application([named])
        if !typed.isEmpty { try NewSubject.requireSame(try application(words), subject) }
        note = .application(subject)
      } else if !typed.isEmpty {
        note = .application(try application(words))
      } else if let offered = await Findings(journal).reflections.offered {
        note = .application(offered)
      } else {
        throw ValidationError("Which application? \(kind.example)")
      }
    case .feedback:
      let named = given.target("application")
      if typed.isEmpty, named == nil, let person = given.target("from") {
        // Just who is named: no other's note may get the link.
        let people = journal.people.filter {
          [$0.info.name, $0.fullName].contains { foldedWords($0) == foldedWords(person.fileName) }
        }
        note = people.count == 1 ? .person(people[0]) : nil
        hasPrivateNamesake = people.contains { $0.info.isPrivate }
        title = person
        return
      }
      title = typed
      if typed.isEmpty {
        guard let named else {
          throw ValidationError("About which application, or from whom? \(kind.example)")
        }
        note = .application(try application([named]))
        return
      }
      let choice = try NoteChoice(
        words, among: journal.notes.filter { $0 is Application || $0 is Person },
        called: "application or person", of: journal, in: folder,
        kinds: [Application.self, Person.self])
      if let chosen = choice.note as? Application {
        if let named { try NewSubject.requireSame(chosen, try application([named])) }
        note = .application(chosen)
      } else {
        if let other = given.target("from") {
          throw ValidationError(
            "Two people are named, '\(choice.path.fileName.visible)' and '\(other.visible)'; name one."
          )
        }
        note = (choice.note as? Person).map { .person($0) }
      }
    default: (note, title) = (nil, typed)
    }
  }

  /// The new note is named after something whose words may be shown nowhere.
  var isPrivate: Bool {
    switch note {
    case .application(let application): application.info.isPrivate
    case .person(let person): person.info.isPrivate
    case nil: hasPrivateNamesake
    }
  }

  /// Whether an assignment only names the subject, to which the note has a link already.
  func isNamed(by assignment: Assignment, _ given: GivenFields) -> Bool {
    switch note {
    case .application: given.field(of: assignment) == "application"
    case .person: given.field(of: assignment) == "from"
    case nil: false
    }
  }

  private static func application(
    _ words: [String], in journal: Journal, _ folder: JournalFolder
  ) throws(Failure) -> Application {
    let choice = try NoteChoice(
      words, among: journal.applications, called: "application", of: journal, in: folder,
      kinds: [Application.self])
    guard let application = choice.note as? Application else {
      throw Failure(
        "no application is called that",
        remedy: "\(ShellCommand("onward", "list", "applications").on(folder).inSentence) shows all.")
    }
    return application
  }

  private static func requireSame(_ one: Application, _ other: Application) throws {
    if one === other { return }
    throw ValidationError(
      "Two applications are named, '\(one.info.name.visible)' and '\(other.info.name.visible)'; name one."
    )
  }
}
