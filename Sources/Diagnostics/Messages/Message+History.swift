import TextKit

/// Messages about the course of an application.
extension Diagnostic.Message {
  /// - Parameter suggestion: The nearest known word, if one is near enough.
  package static func unknownStatus(_ word: String, suggestion: String?) -> Self {
    let message = Self(
      .unknownStatus, .warning,
      "'\(word.shortened)' is not a known status\(question(suggestion)); "
        + "it is unclear how far the application got",
      remedy: "Use a status that onward knows\(ownWord(word, suggestion)).",
      about: UnknownWord(word, nearest: suggestion))
    return suggestion.map { message.corrected(by: .write($0, insteadOf: word)) } ?? message
  }

  /// - Parameters:
  ///   - text: The text in place of a stage. Empty if the item names no stage at all.
  ///   - suggestion: The nearest known word, if one is near enough.
  ///   - hasDay: Whether the item has a day that could be read. Without one, nothing of it counts.
  ///   - isWord: Whether the text may be the user's own word for a stage, and not a sentence, a label or a day.
  package static func unknownStage(
    _ text: String, suggestion: String?, hasDay: Bool, isWord: Bool = true
  ) -> Self {
    let problem =
      text.isEmpty
      ? "this history item does not name a stage"
      : "'\(text.shortened)' is not a known stage\(question(suggestion))"
    let effect =
      switch (hasDay, text.isEmpty) {
      case (true, true): "; its day counts"
      case (true, false): "; its day counts, but not its stage"
      case (false, _): ", and no day can be read here; the item does not count"
      }
    if let first = text.first, typographicQuotes.contains(first) {
      return .init(
        .unknownStage, .warning, problem + effect,
        remedy:
          "The quotes are typographic ones, as phones type them: delete them, or type straight ones."
      )
    }
    let message = Self(
      .unknownStage, .warning, problem + effect,
      remedy:
        "Write the item as 'DATE STAGE — note', for example '2026-03-18 interview — with Dana'"
        + (text.isEmpty || !isWord ? "" : ownWord(text, suggestion)) + ".",
      about: text.isEmpty || !isWord ? nil : UnknownWord(text, nearest: suggestion))
    return suggestion.map { message.corrected(by: .write($0, inLineInsteadOf: text)) } ?? message
  }

  private static let typographicQuotes = "“”„‘’«»"

  /// Reports a list or a group in the place of one event.
  ///
  /// - Parameter hasDay: Whether the item has a day of its own that could be read.
  package static func severalInItem(_ text: String, hasDay: Bool) -> Self {
    .init(
      .unknownStage, .warning,
      "'\(text.shortened)' is a list in the place of one stage"
        + (hasDay ? "; the item's day counts, but no stage" : "; the item does not count"),
      remedy:
        "Write one item for each event, as 'DATE STAGE — note', for example '2026-03-18 interview — with Dana'."
    )
  }

  /// Reports a field that is an event, without a day that could be read.
  package static func eventAsField(_ key: String, _ stage: String) -> Self {
    .init(
      .unknownKey, .warning, "'\(key)' gives no day that can be read, so this event does not count",
      remedy:
        "Write its day, like '\(key): 2026-03-24', or add it to the history: '- 2026-03-24 \(stage)'."
    )
  }

  /// Reports an event that was read from a field of its own.
  package static func eventFromField(_ key: String, _ event: String) -> Self {
    .init(
      .fieldEvent, .hint, "'\(key)' counts as an event of the application: \(event)",
      remedy: "Nothing to do. If it is not an event, give the field another name.")
  }

  package static func unknownPart(_ name: String) -> Self {
    .init(
      .unknownKey, .warning, "'\(name)' is not a known part of an event, so it is ignored",
      remedy: "Put it in the event's note, like 'note: …'.")
  }

  /// Reports a field with an unknown word beside one of the same kind that is known.
  ///
  /// - Parameter known: The key of the field that counts.
  package static func unknownBesideStatus(
    _ word: String, key: String, counts known: String, onLine line: Int
  ) -> Self {
    .init(
      .severalValues, .hint,
      "'\(key)' is '\(word.shortened)', which is not a known status; '\(known)' on line \(line) counts",
      remedy: "Keep one of the two, or give the other a name that onward does not know.")
  }

