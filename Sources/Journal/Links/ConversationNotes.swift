import Diagnostics
import TextKit

/// What the notes about interviews add to the applications of a journal: each is an event of its application on its day.
struct ConversationNotes {
  /// All notes, with these events in the histories of the applications.
  private(set) var notes: [any NoteKind]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ notes: [any NoteKind], _ links: LinkResolver, on today: Day) {
    self.notes = notes
    var ofApplication: [Int: [Interview]] = [:]
    for case let interview as Interview in notes {
      switch links.target(of: interview.application, from: interview.info.path) {
      case .note(let number) where notes[number] is Application:
        ofApplication[number, default: []].append(interview)
      default: continue
      }
    }
    for (number, interviews) in ofApplication.sorted(by: { $0.key < $1.key }) {
      guard let application = notes[number] as? Application else { continue }
      check(interviews, of: application, on: today)
      // A note that is only begun is not yet a conversation after the end.
      let counted = interviews.filter { interview in
        !(interview.isBlank && application.endedOn.map { $0 < interview.date } ?? false)
      }
      self.notes[number] = application.adding(counted.map(Event.init), on: today)
    }
  }

  private mutating func check(
    _ interviews: [Interview], of application: Application, on today: Day
  ) {
    var days: Set<Day> = []
    for interview in interviews {
      func report(_ message: Diagnostic.Message) {
        diagnostics.append(Diagnostic(interview.info.path, .start, message))
      }
      if application.isSaved, interview.date <= today {
        report(.conversationBeforeSending(countsAsUnderWay: interview.stageOfRound != nil))
      }
      if interview.date > today, interview.hasTakenPlace { report(.conversationAhead) }
      let isFirst = days.insert(interview.date).inserted
      if !isFirst { report(.secondOfDay) }
      let isKnown = application.history.events.contains {
        $0.day == interview.date && $0.isConversation
      }
      if isFirst, !isKnown, interview.stageOfRound == nil { report(.conversationOfNoStage) }
    }
  }
}

extension Event {
  /// The conversation that a note is about. A private note lends no words.
  fileprivate init(_ interview: Interview) {
    self.init(
      day: interview.date, milestone: interview.stageOfRound.map { .stage($0) }, line: 1,
      label: interview.visible == nil ? nil : interview.label)
    self.time = interview.visible == nil ? nil : interview.time
    isOfNoStage = interview.stageOfRound == nil
  }
}
