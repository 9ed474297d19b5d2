import ArgumentParser
import Diagnostics
import Editing
import Insights
import Journal
import TextKit

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
    switch kind.noteKind {
    case is Reflection.Type:
      title = typed
      if let named = given.target("application") {
        let subject = try application([named])
        if !typed.isEmpty { try NewSubject.requireSame(try application(words), subject) }
        note = .application(subject)
      } else if !typed.isEmpty {
        note = .application(try application(words))
      } else if let offered = await Insights(journal).reflections.offered {
        note = .application(offered)
      } else {
        throw ValidationError("Which application? \(kind.example)")
      }
    case is Feedback.Type:
      let named = given.target("application")
      if typed.isEmpty, named == nil, let person = given.target("from") {
        // Just who is named: no other's note may get the link.
        let people = journal.people.filter {
          [$0.info.name, $0.fullName].contains {
            normalizedWords($0) == normalizedWords(person.fileName)
          }
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
        remedy: "\(ShellCommand("onward", "list", "applications").on(folder).inSentence) shows all."
      )
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

/// What `--set` says of a new note's fields, by our names of them.
struct GivenFields {
  /// Of several values for one field the last, as when they are written.
  let values: [String: String]
  private let vocabulary: Vocabulary
  private let kind: any NoteKind.Type

  init(_ assignments: [Assignment], of kind: any NoteKind.Type, _ vocabulary: Vocabulary) {
    self.kind = kind
    self.vocabulary = vocabulary
    var values: [String: String] = [:]
    for assignment in assignments where !assignment.isAddition {
      guard let field = vocabulary.field(for: assignment.key, of: kind) else { continue }
      values[field.name] = assignment.value
    }
    self.values = values
  }

  /// The note's own day; `nil` where none is given, or none that can be read.
  var day: Day? {
    guard let text = values["date"],
      case .value(let day) = Day.read(text, order: vocabulary.settings.dateOrder)
    else { return nil }
    return day
  }

  /// What a link in this field names; `nil` where it is not given.
  func target(_ field: String) -> String? {
    guard let value = values[field], !value.isEmpty else { return nil }
    return Link(nameOrLink: value).target
  }

  /// Our name of the field that an assignment fills in.
  func field(of assignment: Assignment) -> String? {
    assignment.isAddition ? nil : vocabulary.field(for: assignment.key, of: kind)?.name
  }
}

/// The names that a new note may have: its own, or where that is taken, with a number behind it.
struct FreeNames {
  private let note: NewNote
  /// By their names without case; a link finds a note in whatever folder it lies.
  private let bearers: [String: String]

  init(for note: NewNote, in journal: Journal) {
    self.note = note
    bearers = Dictionary(journal.notes.map { ($0.info.name.lowercased(), $0.info.path) }) {
      first, _ in first
    }
  }

  /// The first that no other note has, for links to it would be ambiguous, and that `isFree`: what is no note
  /// may still lie there.
  func first(where isFree: (String) throws -> Bool) rethrows -> String {
    var number = 1
    while true {
      let path = note.path(number)
      if bearers[path.fileName.lowercased()] == nil, try isFree(path) { return path }
      number += 1
    }
  }

  /// Why the note has a number behind its name; `nil` where it has none.
  func remark(on path: String, in folder: JournalFolder) -> String? {
    let wanted = note.path(1)
    if path == wanted { return nil }
    let bearer = bearers[wanted.fileName.lowercased()] ?? wanted
    // The same but for case, as half of all disks take it.
    if bearer.lowercased() == wanted.lowercased() {
      return "\(folder.shown(bearer)) is there already; this is another"
    }
    return "\(folder.shown(bearer)) has that name already, so this one has a number"
  }
}