  /// Reports an event with another day than the field for it, which counts.
  ///
  /// - Parameters:
  ///   - word: The event.
  ///   - key: The field that counts, with its line and its day.
  package static func dayContradicts(
    _ word: String, on other: String, key: String, onLine line: Int, day: String
  ) -> Self {
    .init(
      .severalValues, .warning,
      "'\(word)' is on \(other) here, but '\(key)' on line \(line) is \(day), which counts",
      remedy: "Correct the day that is wrong, or take this one out.")
  }

  /// Reports a status that is another end than an event states.
  package static func endsContradict(
    _ status: String, end: String, on day: String?, line: Int
  ) -> Self {
    .init(
      .severalValues, .warning,
      "the status is '\(status.shortened)', but line \(line) states '\(end)'"
        + (day.map { " on \($0)" } ?? "") + "; the status counts",
      remedy: "Keep the one that is true.")
  }

  package static let severalStatuses = Self(
    .severalStatuses, .warning,
    "the status lists several different words, like a template that is not filled in; it counts as no status",
    remedy: "Keep the one that applies.")

  package static func undatedStatus(_ status: String) -> Self {
    .init(
      .undatedStatus, .hint, "'\(status)' counts, but its day is not known",
      remedy: "Add it to the history with its day, like '- 2026-03-24 \(status)'.")
  }

  package static func statusBeforeHistory(
    _ status: String, on day: String, until later: String
  ) -> Self {
    .init(
      .undatedStatus, .hint,
      "the status '\(status)' counts, although the history continues after '\(status)' on \(day), until \(later)",
      remedy:
        "If the application continued, change the status. "
        + "If this is a second '\(status)', add it to the history with its day."
    )
  }

  package static func statusAhead(_ status: String) -> Self {
    .init(
      .statusAhead, .hint,
      "the status is '\(status.shortened)', but its day is in the future; it counts from that day on",
      remedy: "If it has already happened, correct its date.")
  }

  /// - Parameter day: The day of the end.
  package static func endAhead(_ end: String, on day: String) -> Self {
    .init(
      .statusAhead, .hint,
      "'\(end)' has a day in the future, \(day); it counts from that day on",
      remedy: "If it has already happened, correct its date.")
  }

  /// - Parameter day: The last day that the note names.
  package static func statusAhead(_ status: String, until day: String) -> Self {
    .init(
      .statusAhead, .warning,
      "the status is '\(status.shortened)', but the note names a later day, \(day); the status counts from that day on",
      remedy: "If it has already happened, add it to the history with its day.")
  }

  /// - Parameters:
  ///   - key: The field that states that nothing was sent.
  ///   - stage: The stage that the rest of the note shows.
  package static func deniedSending(_ key: String, _ stage: String) -> Self {
    .init(
      .savedButSent, .warning,
      "'\(key)' says no, but the note shows that the application was sent; it counts as '\(stage)'",
      remedy:
        "Remove '\(key)', or write the day of sending there. If it was not sent, change the status to 'saved'."
    )
  }

  /// - Parameter isInHistory: Whether the history contains an event that follows the sending. Otherwise only
  ///   the applied date shows that it was sent.
  package static func savedButSent(_ status: String, isInHistory: Bool) -> Self {
    let message = Self(
      .savedButSent, .warning,
      "the status '\(status)' means that it is not sent yet, but it has "
        + (isInHistory ? "a history" : "an applied date") + "; it counts as sent",
      remedy: isInHistory
        ? "Change the status to the last stage in the history, or correct the history."
        : "Change the status to 'applied', or remove the date.")
    return isInHistory ? message : message.corrected(by: .write("applied", insteadOf: status))
  }

  package static func openButNotSent(_ status: String) -> Self {
    .init(
      .openButNotSent, .hint,
      "'\(status)' does not say whether the application was sent; it counts as saved",
      remedy: "If it was sent, add the day: 'applied: 2026-03-14'.")
  }

