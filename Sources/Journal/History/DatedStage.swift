import TextKit

/// A stage with its date after it: `applied 2026-03-02 via their site`.
struct DatedStage {
  let date: DateForms
  /// The text without the date.
  let text: String

  /// Returns `nil` unless the text starts with a known stage, and a date follows it.
  init?(_ text: String, order: DateOrder?, words: StatusTerms) {
    guard text.utf8.contains(where: { $0.isASCIIDigit }) else {
      return nil
    }
    var starts: [String.Index] = []
    var isStart = false
    for index in text.indices {
      let character = text[index]
      // After a separator, the date belongs to the note. `Interview – 18 March 2026` has no note.
      if character == "—" || character == "–", isStart {
        let date = text[text.index(after: index)...].drop(while: \.isBlank)
        if let form = DateForms(startOf: date, order: order), form.rest.isEmpty {
          starts.append(date.startIndex)
        }
        break
      }
      if "(:—–;".contains(character) || starts.count > DatedStage.limit { break }
      if isStart, character.isLetter || character.isNumber || "[~≈".contains(character) {
        starts.append(index)
      }
      isStart = character.isBlank
    }
    for start in starts {
      guard let form = DateForms(startOf: text[start...], order: order),
        let stage = DatedStage.stage(in: text[..<start], words)
      else { continue }
      let previous = text[..<start].split(whereSeparator: \.isBlank).last.map(String.init)
      if AmbiguousName.begins(text[start...], after: previous?.lowercased(), order: order) {
        continue
      }
      date = form
      self.text = form.rest.isEmpty ? stage : stage + " " + form.rest
      return
    }
    return nil
  }

  /// The number of words after which no date is expected.
  private static let limit = 6

  /// The known stage in the text before the date, without `on` at its end.
  private static func stage(in text: Substring, _ words: StatusTerms) -> String? {
    var stage = String(text).trimmed
    while let last = stage.last, ",-@—–".contains(last) {
      stage = String(stage.dropLast()).trimmed
    }
    if words.eventMeaning(stage) != nil { return stage }
    guard let end = stage.lastIndex(where: \.isBlank) else { return nil }
    let shorter = String(stage[..<end]).trimmed
    return words.eventMeaning(shorter) == nil ? nil : shorter
  }
}

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
    var meaning = meaning
    if let day = meaning.day, let own = item.day, day > own, meaning.planned == nil,
      case .stage(let stage) = meaning.term, (Stage.screen..<Stage.offer).contains(stage)
    {
      // `2026-10-08 interview on 2026-10-20`: the first day is that of the invitation.
      (meaning.term, meaning.planned) = (.stage(.acknowledged), stage)
    }
    if event.day == nil, meaning.planned == nil { event.day = meaning.day }
    event.note = HistoryReader.joined(meaning.note, event.note)
    if let stage = meaning.stageBefore {
      var earlier = Event(day: nil, milestone: .stage(stage), line: item.line)
      // `2026-10-20 interview, rejected 3 Nov`
      if let day = meaning.day, let own = item.day, day > own {
        earlier.day = own
        event.day = day
      }
      // What is said about a day to come is not known before it.
      earlier.happenedBy = event.day
      earlier.isPlanned = event.day.map { $0 > today } ?? false
      before = earlier
    }
    guard let stage = meaning.planned else {
      event.milestone = MeantEvents.milestone(meaning.term)
      return
    }
    if let day = item.day, day > today, meaning.day.map({ $0 == day }) ?? true {
      event.milestone = .stage(stage)
    } else {
      event.milestone = MeantEvents.milestone(meaning.term)
      event.invitedTo = stage
      var next = Event(day: meaning.day, milestone: .stage(stage), line: item.line)
      next.isPlanned = meaning.day.map { $0 > today } ?? true
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
