/// What is said about the course of an application.
extension Diagnostic.Message {
  /// - Parameter suggestion: the nearest word that is known, if one is near.
  package static func unknownStatus(_ word: String, suggestion: String?) -> Self {
    .init(
      .unknownStatus, .warning,
      "the status '\(word.shortened)' is not understood\(question(suggestion)); "
        + "the application counts with what else is known of it",
      remedy: "Write a known word, or add yours under 'stages:' in onward.yml.",
      about: UnknownWord(word, nearest: suggestion))
  }

  /// - Parameters:
  ///   - words: empty if the item names no stage at all.
  ///   - suggestion: the nearest word that is known, if one is near.
  ///   - hasDay: a day was read from the item; without one, nothing of it counts.
  package static func unknownStage(_ words: String, suggestion: String?, hasDay: Bool) -> Self {
    let problem =
      words.isEmpty
      ? "this item of the history names no stage"
      : "'\(words.shortened)' is not a stage that is known\(question(suggestion))"
    let effect =
      switch (hasDay, words.isEmpty) {
      case (true, true): "; its day counts"
      case (true, false): "; its day counts, its stage does not"
      case (false, _): ", and no day can be read here; the item does not count"
      }
    return .init(
      .unknownStage, .warning, problem + effect,
      remedy:
        "Write the item as 'DATE STAGE — note', for example '2026-03-18 interview — with Dana'.",
      about: words.isEmpty ? nil : UnknownWord(words, nearest: suggestion))
  }

  package static func unknownPart(_ name: String) -> Self {
    .init(
      .unknownKey, .warning, "'\(name)' is not a part of an event that is known; it is not read",
      remedy: "Write it as the event's note, like 'note: …'.")
  }

  package static let severalStatuses = Self(
    .severalStatuses, .warning,
    "the status lists several different words, like a template not filled in yet; read as saved",
    remedy: "Keep the one that holds.")

  package static func undatedStatus(_ status: String) -> Self {
    .init(
      .undatedStatus, .hint, "'\(status)' counts, but its day is not known",
      remedy: "Add it to the history with its day, like '- 2026-03-24 \(status)'.")
  }

  package static func statusBeforeHistory(
    _ status: String, told day: String, goesOnTo later: String
  ) -> Self {
    .init(
      .undatedStatus, .hint,
      "the status '\(status)' counts, though the history goes on after '\(status)' on \(day), to \(later)",
      remedy:
        "If it went on, set the status to how it stands; if this is a second '\(status)', add it to the history with its day."
    )
  }

  package static func statusAhead(_ status: String) -> Self {
    .init(
      .statusAhead, .hint,
      "the status is '\(status.shortened)', and the day of that lies ahead; it counts when the day has come",
      remedy: "If it has happened already, correct its date.")
  }

  package static func savedButSent(_ status: String) -> Self {
    .init(
      .savedButSent, .warning,
      "the status '\(status)' says it was not sent yet, the applied date says it was; counted as sent",
      remedy: "Change the status to 'applied', or remove the date.")
  }

  package static func openButNotSent(_ status: String) -> Self {
    .init(
      .openButNotSent, .hint,
      "'\(status)' does not say whether the application was sent; counted as saved",
      remedy: "If it was sent, add the day: 'applied: 2026-03-14'.")
  }

  package static let declinedByWhom = Self(
    .declinedByWhom, .warning,
    "'declined' can be theirs or yours; there is no offer in the history, so it counts as their no",
    remedy: "Write 'rejected' if they said no, 'withdrawn' or 'offer declined' if you did.")

  package static let acceptedWithoutOffer = Self(
    .acceptedWithoutOffer, .hint,
    "'accepted' is read as a job that you took; the history names no offer",
    remedy: "If that is so, add the offer to the history; if not, write the stage it reached.")

  package static func headingEvent(_ stage: String) -> Self {
    .init(
      .headingEvent, .hint, "this heading counts as an event of the application: \(stage)",
      remedy: "Nothing to do. If it is not one, start the heading with another word than a date.")
  }

  private static func question(_ suggestion: String?) -> String {
    suggestion.map { " (did you mean '\($0)'?)" } ?? ""
  }
}
