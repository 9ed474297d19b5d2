import ArgumentParser
import Dashboard
import Diagnostics
import Editing
import Insights
import Journal
import Markdown
import PageModel
import TextKit

struct PrepCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prep",
    abstract: "What your notes know before a conversation: onward prep acme",
    discussion: """
      Everything is from the notes, and nothing is made up: when and with whom, lessons of earlier \
      conversations, questions that came up, your answers and stories, and what is not known yet. \
      Without words it is about the next conversation that is planned. Of an application that is only \
      saved, it is what you learned before any answer. With --write, it goes into the note about the \
      interview, between two marks; written again, it is replaced, and it is never read as a note. It \
      quotes no private note. With --redact, read the page before you share it, as with a brief.
      """)

  @Argument(
    help: "Words that name the application; without them, the next conversation.",
    completion: .application)
  var words: [String] = []

  @OptionGroup var options: JournalOptions

  @Flag(help: "Write it into the note about the interview.")
  var write = false

  @OptionGroup var shared: SharedPage.Options

  func run() async throws {
    if write, shared.redact || shared.file != nil {
      throw ValidationError(
        "--write puts the page into a note of the journal: leave out --redact and -o, or --write.")
    }
    try shared.requireWritable(as: .preparation)
    let (folder, journal) = try await options.answeringJournal()
    try shared.refuseDashboard(of: journal, in: folder, as: .preparation)
    let application = try named(in: journal, folder)
    let insights = await Insights(journal)
    guard let preparation = Preparation(for: application, insights) else {
      throw Failure(
        "no conversation is planned in your notes",
        remedy:
          "Name an application, or plan one, like \(ShellCommand("onward", "log", "acme", "interview", "friday").on(folder).inSentence)."
      )
    }
    let source = try folder.source(preparation.application.info.path)
    let page = PreparationPage(
      preparation, insights, ownText: Document(parsing: source).body.blocks)
    let printed =
      shared.redact
      ? SharedPage(redacted: page.redacted, as: .preparation)
      : SharedPage(page.page, as: .preparation)
    if write {
      try write(printed.text(options), preparation, in: journal, folder)
      ProblemSummary(journal: journal, folder).printHint()
    } else {
      try printed.write(to: shared.file, journal, in: folder, options)
    }
  }

  /// The application that the words name, or `nil` without words.
  private func named(
    in journal: Journal, _ folder: JournalFolder
  ) throws(Failure) -> Application? {
    if words.isEmpty { return nil }
    let choice = try NoteChoice(
      words, among: journal.applications, called: "application", of: journal, in: folder,
      kinds: [Application.self])
    guard let application = choice.note as? Application, application.visible != nil else {
      throw Failure(
        "the note of that application is private, so nothing is shown of it",
        remedy: "\(ShellCommand("onward", "open", choice.path).on(folder).inSentence) opens it.")
    }
    return application
  }

  /// Writes the page into the note about the conversation.
  private func write(
    _ text: String, _ preparation: Preparation, in journal: Journal, _ folder: JournalFolder
  ) throws(Failure) {
    let application = preparation.application
    guard let day = preparation.event?.day else {
      throw Failure(
        "no conversation with \(application.company) is planned, so there is no note to write it into",
        remedy:
          "Leave out --write, or plan one, like \(ShellCommand("onward", "log", application.info.path, "interview", "friday").on(folder).inSentence)."
      )
    }
    let note = journal.interviewsOfAnyDay.first {
      $0.date == day && journal.application(of: $0) === application
    }
    guard let note else {
      throw Failure(
        "there is no note about the conversation on \(day) yet",
        remedy:
          "\(ShellCommand("onward", "new", "interview", application.info.path, "--date", "\(day)", "--no-edit").on(folder).inSentence) begins it; then run this again."
      )
    }
    let source = try folder.source(note.info.path)
    let shown = folder.displayPath(source.path)
    let bytes: [UInt8]
    do throws(EditError) {
      bytes = try PreparationBlock.written(text.belowMark, into: source.bytes)
    } catch {
      throw Failure(
        "\(shown)\(error.line.map { ":\($0)" } ?? ""): \(error.reason)",
        remedy: "Add the second mark, or remove the first, and run this again.")
    }
    if bytes == source.bytes { return options.report([.unchanged(shown)]) }
    let remark = try folder.replace(source, with: bytes, isUndoable: true)
    options.report([.note(shown), .remark("what your notes know is between the two marks of prep")])
    if let remark { Terminal.printMessage(remark.escapedForTerminal) }
  }
}

extension String {
  /// The page without the line that marks it as generated: the note around it is the user's own.
  fileprivate var belowMark: String {
    String(drop { !$0.isNewline }.drop { $0.isNewline })
  }
}
