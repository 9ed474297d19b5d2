import ArgumentParser
import Diagnostics
import Editing
import Insights
import Journal
import Templates

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a note: onward new application Acme - Engineer",
    discussion: """
      The words are the note's title; of a reflection or a feedback request, the application it is about \
      (a reflection without words is about the no that waits longest). The note's path is printed, and on \
      a terminal your editor opens it. The journal's own templates/application.md and the like count \
      instead of ours. Nothing that is there is written over.
      """)

  @Argument(
    help: "application, reflection, feedback, win, goal, person, day or profile.")
  var kind: NewKind

  @Argument(help: "Its title, or the application it is about.", completion: .subject)
  var words: [String] = []

  @OptionGroup var options: JournalOptions

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Fill in a field; as often as you like.", valueName: "key=value"))
  var assignments: [String] = []

  @Option(help: "The note's day, like 2026-03-14; else today.", transform: DayArgument.read)
  var date: DayArgument?

  @Flag(help: "Open no editor.")
  var noEdit = false

  @Flag(help: "Print the path and the note, and write nothing.")
  var dryRun = false

  func run() async throws {
    let (folder, journal) = try await options.journal()
    let day = date?.day ?? journal.today
    let title = words.joined(separator: " ").trimmed
    let subject = try await subject(in: journal, folder)
    if subject == nil { try requireTitle(title, in: journal, folder) }
    let note = try begun(title, about: subject, on: day, in: journal, folder)
    var fields = FieldWriting(
      note.source, as: kind.noteKind, Vocabulary(settings: journal.settings, on: journal.today),
      in: folder, on: day)
    for assignment in assignments { try fields.write(Assignment(assignment)) }
    try fields.refuseNewProblems()

    // A name that another note has would make links to it ambiguous.
    let names = Set(journal.notes.map { $0.info.name.lowercased() })
    let free = (1...).lazy.map(note.path).filter { !names.contains($0.fileName.lowercased()) }
    guard var path = free.first(where: { _ in true }) else { return }
    if dryRun {
      return try Terminal.print(
        "\(folder.shown(path).visible)\n\n" + String(decoding: fields.source.bytes, as: UTF8.self))
    }
    for candidate in free {
      path = candidate
      if try folder.create(candidate, fields.source.bytes) { break }
    }
    if journal.settings.ignore.contains(where: { $0.matches(path) }) {
      Terminal.say("'ignore:' in onward.yml leaves it out, so it will not be read")
    }
    if path != note.path(1) {
      Terminal.say("\(folder.shown(note.path(1)).visible) is there already; this is another")
    }
    for remark in fields.remarks { Terminal.say(remark.visible) }
    try Terminal.print(folder.shown(path).visible + "\n")
    if !noEdit, let editor = Editor.command { try Editor.edit(folder.absolute(path), with: editor) }
  }

  /// The template, the journal's own or ours, filled in.
  private func begun(
    _ title: String, about subject: NewNote.Subject?, on day: Day, in journal: Journal,
    _ folder: JournalFolder
  ) throws(Failure) -> NewNote {
    let template = try folder.template(
      kind.rawValue + ".md", or: Template.notes[kind.rawValue] ?? [])
    do throws(Refusal) {
      return try NewNote(
        kind.noteKind, title: title, about: subject, on: day, from: template, in: journal,
        hasSettings: folder.hasSettings)
    } catch {
      let place = folder.shown(template.path) + (error.line.map { ":\($0)" } ?? "")
      throw Failure(
        "\(place): \(error.reason); so the template cannot be filled in",
        remedy: "Mend it there, or move it away: then ours counts.")
    }
  }

  /// What a reflection or a feedback request is about; `nil` for the other kinds.
  private func subject(
    in journal: Journal, _ folder: JournalFolder
  ) async throws -> NewNote.Subject? {
    switch kind {
    case .reflection:
      if words.isEmpty, let offered = await Findings(journal).reflections.offered {
        return .application(offered)
      }
      if words.isEmpty { throw ValidationError("Which application? onward new reflection acme") }
      return try application(in: journal, folder)
    case .feedback:
      if words.isEmpty {
        throw ValidationError("About which application, or from whom? onward new feedback acme")
      }
      let choice = try NoteChoice(
        words, among: journal.notes.filter { $0 is Application || $0 is Person },
        called: "application or person", of: journal, in: folder)
      if let person = choice.note as? Person { return .person(person) }
      return (choice.note as? Application).map { .application($0) }
    default: return nil
    }
  }

  private func application(
    in journal: Journal, _ folder: JournalFolder
  ) throws(Failure) -> NewNote.Subject? {
    let choice = try NoteChoice(
      words, among: journal.applications, called: "application", of: journal, in: folder)
    return (choice.note as? Application).map { .application($0) }
  }

  private func requireTitle(
    _ title: String, in journal: Journal, _ folder: JournalFolder
  ) throws {
    switch kind {
    case .day: return
    case .profile:
      guard let profile = journal.profile else { return }
      throw Failure(
        "there is a profile already: \(folder.shown(profile.info.path))",
        remedy: "A journal has one; open it in an editor, or use 'onward set profile key=value'.")
    case .application where title.isEmpty:
      throw ValidationError("Which company? onward new application Acme - Engineer")
    case .person where title.isEmpty:
      throw ValidationError("Who? onward new person Jo")
    default:
      if title.isEmpty {
        throw ValidationError("What is it called? onward new \(kind.rawValue) A call went well")
      }
    }
  }
}
