import ArgumentParser
import Diagnostics
import Editing
import Insights
import Journal
import TextKit

/// The note that a new reflection or feedback request is about, named by words or by `--set`.
struct NewSubject {
  /// The note; `nil` for the other kinds, and for feedback from someone who has no note.
  let note: NewNote.Subject?
  /// The words of the new note's title, if it has one.
  let title: String
  /// The day of the conversation that a note about an interview is for; `nil` if none is known.
  private(set) var dayOfConversation: Day?
  /// Whether one of the people with the name in the title has a private note.
  private var hasPrivateNamesake = false

  init(
    _ kind: NewKind, _ words: [String], _ given: GivenFields, on day: Day, isDayGiven: Bool,
    in journal: Journal, _ folder: JournalFolder
  ) async throws {
    let typed = words.joined(separator: " ").trimmed
    let application = { (words: [String]) throws(Failure) in
      try NewSubject.application(words, in: journal, folder)
    }
    let named = { () throws(Failure) in
      try given.target(Feedback.application).map { name throws(Failure) in try application([name]) }
    }
    switch kind.noteKind.form.subject {
    case nil: self.init(note: nil, title: typed)
    case .rejection where !typed.isEmpty:
      let other = try named()
      let note = try application(words)
      if let other { try NewSubject.requireSame(note, other) }
      self.init(note: .application(note), title: typed)
    case .rejection:
      if let note = try named() {
        self.init(note: .application(note), title: typed)
      } else if let suggested = await Insights(journal).reflections.suggested {
        self.init(note: .application(suggested), title: typed)
      } else {
        throw ValidationError("Which application? \(kind.example)")
      }
    case .conversation:
      let other = try named()
      let meant = typed.isEmpty ? other : try application(words)
      if let meant, let other { try NewSubject.requireSame(meant, other) }
      let conversation = ConversationToNote(
        of: meant, on: given.day ?? (isDayGiven ? day : nil), in: journal)
      guard let about = meant ?? conversation?.application else {
        throw ValidationError("With which application? \(kind.example)")
      }
      self.init(
        note: .conversation(about, conversation?.fields(in: journal) ?? []), title: typed)
      dayOfConversation = conversation?.day
    case .applicationOrPerson where !typed.isEmpty:
      self.init(
        note: try NewSubject.applicationOrPerson(words, given, in: journal, folder),
        title: typed)
    case .applicationOrPerson:
      if let note = try named() {
        self.init(note: .application(note), title: typed)
      } else if let person = given.target(Feedback.from) {
        self.init(person: person, in: journal)
      } else {
        throw ValidationError("About which application, or from whom? \(kind.example)")
      }
    }
  }

  private init(note: NewNote.Subject?, title: String) {
    self.note = note
    self.title = title
  }

  /// - Parameter person: the name of the person. Only an exact name counts: the link must not lead to another
  ///   person's note.
  private init(person: String, in journal: Journal) {
    let people = journal.people.filter {
      [$0.info.name, $0.fullName].contains {
        normalizedWords($0) == normalizedWords(person.fileName)
      }
    }
    note = people.count == 1 ? .person(people[0]) : nil
    hasPrivateNamesake = people.contains { $0.visible == nil }
    title = person
  }

  /// Whether the new note is named after a private note, whose words must not be shown anywhere.
  var isPrivate: Bool {
    switch note {
    case .application(let application), .conversation(let application, _):
      application.visible == nil
    case .person(let person): person.visible == nil
    case nil: hasPrivateNamesake
    }
  }

  /// Whether an assignment only names the subject, to which the note already has a link.
  func isNamed(by assignment: Assignment, _ given: GivenFields) -> Bool {
    switch note {
    case .application, .conversation:
      given.field(of: assignment) == Feedback.application.name
    case .person: given.field(of: assignment) == Feedback.from.name
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
        "no application has that name",
        remedy:
          "\(ShellCommand("onward", "list", "applications").on(folder).inSentence) lists all of them."
      )
    }
    return application
  }

  private static func applicationOrPerson(
    _ words: [String], _ given: GivenFields, in journal: Journal,
    _ folder: JournalFolder
  ) throws -> NewNote.Subject? {
    let choice = try NoteChoice(
      words, among: journal.notes.filter { $0 is Application || $0 is Person },
      called: "application or person", of: journal, in: folder,
      kinds: [Application.self, Person.self])
    if let chosen = choice.note as? Application {
      if let named = given.target(Feedback.application) {
        try requireSame(chosen, try application([named], in: journal, folder))
      }
      return .application(chosen)
    }
    if let other = given.target(Feedback.from) {
      throw ValidationError.twoNamed("people", choice.path.fileName, other)
    }
    return (choice.note as? Person).map { .person($0) }
  }

  private static func requireSame(_ one: Application, _ other: Application) throws {
    if one === other { return }
    throw ValidationError.twoNamed("applications", one.info.name, other.info.name)
  }
}

