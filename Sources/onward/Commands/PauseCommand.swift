import ArgumentParser
import Dashboard
import Diagnostics
import Editing
import Insights
import Journal
import Markdown
import PageModel
import Templates
import TextKit

struct PauseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pause",
    abstract: "Let the search rest for a while: onward pause 2w",
    discussion: """
      The words are a length (2w, 10 days), the last day (until 24 August), or both days (2026-08-10 to \
      2026-08-24; from monday to friday; 2w from monday). They are written into the profile. In these days nothing is due but what \
      has a date of others, goals rest, no reflection is offered, and no number counts the days. \
      With --end the pause ends, or one that is still to come is taken out.
      """)

  @Argument(help: "How long, until when, or from when to when.")
  var words: [String] = []

  @OptionGroup var options: JournalOptions

  @Option(
    name: .customLong("date"),
    help: "The first day of a pause of some length, like 2026-03-14 or monday; today if omitted.")
  var start: String?

  @Flag(help: "You are back: end the pause, or take out the one to come.")
  var end = false

  /// The error if nothing was typed.
  static let missingWords = "how long, or until when? Like: onward pause 2w"

  func validate() throws {
    if end, !words.isEmpty || start != nil {
      throw ValidationError("--end ends the pause of today; leave out the other words.")
    }
    if !end, words.isEmpty { throw ValidationError(PauseCommand.missingWords) }
  }

  func run() async throws {
    let (folder, journal) = try await options.journal()
    let lines = end ? try endPause(journal, folder) : try beginPause(journal, folder)
    options.report(lines + (await state(in: folder)))
    await ProblemSummary(journal: journal, folder).printHint(afterChangeIn: options)
  }

  /// What the page says now, if today is in a pause.
  private func state(in folder: JournalFolder) async -> [ReportLine] {
    guard let journal = try? await folder.journal(on: options.day),
      let state = PauseWording.state(await Insights(journal))
    else { return [] }
    return [.gap, .sentence(state.plain)]
  }

  private func beginPause(_ journal: Journal, _ folder: JournalFolder) throws -> [ReportLine] {
    let pause = try typedPause(journal, folder)
    if let other = journal.profile?.pauses.first(where: { $0.overlaps(pause) }) {
      let command = ShellCommand("onward", "pause", "--end").on(folder)
      throw Failure(
        "there is already a pause \(other.spoken), and this one has days in common with it. Nothing was written",
        remedy: other.last.map { $0 < journal.today } ?? false
          ? "Write a first day after it, or correct it in the profile."
          : "To end that one first, or take it out: \(command.text)")
    }
    return [.note(folder.displayPath(try write(.addition(pause), in: journal, folder)))]
      + [.field(key: Profile.pause.name, before: "", after: "\(pause)")]
      + (pause.contains(journal.today)
        ? []
        : [
          .remark(
            "from \(pause.first.spokenInFull) on, nothing is due but what has a date of others")
        ])
  }

  private func endPause(_ journal: Journal, _ folder: JournalFolder) throws -> [ReportLine] {
    let today = journal.today
    guard
      let pause = journal.pause ?? journal.pauses.first(where: { $0.first > today })
    else {
      let again = ShellCommand("onward", "pause", "2w").on(folder)
      throw Failure(
        "there is no pause now, and none to come. Nothing was written",
        remedy: "To begin one: \(again.text)")
    }
    // Today belongs to the search again. A pause that begins today, or later, is taken out.
    let last = pause.first < today ? today + -1 : nil
    // Pauses that follow each other are one, and all of it that is left ends.
    let ended = (journal.profile?.pauses ?? []).filter { part in
      part.overlaps(pause) && (part.last.map { $0 >= today } ?? true)
    }
    let path = try write(.end(ended, before: today), in: journal, folder)
    let after = last.map { "\(Pause(first: pause.first, last: $0))" } ?? "(empty)"
    return [
      .note(folder.displayPath(path)),
      .field(key: Profile.pause.name, before: "\(pause)", after: after),
      .remark(
        last == nil
          ? "it is taken out" : "it lasted until yesterday; one small step is enough for today"),
    ]
  }

  /// - Returns: the profile's path.
  private func write(
    _ change: PauseEdit.Change, in journal: Journal, _ folder: JournalFolder
  ) throws -> String {
    guard let profile = journal.profile else { return try create(change, in: journal, folder) }
    let source = try folder.source(profile.info.path)
    let edit: PauseEdit
    do throws(EditError) {
      edit = try PauseEdit(change, in: source, journal.vocabulary)
    } catch {
      throw Failure(error, in: folder.displayPath(source.path))
    }
    if let remark = try folder.replace(source, with: edit.source.bytes, isUndoable: true) {
      Terminal.printMessage(remark.escapedForTerminal)
    }
    return source.path
  }

  /// Makes a profile from its template, with the pause in it.
  private func create(
    _ change: PauseEdit.Change, in journal: Journal, _ folder: JournalFolder
  ) throws -> String {
    let path = Profile.folder + ".md"
    if let problem = journal.diagnostics.first(where: {
      $0.path.pathBytes == path.pathBytes && $0.severity == .error
    }) {
      throw Failure(
        problem, shown: folder.displayPath(path), maybeFrom: nil, hasOthers: false,
        isToBeChanged: true)
    }
    let template = try folder.template(
      Profile.name + ".md", builtIn: Template.notes[Profile.name] ?? Profile.emptyTemplate)
    let edit: PauseEdit
    do throws(EditError) {
      let note = try NewNote(
        Profile.self, title: NoteTitle(Profile.self, words: ""), on: journal.today, from: template,
        in: journal, among: [], hasSettings: folder.hasSettings)
      edit = try PauseEdit(change, in: note.source, journal.vocabulary)
    } catch {
      throw Failure(error, in: folder.displayPath(template.path))
    }
    guard try folder.create(path, edit.source.bytes, isUndoable: true) else {
      throw Failure(
        "\(folder.displayPath(path)) is not read as the profile. Nothing was written",
        remedy: "'onward check --verbose' says why.")
    }
    return path
  }

  private func typedPause(_ journal: Journal, _ folder: JournalFolder) throws -> Pause {
    let typed = (words + (start.map { ["from", $0] } ?? [])).joined(separator: " ")
    let shown = typed.escapedForTerminal
    let command = { (words: String...) in
      ShellCommand("onward", "pause").appending(words).on(folder).text
    }
    do throws(SpokenPause.Problem) {
      return try SpokenPause(
        typed, on: journal.today, order: journal.vocabulary.settings.dateOrder
      ).pause
    } catch {
      switch error {
      case .notUnderstood:
        throw ValidationError(
          "'\(shown)' is not understood as a pause; write a length, the last day, or both days, like: \(command("2w"))"
        )
      case .day(let day, let isImpossible):
        throw ValidationError(
          isImpossible
            ? "'\(day.escapedForTerminal)' is not a day of the calendar; write it like 2026-03-14."
            : "'\(day.escapedForTerminal)' can be two different days; write the one that you mean like 2026-03-14."
        )
      case .oneDay(let day):
        throw Failure(
          "a pause needs its last day, and '\(shown)' is only one",
          remedy: "If it is the last day, or if it is the first one:",
          details: [command("until", "\(day)"), command("\(day)", "to", "\(day + 13)")])
      case .backwards(let first, let last):
        throw ValidationError(
          "The pause would end on \(last.spokenWithYear), before it begins on \(first.spokenWithYear). The first day comes first, like: \(command("\(last)", "to", "\(first)"))"
        )
      }
    }
  }
}

extension Pause {
  /// `from 2026-08-10 to 2026-08-24`, or `since 2026-08-10`.
  fileprivate var spoken: String {
    last.map { "from \(first) to \($0)" } ?? "since \(first), without a last day"
  }
}
