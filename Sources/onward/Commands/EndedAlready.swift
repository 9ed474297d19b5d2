import Diagnostics
import Editing
import Journal

/// An application that has ended, and what can no longer be written about it.
struct EndedAlready {
  private let application: Application
  private let outcome: Outcome
  /// The event that ended it.
  private let end: Event

  /// `nil` for one that has not ended.
  init?(_ application: Application) {
    guard let outcome = application.outcome,
      let end = application.story.events.last(where: {
        if case .outcome = $0.milestone { !$0.isPlanned } else { false }
      })
    else { return nil }
    (self.application, self.outcome, self.end) = (application, outcome, end)
  }

  /// Throws if the event is an end that cannot come after this one: a rejection is not followed by silence, nor
  /// by the person's own decision not to go on.
  func refuse(
    _ event: NewEvent, typed word: String, in folder: JournalFolder
  ) throws(Failure) {
    guard case .outcome(let new) = event.milestone, new != outcome, !new.mayFollow(outcome),
      end.day.map({ $0 <= event.day }) ?? true
    else { return }
    let command = ShellCommand("onward", "set", application.info.path, "reflect=skip").on(folder)
    let isAboutReflection = outcome == .rejected && [.notPursued, .withdrawn].contains(new)
    throw Failure(
      "\(place(in: folder)): it ended already: \(ended). '\(word)' was not written",
      remedy: ifWrong + (isAboutReflection ? " If you want no reflection on it:" : ""),
      details: isAboutReflection ? [command.text] : [])
  }

  /// A status that names what came before the end.
  func refusal(ofStatus word: String, in folder: JournalFolder) -> Failure {
    Failure(
      "\(place(in: folder)): it ended: \(ended). The status '\(word)' would hide that, so nothing was written",
      remedy: "\(ifWrong) If you applied again, make a note for that:",
      details: [ShellCommand("onward", "new", "application", name).on(folder).text])
  }

  /// `rejected on 2026-03-24`.
  var ended: String {
    Milestone.outcome(outcome).word + (end.day.map { " on \($0)" } ?? "")
  }

  private var ifWrong: String {
    "If '\(Milestone.outcome(outcome).word)' is wrong, change line \(end.line) in an editor."
  }

  private var name: String {
    application.role.map { "\(application.company) - \($0)" } ?? application.company
  }

  private func place(in folder: JournalFolder) -> String {
    "\(folder.shown(application.info.path)):\(end.line)"
  }
}

extension Outcome {
  fileprivate func mayFollow(_ end: Outcome) -> Bool {
    switch (self, end) {
    case (.notPursued, _), (.ghosted, _): false
    case (.withdrawn, .rejected), (.closed, .rejected): false
    default: true
    }
  }
}
