import TextKit

// Whether the words of an event are about this application, or about another one.
extension StatusTerms {
  /// Whom the words of an event are about.
  ///
  /// - Parameters:
  ///   - isInText: Whether they are in the text of a note, which is about many things. A field is about the application.
  ///   - ownNames: The names of the company and of its people. They only matter in the text of a note.
  ///   - status: What the status of the note means, which confirms who `rejected by Ines` is about.
  func subject(
    of meaning: StatusMeaning, _ text: ParsedEvent, isInText: Bool, ownNames: [String],
    status: StatusTerm?
  ) -> EventSubject {
    let stage = meaning.planned ?? meaning.reachedStage
    let isByOther: Bool =
      switch meaning.term {
      case .outcome(.rejected), .outcome(.closed), .outcome(.ghosted), .declined: true
      default: stage.map { $0 >= .screen } ?? false
      }
    guard isByOther, isInText || meaning.term.isEnding else { return .application }
    let rest = [meaning.note, text.label, text.note].compactMap(\.self).joined(separator: ", ")
    if !rest.isEmpty, grammar.isElsewhere(rest) { return .other }
    guard isInText else { return .application }
    let typed = String(text.stage).trimmed
    if typed.isQuoted { return .unclear }
    let words = StatusWords(typed, readsDates: true, order: grammar.order).segments.first?.words
    guard let words, words.count > 1 else { return .application }
    let subject = grammar.subject(of: words[...])
    guard subject == .application else { return subject }
    if status == meaning.term, words.contains(where: { ElsewhereWords.agents.contains($0.text) }) {
      return .application
    }
    return party(in: typed, besides: ownNames) ? .unclear : .application
  }

  /// Whether a text names a company or a person by whom or where something happened, and none of these.
  func party(in text: String?, besides ownNames: [String]) -> Bool {
    guard let text else { return false }
    let segments = StatusWords(text, readsDates: true, order: grammar.order).segments
    return segments.contains { segment in
      guard let name = grammar.party(segment.words[...], in: text) else { return false }
      return !ownNames.contains { OwnName.matches(name, $0) }
    }
  }
}
