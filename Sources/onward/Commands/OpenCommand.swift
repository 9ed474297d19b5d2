import ArgumentParser
import Diagnostics
import Journal
import TextKit

struct OpenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open a note in your editor.",
    discussion: """
      For example: onward open acme. The editor is that of $ONWARD_EDITOR, $VISUAL or $EDITOR. The note's path is printed. A note that cannot \
      be read is opened as well.
      """,
    aliases: ["edit"])

  @Argument(help: "Words that name the note.", completion: .note)
  var words: [String]

  @OptionGroup var options: JournalOptions

  func run() async throws {
    let (folder, journal) = try await options.journal()
    let choice = try NoteChoice(
      words, among: journal.notes, called: "note", of: journal, in: folder,
      kinds: Vocabulary.kinds, isToBeOpened: true)
    Terminal.report(folder.displayPath(choice.path).escapedForTerminal + "\n")
    guard let editor = Editor.setting else { return Terminal.printMessage(Editor.howToSet) }
    try Editor.edit(folder.absolute(choice.path), with: editor, isNew: false)
  }
}
