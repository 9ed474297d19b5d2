import Markdown
import TextKit

/// What an item of a history is about, to find the same event in another version of the note.
package struct EventIdentity: Hashable, Sendable {
  package let day: Day?
  /// As `10:30`.
  package let time: String?
  /// The word for the stage if it is known, or else the words in its place.
  package let stage: String
  /// Which one of several it is: `system design`, or `2nd` of `2nd interview`.
  package let label: String?
  package let note: String?

  /// Whether both are one event: they have the same day and stage, and neither the times nor the labels of the two differ.
  package func isSameEvent(as other: EventIdentity) -> Bool {
    day != nil && day == other.day && hasSameStage(as: other)
      && (time == nil || other.time == nil || time == other.time)
  }

  /// Whether both are about one stage, on whatever day.
  package func hasSameStage(as other: EventIdentity) -> Bool {
    stage == other.stage && (label == nil || other.label == nil || label == other.label)
  }
}

extension Vocabulary {
  package func identity(ofItem text: String) -> EventIdentity {
    let text = text.trimmed
    let event = ParsedEvent(text, order: settings.dateOrder, terms: statusTerms)
    let words = normalizedWords(String(event.stage))
    let meaning = statusTerms.meaning(ofEvent: event.stage)
    let stage: String
    // The words beside a known stage are which one it is: `2nd interview`.
    var label = event.label.map { normalizedWords($0) }
    switch meaning?.term {
    case .stage(let known): stage = known.rawValue
    case .outcome(let known): stage = known.rawValue
    default: stage = words
    }
    if meaning != nil, label == nil, !statusTerms.isListed(String(event.stage)), words != stage {
      label = words
    }
    return EventIdentity(
      day: day(ofItem: text), time: event.time, stage: stage,
      label: label.flatMap { $0.isEmpty ? nil : $0 }, note: event.note)
  }
}
