import ArgumentParser
import Diagnostics
import Editing
import Exchange
import Journal
import Markdown
import TextKit

/// What a mail from standard input says, and the commands that would note it. Each command was tried on the note, so that
/// it works when it is pasted.
struct MailReport {
  let lines: [ReportLine]

  init(in journal: Journal, _ folder: JournalFolder) throws {
    if Editor.isAtTerminal {
      Terminal.printMessage(
        "Paste the text of the mail, and end it with Ctrl-D on a line of its own.")
    }
    let mail = try MailReport.mail(from: StandardInput.bytes, journal)
    let news = MailNews.all(in: mail, journal.vocabulary)
    var lines = MailReport.heading(mail)
    let candidates = MailApplication.candidates(for: mail, in: journal)
    if news.isEmpty {
      lines += MailReport.withoutNews(mail, candidates, journal, folder)
    } else {
      for one in news {
        lines += [.sentence(one.kind.introduction), .quoted("“\(one.sentence.shownQuote)”")]
      }
      if news.count > 1 {
        lines.append(.sentence("It says more than one thing, so choose what it means."))
      }
      lines += MailReport.proposals(news, mail, candidates, journal, folder)
    }
    self.lines = lines + [.gap, .sentence("Nothing was written.")]
  }

  private static func mail(from bytes: [UInt8], _ journal: Journal) throws -> MailText {
    do throws(MailText.Problem) {
      return try MailText(bytes, order: journal.settings.dateOrder)
    } catch {
      let again = "Then run the command again."
      switch error {
      case .empty:
        throw Failure(
          "there is no text of a mail here",
          remedy:
            "Copy the text of the mail, with the lines From, Date and Subject if you can. \(again)")
      case .html:
        throw Failure(
          "this is HTML, and not the text of a mail",
          remedy: "Open the mail in your mail program, select its text, and copy that. \(again)")
      case .source:
        throw Failure(
          "this is the source of a mail, in which the text may be in a code",
          remedy: "Open the mail in your mail program, select its text, and copy that. \(again)")
      }
    }
  }

  private static func heading(_ mail: MailText) -> [ReportLine] {
    var lines: [ReportLine] = []
    if !mail.from.isEmpty { lines.append(.keyed(key: "from", value: mail.from.shortened)) }
    if let day = mail.day {
      lines.append(.keyed(key: "date", value: UnderstoodDay(day: day, time: nil).shown))
    }
    if !mail.subject.isEmpty {
      lines.append(.keyed(key: "subject", value: mail.subject.shortened))
    }
    if mail.isCut {
      lines.append(
        .remark("it is very long, and only its first \(MailText.limit / 1000) KB were read"))
    }
    return lines.isEmpty ? [] : lines + [.gap]
  }

  /// The lines for a mail in which no sentence is understood.
  private static func withoutNews(
    _ mail: MailText, _ candidates: [MailApplication], _ journal: Journal, _ folder: JournalFolder
  ) -> [ReportLine] {
    if MailNews.isToMany(mail) {
      return [.sentence("This looks like a mail to many people, so there is nothing to note.")]
    }
    var lines: [ReportLine] = [
      .sentence("No sentence was found that says how the application goes on.")
    ]
    guard !candidates.isEmpty, candidates.count <= mostShown else { return lines }
    lines.append(.sentence("To note that they wrote:"))
    for candidate in candidates {
      let words = mail.subject.asNote
      lines += proposal(
        LoggedLine(
          words: [candidate.application.info.path], date: day(of: mail),
          note: words.isEmpty ? "they wrote" : "they wrote: \(words)"),
        candidate, journal, folder)
    }
    return lines
  }

  private static func day(of mail: MailText) -> DayArgument? {
    mail.day.map { DayArgument("\($0)") }
  }

  /// More applications are not listed: the mail does not name one.
  private static let mostShown = 5