  /// Reports a status of a further stage than the history had when it ended.
  ///
  /// - Parameter isUnclear: Whether the two cannot both be true.
  package static func statusBesideEnd(
    _ status: String, end: String, on day: String?, line: Int, isUnclear: Bool
  ) -> Self {
    .init(
      .severalValues, .warning,
      "the status is '\(status.shortened)', but line \(line) states '\(end)'"
        + (day.map { " on \($0)" } ?? "")
        + (isUnclear
          ? "; it is unclear how far the application got" : "; '\(end)' counts as the later one"),
      remedy:
        "If it has ended, change the status to '\(end)'. "
        + "If it went on, add what came later to the history with its day, like '- 2026-03-24 interview'."
    )
  }

  /// Reports a meeting that did not take place.
  ///
  /// - Parameter isStatus: Whether the note's status states it.
  package static func meetingOff(_ words: String, isStatus: Bool = false) -> Self {
    .init(
      isStatus ? .unknownStatus : .unknownStage, .warning,
      "'\(words.shortened)' did not take place, so it is neither a stage nor an end",
      remedy: isStatus
        ? "Set the status to what is true now, like 'applied', 'interview scheduled' or 'rejected'."
        : "Add how it went on as an item of its own, like '- 2026-03-24 rejected' or '- 2026-03-24 interview'."
    )
  }

  /// Reports a status whose meeting did not take place, as the history states.
  package static func statusOfCanceled(_ status: String, line: Int) -> Self {
    .init(
      .severalValues, .warning,
      "the status is '\(status.shortened)', but line \(line) states that it did not take place; "
        + "it is unclear how far the application got",
      remedy:
        "If another one took place, add it to the history with its day, like '- 2026-03-24 interview'. "
        + "If not, change the status to 'applied', 'interview scheduled' or 'rejected'.")
  }

  /// Reports a stage on a later day than the end of the application.
  ///
  /// - Parameters:
  ///   - end: The word for the end.
  ///   - isPlanned: Whether the day of the stage is to come.
  ///   - isUnclear: Whether it is not known which of the two counts.
  package static func stageAfterEnd(
    _ stage: String, on day: String, end: String, isPlanned: Bool, isUnclear: Bool
  ) -> Self {
    .init(
      .severalValues, isPlanned ? .hint : .warning,
      "'\(stage)' \(isPlanned ? "is planned on" : "is on") \(day), after the end '\(end)'"
        + (isUnclear
          ? "; it is unclear how far the application got"
          : isPlanned ? "; until then, '\(end)' counts" : "; '\(end)' counts"),
      remedy: isPlanned
        ? "If the application has ended, take that item out. If it goes on, add how it went on to the history, like '- 2026-03-24 reapplied'."
        : "If it did not take place, take that item out. If it did, set the status to '\(stage)'.")
  }

  /// Reports a stage that took place after the end of the application, which goes on by it.
  package static func reopened(by stage: String, on day: String, end: String) -> Self {
    .init(
      .severalValues, .hint,
      "'\(stage)' is on \(day), after the end '\(end)', so the application counts as going on again",
      remedy: "Nothing to do if it goes on. If '\(stage)' did not take place, take that item out.")
  }

  /// Reports words beside a stage that begin like an end, or are about an offer that is no more.
  package static func unclearEnd(_ words: String) -> Self {
    .init(
      .unknownStage, .warning,
      "'\(words.shortened)' may be the end of the application; it is unclear how far it got",
      remedy:
        "If it ended, add the end as an item of its own, like '- 2026-03-24 rejected'. If not, begin the note with other words."
    )
  }

  /// Reports a stage that is only expected, as the words beside it state.
  package static func notCertain(_ words: String) -> Self {
    .init(
      .unknownStage, .warning,
      "'\(words.shortened)' is not certain, so its stage does not count",
      remedy:
        "When it is certain, add it as an item of its own, like '- 2026-03-24 interview' or '- 2026-03-24 offer'."
    )
  }

  /// Reports an end or an offer whose words take it back: `rejected (was a mistake)`.
  package static func takenBack(_ words: String) -> Self {
    .init(
      .unknownStage, .warning,
      "'\(words.shortened)' states that this did not hold, so it does not count; it is unclear how far the application got",
      remedy:
        "Add what is true now as an item of its own, like '- 2026-03-24 interview' or '- 2026-03-24 rejected'."
    )
  }

