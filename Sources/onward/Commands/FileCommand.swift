import ArgumentParser
import Diagnostics
import Exchange
import Journal
import Markdown
import PageModel
import TextKit

struct FileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "file",
    abstract: "File the lines of inbox.md, or show what a pasted mail says.",
    discussion: """
      inbox.md, and text files in a folder inbox, have one thing on each line, with its day in front of it or \
      above it: 2026-10-13 acme rejected, personal. Also understood are 'mood 3 tired', 'win: asked the first \
      question' and 'met Jo, talk again in May'. Without --write, onward file only shows what each line would \
      become. A line that is not understood stays where it is, and 'onward undo' takes everything back.

      onward file - reads the text of a mail, as it is copied or forwarded, shows what it says about which \
      application, and proposes the command that notes it. It writes nothing.
      """)

  @Argument(
    help: "'-' reads a mail from standard input; the inbox if omitted.",
    completion: .list(["-"]))
  var mail: String?

  @OptionGroup var options: JournalOptions

  @Flag(help: "File the lines, and take them out of the inbox.")
  var write = false

  func validate() throws {
    guard let mail else { return }
    if mail != "-" {
      throw ValidationError(
        "'\(mail.escapedForTerminal)' is not read: without a name, onward file reads the inbox, and with '-' a mail from standard input, like: \(ShellCommand("onward", "file", "-").text) < \(mail.quotedForShell.escapedForTerminal)"
      )
    }
    if write {
      throw ValidationError(
        "A mail is only read, and --write is for the inbox. 'onward file -' proposes the command that notes it."
      )
    }
  }

  func run() async throws {
    let (folder, journal) = try await options.journal()
    if mail != nil { return options.report(try MailReport(in: journal, folder).lines) }
    let inbox = InboxFiles(in: folder, order: journal.settings.dateOrder)
    let filing = try await InboxFiling(inbox, in: folder, journal)
    if write { try filing.write(in: folder) }
    options.report(filing.lines + summary(of: filing, inbox, folder))
    await ProblemSummary(journal: journal, folder).printHint(afterChangeIn: options)
  }

  private func summary(
    of filing: InboxFiling, _ inbox: InboxFiles, _ folder: JournalFolder
  ) -> [ReportLine] {
    if inbox.count == 0 {
      let isEmpty = inbox.unread.isEmpty
      return isEmpty
        ? [
          .sentence(
            "There is nothing to file. In inbox.md, each line is one thing, like: \(options.day) acme rejected"
          )
        ] : []
    }
    let stays = filing.left == 0 ? nil : "\(filing.left) \(filing.left == 1 ? "stays" : "stay")"
    let known =
      filing.present == 0
      ? nil : "\(filing.present) \(filing.present == 1 ? "is" : "are") in the notes already"
    let rest = [known, stays].compactMap { $0.map { ", " + $0 } }.joined()
    let count = filing.filed.pluralized("line")
    if write {
      let undo = filing.filed + filing.present > 0 ? " 'onward undo' takes all of it back." : ""
      return [.gap, .sentence("\(count) filed\(rest).\(undo)")]
    }
    let whole = ReportLine.sentence("Nothing was written. \(count) would be filed\(rest).")
    guard filing.filed + filing.present > 0 else { return [.gap, whole] }
    return [
      .gap, whole, .sentence("To file what is understood, and take it out of the inbox:"),
      .command(ShellCommand("onward", "file", "--write").on(folder).text),
    ]
  }
}
