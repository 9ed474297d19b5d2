import ArgumentParser
import Dashboard
import Diagnostics
import Editing
import Insights
import Journal
import Markdown
import Templates
import TextKit

struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Create a note: onward new application Acme - Engineer",
    discussion: """
      The words are the note's title, and words like mood=2 are fields. For a reflection or a feedback request, they name the application it \
      is about; a reflection without words is about the rejection that has waited longest, and an interview \
      without words about the conversation that is nearest. The note's path \
      is printed, and on a terminal your editor opens it. A template of the journal, like \
      templates/application.md, replaces the built-in one. Existing files are never overwritten.
      """)

  @Argument(help: "\(NewKind.allValueStrings.alternatives).")
  var kind: NewKind

  @Argument(help: "Its title, or the application it is about.", completion: .subject)
  var words: [String] = []

  @OptionGroup var options: JournalOptions

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("Fill in a field; can be repeated.", valueName: "key=value"))
  var assignments: [String] = []

  @Option(
    help: "The note's day, like 2026-03-14 or yesterday; today if omitted.",
    transform: DayArgument.init)
  var date: DayArgument?

  @Flag(help: "Do not open an editor.")
  var noEdit = false

  @Flag(help: "Print the path and the note, and write nothing.")
  var dryRun = false

  func run() async throws {
    let (folder, journal) = try await options.journal()
    let vocabulary = journal.vocabulary
    let typed = try typedFields(vocabulary)
    let given = GivenFields(typed.assignments, of: kind.noteKind, vocabulary)
    let understood = try date?.understood(toward: .past, vocabulary) {
      ShellCommand("onward", "new", kind.name).appending(words + ["--date", $0]).on(folder)
    }
    let day = understood?.day ?? journal.today
    if let present = present(on: given.day ?? day, in: journal) {
      return try open(present, instead: typed.assignments, in: folder)
    }
    let subject = try await NewSubject(
      kind, typed.words, given, on: day, isDayGiven: understood != nil, in: journal, folder)
    let title = NoteTitle(kind.noteKind, words: subject.title, given: given.values)
    let noteDay = given.day ?? (understood == nil ? subject.dayOfConversation : nil) ?? day
    if let present = present(about: subject, on: noteDay, given, in: journal) {
      return try open(present, instead: typed.assignments, in: folder)
    }
    if subject.note == nil { try require(title, in: journal, folder) }
    let (note, template) = try NewNote.begun(
      kind.noteKind, title, about: subject.note, isPrivate: subject.isPrivate, on: noteDay,
      in: journal, folder)
    var fields = FieldWriting(
      note.source, as: kind.noteKind, vocabulary, in: folder, on: day, at: options.hour)
    for assignment in typed.assignments where !subject.isNamed(by: assignment, given) {
      try fields.write(assignment)
    }
    try fields.refuseNewProblems()
    if let understood { try require(understood, in: fields.source) }

    let free = FreeNames(for: note, in: journal)
    let path = try free.first {
      try dryRun || folder.create($0, fields.source.bytes, isUndoable: true)
    }
    if dryRun {
      for problem in fields.oldProblems { say(problem, of: template, in: folder) }
      return try Terminal.print(
        "\(folder.displayPath(path).escapedForTerminal)\n\n"
          + String(decoding: fields.source.bytes, as: UTF8.self))
    }
    if journal.settings.ignore.contains(where: { $0.matches(path) }) {
      Terminal.printMessage("'ignore:' in onward.yml leaves this note out, so it will not be read")
    }
    if let remark = free.remark(on: path, in: folder) {
      Terminal.printMessage(remark.escapedForTerminal)
    }
    sayWhatWasAdded(subject, title, given)
    if let understood { Terminal.printMessage("the day is \(understood.shown)") }
    if !folder.hasSettings {
      Terminal.printMessage(
        "there is no onward.yml here, so only notes with certain fields count; 'onward init --adopt' adds it"
      )
    }
    printRemarks(of: fields)
    printEarlier(of: fields.source, in: journal, folder)
    for problem in fields.oldProblems { say(problem, of: template, in: folder) }
    if let goal = typed.goal { Terminal.printMessage(goal.remark(on: path, in: folder)) }
    if let remark = remark(onWhole: title, given, path: path, in: folder) {
      Terminal.printMessage(remark)
    }
    Terminal.report(folder.displayPath(path).escapedForTerminal + "\n")
    // The path alone is the data.
    Terminal.writeMessage(ReportLine.text(fields.words(in: journal), isPlain: options.isPlain))
    try edit(path, isNew: true, in: folder)
  }

  /// The words of the title, and the fields: those of `--set`, words like `mood=2`, and those of a goal whose title states
  /// what it counts.
  private func typedFields(
    _ vocabulary: Vocabulary
  ) throws -> (words: [String], assignments: [Assignment], goal: CountedGoal?) {
    let isField = { (word: String) in NewCommand.isField(word, of: kind.noteKind, vocabulary) }
    let ofOptions = try assignments.map(Assignment.init)
    let ofWords = try words.filter(isField).map(Assignment.init)
    let title = words.filter { !isField($0) }
    let typed = try (ofWords + ofOptions).map {
      try $0.withUnderstoodDay(of: kind.noteKind, vocabulary).assignment
    }
    let goal = CountedGoal(kind.noteKind, title.joined(separator: " "), typed, vocabulary)
    return (title, typed + (goal?.assignments ?? []), goal)
  }

  /// Says which field the note has that was not typed, and which typed words it does not have.
  private func sayWhatWasAdded(
    _ subject: NewSubject, _ title: NoteTitle, _ given: GivenFields
  ) {
    if subject.isPrivate, given.values[CommonField.isPrivate.name] == nil {
      Terminal.printMessage("it is about a private note, so it has 'private: true' as well")
    }
    for part in title.unused {
      Terminal.printMessage(
        "'\(part.text.escapedForTerminal)' does not appear in the note: --set names another \(part.field)"
      )
    }
  }

  private func printRemarks(of fields: FieldWriting) {
    for (key, day) in fields.understoodDays {
      Terminal.printMessage("\(key): \(day.shown)".escapedForTerminal)
    }
    for remark in fields.remarks { Terminal.printMessage(remark.escapedForTerminal) }
  }

  /// Says what was before with the company, and that the address of a posting may lead nowhere one day.
  private func printEarlier(
    of note: SourceFile, in journal: Journal, _ folder: JournalFolder
  ) {
    guard
      let application = journal.vocabulary.note(in: note, hasSettings: folder.hasSettings).note
        as? Application
    else { return }
    for sentence in EarlierApplications(before: application, in: journal).sentences {
      Terminal.printMessage(sentence.escapedForTerminal)
    }
    if application.hasOnlyAddressOfPosting {
      Terminal.printMessage(
        "the page of a posting may be gone by the day of the interview; its text is kept below '## Posting' in the note"
      )
    }
  }

  private func edit(_ path: String, isNew: Bool, in folder: JournalFolder) throws(Failure) {
    if noEdit || !Editor.isAtTerminal { return }
    guard let editor = Editor.setting else { return Terminal.printMessage(Editor.howToSet) }
    try Editor.edit(folder.absolute(path), with: editor, isNew: isNew)
  }

  /// Whether a word is a field, like `mood=2`, and not a part of the title.
  private static func isField(
    _ word: String, of kind: any NoteKind.Type, _ vocabulary: Vocabulary
  ) -> Bool {
    guard let equals = word.firstIndex(of: "="), equals != word.startIndex else { return false }
    var key = word[..<equals]
    if key.last == "+" { key = key.dropLast() }
    guard key.allSatisfy({ $0.isLetter || $0.isNumber || "_-".contains($0) }) else { return false }
    let name = String(key)
    return vocabulary.field(for: name, of: kind) != nil
      || vocabulary.suggestion(forKey: name, of: kind) != nil || key.first?.isLowercase ?? false
  }

  /// The day's note if there is one. A day has one note, so that an evening's second thought goes into the first.
  private func present(on day: Day, in journal: Journal) -> DayNote? {
    guard kind.noteKind == DayNote.self else { return nil }
    return journal.days.first { $0.date == day }
  }

  /// The note about a conversation if there is one. Another round on the same day gets a note of its own.
  private func present(
    about subject: NewSubject, on day: Day, _ given: GivenFields, in journal: Journal
  ) -> Interview? {
    guard kind.noteKind == Interview.self, case .conversation(let application, _)? = subject.note
    else { return nil }
    let round = given.values[Interview.round.name]
    return journal.interviewsOfAnyDay.first { note in
      note.date == day && journal.application(of: note) === application
        && (round == nil || round == note.round)
    }
  }

  /// Opens a note that is there already, and says how to write into it what was typed.
  private func open(
    _ note: any NoteKind, instead assignments: [Assignment], in folder: JournalFolder
  ) throws {
    let path = note.info.path
    let record = note.info.date.map(note.record(on:)) ?? [:]
    let others = assignments.filter { assignment in
      record[assignment.key.lowercased()]?.plain != assignment.value
    }
    let set = ShellCommand("onward", "set", path).appending(
      others.map { "\($0.key)\($0.isAddition ? "+" : "")=\($0.value)" }
    ).on(folder)
    Terminal.printMessage(
      "\(folder.displayPath(path).escapedForTerminal) is already there for that day"
        + (others.isEmpty ? "" : ". To change it: \(set.text)"))
    Terminal.report(folder.displayPath(path).escapedForTerminal + "\n")
    if !dryRun { try edit(path, isNew: false, in: folder) }
  }

  /// What was taken for the company if the title has no dash between company and role.
  private func remark(
    onWhole title: NoteTitle, _ given: GivenFields, path: String, in folder: JournalFolder
  ) -> String? {
    let fields = kind.noteKind.form.titleFields
    guard fields.count == 2, title.parts.count == 1, let only = title.parts.first,
      only.field == fields[0], given.values[fields[0]] == nil
    else { return nil }
    let words = only.text.split(separator: " ").map(String.init)
    guard words.count > 1 else { return nil }
    let set = ShellCommand(
      "onward", "set", path, "\(fields[0])=\(words[0])",
      "\(fields[1])=\(words.dropFirst().joined(separator: " "))"
    ).on(folder)
    return
      "\(fields[0]): \(only.text.escapedForTerminal); \(fields[1]): none, because there is no ' - ' between the two. To divide it: \(set.text)"
  }

  /// Throws if the day of `--date` is neither in the note nor in its name, so that it would be lost.
  private func require(_ day: UnderstoodDay, in note: SourceFile) throws {
    let text = note.path + String(decoding: note.bytes, as: UTF8.self)
    if text.contains("\(day.day)") { return }
    let field = kind.noteKind == Application.self ? "applied" : "FIELD"
    throw ValidationError(
      "A note of this kind has no day of its own, so --date would be lost. Write the field that the day is for, like --set \(field)=\(day.text)"
    )
  }

  /// Prints a problem of the template, which every note made from it has as well. The note is created anyway,
  /// so that a thought does not have to wait.
  private func say(_ problem: Diagnostic, of template: SourceFile, in folder: JournalFolder) {
    // The note's day and title need not be filled in yet.
    if problem.message.id == .missingField { return }
    let place = "\(folder.displayPath(template.path)):\(problem.position.line)"
    Terminal.printMessage(
      "\(place.escapedForTerminal): \(problem.message.text.escapedForTerminal); the new note has the same problem"
    )
    Terminal.printMessage("    \(problem.message.remedy.escapedForTerminal) Do so in both files.")
  }

  /// Throws if a part of the title that the note needs is missing or has no letter or number.
  private func require(
    _ title: NoteTitle, in journal: Journal, _ folder: JournalFolder
  ) throws {
    if kind.noteKind.form.isOnlyOne, let only = journal.notes(of: kind.noteKind).first {
      throw Failure(
        "there is already a \(kind.name): \(folder.displayPath(only.info.path))",
        remedy:
          "A journal has only one; open it in an editor, or use \(ShellCommand("onward", "set", kind.name, "key=value").on(folder).inSentence)."
      )
    }
    let first = title.parts.first
    let isNameless =
      first?.text.isEmpty ?? true || first?.field != kind.noteKind.form.titleFields.first
    if isNameless, let question = kind.noteKind.form.question {
      throw ValidationError("\(question) \(kind.example)")
    }
    if let part = title.parts.first(where: \.isEmpty) {
      throw ValidationError(
        part.text.isEmpty
          ? "There is no \(part.field) after the dash: write it there, or leave the dash out. \(kind.example)"
          : hasNoLetter(part.text, for: "the \(part.field)"))
    }
    if title.parts.isEmpty, !title.text.isEmpty, FileName(title.text) == nil {
      throw ValidationError(hasNoLetter(title.text, for: "a title"))
    }
  }

  private func hasNoLetter(_ text: String, for part: String) -> String {
    "'\(text.escapedForTerminal)' has no letter or number, so it cannot be \(part). \(kind.example)"
  }
}

