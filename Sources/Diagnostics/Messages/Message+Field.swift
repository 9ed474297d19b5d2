/// Messages about the fields of a note.
extension Diagnostic.Message {
  package static func missingField(
    _ key: String, of kind: String, counted: Bool, example: String
  ) -> Self {
    .init(
      .missingField, counted ? .warning : .error,
      "'\(key)' is missing" + (counted ? "" : "; without it this \(kind) is not counted"),
      remedy: "Add a line like '\(example)' to the front matter.")
  }

  /// Reports the missing role of a note that only its fields make an application.
  ///
  /// - Parameter reason: Why it counts, like `it has a company and an applied day`.
  package static func missingRole(because reason: String, example: String) -> Self {
    .init(
      .missingField, .warning,
      "'role' is missing; the note counts as an application, because \(reason)",
      remedy: "Add a line like '\(example)' to it. If it is not an application, add 'type: none'.")
  }

  package static func invalid(_ value: String, for key: String, expected: String) -> Self {
    .init(
      .invalidValue, .error, "'\(key)' is '\(value.shortened)'; expected \(expected)",
      remedy: "Correct the value, or leave it empty: everything else in the note counts.")
  }

  /// Reports what is after `— kept:` if it cannot be read.
  package static func invalidKept(_ value: String) -> Self {
    .init(
      .invalidValue, .warning, "'kept' is '\(value.shortened)'; expected yes or no",
      remedy:
        "Write '— kept: yes' or '— kept: no'; a lesson that was kept in part is either of them."
    )
  }

  /// Reports a goal whose title states a number, and which counts nothing.
  ///
  /// - Parameter isOfDay: Whether the number is one of each day.
  package static func goalCountsNothing(
    _ title: String, _ fields: [(name: String, value: String)], isOfDay: Bool = false
  ) -> Self {
    let lines = fields.map { "'\($0.name): \($0.value)'" }.joined(separator: ", ")
    return .init(
      .missingField, .warning, "'\(title.shortened)' has no 'measure', so nothing counts toward it",
      remedy: "To let it count from your notes, add the lines \(lines)"
        + (isOfDay ? ", because a goal counts by the week or the month" : "")
        + ". To count by hand, add 'measure: manual' and 'progress: 0'.")
  }

  package static func severalValues(_ key: String) -> Self {
    .init(
      .severalValues, .warning,
      "'\(key)' has several values, but takes only one; the first that can be read counts",
      remedy: "Keep one of the values.")
  }

  /// Reports a group of lines in the place of one text.
  ///
  /// - Parameter isRead: Whether the lines are read as one text. Otherwise the group does not count.
  package static func groupAsText(_ key: String, _ lines: String, isRead: Bool) -> Self {
    .init(
      .severalValues, .warning,
      isRead
        ? "'\(key)' contains lines of its own; they are read as one text, '\(lines.shortened)'"
        : "'\(key)' contains a group without a name, '\(lines.shortened)', which does not count",
      remedy: isRead
        ? "Write the value on the line of its key."
        : "Add a line like 'name: Dana Whitfield' to the group.")
  }

  /// Reports two keys that mean the same field and have different values.
  package static func severalKeys(
    _ key: String, sameFieldAs first: String, onLine line: Int,
    _ severity: Diagnostic.Severity = .hint
  ) -> Self {
    .init(
      .severalValues, severity,
      "'\(key)' means the same field as '\(first)' on line \(line); only one of the two is read",
      remedy: "Keep one of the two, or give the other a name that onward does not know.")
  }

  /// Reports a field in the text that is not read, because the note has the field with another value already.
  ///
  /// - Parameter isInText: Whether the one that counts is in the text as well, and not in the front matter.
  package static func textContradicts(
    _ key: String, _ first: String, onLine line: Int, isInText: Bool,
    _ severity: Diagnostic.Severity
  ) -> Self {
    .init(
      .severalValues, severity,
      "'\(key)' in the text has another value than '\(first)' \(isInText ? "" : "in the front matter, ")on line \(line), which counts",
      remedy: "Keep one of the two.")
  }

  /// Reports a field in a quote or a task.
  package static func unreadTextField(
    _ key: String, _ value: String, _ severity: Diagnostic.Severity
  ) -> Self {
    .init(
      .unknownKey, severity,
      "'\(key):: \(value.shortened)' is in a quote or a task, or below the posting, so it is not read",
      remedy:
        "If it is about this application, write it on a line of its own at the top of the note.")
  }

  package static func textField(_ key: String, _ value: String) -> Self {
    .init(
      .textField, .hint, "'\(key)' is read from the text of the note: '\(value.shortened)'",
      remedy:
        "Nothing to do. If it is not meant as a field, begin the line with other words.")
  }

  /// - Parameter day: The day that the value means, if its figures have one reading only.
  package static func invalidDate(
    _ value: String, for key: String, meaning day: String? = nil
  ) -> Self {
    let message = Self(
      .invalidDate, .error, "'\(key)' is '\(value.shortened)'; expected a date like 2026-03-14",
      // A note of some kinds does not count without its day, which the name of its file may have as well.
      remedy: key.lowercased() == "date"
        ? "Write year-month-day, or begin the name of the file with the day instead."
        : "Write year-month-day, or leave it empty: everything else in the note counts.")
    return day.map { message.corrected(by: .rename(value, to: $0)) } ?? message
  }

