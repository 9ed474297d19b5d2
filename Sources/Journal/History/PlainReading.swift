import Diagnostics
import Markdown
import TextKit

/// Words that are only understood with the names of the note, or without the label before them: `Acme rejected me`,
/// `Email: rejection`.
extension HistoryReader {
  /// The event in other words and its meaning, or `nil` if it is not understood.
  ///
  /// Only for events that are not understood as they are typed.
  func plainly(_ event: ParsedEvent) -> (event: ParsedEvent, meaning: StatusMeaning)? {
    // A quoted text is what someone said, and not always what happened.
    if event.words.isEmpty || event.words.isQuoted { return nil }
    let terms = terms.naming(ownNames)
    if let meaning = terms.eventMeaning(event.stage), !terms.isWay(event.stage) {
      return (event, meaning)
    }
    guard let (label, rest) = terms.withoutLabel(event.words) else { return nil }
    let other = event.with(words: rest, order: order, terms)
    guard var meaning = terms.eventMeaning(other.stage) else { return nil }
    // `Status` adds nothing, and `Email` does.
    if let label, !terms.isAnswer(label) {
      meaning.note = HistoryReader.joined(label, meaning.note)
    }
    return (other, meaning)
  }

  /// Reports words that are not understood, with a line for the settings if they can be a word of the user's own.
  func unknownStage(_ event: ParsedEvent, hasDay: Bool) -> Diagnostic.Message {
    let typed = String(event.stage).trimmed
    let terms = terms.naming(ownNames)
    let rest = String(event.words.dropFirst(typed.count))
    // `Note: rejected`, `Friday: interview`
    let isLabel = terms.isLabel(typed) || terms.mention(in: rest) != nil
    let isWord =
      !isLabel && !typed.contains(where: \.isNumber)
      && typed.split(separator: " ").count <= 4
    return .unknownStage(
      isWord ? typed : event.words, suggestion: isWord ? terms.suggestion(for: typed) : nil,
      hasDay: hasDay, isWord: isWord)
  }
}
