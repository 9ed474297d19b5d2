package import Insights
package import Journal
import Statistics

// The page's words for days, counts, stages and notes. They are in one place so that the page has one voice.

extension Day {
  /// `24 March`, with the year if it differs from the year of the page's day. `about 24 March` or
  /// `a day in March` if it is known approximately.
  package func spoken(on today: Day) -> String {
    year == today.year ? spokenWithoutYear : spokenWithYear
  }

  private var spokenWithoutYear: String {
    switch precision {
    case .exact: "\(dayOfMonth) \(monthName)"
    case .about: "about \(dayOfMonth) \(monthName)"
    case .month: "a day in \(monthName)"
    }
  }

  /// `March 2026`.
  package var spokenMonth: String { "\(monthName) \(year)" }

  /// `24 March 2026`.
  package var spokenWithYear: String { "\(spokenWithoutYear) \(year)" }

  /// `Tuesday, 24 March 2026`.
  package var spokenInFull: String { "\(weekdayName), \(spokenWithYear)" }

  /// `Tue 24 March`; without the weekday if only the month or about the day is known.
  package func spokenWithWeekday(on today: Day) -> String {
    isExact ? "\(weekdayName.prefix(3)) \(spoken(on: today))" : spoken(on: today)
  }
}

extension Stage {
  /// The stage as a state: `interview`.
  package var displayText: String {
    switch self {
    case .final: "final round"
    default: rawValue
    }
  }

  /// The stage as a point that was reached: `an interview`, `an offer`.
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

  /// A step of the drawings that everything which got further went through: `sent`, `went on`.
  package func reachedText(_ counts: Counts) -> String {
    switch self {
    case .applied: "sent"
    // It is a conversation only if each of them had one.
    case .screen: counts.areConversations ? "conversation" : "went on"
    default: displayText
    }
  }
}

