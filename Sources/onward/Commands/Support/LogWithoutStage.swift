import ArgumentParser
import Diagnostics
import Editing
import Journal
import Markdown
import TextKit

/// The edit that `log` makes if the words name no stage: a talk with a person, or a dated line in a note.
struct LogWithoutStage {
  let edit: NoteEdit

  /// A talk with someone who has a note: `mara call`. `nil` if the words do not begin with the name of a person, or
  /// also with that of an application.
  ///
  /// - Parameter command: the command with another day, to paste if a weekday may be the last or the next one.
  init?(
    talk words: [String], note: String?, on day: DayArgument?, in journal: Journal,
    _ folder: JournalFolder, command: (_ day: String) -> ShellCommand
  ) throws {
    guard let (name, rest) = LogWithoutStage.person(in: words, journal) else { return nil }
    let texts = [rest.isEmpty ? nil : rest.joined(separator: " "), note].compactMap(\.self)
    guard !texts.isEmpty else {
      throw ValidationError(
        "What did you do? Write it after the name, like: \(ShellCommand("onward", "log").appending(name + ["call"]).on(folder).text)"
      )
    }
    try self.init(
      talkWith: name, texts.joined(separator: "; "), on: day, in: journal, folder, command: command)
  }

  /// A talk with the person of this name.
  init?(
    talkWith name: [String], _ text: String, on day: DayArgument?, in journal: Journal,
    _ folder: JournalFolder, command: (_ day: String) -> ShellCommand
  ) throws {
    let choice = try NoteChoice(
      name, among: journal.people, called: "person", of: journal, in: folder,
      kinds: [Person.self], isToBeChanged: true)
    guard let person = choice.note as? Person else { return nil }
    let vocabulary = journal.vocabulary
    let understood = try day?.understood(toward: .either, vocabulary, command: command)
    let day = understood?.day ?? journal.today
    let source = try folder.source(choice.path)
    let shown = folder.displayPath(choice.path)
    if person.talks.contains(where: { $0.day == day && $0.note == text }) {
      edit = NoteEdit(before: source, after: source, lines: [.unchanged(shown)])
      return
    }
    var fields = FieldWriting(source, as: Person.self, vocabulary, in: folder, at: nil)
    let item = "\(understood?.text ?? "\(day)") — \(text)"
    try fields.write(Assignment("\(Person.historyKey)+=\(item)"))
    try fields.refuseNewProblems()
    let details = [understood].compactMap { $0.map { ReportLine.day($0.shown) } }
    edit = NoteEdit(
      before: source, after: fields.source, lines: [.note(shown), .added(item)] + details)
  }

  /// A dated line in the note of an application: `log acme --note "…"`.
  init(
    note: String, in application: Application, on day: UnderstoodDay?, _ journal: Journal,
    _ folder: JournalFolder
  ) throws(Failure) {
    let source = try folder.source(application.info.path)
    let line: DatedLine
    do throws(EditError) {
      line = try DatedLine(
        note, on: day?.text ?? "\(journal.today)", in: source, as: Application.self,
        journal.vocabulary, hasSettings: folder.hasSettings)
    } catch {
      throw Failure(error, in: folder.displayPath(source.path))
    }
    let details = [day].compactMap { $0.map { ReportLine.day($0.shown) } }
    edit = NoteEdit(
      before: source, after: line.source,
      lines: [.note(folder.displayPath(source.path)), .line(line.text)] + details)
  }

  /// The longest run of words at the start that names a person and no application, and the words after it.
  static func person(
    in words: [String], _ journal: Journal
  ) -> (name: [String], rest: [String])? {
    let (people, applications) = (NoteSearch(journal.people), NoteSearch(journal.applications))
    for count in words.indices.reversed().map({ $0 + 1 }) {
      let name = words.prefix(count).joined(separator: " ")
      if !applications.matches(name).isEmpty { return nil }
      if !people.matches(name).isEmpty {
        return (Array(words.prefix(count)), Array(words.dropFirst(count)))
      }
    }
    return nil
  }
}