/// The values that `--set` gives to a new note's fields, by onward's names of the fields.
struct GivenFields {
  /// The values by field name. If a field has several, the last one counts, as when they are written.
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

  /// The note's own day; `nil` if none is given, or if it is not a valid date.
  var day: Day? {
    values[CommonField.date.name].flatMap {
      Day.value(of: $0, order: vocabulary.settings.dateOrder)
    }
  }

  /// The target of a link in a field; `nil` if the field is not given.
  func target(_ field: FieldName) -> String? {
    guard let value = values[field.name], !value.isEmpty else { return nil }
    return Link(nameOrLink: value).target
  }

  /// Onward's name of the field that an assignment fills in; `nil` if it adds an item or sets an unknown key.
  func field(of assignment: Assignment) -> String? {
    assignment.isAddition ? nil : vocabulary.field(for: assignment.key, of: kind)?.name
  }
}

/// The names that a new note may have: its own, or that name with a number if it is taken.
struct FreeNames {
  private let note: NewNote
  /// The paths of all notes by their names in lower case, because a link finds a note in any folder.
  private let takenNames: [String: String]

  init(for note: NewNote, in journal: Journal) {
    self.note = note
    takenNames = Dictionary(journal.notes.map { ($0.info.name.lowercased(), $0.info.path) }) {
      first, _ in first
    }
  }

  /// The first path that `isFree` accepts and whose name no note has. Two notes of one name would make links
  /// ambiguous. At a path that `isFree` rejects, there may be a file that is not a note.
  func first(where isFree: (String) throws -> Bool) rethrows -> String {
    var number = 1
    while true {
      let path = note.path(number)
      if takenNames[path.fileName.lowercased()] == nil, try isFree(path) { return path }
      number += 1
    }
  }

  /// A remark on why the note's name has a number; `nil` if it has none.
  func remark(on path: String, in folder: JournalFolder) -> String? {
    let wanted = note.path(1)
    if path == wanted { return nil }
    let taken = takenNames[wanted.fileName.lowercased()] ?? wanted
    // The same apart from case, which many file systems ignore.
    if taken.lowercased() == wanted.lowercased() {
      return "\(folder.displayPath(taken)) already exists; this is another note"
    }
    return "\(folder.displayPath(taken)) already has that name, so this one has a number"
  }
}

/// A kind of note as it is typed for `onward new`: by its name, its folder's name or a synonym.
struct NewKind: ExpressibleByArgument {
  let noteKind: any NoteKind.Type

  init?(argument: String) {
    guard let kind = Vocabulary.kinds.first(where: { $0.isTyped(argument) }) else { return nil }
    noteKind = kind
  }

  static let allValueStrings = Vocabulary.kinds.map { $0.name }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

  var name: String { noteKind.name }

  /// A command that begins such a note.
  var example: String { "onward new \(name) \(noteKind.form.example)" }
}

/// A kind of note as it is typed for `onward list`: in the plural or the singular.
struct ListedKind {
  let noteKind: any NoteKind.Type

  init(_ kind: any NoteKind.Type) { noteKind = kind }

  init?(argument: String) {
    guard let kind = Vocabulary.kinds.first(where: { $0.isTyped(argument) }) else { return nil }
    noteKind = kind
  }

  static let allValueStrings = Vocabulary.kinds.map { $0.folder }

  /// The columns of the table and of CSV.
  var columns: [String] { noteKind.columns + ["path"] }

  func records(of journal: Journal) -> [NoteRecord] {
    journal.notes(of: noteKind).map { NoteRecord($0, on: journal.today) }
  }
}

extension [String] {
  /// `application, reflection or profile`, for help texts.
  var alternatives: String {
    count < 2 ? joined() : dropLast().joined(separator: ", ") + " or " + self[count - 1]
  }
}

extension NoteKind {
  /// In any case, and with the slash that a shell adds if a folder of that name is near: `applications/`.
  fileprivate static func isTyped(_ argument: String) -> Bool {
    isCalled(argument.endsInPathSeparator ? String(argument.dropLast()) : argument)
  }
}