  /// Reports a status that only states what did not happen.
  package static func deniedStatus(_ text: String) -> Self {
    .init(
      .unknownStatus, .warning,
      "'\(text.shortened)' only states what did not happen; it counts as no status",
      remedy: "Write what has happened, like 'status: interview'.")
  }

  /// Reports a meeting without a day that may be still ahead.
  package static func mayBeAhead(_ words: String) -> Self {
    .init(
      .unknownStage, .warning,
      "'\(words.shortened)' has no day, so it may still be ahead; it does not count",
      remedy: "Write its day, like '2026-03-18 interview'.")
  }

  /// Reports words that name a stage or an end, and are about something else.
  ///
  /// - Parameter isStatus: Whether the note's status states it.
  package static func notAnEvent(_ words: String, isStatus: Bool = false) -> Self {
    .init(
      isStatus ? .unknownStatus : .textEvent, .warning,
      "'\(words.shortened)' is about something else, so it is neither a stage nor an end of the application",
      remedy: isStatus
        ? "Set the status to what is true of this application, like 'applied' or 'rejected'."
        : "If it is about this application, write only the date and the stage, like '2026-03-18 interview'. If not, take the date out of the line; its words stay in the note."
    )
  }

  /// Reports a meeting that was only an exercise.
  package static func rehearsal(_ words: String) -> Self {
    .init(
      .textEvent, .hint, "'\(words.shortened)' was an exercise, so it is not a stage",
      remedy:
        "Nothing to do. If it is about this application, write only the date and the stage, like '2026-03-18 interview'."
    )
  }

  /// Reports words that name a stage or an end, and may be about another company or another person.
  ///
  /// - Parameter isStatus: Whether the note's status states it.
  package static func unclearSubject(_ words: String, isStatus: Bool = false) -> Self {
    .init(
      isStatus ? .unknownStatus : .unknownStage, .warning,
      "'\(words.shortened)' may be about something else than this application, so it does not count",
      remedy: isStatus
        ? "If it is about this application, put the name after a dash and a small word, like 'rejected — by Yew', or into 'contacts'. If not, set the status to what is true of this one."
        : "If it is about this application, put the name in a note of its own, like '2026-03-18 interview — at Yew'. If not, take the date out of the line; its words stay in the note."
    )
  }

  package static let declinedByWhom = Self(
    .declinedByWhom, .warning,
    "'declined' can be their decision or yours; without an offer in the history, it counts as a rejection",
    remedy: "Write 'rejected' if they said no, 'withdrawn' or 'offer declined' if you did."
  )
  .corrected(
    by: .write("rejected", insteadOf: "declined"), .write("withdrawn", insteadOf: "declined"),
    .write("offer declined", insteadOf: "declined"))

  package static let acceptedWithoutOffer = Self(
    .acceptedWithoutOffer, .hint,
    "'accepted' is read as a job that you took, but the history has no offer",
    remedy: "If you took it, add the offer to the history; if not, write the stage that it reached."
  )

  package static func headingEvent(_ stage: String) -> Self {
    .init(
      .headingEvent, .hint, "this heading counts as an event of the application: \(stage)",
      remedy:
        "Nothing to do. If it is not an event, take the date out of the heading; its other words stay."
    )
  }

  /// Reports an event in a list or a table of the text.
  package static func textEvent(_ event: String) -> Self {
    .init(
      .textEvent, .hint, "this line of the text counts as an event of the application: \(event)",
      remedy:
        "Nothing to do. If it is not an event, take the date out of the line; its other words stay."
    )
  }

  /// Reports a task that is done and says more than the status of the note.
  package static func taskBesideStatus(_ task: String) -> Self {
    .init(
      .textEvent, .hint,
      "the task '\(task.shortened)' is done, but the status does not include it; the status counts",
      remedy:
        "If it has happened, set the status to it, or write it into the history with its day, like '2026-03-18 interview'."
    )
  }

  /// Reports a day in a list or a table of the text, where no stage is named.
  /// - Parameter isUnderstood: Whether the words are plainly about something that the user did on the way.
  package static func textActivity(_ day: String, isUnderstood: Bool) -> Self {
    let message = Self(
      .textEvent, .hint,
      "this line of the text names no known stage; \(day) counts as a day with activity",
      remedy:
        "Nothing to do. If it is an event, write its stage directly after the date; if not, take the date out of the line; its words stay, and the day no longer counts."
    )
    return isUnderstood ? message : message.ofUnreadLine
  }

