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
    let line = LoggedLine(
      words: words, date: date, which: which, note: note, move: move, cancel: cancel,
      hour: options.hour)
    let (typed, date) = try line.wordsAndDay(journal.vocabulary)
    // An error about the other words may recommend a command with this day.
    try date?.requireDay(journal.vocabulary)
    try move?.requireDay(journal.vocabulary)
    let lines: [ReportLine]
    if allOpen {
      lines = try closing(line, typed, on: date, journal, folder).lines
    } else if move != nil || cancel {
      let event = try line.typedEvent(typed, on: date, journal, folder)
      let application = try line.application(of: event, journal, folder)
      lines = try rearranged(line, event, application, journal, folder)
    } else {
      let (edit, words) = try line.edit(typed, on: date, journal, folder)
      lines = try edit.written(in: folder) + words
    }
    options.report(lines)
    await ProblemSummary(journal: journal, folder).printHint(afterChangeIn: options)
  }

  /// The end of every application that is open. Throws if the words are anything but a stage for an end by the user.
  private func closing(
    _ line: LoggedLine, _ typed: [String], on date: DayArgument?, _ journal: Journal,
    _ folder: JournalFolder
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
      on: day, note: try line.oneLine(note), in: journal, folder, isPreview: dryRun)
  }

  /// Moves the event that is meant to another day, or takes it out.
  private func rearranged(
    _ line: LoggedLine, _ event: TypedEvent, _ application: Application, _ journal: Journal,
    _ folder: JournalFolder
  ) throws -> [ReportLine] {
    let (new, day) = try line.happened(event, to: application, journal, folder)
    return try rearrange(new.milestone, on: day, in: application, journal.vocabulary, folder) {
      line.again(event.typed, in: folder, [("--date", $0), ("--move", move?.text)])
    }.lines
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
