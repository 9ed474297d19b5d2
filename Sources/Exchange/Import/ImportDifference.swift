package import Journal
import TextKit

/// What a record and what is known of the same application state differently.
package enum ImportDifference: Sendable, Equatable {
  /// Nothing is known for the field.
  case missing(field: String, theirs: String)
  /// Something else is known, which is never changed.
  case other(field: String, ours: String, theirs: String)
  /// Events that take the course further, and the status after them.
  case further([Event], status: String)
  /// A stage that is not as far as what is known, which is never taken back.
  case lessFar(ours: String, theirs: String)
  /// Paragraphs that the text of the note lacks.
  case text([String])

  /// Whether it can be added.
  package var isAddition: Bool {
    switch self {
    case .missing, .further, .text: true
    case .other, .lessFar: false
    }
  }

  /// All differences, first that of the course.
  static func all(between theirs: Application, and ours: Application) -> [ImportDifference] {
    var found = course(theirs, ours)
    let texts = zip(ApplicationColumn.texts(of: theirs), ApplicationColumn.texts(of: ours))
    for (column, (new, old)) in zip(ApplicationColumn.all, texts) where column.isPlain {
      // Where a record comes from is not a difference.
      if column.name == ApplicationField.source.name { continue }
      if new.isEmpty || normalizedWords(new) == normalizedWords(old) { continue }
      found.append(
        old.isEmpty
          ? .missing(field: column.name, theirs: new)
          : .other(field: column.name, ours: old, theirs: new))
    }
    return found
  }

  private static func course(_ theirs: Application, _ ours: Application) -> [ImportDifference] {
    if theirs.isUnclear { return [] }
    let isFurther =
      ours.outcome == nil && (theirs.outcome != nil || theirs.stage > ours.stage || ours.isUnclear)
    if isFurther {
      let events = events(of: theirs, beyond: ours)
      return events.isEmpty ? [] : [.further(events, status: theirs.statusWord)]
    }
    var found: [ImportDifference] = []
    let isLess = theirs.stage < ours.stage || theirs.outcome != ours.outcome
    if isLess, theirs.statusWord != ours.statusWord {
      found.append(.lessFar(ours: ours.statusWord, theirs: theirs.statusWord))
    }
    if let day = theirs.applied, ours.applied == nil, ours.isSent {
      found.append(.missing(field: ApplicationField.applied.name, theirs: "\(day)"))
    }
    return found
  }

  private static func events(of theirs: Application, beyond ours: Application) -> [Event] {
    theirs.history.events.filter { event in
      guard let milestone = event.milestone else { return false }
      // That it was sent is known.
      if milestone == .stage(.applied), ours.stage >= .applied { return false }
      return !ours.history.events.contains { known in
        known.milestone == milestone
          && (event.day == nil || known.day == nil || known.day == event.day)
      }
    }
  }
}