  /// Reports a status that describes the note, beside a history without an end.
  package static func archivedWithoutEnd(_ text: String) -> Self {
    .init(
      .unknownStatus, .warning,
      "'\(text.shortened)' does not state how the application ended, and nothing else does",
      remedy: "Write how it ended, like 'status: rejected'.")
  }

  /// Reports a key that means a field in another language, in a note that does not have the field.
  package static func keyOfOtherLanguage(_ key: String, field: String) -> Self {
    .init(
      .unknownKey, .warning, "'\(key)' is not read, and may be the note's '\(field)'",
      remedy:
        "If it is, put 'aliases: {\(key.inDoubleQuotes): \(field)}' into onward.yml, or rename the field.",
      about: UnknownWord(key, nearest: field))
  }

  /// Reports a tag that is a word for a status, in a note that has neither a status nor an end.
  package static func statusInTag(_ tag: String) -> Self {
    .init(
      .unknownStatus, .warning, "the tag '\(tag.shortened)' is not read as a status",
      remedy: "If it is one, write it as the field 'status:'.")
  }

  /// Reports a status whose day may be ahead or not.
  package static func statusOnUnknownDay(_ text: String) -> Self {
    .init(
      .unknownStatus, .warning,
      "the year of the day in '\(text.shortened)' is not known, so that day may be past or ahead",
      remedy: "Write the day with its year, like 2026-03-14, or the applied date with its year.")
  }

  /// Reports a status about an event to come on a day whose year is not known.
  package static func dayOfStatusWithoutYear(_ text: String) -> Self {
    .init(
      .undatedStatus, .hint,
      "'\(text.shortened)' counts, but the year of its day is not known, so the day is not shown",
      remedy: "Write the day with its year, like 2026-03-14, or the applied date with its year.")
  }

  /// Reports a line of the text whose day has no year.
  package static func dayWithoutYear(_ text: String) -> Self {
    .init(
      .unknownStage, .warning,
      "'\(text.shortened)' has no year, or can be read as two days, so this line does not count",
      remedy: "Write the day with its year, like '2026-03-18 interview'.")
  }

  /// Reports a line of the text that looks like an event and is not in a place for events.
  package static func eventElsewhere(_ text: String, isUnclear: Bool) -> Self {
    .init(
      .unknownStage, .warning,
      "'\(text.shortened)' is not below a heading like Timeline, so it does not count"
        + (isUnclear ? "; it is unclear how far the application got" : ""),
      remedy:
        "If it is an event of this application, put it below a heading '## Timeline'; if not, "
        + (isUnclear ? "add a status to the note." : "begin the line with other words.")
    )
  }

  /// Reports a sentence of the text that may state how the application went on, in a note without a status.
  package static func statementInText(_ text: String) -> Self {
    .init(
      .unknownStage, .warning,
      "the note has no status, and '\(text.shortened)' is text, which is not read; it is unclear how far the application got",
      remedy: "Write what is true as a field, like 'status: rejected' or 'status: applied'.")
  }

  /// Reports a line below a heading such as Timeline that names a stage and no day.
  package static func lineWithoutDay(_ text: String) -> Self {
    .init(
      .unknownStage, .warning,
      "'\(text.shortened)' has no day, so it is not known whether it has happened",
      remedy:
        "Write its day, like '2026-03-18 interview', tick it as a task, or take the line out.")
  }

  /// The line of the settings that explains a word. Until the user changes it, it means only what is certain.
  private static func ownWord(_ word: String, _ suggestion: String?) -> String {
    guard word.shortened == word,
      !word.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
    else { return ", or add yours under 'stages:' in onward.yml" }
    // Nothing is guessed: a wrong line would be believed.
    guard let suggestion else {
      return
        ", or add \(word.inDoubleQuotes) under 'stages:' in onward.yml, with the stage or the outcome that it means"
    }
    return
      ", or add a line under 'stages:' in onward.yml with what it means, like '\(word.inDoubleQuotes): \(suggestion)'"
  }

  private static func question(_ suggestion: String?) -> String {
    suggestion.map { " (did you mean '\($0)'?)" } ?? ""
  }
}