extension Outcome {
  /// What happened, from the user's side; never a judgment.
  package var displayText: String {
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

extension Milestone {
  /// A planned event's name in a sentence.
  package var displayText: String {
    switch self {
    case .stage(let stage): stage.displayText
    case .outcome(let outcome): outcome.displayText
    }
  }
}

extension Dimension {
  /// The dimension within a sentence: `cover letter`.
  package var label: String {
    switch self {
    case .role, .industry, .channel, .seniority: rawValue
    case .remote: "place of work"
    case .resume: "resume version"
    case .coverLetter: "letter version"
    }
  }

  /// As short as it is still clear among others: `resume`.
  package var shortLabel: String {
    switch self {
    case .resume: "resume"
    case .coverLetter: "letter"
    default: label
    }
  }

  package var plural: String {
    switch self {
    case .industry: "industries"
    case .seniority: "levels"
    case .remote: "places of work"
    default: label + "s"
    }
  }

  package var title: String { label.upperFirst }
}

extension Application {
  /// `Acme, Engineer`. Nothing of a private application is shown.
  package var label: String {
    guard let visible else { return "a private application" }
    return visible.role.map { "\(company), \($0)" } ?? company
  }

  /// The label for a place with little room: a long company or role is cut at the end of a word, since the link leads to
  /// the whole.
  package var shortLabel: String {
    guard let visible else { return label }
    let company = Text(visible.company).cut(to: Application.longestPart)
    return visible.role.map { "\(company), \(Text($0).cut(to: Application.longestPart))" }
      ?? company
  }

  /// In letters.
  private static let longestPart = 40

  /// The company alone.
  package var companyLabel: String { visible?.company ?? "A private application" }

  /// The state of the application: its outcome, or its stage if it is open.
  package var progress: String {
    if isUnclear { return "unclear" }
    return switch (stage, outcome) {
    case (_, let outcome?): outcome.displayText
    case (.saved, nil): "saved"
    default: "open"
    }
  }
}

extension Text {
  fileprivate func cut(to limit: Int) -> String {
    plain.count > limit ? shortened(to: limit).plain : plain
  }
}

extension Text.StringInterpolation {
  /// The application's label, linked to its note. A private application is not linked, since its path would
  /// reveal what the label hides.
  package mutating func appendInterpolation(note application: Application) {
    appendInterpolation(application.label, of: application.info)
  }

  /// The same for a step, which is beside the picture.
  package mutating func appendInterpolation(step application: Application) {
    appendInterpolation(application.shortLabel, of: application.info)
  }

  /// Words linked to a note.
  package mutating func appendInterpolation(_ text: String, of note: NoteInfo) {
    let run = note.visiblePath.map { Text.Run.note(text, path: $0) } ?? .plain(text)
    appendInterpolation(Text([run]))
  }
}

extension [String] {
  /// The strings as a list in a sentence: `place of work, resume and letter`.
  package var spokenList: String {
    let before = dropLast().joined(separator: ", ")
    return before.isEmpty ? last ?? "" : "\(before) and \(last ?? "")"
  }

  /// The strings as sentences in a row, with a period after each that needs one.
  package var sentences: String {
    map { $0.endsSentence ? $0 : $0 + "." }.joined(separator: " ")
  }
}

extension String {
  /// The string as it appears within a sentence.
  ///
  /// A word with capital letters of its own stays: `CTO talk`.
  package var lowerFirst: String {
    hasInnerCapital ? self : prefix(1).lowercased() + dropFirst()
  }

  /// The string as it appears at the start of a sentence.
  ///
  /// A word with capital letters of its own stays: `iOS lead`.
  package var upperFirst: String {
    hasInnerCapital ? self : prefix(1).uppercased() + dropFirst()
  }

  /// Whether the first word has a capital letter after its first one.
  private var hasInnerCapital: Bool {
    dropFirst().prefix { $0.isLetter }.contains(where: \.isUppercase)
  }

  /// Whether no period is needed after the string.
  package var endsSentence: Bool { last.map { ".!?…".contains($0) } ?? true }
}

extension Flow.Node {
  package var displayText: String {
    switch self {
    case .channel(let name?):
      // A channel with the name of a stage or an outcome must stay a separate node.
      Flow.stageNodes.contains { $0.displayText == name }
        || Flow.ends.contains { Flow.Node.end($0).displayText == name }
        ? "\(name) (channel)" : name
    case .channel(nil): "channel not noted"
    case .otherChannels: "other channels"
    case .privateChannel: "private channel"
    case .stage(.applied, _): "sent"
    case .stage(let stage, 1): stage.displayText
    case .stage(let stage, 2): "2nd \(stage.displayText)"
    case .stage(let stage, _): "later \(stage.displayText)"
    case .end(.waiting): "waiting"
    case .end(.outcome(let outcome)): outcome.displayText
    }
  }
}

// Shares and chances: counts first, and percent only if the counts are large enough.

extension Proportion {
  /// `7 of 9`, for tables.
  package var displayText: String { "\(count) of \(total)" }

  /// `7 of 9`, or `none of 9`, for sentences.
  package var spoken: String { count == 0 ? "none of \(total)" : displayText }
}

extension ConfidenceInterval {
  /// `12% to 36%`.
  package var displayText: String { "\(low.percent) to \(high.percent)" }
}

extension Double {
  /// `12%`. Only a share of exactly 0 or 1 is shown as 0% or 100%.
  package var percent: String {
    if self > 0, self < 0.005 { return "under 1%" }
    if self < 1, self >= 0.995 { return "over 99%" }
    return "\(Int((self * 100).rounded()))%"
  }

  /// `about 12%`, or `under 1%`, `over 99%`, which are no more exact by an "about".
  package var aboutPercent: String {
    percent.first?.isNumber ?? false ? "about \(percent)" : percent
  }

  /// A chance as a number of searches, in the largest number that is easy to picture: `about 4 of 10`,
  /// `about 1 of 40`, `nearly all`.
  package var ofManySearches: String {
    switch self {
    case 0.95...: "nearly all"
    case 0.2...: "about \(Int((self * 10).rounded())) of 10"
    case 0.001...: "about 1 of \(Int((1 / self).rounded()))"
    default: "fewer than 1 of 1,000"
    }
  }
}

extension Int {
  /// The number with its noun: `1 note`, `2 notes`.
  package func pluralized(_ one: String, _ many: String? = nil) -> String {
    "\(self) " + (self == 1 ? one : many ?? one + "s")
  }

  /// `four`. From eleven on, the number in digits.
  package var inWords: String {
    let words = [
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ]
    return words.indices.contains(self) ? words[self] : String(self)
  }

  /// The number in digits, or `none`.
  package var orNone: String { self == 0 ? "none" : String(self) }

  /// A number of days as people say it: `two weeks`, `half a year`.
  package var daysInWords: String {
    let (weeks, rest) = quotientAndRemainder(dividingBy: 7)
    if rest > 0 { return pluralized("day") }
    return weeks == 26 ? "half a year" : "\(weeks.inWords) \(weeks == 1 ? "week" : "weeks")"
  }
}

extension [Application] {
  /// Whether all of these unclear applications only have a day of sending that cannot be read.
  package var isDayUnclear: Bool { allSatisfy(\.isSendingUnclear) }

  /// What is not understood of these unclear applications.
  package var whatIsUnclear: String {
    if isDayUnclear { return "day of sending" }
    return contains(where: \.isSendingUnclear) ? "status or the day of sending" : "status"
  }
}