  /// Reports a time of several days in the place of one day.
  package static func firstDayOfRange(_ value: String, for key: String, day: String) -> Self {
    .init(
      .severalValues, .hint,
      "'\(key)' is '\(value.shortened)', which is more than one day; the first, \(day), counts",
      remedy: "Write the one day that is meant, like \(day).")
  }

  /// Reports a line that was meant as a field, in a file that has none.
  package static func fieldWithoutColon(_ line: String, _ corrected: String) -> Self {
    .init(
      .missingField, .warning,
      "'\(line.shortened)' is not read as a field, so this file is not counted as an application",
      remedy:
        "Write a colon after each name, like '\(corrected.shortened)'. If it is not an application, there is nothing to do."
    )
  }

  package static func ambiguousDate(_ value: String, for key: String) -> Self {
    .init(
      .ambiguousDate, .error,
      "'\(key)' is '\(value.shortened)', which can be read as two different dates",
      remedy: "Write year-month-day (2026-03-14), or set 'date_order: dmy' or 'mdy' in onward.yml.",
      about: UnknownWord(value.shortened, nearest: nil))
  }

  /// Reports a date with the name of a weekday that is not the day's.
  package static func wrongWeekday(
    _ value: String, for key: String, day: String, weekday: String
  ) -> Self {
    .init(
      .ambiguousDate, .error,
      "'\(key)' is '\(value.shortened)', but \(day) is a \(weekday)",
      remedy: "Correct the weekday or the day, or write only the day, as year-month-day.")
  }

  /// Reports two days of one note in an order that cannot be.
  ///
  /// - Parameters:
  ///   - what: The earlier day's field or event.
  ///   - other: The field or event that must come first.
  package static func daysInWrongOrder(
    _ what: String, on day: String, before other: String, on otherDay: String
  ) -> Self {
    .init(
      .impossibleDay, .warning,
      "'\(what)' is on \(day), before '\(other)' on \(otherDay), so one of the two days must be wrong",
      remedy: "Correct the day that is wrong.")
  }

  /// Reports an event in the text of a note before the day of sending.
  package static func eventBeforeSending(
    _ event: String, on day: String, sent: String
  ) -> Self {
    .init(
      .impossibleDay, .warning,
      "'\(event)' is on \(day), before 'applied' on \(sent), so this line does not count",
      remedy:
        "If it is about this application, correct the day that is wrong. If it is about an earlier one, take the date out of the line."
    )
  }

  /// Reports a day that is far from the days of all other notes.
  ///
  /// - Parameters:
  ///   - what: The field or event of the day.
  ///   - nearest: The nearest day of another note, and the path of that note, or `nil` if it is private.
  package static func yearOfNoOther(
    _ what: String, on day: String, nearest: (day: String, path: String?)?
  ) -> Self {
    let other =
      nearest.map { "; the nearest day is \($0.day)" + ($0.path.map { " in '\($0)'" } ?? "") } ?? ""
    return .init(
      .impossibleDay, .warning, "'\(what)' is on \(day), in a year that no other note has\(other)",
      remedy: "Correct the year. If it is right, there is nothing to do.")
  }

  package static func pauseEndsBeforeItBegins(first: String, last: String) -> Self {
    .init(
      .impossibleDay, .error,
      "'pause' ends on \(last), before it begins on \(first), so it does not count",
      remedy: "Write the first day and then the last one, like 'pause: \(last) to \(first)'.")
  }

  package static func pausesOverlap(_ pause: String, _ other: String) -> Self {
    .init(
      .severalValues, .warning,
      "the pauses '\(other)' and '\(pause)' have days in common; each of them counts once",
      remedy: "Write one pause for both, or correct the day that is wrong.")
  }

  package static func pauseWithoutEnd(since day: String) -> Self {
    .init(
      .severalValues, .hint,
      "'pause' has a first day, \(day), and no last one, so it goes on until you end it",
      remedy:
        "When you are back, 'onward pause --end' ends it. A last day may follow, like '\(day) to 2026-08-24'."
    )
  }

  package static func unknownKey(_ key: String, suggestion: String) -> Self {
    .init(
      .unknownKey, .warning, "'\(key)' is not a known field; did you mean '\(suggestion)'?",
      remedy: "Rename the field, or map it under 'aliases:' in onward.yml.",
      about: UnknownWord(key, nearest: suggestion)
    )
    .corrected(by: .rename(key, to: suggestion))
  }

  /// Reports a field that the note leaves out and the name of its file gives.
  package static func fromFileName(_ key: String, _ value: String) -> Self {
    .init(
      .fromFileName, .hint, "'\(key)' is taken from the file's name: '\(value.shortened)'",
      remedy:
        "Nothing to do. To make sure, add the line '\(key): \(value.shortened)' to the front matter."
    )
    .corrected(by: .add(key, value))
  }

  package static func unknownType(_ type: String, suggestion: String) -> Self {
    .init(
      .unknownType, .warning,
      "'\(type.shortened)' is not a known type, so this note is not counted; did you mean '\(suggestion)'?",
      remedy:
        "Write 'type: \(suggestion)', or leave it as it is if the note does not belong to the journal."
    )
    .corrected(by: .rename(type, to: suggestion))
  }
}

extension String {
  /// The first line, cut to 60 characters, so that a message never contains a whole note.
  package var shortened: String {
    let limit = 60
    guard let first = split(whereSeparator: \.isNewline).first else { return "" }
    return count > limit ? first.prefix(limit - 1) + "…" : String(first)
  }
}
