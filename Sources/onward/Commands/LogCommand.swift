import ArgumentParser
import Dashboard
import Diagnostics
import Editing
import Journal
import PageModel
import TextKit

struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Write down what happened to an application: onward log acme rejected",
    discussion: """
      The last words are the stage (\(StatusTerms.ours.dropFirst().joined(separator: ", ")), \
      or another word for one of them), then a note that begins with a small word (with Dana, by email), and \
      then, if it was not today, the day (yesterday, last friday, 14 March, 3 days ago, tomorrow 10:00). The \
      words before them name the application. One line is added to its history and its status is set; every \
      other byte of the note stays the same. 'onward undo' takes it back.

      If the words name a person, as in onward log mara call, the talk goes into that person's history.

      After the job, onward log --all-open withdrawn closes what is still open, and takes out what is planned \
      there; with --dry-run it shows that and writes nothing.
      """)

  @Argument(
    help: "Words that name the application, then what happened.", completion: .applicationThenStage)
  var words: [String]

  @OptionGroup var options: JournalOptions

  @Option(
    name: [.long, .customLong("on")],
    help:
      "The day it happened or will happen, like 2026-03-14 or 'last friday 10:00'; today if omitted.",
    transform: DayArgument.init)
  var date: DayArgument?

  @Option(
    help: ArgumentHelp(
      "Which one, like 'system design'; of a rejection, its kind: \(RejectionKind.allCases.map(\.rawValue).alternatives).",
      valueName: "which"), completion: .list(RejectionKind.allCases.map(\.rawValue)))
  var which: String?

  @Option(
    help: ArgumentHelp(
      "A note about it, in one line; without a stage, a dated line in the note.", valueName: "text")
  )
  var note: String?

  @Option(
    help: ArgumentHelp("Move the event to this day, like 'tomorrow 10:00'.", valueName: "day"),
    transform: DayArgument.init)
  var move: DayArgument?

  @Flag(help: "Take out an event that is planned and will not take place.")
  var cancel = false

  @Flag(help: "Close every application that is still open; the only stage is 'withdrawn'.")
  var allOpen = false

  @Flag(help: "With --all-open: show what would be written, and write nothing.")
  var dryRun = false

  /// The error if nothing was typed.
  static let missingWords =
    "name the application and what happened, like: onward log acme interview"

  mutating func validate() throws {
    date = withoutQuotes(date)
    move = withoutQuotes(move)
    if dryRun, !allOpen {
      throw ValidationError(
        "--dry-run shows what --all-open would write; add that, or leave it out.")
    }
    if allOpen, move != nil || cancel || which != nil {
      let option = move != nil ? "--move" : cancel ? "--cancel" : "--which"
      throw ValidationError(
        "\(option) is about one event, and --all-open about many; leave one out.")
    }
    if move != nil, cancel {
      throw ValidationError(
        "--move names another day, and --cancel takes the event out; write one.")
    }
    let option = move != nil ? "--move" : "--cancel"
    if move != nil || cancel, which != nil || note != nil {
      throw ValidationError(
        "\(option) changes an event that is in the note, and adds no words to it; leave out \(which != nil ? "--which" : "--note")."
      )
    }
  }

  func run() async throws {
    let (folder, journal) = try await options.journal()
    let (typed, date) = try wordsAndDay(journal.vocabulary)
    // An error about the other words may recommend a command with this day.
    try date?.requireDay(journal.vocabulary)
    try move?.requireDay(journal.vocabulary)
    let lines: [ReportLine]
    if allOpen {
      lines = try closing(typed, on: date, journal, folder).lines
    } else if let written = try withoutStage(typed, on: date, journal, folder) {
      lines = written.lines
    } else {
      let event = try typedEvent(typed, on: date, journal, folder)
      let application = try application(of: event, journal, folder)
      lines =
        move != nil || cancel
        ? try rearranged(event, application, journal, folder)
        : try written(event, application, journal, folder)
    }
    options.report(lines)
    await ProblemSummary(journal: journal, folder).printHint(afterChangeIn: options)
  }

  /// The end of every application that is open. Throws if the words are anything but a stage for an end by the user.
  private func closing(
    _ typed: [String], on date: DayArgument?, _ journal: Journal, _ folder: JournalFolder
  ) throws -> OpenApplicationsClosing {
    let command = ShellCommand("onward", "log", "--all-open", "withdrawn")
    let own: [StatusTerm] = [.outcome(.withdrawn), .outcome(.notPursued)]
    guard
      let stage = journal.vocabulary.statusTerms.endings(of: typed).first(where: {
        $0.rest.isEmpty
      }), own.contains(stage.meaning)
    else {
      throw ValidationError(
        "'\(typed.joined(separator: " ").escapedForTerminal)' cannot be written for every open application: --all-open is for what you end yourself, without a name, like: \(command.on(folder).text)"
      )
    }
    let day = try date?.understood(toward: .past, journal.vocabulary) { day in
      command.appending(["--date", day]).on(folder)
    }
    return try OpenApplicationsClosing(
      on: day, note: try oneLine(note), in: journal, folder, isPreview: dryRun)
  }

  /// What the words say. Throws if they are not understood, or would give the event another day than the one that was
  /// meant.
  private func typedEvent(
    _ typed: [String], on date: DayArgument?, _ journal: Journal, _ folder: JournalFolder
  ) throws -> TypedEvent {
    let vocabulary = journal.vocabulary
    let (name, word, meaning, noteAfter) = try ending(of: typed, on: date, journal, folder)
    if let meant = vocabulary.statusTerms.withoutTypingErrors(word) {
      let line = name + meant.split(separator: " ").map(String.init)
      throw ValidationError(
        "'\(word.escapedForTerminal)' is not a known stage. Did you mean: \(ShellCommand("onward", "log").appending(line + dayAsTyped(after: typed)).on(folder).text)"
      )
    }
    // `second interview`
    let rest = vocabulary.statusTerms.rest(of: word)
    // As a note, they would give the event another day than the one that was meant.
    if let words = rest.note,
      MistypedDay(words, on: vocabulary.today, order: vocabulary.settings.dateOrder) != nil
    {
      throw ValidationError(WordsAfterStage.noDay(words))
    }
    let label = try [oneLine(which), rest.label].compactMap(\.self).joined(separator: ", ")
    let note = try [oneLine(note), rest.note, noteAfter].compactMap(\.self).joined(separator: "; ")
    return TypedEvent(
      name: name, word: word, meaning: meaning, label: label.isEmpty ? nil : label,
      note: note.isEmpty ? nil : note, typed: typed, date: date)
  }

  /// The application that is named. What is wrong with the words is reported before what is wrong with its note.
  private func application(
    of event: TypedEvent, _ journal: Journal, _ folder: JournalFolder
  ) throws -> Application {
    if !event.meaning.isStatusOnly { _ = try happened(event, to: nil, journal, folder) }
    let choice = try NoteChoice(
      event.name, among: journal.applications, called: "application", of: journal, in: folder,
      kinds: [Application.self], isToBeChanged: true)
    guard let application = choice.note as? Application else {
      throw Failure(
        "\(folder.displayPath(choice.path)) is not an application. Nothing was written",
        remedy: Failure.nameAnotherNote)
    }
    if event.meaning.isStatusOnly {
      try refuseWaiting(event.word, application, journal.vocabulary, in: folder)
      let command = ShellCommand("onward", "set", choice.path, "status=\(event.word)").on(folder)
      throw ValidationError(
        "\(StageArgument.isOnlyStatus(event.word)) To set it: \(command.text)")
    }
    return application
  }

  /// The event, and its day if one was typed.
  ///
  /// - Parameter application: `nil` while it is not known; then the words are trusted.
  private func happened(
    _ event: TypedEvent, to application: Application?, _ journal: Journal, _ folder: JournalFolder
  ) throws -> (NewEvent, UnderstoodDay?) {
    let milestone = try StageArgument(event.word, event.meaning, application).milestone
    let day = try event.date?.understood(
      toward: SpokenDay.direction(of: milestone), journal.vocabulary
    ) { day in
      again(
        event.typed, in: folder,
        [("--date", day), ("--which", which), ("--note", self.note), ("--move", move?.text)])
    }
    let new = NewEvent(
      day: day?.day ?? journal.today, time: day?.time, milestone: milestone, label: event.label,
      note: event.note, writtenAt: day.flatMap { $0.day == journal.today ? options.hour : nil })
    return (new, day)
  }

  /// The command with the same words and other options, to paste.
  private func again(
    _ typed: [String], in folder: JournalFolder, _ options: [(String, String?)]
  ) -> ShellCommand {
    let options = options.flatMap { option, text in text.map { [option, $0] } ?? [] }
    return ShellCommand("onward", "log").appending(typed + options).on(folder)
      .appending(cancel ? ["--cancel"] : [])
  }

  /// Moves the event that is meant to another day, or takes it out.
  private func rearranged(
    _ event: TypedEvent, _ application: Application, _ journal: Journal, _ folder: JournalFolder
  ) throws -> [ReportLine] {
    let (new, day) = try happened(event, to: application, journal, folder)
    return try rearrange(new.milestone, on: day, in: application, journal.vocabulary, folder) {
      again(event.typed, in: folder, [("--date", $0), ("--move", move?.text)])
    }.lines
  }

  /// Writes the event, unless the application cannot have it, and says what it means.
  private func written(
    _ typed: TypedEvent, _ application: Application, _ journal: Journal, _ folder: JournalFolder
  ) throws -> [ReportLine] {
    let (event, day) = try happened(typed, to: application, journal, folder)
    try refuseSecond(event, application, in: folder)
    if let other = EndOnOtherDay(event, application, on: journal.today) {
      throw other.failure(in: folder)
    }
    try EndedApplication(application)?.refuse(
      event, typed: typed.word, meaning: typed.meaning, in: folder)
    try refuseAftermath(
      of: event, journal.vocabulary.statusTerms, typed: application.info.path, in: folder)
    let edit = try HistoryWriter(
      event, on: day, typed: typed.meaning, application, journal, in: folder, journal.vocabulary)
    guard let written = edit.written, let after = edit.application else { return edit.lines }
    return edit.lines + EventWords(about: written, after, in: journal, folder).lines
  }

  /// Writes what the words say if they name no stage, or are about a person. `nil` if they are about an application and
  /// name what happened to it, or are not understood.
  private func withoutStage(
    _ typed: [String], on date: DayArgument?, _ journal: Journal, _ folder: JournalFolder
  ) throws -> LogWithoutStage? {
    if move != nil || cancel { return nil }
    let (terms, note) = (journal.vocabulary.statusTerms, try oneLine(note))
    let endings = terms.endings(of: typed)
    let after = endings.isEmpty ? WordsAfterStage(typed, terms) : nil
    let applications = NoteSearch(journal.applications)
    let isKnown = { (name: [String]) in !applications.matches(name.joined(separator: " ")).isEmpty }
    // What ended has to do with an application, not with a person.
    let mayBeTalk =
      endings.allSatisfy { !$0.meaning.isEnding && !isKnown($0.rest) }
      && after.map { !$0.meaning.isEnding && !isKnown($0.name) } ?? true
    if mayBeTalk, let (name, stage) = stageOfPerson(typed, endings, journal) {
      let log = { (words: [String]) in
        ShellCommand("onward", "log").appending(words).on(folder).text
      }
      throw ValidationError(
        "'\(name.joined(separator: " ").escapedForTerminal)' is a person and not an application, so '\(stage.escapedForTerminal)' is not written. If you talked with each other: \(log(name + ["call", "--note", stage])). If it is about an application, name that and then the person, like: onward log acme \(stage.escapedForTerminal) with \(name.joined(separator: " ").escapedForTerminal)"
      )
    }
    if mayBeTalk,
      let talk = try LogWithoutStage(
        talk: typed, note: note, on: date, in: journal, folder,
        command: { day in
          ShellCommand("onward", "log").appending(
            typed + ["--date", day] + (self.note.map { ["--note", $0] } ?? [])
          ).on(folder)
        })
    {
      return talk
    }
    guard let note, endings.isEmpty, after == nil else { return nil }
    // Words after the name may be a mistyped stage.
    let name = typed.joined(separator: " ")
    guard applications.matches(name).count > 0 || typed.count == 1 else { return nil }
    let choice = try NoteChoice(
      typed, among: journal.applications, called: "application", of: journal, in: folder,
      kinds: [Application.self], isToBeChanged: true)
    guard let application = choice.note as? Application else { return nil }
    let day = try date?.understood(toward: .either, journal.vocabulary) { day in
      ShellCommand("onward", "log").appending(typed + ["--date", day, "--note", note]).on(folder)
    }
    return try LogWithoutStage(note: note, in: application, on: day, journal, folder)
  }

  /// The name of a person, and the stage of an application after it: `mara interview`.
  private func stageOfPerson(
    _ typed: [String], _ endings: [(rest: [String], word: String, meaning: StatusTerm)],
    _ journal: Journal
  ) -> (name: [String], stage: String)? {
    guard let name = LogWithoutStage.person(in: typed, journal)?.name,
      let ending = endings.first(where: { $0.rest == name }),
      journal.vocabulary.statusTerms.isOnlyOfApplications(ending.word)
    else { return nil }
    return (name, ending.word)
  }

  /// Moves an event to another day, or takes it out.
  private func rearrange(
    _ milestone: Milestone, on day: UnderstoodDay?, in application: Application,
    _ vocabulary: Vocabulary, _ folder: JournalFolder, again: (_ day: String) -> ShellCommand
  ) throws -> EventRearrangement {
    let choice = try EventChoice(
      milestone, on: day, isCanceled: cancel, in: application, today: vocabulary.today, folder
    ) { again("\($0)") }
    let moved = try move?.understood(toward: SpokenDay.direction(of: milestone), vocabulary) {
      ShellCommand(
        "onward", "log", application.info.path, milestone.word,
        "\(choice.event.day ?? vocabulary.today)",
        "--move", $0
      ).on(folder)
    }
    let change: EventEdit.Change = moved.map { .move(day: $0.day, time: $0.time) } ?? .removal
    return try EventRearrangement(
      change, of: choice.event, on: moved, in: application, vocabulary, folder)
  }

  /// The day after an option, with the words that belong to it although they are not in quotes: `--move next friday`.
  private mutating func withoutQuotes(_ day: DayArgument?) -> DayArgument? {
    guard let day else { return nil }
    let typed = words.flatMap { $0.split(separator: " ").map(String.init) }
    for count in (1...3).reversed() where count < typed.count {
      let whole = ([day.text] + typed.suffix(count)).joined(separator: " ")
      guard SpokenDay(whole, on: options.day, order: nil) != nil else { continue }
      words = typed.dropLast(count)
      return DayArgument(whole)
    }
    return day
  }

  /// The words without the day at their end, and that day or the one of `--date`.
  private func wordsAndDay(_ vocabulary: Vocabulary) throws -> (words: [String], day: DayArgument?)
  {
    let typed = words.flatMap { $0.split(separator: " ").map(String.init) }
    try refuseTime(atEndOf: typed, vocabulary)
    guard let (rest, day) = DayArgument.atEnd(of: typed, vocabulary),
      // A stage that is also a word for a day stays a stage.
      !vocabulary.statusTerms.endings(of: rest).isEmpty
        || vocabulary.statusTerms.endings(of: typed).isEmpty
    else { return (typed, date) }
    if let date {
      throw ValidationError.twoNamed("days", day.text, date.text)
    }
    return (rest, day)
  }

  /// Throws if a time follows the stage, without a day.
  private func refuseTime(atEndOf typed: [String], _ vocabulary: Vocabulary) throws {
    guard DayArgument.atEnd(of: typed, vocabulary) == nil,
      let count = (1...3).reversed().first(where: {
        $0 < typed.count && SpokenDay.isTime(typed.suffix($0).joined(separator: " "))
          && !vocabulary.statusTerms.endings(of: typed.dropLast($0)).isEmpty
      })
    else { return }
    let time = typed.suffix(count).joined(separator: " ").escapedForTerminal
    throw ValidationError(
      "'\(time)' is a time without a day. Write both, like: today \(time)")
  }

  /// Throws if the application was already sent, or has already ended this way, on another day. It happens
  /// only once, so the day or the application is wrong.
  private func refuseSecond(
    _ event: NewEvent, _ application: Application, in folder: JournalFolder
  ) throws(Failure) {
    let isSent = event.milestone == .stage(.applied) && application.applied != nil
    guard isSent || application.outcome.map({ .outcome($0) == event.milestone }) ?? false,
      let earlier = application.history.events.last(where: {
        $0.milestone == event.milestone && !$0.isPlanned
      }),
      let day = earlier.day, day != event.day
    else { return }
    throw Failure(
      "\(folder.displayPath(application.info.path)):\(earlier.line): '\(event.milestone.word)' is already recorded, on \(day)",
      remedy:
        "Nothing was written. If you meant another application, name it. If that is the wrong day, this changes it:",
      details: [
        ShellCommand(
          "onward", "log", application.info.path, event.milestone.word, "--move", "\(event.day)"
        ).on(folder).text
      ])
  }

  /// Throws if a text is about waiting after a stage that the note does not have: `waiting for feedback after interview`.
  private func refuseWaiting(
    _ word: String, _ application: Application, _ vocabulary: Vocabulary, in folder: JournalFolder
  ) throws {
    guard case .stage(let stage)? = vocabulary.statusTerms.term(ofStatus: word),
      application.stage < stage
    else { return }
    let log = ShellCommand("onward", "log", application.info.path, stage.rawValue, "yesterday")
    throw ValidationError(
      "\(StageArgument.isOnlyStatus(word)) It comes after the stage '\(stage.rawValue)'. Log that first, with its day, like: \(log.on(folder).text)"
    )
  }

  /// Throws if the note or the label would be read as what became of the stage: as an end, or as a meeting that did not
  /// take place.
  private func refuseAftermath(
    of event: NewEvent, _ terms: StatusTerms, typed path: String, in folder: JournalFolder
  ) throws(Failure) {
    guard case .stage(let stage) = event.milestone,
      let text = [event.note, event.label].compactMap(\.self).first(where: {
        terms.statesAftermath($0, of: stage)
      })
    else { return }
    let log = { (words: [String]) in
      ShellCommand("onward", "log", path).appending(words).on(folder).text
    }
    throw Failure(
      "'\(text.escapedForTerminal)' beside '\(stage.rawValue)' would be read as what became of it. Nothing was written",
      remedy:
        "Log the stage without these words, and then how it ended: \(log([stage.rawValue, "\(event.day)"])), and for example \(log(["rejected"])). Or begin with other words."
    )
  }

  /// The longest run of words at the end that means what happened and leaves words that name an application:
  /// `final offer rejected` may be about Final Offer, Inc.
  private func ending(
    of typed: [String], on day: DayArgument?, _ journal: Journal, _ folder: JournalFolder
  ) throws -> (rest: [String], word: String, meaning: StatusTerm, note: String?) {
    let terms = journal.vocabulary.statusTerms
    let search = NoteSearch(journal.applications)
    let endings = terms.endings(of: typed)
    // `acme interview canceled`
    if let start = (1..<max(2, typed.count)).first(where: { start in
      start < typed.count && terms.canceledStage(in: typed[start...].joined(separator: " ")) != nil
        && terms.meaning(ofStatus: typed[start...].joined(separator: " ")) == nil
    }) {
      let name = Array(typed[..<start])
      let log = { (words: [String]) in
        ShellCommand("onward", "log").appending(name + words).on(folder).inSentence
      }
      let stage = terms.canceledStage(in: typed[start...].joined(separator: " "))?.rawValue ?? ""
      throw ValidationError(
        "'\(typed[start...].joined(separator: " ").escapedForTerminal)' is a meeting that did not take place, which is neither a stage nor an end. \(log([stage, "--cancel"])) takes out what was planned, and \(log([stage, "--move", "tomorrow"])) moves it. If the application ended, log the end: \(log(["rejected"])) or \(log(["closed"]))"
      )
    }
    guard let longest = endings.first else {
      if let after = WordsAfterStage(typed, terms) {
        if let note = after.note(journal.vocabulary), !after.name.isEmpty {
          return (after.name, after.stage, after.meaning, note)
        }
        throw try after.refusal(
          day: day, asTyped: dayAsTyped(after: typed), which: which, journal.vocabulary, folder)
      }
      throw unknownStage(typed, search, journal.vocabulary, folder)
    }
    let named = endings.filter { !$0.rest.isEmpty }
    guard let first = named.first else {
      throw ValidationError(
        "Which application? Write it before the stage, like: \(ShellCommand("onward", "log", "acme").appending(longest.word.split(separator: " ").map(String.init)).on(folder).text)"
      )
    }
    let best = named.first { !search.matches($0.rest.joined(separator: " ")).isEmpty } ?? first
    return (best.rest, best.word, best.meaning, nil)
  }

  /// The error for words of which none at the end is a stage. It names the words that are not understood.
  private func unknownStage(
    _ typed: [String], _ search: NoteSearch, _ vocabulary: Vocabulary, _ folder: JournalFolder
  ) -> ValidationError {
    let terms = vocabulary.statusTerms
    let log = { (words: [String]) in
      ShellCommand("onward", "log").appending(words + dayAsTyped(after: typed)).on(folder)
    }
    let split = { (stage: String) in stage.split(separator: " ").map(String.init) }
    // `rejected acme`
    let first = typed.indices.dropLast().reversed().first { index in
      let stage = typed[...index].joined(separator: " ")
      return terms.meaning(ofStatus: stage)?.isPlain ?? false
    }
    if let first, !search.matches(typed[(first + 1)...].joined(separator: " ")).isEmpty {
      return ValidationError(
        "The application comes first, and then what happened: \(log(Array(typed[(first + 1)...]) + Array(typed[...first])).text)"
      )
    }
    // The name is the longest run of words that finds an application.
    let length = typed.indices.reversed().map { $0 + 1 }.first {
      !search.matches(typed.prefix($0).joined(separator: " ")).isEmpty
    }
    let name = Array(typed.prefix(length ?? typed.count - 1))
    let rest = Array(typed.dropFirst(name.count))
    let (unknown, last) = (rest.joined(separator: " "), typed.last ?? "")
    if rest.isEmpty || typed.count == 1 && terms.suggestion(for: last) == nil {
      return ValidationError(
        "What happened: \(StatusTerms.ours.dropFirst().joined(separator: ", "))? Write it after the application, like: \(log(typed + ["interview"]).text)"
      )
    }
    if !name.isEmpty,
      let meant = MistypedLine(
        name: name, rest: rest, day: dayAsTyped(after: typed), vocabulary)
    {
      return ValidationError(
        "'\(unknown.escapedForTerminal)' is not a known stage. Did you mean: \(ShellCommand("onward", "log").appending(meant.words).on(folder).text)"
      )
    }
    let known = ". The words for it are \(StatusTerms.ours.dropFirst().joined(separator: ", "))."
    if !name.isEmpty, let near = terms.suggestion(for: unknown) {
      return ValidationError(
        "'\(unknown.escapedForTerminal)' is not a known stage. Did you mean: \(log(name + split(near)).text)"
      )
    }
    if !name.isEmpty, let near = terms.suggestion(for: last) {
      return ValidationError(
        "'\(last.escapedForTerminal)' is not a known stage. Did you mean: \(log(typed.dropLast() + split(near)).text)"
      )
    }
    if length != nil {
      return ValidationError(
        "'\(unknown.escapedForTerminal)' is not a known stage\(known) To note it without a stage: \(log(name + ["--note", unknown]).text)"
      )
    }
    let near = terms.suggestion(for: last).map { "; did you mean '\($0)'?" } ?? known
    return ValidationError(
      "'\(last.escapedForTerminal)' is not a known stage\(near) Write it last, like: onward log acme interview"
    )
  }

  /// The words of the day, at the end of the line or after `--date`.
  private func dayAsTyped(after typed: [String]) -> [String] {
    words.flatMap { $0.split(separator: " ").map(String.init) }.dropFirst(typed.count)
      + (date.map { ["--date", $0.text] } ?? [])
  }

  private func oneLine(_ text: String?) throws -> String? {
    guard let text = text?.trimmed, !text.isEmpty else { return nil }
    guard !text.contains(where: \.isNewline) else {
      throw ValidationError("A history item is one line; write longer text into the note itself.")
    }
    return text
  }
}

