import Dashboard
import Diagnostics
import Editing
import Journal
import PageModel
import TextKit

/// An event that a command has just written, and what the note said before.
struct WrittenEvent {
  let event: NewEvent
  let before: Application
  /// The words of the status field before; empty if it had none.
  let statusBefore: String
}

/// The words after an event was written, by whichever command: about a rejection, a first conversation, an offer, the job.
struct EventWords {
  let lines: [ReportLine]

  /// - Parameters:
  ///   - after: the application with the event.
  ///   - journal: the journal before it.
  init(
    about written: WrittenEvent, _ after: Application, in journal: Journal, _ folder: JournalFolder
  ) {
    if written.event.milestone == .outcome(.rejected) {
      lines = EventWords.rejection(written, after, journal, folder)
    } else {
      lines = EventWords.goodNews(written.event, after, journal, folder)
    }
  }

  private static func rejection(
    _ written: WrittenEvent, _ application: Application, _ journal: Journal, _ folder: JournalFolder
  ) -> [ReportLine] {
    let meeting = written.meetingThatMayNotHaveTakenPlace(journal.vocabulary)
    guard
      let message = RejectionMessage(
        application, in: journal, for: .atTheTerminal, unconfirmed: meeting)
    else { return [] }
    var lines: [ReportLine] = [.gap, .sentence(message.fact.plain)]
    if let many = message.many { lines.append(.sentence(many)) }
    if let conditional = message.ifItTookPlace, let meeting, let day = meeting.day,
      let stage = meeting.milestone?.word
    {
      let log = ShellCommand(
        "onward", "log", application.info.path, stage, "\(day)", "--cancel")
      lines += [.sentence(conditional), .command(log.on(folder).text)]
    }
    if let plan = message.plan {
      lines.append(.sentence(RejectionMessage.planIntroduction))
      lines += plan.split(whereSeparator: \.isNewline).map { .quoted(String($0)) }
    }
    if let step = message.step {
      let new = ShellCommand("onward", "new", "reflection", application.info.path)
      lines += [.sentence(step), .command(new.on(folder).text)]
    }
    return lines
  }

  private static func goodNews(
    _ event: NewEvent, _ application: Application, _ journal: Journal, _ folder: JournalFolder
  ) -> [ReportLine] {
    guard
      let message = GoodNewsMessage(event.milestone, on: event.day, application, in: journal)
    else { return [] }
    var lines: [ReportLine] = [.gap] + message.sentences.map { .sentence($0) }
    if message.lacksDeadline {
      let set = ShellCommand("onward", "set", application.info.path, "deadline=friday")
      lines += [
        .sentence("If they want an answer by a certain day:"), .command(set.on(folder).text),
      ]
    }
    for job in message.otherJobs {
      let day = job.endedOn.map { " on \($0.spoken(on: journal.today))" } ?? ""
      let log = ShellCommand("onward", "log", job.info.path, "withdrawn")
      lines += [
        .sentence("You accepted \(job.company)\(day) as well. If you take this one instead:"),
        .command(log.on(folder).text),
      ]
    }
    if !message.helpers.isEmpty {
      lines.append(.sentence(Helpers.introduction))
      lines += message.helpers.map { .item(key: "helped", $0) }
    }
    if !message.open.isEmpty {
      let count = message.open.count.pluralized("other application is", "other applications are")
      let log = ShellCommand("onward", "log", "--all-open", "withdrawn")
      lines += [
        .sentence(
          "\(count) still open. To close them (with --dry-run, it only shows what it would do):"),
        .command(log.on(folder).text),
      ]
    }
    return lines
  }
}

extension WrittenEvent {
  /// The last meeting before a rejection, if it was planned and the note does not show that it took place: the status
  /// still named an earlier stage, or there was none and the rejection came on the day of the meeting.
  fileprivate func meetingThatMayNotHaveTakenPlace(_ vocabulary: Vocabulary) -> Event? {
    let meetings = before.history.events.filter { event in
      if case .stage(let stage)? = event.milestone {
        stage.isPositive && stage < .offer
      } else {
        false
      }
    }
    guard let last = meetings.last, last.note == nil, let day = last.day, day <= event.day,
      case .stage(let stage)? = last.milestone
    else { return nil }
    if statusBefore.isEmpty { return day == event.day ? last : nil }
    guard case .stage(let known)? = vocabulary.statusTerms.term(ofStatus: statusBefore) else {
      return nil
    }
    return known < stage ? last : nil
  }
}
