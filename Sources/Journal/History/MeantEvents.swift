import TextKit

/// The events that a status or the words of a history item mean.
///
/// `rejected after interview` is an interview and a rejection; `interview scheduled` is an invitation, and an
/// interview whose day is not known.
struct MeantEvents {
  /// The event itself.
  private(set) var event: Event
  /// The stage that came before it.
  private(set) var before: Event?
  /// What is planned.
  private(set) var planned: Event?

  /// - Parameter item: The event without a stage: its day, label and note.
  init(_ meaning: StatusMeaning, for item: Event, on today: Day) {
    event = item
    if event.day == nil, meaning.planned == nil { event.day = meaning.day }
    event.note = HistoryReader.joined(meaning.note, event.note)
    if let stage = meaning.stageBefore {
      before = Event(day: nil, milestone: .stage(stage), line: item.line)
    }
    guard let stage = meaning.planned else {
      event.milestone = MeantEvents.milestone(meaning.term)
      return
    }
    if let day = item.day, day > today {
      event.milestone = .stage(stage)
    } else {
      event.milestone = MeantEvents.milestone(meaning.term)
      event.invitedTo = stage
      var next = Event(day: meaning.day, milestone: .stage(stage), line: item.line)
      next.isPlanned = true
      planned = next
    }
  }

  /// The milestone of a term, before it is known whether there was an offer.
  static func milestone(_ term: StatusTerm) -> Milestone? {
    switch term {
    case .stage(let stage): .stage(stage)
    case .outcome(let outcome): .outcome(outcome)
    case .declined: .outcome(.rejected)
    case .endedByUser: .outcome(.withdrawn)
    case .declinedByUser: .outcome(.declined)
    case .open, .archived: nil
    }
  }
}

extension StatusTerm {
  /// Whether the outcome depends on whether there was an offer.
  var isUndecided: Bool {
    switch self {
    case .declined, .endedByUser, .declinedByUser: true
    case .stage, .outcome, .open, .archived: false
    }
  }
}