  private static func proposals(
    _ news: [MailNews], _ mail: MailText, _ candidates: [MailApplication], _ journal: Journal,
    _ folder: JournalFolder
  ) -> [ReportLine] {
    guard !candidates.isEmpty, candidates.count <= mostShown else {
      let list = ShellCommand("onward", "list", "applications").on(folder)
      return [
        .sentence(
          candidates.isEmpty
            ? "No application was found by the sender's address, the company or a person. To find it:"
            : "\(candidates.count) applications may be meant. To find the one:"),
        .command(list.text),
        .sentence(
          "Then note it with its name, the word '\(news[0].word)' and the day\(mail.day.map { " \($0)" } ?? "")."
        ),
      ]
    }
    var lines: [ReportLine] = []
    if candidates.count > 1 {
      lines.append(.sentence("\(candidates.count) applications may be meant; choose one."))
    }
    for candidate in candidates {
      let path = candidate.application.info.path
      lines += [
        .gap, .note(folder.displayPath(path)),
        .remark(candidate.reasons.joined(separator: ", ")),
      ]
      for one in news {
        for line in one.lines(for: path, of: mail) {
          lines += proposal(line, candidate, journal, folder)
        }
      }
    }
    if mail.day == nil {
      lines.append(
        .sentence(
          "The mail has no date that is understood, so it is noted for today. For another day, write that at the end."
        ))
    }
    return lines
  }

  /// The command, if it can be written into the note, or else why not.
  private static func proposal(
    _ line: LoggedLine, _ candidate: MailApplication, _ journal: Journal, _ folder: JournalFolder
  ) -> [ReportLine] {
    do {
      let (typed, date) = try line.wordsAndDay(journal.vocabulary)
      try date?.requireDay(journal.vocabulary)
      let edit = try line.edit(typed, on: date, journal, folder).edit
      if edit.isUnchanged { return [.remark("it is in the note already")] }
      return [.command(line.command(in: folder).text)]
    } catch let failure as Failure {
      return [.remark(failure.problem), .remark(failure.remedy)]
        + failure.details.map { .command($0) }
    } catch {
      return [.remark((error as? ValidationError)?.message ?? "\(error)")]
    }
  }
}

extension LoggedLine {
  /// The command that a person types for the line.
  func command(in folder: JournalFolder) -> ShellCommand {
    let options = [("--date", date?.text), ("--note", note)].flatMap { name, value in
      value.map { [name, $0] } ?? []
    }
    return ShellCommand("onward", "log").appending(words + options).on(folder)
  }
}

extension MailNews.Kind {
  fileprivate var introduction: String {
    switch self {
    case .rejection: "This sentence may be a rejection:"
    case .offer: "This sentence may be an offer:"
    case .invitation: "This sentence may be an invitation:"
    case .receipt: "This sentence may say that the application has arrived:"
    }
  }
}

extension MailNews {
  /// The word after `onward log`.
  fileprivate var word: String {
    switch kind {
    case .rejection: Milestone.outcome(.rejected).word
    case .offer: Milestone.stage(.offer).word
    case .invitation: Milestone.stage(stage).word
    case .receipt: Milestone.stage(.acknowledged).word
    }
  }

  /// What would note it: for an invitation, one line for each day that it names.
  fileprivate func lines(for path: String, of mail: MailText) -> [LoggedLine] {
    let sent = mail.day.map { DayArgument("\($0)") }
    guard kind == .invitation else {
      return [LoggedLine(words: [path, word], date: sent)]
    }
    if days.isEmpty {
      // Without a day, the meeting itself cannot be planned.
      return [LoggedLine(words: [path], date: sent, note: "they ask for a day: \(word)")]
    }
    return days.prefix(5).map { day in
      let time = day.time.map { " \($0)" } ?? ""
      return LoggedLine(words: [path, word], date: DayArgument("\(day.day)\(time)"))
    }
  }
}

extension String {
  /// A sentence on one line that fits below a heading.
  fileprivate var shownQuote: String { count > 300 ? String(prefix(300)).trimmed + " …" : self }

  /// The text as a note on one line: without control characters, which a pasted command must not have.
  fileprivate var asNote: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.isHiddenControl ? " " : $0 }))
      .trimmed.shortened
  }
}