extension NewNote {
  /// The note that the filled-in template of its kind makes, and that template.
  static func begun(
    _ kind: any NoteKind.Type, _ title: NoteTitle, about subject: NewNote.Subject? = nil,
    isPrivate: Bool = false, on day: Day, in journal: Journal, _ folder: JournalFolder
  ) throws(Failure) -> (note: NewNote, template: SourceFile) {
    let template = try folder.template(
      kind.name + ".md", builtIn: Template.notes[kind.name] ?? kind.emptyTemplate)
    do throws(EditError) {
      let note = try NewNote(
        kind, title: title, about: subject, isPrivate: isPrivate, on: day, from: template,
        in: journal,
        among: (folder.visibleNames
          + journal.settings.folders.map(\.folder).filter(\.hasPathSeparator))
          .filter(folder.isOwnFolder),
        hasSettings: folder.hasSettings)
      return (note, template)
    } catch {
      let place = folder.displayPath(template.path) + (error.line.map { ":\($0)" } ?? "")
      throw Failure(
        "\(place): \(error.reason), so the template cannot be filled in",
        remedy: "Fix it there, or move the template elsewhere to use the built-in one.")
    }
  }
}

/// A goal whose title states what is counted, how many and how often: `Two applications a week`.
private struct CountedGoal {
  /// The fields with which the goal counts itself.
  let assignments: [Assignment]

  /// `nil` for any other title, or if one of the fields was typed.
  init?(
    _ kind: any NoteKind.Type, _ title: String, _ typed: [Assignment], _ vocabulary: Vocabulary
  ) {
    guard kind == Goal.self, let fields = Goal.fields(countingWhatIsIn: title) else { return nil }
    let names = Set(typed.compactMap { vocabulary.field(for: $0.key, of: kind)?.name })
    guard fields.allSatisfy({ !names.contains($0.name) }) else { return nil }
    assignments = fields.map { Assignment(key: $0.name, value: $0.value) }
  }

  func remark(on path: String, in folder: JournalFolder) -> String {
    let fields = assignments.map { "\($0.key): \($0.value)" }.joined(separator: ", ")
    let set = ShellCommand("onward", "set", path, "\(assignments[0].key)=manual").on(folder)
    return
      "\(fields), so it counts from your notes. To count by hand instead: \(set.text)"
  }
}
