import Insights
package import Journal

// How the page says days, counts, stages and notes. One place, so that it speaks with one voice.

extension Day {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `24 March`, and the year where it is not that of the page's newest note.
  package func spoken(on page: Day) -> String {
    let month = Day.months[self.month - 1]
    return year == page.year ? "\(dayOfMonth) \(month)" : "\(dayOfMonth) \(month) \(year)"
  }

  /// `March 2026`.
  package var spokenMonth: String { "\(Day.months[month - 1]) \(year)" }

  /// `24 March 2026`.
  package var spokenWithYear: String { "\(dayOfMonth) \(Day.months[month - 1]) \(year)" }
}

extension Stage {
  /// As a state: `interview`.
  package var words: String {
    switch self {
    case .final: "final round"
    default: rawValue
    }
  }

  /// As a point that was reached: `the interview`, `an offer`.
  package var withArticle: String {
    switch self {
    case .saved, .applied: "the application"
    case .acknowledged: "a receipt"
    case .screen: "a screen"
    case .assessment: "an assessment"
    case .interview: "an interview"
    case .final: "a final round"
    case .offer: "an offer"
    }
  }
}

extension Outcome {
  /// What happened, from the person's side; never a judgement.
  package var words: String {
    switch self {
    case .accepted: "accepted"
    case .declined: "offer declined by me"
    case .rejected: "they said no"
    case .withdrawn: "ended by me"
    case .ghosted: "ghosted"
    case .closed: "closed"
    case .notPursued: "not pursued"
    }
  }
}

extension Application {
  /// `Acme, Engineer`; a private one keeps its words to itself.
  package var label: String {
    if info.isPrivate { return "a private application" }
    return role.map { "\(company), \($0)" } ?? company
  }

  /// The company alone.
  package var companyLabel: String { info.isPrivate ? "A private application" : company }

  /// Where it stands: the outcome, or the stage of what is open.
  package var standing: String {
    switch (stage, outcome) {
    case (_, let outcome?): outcome.words
    case (.saved, nil): "saved"
    default: "open"
    }
  }
}

extension Text.StringInterpolation {
  /// The label of an application, linked to its note; private ones are not linked, for the path
  /// says what the label does not.
  package mutating func appendInterpolation(note application: Application) {
    appendInterpolation(application.label, of: application.info)
  }

  /// Words linked to a note.
  package mutating func appendInterpolation(_ words: String, of note: NoteInfo) {
    let run: Text.Run = note.isPrivate ? .plain(words) : .note(words, path: note.path)
    appendInterpolation(Text([run]))
  }
}

extension [String] {
  /// One after the other as sentences, whether or not they end like ones.
  package var sentences: String {
    map { $0.endsSentence ? $0 : $0 + "." }.joined(separator: " ")
  }
}

extension String {
  /// As it stands within a sentence.
  package var lowerFirst: String { prefix(1).lowercased() + dropFirst() }

  /// Nothing needs to be put behind it.
  package var endsSentence: Bool { last.map { ".!?…".contains($0) } ?? true }
}

extension Flow.Node {
  package var words: String {
    switch self {
    case .channel(let name?):
      // A way in that is called like a stage stays another point.
      Flow.steps.contains { $0.words == name }
        || Flow.ends.contains { Flow.Node.end($0).words == name }
        ? "\(name) (channel)" : name
    case .channel(nil): "channel not noted"
    case .otherChannels: "other channels"
    case .stage(.applied, _): "sent"
    case .stage(let stage, 1): stage.words
    case .stage(let stage, 2): "2nd \(stage.words)"
    case .stage(let stage, _): "later \(stage.words)"
    case .end(.waiting): "waiting"
    case .end(.outcome(let outcome)): outcome.words
    }
  }
}
