import Diagnostics
import Markdown
import TextKit

// Whether the words of an event or of the status are about this application, or about another one.
extension HistoryReader {
  /// Adds the event of words that are about something else than the application, or may be.
  ///
  /// - Returns: `nil` if they are about the application, as nearly always.
  mutating func addIfOfOther(
    _ meaning: StatusMeaning, _ text: ParsedEvent, _ item: Event, _ scalar: Scalar
  ) -> Int? {
    let subject = subject(of: meaning, text, isInText: place != .field) { self.status }
    switch subject {
    case .application: return nil
    case .other:
      problems.append((.notAnEvent(text.words), scalar.position))
      var event = item
      event.note = scalar.text
      return add(event)
    case .unclear:
      hasUnknownName = true
      problems.append((.unclearSubject(text.words), scalar.position))
      if let stage = meaning.planned ?? meaning.reachedStage { doubts.add(unread: stage) }
      var event = item
      (event.label, event.note) = (nil, text.words)
      (event.isUnclear, event.mayBeEnd) = (true, meaning.term.isEnding)
      return add(event)
    }
  }

  /// Whom a status is about: `offer (Globex)`. An event of the same kind confirms that it is about this application.
  func subject(ofStatus meaning: StatusMeaning, _ text: String) -> EventSubject {
    // A single word names no one. To take apart each status takes 3% more instructions in a build.
    if meaning.isPlain, text.isAll(\.isASCIILetter) { return .application }
    return subject(of: meaning, ParsedEvent(text, order: order), isInText: false, isStatus: true) {
      let milestone = MeantEvents.milestone(meaning.term)
      return events.contains { $0.milestone == milestone && milestone != nil } ? meaning.term : nil
    }
  }

  /// - Parameter confirmed: What another part of the note states. If it is the same, an unknown name is that of a person.
  private func subject(
    of meaning: StatusMeaning, _ text: ParsedEvent, isInText: Bool, isStatus: Bool = false,
    confirmed: () -> StatusTerm?
  ) -> EventSubject {
    let subject = terms.subject(
      of: meaning, text, isInText: isInText,
      ownNames: { isInText ? ownNames : explainedNames }, confirmed: confirmed)
    if subject != .application { return subject }
    return namesOther(meaning, text, isStatus: isStatus, confirmed: confirmed)
      ? .unclear : .application
  }

  /// Whether the words beside the stage name another company of the journal, `offer (Globex)`, or one that no note is
  /// about, `offer (Initech)`. A note after a dash may name any, but in a status, a name alone is not one.
  private func namesOther(
    _ meaning: StatusMeaning, _ text: ParsedEvent, isStatus: Bool, confirmed: () -> StatusTerm?
  ) -> Bool {
    let isDecisive = meaning.isDecisive
    let bareNote = isDecisive && isStatus ? text.note.flatMap(OtherCompanies.bareName) : nil
    for words in [meaning.note, text.label, bareNote] {
      if let name = companies.named(in: words),
        !ownNames.contains(where: { OwnName.matches(name, $0) })
      {
        return true
      }
    }
    let bareRest = meaning.note.flatMap(OtherCompanies.bareName)
    let isNamed = [text.label, bareRest, bareNote].contains {
      CompanyInBracket.name(in: $0, isDecisive: isDecisive, excluding: { explainedNames }, terms)
        != nil
    }
    return isNamed && (!isDecisive || confirmed() != meaning.term)
  }

  /// What the status of the note means, unless it is about another company. Few events need it.
  private var status: StatusTerm? {
    fields.called(ApplicationField.status).lazy.flatMap(\.value.texts).compactMap {
      text -> StatusTerm? in
      guard let meaning = terms.meaning(ofStatus: text.text) else { return nil }
      let parsed = ParsedEvent(text.text, order: order)
      let subject = subject(of: meaning, parsed, isInText: false, isStatus: true) { nil }
      return subject == .application ? meaning.term : nil
    }.first
  }

  /// The people to whom a link after a word like `by` leads: `rejected by [[Dana]]`. They are in these notes, so they are
  /// not those of another company.
  static func linkedAgents(in text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "[["),
      let end = rest[start.upperBound...].firstRange(of: "]]")
    {
      let before = rest[..<start.lowerBound].split(whereSeparator: \.isBlank).last
      if let before, ElsewhereWords.agents.contains(StatusWords.folded(String(before))),
        let link = Link(String(rest[start.lowerBound..<end.upperBound]))
      {
        found.append(link.text)
      }
      rest = rest[end.upperBound...]
    }
    return found
  }

  /// The names and the words that the note gives elsewhere: those of its fields, and whom other events mention. An event
  /// that is not understood explains nothing.
  var explainedNames: [String] {
    let explaining = [
      ApplicationField.role, ApplicationField.location, ApplicationField.channel,
      ApplicationField.source, ApplicationField.industry, ApplicationField.skills,
      CommonField.tags,
    ]
    let texts = explaining.flatMap(fields.called).flatMap(\.value.texts)
      .map { Link.displayText(of: $0.text) }
    let words =
      (texts
      + events.lazy.filter { !$0.isUnclear }.flatMap { [$0.label, $0.note].compactMap(\.self) })
      .flatMap { $0.split { !$0.isLetter }.map(String.init) }
    return ownNames + explainedBefore + words.filter { $0.first?.isUppercase ?? false }
  }
}

extension StatusMeaning {
  /// Whether an application would have an offer or an end by it.
  var isDecisive: Bool { term.isEnding || term == .stage(.offer) }
}