/// The milestone that a word on the command line means.
struct StageArgument {
  let milestone: Milestone

  /// Throws if the word does not mean something that happened, or may mean two things.
  ///
  /// - Parameter application: the application, or `nil` if its note cannot be read; then the word is trusted.
  init(_ word: String, _ meaning: StatusTerm, _ application: Application?) throws {
    let stage = application?.stage ?? .offer
    switch meaning {
    case .stage(let stage): milestone = .stage(stage)
    case .outcome(.declined) where stage < .offer:
      throw StageArgument.undecided(word)
    // An application that was sent was pursued, so the user withdrew it.
    case .outcome(.notPursued) where application?.isSent ?? false: milestone = .outcome(.withdrawn)
    case .outcome(let outcome): milestone = .outcome(outcome)
    case .declined, .declinedByUser:
      // Only an offer can be declined by the user; without one, it is not clear who declined.
      guard stage == .offer else { throw StageArgument.undecided(word) }
      milestone = .outcome(.declined)
    case .endedByUser: milestone = .outcome(stage == .offer ? .declined : .withdrawn)
    case .open, .archived:
      throw ValidationError(StageArgument.isOnlyStatus(word))
    }
  }

  static func isOnlyStatus(_ word: String) -> String {
    "'\(word.escapedForTerminal)' is a status and not something that happened."
  }

  private static func undecided(_ word: String) -> ValidationError {
    ValidationError(
      "There is no offer to decline yet. If they said no, write 'rejected'; if you ended it, 'withdrawn'; if there was an offer, log that first."
    )
  }
}

extension StatusTerm {
  /// Whether the status describes the note and not something that happened.
  var isStatusOnly: Bool { self == .open || self == .archived }
}
