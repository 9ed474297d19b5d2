import ArgumentParser
import Diagnostics
import Journal
import TextKit

/// The options of every command: the journal, the day and the form of the output.
struct JournalOptions: ParsableArguments {
  @Option(
    name: .customLong("journal"),
    help: "The journal's folder; if omitted, the nearest one upwards with an onward.yml.",
    completion: .directory)
  var folder: String?

  @Option(
    help: "The day to use as today, like 2026-03-14; this machine's local day if omitted.",
    transform: TodayArgument.init)
  var today: TodayArgument?

  @Option(help: "Color: auto (on a terminal, unless NO_COLOR is set), always, or never.")
  var color = ColorChoice.auto

  @Flag(
    help:
      "Lists as 'key: value' lines, without tables, drawings and color; ONWARD_PLAIN=1 does the same."
  )
  var plain = false

  /// Whether lists are `key: value` lines.
  var isPlain: Bool { plain || Terminal.wantsPlain }

  /// Whether stdout is colored, as `--color` and the terminal say. Plain output never is.
  var isColored: Bool { !isPlain && color.isOn }

  var day: Day { today?.day ?? .localToday }

  /// The time of day now, as `10:30`; `nil` if the day used as today is another one.
  var hour: String? {
    let now = LocalTime.now
    return day == now.day ? now.hour : nil
  }

  /// The time of day now, as `10:30:05`, whatever day is used as today.
  var timeOfDay: String { LocalTime.now.second }

  /// How long the day used as today lasts at most, in seconds; `nil` if it does not end.
  var secondsLeftOfDay: Int? { today == nil ? LocalTime.now.secondsLeft : nil }

  /// - Parameter argument: the folder that was given as an argument, if the command takes one.
  func journalFolder(_ argument: String? = nil) throws -> JournalFolder {
    try JournalFolder(named: folderName(argument))
  }

  /// The folder that was named as an argument or an option; `nil` if none was.
  func folderName(_ argument: String?) throws -> String? {
    if let argument, let folder {
      throw ValidationError(
        "Two folders were named, '\(argument.escapedForTerminal)' and '\(folder.escapedForTerminal)'; name one."
      )
    }
    return argument ?? folder
  }

  /// The journal, for a command that answers from its notes. Folders that could not be opened are reported
  /// first, because without their notes the answer may be wrong.
  ///
  /// - Parameter argument: the folder that was given as an argument, if the command takes one.
  func answeringJournal(
    _ argument: String? = nil
  ) async throws -> (JournalFolder, Journal) {
    let (folder, journal) = try await journal(argument)
    for diagnostic in journal.unopened.prefix(JournalOptions.limit)
    where diagnostic.message.id == .unreadableFolder {
      Terminal.printMessage(
        "\(folder.displayPath(diagnostic.path).escapedForTerminal): \(diagnostic.message.text.escapedForTerminal)"
      )
    }
    return (folder, journal)
  }

  /// The number of folders that are reported. More would push the answer off the screen; `check` shows all.
  private static let limit = 3

  /// The journal. Throws if a folder that was not named contains none, so that no command turns a home folder
  /// into a journal by accident.
  func journal(_ argument: String? = nil) async throws -> (JournalFolder, Journal) {
    let folder = try journalFolder(argument)
    try refuseFolderAround(folder)
    let journal = try await folder.journal(on: day)
    try refuseEmpty(folder, journal)
    return (folder, journal)
  }

  /// Throws if the folder was not named and contains no journal.
  func refuseEmpty(_ folder: JournalFolder, _ journal: Journal) throws(Failure) {
    if !folder.isNamed, journal.noteCount == 0, !folder.hasSettings,
      // A file that cannot be read may belong to a journal.
      journal.diagnostics.allSatisfy({
        $0.severity != .error && $0.message.id != .unreadableFolder
      })
    {
      if let first = journal.unopened.first {
        throw Failure(
          "no note was found here, and \(first.path) could not be opened: \(first.message.text)",
          remedy: first.message.remedy)
      }
      throw Failure(
        "there is no journal here: no onward.yml and no note in this folder",
        remedy:
          "'onward init my-search' creates one; 'onward init --adopt' adds what is missing here; 'onward build DIR' uses another folder."
      )
    }
  }
}

extension JournalOptions {
  /// Prints what a command did.
  func report(_ lines: [ReportLine]) {
    Terminal.report(ReportLine.text(lines, isPlain: isPlain))
  }

  /// The journal's folder, for a command that uses it before it reads the notes.
  func writtenFolder(_ argument: String? = nil) throws -> JournalFolder {
    let folder = try journalFolder(argument)
    try refuseFolderAround(folder)
    return folder
  }

  /// Throws if the folder was not named and only contains a journal. A note that is written here, or a page, would be
  /// part of no journal.
  private func refuseFolderAround(_ folder: JournalFolder) throws(Failure) {
    guard !folder.isNamed, !folder.hasSettings else { return }
    let below = folder.journalsBelow
    guard let first = below.first else { return }
    let names = below.prefix(JournalOptions.limit).map { "\($0)/" }.joined(separator: ", ")
    throw Failure(
      below.count == 1
        ? "this folder is not a journal, but there is one in \(names). Nothing was written"
        : "this folder is not a journal, but there are \(below.count) below it: \(names)\(below.count > JournalOptions.limit ? " …" : ""). Nothing was written",
      remedy: below.count == 1
        ? "Go there, and run the command again:"
        : "Go to the one that you mean, like this, and run the command again:",
      details: [ShellCommand("cd", first).text],
      second: ("To use this folder anyway, name it with --journal .", []))
  }
}

extension Journal {
  /// The folders and files that could not be opened.
  var unopened: [Diagnostic] {
    diagnostics.filter { [.unreadableFolder, .unreadableFile].contains($0.message.id) }
  }
}

extension Day {
  /// The current day in this machine's time zone.
  static var localToday: Day { LocalTime.now.day }
}

/// The current day and time in this machine's time zone, which the C library knows.
private struct LocalTime {
  let day: Day
  /// As `10:30`.
  let hour: String
  /// As `10:30:05`.
  let second: String
  /// The seconds until midnight, if the clocks are not changed before.
  let secondsLeft: Int

  static var now: LocalTime {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let day = Day(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    let figures = [parts.tm_hour, parts.tm_min, parts.tm_sec].map {
      ($0 < 10 ? "0" : "") + String($0)
    }
    return LocalTime(
      day: day ?? Day(number: Int(seconds) / 86_400),
      hour: figures.prefix(2).joined(separator: ":"), second: figures.joined(separator: ":"),
      secondsLeft: 86_400 - Int(parts.tm_hour) * 3600 - Int(parts.tm_min) * 60 - Int(parts.tm_sec))
  }
}
