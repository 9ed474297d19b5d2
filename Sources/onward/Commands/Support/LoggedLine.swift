import ArgumentParser
import Diagnostics
import Editing
import Journal
import TextKit

/// One line about what happened, as it is typed after `onward log` or kept in the inbox, and the edit that it makes.
struct LoggedLine {
  /// The name of the application or the person, what happened, and its day if it is not an option.
  let words: [String]
  var date: DayArgument?
  var which: String?
  var note: String?
  var move: DayArgument?
  var cancel = false
  /// The time of day now, as `10:30`, if the day used as today is this one.
  var hour: String?
  /// The day of a line in the inbox. It counts if the words name none, and words like `tomorrow` are counted from it.
  var dayOfLine: DayArgument?

  /// The edit, and the words that follow it.
  ///
  /// - Parameters:
  ///   - typed: The words without the day at their end.
  ///   - date: The day, if there is one.
  func edit(
    _ typed: [String], on date: DayArgument?, _ journal: Journal, _ folder: JournalFolder
  ) throws -> (edit: NoteEdit, words: [ReportLine]) {
    if let other = try withoutStage(typed, on: date, journal, folder) { return (other.edit, []) }
    let event = try typedEvent(typed, on: date, journal, folder)
    let application = try application(of: event, journal, folder)
    return try edit(adding: event, to: application, journal, folder)
  }

  /// What the words say. Throws if they are not understood, or would give the event another day than the one that was
  /// meant.
  func typedEvent(
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
  func application(
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
  func happened(
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
      note: event.note, writtenAt: day.flatMap { $0.day == journal.today ? hour : nil })
    return (new, day)
  }

  /// The command with the same words and other options, to paste.
  func again(
    _ typed: [String], in folder: JournalFolder, _ options: [(String, String?)]
  ) -> ShellCommand {
    let options = options.flatMap { option, text in text.map { [option, $0] } ?? [] }
    return ShellCommand("onward", "log").appending(typed + options).on(folder)
      .appending(cancel ? ["--cancel"] : [])
  }

  /// The edit that adds the event, unless the application cannot have it, and what the event means.
  private func edit(
    adding typed: TypedEvent, to application: Application, _ journal: Journal,
    _ folder: JournalFolder
  ) throws -> (edit: NoteEdit, words: [ReportLine]) {
    let (event, day) = try happened(typed, to: application, journal, folder)
    try refuseSecond(event, application, in: folder)
    if let other = EndOnOtherDay(event, application, on: journal.today) {
      throw other.failure(in: folder)
    }
    try EndedApplication(application)?.refuse(
      event, typed: typed.word, meaning: typed.meaning, in: folder)
    try refuseAftermath(
      of: event, journal.vocabulary.statusTerms, typed: application.info.path, in: folder)
    let logged = try LoggedEvent(
      event, on: day, typed: typed.meaning, application, journal, in: folder, journal.vocabulary)
    guard let written = logged.written, let after = logged.application else {
      return (logged.edit, [])
    }
    return (logged.edit, EventWords(about: written, after, in: journal, folder).lines)
  }

  /// The edit for words that name no stage, or are about a person. `nil` if they are about an application and
  /// name what happened to it, or are not understood.
  private func withoutStage(
    _ typed: [String], on date: DayArgument?, _ journal: Journal, _ folder: JournalFolder
  ) throws -> LogWithoutStage? {
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
    let name = typed.joined(separator: " ")
    // A path may end with words that look like a stage.
    let isPath = !applications.at(folder.relative(name)).isEmpty
    guard let note, isPath || endings.isEmpty && after == nil else { return nil }
    // Words after the name may be a mistyped stage.
    guard isPath || applications.matches(name).count > 0 || typed.count == 1 else { return nil }
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

  /// The words without the day at their end, and that day or the one of `--date`.
  func wordsAndDay(_ vocabulary: Vocabulary) throws -> (words: [String], day: DayArgument?) {
    let typed = words.flatMap { $0.split(separator: " ").map(String.init) }
    try refuseTime(atEndOf: typed, vocabulary)
    guard let (rest, day) = DayArgument.atEnd(of: typed, vocabulary, from: dayOfLine?.origin),
      // A stage that is also a word for a day stays a stage.
      !vocabulary.statusTerms.endings(of: rest).isEmpty
        || vocabulary.statusTerms.endings(of: typed).isEmpty
    else { return (typed, date ?? dayOfLine) }
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
    let atEnd = words.flatMap { $0.split(separator: " ").map(String.init) }.dropFirst(typed.count)
    if let dayOfLine, let origin = dayOfLine.origin {
      // Pasted, words like `tomorrow` would be counted from today.
      let spoken = SpokenDay(atEnd.joined(separator: " "), on: origin, order: nil)
      let day = try? spoken?.day(toward: .either)
      return [
        "--date", day.map { UnderstoodDay(day: $0, time: spoken?.time).text } ?? dayOfLine.text,
      ]
    }
    return atEnd + (date.map { ["--date", $0.text] } ?? [])
  }

  func oneLine(_ text: String?) throws -> String? {
    guard let text = text?.trimmed, !text.isEmpty else { return nil }
    guard !text.contains(where: \.isNewline) else {
      throw ValidationError("A history item is one line; write longer text into the note itself.")
    }
    return text
  }
}
