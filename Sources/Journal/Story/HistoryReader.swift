import Diagnostics
import Markdown

/// Reads the dated events of an application from its `history:` and from its body.
struct HistoryReader {
  private let words: StatusWords
  private let order: DateOrder?
  private(set) var events: [Event] = []
  private(set) var flaws: [(message: Diagnostic.Message, position: Position)] = []

  init(_ vocabulary: Vocabulary) {
    words = vocabulary.statusWords
    order = vocabulary.settings.dateOrder
  }

  mutating func read(history items: [Scalar]) {
    for item in items where !item.isBlank {
      let text = EventText(item.text.trimmed, order: order)
      var event = Event(
        day: nil, milestone: nil, line: item.position.line, label: text.label, note: text.note)
      event.time = text.date?.time
      switch text.date?.reading {
      case .day(let day): event.day = day
      case .ambiguous: flaws.append((.ambiguousDate(item.text, for: "history"), item.position))
      case nil: break
      }
      switch words.event(text.stage) {
      case .stage(let stage): event.milestone = .stage(stage)
      case .outcome(let outcome): event.milestone = .outcome(outcome)
      case .declined:
        event.milestone = .outcome(ownDecision() ?? .rejected)
        if ownDecision() == nil { flaws.append((.declinedByWhom, item.position)) }
      case .open, .housekeeping: break
      case nil:
        let typed = foldedWords(text.stage)
        let suggestion = nearest(to: typed, among: words.known, within: 2)
        flaws.append(
          (.unknownStage(String(text.stage).trimmed, suggestion: suggestion), item.position))
        event.note = event.note ?? String(text.stage).trimmed
      }
      events.append(event)
    }
  }

  /// `declined` is the person's own no where there was an offer to decline.
  private func ownDecision() -> Outcome? {
    events.contains { $0.milestone == .stage(.offer) } ? .declined : nil
  }

  /// Level-2 headings that start with a date and go on with a stage, unless they are about the
  /// stage (its preparation, the notes on it) and not the stage itself. Each is reported.
  mutating func read(headings blocks: [Block]) {
    for block in blocks where block.kind == .heading(level: 2) && !block.isQuote {
      guard let form = DateForms(startOf: block.text[...], order: order),
        case .day(let day) = form.reading,
        let (milestone, rest) = HistoryReader.stage(at: form.rest)
      else { continue }
      let isKnown = events.contains { $0.day == day && $0.milestone == milestone }
      if isKnown { continue }
      var event = Event(
        day: day, milestone: milestone, line: block.line, note: rest.isEmpty ? nil : rest)
      event.time = form.time
      events.append(event)
      flaws.append((.headingEvent("\(day) \(milestone.word)"), Position(line: block.line)))
    }
  }

  private static let headings: [(words: [String], milestone: Milestone)] = [
    (["phone", "screen"], .stage(.screen)),
    (["final", "round"], .stage(.final)),
    (["applied"], .stage(.applied)),
    (["screen"], .stage(.screen)),
    (["interview"], .stage(.interview)),
    (["offer"], .stage(.offer)),
    (["rejected"], .outcome(.rejected)),
    (["withdrew"], .outcome(.withdrawn)),
  ]

  private static let aboutTheStage: Set<String> = [
    "prep", "preparation", "scheduled", "questions", "notes", "comparison",
  ]

  private static func stage(at text: Substring) -> (Milestone, rest: String)? {
    let text = text.drop { !$0.isLetter && !$0.isNumber }
    let folded = foldedWords(text).split(separator: " ").map(String.init)
    for (words, milestone) in headings where folded.starts(with: words) {
      if folded.count > words.count, aboutTheStage.contains(folded[words.count]) { return nil }
      var rest = text
      for _ in words {
        rest = rest.drop { $0.isLetter || $0.isNumber }.drop {
          !$0.isLetter && !$0.isNumber && $0 != "("
        }
      }
      return (milestone, String(rest).trimmed)
    }
    return nil
  }
}
