import Diagnostics
import Editing
import Journal
import PageModel
import TextKit

/// An end or an offer on a day on which there cannot be one yet: a day to come, or one before the application was sent.
struct EndOnOtherDay {
  private let event: NewEvent
  private let application: Application
  private let isAhead: Bool

  /// Returns `nil` for a stage before the offer, which is planned on a day to come, and for a day that can be.
  init?(_ event: NewEvent, _ application: Application, on today: Day) {
    switch event.milestone {
    case .stage(let stage) where stage < .offer: return nil
    case .stage, .outcome: break
    }
    isAhead = event.day > today
    // An answer before the sending is refused as a problem of the note.
    let isAnswer = [.stage(.offer), .outcome(.rejected), .outcome(.accepted), .outcome(.declined)]
      .contains(event.milestone)
    let isBefore = !isAnswer && application.applied.map { event.day < $0 } ?? false
    guard isAhead || isBefore else { return nil }
    (self.event, self.application) = (event, application)
  }

  func failure(in folder: JournalFolder) -> Failure {
    let word = event.milestone.word
    let path = application.info.path
    let log = ShellCommand("onward", "log", path, word).on(folder).text
    guard isAhead else {
      return Failure(
        "\(event.day.spokenWithYear) is before the application was sent, on \(application.applied.map { "\($0)" } ?? ""). Nothing was written",
        remedy:
          "Write the day with its year, like \(word) 2026-03-14. What is still to come is logged when it is there."
      )
    }
    let (reason, field): (String, String) =
      switch event.milestone {
      case .outcome(.accepted), .outcome(.declined): ("If you will decide by then:", "deadline")
      case .outcome(.withdrawn), .outcome(.notPursued), .outcome(.ghosted):
        ("To think of it then:", "follow_up")
      default: ("If you will hear from them by then:", "answer_by")
      }
    return Failure(
      "\(event.day.spokenWithYear) is still to come, and '\(word)' counts only when it is there. Nothing was written",
      remedy: "If it is there already:", details: [log],
      second: (
        reason, [ShellCommand("onward", "set", path, "\(field)=\(event.day)").on(folder).text]
      ))
  }
}
