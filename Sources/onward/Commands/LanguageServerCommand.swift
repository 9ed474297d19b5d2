import ArgumentParser

struct LanguageServerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Serve an editor: problems as you type, completion, links, and more.",
    discussion: """
      An editor starts this command and talks to it over stdin and stdout, by the Language Server Protocol. Problems \
      are those of 'onward check', of the text as it is in the editor. docs/editors.md shows how to set up each editor. \
      Without --journal, a file belongs to the nearest folder upwards with an onward.yml, or to the folder that is open \
      in the editor.
      """)

  @OptionGroup var options: JournalOptions

  @Flag(help: "Ignored: stdin and stdout are always used. Some editors add it.")
  var stdio = false

  func run() async throws {
    // A folder that was named has to exist.
    let folder = try options.folder.map { name throws(Failure) in try JournalFolder(named: name) }
    var session = EditorSession(options, journal: folder)
    throw ExitCode(await session.run())
  }
}
